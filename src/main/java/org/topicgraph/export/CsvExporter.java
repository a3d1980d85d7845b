package org.topicgraph.export;

import java.util.List;
import org.topicgraph.analysis.AnalysisResult;

/**
 * Topics, links and clusters as tables. {@code nodes.csv} and {@code edges.csv} have the heads that Gephi's spreadsheet import
 * knows ({@code Id, Label; Source, Target, Type, Weight}); numbers that are not counts always show a point, as Gephi and
 * pandas guess a column's type from its first values.
 */
final class CsvExporter implements Exporter {
    @Override
    public List<String> fileNames() {
        return List.of("nodes.csv", "edges.csv", "clusters.csv");
    }

    @Override
    public void write(AnalysisResult result, ResultFiles files) {
        files.table("nodes.csv", result.topics());
        files.table("edges.csv", result.links());
        files.table("clusters.csv", result.clusters());
    }
}
