package org.topicgraph.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.topicgraph.benchmark.TopicRows.Recipe;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;

/** The graphs that kernels are measured on, each made from its recipe in seconds. */
public enum SampleGraph {
    /** 10 thousand topics, 0.7 million links. */
    S(new Recipe(100_000, 10_000, 6, 50, 0.8, 1), 1, Integer.MAX_VALUE),
    /** As S, with 400 communities that are hard to find. */
    H(new Recipe(100_000, 10_000, 6, 400, 0.45, 2), 1, Integer.MAX_VALUE),
    /** 96 thousand topics, 1.7 million links: a million rows at a minimum weight of 2. */
    M2(new Recipe(1_000_000, 100_000, 6, 50, 0.8, 1), 2, Integer.MAX_VALUE),
    /** The 10,000 topics of S at a minimum weight of 2, as far as they are connected. */
    S2(new Recipe(100_000, 10_000, 6, 50, 0.8, 1), 2, Integer.MAX_VALUE),
    /** The 1,000 most frequent topics of S at a minimum weight of 2. */
    T1000(new Recipe(100_000, 10_000, 6, 50, 0.8, 1), 2, 1_000);

    private final Recipe recipe;
    private final int minWeight;
    private final int mostTopics;

    SampleGraph(Recipe recipe, int minWeight, int mostTopics) {
        this.recipe = recipe;
        this.minWeight = minWeight;
        this.mostTopics = mostTopics;
    }

    /** {@return the graph, with numbers of rows as weights} */
    public TopicGraph graph() {
        TopicRows rows = TopicRows.of(recipe);
        int[] occurrences = new int[recipe.topics()];
        for (int m = 0; m < rows.start(rows.rows()); m++) {
            occurrences[rows.topic(m)]++;
        }
        int[] order = IntStream.range(0, recipe.topics())
                .filter(topic -> occurrences[topic] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(topic -> -occurrences[topic]))
                .limit(mostTopics)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[recipe.topics()];
        Arrays.fill(number, -1);
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
        }
        String[] keys = Arrays.stream(order).mapToObj(SampleGraph::name).toArray(String[]::new);
        int[] counts = Arrays.stream(order).map(topic -> occurrences[topic]).toArray();
        return graph(new Vocabulary(keys, keys, counts), pairs(rows, number));
    }

    /** {@return the graph of its largest component; layouts are made of one at a time} */
    public TopicGraph connected() {
        TopicGraph graph = graph();
        int[] members = Arrays.stream(Components.of(graph.adjacency()).members())
                .max(Comparator.comparingInt(some -> some.length))
                .orElseThrow();
        int[] links = IntStream.range(0, graph.links())
                .filter(link -> Arrays.binarySearch(members, graph.first(link)) >= 0)
                .toArray();
        return graph.part(members, links);
    }

    static String name(int topic) {
        return String.format(Locale.ROOT, "topic %06d", topic);
    }

    /** The pairs of all rows, each as often as it is met, sorted: the plain way to count them. */
    private static long[] pairs(TopicRows rows, int[] number) {
        long count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            long size = rows.start(row + 1) - rows.start(row);
            count += size * (size - 1) / 2;
        }
        long[] pairs = new long[Math.toIntExact(count)];
        int end = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int a = rows.start(row); a < rows.start(row + 1); a++) {
                for (int b = rows.start(row); b < a; b++) {
                    int i = number[rows.topic(a)];
                    int j = number[rows.topic(b)];
                    if (i >= 0 && j >= 0) {
                        pairs[end++] = (long) Math.min(i, j) << 32 | Math.max(i, j);
                    }
                }
            }
        }
        long[] some = Arrays.copyOf(pairs, end);
        Arrays.parallelSort(some);
        return some;
    }

    private TopicGraph graph(Vocabulary vocabulary, long[] pairs) {
        int[] first = new int[pairs.length];
        int[] second = new int[pairs.length];
        int[] rows = new int[pairs.length];
        int links = 0;
        for (int from = 0; from < pairs.length; ) {
            int to = from;
            while (to < pairs.length && pairs[to] == pairs[from]) {
                to++;
            }
            if (to - from >= minWeight) {
                first[links] = (int) (pairs[from] >>> 32);
                second[links] = (int) pairs[from];
                rows[links++] = to - from;
            }
            from = to;
        }
        return new TopicGraph(
                vocabulary,
                recipe.rows(),
                Arrays.copyOf(first, links),
                Arrays.copyOf(second, links),
                Arrays.copyOf(rows, links),
                Arrays.stream(rows, 0, links).asDoubleStream().toArray());
    }

    /** {@return the rows that the graph is made from} */
    public TopicRows rows() {
        return TopicRows.of(recipe);
    }
}
