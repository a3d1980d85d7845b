package org.topicgraph.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Looks;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.Table;
import org.topicgraph.association.FalseDiscoveryRate;
import org.topicgraph.association.FisherTest;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.CodePointOrder;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.RejectionReason;

/** Results to report on: true counts and measures of rows of topics, in clusters that the test names, placed on circles. */
final class Results {
    private final List<List<String>> rows;
    private final ToIntFunction<String> clusterOf;
    private final Vocabulary vocabulary;
    private final TopicGraph graph;
    private final Clustering clustering;

    private Results(List<List<String>> rows, ToIntFunction<String> clusterOf) {
        this.rows = rows.stream()
                .<List<String>>map(row -> new ArrayList<>(new LinkedHashSet<>(row)))
                .toList();
        this.clusterOf = clusterOf;
        this.vocabulary = vocabulary();
        this.graph = graph();
        this.clustering =
                Clustering.of(topics().map(vocabulary::key).mapToInt(clusterOf).toArray(), vocabulary.keyRanks());
    }

    /** {@return results of these rows} */
    static AnalysisResult of(String title, List<List<String>> rows, ToIntFunction<String> clusterOf) {
        return new Results(rows, clusterOf).result(title, List.of());
    }

    /** {@return results of these rows, of which so many more were rejected for this text} */
    static AnalysisResult withRejected(
            String title, List<List<String>> rows, ToIntFunction<String> clusterOf, List<String> rejected) {
        return new Results(rows, clusterOf).result(title, rejected);
    }

    /** {@return rows about so many fields, each with topics of its own, the first ones the most frequent} */
    static List<List<String>> generated(int fields, int topics, int rows, long seed) {
        Random random = new Random(seed);
        List<List<String>> generated = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int field = (int) (fields * random.nextDouble() * random.nextDouble());
            generated.add(random.ints(3 + random.nextInt(4), 0, topics / fields)
                    .mapToObj(topic -> "field %d topic %d"
                            .formatted(random.nextInt(8) == 0 ? random.nextInt(fields) : field, (int)
                                    (topic * random.nextDouble())))
                    .toList());
        }
        return generated;
    }

    /** {@return the field in the name of a generated topic} */
    static int field(String topic) {
        return Integer.parseInt(topic.split(" ")[1]);
    }

    /** {@return results with a text and a year a row, and all the tables that follow from them} */
    static AnalysisResult withEverything(
            String title, List<List<String>> rows, ToIntFunction<String> clusterOf, List<String> rejected) {
        Results results = new Results(rows, clusterOf);
        AnalysisResult result = results.result(title, rejected);
        for (Table table : List.of(
                results.rowTable(),
                results.evidenceTable(),
                results.auditTable(),
                results.sampleTable(),
                results.suggestionTable(),
                results.sliceTable(),
                results.burstTable(),
                results.topicSliceTable())) {
            result = result.with(table);
        }
        return result;
    }

    // Each row's text names its topics but the first, which it has inside a longer word only; rows are spread over ten
    // years

    private String text(int row) {
        List<String> topics = rows.get(row);
        return "This row is about pre" + topics.get(0) + "fix and "
                + String.join(", about ", topics.subList(1, topics.size())) + ".";
    }

    private int year(int row) {
        return 2010 + row * 10 / rows.size();
    }

    private Table rowTable() {
        return new Table(
                "rows",
                rows.size(),
                List.of(
                        Column.texts("source", "Input", row -> "rows.csv"),
                        Column.integers("row", "Number", row -> row + 1),
                        Column.texts("date", "Date", row -> year(row) + "-01-01"),
                        Column.texts("text", "Text", this::text)));
    }

    private Table evidenceTable() {
        List<String[]> shows = new ArrayList<>();
        Map<String, Integer> shown = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String topic : rows.get(row)) {
                addEvidence(shows, shown, topic, "", "0", row);
                for (String other : rows.get(row)) {
                    if (topic.compareTo(other) < 0) {
                        addEvidence(shows, shown, topic, other, "0", row);
                    }
                }
            }
            int cluster = clustering.clusterOf(number(rows.get(row).get(0)));
            addEvidence(shows, shown, "", "", Integer.toString(cluster), row);
        }
        return new Table(
                "evidence",
                shows.size(),
                List.of(
                        Column.texts("topic", "Topic shown", row -> shows.get(row)[0]),
                        Column.texts("with", "Its other end", row -> shows.get(row)[1]),
                        Column.integers("cluster", "Cluster shown", row -> Long.parseLong(shows.get(row)[2])),
                        Column.integers("row", "Place", row -> Long.parseLong(shows.get(row)[3]))));
    }

    private static void addEvidence(
            List<String[]> shows, Map<String, Integer> shown, String topic, String with, String cluster, int row) {
        if (shown.merge(topic + "\n" + with + "\n" + cluster, 1, Integer::sum) <= 5) {
            shows.add(new String[] {topic, with, cluster, Integer.toString(row)});
        }
    }

    private int number(String topic) {
        return topics().filter(i -> vocabulary.key(i).equals(topic)).findFirst().orElseThrow();
    }

    private long inside(String topic) {
        return rows.stream().filter(row -> row.get(0).equals(topic)).count();
    }

    private Table auditTable() {
        return new Table(
                "audit",
                vocabulary.size(),
                List.of(
                        Column.texts("topic", "Id", vocabulary::key),
                        Column.texts("label", "Label", vocabulary::label),
                        Column.integers("mentions", "Mentions", vocabulary::occurrences),
                        Column.integers("word", "Words", i -> vocabulary.occurrences(i) - inside(vocabulary.key(i))),
                        Column.integers("inflected", "Inflected", i -> 0),
                        Column.integers("inside_word", "Inside", i -> inside(vocabulary.key(i))),
                        Column.integers("absent", "Absent", i -> 0),
                        Column.decimals(
                                "suspicion",
                                "Suspicion",
                                i -> 0.5 * inside(vocabulary.key(i)) / vocabulary.occurrences(i))));
    }

    private Table sampleTable() {
        return new Table(
                "samples",
                rows.size(),
                List.of(
                        Column.texts("topic", "Id", row -> rows.get(row).get(0)),
                        Column.texts("support", "Class", row -> "inside_word"),
                        Column.texts("source", "Input", row -> "rows.csv"),
                        Column.integers("row", "Row", row -> row + 1),
                        Column.texts("before", "Before", row -> "This row is about pre"),
                        Column.texts("marked", "Place", row -> rows.get(row).get(0)),
                        Column.texts("after", "After", row -> "fix and more")));
    }

    private Table suggestionTable() {
        return new Table(
                "suggestions",
                1,
                List.of(
                        Column.texts("label", "Form", row -> vocabulary.label(1)),
                        Column.texts("replace by", "Topic", row -> vocabulary.label(0)),
                        Column.texts("reason", "Why", row -> "same letters")));
    }

    private Table sliceTable() {
        return new Table(
                "slices",
                10,
                List.of(
                        Column.texts("slice", "Year", slice -> Integer.toString(2010 + slice)),
                        Column.integers("rows", "Rows", slice -> IntStream.range(0, rows.size())
                                .filter(row -> year(row) == 2010 + slice)
                                .count())));
    }

    private Table burstTable() {
        return new Table(
                "bursts",
                1,
                List.of(
                        Column.texts("topic", "Id", row -> vocabulary.key(0)),
                        Column.texts("start", "First slice", row -> "2012"),
                        Column.texts("end", "Last slice", row -> "2014"),
                        Column.decimals("weight", "Weight", row -> 3.5)));
    }

    private Table topicSliceTable() {
        long[][] counts = new long[vocabulary.size()][10];
        for (int row = 0; row < rows.size(); row++) {
            for (String topic : rows.get(row)) {
                counts[number(topic)][year(row) - 2010]++;
            }
        }
        return new Table(
                "topic_slices",
                vocabulary.size() * 10,
                List.of(
                        Column.texts("topic", "Id", i -> vocabulary.key(i / 10)),
                        Column.texts("slice", "Year", i -> Integer.toString(2010 + i % 10)),
                        Column.integers("occurrences", "Rows", i -> counts[i / 10][i % 10])));
    }

    private Stream<Integer> topics() {
        return IntStream.range(0, vocabulary.size()).boxed();
    }

    private Vocabulary vocabulary() {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream().flatMap(Collection::stream).forEach(topic -> counts.merge(topic, 1, Integer::sum));
        List<String> keys = new ArrayList<>(counts.keySet());
        keys.sort((a, b) ->
                counts.get(a).equals(counts.get(b)) ? CodePointOrder.compare(a, b) : counts.get(b) - counts.get(a));
        String[] names = keys.toArray(String[]::new);
        return new Vocabulary(
                names, names.clone(), keys.stream().mapToInt(counts::get).toArray());
    }

    private TopicGraph graph() {
        Map<String, Integer> number = new HashMap<>();
        topics().forEach(topic -> number.put(vocabulary.key(topic), topic));
        SortedMap<Long, Integer> pairs = new TreeMap<>();
        for (List<String> row : rows) {
            int[] ids = row.stream().mapToInt(number::get).sorted().toArray();
            for (int i = 0; i < ids.length; i++) {
                for (int j = i + 1; j < ids.length; j++) {
                    pairs.merge((long) ids[i] << 32 | ids[j], 1, Integer::sum);
                }
            }
        }
        int[] first =
                pairs.keySet().stream().mapToInt(pair -> (int) (pair >> 32)).toArray();
        int[] second = pairs.keySet().stream().mapToInt(Long::intValue).toArray();
        int[] together = pairs.values().stream().mapToInt(c -> c).toArray();
        double[] weight = Arrays.stream(together).asDoubleStream().toArray();
        return new TopicGraph(vocabulary, rows.size(), first, second, together, weight);
    }

    private AnalysisResult result(String title, List<String> rejected) {
        int[] order = IntStream.range(0, graph.links())
                .boxed()
                .sorted((a, b) -> Double.compare(graph.weight(b), graph.weight(a)))
                .mapToInt(link -> link)
                .toArray();
        List<Rejection> rejections = IntStream.range(0, rejected.size())
                .mapToObj(n -> new Rejection(
                        "rows.csv", 0, n + 1, n + 2, 0, 10, RejectionReason.values()[0], "", rejected.get(n)))
                .toList();
        return new AnalysisResult(
                title,
                manifest(rejected.size()),
                rejections,
                graph,
                order,
                topicTable(),
                linkTable(order),
                clusterTable(),
                new Table(
                        "figures",
                        1,
                        List.of(Column.decimals(
                                "density",
                                "Share of all pairs that are linked",
                                row -> 2.0 * graph.links() / ((double) graph.topics() * (graph.topics() - 1))))));
    }

    private RunManifest manifest(int rejected) {
        return new RunManifest(
                "0.1.0",
                "analyze",
                List.of(new RunManifest.Input("rows.csv", 12345, "ab".repeat(32), "CSV, topics in column 3.")),
                new TreeMap<>(Map.of("weight", List.of("cooccurrences"), "seed", List.of("0"))),
                new RowAccounting(rows.size() + rejected, rows.size(), 0, rejected),
                List.of(),
                graph.edgeSet().stream().mapToDouble(graph::getEdgeWeight).sum(),
                List.of(new FilterCount("--min-occurrences 2", 12, 0)),
                List.of());
    }

    private Table topicTable() {
        NodeMeasures measures =
                NodeMeasures.of(graph.adjacency(), CentralityOptions.DEFAULTS, new Blocks(1), Progress.NONE);
        double[] sizes = Looks.sizes(vocabulary);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("Id", "The topic's key", vocabulary::key));
        columns.add(Column.texts("Label", "The topic as shown", vocabulary::label));
        columns.add(Column.integers("occurrences", "Rows that have the topic", vocabulary::occurrences));
        for (NodeMeasure measure : NodeMeasure.values()) {
            Column column = measure.kind() == NodeMeasure.Kind.WHOLE
                    ? Column.integers(
                            measure.column(), measure.meaning(), topic -> (long) measures.value(measure, topic))
                    : Column.decimals(measure.column(), measure.meaning(), topic -> measures.value(measure, topic));
            columns.add(column.defined(measure.formula(), measure.source()));
        }
        columns.add(Column.integers("cluster", "Number of the topic's cluster", clustering::clusterOf));
        columns.add(Column.decimals("within_module_z", "How much of a hub at home", this::withinModuleZ));
        columns.add(Column.decimals("participation", "How far its links spread", this::participation));
        columns.add(Column.texts(
                "role",
                "Its part in and between clusters",
                topic -> participation(topic) > 0.62 ? "non-hub connector" : "peripheral"));
        columns.add(Column.decimals("trend", "Growth of its share of the rows", topic -> (topic % 7 - 3) / 100.0));
        columns.add(Column.decimals("trend_low", "Lower end", topic -> (topic % 7 - 3.5) / 100.0));
        columns.add(Column.decimals("trend_high", "Upper end", topic -> (topic % 7 - 2.5) / 100.0));
        columns.add(Column.decimals("burst", "Level of its burst", topic -> topic % 11 == 0 ? 1 : 0));
        columns.add(Column.decimals("x", "To the right", topic -> place(topic, Math::cos)));
        columns.add(Column.decimals("y", "Upwards", topic -> place(topic, Math::sin)));
        columns.add(Column.decimals("size", "Diameter", topic -> sizes[topic]));
        columns.add(Column.texts("color", "Colour", topic -> Looks.color(clustering.clusterOf(topic))));
        return new Table("topics", vocabulary.size(), columns);
    }

    /** Clusters on a large circle, their topics on spirals around them. */
    private double place(int topic, java.util.function.DoubleUnaryOperator side) {
        int cluster = clustering.clusterOf(topic);
        double turn = 2 * Math.PI * cluster / clustering.clusters();
        double reach = 2.6 * Math.sqrt((topic + 1.0) / vocabulary.size()) / Math.sqrt(clustering.clusters());
        return 2 * side.applyAsDouble(turn) + reach * side.applyAsDouble(2.4 * topic);
    }

    private double withinModuleZ(int topic) {
        return inside(topic) / (1.0 + graph.adjacency().degree(topic)) - 0.5;
    }

    private double participation(int topic) {
        double all = graph.adjacency().strength(topic);
        return all == 0 ? 0 : 1 - inside(topic) / all;
    }

    private double inside(int topic) {
        double inside = 0;
        for (int a = graph.adjacency().start(topic); a < graph.adjacency().start(topic + 1); a++) {
            boolean same = clustering.clusterOf(graph.adjacency().neighbour(a)) == clustering.clusterOf(topic);
            inside += same ? graph.adjacency().weight(a) : 0;
        }
        return inside;
    }

    private Table linkTable(int[] order) {
        double[] p = IntStream.range(0, graph.links())
                .mapToDouble(link -> FisherTest.upperTail(
                        graph.rows(),
                        vocabulary.occurrences(graph.first(link)),
                        vocabulary.occurrences(graph.second(link)),
                        graph.cooccurrences(link)))
                .toArray();
        double[] q = FalseDiscoveryRate.qValues(
                p, FalseDiscoveryRate.Unkept.NONE, FalseDiscoveryRate.pairs(graph.topics()), new Blocks(1));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("Source", "One end", row -> vocabulary.key(graph.first(order[row]))));
        columns.add(Column.texts("Target", "The other end", row -> vocabulary.key(graph.second(order[row]))));
        columns.add(Column.texts("Type", "Direction", row -> "Undirected"));
        columns.add(Column.decimals("Weight", "The graph's weight", row -> graph.weight(order[row])));
        columns.add(Column.integers("cooccurrences", "Rows with both", row -> graph.cooccurrences(order[row])));
        for (LinkMeasure measure : List.of(LinkMeasure.ASSOCIATION_STRENGTH, LinkMeasure.COSINE, LinkMeasure.NPMI)) {
            IntToDoubleFunction values = row -> measure.of(graph.contingency(order[row]));
            columns.add(Column.decimals(measure.column(), measure.meaning(), values)
                    .defined(measure.formula(), measure.source()));
        }
        columns.add(Column.decimals("p_value", "Chance of meeting as often", row -> p[order[row]]));
        columns.add(Column.decimals("q_value", "False discovery rate", row -> q[order[row]]));
        columns.add(Column.integers(
                "supported", "Rows whose text bears both out", row -> graph.cooccurrences(order[row]) / 3));
        return new Table("links", graph.links(), columns);
    }

    private Table clusterTable() {
        int clusters = clustering.clusters();
        double[] internal = new double[clusters];
        double[] external = new double[clusters];
        for (int link = 0; link < graph.links(); link++) {
            int one = clustering.clusterOf(graph.first(link)) - 1;
            int other = clustering.clusterOf(graph.second(link)) - 1;
            (one == other ? internal : external)[one] += graph.weight(link);
            external[other] += one == other ? 0 : graph.weight(link);
        }
        return new Table(
                "clusters",
                clusters,
                List.of(
                        Column.integers("cluster", "Number", row -> row + 1),
                        Column.texts("label", "Its first topics", row -> label(row + 1)),
                        Column.integers("topics", "Topics", row -> clustering.size(row + 1)),
                        Column.decimals("internal_weight", "Weight inside", row -> internal[row]),
                        Column.decimals("external_weight", "Weight to others", row -> external[row]),
                        Column.decimals("callon_centrality", "Ties to others", row -> external[row] / 10),
                        Column.decimals(
                                "callon_density", "Ties inside", row -> internal[row] / clustering.size(row + 1)),
                        Column.texts("quadrant", "Field", row -> row % 2 == 0 ? "motor" : "niche")));
    }

    private String label(int cluster) {
        return String.join(
                ", ",
                topics().filter(topic -> clustering.clusterOf(topic) == cluster)
                        .limit(2)
                        .map(vocabulary::label)
                        .toList());
    }
}
