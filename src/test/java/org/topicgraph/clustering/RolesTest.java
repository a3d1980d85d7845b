package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.TopicGraph;

class RolesTest {
    @Test
    void endsOfABridgeTakePartInBothTriangles() {
        Roles roles = Roles.of(SampleGraphs.twoTriangles().adjacency(), SampleGraphs.clusters(0, 0, 0, 1, 1, 1));
        assertEquals(1 - (2 / 3.0) * (2 / 3.0) - (1 / 3.0) * (1 / 3.0), roles.participation(2), 1e-15);
        assertEquals(0, roles.participation(0));
        assertEquals(0, roles.withinModuleZ(2)); // every topic has weight 2 inside
        assertEquals(Role.PERIPHERAL, roles.role(2));
        assertEquals(Role.ULTRA_PERIPHERAL, roles.role(0));
    }

    @Test
    void theCentreOfALargeStarIsAHub() {
        Roles roles = Roles.of(SampleGraphs.star(10).adjacency(), SampleGraphs.clusters(new int[10]));
        // weights inside: 9, and 1 nine times; mean 1.8, deviation 2.4
        assertEquals((9 - 1.8) / 2.4, roles.withinModuleZ(0), 1e-14);
        assertEquals((1 - 1.8) / 2.4, roles.withinModuleZ(5), 1e-14);
        assertEquals(Role.PROVINCIAL_HUB, roles.role(0));
    }

    @Test
    void anIsolatedTopicIsUltraPeripheral() {
        Roles roles = Roles.of(SampleGraphs.of(1).adjacency(), SampleGraphs.clusters(0));
        assertEquals(0, roles.withinModuleZ(0));
        assertEquals(0, roles.participation(0));
        assertEquals(Role.ULTRA_PERIPHERAL, roles.role(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2.4999, 0, ultra-peripheral",
        "0, 0.05, ultra-peripheral",
        "0, 0.0501, peripheral",
        "0, 0.62, peripheral",
        "0, 0.6201, non-hub connector",
        "0, 0.80, non-hub connector",
        "0, 0.8001, non-hub kinless",
        "2.5, 0, provincial hub",
        "9, 0.30, provincial hub",
        "9, 0.3001, connector hub",
        "9, 0.75, connector hub",
        "9, 0.7501, kinless hub"
    })
    void boundsAreThoseOfThePaper(double z, double participation, String role) {
        assertEquals(role, Role.of(z, participation).text());
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plainSumsAreTheSame(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.random(40, 0.2, 9, random);
        Clustering clusters = SampleGraphs.clusters(random.ints(40, 0, 4).toArray());
        Roles roles = Roles.of(graph.adjacency(), clusters);
        for (int i = 0; i < 40; i++) {
            double expected = 1;
            for (int c = 1; c <= clusters.clusters(); c++) {
                double share = inside(graph, clusters, i, c) / graph.adjacency().strength(i);
                expected -= share * share;
            }
            assertEquals(expected, roles.participation(i), 1e-14);
            double sum = 0;
            double squares = 0;
            int cluster = clusters.clusterOf(i);
            for (int j = 0; j < 40; j++) {
                if (clusters.clusterOf(j) == cluster) {
                    sum += inside(graph, clusters, j, cluster);
                    squares += inside(graph, clusters, j, cluster) * inside(graph, clusters, j, cluster);
                }
            }
            int size = clusters.size(cluster);
            double variance =
                    size * squares - sum * sum; // times the square of the size; exact, weights are whole numbers
            double z = variance == 0 ? 0 : (size * inside(graph, clusters, i, cluster) - sum) / Math.sqrt(variance);
            assertEquals(z, roles.withinModuleZ(i), 1e-10);
            assertTrue(roles.participation(i) >= 0 && roles.participation(i) < 1);
        }
    }

    private static double inside(TopicGraph graph, Clustering clusters, int topic, int cluster) {
        return graph.edgesOf(topic).stream()
                .filter(link -> clusters.clusterOf(link.first() == topic ? link.second() : link.first()) == cluster)
                .mapToDouble(graph::getEdgeWeight)
                .sum();
    }
}
