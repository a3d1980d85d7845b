package org.topicgraph.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.topicgraph.analysis.Analysis;
import org.topicgraph.analysis.AnalysisOptions;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.analysis.TimeTables;
import org.topicgraph.association.FalseDiscoveryRate.Unkept;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.corpus.CodePointOrder;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.graph.LinkStatistics;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Results of all passes over graphs of any shape, with labels made of what breaks what does not take care, a column of such
 * texts and one of extreme numbers for topics and for links, and slices of time.
 */
final class ShapedResults {
    /** What labels are made of; each can be in a key, too. */
    private static final List<String> CARRIED = List.of(
            "a",
            "B7",
            " ",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "&amp;",
            "<b>",
            "</data>",
            "]]>",
            "<!--",
            "\\",
            "\\u0041",
            "\\n",
            ",",
            ";",
            "=",
            "=1+1",
            "+",
            "-",
            "@",
            "\uFF1D",
            "#",
            "{",
            "}",
            "\t",
            "\n",
            "\r\n",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u2029",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\u0627\u0644\u0639\u0644\u0645",
            "\u05E9\u05DC\u05D5\u05DD",
            "e\u0301",
            "\u00DF",
            "\u5B57",
            "\uD83D\uDE00",
            "\uD835\uDD38",
            "\uDBFF\uDFFD",
            "INF",
            "INFORMED",
            "xINFy",
            "-INF",
            "NaN",
            "null",
            "true",
            "1e5",
            "007");

    /** What no XML can carry; in labels and other texts only. */
    private static final List<String> LOST =
            List.of("\0", "\u0007", "\u001B[31m", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00");

    private static final double[] EXTREMES = {
        0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_NORMAL,
        Double.MAX_VALUE,
        1e15,
        999_999_999_999_999.0,
        1e-6,
        9.999999999999999e-7,
        2e23,
        -0.1,
        1 / 3.0
    };

    private static final List<LinkMeasure> WEIGHTS =
            List.of(LinkMeasure.COOCCURRENCES, LinkMeasure.COSINE, LinkMeasure.ASSOCIATION_STRENGTH);
    private static final int SLICES = 5;
    private static final int SMALL = 40;

    private ShapedResults() {}

    /** {@return the result of all passes over a graph whose weights are numbers of rows} */
    static AnalysisResult of(Adjacency shape, long seed) {
        Random random = new Random(seed);
        LinkMeasure weight = WEIGHTS.get(random.nextInt(WEIGHTS.size()));
        TopicGraph graph = graph(shape, weight, random);
        try (Blocks blocks = new Blocks(1)) {
            LinkStatistics statistics = LinkStatistics.of(graph, Unkept.NONE, blocks, Progress.NONE);
            FilteredGraph filtered = new FilteredGraph(graph, weight, NullModel.HYPERGEOMETRIC, statistics, List.of());
            double total =
                    IntStream.range(0, graph.links()).mapToDouble(graph::weight).sum();
            AnalysisResult result = AnalysisResult.of(
                    text(random, CARRIED),
                    Samples.manifest(graph.topics(), graph.links(), total),
                    List.of(),
                    filtered,
                    Analysis.of(graph, passes(graph.topics(), seed), blocks, Progress.NONE),
                    Optional.empty());
            return withTime(withMore(result, random), random);
        }
    }

    /** Clusters of several topics are there in every fourth small graph; the others are clustered the quickest way. */
    private static AnalysisOptions passes(int topics, long seed) {
        AnalysisOptions all = AnalysisOptions.DEFAULTS;
        ClusteringMethod method =
                topics <= SMALL && seed % 4 == 0 ? ClusteringMethod.LEIDEN : ClusteringMethod.COMPONENTS;
        return new AnalysisOptions(all.centrality(), all.clustering().withMethod(method), all.layout());
    }

    private static TopicGraph graph(Adjacency shape, LinkMeasure measure, Random random) {
        int n = shape.topics();
        int most = 1;
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int a = shape.start(i); a < shape.start(i + 1); a++) {
                if (i < shape.neighbour(a)) {
                    int both = (int) shape.weight(a);
                    links.add(new int[] {i, shape.neighbour(a), both});
                    most = Math.max(most, both);
                }
            }
        }
        int rarest = most;
        int[] occurrences = IntStream.range(0, n).map(i -> rarest + (n - i) / 3).toArray();
        Vocabulary vocabulary = new Vocabulary(keys(n, random), labels(n, random), occurrences);
        int rows = rarest + n + random.nextInt(100);
        int[] first = links.stream().mapToInt(link -> link[0]).toArray();
        int[] second = links.stream().mapToInt(link -> link[1]).toArray();
        int[] both = links.stream().mapToInt(link -> link[2]).toArray();
        double[] counts = Arrays.stream(both).asDoubleStream().toArray();
        TopicGraph counted = new TopicGraph(vocabulary, rows, first, second, both, counts);
        double[] weight = IntStream.range(0, first.length)
                .mapToDouble(link -> measure.of(counted.contingency(link)))
                .toArray();
        return new TopicGraph(vocabulary, rows, first, second, both, weight);
    }

    private static String[] keys(int n, Random random) {
        TreeSet<String> keys = new TreeSet<>(Comparator.comparing((String key) -> key, CodePointOrder::compare));
        while (keys.size() < n) {
            keys.add(text(random, CARRIED) + keys.size());
        }
        return keys.toArray(String[]::new);
    }

    private static String[] labels(int n, Random random) {
        return IntStream.range(0, n).mapToObj(i -> hostile(random)).toArray(String[]::new);
    }

    private static String hostile(Random random) {
        String text = text(random, CARRIED);
        return random.nextInt(4) > 0 ? text : text + text(random, LOST) + text(random, CARRIED);
    }

    private static String text(Random random, List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int part = 1 + random.nextInt(5); part > 0; part--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static AnalysisResult withMore(AnalysisResult result, Random random) {
        List<Column> links = new ArrayList<>(result.links().columns());
        links.addAll(more(result.links().rows(), random));
        return new AnalysisResult(
                        result.title(),
                        result.manifest(),
                        result.rejections(),
                        result.graph(),
                        result.linkOrder(),
                        result.topics(),
                        new Table(result.links().name(), result.links().rows(), links),
                        result.clusters(),
                        result.figures())
                .withTopicColumns(more(result.topics().rows(), random));
    }

    /** The same names for topics and for links, as {@code note} has it. */
    private static List<Column> more(int rows, Random random) {
        String[] notes = IntStream.range(0, rows)
                .mapToObj(row -> random.nextInt(4) == 0 ? "" : hostile(random))
                .toArray(String[]::new);
        double[] values = IntStream.range(0, rows)
                .mapToDouble(row -> random.nextBoolean()
                        ? EXTREMES[random.nextInt(EXTREMES.length)]
                        : Double.longBitsToDouble(random.nextLong()))
                .toArray();
        long[] counts = random.longs(rows).toArray();
        return List.of(
                Column.texts("note", "any text", row -> notes[row]),
                Column.decimals("any_number", "any number", row -> values[row]),
                Column.integers("any_long", "any whole number", row -> counts[row]));
    }

    /** Topics and links are in some slices, in some no more. */
    private static AnalysisResult withTime(AnalysisResult result, Random random) {
        List<int[]> topics = courses(result.topics().rows(), random);
        List<int[]> links = courses(result.links().rows(), random);
        Column id = result.topics().column("Id");
        return result.with(List.of(
                new Table(
                        TimeTables.SLICES,
                        SLICES,
                        List.of(
                                Column.texts("slice", "name", slice -> "slice " + slice),
                                Column.texts("start", "day", slice -> start(slice)),
                                Column.texts("end", "day", slice -> end(slice)))),
                new Table(
                        TimeTables.TOPIC_SLICES,
                        topics.size(),
                        List.of(
                                Column.texts("topic", "key", row -> id.text(topics.get(row)[0])),
                                Column.texts("slice", "name", row -> "slice " + topics.get(row)[1]),
                                Column.integers("occurrences", "rows", row -> topics.get(row)[2]))),
                new Table(
                        TimeTables.LINK_SLICES,
                        links.size(),
                        List.of(
                                Column.integers("link", "row of links", row -> links.get(row)[0]),
                                Column.texts("slice", "name", row -> "slice " + links.get(row)[1]),
                                Column.integers("cooccurrences", "rows", row -> links.get(row)[2])))));
    }

    /** {@return the first day of a slice} */
    static String start(int slice) {
        return (2001 + slice) + "-01-01";
    }

    /** {@return the last day of a slice} */
    static String end(int slice) {
        return (2001 + slice) + "-12-31";
    }

    private static List<int[]> courses(int owners, Random random) {
        List<int[]> entries = new ArrayList<>();
        for (int owner = 0; owner < owners; owner++) {
            for (int slice = 0; slice < SLICES; slice++) {
                if (random.nextInt(3) > 0) {
                    entries.add(new int[] {owner, slice, 1 + random.nextInt(1000)});
                }
            }
        }
        return entries;
    }
}
