package org.topicgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;

/**
 * The columns of a result by the part they play in a graph format. This is the one place that knows which columns are more
 * than attributes:
 *
 * <table>
 * <caption>Columns with a part of their own</caption>
 * <tr><th>column</th><th>part</th><th>GraphML</th><th>GEXF</th><th>JSON, graphology</th></tr>
 * <tr><td>Id</td><td>what identifies the topic</td><td>id</td><td>id</td><td>id; key</td></tr>
 * <tr><td>Label</td><td>what is shown</td><td>label</td><td>label</td><td>label</td></tr>
 * <tr><td>x, y</td><td>position</td><td>x, y</td><td>viz:position</td><td>x, y</td></tr>
 * <tr><td>size</td><td>of the disc</td><td>size</td><td>viz:size</td><td>size</td></tr>
 * <tr><td>color</td><td>{@code #rrggbb}</td><td>color</td><td>viz:color</td><td>color</td></tr>
 * <tr><td>Source, Target</td><td>the two topics</td><td>source, target</td><td>source, target</td><td>source, target</td></tr>
 * <tr><td>Type</td><td>for spreadsheets only</td><td></td><td></td><td></td></tr>
 * <tr><td>Weight</td><td>of the link</td><td>weight</td><td>weight</td><td>weight</td></tr>
 * </table>
 *
 * <p>All other columns are attributes under their own names.
 *
 * @param topics the columns of topics
 * @param links the columns of links
 */
record GraphColumns(Topics topics, Links links) {
    private static final Set<String> TOPIC_PARTS = Set.of("Id", "Label", "x", "y", "size", "color");
    private static final Set<String> LINK_PARTS = Set.of("Source", "Target", "Type", "Weight");

    /**
     * Columns of topics; those of looks are there where a layout was made.
     *
     * @param id what identifies the topic
     * @param label what is shown
     * @param looks x, y, size and color, as far as there are such
     * @param x position, to the right
     * @param y position, upwards
     * @param size of the disc
     * @param color as {@code #rrggbb}
     * @param attributes all others
     */
    record Topics(
            Column id,
            Column label,
            List<Column> looks,
            Optional<Column> x,
            Optional<Column> y,
            Optional<Column> size,
            Optional<Column> color,
            List<Column> attributes) {
        /** {@return all but the id: label, looks, attributes} */
        List<Column> all() {
            List<Column> all = new ArrayList<>(List.of(label));
            all.addAll(looks);
            all.addAll(attributes);
            return all;
        }
    }

    /**
     * Columns of links.
     *
     * @param weight the link's weight
     * @param attributes all but the ends, the type and the weight
     */
    record Links(Column weight, List<Column> attributes) {
        /** {@return the weight and the attributes} */
        List<Column> all() {
            List<Column> all = new ArrayList<>(List.of(weight));
            all.addAll(attributes);
            return all;
        }
    }

    /**
     * {@return the columns of the result}
     *
     * @throws IllegalStateException if a topic's key is not fit to identify it in every format
     */
    static GraphColumns of(AnalysisResult result) {
        Table topics = result.topics();
        Column id = topics.column("Id");
        for (int topic = 0; topic < topics.rows(); topic++) {
            if (!XmlText.isLegal(id.text(topic))) {
                throw new IllegalStateException(
                        "a topic's key has characters that XML cannot carry: " + id.text(topic));
            }
        }
        List<Column> looks = new ArrayList<>();
        for (String name : List.of("x", "y", "size", "color")) {
            find(topics, name).ifPresent(looks::add);
        }
        return new GraphColumns(
                new Topics(
                        id,
                        topics.column("Label"),
                        looks,
                        find(topics, "x"),
                        find(topics, "y"),
                        find(topics, "size"),
                        find(topics, "color"),
                        others(topics, TOPIC_PARTS)),
                new Links(result.links().column("Weight"), others(result.links(), LINK_PARTS)));
    }

    /** {@return the name of a column in the formats of programs, which have no capitals: label, weight} */
    static String nameOf(Column column) {
        return switch (column.name()) {
            case "Id", "Label", "Weight" -> column.name().toLowerCase(Locale.ROOT);
            default -> column.name();
        };
    }

    /** {@return the column of that name, if there is one} */
    static Optional<Column> find(Table table, String name) {
        return table.columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private static List<Column> others(Table table, Set<String> parts) {
        return table.columns().stream().filter(c -> !parts.contains(c.name())).toList();
    }

    /** {@return each topic's key as bytes in the given form, made once since each stands in many links} */
    static byte[][] keys(AnalysisResult result, TextForm form) {
        Column id = result.topics().column("Id");
        byte[][] keys = new byte[result.topics().rows()][];
        Utf8Buffer buffer = new Utf8Buffer();
        for (int topic = 0; topic < keys.length; topic++) {
            form.put(buffer, id.text(topic));
            keys[topic] = buffer.takeBytes();
        }
        return keys;
    }
}
