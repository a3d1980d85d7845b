package org.topicgraph.export;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * GraphML (U. Brandes et al. 2002, doi:10.1007/3-540-45848-4_59). Gephi takes the keys {@code label, x, y, size, color} and
 * {@code weight} for what they say, by exactly these names. Keys have the names of their columns, as Gephi makes its columns'
 * ids from them; only a link's key that a topic has, too, gets a prefix. Links have no id: Gephi numbers them itself, and
 * drops one whose id it has seen.
 */
final class GraphmlExporter implements Exporter {
    private static final String FILE = "graph.graphml";

    @Override
    public List<String> fileNames() {
        return List.of(FILE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        Keys keys = new Keys(columns, files);
        byte[][] ids = GraphColumns.keys(result, XmlText::put);
        byte[] node = Utf8Buffer.bytesOf("<node id=\"");
        byte[] nodeEnd = Utf8Buffer.bytesOf("</node>\n");
        byte[] edge = Utf8Buffer.bytesOf("<edge source=\"");
        byte[] target = Utf8Buffer.bytesOf("\" target=\"");
        byte[] edgeEnd = Utf8Buffer.bytesOf("</edge>\n");
        byte[] open = Utf8Buffer.bytesOf("\">");
        files.write(FILE, (long) result.topics().rows() + result.links().rows(), parts -> {
            parts.text(
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                    """);
            parts.buffer(keys.declarations);
            parts.text("<graph edgedefault=\"undirected\">\n");
            parts.rows(result.topics().rows(), (out, topic) -> {
                out.put(node).put(ids[topic]).put(open);
                keys.ofTopics.forEach(data -> data.put(out, topic));
                out.put(nodeEnd);
            });
            parts.rows(result.links().rows(), (out, row) -> {
                out.put(edge).put(ids[result.source(row)]).put(target).put(ids[result.target(row)]);
                out.put(open);
                keys.ofLinks.forEach(data -> data.put(out, row));
                out.put(edgeEnd);
            });
            parts.text("</graph>\n</graphml>\n");
        });
        files.note(FILE, "lost_characters", keys.lost.sum());
    }

    /** The declared keys, and the columns as data under them. */
    private static final class Keys {
        private final Utf8Buffer declarations = new Utf8Buffer();
        private final LongAdder lost = new LongAdder();
        private final ResultFiles files;
        private final List<Attribute> ofTopics;
        private final List<Attribute> ofLinks;

        Keys(GraphColumns columns, ResultFiles files) {
            this.files = files;
            List<Column> topics = columns.topics().all();
            Set<String> taken = topics.stream().map(GraphColumns::nameOf).collect(Collectors.toSet());
            files.describe(FILE, "topics", "id", columns.topics().id());
            this.ofTopics = Attribute.of(topics, column -> data("node", GraphColumns.nameOf(column), column));
            this.ofLinks = Attribute.of(columns.links().all(), column -> {
                String name = GraphColumns.nameOf(column);
                return data("edge", taken.contains(name) ? "edge_" + name : name, column);
            });
        }

        private Attribute data(String element, String key, Column column) {
            declarations.put("<key id=\"");
            XmlText.put(declarations, key);
            declarations.put("\" for=\"").put(element).put("\" attr.name=\"");
            XmlText.put(declarations, GraphColumns.nameOf(column));
            declarations.put("\" attr.type=\"").put(type(column)).put("\"/>\n");
            files.describe(FILE, element.equals("node") ? "topics" : "links", GraphColumns.nameOf(column), column);
            Utf8Buffer open = new Utf8Buffer().put("<data key=\"");
            XmlText.put(open, key);
            open.put("\">");
            return new Attribute(open.toString(), column, "</data>", XmlText::put, lost);
        }

        private static String type(Column column) {
            return switch (column.type()) {
                case INTEGER -> "long";
                case DECIMAL -> "double";
                case TEXT -> "string";
            };
        }
    }
}
