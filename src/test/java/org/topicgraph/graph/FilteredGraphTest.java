package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.cooccurrence.CountedPairs;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class FilteredGraphTest {
    /** Counts: ab 2, ac 2, bc 2, ad 1, cd 1, de 1, and fg 1 by themselves. */
    private static final List<String> ROWS = List.of("a|b|c", "a|b", "a|c|d", "b|c", "d|e", "a", "f|g");

    private record Options(
            LinkMeasure weight, double minWeight, String backbone, OptionalInt maxLinks, boolean largestComponent) {
        static final Options NONE = new Options(LinkMeasure.COOCCURRENCES, 0, "none", OptionalInt.empty(), false);

        GraphOptions graph() {
            return new GraphOptions(
                    NullModel.HYPERGEOMETRIC, weight, minWeight, Backbone.parse(backbone), maxLinks, largestComponent);
        }
    }

    private static FilteredGraph filtered(List<String> rows, double leastCount, Options options) {
        return filtered(rows, leastCount, options, 2);
    }

    private static FilteredGraph filtered(List<String> rows, double leastCount, Options options, int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
            return FilteredGraph.of(
                    corpus.vocabulary(),
                    corpus.accounting().analysed(),
                    CountedPairs.of(corpus, leastCount, blocks),
                    options.graph().nullModel().test(corpus.margins()),
                    options.graph(),
                    blocks,
                    Progress.NONE);
        }
    }

    private static List<String> links(FilteredGraph filtered) {
        TopicGraph graph = filtered.graph();
        List<String> links = new ArrayList<>();
        for (int link : LinkOrder.of(graph)) {
            links.add(graph.vocabulary().key(graph.first(link))
                    + graph.vocabulary().key(graph.second(link)));
        }
        return links;
    }

    @Test
    void linksStandByFallingWeightThenByKeys() {
        assertEquals(List.of("ab", "ac", "bc", "ad", "cd", "de", "fg"), links(filtered(ROWS, 0, Options.NONE)));
    }

    @Test
    void theLeastWeightIsTheSameFilterWhileCountingAndAfterwards() {
        Options two = new Options(LinkMeasure.COOCCURRENCES, 2, "none", OptionalInt.empty(), false);
        for (double leastCount : new double[] {0, 2}) {
            FilteredGraph filtered = filtered(ROWS, leastCount, two);
            assertEquals(List.of("ab", "ac", "bc"), links(filtered));
            assertEquals(7, filtered.graph().topics()); // topics left without a link stay
            assertEquals(List.of(new FilterCount("min-weight", 0, 4)), filtered.filters());
        }
    }

    @Test
    void mostLinksKeepsTheStrongestAndAmongEqualsTheFirstKeys() {
        Options four = new Options(LinkMeasure.COOCCURRENCES, 0, "none", OptionalInt.of(4), false);
        assertEquals(List.of("ab", "ac", "bc", "ad"), links(filtered(ROWS, 0, four)));
    }

    @Test
    void theLargestComponentLeavesOtherTopicsOut() {
        Options largest = new Options(LinkMeasure.COOCCURRENCES, 0, "none", OptionalInt.empty(), true);
        FilteredGraph filtered = filtered(ROWS, 0, largest);
        assertEquals(List.of("ab", "ac", "bc", "ad", "cd", "de"), links(filtered));
        assertEquals(List.of(new FilterCount("largest-component", 2, 1)), filtered.filters());
    }

    @Test
    void weightsThatAreNotAboveZeroMakeNoLink() {
        // a and b meet in 1 of 4 rows, expected 3 * 2 / 4 = 1.5: npmi is below 0
        FilteredGraph filtered = filtered(
                List.of("a|b", "a|c", "a|c", "b"),
                0,
                new Options(LinkMeasure.NPMI, 0, "none", OptionalInt.empty(), false));
        assertEquals(List.of("ac"), links(filtered));
        assertEquals(List.of(new FilterCount("npmi above 0", 0, 1)), filtered.filters());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKnownOfALinkDoesNotDependOnWhichOthersAreKept(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 80; row++) {
            StringBuilder topics = new StringBuilder("t" + random.nextInt(8));
            for (int more = random.nextInt(5); more > 0; more--) {
                topics.append("|t").append(Math.min(random.nextInt(15), random.nextInt(15)));
            }
            rows.add(topics.toString());
        }
        FilteredGraph all = filtered(rows, 0, Options.NONE);
        assertSameStatistics(
                all, filtered(rows, 3, new Options(LinkMeasure.COOCCURRENCES, 3, "none", OptionalInt.empty(), false)));
        assertSameStatistics(
                all, filtered(rows, 0, new Options(LinkMeasure.COSINE, 0.3, "none", OptionalInt.empty(), false)));
        assertSameStatistics(
                all, filtered(rows, 0, new Options(LinkMeasure.COOCCURRENCES, 0, "mst", OptionalInt.of(9), true)));
    }

    private static void assertSameStatistics(FilteredGraph all, FilteredGraph some) {
        assertTrue(
                some.graph().links() > 0 && some.graph().links() < all.graph().links());
        for (int link = 0; link < some.graph().links(); link++) {
            String first = some.graph().vocabulary().key(some.graph().first(link));
            String second = some.graph().vocabulary().key(some.graph().second(link));
            int same = link(all.graph(), first, second);
            assertEquals(all.statistics().pValue(same), some.statistics().pValue(link));
            assertEquals(all.statistics().qValue(same), some.statistics().qValue(link), 1e-15);
        }
    }

    private static int link(TopicGraph graph, String first, String second) {
        for (int link = 0; link < graph.links(); link++) {
            if (graph.vocabulary().key(graph.first(link)).equals(first)
                    && graph.vocabulary().key(graph.second(link)).equals(second)) {
                return link;
            }
        }
        throw new AssertionError(first + "-" + second + " is gone");
    }

    // plain against clever, on graphs of every shape

    private static final List<LinkMeasure> WEIGHTS =
            Arrays.stream(LinkMeasure.values()).filter(LinkMeasure::isWeight).toList();

    /** Between two weights that often occur, and equal to none. */
    private static final Map<LinkMeasure, Double> LEAST = Map.of(
            LinkMeasure.COOCCURRENCES, 2.0,
            LinkMeasure.ASSOCIATION_STRENGTH, 1.4737,
            LinkMeasure.COSINE, 0.1537,
            LinkMeasure.JACCARD, 0.0537,
            LinkMeasure.INCLUSION, 0.2537,
            LinkMeasure.EQUIVALENCE, 0.0337,
            LinkMeasure.NPMI, 0.0737);

    static LongStream seeds() {
        return LongStream.range(0, 20 * Graphs.SHAPES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsLeftOfGraphsOfEveryShapeIsThatOfTheDefinitions(long seed) {
        List<Set<String>> rows = org.topicgraph.graph.Corpora.rowsOf(Graphs.random(seed, 5), seed);
        PlainLinks plain = new PlainLinks(rows);
        Random random = new Random(seed);
        int turn = (int) (seed / Graphs.SHAPES);
        for (LinkMeasure weight : List.of(WEIGHTS.get(turn % 7), WEIGHTS.get((turn + 3) % 7))) {
            double least = random.nextInt(3) == 0 ? 0 : LEAST.get(weight);
            boolean whileCounting = weight == LinkMeasure.COOCCURRENCES && random.nextBoolean();
            double leastCount = whileCounting ? least : 0;
            Options whole = new Options(weight, least, "none", OptionalInt.empty(), false);
            FilteredGraph heavy = filtered(joined(rows), leastCount, whole);
            assertWeights(plain, rows, heavy, weight, least);
            assertStatistics(plain, heavy);

            OptionalInt most = random.nextInt(4) == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(1 + random.nextInt(heavy.graph().links() + 1));
            boolean largest = random.nextInt(4) > 0;
            for (int threads : new int[] {1, 2, 8}) {
                FilteredGraph cut =
                        filtered(joined(rows), leastCount, new Options(weight, least, "none", most, largest), threads);
                assertCut(heavy, cut, most, largest);
            }
        }
    }

    private static List<String> joined(List<Set<String>> rows) {
        return rows.stream().map(row -> String.join("|", row)).toList();
    }

    private static void assertWeights(
            PlainLinks plain, List<Set<String>> rows, FilteredGraph heavy, LinkMeasure weight, double least) {
        TopicGraph all = org.topicgraph.graph.Corpora.ofRows(rows, w -> w);
        Map<String, Double> expected = new TreeMap<>();
        for (int link = 0; link < all.links(); link++) {
            double value = plain.pair(all, link).measure(weight);
            if (value > 1e-12 && value >= least) { // that of independent topics is 0
                expected.put(name(all, link), value);
            }
        }
        Map<String, Double> actual = new TreeMap<>();
        for (int link = 0; link < heavy.graph().links(); link++) {
            actual.put(name(heavy.graph(), link), heavy.graph().weight(link));
        }
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((link, value) -> assertEquals(value, actual.get(link), 1e-12 * Math.min(1, value), link));
        assertEquals(all.topics(), heavy.graph().topics());
    }

    private static void assertStatistics(PlainLinks plain, FilteredGraph some) {
        for (int link = 0; link < some.graph().links(); link++) {
            PlainLinks.Pair pair = plain.pair(some.graph(), link);
            assertEquals(pair.p(), some.statistics().pValue(link), 1e-12 * pair.p());
            assertEquals(pair.q(), some.statistics().qValue(link), 1e-12 * pair.q());
        }
    }

    /** The links by falling weight, then by keys, so many of them; then the component of most topics, or the first of those. */
    private static void assertCut(FilteredGraph whole, FilteredGraph cut, OptionalInt most, boolean largest) {
        TopicGraph graph = whole.graph();
        List<Integer> links =
                new ArrayList<>(IntStream.range(0, graph.links()).boxed().toList());
        links.sort(
                Comparator.comparing((Integer link) -> -graph.weight(link)).thenComparing(link -> name(graph, link)));
        List<FilterCount> filters = new ArrayList<>(whole.filters());
        if (most.isPresent()) {
            int left = Math.min(links.size(), most.getAsInt());
            filters.add(new FilterCount("max-links", 0, links.size() - left));
            links = links.subList(0, left);
        }
        Set<String> topics = new TreeSet<>();
        IntStream.range(0, graph.topics())
                .forEach(i -> topics.add(graph.vocabulary().key(i)));
        if (largest) {
            Set<String> component = largestComponent(graph, links);
            List<Integer> within = links.stream()
                    .filter(link -> component.contains(graph.vocabulary().key(graph.first(link))))
                    .toList();
            filters.add(new FilterCount(
                    "largest-component", topics.size() - component.size(), links.size() - within.size()));
            links = within;
            topics.retainAll(component);
        }
        assertEquals(filters, cut.filters());
        assertEquals(
                topics,
                IntStream.range(0, cut.graph().topics())
                        .mapToObj(cut.graph().vocabulary()::key)
                        .collect(Collectors.toSet()));
        assertEquals(
                links.stream().map(link -> description(whole, link)).toList(),
                IntStream.of(LinkOrder.of(cut.graph()))
                        .mapToObj(link -> description(cut, link))
                        .toList());
    }

    private static List<Object> description(FilteredGraph filtered, int link) {
        LinkStatistics statistics = filtered.statistics();
        return List.of(
                name(filtered.graph(), link),
                filtered.graph().weight(link),
                statistics.pValue(link),
                statistics.qValue(link),
                statistics.disparity(link));
    }

    private static Set<String> largestComponent(TopicGraph graph, List<Integer> links) {
        Set<String> largest = Set.of();
        for (int i = 0; i < graph.topics(); i++) {
            Set<String> component = new TreeSet<>(Set.of(graph.vocabulary().key(i)));
            boolean grows = true;
            while (grows) {
                grows = false;
                for (int link : links) {
                    List<String> ends = List.of(
                            graph.vocabulary().key(graph.first(link)),
                            graph.vocabulary().key(graph.second(link)));
                    grows |= !Collections.disjoint(component, ends) && component.addAll(ends);
                }
            }
            largest = component.size() > largest.size() ? component : largest;
        }
        return largest;
    }

    private static String name(TopicGraph graph, int link) {
        return graph.vocabulary().key(graph.first(link)) + " "
                + graph.vocabulary().key(graph.second(link));
    }
}
