package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class GirvanNewmanTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static int[] clusters(PottsGraph graph) {
        try (Blocks blocks = new Blocks(2)) {
            int[] clusters = GirvanNewman.clusters(graph, blocks, Progress.NONE);
            Leiden.numberDensely(clusters);
            return clusters;
        }
    }

    @Test
    void igraphFindsTheSameInTheKarateClub() {
        TopicGraph graph = SampleGraphs.read("karate");
        String[] reference = SampleGraphs.reference("karate", "girvan-newman");
        int[] actual = clusters(PottsGraph.modularity(graph.adjacency(), 1));
        assertEquals(
                Double.parseDouble(reference[0]),
                Modularity.of(graph.adjacency(), SampleGraphs.clusters(actual), 1),
                1e-12);
        assertArrayEquals(
                Arrays.stream(reference).skip(2).mapToInt(Integer::parseInt).toArray(), actual);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlainAlgorithmSplitsTheSame(int seed) {
        TopicGraph graph = SampleGraphs.planted(12 + seed % 30, 3, 0.4, 0.08, 3, new Random(seed));
        PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 1);
        int[] expected = plain(graph, potts);
        Leiden.numberDensely(expected);
        assertArrayEquals(expected, clusters(potts));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("shapedSeeds")
    void thePlainAlgorithmSplitsGraphsOfEveryShapeTheSame(int seed) {
        TopicGraph graph = SampleGraphs.shaped(seed, 1 + seed / 10 % 4);
        if (graph.links() <= 120) { // the plain algorithm takes seconds beyond
            PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 1);
            int[] expected = plain(graph, potts);
            Leiden.numberDensely(expected);
            assertArrayEquals(expected, clusters(potts));
        }
    }

    static IntStream shapedSeeds() {
        return IntStream.range(0, 200);
    }

    /** JGraphT's edge betweenness, all of it anew after each link. */
    private static int[] plain(TopicGraph graph, PottsGraph potts) {
        Graph<Integer, DefaultEdge> left = new SimpleGraph<>(DefaultEdge.class);
        graph.vertexSet().forEach(left::addVertex);
        List<int[]> links = new ArrayList<>();
        for (int link = 0; link < graph.links(); link++) {
            left.addEdge(graph.first(link), graph.second(link));
            links.add(new int[] {graph.first(link), graph.second(link), (int) graph.weight(link)});
        }
        int[] best = components(graph.topics(), links);
        double bestQuality = potts.quality(best);
        while (!links.isEmpty()) {
            Map<DefaultEdge, Double> betweenness = new EdgeBetweennessCentrality<>(left).getScores();
            int[] most = links.get(0);
            double highest = 0;
            for (int[] link : links) {
                double value = betweenness.get(left.getEdge(link[0], link[1])) / link[2];
                if (value > highest * (1 + 1e-9)) {
                    most = link;
                    highest = value;
                }
            }
            links.remove(most);
            left.removeEdge(most[0], most[1]);
            int[] components = components(graph.topics(), links);
            double quality = potts.quality(components);
            if (quality > bestQuality + 1e-9) { // of equal ones the first
                best = components;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static int[] components(int topics, List<int[]> links) {
        return Components.of(
                        SampleGraphs.of(topics, links.toArray(int[][]::new)).adjacency())
                .toArray();
    }

    @Test
    void aHundredTopicsTakeLessThanSeconds() {
        TopicGraph graph = SampleGraphs.planted(150, 5, 0.35, 0.06, 4, new Random(1));
        long start = System.nanoTime();
        clusters(PottsGraph.modularity(graph.adjacency(), 1));
        assertTrue(System.nanoTime() - start < 20e9);
    }
}
