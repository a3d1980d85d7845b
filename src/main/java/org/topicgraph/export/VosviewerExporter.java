package org.topicgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * VOSviewer (N. J. van Eck and L. Waltman 2010, doi:10.1007/s11192-009-0146-3): a map and a network file for the program, and
 * one JSON file for VOSviewer Online. Items are numbered from 1. Occurrences, links and total link strength are weights,
 * which must not be negative; all other numbers are scores, to colour by. VOSviewer knows clusters 1 to 1000: topics of later
 * ones have none. VOSviewer Online reads a label as HTML and stops at an element in it, so the start of what
 * looks like markup is escaped there, and there only.
 */
final class VosviewerExporter implements Exporter {
    private static final String MAP = "vosviewer-map.txt";
    private static final String NETWORK = "vosviewer-network.txt";
    private static final String ONLINE = "vosviewer.json";
    private static final int LAST_CLUSTER = 1000;
    private static final Pattern MARKUP = Pattern.compile("<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)");

    @Override
    public List<String> fileNames() {
        return List.of(MAP, NETWORK, ONLINE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        Items items = new Items(result);
        writeMap(result, items, files);
        writeNetwork(result, files);
        writeOnline(result, items, files);
    }

    private static void writeMap(AnalysisResult result, Items items, ResultFiles files) {
        files.write(MAP, result.topics().rows(), parts -> {
            Utf8Buffer head = new Utf8Buffer().put("id\tlabel");
            items.position.forEach(column -> head.put('\t').put(column.name()));
            items.cluster.ifPresent(column -> head.put("\tcluster"));
            items.weights
                    .keySet()
                    .forEach(name -> head.put("\tweight<").put(name).put('>'));
            items.scores.forEach(
                    column -> head.put("\tscore<").put(column.name()).put('>'));
            parts.buffer(head.put('\n'));
            List<OrderedRows.RowFormat> numbers = new ArrayList<>();
            items.position.forEach(column -> numbers.add(CellTable.number(column)));
            items.cluster.ifPresent(column -> numbers.add((out, topic) -> putCluster(out, column, topic)));
            items.weights.values().forEach(column -> numbers.add(CellTable.number(column)));
            items.scores.forEach(column -> numbers.add(CellTable.number(column)));
            parts.rows(result.topics().rows(), (out, topic) -> {
                out.integer(topic + 1L).put('\t');
                CellText.put(out, PajekExporter.inOneLine(items.label.text(topic)), '\t');
                numbers.forEach(number -> number.put(out.put('\t'), topic));
                out.put('\n');
            });
        });
        items.describe(MAP, "weight<%s>", "score<%s>", files);
    }

    private static void putCluster(Utf8Buffer out, Column cluster, int topic) {
        if (cluster.integer(topic) <= LAST_CLUSTER) {
            out.integer(cluster.integer(topic));
        }
    }

    private static void writeNetwork(AnalysisResult result, ResultFiles files) {
        files.write(
                NETWORK,
                result.links().rows(),
                parts -> parts.rows(result.links().rows(), (out, row) -> out.integer(result.source(row) + 1L)
                        .put('\t')
                        .integer(result.target(row) + 1L)
                        .put('\t')
                        .decimal(result.weight(row))
                        .put('\n')));
        files.describe(NETWORK, "links", "(third)", result.links().column("Weight"));
    }

    private static void writeOnline(AnalysisResult result, Items items, ResultFiles files) {
        LongAdder lost = new LongAdder();
        files.write(ONLINE, (long) result.topics().rows() + result.links().rows(), parts -> {
            parts.buffer(onlineHead(result, items, lost));
            parts.text("\"items\":[");
            parts.rows(result.topics().rows(), items.item(lost));
            parts.text("\n],\n\"links\":[");
            parts.rows(result.links().rows(), (out, row) -> {
                JsonText.putBreak(out, row);
                out.put("{\"source_id\":").integer(result.source(row) + 1L);
                out.put(",\"target_id\":").integer(result.target(row) + 1L);
                out.put(",\"strength\":").decimal(result.weight(row)).put('}');
            });
            parts.text("\n]\n}\n}\n");
        });
        files.note(ONLINE, "lost_characters", lost.sum());
        items.describe(ONLINE, "%s", "%s", files);
        files.describe(ONLINE, "links", "strength", result.links().column("Weight"));
    }

    /** {@return title, clusters by name and colour: what stands before the items} */
    private static Utf8Buffer onlineHead(AnalysisResult result, Items items, LongAdder lost) {
        Utf8Buffer out = new Utf8Buffer().put("{\n\"info\":{\"title\":");
        lost.add(JsonText.put(out, result.title()));
        out.put("},\n\"config\":{\"color_schemes\":{\"cluster_colors\":[");
        boolean first = true;
        for (Map.Entry<Long, String> colour :
                items.clusterColours(result.topics().rows()).entrySet()) {
            out.put(first ? "" : ",")
                    .put("{\"cluster\":")
                    .integer(colour.getKey())
                    .put(",\"color\":");
            JsonText.put(out, colour.getValue());
            out.put('}');
            first = false;
        }
        out.put("]}},\n\"network\":{\n\"clusters\":[");
        Optional<Column> labels = GraphColumns.find(result.clusters(), "label");
        for (int row = 0;
                labels.isPresent()
                        && row < Math.min(LAST_CLUSTER, result.clusters().rows());
                row++) {
            JsonText.putBreak(out, row);
            out.put("{\"cluster\":").integer(row + 1L).put(",\"label\":");
            lost.add(JsonText.put(out, labels.get().text(row)));
            out.put('}');
        }
        return out.put("\n],\n");
    }

    /** {@return the text such that a reader of HTML shows it as it is; the same text unless it looks like markup} */
    static String withoutMarkup(String text) {
        return MARKUP.matcher(text).replaceAll(start -> start.group().equals("<") ? "&lt;" : "&amp;");
    }

    private static void putMembers(Utf8Buffer out, String name, List<Attribute> members, int topic) {
        out.put(",\"").put(name).put("\":{");
        boolean first = true;
        for (Attribute member : members) {
            if (member.has(topic)) {
                member.put(first ? out : out.put(','), topic);
                first = false;
            }
        }
        out.put('}');
    }

    /** The columns of topics by the part they play for VOSviewer. */
    private static final class Items {
        private final Column label;
        private final List<Column> position;
        private final Optional<Column> cluster;
        private final Optional<Column> color;
        private final Map<String, Column> weights = new LinkedHashMap<>();
        private final List<Column> scores = new ArrayList<>();

        Items(AnalysisResult result) {
            GraphColumns.Topics columns = GraphColumns.of(result).topics();
            this.label = columns.label();
            this.position = columns.x().isPresent() && columns.y().isPresent()
                    ? List.of(columns.x().get(), columns.y().get())
                    : List.of();
            this.cluster = GraphColumns.find(result.topics(), "cluster");
            this.color = columns.color();
            for (Column column : columns.attributes()) {
                switch (column.name()) {
                    case "occurrences" -> weights.put("Occurrences", column);
                    case "degree" -> weights.put("Links", column);
                    case "weighted_degree" -> weights.put("Total link strength", column);
                    case "cluster" -> {}
                    default -> {
                        if (column.type() != Column.Type.TEXT) {
                            scores.add(column);
                        }
                    }
                }
            }
        }

        /** {@return the colour of each cluster: that of its most frequent topic} */
        SortedMap<Long, String> clusterColours(int topics) {
            SortedMap<Long, String> colours = new TreeMap<>();
            if (cluster.isPresent() && color.isPresent()) {
                for (int topic = 0; topic < topics; topic++) {
                    colours.putIfAbsent(
                            cluster.get().integer(topic), color.get().text(topic));
                }
            }
            return colours.headMap(LAST_CLUSTER + 1L);
        }

        private static Attribute member(String name, Column column, LongAdder lost) {
            Utf8Buffer before = new Utf8Buffer();
            JsonText.put(before, name);
            return new Attribute(before.put(':').toString(), column, "", JsonText::put, lost);
        }

        /** {@return how an item of the JSON file is put} */
        OrderedRows.RowFormat item(LongAdder lost) {
            List<Attribute> head = new ArrayList<>();
            TextForm form = (out, text) -> JsonText.put(out, withoutMarkup(text));
            head.add(new Attribute("\"label\":", label, "", form, lost));
            position.forEach(column -> head.add(member(column.name(), column, lost)));
            List<Attribute> ofWeights = new ArrayList<>();
            weights.forEach((name, column) -> ofWeights.add(member(name, column, lost)));
            List<Attribute> ofScores = new ArrayList<>();
            scores.forEach(column -> ofScores.add(member(column.name(), column, lost)));
            return (out, topic) -> {
                JsonText.putBreak(out, topic);
                out.put("{\"id\":").integer(topic + 1L);
                head.forEach(member -> member.put(out.put(','), topic));
                cluster.filter(c -> c.integer(topic) <= LAST_CLUSTER)
                        .ifPresent(c -> out.put(",\"cluster\":").integer(c.integer(topic)));
                putMembers(out, "weights", ofWeights, topic);
                putMembers(out, "scores", ofScores, topic);
                out.put('}');
            };
        }

        void describe(String file, String weight, String score, ResultFiles files) {
            files.describe(file, "topics", "label", label);
            position.forEach(column -> files.describe(file, "topics", column.name(), column));
            cluster.ifPresent(column -> files.describe(file, "topics", "cluster", column));
            weights.forEach((name, column) -> files.describe(file, "topics", weight.formatted(name), column));
            scores.forEach(column -> files.describe(file, "topics", score.formatted(column.name()), column));
        }
    }
}
