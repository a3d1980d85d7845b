package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LeidenTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static double found(PottsGraph graph, long seed) {
        try (Blocks blocks = new Blocks(2)) {
            return graph.quality(LeidenSearch.clusters(graph, seed, blocks, Progress.NONE));
        }
    }

    private static double foundByCwts(PottsGraph graph, long seed) {
        return graph.quality(
                new LeidenAlgorithm(graph.resolution, 10, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
                        .findClustering(Cwts.networkOf(graph))
                        .getClusters());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void modularityIsNotBelowThatOfCwtsLeiden(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.planted(60 + seed, 2 + seed % 9, 0.25, 0.06, 1 + seed % 4, random);
        PottsGraph modularity = PottsGraph.modularity(graph.adjacency(), 0.5 + seed % 3 * 0.5);
        assertTrue(found(modularity, seed) >= foundByCwts(modularity, seed) * (1 - 1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void vosQualityIsNotBelowThatOfCwtsLeiden(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.planted(60 + seed, 2 + seed % 9, 0.25, 0.06, 1 + seed % 4, random);
        PottsGraph vos = PottsGraph.vos(graph.adjacency(), 0.5 + seed % 3 * 0.5);
        assertTrue(found(vos, seed) >= foundByCwts(vos, seed) * (1 - 1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noPartitionOfSevenTopicsIsBetter(int seed) {
        TopicGraph graph = SampleGraphs.random(7, 0.5, 3, new Random(seed));
        PottsGraph modularity = PottsGraph.modularity(graph.adjacency(), 1);
        assertEquals(bestOfAll(modularity, new int[7], 1, 1), found(modularity, seed), 1e-12);
        PottsGraph vos = PottsGraph.vos(graph.adjacency(), 1);
        assertEquals(bestOfAll(vos, new int[7], 1, 1), found(vos, seed), 1e-12);
    }

    /** The highest H over all partitions, by restricted growth strings. */
    private static double bestOfAll(PottsGraph graph, int[] cluster, int next, int used) {
        if (next == cluster.length) {
            return graph.quality(cluster);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c <= used; c++) {
            cluster[next] = c;
            best = Math.max(best, bestOfAll(graph, cluster, next + 1, Math.max(used, c + 1)));
        }
        return best;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTopicWouldRatherBeElsewhere(int seed) {
        Random random = new Random(seed);
        assertNobodyWouldMove(SampleGraphs.shaped(seed + 100, 1 + seed / 10 % 5), seed);
        TopicGraph graph =
                switch (seed % 4) {
                    case 0 -> SampleGraphs.star(2 + seed);
                    case 1 -> SampleGraphs.complete(2 + seed / 4);
                    case 2 -> SampleGraphs.random(40, 0.03 + 0.002 * seed, 1 + seed % 5, random);
                    default -> SampleGraphs.planted(50, 5, 0.4, 0.05, 3, random);
                };
        assertNobodyWouldMove(graph, seed);
    }

    private static void assertNobodyWouldMove(TopicGraph graph, int seed) {
        for (PottsGraph potts :
                new PottsGraph[] {PottsGraph.modularity(graph.adjacency(), 1), PottsGraph.vos(graph.adjacency(), 1)}) {
            int[] found;
            try (Blocks blocks = new Blocks(2)) {
                found = LeidenSearch.clusters(potts, seed, blocks, Progress.NONE);
            }
            double quality = potts.quality(found);
            int clusters = Arrays.stream(found).max().orElse(0) + 1;
            for (int i = 0; i < found.length; i++) {
                int own = found[i];
                for (int c = 0; c < Math.min(clusters + 1, found.length); c++) { // the last one is empty
                    found[i] = c;
                    assertTrue(potts.quality(found) <= quality + 1e-9 * Math.abs(quality), i + " to " + c);
                }
                found[i] = own;
            }
        }
    }

    @Test
    void largeGraphsHaveTheSameClustersForAnyNumberOfThreads() {
        Random random = new Random(1);
        // more than 250,000 links, of communities that are hard to find
        PottsGraph graph = PottsGraph.modularity(
                SampleGraphs.planted(1200, 40, 0.5, 0.36, 3, random).adjacency(), 1);
        assertTrue(graph.neighbour.length > 500_000, graph.neighbour.length + " arcs");
        int[][] found = new int[3][];
        for (int k = 0; k < 3; k++) {
            try (Blocks blocks = new Blocks(new int[] {1, 2, 8}[k])) {
                found[k] = LeidenSearch.clusters(graph, 5, blocks, Progress.NONE);
            }
            assertArrayEquals(found[0], found[k]);
        }
        assertTrue(graph.quality(found[0]) >= foundByCwts(graph, 5) * (1 - 1e-3));
    }

    @Test
    void theBestKnownModularitiesAreFound() {
        try (Blocks blocks = new Blocks(1)) {
            for (int seed = 0; seed < 20; seed++) {
                ClusteringOptions options = ClusteringOptions.DEFAULTS.withSeed(seed);
                TopicGraph lesMiserables = SampleGraphs.read("les-miserables");
                Clustering clusters = Clustering.of(lesMiserables, options, blocks, Progress.NONE);
                assertEquals(0.566688, Modularity.of(lesMiserables.adjacency(), clusters, 1), 1e-6);
                TopicGraph karate = SampleGraphs.read("karate");
                clusters = Clustering.of(karate, options, blocks, Progress.NONE);
                assertEquals(0.419790, Modularity.of(karate.adjacency(), clusters, 1), 1e-6);
            }
        }
    }

    @Test
    void hOfTwoTriangles() {
        PottsGraph modularity =
                PottsGraph.modularity(SampleGraphs.twoTriangles().adjacency(), 1);
        assertEquals(12 - 2 * 7 * 7 / 14.0, modularity.quality(new int[] {0, 0, 0, 1, 1, 1}), 1e-14);
        PottsGraph vos = PottsGraph.vos(SampleGraphs.twoTriangles().adjacency(), 1);
        // links 0-1 and 3-2 of strengths 2-2, 2-3 and 3-3: A is 14/4, 14/6 and 14/9; each arc counts
        assertEquals(2 * 2 * (14 / 4.0 + 2 * 14 / 6.0) - 2 * 9, vos.quality(new int[] {0, 0, 0, 1, 1, 1}), 1e-13);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsHaveTheSameHAsTheirNodes(int seed) {
        Random random = new Random(seed);
        TopicGraph graph = SampleGraphs.random(30, 0.2, 5, random);
        int[] group = random.ints(30, 0, 12).toArray();
        int groups = Leiden.numberDensely(group);
        int[] clusterOfGroup = random.ints(groups, 0, 4).toArray();
        int[] cluster = Arrays.stream(group).map(g -> clusterOfGroup[g]).toArray();
        PottsGraph potts = PottsGraph.modularity(graph.adjacency(), 1.3);
        assertEquals(potts.quality(cluster), potts.aggregated(group, groups).quality(clusterOfGroup), 1e-10);
    }
}
