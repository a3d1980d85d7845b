package org.topicgraph.export;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;

/**
 * Node-link JSON, a topic or link a line: {@code networkx.node_link_graph(data, edges="edges")} and JGraphT's JSONImporter read
 * it, and d3 does with {@code links = data.edges}. A value that is missing is a member that is missing.
 */
final class NodeLinkExporter implements Exporter {
    private static final String FILE = "graph.json";

    @Override
    public List<String> fileNames() {
        return List.of(FILE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        LongAdder lost = new LongAdder();
        List<Attribute> ofTopics = Attribute.of(columns.topics().all(), column -> member(column, lost));
        List<Attribute> ofLinks = Attribute.of(columns.links().all(), column -> member(column, lost));
        byte[][] ids = GraphColumns.keys(result, JsonText::put);
        byte[] node = Utf8Buffer.bytesOf("{\"id\":");
        byte[] source = Utf8Buffer.bytesOf("{\"source\":");
        byte[] target = Utf8Buffer.bytesOf(",\"target\":");
        files.write(FILE, (long) result.topics().rows() + result.links().rows(), parts -> {
            parts.buffer(head(result, lost));
            parts.text("\"nodes\":[");
            parts.rows(result.topics().rows(), (out, topic) -> {
                JsonText.putBreak(out, topic);
                out.put(node).put(ids[topic]);
                ofTopics.forEach(member -> member.put(out, topic));
                out.put('}');
            });
            parts.text("\n],\n\"edges\":[");
            parts.rows(result.links().rows(), (out, row) -> {
                JsonText.putBreak(out, row);
                out.put(source).put(ids[result.source(row)]).put(target).put(ids[result.target(row)]);
                ofLinks.forEach(member -> member.put(out, row));
                out.put('}');
            });
            parts.text("\n]\n}\n");
        });
        files.note(FILE, "lost_characters", lost.sum());
        files.describe(FILE, "topics", "id", columns.topics().id());
        columns.topics().all().forEach(c -> files.describe(FILE, "topics", GraphColumns.nameOf(c), c));
        columns.links().all().forEach(c -> files.describe(FILE, "links", GraphColumns.nameOf(c), c));
        result.figures().columns().forEach(c -> files.describe(FILE, "graph", c.name(), c));
    }

    private static Utf8Buffer head(AnalysisResult result, LongAdder lost) {
        Utf8Buffer out = new Utf8Buffer().put("{\n\"directed\":false,\n\"multigraph\":false,\n\"graph\":{\"title\":");
        lost.add(JsonText.put(out, result.title()));
        result.figures().columns().forEach(figure -> member(figure, lost).put(out, 0));
        return out.put("},\n");
    }

    /** {@return a column as a further member of an object} */
    static Attribute member(Column column, LongAdder lost) {
        Utf8Buffer before = new Utf8Buffer().put(',');
        JsonText.put(before, GraphColumns.nameOf(column));
        before.put(':');
        return new Attribute(before.toString(), column, "", JsonText::put, lost);
    }
}
