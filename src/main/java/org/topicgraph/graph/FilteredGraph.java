package org.topicgraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.topicgraph.association.FalseDiscoveryRate.Unkept;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.association.PairTest;
import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Memory;
import org.topicgraph.parallel.Progress;

/**
 * The graph that is left after all filters of links.
 *
 * @param graph the topics and links kept
 * @param weight what its weights are
 * @param nullModel what its p-values are measured against
 * @param statistics of its links, as they were in the graph before backbone, {@code --max-links} and
 *     {@code --largest-component}: these choose links, they do not change what is known of them
 * @param filters what each filter in force removed, in the order of their work
 */
public record FilteredGraph(
        TopicGraph graph,
        LinkMeasure weight,
        NullModel nullModel,
        LinkStatistics statistics,
        List<FilterCount> filters) {
    /** Two topics, count and weight; both directions of the adjacency; p, q and disparity. */
    private static final long BYTES_A_LINK = 20 + 24 + 24;

    public FilteredGraph {
        filters = List.copyOf(filters);
    }

    /**
     * {@return the graph of the counts}
     *
     * @param vocabulary the topics that were counted
     * @param rows N, the rows analysed
     * @param test where p-values come from
     */
    public static FilteredGraph of(
            Vocabulary vocabulary,
            long rows,
            CooccurrenceCounts counts,
            PairTest test,
            GraphOptions options,
            Blocks blocks,
            Progress progress) {
        List<FilterCount> filters = new ArrayList<>();
        Weighted weighted = new Weighted(vocabulary, rows, counts, options);
        TopicGraph whole = weighted.graph(blocks, filters);
        LinkStatistics statistics = LinkStatistics.of(whole, test, weighted.unkept(test, blocks), blocks, progress);
        return filtered(whole, statistics, options, filters, blocks);
    }

    /**
     * {@return the graph of a network that was read}
     *
     * @param network all its nodes and links
     * @throws IllegalArgumentException if an option asks for rows, which a network does not have
     */
    public static FilteredGraph of(TopicGraph network, GraphOptions options, Blocks blocks) {
        List<FilterCount> filters = new ArrayList<>();
        TopicGraph heavy = network;
        if (options.minWeight() > 0) {
            int[] kept = IntStream.range(0, network.links())
                    .filter(link -> network.weight(link) >= options.minWeight())
                    .toArray();
            filters.add(new FilterCount("min-weight", 0, network.links() - kept.length));
            heavy = network.part(IntStream.range(0, network.topics()).toArray(), kept);
        }
        return filtered(heavy, LinkStatistics.untested(heavy, blocks), options, filters, blocks);
    }

    private static FilteredGraph filtered(
            TopicGraph whole,
            LinkStatistics statistics,
            GraphOptions options,
            List<FilterCount> filters,
            Blocks blocks) {
        Kept kept = Kept.of(whole, () -> statistics, options, filters, blocks);
        return kept.isAll()
                ? new FilteredGraph(whole, options.weight(), options.nullModel(), statistics, filters)
                : new FilteredGraph(
                        kept.graph(),
                        options.weight(),
                        options.nullModel(),
                        statistics.on(kept.graph(), kept.links()),
                        filters);
    }

    /**
     * {@return the same graph alone; what is known of its links is computed only if a filter wants it}
     *
     * @param test where p-values come from, if they are wanted
     */
    static TopicGraph graphOf(
            Vocabulary vocabulary,
            long rows,
            CooccurrenceCounts counts,
            Supplier<PairTest> test,
            GraphOptions options,
            Blocks blocks,
            Progress progress) {
        Weighted weighted = new Weighted(vocabulary, rows, counts, options);
        List<FilterCount> filters = new ArrayList<>();
        TopicGraph whole = weighted.graph(blocks, filters);
        Supplier<LinkStatistics> statistics = () -> {
            PairTest pairTest = test.get();
            return LinkStatistics.of(whole, pairTest, weighted.unkept(pairTest, blocks), blocks, progress);
        };
        return Kept.of(whole, statistics, options, filters, blocks).graph();
    }

    /**
     * What filters of links leave of a graph.
     *
     * @param graph what is left
     * @param links the numbers that its links have in the whole
     * @param isAll whether that is everything
     */
    private record Kept(TopicGraph graph, int[] links, boolean isAll) {
        static Kept of(
                TopicGraph whole,
                Supplier<LinkStatistics> statistics,
                GraphOptions options,
                List<FilterCount> filters,
                Blocks blocks) {
            BitSet links = new BitSet(whole.links());
            links.set(0, whole.links());
            if (!options.backbone().equals(Backbone.NONE)) {
                BitSet backbone = options.backbone().links(statistics.get(), blocks);
                filters.add(new FilterCount("backbone", 0, links.cardinality() - backbone.cardinality()));
                links = backbone;
            }
            if (options.maxLinks().isPresent()) {
                int before = links.cardinality();
                keepStrongest(links, whole, options.maxLinks().getAsInt());
                filters.add(new FilterCount("max-links", 0, before - links.cardinality()));
            }
            int[] topics = IntStream.range(0, whole.topics()).toArray();
            if (options.largestComponent()) {
                topics = largestComponent(whole, links);
                int before = links.cardinality();
                keepBetween(links, whole, topics);
                filters.add(new FilterCount(
                        "largest-component", whole.topics() - topics.length, before - links.cardinality()));
            }
            int[] kept = links.stream().toArray();
            boolean isAll = kept.length == whole.links() && topics.length == whole.topics();
            return new Kept(isAll ? whole : whole.part(topics, kept), kept, isAll);
        }
    }

    private static void keepStrongest(BitSet links, TopicGraph graph, int most) {
        int kept = 0;
        for (int link : LinkOrder.of(graph)) {
            if (links.get(link) && ++kept > most) {
                links.clear(link);
            }
        }
    }

    /** The topics of the component with most topics; among equals the one with the first topic. */
    private static int[] largestComponent(TopicGraph graph, BitSet links) {
        int[] parent = IntStream.range(0, graph.topics()).toArray();
        links.stream().forEach(link -> {
            int a = root(parent, graph.first(link));
            int b = root(parent, graph.second(link));
            parent[Math.max(a, b)] = Math.min(a, b);
        });
        int[] size = new int[graph.topics()];
        for (int i = 0; i < size.length; i++) {
            size[root(parent, i)]++;
        }
        int largest = IntStream.range(0, size.length).reduce(0, (a, b) -> size[b] > size[a] ? b : a);
        return IntStream.range(0, size.length)
                .filter(i -> root(parent, i) == largest)
                .toArray();
    }

    private static int root(int[] parent, int topic) {
        int at = topic;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void keepBetween(BitSet links, TopicGraph graph, int[] topics) {
        BitSet kept = new BitSet(graph.topics());
        Arrays.stream(topics).forEach(kept::set);
        links.stream().filter(link -> !kept.get(graph.first(link))).forEach(links::clear);
    }

    /** The counts with their weights; those that make no link are set apart. */
    private static final class Weighted {
        private final Vocabulary vocabulary;
        private final long rows;
        private final CooccurrenceCounts counts;
        private final GraphOptions options;
        private final BitSet left = new BitSet();

        Weighted(Vocabulary vocabulary, long rows, CooccurrenceCounts counts, GraphOptions options) {
            this.vocabulary = vocabulary;
            this.rows = rows;
            this.counts = counts;
            this.options = options;
        }

        TopicGraph graph(Blocks blocks, List<FilterCount> filters) {
            double[] weight = new double[counts.pairs()];
            blocks.forEach(weight.length, (block, from, to) -> {
                for (int pair = from; pair < to; pair++) {
                    weight[pair] = weight(pair);
                }
            });
            int notPositive = 0;
            for (int pair = 0; pair < weight.length; pair++) {
                if (!(weight[pair] > 0)) {
                    left.set(pair);
                    notPositive++;
                } else if (weight[pair] < options.minWeight()) {
                    left.set(pair);
                }
            }
            if (notPositive > 0) {
                filters.add(new FilterCount(options.weight().column() + " above 0", 0, notPositive));
            }
            if (options.minWeight() > 0) {
                filters.add(new FilterCount("min-weight", 0, left.cardinality() - notPositive + counts.prunedPairs()));
            }
            long links = weight.length - left.cardinality();
            Memory.require(links * BYTES_A_LINK, String.format(Locale.ROOT, "%,d links", links));
            if (left.isEmpty()) {
                return new TopicGraph(vocabulary, rows, counts.firsts(), counts.seconds(), counts.rowCounts(), weight);
            }
            int[] kept = IntStream.range(0, weight.length)
                    .filter(pair -> !left.get(pair))
                    .toArray();
            return new TopicGraph(
                    vocabulary,
                    rows,
                    Arrays.stream(kept).map(counts::first).toArray(),
                    Arrays.stream(kept).map(counts::second).toArray(),
                    Arrays.stream(kept).map(pair -> (int) counts.rows(pair)).toArray(),
                    Arrays.stream(kept).mapToDouble(pair -> weight[pair]).toArray());
        }

        private double weight(int pair) {
            return options.weight() == LinkMeasure.COOCCURRENCES
                    ? counts.weight(pair)
                    : options.weight()
                            .of(
                                    rows,
                                    vocabulary.occurrences(counts.first(pair)),
                                    vocabulary.occurrences(counts.second(pair)),
                                    counts.rows(pair));
        }

        /** The pairs that met and made no link; they were tested all the same. */
        Unkept unkept(PairTest test, Blocks blocks) {
            List<CooccurrenceCounts.Pruned> groups = counts.pruned();
            int[] pairs = left.stream().toArray();
            double[] p = new double[groups.size() + pairs.length];
            long[] number = new long[p.length];
            blocks.forEach(p.length, (block, from, to) -> {
                for (int i = from; i < to; i++) {
                    if (i < groups.size()) {
                        CooccurrenceCounts.Pruned group = groups.get(i);
                        number[i] = group.pairs();
                        p[i] = test.upperTail(group.firstOccurrences(), group.secondOccurrences(), group.rows());
                    } else {
                        int pair = pairs[i - groups.size()];
                        number[i] = 1;
                        p[i] = test.upperTail(
                                vocabulary.occurrences(counts.first(pair)),
                                vocabulary.occurrences(counts.second(pair)),
                                counts.rows(pair));
                    }
                }
            });
            return new Unkept(p, number);
        }
    }
}
