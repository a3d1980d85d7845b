package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException;

class ClusteringMethodTest {
    private static int[] cluster(TopicGraph graph, ClusteringMethod method, int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            Clustering clustering =
                    Clustering.of(graph, ClusteringOptions.DEFAULTS.withMethod(method), blocks, Progress.NONE);
            return IntStream.range(0, graph.topics()).map(clustering::clusterOf).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTopicsNoClusters(ClusteringMethod method) {
        assertArrayEquals(new int[0], cluster(SampleGraphs.of(0), method, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isolatedTopicsAreClustersOfTheirOwn(ClusteringMethod method) {
        assertArrayEquals(new int[] {1}, cluster(SampleGraphs.of(1), method, 1));
        assertArrayEquals(new int[] {1, 2, 3}, cluster(SampleGraphs.of(3), method, 1));
        assertArrayEquals(new int[] {2, 1, 1, 3}, cluster(SampleGraphs.of(4, new int[] {1, 2, 7}), method, 1));
    }

    @ParameterizedTest
    @EnumSource
    void cliquesThatDoNotTouchAreClusters(ClusteringMethod method) {
        TopicGraph graph = SampleGraphs.archipelago(50, 20);
        Components components = Components.of(graph.adjacency());
        int[] clusters = cluster(graph, method, 2);
        for (int i = 0; i < graph.topics(); i++) {
            for (int j = 0; j < graph.topics(); j++) {
                assertEquals(components.of(i) == components.of(j), clusters[i] == clusters[j]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPONENTS")
    void barelyTouchingCliquesAreClusters(ClusteringMethod method) {
        int[][] links = new int[91][];
        int next = 0;
        for (int i = 0; i < 20; i++) {
            for (int j = i + 1; j < 20; j++) {
                if (i < 10 == j < 10) {
                    links[next++] = new int[] {i, j, 3};
                }
            }
        }
        links[next] = new int[] {9, 10, 1};
        int[] expected = IntStream.range(0, 20).map(i -> i < 10 ? 1 : 2).toArray();
        assertArrayEquals(expected, cluster(SampleGraphs.of(20, links), method, 1));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LABEL_PROPAGATION", "VOS"})
    void aCompleteGraphIsOneCluster(ClusteringMethod method) {
        assertEquals(
                1,
                Arrays.stream(cluster(SampleGraphs.complete(12), method, 1))
                        .max()
                        .orElseThrow());
    }

    static Stream<Arguments> methodsAndSeeds() {
        return Stream.of(ClusteringMethod.values())
                .flatMap(method -> IntStream.range(0, 5).mapToObj(seed -> Arguments.of(method, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("methodsAndSeeds")
    void theNumberOfThreadsMakesNoDifference(ClusteringMethod method, int seed) {
        TopicGraph graph = SampleGraphs.planted(120, 6, 0.3, 0.02, 4, new Random(seed));
        int[] one = cluster(graph, method, 1);
        assertArrayEquals(one, cluster(graph, method, 2));
        assertArrayEquals(one, cluster(graph, method, 8));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void graphsOfEveryShapeHaveConnectedClustersThatThreadsDoNotChange(ClusteringMethod method) {
        for (int seed = 0; seed < 200; seed++) {
            TopicGraph graph = SampleGraphs.shaped(seed, 1 + seed / 10 % 5);
            int[] one = cluster(graph, method, 1);
            assertArrayEquals(one, cluster(graph, method, 2), "seed " + seed);
            assertArrayEquals(one, cluster(graph, method, 8), "seed " + seed);
            if (method != ClusteringMethod.LOUVAIN) { // known for clusters that fall apart
                assertConnected(graph, one);
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("methodsAndSeeds")
    void clustersOfSparseGraphsAreConnected(ClusteringMethod method, int seed) {
        if (method != ClusteringMethod.LOUVAIN) {
            TopicGraph graph = SampleGraphs.random(80, 0.04, 5, new Random(seed));
            assertConnected(graph, cluster(graph, method, 2));
        }
    }

    private static void assertConnected(TopicGraph graph, int[] clusters) {
        int[][] inside = IntStream.range(0, graph.links())
                .filter(link -> clusters[graph.first(link)] == clusters[graph.second(link)])
                .mapToObj(link -> new int[] {graph.first(link), graph.second(link), 1})
                .toArray(int[][]::new);
        int parts = Components.of(SampleGraphs.of(graph.topics(), inside).adjacency())
                .count();
        assertEquals(Arrays.stream(clusters).distinct().count(), parts);
    }

    @Test
    void higherResolutionMakesMoreClusters() {
        TopicGraph graph = SampleGraphs.read("les-miserables");
        try (Blocks blocks = new Blocks(1)) {
            for (ClusteringMethod method : ClusteringMethod.values()) {
                ClusteringOptions options = ClusteringOptions.DEFAULTS.withMethod(method);
                int few = Clustering.of(graph, options.withResolution(0.3), blocks, Progress.NONE)
                        .clusters();
                int many = Clustering.of(graph, options.withResolution(3), blocks, Progress.NONE)
                        .clusters();
                if (method.usesResolution()) {
                    assertTrue(few < many, method + ": " + few + " and " + many);
                } else {
                    assertEquals(few, many, method.option());
                }
            }
        }
    }

    @Test
    void girvanNewmanRefusesWhatWouldTakeHours() {
        TopicGraph large = SampleGraphs.random(2000, 0.05, 1, new Random(1));
        InputException refusal =
                assertThrows(InputException.class, () -> cluster(large, ClusteringMethod.GIRVAN_NEWMAN, 1));
        assertTrue(refusal.getMessage().contains("--clustering leiden"), refusal.getMessage());
    }
}
