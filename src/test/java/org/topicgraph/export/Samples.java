package org.topicgraph.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.Table;
import org.topicgraph.corpus.CodePointOrder;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.RejectionReason;

/** Small results made by hand, with all columns that a run has, some of them without a value here and there. */
final class Samples {
    /** Labels that break what does not take care; the last but one shares no row with another. */
    static final List<String> ODD_LABELS = List.of(
            "C++",
            "=cmd()",
            "<b>&\"'",
            "\uD83D\uDE00 smile",
            "\u0630\u0643\u0627\u0621 \u0627\u0635\u0637\u0646\u0627\u0639\u064A",
            "INFLATION TARGETING",
            "3.14",
            "1e5",
            "a, b",
            "say \"hi\"",
            "back\\slash",
            "</script><script>alert(1)</script>",
            "'quoted",
            "'=double",
            "\uFF1Dfull width",
            "NaN",
            "line\u2028separator",
            "\uD835\uDD38 alone",
            "e\u0301");

    private Samples() {}

    /** {@return odd labels as a ring with chords, the last two topics isolated} */
    static AnalysisResult odd() {
        int linked = ODD_LABELS.size() - 2;
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < linked; i++) {
            links.add(new int[] {Math.min(i, (i + 1) % linked), Math.max(i, (i + 1) % linked), linked - i});
            if (i + 5 < linked) {
                links.add(new int[] {i, i + 5, 1});
            }
        }
        return of(ODD_LABELS, links);
    }

    /** {@return labels that no file can carry as they are: controls, halves of surrogate pairs, tabs and line breaks} */
    static AnalysisResult damaged() {
        List<String> labels =
                List.of("nul\0nul", "half\uD800", "\uDC00half", "tab\tlf\ncr\r", "\uFFFEnone\uFFFF", "bell\u0007");
        return of(
                List.of("k1", "k2", "k3", "k4", "k5", "k6"), labels, List.of(new int[] {0, 1, 2}, new int[] {1, 2, 1}));
    }

    /** {@return labels with as many links as asked for, weights falling off as they do in co-occurrence graphs} */
    static AnalysisResult random(int topics, int links, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = IntStream.range(0, topics)
                .mapToObj(i -> "topic number %05d".formatted(i))
                .toList();
        List<int[]> chosen = new ArrayList<>();
        java.util.Set<Long> seen = new java.util.HashSet<>();
        while (chosen.size() < links) {
            int i = (int) (topics * random.nextDouble() * random.nextDouble());
            int j = random.nextInt(topics);
            if (i != j && seen.add((long) Math.min(i, j) * topics + Math.max(i, j))) {
                chosen.add(new int[] {Math.min(i, j), Math.max(i, j), 1 + (int) (1 / (0.02 + random.nextDouble()))});
            }
        }
        return of(labels, chosen);
    }

    /** {@return a result of these labels, which are their own keys, and links as first, second, count} */
    static AnalysisResult of(List<String> labels, List<int[]> links) {
        return of(labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList(), labels, links);
    }

    private static AnalysisResult of(List<String> keys, List<String> labels, List<int[]> links) {
        int n = keys.size();
        int[] occurrences = IntStream.range(0, n).map(i -> 10 + n - i).toArray();
        Vocabulary vocabulary = new Vocabulary(keys.toArray(String[]::new), labels.toArray(String[]::new), occurrences);
        List<int[]> sorted = new ArrayList<>(links);
        sorted.sort(Comparator.<int[]>comparingInt(link -> link[0]).thenComparingInt(link -> link[1]));
        int[] counts = sorted.stream().mapToInt(link -> link[2]).toArray();
        TopicGraph graph = new TopicGraph(
                vocabulary,
                100L + n,
                sorted.stream().mapToInt(link -> link[0]).toArray(),
                sorted.stream().mapToInt(link -> link[1]).toArray(),
                counts,
                Arrays.stream(counts).asDoubleStream().toArray());
        int[] order = IntStream.range(0, graph.links())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(link -> -graph.weight(link))
                        .thenComparing(link -> keys.get(graph.first(link)), CodePointOrder::compare)
                        .thenComparing(link -> keys.get(graph.second(link)), CodePointOrder::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = Arrays.stream(counts).sum();
        return new AnalysisResult(
                "A <sample> & \"more\"",
                manifest(n, graph.links(), total),
                rejections(),
                graph,
                order,
                topics(graph),
                links(graph, order),
                clusters(),
                figures(graph));
    }

    private static Table topics(TopicGraph graph) {
        Vocabulary v = graph.vocabulary();
        int n = graph.topics();
        return new Table(
                "topics",
                n,
                List.of(
                        Column.texts("Id", "the topic's key", v::key),
                        Column.texts("Label", "what is shown", v::label),
                        Column.integers("occurrences", "rows that have the topic", v::occurrences)
                                .in("rows"),
                        Column.integers("degree", "links", graph::degreeOf).in("links"),
                        Column.decimals("weighted_degree", "sum of the links' weights", i -> weightedDegree(graph, i)),
                        Column.decimals("betweenness", "share of shortest paths", i -> i / 7.0)
                                .defined("sum of shares", "Freeman 1977, doi:10.2307/3033543"),
                        Column.decimals(
                                "constraint",
                                "none for topics without links",
                                i -> graph.degreeOf(i) == 0 ? Double.NaN : 1.0 / graph.degreeOf(i)),
                        Column.integers("cluster", "number of the cluster", i -> 1 + i % 2),
                        Column.texts(
                                "role",
                                "none for every fourth",
                                i -> i % 4 == 3 ? "" : "role of INFORMED " + v.label(i)),
                        Column.decimals("x", "position", i -> 200 * StrictMath.cos(6.28 * i / n)),
                        Column.decimals("y", "position", i -> 200 * StrictMath.sin(6.28 * i / n)),
                        Column.decimals("size", "of the disc", i -> n == 1 ? 4 : 4 + 96.0 * (n - 1 - i) / (n - 1)),
                        Column.texts("color", "of the cluster", i -> i % 2 == 0 ? "#1f77b4" : "#ff7f0e")));
    }

    private static double weightedDegree(TopicGraph graph, int topic) {
        double sum = 0;
        for (int a = graph.adjacency().start(topic); a < graph.adjacency().start(topic + 1); a++) {
            sum += graph.adjacency().weight(a);
        }
        return sum;
    }

    private static Table links(TopicGraph graph, int[] order) {
        Vocabulary v = graph.vocabulary();
        return new Table(
                "links",
                order.length,
                List.of(
                        Column.texts("Source", "the more frequent topic", row -> v.key(graph.first(order[row]))),
                        Column.texts("Target", "the other topic", row -> v.key(graph.second(order[row]))),
                        Column.texts("Type", "for Gephi", row -> "Undirected"),
                        Column.decimals("Weight", "of the link", row -> graph.weight(order[row])),
                        Column.integers("cooccurrences", "rows that have both", row -> graph.cooccurrences(order[row]))
                                .in("rows"),
                        Column.decimals(
                                "cosine",
                                "c_ij / sqrt(s_i s_j)",
                                row -> graph.cooccurrences(order[row])
                                        / Math.sqrt((double) v.occurrences(graph.first(order[row]))
                                                * v.occurrences(graph.second(order[row])))),
                        Column.decimals(
                                "p_value",
                                "of the link",
                                row -> row % 5 == 4 ? Double.NaN : 1 / StrictMath.pow(10, 3.7 * row % 290))));
    }

    private static Table clusters() {
        return new Table(
                "clusters",
                2,
                List.of(
                        Column.integers("cluster", "its number", row -> row + 1L),
                        Column.texts(
                                "label", "its most central topics", row -> row == 0 ? "+first, \"one\"" : "second")));
    }

    private static Table figures(TopicGraph graph) {
        return new Table(
                "graph",
                1,
                List.of(
                        Column.integers("topics", "how many", row -> graph.topics()),
                        Column.decimals(
                                "density",
                                "share of pairs that are linked",
                                row -> graph.topics() < 2
                                        ? Double.NaN
                                        : 2.0 * graph.links() / graph.topics() / (graph.topics() - 1))));
    }

    static RunManifest manifest(int topics, int links, double totalWeight) {
        return new RunManifest(
                "0.1.0",
                "analyze",
                List.of(new RunManifest.Input("in/<a>.csv", 123, "ab".repeat(32), "CSV, UTF-8")),
                new TreeMap<>(java.util.Map.of("min-weight", List.of("1"), "topic-separator", List.of("</script>"))),
                new RowAccounting(120, 110, 7, 3),
                List.of(
                        new RunManifest.Count("mentions", 321),
                        new RunManifest.Count("topics", topics),
                        new RunManifest.Count("links", links)),
                totalWeight,
                List.of(new FilterCount("--min-weight 2", 3, 4)),
                List.of("a warning"));
    }

    private static List<Rejection> rejections() {
        return List.of(
                new Rejection(
                        "a.csv", 0, 3, 4, 100, 20, RejectionReason.BAD_QUOTE, "column \"topics\"", "x,\"a\"b,=1\n"),
                new Rejection("a.csv", 0, 9, 12, 400, 7, RejectionReason.INVALID_ENCODING, "", "=nul\0,\uD800"),
                new Rejection("b.csv", 1, 1, 2, 0, 5, RejectionReason.TOO_MANY_TOPICS, "1001 topics", "-1,2"));
    }
}
