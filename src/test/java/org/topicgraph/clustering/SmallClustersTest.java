package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class SmallClustersTest {
    @Test
    void aSmallClusterJoinsTheOneItIsTiedToMost() {
        // 3 has weight 2 to {0, 1, 2} of strength 23 and 2 to {4, 5} of strength 9
        TopicGraph graph = SampleGraphs.of(
                6,
                new int[] {0, 1, 3},
                new int[] {0, 2, 3},
                new int[] {1, 2, 4},
                new int[] {2, 3, 2},
                new int[] {3, 4, 2},
                new int[] {4, 5, 3});
        PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 1);
        int[] merged = SmallClusters.merged(potts, new int[] {0, 0, 0, 1, 2, 2}, 2);
        assertEquals(merged[4], merged[3]);
        assertEquals(2, java.util.Arrays.stream(merged).distinct().count());
    }

    @Test
    void whatHasNoLinksStaysSmall() {
        TopicGraph graph = SampleGraphs.of(3, new int[] {0, 1, 1});
        PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 1);
        assertArrayEquals(new int[] {0, 0, 1}, SmallClusters.merged(potts, new int[] {0, 0, 1}, 3));
    }

    @Test
    void theOptionHoldsForEveryMethod() {
        TopicGraph graph = SampleGraphs.read("karate");
        try (Blocks blocks = new Blocks(1)) {
            for (ClusteringMethod method : ClusteringMethod.values()) {
                ClusteringOptions options = ClusteringOptions.DEFAULTS
                        .withMethod(method)
                        .withResolution(3)
                        .withMinClusterSize(5);
                Clustering clustering = Clustering.of(graph, options, blocks, Progress.NONE);
                assertEquals(true, clustering.size(clustering.clusters()) >= 5, method.option());
            }
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cwtsMergesTheSame(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.random(100, 0.03, 6, random);
        for (PottsGraph potts :
                new PottsGraph[] {PottsGraph.modularity(graph.adjacency(), 1), PottsGraph.vos(graph.adjacency(), 1)}) {
            int[] clusters = random.ints(100, 0, 40).toArray();
            Leiden.numberDensely(clusters);
            var theirs = new nl.cwts.networkanalysis.Clustering(clusters);
            new LeidenAlgorithm().removeSmallClustersBasedOnNNodes(Cwts.networkOf(potts), theirs, 4);
            int[] expected = theirs.getClusters();
            int[] actual = SmallClusters.merged(potts, clusters, 4);
            Leiden.numberDensely(expected);
            Leiden.numberDensely(actual);
            assertArrayEquals(expected, actual);
        }
    }
}
