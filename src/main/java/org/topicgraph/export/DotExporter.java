package org.topicgraph.export;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * Graphviz: {@code neato -n -Tsvg graph.dot} draws the map at its positions. Everything stands in double quotes: in a text a
 * backslash begins an escape and is doubled there, so that no label is markup, and a number has no exponent outside them.
 */
final class DotExporter implements Exporter {
    private static final String FILE = "graph.dot";
    private static final double POINTS_PER_INCH = 72;

    @Override
    public List<String> fileNames() {
        return List.of(FILE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        LongAdder lost = new LongAdder();
        byte[][] ids = GraphColumns.keys(result, DotExporter::putQuoted);
        Attribute label = new Attribute("[label=\"", columns.topics().label(), "\"", DotExporter::putEscaped, lost);
        Attribute weight = new Attribute("[weight=\"", columns.links().weight(), "\"", DotExporter::putEscaped, lost);
        List<Attribute> ofTopics = Attribute.of(columns.topics().attributes(), column -> attribute(column, lost));
        List<Attribute> ofLinks = Attribute.of(columns.links().attributes(), column -> attribute(column, lost));
        files.write(FILE, (long) result.topics().rows() + result.links().rows(), parts -> {
            Utf8Buffer head = new Utf8Buffer().put("graph ");
            putQuoted(head, result.title());
            head.put(" {\nnode [shape=circle style=filled fixedsize=true];\n");
            parts.buffer(head);
            parts.rows(result.topics().rows(), (out, topic) -> {
                out.put(ids[topic]).put(' ');
                label.put(out, topic);
                putLooks(out, columns.topics(), topic);
                ofTopics.forEach(attribute -> attribute.put(out, topic));
                out.put("];\n");
            });
            parts.rows(result.links().rows(), (out, row) -> {
                out.put(ids[result.source(row)])
                        .put(" -- ")
                        .put(ids[result.target(row)])
                        .put(' ');
                weight.put(out, row);
                ofLinks.forEach(attribute -> attribute.put(out, row));
                out.put("];\n");
            });
            parts.text("}\n");
        });
        files.note(FILE, "lost_characters", lost.sum());
        files.describe(FILE, "topics", "id", columns.topics().id());
        columns.topics().all().forEach(c -> files.describe(FILE, "topics", nameOf(c), c));
        columns.links().all().forEach(c -> files.describe(FILE, "links", nameOf(c), c));
    }

    private static String nameOf(Column column) {
        return switch (column.name()) {
            case "x", "y" -> "pos";
            case "size" -> "width";
            case "color" -> "fillcolor";
            default -> GraphColumns.nameOf(column);
        };
    }

    private static void putLooks(Utf8Buffer out, GraphColumns.Topics columns, int topic) {
        if (columns.x().isPresent() && columns.y().isPresent()) {
            double x = columns.x().get().number(topic);
            double y = columns.y().get().number(topic);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                out.put(" pos=\"").decimal(x).put(',').decimal(y).put('"');
            }
        }
        columns.size().filter(size -> Double.isFinite(size.number(topic))).ifPresent(size -> out.put(" width=\"")
                .decimal(size.number(topic) / POINTS_PER_INCH)
                .put('"'));
        columns.color()
                .filter(color -> Colour.of(color.text(topic)).isPresent())
                .ifPresent(
                        color -> out.put(" fillcolor=\"").put(color.text(topic)).put('"'));
    }

    private static Attribute attribute(Column column, LongAdder lost) {
        return new Attribute(" " + column.name() + "=\"", column, "\"", DotExporter::putEscaped, lost);
    }

    private static int putQuoted(Utf8Buffer out, String text) {
        out.put('"');
        int lost = putEscaped(out, text);
        out.put('"');
        return lost;
    }

    private static int putEscaped(Utf8Buffer out, String text) {
        String oneLine = PajekExporter.inOneLine(text);
        String legal = oneLine.replace("\0", "");
        out.put(legal.replace("\\", "\\\\").replace("\"", "\\\""));
        return oneLine.length() - legal.length();
    }
}
