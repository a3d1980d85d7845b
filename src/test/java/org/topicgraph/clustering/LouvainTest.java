package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LouvainTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noMoveOfATopicAndNoUnionOfClustersIsBetter(int seed) {
        TopicGraph graph = SampleGraphs.shaped(seed, 1 + seed / 10 % 5);
        double resolution = 0.5 + seed % 3 * 0.5;
        PottsGraph modularity = PottsGraph.modularity(graph.adjacency(), resolution);
        ClusteringOptions options = ClusteringOptions.DEFAULTS
                .withMethod(ClusteringMethod.LOUVAIN)
                .withResolution(resolution)
                .withSeed(seed);
        try (Blocks blocks = new Blocks(2)) {
            int[] found = options.method().assign(graph, options, blocks, Progress.NONE);
            double quality = modularity.quality(found) + 1e-9;
            requireNoBetterMove(modularity, found, quality);
            requireNoBetterUnion(modularity, found, quality);
            int[] single = IntStream.range(0, graph.topics()).toArray();
            assertTrue(modularity.quality(single) <= quality);
            int[] byLabels = LabelPropagationTest.plain(graph.adjacency(), new Random(seed));
            assertTrue(modularity.quality(byLabels) <= quality, "one run of label propagation");
        }
    }

    private static void requireNoBetterMove(PottsGraph modularity, int[] cluster, double quality) {
        for (int i = 0; i < cluster.length; i++) {
            int own = cluster[i];
            for (int c = 0; c < cluster.length; c++) { // one of them is empty, or all topics are alone
                cluster[i] = c;
                assertTrue(modularity.quality(cluster) <= quality, i + " to " + c);
            }
            cluster[i] = own;
        }
    }

    private static void requireNoBetterUnion(PottsGraph modularity, int[] cluster, double quality) {
        int clusters = Arrays.stream(cluster).max().orElse(0) + 1;
        for (int c = 0; c < clusters; c++) {
            for (int d = 0; d < c; d++) {
                int from = c;
                int to = d;
                int[] union = Arrays.stream(cluster)
                        .map(own -> own == from ? to : own)
                        .toArray();
                assertTrue(modularity.quality(union) <= quality, c + " and " + d);
            }
        }
    }
}
