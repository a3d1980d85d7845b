package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.graph.TopicGraph;

class GreedyModularityTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlainAlgorithmMergesTheSame(int seed) {
        TopicGraph graph = SampleGraphs.random(5 + seed % 40, 0.15, 7, new Random(seed));
        PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 0.5 + seed % 4 * 0.4);
        assertNearlyPlain(potts);
        assertNearlyPlain(PottsGraph.modularity(
                SampleGraphs.shaped(seed, 1 + seed / 10 % 5).adjacency(), 1));
    }

    private static void assertNearlyPlain(PottsGraph potts) {
        int[] expected = plain(potts);
        int[] actual = GreedyModularity.clusters(potts);
        // equal gains may be merged in another order; what they come to is nearly always the same, and never far off
        if (!Arrays.equals(numbered(expected), numbered(actual))) {
            assertEquals(
                    potts.quality(expected), potts.quality(actual), 0.05 * Math.abs(potts.quality(expected)) + 1e-9);
        }
    }

    private static int[] numbered(int[] clusters) {
        int[] numbered = clusters.clone();
        Leiden.numberDensely(numbered);
        return numbered;
    }

    /** Tries all pairs of linked clusters at every step. */
    private static int[] plain(PottsGraph graph) {
        int[] cluster = IntStream.range(0, graph.nodes()).toArray();
        while (true) {
            double now = graph.quality(cluster);
            double best = now + 1e-9;
            int[] next = cluster;
            for (int i = 0; i < graph.nodes(); i++) {
                for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                    int from = Math.max(cluster[i], cluster[graph.neighbour[a]]);
                    int to = Math.min(cluster[i], cluster[graph.neighbour[a]]);
                    int[] union =
                            Arrays.stream(cluster).map(c -> c == from ? to : c).toArray();
                    double quality = graph.quality(union);
                    if (quality > best + 1e-9) {
                        best = quality;
                        next = union;
                    }
                }
            }
            if (next == cluster) {
                return cluster;
            }
            cluster = next;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"karate", "les-miserables"})
    void igraphFindsTheSame(String name) {
        TopicGraph graph = SampleGraphs.read(name);
        String[] reference = SampleGraphs.reference(name, "greedy-modularity");
        Clustering clusters =
                SampleGraphs.clusters(GreedyModularity.clusters(PottsGraph.modularity(graph.adjacency(), 1)));
        assertEquals(Double.parseDouble(reference[0]), Modularity.of(graph.adjacency(), clusters, 1), 1e-12);
        int[] expected =
                Arrays.stream(reference).skip(2).mapToInt(Integer::parseInt).toArray();
        int[] actual = IntStream.range(0, graph.topics())
                .map(clusters::clusterOf)
                .map(c -> c - 1)
                .toArray();
        Leiden.numberDensely(expected);
        Leiden.numberDensely(actual);
        assertArrayEquals(expected, actual);
    }
}
