package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        try (Blocks blocks = new Blocks(2)) {
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
}
