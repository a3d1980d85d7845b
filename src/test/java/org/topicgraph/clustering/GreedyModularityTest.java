package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.graph.Graphs;
import org.topicgraph.graph.TopicGraph;

class GreedyModularityTest {
    /** Resolutions whose products with whole numbers are exact, as quarters. */
    private static final int[] QUARTERS = {4, 2, 3, 6, 8};

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlainAlgorithmMergesTheSame(int seed) {
        assertPlain(SampleGraphs.random(5 + seed % 40, 0.15, 7, new Random(seed)), QUARTERS[seed % 5]);
        assertPlain(SampleGraphs.shaped(seed, 1 + seed / 10 % 5), QUARTERS[seed / 50]);
    }

    @ParameterizedTest(name = "shape {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void thePlainAlgorithmMergesLargerGraphsTheSame(int shape) {
        assertPlain(SampleGraphs.of(Graphs.large(shape, shape == 8 ? 40 : 150, 2)), 4);
    }

    private static void assertPlain(TopicGraph graph, int quarters) {
        int[] actual = GreedyModularity.clusters(graph.adjacency(), quarters / 4.0);
        Leiden.numberDensely(actual);
        int[] expected = plain(graph, quarters);
        Leiden.numberDensely(expected);
        assertArrayEquals(expected, actual);
    }

    /**
     * Tries all pairs of linked clusters at every step, in whole numbers: a union of c and d raises modularity by
     * {@code (2 w_cd - 2 γ S_c S_d / 2m) / 2m}. Pairs are met in ascending order and only a larger gain takes over, so that of
     * equal ones the first wins. A cluster has the number of its smallest topic.
     */
    private static int[] plain(TopicGraph graph, int quarters) {
        int n = graph.topics();
        long[][] weight = new long[n][n];
        long[] strength = new long[n];
        long sum = 0;
        for (int link = 0; link < graph.links(); link++) {
            long w = (long) graph.weight(link);
            weight[graph.first(link)][graph.second(link)] = w;
            weight[graph.second(link)][graph.first(link)] = w;
            strength[graph.first(link)] += w;
            strength[graph.second(link)] += w;
            sum += 2 * w;
        }
        int[] cluster = IntStream.range(0, n).toArray();
        while (true) {
            long best = 0;
            int first = -1;
            int second = -1;
            for (int c = 0; c < n; c++) {
                for (int d = c + 1; d < n; d++) {
                    long gain = 4 * sum * weight[c][d] - quarters * strength[c] * strength[d];
                    if (weight[c][d] > 0 && gain > best) {
                        best = gain;
                        first = c;
                        second = d;
                    }
                }
            }
            if (first < 0) {
                return cluster;
            }
            for (int i = 0; i < n; i++) {
                cluster[i] = cluster[i] == second ? first : cluster[i];
                weight[first][i] += weight[second][i];
                weight[i][first] += weight[i][second];
                weight[second][i] = 0;
                weight[i][second] = 0;
            }
            strength[first] += strength[second];
            strength[second] = 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"karate", "les-miserables"})
    void igraphFindsTheSame(String name) {
        TopicGraph graph = SampleGraphs.read(name);
        String[] reference = SampleGraphs.reference(name, "greedy-modularity");
        Clustering clusters = SampleGraphs.clusters(GreedyModularity.clusters(graph.adjacency(), 1));
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
