package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.TopicGraph;

class ModularityTest {
    @Test
    void twoTrianglesSplitInTwo() {
        TopicGraph graph = SampleGraphs.twoTriangles();
        Clustering split = SampleGraphs.clusters(0, 0, 0, 1, 1, 1);
        assertEquals((12 - 2 * 7 * 7 / 14.0) / 14, Modularity.of(graph.adjacency(), split, 1), 1e-15);
        assertEquals((12 - 2 * 2 * 7 * 7 / 14.0) / 14, Modularity.of(graph.adjacency(), split, 2), 1e-15);
    }

    @Test
    void oneClusterHasNone() {
        assertEquals(
                0, Modularity.of(SampleGraphs.twoTriangles().adjacency(), SampleGraphs.clusters(new int[6]), 1), 1e-15);
    }

    @Test
    void aGraphWithoutLinksHasNone() {
        assertEquals(0, Modularity.of(SampleGraphs.of(3).adjacency(), SampleGraphs.clusters(0, 1, 2), 1));
        assertEquals(0, Modularity.of(SampleGraphs.of(0).adjacency(), SampleGraphs.clusters(), 1));
    }

    @ParameterizedTest(name = "resolution {0}")
    @CsvSource({"0.5, modularity-0.5", "2, modularity-2"})
    void networkxHasTheSame(double resolution, String quantity) {
        TopicGraph graph = SampleGraphs.read("les-miserables");
        String[] membership = SampleGraphs.reference("les-miserables", "greedy-modularity");
        Clustering clusters = SampleGraphs.clusters(
                Arrays.stream(membership).skip(2).mapToInt(Integer::parseInt).toArray());
        double expected = Double.parseDouble(SampleGraphs.reference("les-miserables", quantity)[0]);
        assertEquals(expected, Modularity.of(graph.adjacency(), clusters, resolution), 1e-14);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jgraphtHasTheSame(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.random(30, 0.2, 5, random);
        int[] assignment = random.ints(30, 0, 5).toArray();
        var partition = java.util.stream.IntStream.range(0, 5)
                .mapToObj(c -> graph.vertexSet().stream()
                        .filter(i -> assignment[i] == c)
                        .collect(java.util.stream.Collectors.toSet()))
                .toList();
        assertEquals(
                new UndirectedModularityMeasurer<>(graph).modularity(partition),
                Modularity.of(graph.adjacency(), SampleGraphs.clusters(assignment), 1),
                1e-13);
    }
}
