package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.association.FalseDiscoveryRate.Unkept;
import org.topicgraph.association.FisherTest;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.Margins;
import org.topicgraph.association.NullModel;
import org.topicgraph.association.PairTest;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LinkStatisticsTest {
    private static final Blocks BLOCKS = new Blocks(2);

    @AfterAll
    static void close() {
        BLOCKS.close();
    }

    @Test
    void disparitiesOfTheSixRows() {
        // links ab 2, ac 2, ad 1, bc 2, cd 1, de 1; strengths a 5, b 4, c 5, d 3, e 1; degrees a 3, b 2, c 3, d 3, e 1
        LinkStatistics statistics = statistics(Corpora.ofRows(Corpora.SIX_ROWS));
        double[] expected = {
            Math.min(square(1 - 2 / 5.0), 1 - 2 / 4.0),
            square(1 - 2 / 5.0),
            square(1 - 1 / 3.0),
            square(1 - 2 / 5.0),
            square(1 - 1 / 3.0),
            square(1 - 1 / 3.0)
        };
        for (int link = 0; link < expected.length; link++) {
            assertEquals(expected[link], statistics.disparity(link), 1e-15);
        }
    }

    @Test
    void lonelyPairHasDisparityOne() {
        assertEquals(1, statistics(Corpora.ofRows("ab ab c")).disparity(0));
    }

    @Test
    void pAndQOfTheSixRows() {
        // de: e is in one row of 6, d in 2: p = 2 / 6. ad: a in 4, d in 2, one shared: 1 - C(2, 2) / C(6, 2) = 14 / 15
        LinkStatistics statistics = statistics(Corpora.ofRows(Corpora.SIX_ROWS));
        assertEquals(2 / 6.0, statistics.pValue(5), 1e-15);
        assertEquals(14 / 15.0, statistics.pValue(2), 1e-15);
        assertEquals(1, statistics.qValue(2), "ten pairs, the least p is a third");
    }

    @Test
    void pairsLeftOutOfTheGraphCountForTheRanks() {
        TopicGraph graph = Corpora.ofRows("ab ab ab ac d e f g");
        TopicGraph part = part(graph, 0);
        // 8 rows; ab: C(4,3) / C(8,3) = 4 / 56; ac: 4 / 8; 21 pairs
        Unkept ac = new Unkept(new double[] {FisherTest.upperTail(8, 4, 1, 1)}, new long[] {1});
        assertEquals(1, part.links());
        assertEquals(1, LinkStatistics.of(part, ac, BLOCKS, Progress.NONE).qValue(0), "21 4/56 / 1 = 1.5");
        Unkept surer = new Unkept(new double[] {4 / 56.0}, new long[] {2});
        assertEquals(
                21 * 4 / 56.0 / 3,
                LinkStatistics.of(part, surer, BLOCKS, Progress.NONE).qValue(0),
                1e-15);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statisticsOfRandomRowsAreThoseOfTheDefinitions(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Set<String>> rows = Corpora.randomRows(random, random.nextInt(3, 90), random.nextInt(1, 400));
        assertPlain(rows, random.nextBoolean() ? 1 : 0.3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statisticsOfGraphsOfEveryShapeAreThoseOfTheDefinitions(long seed) {
        List<Set<String>> rows = Corpora.rowsOf(Graphs.random(seed, 5), seed);
        assertPlain(rows, seed / Graphs.SHAPES % 3 == 0 ? 0.3 : 1);
    }

    private static void assertPlain(List<Set<String>> rows, double power) {
        TopicGraph graph = Corpora.ofRows(rows, w -> StrictMath.pow(w, power));
        PlainLinks plain = new PlainLinks(rows);
        LinkStatistics statistics = statistics(graph);
        for (int link = 0; link < graph.links(); link++) {
            PlainLinks.Pair pair = plain.pair(graph, link);
            for (LinkMeasure measure : LinkMeasure.values()) {
                assertNear(pair.measure(measure), statistics.of(measure, link), measure);
                assertEquals(measure.of(graph.contingency(link)), statistics.of(measure, link));
            }
            assertEquals(LinkMeasure.P_VALUE.of(graph.contingency(link)), statistics.pValue(link));
            assertNear(pair.p(), statistics.pValue(link), "p");
            assertNear(pair.q(), statistics.qValue(link), "q");
            double disparity = PlainLinks.disparity(graph, link);
            assertEquals(disparity, statistics.disparity(link), 1e-13 * disparity);
            assertEquals(plainQ(statistics, statistics.pValue(link)), statistics.qValue(link), 1e-14);
        }
        for (int threads : new int[] {1, 8}) {
            assertSameBits(statistics, threads);
        }
    }

    /** To twelve digits; differences of logarithms near 0, as those of independent topics, to as many places. */
    private static void assertNear(double expected, double actual, Object what) {
        assertEquals(expected, actual, 1e-12 * Math.min(1, Math.abs(expected)) + 1e-15, what::toString);
    }

    /** From the p of the links, whatever these are. */
    private static double plainQ(LinkStatistics statistics, double p) {
        TopicGraph graph = statistics.graph();
        double tests = graph.topics() * (graph.topics() - 1) / 2.0;
        double[] sorted = IntStream.range(0, graph.links())
                .mapToDouble(statistics::pValue)
                .sorted()
                .toArray();
        return Math.min(
                1,
                IntStream.range(0, sorted.length)
                        .filter(k -> sorted[k] >= p)
                        .mapToDouble(k -> sorted[k] * tests / (k + 1))
                        .min()
                        .orElseThrow());
    }

    @Test
    void linksOfOneTopicHaveTheTailsOfTheirOwnCounts() {
        // leaves in 8,000, 7,998, ... 2 rows, with the hub in one or two of them: tails looked up where others were
        // kept
        int leaves = 4_000;
        int[] occurrences = IntStream.rangeClosed(0, leaves)
                .map(i -> i == 0 ? 10_000 : 2 * (leaves + 1 - i))
                .toArray();
        String[] keys =
                IntStream.rangeClosed(0, leaves).mapToObj("t%04d"::formatted).toArray(String[]::new);
        int[] both = IntStream.range(0, leaves).map(i -> 1 + i % 2).toArray();
        TopicGraph star = new TopicGraph(
                new Vocabulary(keys, keys, occurrences),
                1_000_000,
                new int[leaves],
                IntStream.rangeClosed(1, leaves).toArray(),
                both,
                IntStream.of(both).asDoubleStream().toArray());
        LinkStatistics statistics = statistics(star);
        for (int link = 0; link < leaves; link++) {
            assertEquals(LinkMeasure.P_VALUE.of(star.contingency(link)), statistics.pValue(link));
        }
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("shapes")
    void valuesOfSeveralBlocksOfEveryShapeAreTheSameBitsWhateverTheThreads(int shape) {
        TopicGraph graph = Corpora.severalBlocks(shape);
        assertTrue(Blocks.count(graph.links(), Blocks.SIZE) > 1);
        assertSameBits(statistics(graph), 1);
        assertSameBits(statistics(graph), 8);
    }

    static IntStream shapes() {
        return IntStream.range(0, Graphs.SHAPES);
    }

    private static void assertSameBits(LinkStatistics expected, int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            LinkStatistics actual = LinkStatistics.of(expected.graph(), Unkept.NONE, blocks, Progress.NONE);
            for (int link = 0; link < expected.graph().links(); link++) {
                assertEquals(expected.pValue(link), actual.pValue(link));
                assertEquals(expected.qValue(link), actual.qValue(link));
                assertEquals(expected.disparity(link), actual.disparity(link));
            }
        }
    }

    @Test
    void valuesAreTheSameBitsWhateverTheThreads() {
        TopicGraph graph = Corpora.random(new SplittableRandom(5), 300, 20_000);
        assertSameBits(statistics(graph), 1);
        assertSameBits(statistics(graph), 8);
    }

    @Test
    void linksOfAPartKeepTheirValues() {
        TopicGraph graph = Corpora.ofRows(Corpora.SIX_ROWS);
        LinkStatistics whole = statistics(graph);
        TopicGraph part = part(graph, 1, 4);
        LinkStatistics of = whole.on(part, new int[] {1, 4});
        assertEquals(part, of.graph());
        assertEquals(
                "[Link[first=0, second=2], Link[first=2, second=3]]",
                part.edgeSet().toString());
        assertEquals(whole.qValue(4), of.qValue(1));
        assertEquals(whole.pValue(1), of.pValue(0));
        assertEquals(whole.disparity(4), of.disparity(1));
        assertThrows(IllegalStateException.class, () -> whole.on(part, new int[] {1}));
    }

    @Test
    void anotherNullModelGivesOtherPValues() {
        TopicGraph graph = Corpora.ofRows("ab cd ef g h i abcdefghi");
        // seven rows: three of two topics, three of one, one of all nine, where all topics are for certain; elsewhere a
        // to f
        // and g to i are alike, p = 1/9 of the row's size
        Margins margins =
                new Margins(7, new long[] {0, 3, 3, 0, 0, 0, 0, 0, 0, 1}, new long[] {2, 2, 2, 2, 2, 2, 2, 2, 2});
        PairTest sdsm = NullModel.SDSM.test(margins);
        LinkStatistics statistics = LinkStatistics.of(graph, sdsm, Unkept.NONE, BLOCKS, Progress.NONE);
        double neverElsewhere = Math.pow(1 - 4 / 81.0, 3) * Math.pow(1 - 1 / 81.0, 3);
        assertEquals(1 - neverElsewhere, statistics.pValue(0), 1e-12, "a and b share a second row");
        assertEquals(1, statistics.pValue(1), "a and c share the row that has all");
        assertTrue(statistics(graph).pValue(1) < 1);
    }

    @Test
    void graphWithoutLinksHasNoStatistics() {
        assertEquals(0, statistics(Corpora.ofRows("a b c")).graph().links());
    }

    private static TopicGraph part(TopicGraph graph, int... links) {
        return graph.part(IntStream.range(0, graph.topics()).toArray(), links);
    }

    private static double square(double x) {
        return x * x;
    }

    private static LinkStatistics statistics(TopicGraph graph) {
        return LinkStatistics.of(graph, Unkept.NONE, BLOCKS, Progress.NONE);
    }
}
