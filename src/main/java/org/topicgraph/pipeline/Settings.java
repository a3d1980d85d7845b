package org.topicgraph.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.topicgraph.analysis.AnalysisOptions;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.report.ReportFormat;
import org.topicgraph.source.DatabaseQuery;
import org.topicgraph.source.SourceOptions;

/**
 * All settings of a run; each stage sees only its own part.
 *
 * @param inputs files, folders, globs, or {@code -} for standard input
 * @param query what is asked of a database in place of files; then {@code inputs} holds its name alone
 * @param source how inputs are read
 * @param strict whether the first rejected row ends the run
 * @param maxRejected how many rejected rows end the run
 * @param corpus how rows become sets of topics
 * @param counting how pairs are counted
 * @param graph how counts become a graph
 * @param analysis which passes run over it
 * @param further which passes go back to the rows
 * @param suggestions whether topics that are probably one are looked for
 * @param out the result folder
 * @param force whether it is replaced even if it is not topicgraph's own
 * @param exports which files for other tools are written
 * @param reports which files for people are written
 * @param evidence how many rows are kept to show each topic and link
 * @param rawCells whether text cells of tables are left as they are
 * @param threads how many threads work
 * @param inForce what goes to the manifest: each setting that can change a result, by its option's name
 */
public record Settings(
        List<String> inputs,
        Optional<DatabaseQuery> query,
        SourceOptions source,
        boolean strict,
        MaxRejected maxRejected,
        CorpusOptions corpus,
        CountingOptions counting,
        GraphOptions graph,
        AnalysisOptions analysis,
        FurtherOptions further,
        boolean suggestions,
        Path out,
        boolean force,
        Set<ExportFormat> exports,
        Set<ReportFormat> reports,
        int evidence,
        boolean rawCells,
        int threads,
        SortedMap<String, List<String>> inForce) {
    public Settings {
        inputs = List.copyOf(inputs);
    }
}
