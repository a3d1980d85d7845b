package org.topicgraph.pipeline;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.AuditSamples;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.Table;
import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Only what comes before a graph: whether the rows' texts bear the labels out, and which topics are probably one. Links are
 * counted, since both need them, but not measured, clustered or laid out.
 */
public final class AuditRun implements Run {
    private final Settings settings;
    private final Progress progress;
    private final RunFrame frame;

    /**
     * A run to be started.
     *
     * @param notes takes what a person should know while the run goes on
     */
    public AuditRun(Settings settings, Consumer<String> notes, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.frame = new RunFrame(settings, notes, progress);
    }

    @Override
    public RunSummary run(InputStream standardInput) {
        return frame.run(standardInput, this::audited, AuditRun::audited, Set.of(), AuditRun::found);
    }

    @Override
    public boolean abandon() {
        return frame.abandon();
    }

    private AnalysisResult audited(CountedCorpus counted, Blocks blocks) {
        TopicReview review = new TopicReview(settings, counted, frame::again, blocks, progress);
        TopicGraph links = links(counted);
        Optional<AuditFindings> audit = frame.log().stage("label audit", () -> review.audit(links));
        AnalysisResult found = new ResultAssembly(settings, new RowsOrigin(counted)).audited(links, audit);
        AnalysisResult suggested =
                frame.log().stage("merge suggestions", () -> review.withSuggestions(found, Optional.empty()));
        return frame.log()
                .stage(
                        "samples",
                        () -> review.withRows(
                                suggested,
                                Optional.empty(),
                                audit.flatMap(findings -> AuditSamples.of(findings, counted.corpus()))));
    }

    private static AnalysisResult audited(NetworkOrigin origin, Blocks blocks) {
        throw new UsageException("audit judges labels by the rows that have them, and a ready network has no rows, so"
                + " nothing is known of its labels but their links; topicgraph analyze takes it, without label audit and"
                + " suggestions");
    }

    private static TopicGraph links(CountedCorpus counted) {
        CooccurrenceCounts counts = counted.counts();
        double[] weight = new double[counts.pairs()];
        for (int pair = 0; pair < weight.length; pair++) {
            weight[pair] = counts.weight(pair);
        }
        return new TopicGraph(
                counted.corpus().vocabulary(),
                counted.corpus().accounting().analysed(),
                counts.firsts(),
                counts.seconds(),
                counts.rowCounts(),
                weight);
    }

    private static List<RunSummary.Found> found(AnalysisResult result) {
        return List.of(
                new RunSummary.Found(result.graph().topics(), "topic"),
                new RunSummary.Found(
                        result.further(AuditFindings.TABLE)
                                .map(AuditFindings::suspicious)
                                .orElse(0),
                        "suspicious label"),
                new RunSummary.Found(rows(result, SuggestionTable.NAME), "merge suggestion"),
                new RunSummary.Found(rows(result, SplitTable.NAME), "split suggestion"));
    }

    private static int rows(AnalysisResult result, String table) {
        return result.further(table).map(Table::rows).orElse(0);
    }
}
