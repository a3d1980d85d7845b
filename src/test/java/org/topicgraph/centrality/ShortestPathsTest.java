package org.topicgraph.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.Distance;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

final class ShortestPathsTest {
    private static final Blocks ONE = new Blocks(1);
    private static final Blocks BLOCKS = new Blocks(2);
    private static final Blocks EIGHT = new Blocks(8);
    private static final double MOST_WEIGHT = 2520; // one over any whole weight up to 10, times this, is whole

    @AfterAll
    static void close() {
        ONE.close();
        BLOCKS.close();
        EIGHT.close();
    }

    /** Topics that trees may have and still be folded: none at all, so that every node is searched from; two; and very many. */
    private static final int[] LARGEST_TREES = {0, 2, PathCore.LARGEST_TREE};

    private static ShortestPaths measure(Adjacency graph, Distance distance) {
        return ShortestPaths.of(graph, CentralityOptions.DEFAULTS.withDistance(distance), BLOCKS, Progress.NONE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsTheDefinitionWithExactTies(long seed) {
        Adjacency graph = Graphs.random(seed, 1 + (int) (seed / 8 % 10));
        PlainPaths plain = inverse(graph);
        for (int largest : LARGEST_TREES) {
            assertSame(
                    plain,
                    ShortestPaths.of(graph, CentralityOptions.DEFAULTS, largest, BLOCKS, Progress.NONE),
                    graph,
                    1e-13);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsTheDefinitionInHops(long seed) {
        Adjacency graph = Graphs.random(seed, 3);
        assertSame(new PlainPaths(graph, w -> 1, 1), measure(graph, Distance.UNIT), graph, 1e-13);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsTheDefinitionWithLogarithms(long seed) {
        // weights are powers of two: a length is a whole number of ln 2, and one; as whole numbers both add up exactly
        Adjacency graph = Graphs.random(seed, 5);
        double max = graph.maxWeight();
        double one = 1L << 40;
        long ln2 = Math.round(StrictMath.log(2) * one);
        PlainPaths plain = new PlainPaths(graph, w -> (long) one + (long) (max - w) * ln2, one);
        ShortestPaths paths = measure(Graphs.mapped(graph, w -> StrictMath.pow(2, w - max)), Distance.LOG);
        assertSame(plain, paths, graph, 1e-11);
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void equalsTheDefinitionOnGraphsShapedLikeTopics(long seed) {
        Adjacency graph = Graphs.mapped(Graphs.cooccurrences(250, 1200, seed), w -> Math.min(w, 10));
        assertSame(inverse(graph), measure(graph, Distance.INVERSE), graph, 1e-13);
    }

    /** Of 200 topics, so that many searches for detours are tried; with weights among which ties abound. */
    @ParameterizedTest(name = "shape {0}")
    @MethodSource("shapes")
    void equalsTheDefinitionOnLargerGraphsOfEveryShape(int shape) {
        Adjacency graph = Graphs.large(shape, 200, 4);
        assertSame(inverse(graph), measure(graph, Distance.INVERSE), graph, 1e-13);
        assertSame(new PlainPaths(graph, w -> 1, 1), measure(graph, Distance.UNIT), graph, 1e-13);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Distance.class)
    void hasTheSameBitsForAnyNumberOfThreads(Distance distance) {
        Adjacency graph = Graphs.cooccurrences(1200, 3000, 1);
        CentralityOptions options = CentralityOptions.DEFAULTS.withDistance(distance);
        assertSameBits(graph, options, PathCore.LARGEST_TREE);
        assertSameBits(graph, options.withPathWork(500_000), PathCore.LARGEST_TREE);
    }

    static LongStream someSeeds() {
        return LongStream.range(0, 20 * Graphs.SHAPES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void graphsOfEveryShapeHaveTheSameBitsForAnyNumberOfThreads(long seed) {
        Adjacency graph = Graphs.random(seed, 4);
        for (Distance distance : Distance.values()) {
            CentralityOptions options = CentralityOptions.DEFAULTS.withDistance(distance);
            for (int largest : LARGEST_TREES) {
                assertSameBits(graph, options, largest);
                assertSameBits(graph, options.withPathWork(1000), largest);
            }
        }
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("shapes")
    void largeGraphsOfEveryShapeHaveTheSameBitsForAnyNumberOfThreads(int shape) {
        int topics =
                switch (shape) {
                    case 7 -> 200; // dense
                    case 8 -> 100; // complete
                    default -> 400;
                };
        Adjacency graph = Graphs.large(shape, topics, 4);
        long arcs = graph.start(graph.topics());
        for (Distance distance : Distance.values()) {
            CentralityOptions options = CentralityOptions.DEFAULTS.withDistance(distance);
            assertSameBits(graph, options, PathCore.LARGEST_TREE);
            assertEquals(Precision.Kind.EXACT, assertSameBits(graph, options, 0));
            CentralityOptions sampled = options.withPathWork((shape == 5 ? 3 : 60) * (arcs + graph.topics()));
            assertEquals(Precision.Kind.SAMPLED, assertSameBits(graph, sampled, 0));
        }
    }

    @Test
    void moreSourcesThanARoundTakesHaveTheSameBitsForAnyNumberOfThreads() {
        Adjacency graph = Graphs.large(1, 1100, 4);
        assertEquals(Precision.Kind.EXACT, assertSameBits(graph, CentralityOptions.DEFAULTS, 0));
    }

    static IntStream shapes() {
        return IntStream.range(0, Graphs.SHAPES);
    }

    /** {@return whether the values were sampled} */
    private static Precision.Kind assertSameBits(Adjacency graph, CentralityOptions options, int largestTree) {
        ShortestPaths expected = ShortestPaths.of(graph, options, largestTree, ONE, Progress.NONE);
        for (Blocks blocks : List.of(BLOCKS, EIGHT)) {
            ShortestPaths actual = ShortestPaths.of(graph, options, largestTree, blocks, Progress.NONE);
            assertSameBits(expected.betweenness(), actual.betweenness());
            assertSameBits(expected.closeness(), actual.closeness());
            assertSameBits(expected.harmonic(), actual.harmonic());
        }
        return expected.harmonic().precision().kind();
    }

    private static void assertSameBits(Scores expected, Scores actual) {
        for (int i = 0; i < expected.topics(); i++) {
            assertEquals(expected.value(i), actual.value(i));
        }
        assertEquals(expected.precision(), actual.precision());
    }

    /** On graphs of every shape; what trees give is exact, so that some have no error. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void sampledValuesOfGraphsOfEveryShapeAreWithinTheirBounds(long seed) {
        Adjacency graph = sampledGraph(seed);
        CentralityOptions options = CentralityOptions.DEFAULTS.withDistance(Distance.values()[(int) (seed / 10 % 3)]);
        ShortestPaths exact = ShortestPaths.of(graph, options, BLOCKS, Progress.NONE);
        long work = (seed % 10 == 5 ? 3L : 20L) * (graph.start(graph.topics()) + graph.topics()); // components of ten
        CentralityOptions some = options.withPathWork(work);
        for (int largest : LARGEST_TREES) {
            ShortestPaths sampled = ShortestPaths.of(graph, some, largest, BLOCKS, Progress.NONE);
            for (int i = 0; i < graph.topics(); i++) {
                assertBound(exact.betweenness(), sampled.betweenness(), i);
                assertBound(exact.closeness(), sampled.closeness(), i);
                assertBound(exact.harmonic(), sampled.harmonic(), i);
            }
            Precision.Kind kind = sampled.harmonic().precision().kind();
            assertTrue(kind == Precision.Kind.SAMPLED || largest > 0, "not sampled");
        }
    }

    private static Adjacency sampledGraph(long seed) {
        return Graphs.large(seed, 40 + (int) seed, 4);
    }

    static LongStream seedsOfGraphsInOnePiece() {
        return someSeeds().filter(seed -> Components.of(sampledGraph(seed)).count() == 1);
    }

    /** Means over the sources drawn, with lengths of one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsOfGraphsInOnePiece")
    void sampledClosenessAndHarmonicAreMeansOverTheSourcesDrawn(long seed) {
        Adjacency graph = sampledGraph(seed);
        int n = graph.topics();
        Components components = Components.of(graph);
        CentralityOptions options =
                CentralityOptions.DEFAULTS.withDistance(Distance.UNIT).withPathWork(15L * (graph.start(n) + n));
        ShortestPaths sampled = ShortestPaths.of(graph, options, 0, BLOCKS, Progress.NONE);
        long sources = sampled.harmonic().precision().effort();
        Random random = new Random(1);
        double[] distance = new double[n];
        double[] inverse = new double[n];
        for (int s = 0; s < sources; s++) {
            int[] hops = hops(graph, components.member(0, random.nextInt(n)), new double[n]);
            for (int i = 0; i < n; i++) {
                distance[i] += hops[i];
                inverse[i] += hops[i] == 0 ? 0 : 1.0 / hops[i];
            }
        }
        assertTrue(sources > 1);
        for (int i = 0; i < n; i++) {
            double sum = Math.max(n * distance[i] / sources, n - 1.0); // n - 1 others, at least one link away
            assertEquals((n - 1) / sum, sampled.closeness().value(i), 1e-12);
            assertEquals(n * inverse[i] / sources / (n - 1), sampled.harmonic().value(i), 1e-12);
        }
    }

    private static void assertBound(Scores exact, Scores sampled, int topic) {
        assertEquals(
                exact.value(topic), sampled.value(topic), sampled.precision().bound() + 1e-12);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"INVERSE, 100000", "INVERSE, 1000000", "LOG, 2000000", "UNIT, 2000000"})
    void sampledValuesAreWithinTheirBounds(Distance distance, long work) {
        Adjacency graph = Graphs.cooccurrences(1000, 3000, 2);
        CentralityOptions options = CentralityOptions.DEFAULTS.withDistance(distance);
        ShortestPaths exact = ShortestPaths.of(graph, options, BLOCKS, Progress.NONE);
        ShortestPaths sampled = ShortestPaths.of(graph, options.withPathWork(work), BLOCKS, Progress.NONE);
        assertEquals(Precision.Kind.EXACT, exact.closeness().precision().kind());
        assertWithin(exact.betweenness(), sampled.betweenness());
        assertWithin(exact.closeness(), sampled.closeness());
        assertWithin(exact.harmonic(), sampled.harmonic());
    }

    private static void assertWithin(Scores exact, Scores sampled) {
        double worst = 0;
        for (int i = 0; i < exact.topics(); i++) {
            worst = Math.max(worst, Math.abs(exact.value(i) - sampled.value(i)));
        }
        Precision precision = sampled.precision();
        assertEquals(Precision.Kind.SAMPLED, precision.kind());
        assertTrue(worst > 0 && worst <= precision.bound(), worst + " against " + precision);
        assertTrue(precision.sentence().contains("Estimated from " + precision.effort() + " sources"));
    }

    @Test
    void starCentreHasBetweennessOne() {
        ShortestPaths star = measure(Graphs.star(10), Distance.INVERSE);
        assertEquals(1, star.betweenness().value(0));
        assertEquals(0, star.betweenness().value(1));
        assertEquals(1, star.closeness().value(0));
        assertEquals(9.0 / (1 + 8 * 2), star.closeness().value(1));
        assertEquals(1, star.harmonic().value(0));
        assertEquals((1 + 8 / 2.0) / 9, star.harmonic().value(1));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Distance.class)
    void topicOfAPathIsBetweenThoseBeforeAndThoseBehindIt(Distance distance) {
        int n = 7;
        ShortestPaths path = measure(Graphs.path(n), distance);
        for (int i = 0; i < n; i++) {
            assertEquals(i * (n - 1 - i) / 15.0, path.betweenness().value(i), 1e-15);
            double sum = i * (i + 1) / 2.0 + (n - 1 - i) * (n - i) / 2.0;
            assertEquals((n - 1) / sum, path.closeness().value(i), 1e-15);
        }
        assertEquals(
                (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0) / 6,
                path.harmonic().value(0),
                1e-15);
        assertEquals((2 + 2 / 2.0 + 2 / 3.0) / 6, path.harmonic().value(3), 1e-15);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Distance.class)
    void topicsOfACycleAreAlike(Distance distance) {
        ShortestPaths cycle = measure(Graphs.cycle(6), distance);
        for (int i = 0; i < 6; i++) {
            // of the 10 pairs of others, its two neighbours' one way passes it, and one of two of each of the opposite
            // pairs it is not in
            assertEquals((1 + 2 * 0.5) / 10, cycle.betweenness().value(i), 1e-15);
            assertEquals(5 / (2 * 1 + 2 * 2 + 3.0), cycle.closeness().value(i), 1e-15);
            assertEquals((2 + 2 / 2.0 + 1 / 3.0) / 5, cycle.harmonic().value(i), 1e-15);
        }
    }

    @Test
    void nobodyIsBetweenInACompleteGraph() {
        ShortestPaths complete = measure(Graphs.complete(6), Distance.INVERSE);
        for (int i = 0; i < 6; i++) {
            assertEquals(0, complete.betweenness().value(i));
            assertEquals(1, complete.closeness().value(i), 1e-15);
            assertEquals(1, complete.harmonic().value(i), 1e-15);
        }
    }

    @Test
    void bridgeBetweenTrianglesCarriesAllPathsAcross() {
        ShortestPaths paths = measure(Graphs.twoTriangles(), Distance.INVERSE);
        assertEquals(2 * 3 / 10.0, paths.betweenness().value(2), 1e-15);
        assertEquals(0, paths.betweenness().value(0));
        assertEquals(5 / (1 + 1 + 2 + 3 + 3.0), paths.closeness().value(0), 1e-15);
    }

    @Test
    void componentsCountByTheTopicsTheyReach() {
        Adjacency graph = Graphs.of(6).link(0, 1, 2).link(2, 3, 1).link(3, 4, 1).build();
        ShortestPaths paths = measure(graph, Distance.INVERSE);
        assertEquals(1 / 0.5 * 1 / 5, paths.closeness().value(0));
        assertEquals(1 / 0.5 / 5, paths.harmonic().value(0));
        assertEquals(2 / 2.0 * 2 / 5, paths.closeness().value(3));
        assertEquals(1 / 10.0, paths.betweenness().value(3));
        assertEquals(0, paths.closeness().value(5));
        assertEquals(0, paths.harmonic().value(5));
    }

    @Test
    void tinyGraphsHaveNoPaths() {
        assertEquals(
                0, measure(Graphs.of(0).build(), Distance.INVERSE).harmonic().topics());
        ShortestPaths one = measure(Graphs.of(1).build(), Distance.LOG);
        assertEquals(0, one.betweenness().value(0));
        assertEquals(0, one.closeness().value(0));
        assertEquals(0, one.harmonic().value(0));
        ShortestPaths two = measure(Graphs.path(2), Distance.UNIT);
        assertEquals(0, two.betweenness().value(0));
        assertEquals(1, two.closeness().value(0));
        assertEquals(1, two.harmonic().value(1));
    }

    @Test
    void oneTenthAndOneFifteenthTieWithOneSixth() {
        // 0 - 1 - 2 with weights 10 and 15, 0 - 2 with 6; the fourth topic closes a second way of the same length
        Adjacency graph =
                Graphs.of(3).link(0, 1, 10).link(1, 2, 15).link(0, 2, 6).build();
        assertTrue(1.0 / 10 + 1.0 / 15 != 1.0 / 6, "doubles lose the tie");
        assertEquals(0.5, measure(graph, Distance.INVERSE).betweenness().value(1));
    }

    @Test
    void pathCountsBeyondDoublesAreShared() {
        // 1,100 diamonds in a row: 2^1100 shortest paths from end to end
        int diamonds = 1100;
        Graphs graph = Graphs.of(3 * diamonds + 1);
        for (int d = 0; d < diamonds; d++) {
            graph.link(3 * d, 3 * d + 1, 1);
            graph.link(3 * d, 3 * d + 2, 1);
            graph.link(3 * d + 1, 3 * d + 3, 1);
            graph.link(3 * d + 2, 3 * d + 3, 1);
        }
        int n = 3 * diamonds + 1;
        ShortestPaths paths = measure(graph.build(), Distance.INVERSE);
        double pairs = (n - 1.0) * (n - 2.0) / 2;
        for (int d : new int[] {0, 1, 549, 1099}) {
            double across = 3.0 * d * (3.0 * (diamonds - d));
            // the two topics of a diamond's middle meet in one of its ends as often as in the other
            double beside = d == 0 ? 0.5 : 1;
            assertEquals(across + beside, paths.betweenness().value(3 * d) * pairs, 1e-7);
        }
    }

    @ParameterizedTest(name = "{0} diamonds")
    @CsvSource({"10", "260", "510"})
    void fewPathsBesideVeryManyKeepTheirShare(int diamonds) {
        // a ring, one half of it diamonds, the other one single topics: opposite topics tie, with 2^k and 2^(510-k)
        // paths
        int n = 5 * diamonds;
        Graphs graph = Graphs.of(n);
        for (int d = 0; d < diamonds; d++) {
            for (int side = 1; side <= 2; side++) {
                graph.link(3 * d, 3 * d + side, 1);
                graph.link(3 * d + side, 3 * d + 3, 1);
            }
        }
        for (int i = 3 * diamonds; i < n; i++) {
            graph.link(i, (i + 1) % n, 1);
        }
        Adjacency ring = graph.build();
        ShortestPaths paths = measure(ring, Distance.INVERSE);
        int[][] hops = new int[n][];
        double[][] counts = new double[n][n]; // at most 2^511
        for (int s = 0; s < n; s++) {
            hops[s] = hops(ring, s, counts[s]);
        }
        for (int i = 0; i < n; i += Math.max(1, n / 25)) {
            double expected = 0;
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < s; t++) {
                    if (s != i && t != i && hops[s][i] + hops[i][t] == hops[s][t]) {
                        expected += counts[s][i] / counts[s][t] * counts[i][t];
                    }
                }
            }
            double actual = paths.betweenness().value(i) * ((n - 1.0) * (n - 2.0) / 2);
            assertEquals(expected, actual, 1e-9 * expected, "topic " + i);
        }
    }

    /** {@return the numbers of links to all topics; sets the numbers of shortest paths} */
    private static int[] hops(Adjacency graph, int from, double[] counts) {
        int[] hops = new int[graph.topics()];
        java.util.Arrays.fill(hops, Integer.MAX_VALUE);
        int[] queue = new int[graph.topics()];
        int end = 1;
        queue[0] = from;
        hops[from] = 0;
        counts[from] = 1;
        for (int k = 0; k < end; k++) {
            for (int a = graph.start(queue[k]); a < graph.start(queue[k] + 1); a++) {
                int j = graph.neighbour(a);
                if (hops[j] == Integer.MAX_VALUE) {
                    hops[j] = hops[queue[k]] + 1;
                    queue[end++] = j;
                }
                if (hops[j] == hops[queue[k]] + 1) {
                    counts[j] += counts[queue[k]];
                }
            }
        }
        return hops;
    }

    @Test
    void extremeWeightsGiveFiniteValues() {
        Adjacency graph = Graphs.of(4)
                .link(0, 1, Double.MIN_VALUE)
                .link(1, 2, 1e300)
                .link(2, 3, 1)
                .link(3, 0, Double.MAX_VALUE)
                .build();
        for (Distance distance : Distance.values()) {
            ShortestPaths paths = measure(graph, distance);
            for (int i = 0; i < 4; i++) {
                assertTrue(Double.isFinite(paths.betweenness().value(i)));
                assertTrue(Double.isFinite(paths.closeness().value(i)));
                assertTrue(Double.isFinite(paths.harmonic().value(i)));
            }
        }
    }

    private static PlainPaths inverse(Adjacency graph) {
        return new PlainPaths(graph, w -> (long) MOST_WEIGHT / w, MOST_WEIGHT);
    }

    private static void assertSame(PlainPaths plain, ShortestPaths paths, Adjacency graph, double error) {
        for (int i = 0; i < graph.topics(); i++) {
            assertEquals(plain.betweenness[i], paths.betweenness().value(i), error, "betweenness of " + i);
            assertEquals(
                    plain.closeness[i], paths.closeness().value(i), error * plain.closeness[i], "closeness of " + i);
            assertEquals(plain.harmonic[i], paths.harmonic().value(i), error * plain.harmonic[i], "harmonic of " + i);
        }
    }
}
