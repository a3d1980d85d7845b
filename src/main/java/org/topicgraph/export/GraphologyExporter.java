package org.topicgraph.export;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.topicgraph.analysis.AnalysisResult;

/** The serialised graph of graphology, which sigma.js draws and Gephi Lite opens. */
final class GraphologyExporter implements Exporter {
    private static final String FILE = "graphology.json";

    @Override
    public List<String> fileNames() {
        return List.of(FILE);
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        GraphColumns columns = GraphColumns.of(result);
        LongAdder lost = new LongAdder();
        Attribute label = new Attribute("\"label\":", columns.topics().label(), "", JsonText::put, lost);
        Attribute weight = new Attribute("\"weight\":", columns.links().weight(), "", JsonText::put, lost);
        List<Attribute> ofTopics = Attribute.of(
                columns.topics().all().subList(1, columns.topics().all().size()),
                column -> NodeLinkExporter.member(column, lost));
        List<Attribute> ofLinks =
                Attribute.of(columns.links().attributes(), column -> NodeLinkExporter.member(column, lost));
        byte[][] ids = GraphColumns.keys(result, JsonText::put);
        byte[] node = Utf8Buffer.bytesOf("{\"key\":");
        byte[] attributes = Utf8Buffer.bytesOf(",\"attributes\":{");
        byte[] edge = Utf8Buffer.bytesOf("{\"key\":\"");
        byte[] source = Utf8Buffer.bytesOf("\",\"source\":");
        byte[] target = Utf8Buffer.bytesOf(",\"target\":");
        byte[] undirected = Utf8Buffer.bytesOf(",\"undirected\":true");
        byte[] end = Utf8Buffer.bytesOf("}}");
        files.write(FILE, (long) result.topics().rows() + result.links().rows(), parts -> {
            parts.buffer(head(result, lost));
            parts.rows(result.topics().rows(), (out, topic) -> {
                JsonText.putBreak(out, topic);
                out.put(node).put(ids[topic]).put(attributes);
                label.put(out, topic);
                ofTopics.forEach(member -> member.put(out, topic));
                out.put(end);
            });
            parts.text("\n],\n\"edges\":[");
            parts.rows(result.links().rows(), (out, row) -> {
                JsonText.putBreak(out, row);
                out.put(edge).integer(row).put(source).put(ids[result.source(row)]);
                out.put(target).put(ids[result.target(row)]).put(undirected).put(attributes);
                weight.put(out, row);
                ofLinks.forEach(member -> member.put(out, row));
                out.put(end);
            });
            parts.text("\n]\n}\n");
        });
        files.note(FILE, "lost_characters", lost.sum());
        files.describe(FILE, "topics", "key", columns.topics().id());
        columns.topics().all().forEach(c -> files.describe(FILE, "topics", GraphColumns.nameOf(c), c));
        columns.links().all().forEach(c -> files.describe(FILE, "links", GraphColumns.nameOf(c), c));
    }

    private static Utf8Buffer head(AnalysisResult result, LongAdder lost) {
        Utf8Buffer out = new Utf8Buffer().put("{\n\"attributes\":{\"name\":");
        lost.add(JsonText.put(out, result.title()));
        return out.put(
                "},\n\"options\":{\"type\":\"undirected\",\"multi\":false,\"allowSelfLoops\":false},\n\"nodes\":[");
    }
}
