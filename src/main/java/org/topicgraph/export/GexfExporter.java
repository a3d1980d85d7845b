package org.topicgraph.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * GEXF 1.3 (gexf.net) with the viz module: the file that brings colours, sizes and positions into Gephi without loss. One
 * block of attributes a class, each attribute's id its title: Gephi Lite reads the last block only, and names columns by id.
 *
 * <p>Gephi reads {@code INF} inside an attribute's text as "Infinity", so a word with these letters is written {@code Inflation}
 * there; labels and ids are not touched by that and stay exact.
 *
 * <p>Where the run knows time, a second file has the same and, for Gephi's timeline, spells and weights by slice. It is apart
 * since Gephi Lite would read only its dynamic attributes.
 */
final class GexfExporter implements Exporter {
    private static final String FILE = "graph.gexf";
    /** Where there are dates. */
    private static final String DYNAMIC = "graph-dynamic.gexf";

    private static final Pattern WORD_WITH_INF = Pattern.compile("\\p{L}*INF\\p{L}*");

    @Override
    public List<String> fileNames() {
        return List.of(FILE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        write(FILE, result, Optional.empty(), files);
        GexfTime.of(result).ifPresent(time -> write(DYNAMIC, result, Optional.of(time), files));
    }

    private static void write(String file, AnalysisResult result, Optional<GexfTime> time, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        LongAdder lost = new LongAdder();
        List<Attribute> ofTopics = Attribute.of(columns.topics().attributes(), column -> value(column, lost));
        List<Attribute> ofLinks = Attribute.of(columns.links().attributes(), column -> value(column, lost));
        Looks looks = new Looks(columns.topics());
        Attribute label = new Attribute("\" label=\"", columns.topics().label(), "", XmlText::put, lost);
        Attribute weight = new Attribute("\" weight=\"", columns.links().weight(), "", XmlText::put, lost);
        byte[][] ids = GraphColumns.keys(result, XmlText::put);
        byte[] node = Utf8Buffer.bytesOf("<node id=\"");
        byte[] edge = Utf8Buffer.bytesOf("<edge id=\"");
        byte[] source = Utf8Buffer.bytesOf("\" source=\"");
        byte[] target = Utf8Buffer.bytesOf("\" target=\"");
        byte[] open = Utf8Buffer.bytesOf("\"><attvalues>");
        byte[] valuesEnd = Utf8Buffer.bytesOf("</attvalues>");
        byte[] nodeEnd = Utf8Buffer.bytesOf("</node>\n");
        byte[] edgeEnd = Utf8Buffer.bytesOf("</edge>\n");
        files.write(file, (long) result.topics().rows() + result.links().rows(), parts -> {
            parts.buffer(head(result, columns, time.isPresent()));
            parts.text("<nodes count=\"" + result.topics().rows() + "\">\n");
            parts.rows(result.topics().rows(), (out, topic) -> {
                out.put(node).put(ids[topic]);
                label.put(out, topic);
                out.put(open);
                ofTopics.forEach(value -> value.put(out, topic));
                time.ifPresent(known -> known.topics().putValues(out, topic));
                out.put(valuesEnd);
                time.ifPresent(known -> known.topics().putSpells(out, topic));
                looks.put(out, topic);
                out.put(nodeEnd);
            });
            parts.text("</nodes>\n<edges count=\"" + result.links().rows() + "\">\n");
            parts.rows(result.links().rows(), (out, row) -> {
                out.put(edge).integer(row).put(source).put(ids[result.source(row)]);
                out.put(target).put(ids[result.target(row)]);
                weight.put(out, row);
                out.put(open);
                ofLinks.forEach(value -> value.put(out, row));
                time.ifPresent(known -> known.links().putValues(out, row));
                out.put(valuesEnd);
                time.ifPresent(known -> known.links().putSpells(out, row));
                out.put(edgeEnd);
            });
            parts.text("</edges>\n</graph>\n</gexf>\n");
        });
        files.note(file, "lost_characters", lost.sum());
        files.describe(file, "topics", "id", columns.topics().id());
        columns.topics().all().forEach(column -> describe(file, files, "topics", column));
        columns.links().all().forEach(column -> describe(file, files, "links", column));
        if (time.isPresent()) {
            files.describe(file, "topics and slices", GexfTime.OCCURRENCES.name(), GexfTime.OCCURRENCES);
            files.describe(file, "links and slices", GexfTime.WEIGHT.name(), GexfTime.WEIGHT);
        }
    }

    private static void describe(String file, ResultFiles files, String rows, Column column) {
        String name =
                switch (column.name()) {
                    case "x", "y" -> "viz:position " + column.name();
                    case "size" -> "viz:size";
                    case "color" -> "viz:color";
                    default -> GraphColumns.nameOf(column);
                };
        files.describe(file, rows, name, column);
    }

    private static Utf8Buffer head(AnalysisResult result, GraphColumns columns, boolean dynamic) {
        Utf8Buffer out = new Utf8Buffer()
                .put(
                        """
                <?xml version="1.0" encoding="UTF-8"?>
                <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
                <meta><creator>topicgraph""")
                .put(' ');
        XmlText.put(out, result.manifest().version());
        out.put("</creator><title>");
        XmlText.put(out, result.title());
        out.put("</title></meta>\n<graph defaultedgetype=\"undirected\" mode=\"")
                .put(dynamic ? "dynamic" : "static");
        out.put(dynamic ? "\" timeformat=\"date\" timerepresentation=\"interval" : "");
        out.put("\" idtype=\"string\">\n");
        declare(out, "node", "static", columns.topics().attributes());
        declare(out, "edge", "static", columns.links().attributes());
        if (dynamic) {
            declare(out, "node", "dynamic", List.of(GexfTime.OCCURRENCES));
            declare(out, "edge", "dynamic", List.of(GexfTime.WEIGHT));
        }
        return out;
    }

    private static void declare(Utf8Buffer out, String elements, String mode, List<Column> columns) {
        out.put("<attributes class=\"")
                .put(elements)
                .put("\" mode=\"")
                .put(mode)
                .put("\">\n");
        for (Column column : columns) {
            out.put("<attribute id=\"");
            XmlText.put(out, column.name());
            out.put("\" title=\"");
            XmlText.put(out, column.name());
            out.put("\" type=\"").put(type(column)).put("\"/>\n");
        }
        out.put("</attributes>\n");
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "long";
            case DECIMAL -> "double";
            case TEXT -> "string";
        };
    }

    private static Attribute value(Column column, LongAdder lost) {
        Utf8Buffer open = new Utf8Buffer().put("<attvalue for=\"");
        XmlText.put(open, column.name());
        open.put("\" value=\"");
        return new Attribute(open.toString(), column, "\"/>", (out, text) -> XmlText.put(out, withoutInf(text)), lost);
    }

    private static String withoutInf(String text) {
        if (!text.contains("INF")) {
            return text;
        }
        return WORD_WITH_INF.matcher(text).replaceAll(word -> Matcher.quoteReplacement(calm(word.group())));
    }

    private static String calm(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Size, position and colour of a node. */
    private static final class Looks {
        private static final byte[] END = Utf8Buffer.bytesOf("\"/>");

        private final GraphColumns.Topics columns;

        Looks(GraphColumns.Topics columns) {
            this.columns = columns;
        }

        void put(Utf8Buffer out, int topic) {
            columns.size().filter(size -> Double.isFinite(size.number(topic))).ifPresent(size -> out.put(
                            "<viz:size value=\"")
                    .decimal(size.number(topic))
                    .put(END));
            if (columns.x().isPresent() && columns.y().isPresent()) {
                putPosition(
                        out, columns.x().get().number(topic), columns.y().get().number(topic));
            }
            columns.color().flatMap(color -> Colour.of(color.text(topic))).ifPresent(colour -> out.put(
                            "<viz:color r=\"")
                    .integer(colour.red())
                    .put("\" g=\"")
                    .integer(colour.green())
                    .put("\" b=\"")
                    .integer(colour.blue())
                    .put(END));
        }

        private static void putPosition(Utf8Buffer out, double x, double y) {
            if (Double.isFinite(x) && Double.isFinite(y)) {
                out.put("<viz:position x=\"")
                        .decimal(x)
                        .put("\" y=\"")
                        .decimal(y)
                        .put("\" z=\"0.0")
                        .put(END);
            }
        }
    }
}
