package org.topicgraph.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Looks;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.Table;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;

/** Results to draw: topics in groups, with positions and links by the dice. */
final class MapSample {
    private static final int GROUP = 8;

    private MapSample() {}

    /** {@return results with so many topics, named by their number} */
    static AnalysisResult of(int topics, long seed) {
        return of("Sample", topics, topic -> "topic " + topic, seed);
    }

    /** {@return results whose topics have these labels} */
    static AnalysisResult labelled(String title, String... labels) {
        return of(title, labels.length, topic -> labels[topic], 1);
    }

    private static AnalysisResult of(String title, int topics, IntFunction<String> labels, long seed) {
        Random random = new Random(seed);
        int clusters = (topics + GROUP - 1) / GROUP;
        double[] x = new double[topics];
        double[] y = new double[topics];
        for (int topic = 0; topic < topics; topic++) {
            int cluster = topic % clusters;
            x[topic] = (cluster % 7 - 3) * 100 + random.nextInt(90);
            y[topic] = (cluster / 7) * 100 + random.nextInt(90);
        }
        return of(title, topics, labels, topic -> x[topic], topic -> y[topic], topic -> topic % clusters + 1, random);
    }

    private static AnalysisResult of(
            String title,
            int topics,
            IntFunction<String> labels,
            java.util.function.IntToDoubleFunction x,
            java.util.function.IntToDoubleFunction y,
            java.util.function.IntUnaryOperator cluster,
            Random random) {
        String[] keys =
                IntStream.range(0, topics).mapToObj("key%06d"::formatted).toArray(String[]::new);
        int[] occurrences =
                IntStream.range(0, topics).map(topic -> 1 + 60 / (topic + 1)).toArray();
        Vocabulary vocabulary =
                new Vocabulary(keys, IntStream.range(0, topics).mapToObj(labels).toArray(String[]::new), occurrences);
        TopicGraph graph = graph(vocabulary, random);
        int[] order = IntStream.range(0, graph.links())
                .boxed()
                .sorted(Comparator.comparingDouble(link -> -graph.weight(link)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sizes = Looks.sizes(vocabulary);
        int clusters = IntStream.range(0, topics).map(cluster).max().orElse(0);
        return new AnalysisResult(
                title,
                new RunManifest(
                        "0.1.0",
                        "analyze",
                        List.of(),
                        new TreeMap<>(),
                        new RowAccounting(100, 100, 0, 0),
                        List.of(),
                        0,
                        List.of(),
                        List.of()),
                List.of(),
                graph,
                order,
                new Table(
                        "topics",
                        topics,
                        List.of(
                                Column.texts("Label", "", vocabulary::label),
                                Column.integers("occurrences", "", vocabulary::occurrences),
                                Column.integers("cluster", "", cluster::applyAsInt),
                                Column.decimals("x", "", x),
                                Column.decimals("y", "", y),
                                Column.decimals("size", "", topic -> sizes[topic]),
                                Column.texts("color", "", topic -> Looks.color(cluster.applyAsInt(topic))))),
                new Table("links", graph.links(), List.of()),
                new Table("clusters", clusters, List.of(Column.texts("label", "", c -> labels.apply(c) + ", etc."))),
                new Table("figures", 1, List.of()));
    }

    /** Each topic is joined to the first of its group and to one at random. */
    private static TopicGraph graph(Vocabulary vocabulary, Random random) {
        List<long[]> links = new ArrayList<>();
        for (int topic = 1; topic < vocabulary.size(); topic++) {
            int group = topic / GROUP * GROUP;
            int any = random.nextInt(topic);
            if (group < topic) {
                links.add(new long[] {group, topic, 1 + random.nextInt(9)});
            }
            if (any != group) {
                links.add(new long[] {any, topic, 1 + random.nextInt(3)});
            }
        }
        links.sort(Comparator.<long[]>comparingLong(link -> link[0]).thenComparingLong(link -> link[1]));
        return new TopicGraph(
                vocabulary,
                100,
                links.stream().mapToInt(link -> (int) link[0]).toArray(),
                links.stream().mapToInt(link -> (int) link[1]).toArray(),
                links.stream().mapToInt(link -> (int) link[2]).toArray(),
                links.stream().mapToDouble(link -> link[2]).toArray());
    }

    /** {@return the same results without positions} */
    static AnalysisResult withoutPositions(AnalysisResult result) {
        List<Column> columns = result.topics().columns().stream()
                .filter(column -> !column.name().equals("x") && !column.name().equals("y"))
                .toList();
        return withTopics(result, columns);
    }

    /** {@return the same results with all topics at one point} */
    static AnalysisResult atOnePoint(AnalysisResult result) {
        List<Column> columns = result.topics().columns().stream()
                .map(column -> column.name().equals("x") || column.name().equals("y")
                        ? Column.decimals(column.name(), "", topic -> 7)
                        : column)
                .toList();
        return withTopics(result, columns);
    }

    private static AnalysisResult withTopics(AnalysisResult result, List<Column> columns) {
        return new AnalysisResult(
                result.title(),
                result.manifest(),
                result.rejections(),
                result.graph(),
                IntStream.range(0, result.graph().links()).toArray(),
                new Table("topics", result.topics().rows(), columns),
                result.links(),
                result.clusters(),
                result.figures());
    }
}
