package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.AsWeightedGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.association.FalseDiscoveryRate.Unkept;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class BackboneTest {
    private static final Blocks BLOCKS = new Blocks(2);
    private static final MathContext FIFTY = PlainLinks.FIFTY;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @AfterAll
    static void close() {
        BLOCKS.close();
    }

    // forms

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "disparity:0.05",
                "noise-corrected:1.64",
                "significance:0.01",
                "mst",
                "top-neighbours:5",
                "k-core:3",
                "pathfinder"
            })
    void everyFormIsReadAndWritten(String form) {
        assertEquals(form, Backbone.parse(form).toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "desparity:0.1 | no backbone \"desparity\" (did you mean disparity?); there are none, disparity:A, noise-corrected:D, significance:Q, mst,"
                        + " top-neighbours:K, k-core:K, pathfinder",
                "disparity | backbone disparity takes a number from 0 to 1, as in disparity:A",
                "mst:3 | backbone mst takes no number, as in mst",
                "disparity:5 | backbone disparity:A takes a number from 0 to 1, not 5",
                "disparity:NaN | backbone disparity:A takes a number from 0 to 1, not \"NaN\"",
                "disparity: | backbone disparity:A takes a number from 0 to 1, not \"\"",
                "disparity:0,05 | backbone disparity:A takes a number from 0 to 1, not \"0,05\"",
                "significance:-1 | backbone significance:Q takes a number from 0 to 1, not -1",
                "k-core:2.5 | backbone k-core:K takes a whole number from 1 to 2147483647, not 2.5",
                "top-neighbours:0 | backbone top-neighbours:K takes a whole number from 1 to 2147483647, not 0",
                "top-neighbours:9e99 | backbone top-neighbours:K takes a whole number from 1 to 2147483647, not 9E+99"
            })
    void wrongFormsAreToldApart(String form, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Backbone.parse(form))
                        .getMessage());
    }

    @Test
    void caseAndSpaceAroundDoNotMatter() {
        assertEquals("k-core:4", Backbone.parse(" K-core : 4 ").toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodIsDocumented(BackboneMethod method) {
        assertTrue(method.meaning().endsWith("."));
        assertTrue(method == BackboneMethod.NONE || method.source().contains("doi:10."));
    }

    // by hand

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "none, ab ac ad bc cd de",
        // disparities: ab ac bc .36, ad cd de .4444
        "disparity:0.36, ''",
        "disparity:0.4, ab ac bc",
        "disparity:0.5, ab ac ad bc cd de",
        "significance:0.99, ''",
        "significance:1, ab ac ad bc cd de",
        "mst, ab ac ad de",
        "pathfinder, ab ac ad bc cd de",
        "top-neighbours:1, ab ac ad de",
        "top-neighbours:2, ab ac ad bc cd de",
        "k-core:1, ab ac ad bc cd de",
        "k-core:2, ab ac ad bc cd",
        "k-core:3, ''",
        // score / deviation: ab bc 5.08, ac 1.97, ad cd .38, de 14.3
        "noise-corrected:0, ab ac ad bc cd de",
        "noise-corrected:1, ab ac bc de",
        "noise-corrected:2, ab bc de",
        "noise-corrected:6, de"
    })
    void backbonesOfTheSixRows(String form, String expected) {
        assertEquals(expected, names(Corpora.ofRows(Corpora.SIX_ROWS), form));
    }

    @Test
    void noiseCorrectedScoresOfTheSixRows() {
        NoiseCorrected noise = new NoiseCorrected(Corpora.ofRows(Corpora.SIX_ROWS));
        double[] score = {.285714, .180328, .090909, .285714, .090909, .714286};
        for (int link = 0; link < score.length; link++) {
            assertEquals(score[link], noise.score(link), 5e-7);
        }
        assertEquals(.0562029, noise.deviation(0), 5e-8);
        assertEquals(.0914290, noise.deviation(1), 5e-8);
        assertEquals(.2396471, noise.deviation(2), 5e-8);
        assertEquals(.0499913, noise.deviation(5), 5e-8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noiseCorrectedScoresAreThoseOfTheFormulas(long seed) {
        for (TopicGraph graph : List.of(ofRows(seed), ofShape(seed))) {
            NoiseCorrected noise = new NoiseCorrected(graph);
            BitSet kept = links(graph, "noise-corrected:1.64");
            for (int link = 0; link < graph.links(); link++) {
                PlainNoise plain = PlainNoise.of(graph, link);
                assertEquals(plain.score(), noise.score(link), 1e-12);
                assertEquals(plain.deviation(), noise.deviation(link), 1e-9 * Math.max(1, plain.deviation()));
                assertEquals(plain.score() > 1.64 * plain.deviation(), kept.get(link));
            }
        }
    }

    /** The formulas as they stand, in decimals of fifty digits. */
    private record PlainNoise(double score, double deviation) {
        static PlainNoise of(TopicGraph graph, int link) {
            double[] strength = graph.adjacency().strengths();
            BigDecimal t = BigDecimal.valueOf(Arrays.stream(strength).sum());
            BigDecimal n = BigDecimal.valueOf(graph.weight(link));
            BigDecimal a = BigDecimal.valueOf(strength[graph.first(link)]);
            BigDecimal b = BigDecimal.valueOf(strength[graph.second(link)]);
            BigDecimal ab = a.multiply(b);
            BigDecimal k = t.divide(ab, FIFTY);
            BigDecimal kn1 = k.multiply(n).add(ONE);
            BigDecimal score = kn1.subtract(TWO).divide(kn1, FIFTY);

            BigDecimal mean = ab.divide(t.pow(2), FIFTY);
            BigDecimal variance = ab.multiply(t.subtract(a))
                    .multiply(t.subtract(b))
                    .divide(t.pow(4).multiply(t.subtract(ONE)), FIFTY);
            BigDecimal alpha = mean.pow(2)
                    .multiply(ONE.subtract(mean))
                    .divide(variance, FIFTY)
                    .subtract(mean);
            BigDecimal beta = alpha.multiply(ONE.subtract(mean)).divide(mean, FIFTY);
            BigDecimal p = alpha.add(n).divide(alpha.add(beta).add(t), FIFTY);
            BigDecimal slope =
                    ONE.divide(ab, FIFTY).subtract(t.multiply(a.add(b)).divide(ab.pow(2), FIFTY));
            BigDecimal lift = TWO.multiply(k.add(n.multiply(slope))).divide(kn1.pow(2), FIFTY);
            double deviation =
                    Math.sqrt(t.multiply(p).multiply(ONE.subtract(p)).doubleValue()) * Math.abs(lift.doubleValue());
            return new PlainNoise(score.doubleValue(), deviation);
        }
    }

    @Test
    void noiseCorrectedRefusesWeightsThatAreNoCounts() {
        TopicGraph graph = new TopicGraph(
                new Vocabulary(new String[] {"a", "b"}, new String[] {"a", "b"}, new int[] {1, 1}),
                9,
                new int[] {0},
                new int[] {1},
                new int[] {1},
                new double[] {.2});
        assertEquals(
                "backbone noise-corrected needs weights that are counts; these sum to less than 1:"
                        + " take another backbone, or --weight cooccurrences",
                assertThrows(IllegalArgumentException.class, () -> links(graph, "noise-corrected:1"))
                        .getMessage());
    }

    @Test
    void pathfinderDropsLinksThatADetourOfStrongerOnesReplaces() {
        // ab 3, bc 2, ac 1: from a to c, the detour over b has no link as weak as 1
        assertEquals("ab bc", names(Corpora.ofRows("abc ab ab bc a"), "pathfinder"));
    }

    @ParameterizedTest
    @EnumSource
    void graphsWithoutLinksHaveEmptyBackbones(BackboneMethod method) {
        String form = method.form().replaceAll(":.", ":1");
        assertTrue(links(Corpora.ofRows("a b c"), form).isEmpty());
    }

    // plain against clever

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static TopicGraph ofRows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Corpora.random(random, random.nextInt(3, 60), random.nextInt(1, 300));
    }

    private static TopicGraph ofShape(long seed) {
        return ofShape(seed, Corpora.rowsOf(Graphs.random(seed, 5), seed));
    }

    private static TopicGraph ofShape(long seed, List<Set<String>> rows) {
        double power = seed / Graphs.SHAPES % 3 == 0 ? 0.3 : 1;
        return Corpora.ofRows(rows, w -> StrictMath.pow(w, power));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void backbonesOfRandomGraphsAreThoseOfTheDefinitions(long seed) {
        TopicGraph graph = ofRows(seed);
        LinkStatistics statistics = LinkStatistics.of(graph, Unkept.NONE, BLOCKS, Progress.NONE);
        assertEquals(where(graph, link -> statistics.disparity(link) < .2), links(graph, "disparity:0.2"));
        assertEquals(where(graph, link -> statistics.qValue(link) <= .3), links(graph, "significance:0.3"));
        assertPlain(graph);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void backbonesOfGraphsOfEveryShapeAreThoseOfTheDefinitions(long seed) {
        List<Set<String>> rows = Corpora.rowsOf(Graphs.random(seed, 5), seed);
        TopicGraph graph = ofShape(seed, rows);
        // no value is so near to the limits that rounding could decide
        assertEquals(where(graph, link -> PlainLinks.disparity(graph, link) < .203), links(graph, "disparity:0.203"));
        PlainLinks plain = new PlainLinks(rows);
        assertEquals(where(graph, link -> plain.pair(graph, link).q() <= .0537), links(graph, "significance:0.0537"));
        assertPlain(graph);
    }

    private static void assertPlain(TopicGraph graph) {
        assertEquals(where(graph, link -> true), links(graph, "none"));
        double[][] widest = widestPaths(graph);
        assertEquals(
                where(graph, link -> graph.weight(link) >= widest[graph.first(link)][graph.second(link)]),
                links(graph, "pathfinder"));
        assertEquals(where(graph, link -> !areJoinedBefore(graph, link)), links(graph, "mst"));
        var coreness = new Coreness<>(graph).getScores();
        for (int k = 1; k < 7; k++) {
            int size = k;
            assertEquals(
                    where(
                            graph,
                            link -> coreness.get(graph.first(link)) >= size
                                    && coreness.get(graph.second(link)) >= size),
                    links(graph, "k-core:" + k));
            assertEquals(
                    where(
                            graph,
                            link -> isTop(graph, graph.first(link), graph.second(link), size)
                                    || isTop(graph, graph.second(link), graph.first(link), size)),
                    links(graph, "top-neighbours:" + k));
        }
    }

    /** Whether heavier links, and of equal ones those of lower numbers, join the ends of the link. */
    private static boolean areJoinedBefore(TopicGraph graph, int link) {
        Set<Integer> joined = new HashSet<>(Set.of(graph.first(link)));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int other = 0; other < graph.links(); other++) {
                if (graph.weight(other) > graph.weight(link)
                        || graph.weight(other) == graph.weight(link) && other < link) {
                    if (joined.contains(graph.first(other)) || joined.contains(graph.second(other))) {
                        grows |= joined.addAll(List.of(graph.first(other), graph.second(other)));
                    }
                }
            }
        }
        return joined.contains(graph.second(link));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spanningForestHasTheLargestWeightAndLiesInThePathfinderNetwork(long seed) {
        for (TopicGraph graph : List.of(ofRows(seed), ofShape(seed))) {
            BitSet forest = links(graph, "mst");
            var negative = new AsWeightedGraph<>(graph, link -> -graph.getEdgeWeight(link), false, false);
            var tree = new KruskalMinimumSpanningTree<>(negative).getSpanningTree();
            assertEquals(tree.getEdges().size(), forest.cardinality());
            assertEquals(
                    -tree.getWeight(),
                    forest.stream().mapToDouble(graph::weight).sum(),
                    1e-9);
            BitSet outside = (BitSet) forest.clone();
            outside.andNot(links(graph, "pathfinder"));
            assertTrue(outside.isEmpty());
            if (forest.cardinality() < graph.links()) {
                assertFalse(forest.equals(links(graph, "none")));
            }
        }
    }

    /** Of every method, one that keeps some links of most graphs. */
    private static final List<String> EVERY_FORM = List.of(
            "none",
            "disparity:0.2",
            "noise-corrected:0.5",
            "significance:0.3",
            "mst",
            "top-neighbours:2",
            "k-core:2",
            "pathfinder");

    @Test
    void everyMethodHasAForm() {
        assertEquals(
                EnumSet.allOf(BackboneMethod.class),
                EnumSet.copyOf(EVERY_FORM.stream()
                        .map(form -> Backbone.parse(form).method())
                        .toList()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void backbonesOfEveryShapeAreTheSameWhateverTheThreads(long seed) {
        assertSameWhateverTheThreads(ofShape(seed));
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("org.topicgraph.graph.LinkStatisticsTest#shapes")
    void backbonesOfSeveralBlocksOfEveryShapeAreTheSameWhateverTheThreads(int shape) {
        assertSameWhateverTheThreads(Corpora.severalBlocks(shape));
    }

    private static void assertSameWhateverTheThreads(TopicGraph graph) {
        List<BitSet> expected = everyBackbone(graph, 1);
        assertEquals(expected, everyBackbone(graph, 2));
        assertEquals(expected, everyBackbone(graph, 8));
    }

    private static List<BitSet> everyBackbone(TopicGraph graph, int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            LinkStatistics statistics = LinkStatistics.of(graph, Unkept.NONE, blocks, Progress.NONE);
            return EVERY_FORM.stream()
                    .map(form -> Backbone.parse(form).links(statistics, blocks))
                    .toList();
        }
    }

    @Test
    void weightsThatDifferInTheirLastBitAreEqualToPathfinder() {
        double third = 1 / 3.0;
        double[] weight = {third, Math.nextUp(third), Math.nextUp(third)};
        String[] keys = {"a", "b", "c"};
        TopicGraph graph = new TopicGraph(
                new Vocabulary(keys, keys, new int[] {3, 3, 3}),
                9,
                new int[] {0, 0, 1},
                new int[] {1, 2, 2},
                new int[] {1, 1, 1},
                weight);
        assertEquals(3, links(graph, "pathfinder").cardinality());
        assertEquals(2, links(graph, "mst").cardinality());
    }

    private static double[][] widestPaths(TopicGraph graph) {
        int n = graph.topics();
        double[][] width = new double[n][n];
        for (int link = 0; link < graph.links(); link++) {
            width[graph.first(link)][graph.second(link)] = graph.weight(link);
            width[graph.second(link)][graph.first(link)] = graph.weight(link);
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    width[i][j] = Math.max(width[i][j], Math.min(width[i][k], width[k][j]));
                }
            }
        }
        return width;
    }

    private static boolean isTop(TopicGraph graph, int topic, int neighbour, int k) {
        return IntStream.range(0, graph.topics())
                .boxed()
                .filter(other -> graph.containsEdge(topic, other))
                .sorted(Comparator.comparing((Integer other) -> -graph.getEdgeWeight(graph.getEdge(topic, other)))
                        .thenComparing(other -> other))
                .limit(k)
                .anyMatch(other -> other == neighbour);
    }

    private static BitSet where(TopicGraph graph, IntPredicate stays) {
        return IntStream.range(0, graph.links()).filter(stays).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static BitSet links(TopicGraph graph, String form) {
        LinkStatistics statistics = LinkStatistics.of(graph, Unkept.NONE, BLOCKS, Progress.NONE);
        return Backbone.parse(form).links(statistics, BLOCKS);
    }

    private static String names(TopicGraph graph, String form) {
        return links(graph, form).stream()
                .mapToObj(link -> graph.vocabulary().key(graph.first(link))
                        + graph.vocabulary().key(graph.second(link)))
                .collect(Collectors.joining(" "));
    }
}
