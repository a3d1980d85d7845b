package org.topicgraph.pipeline;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.topicgraph.analysis.Analysis;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.AuditSamples;
import org.topicgraph.analysis.Evidence;
import org.topicgraph.analysis.EvidenceTables;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.TimeFindings;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.graph.NetworkGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.Network;

/** The main job: a graph of the topics, all that is computed on it, and whether it can be trusted. */
public final class AnalyzeRun implements Run {
    private final Settings settings;
    private final Consumer<String> notes;
    private final Progress progress;
    private final RunFrame frame;

    /**
     * A run to be started.
     *
     * @param notes takes what a person should know while the run goes on
     */
    public AnalyzeRun(Settings settings, Consumer<String> notes, Progress progress) {
        this.settings = settings;
        this.notes = notes;
        this.progress = progress;
        this.frame = new RunFrame(settings, notes, progress);
    }

    @Override
    public RunSummary run(InputStream standardInput) {
        return frame.run(standardInput, this::analysed, this::analysed, settings.exports(), AnalyzeRun::found);
    }

    @Override
    public boolean abandon() {
        return frame.abandon();
    }

    private AnalysisResult analysed(CountedCorpus counted, Blocks blocks) {
        TopicReview review = new TopicReview(settings, counted, frame::again, blocks, progress);
        FilteredGraph filtered = frame.log().stage("graph", () -> graph(counted, blocks));
        LargeGraph.advice(filtered.graph(), settings).ifPresent(notes);
        Analysis analysis =
                frame.log().stage("passes", () -> Analysis.of(filtered.graph(), settings.analysis(), blocks, progress));
        Optional<AuditFindings> audit = frame.log().stage("label audit", () -> review.audit(filtered.graph()));
        FurtherPasses further = new FurtherPasses(settings, counted.corpus(), blocks, progress);
        Optional<TimeFindings> time = frame.log().stage("time", () -> further.time(filtered.graph()));
        AnalysisResult made =
                new ResultAssembly(settings, new RowsOrigin(counted)).analysed(filtered, analysis, audit, time);
        AnalysisResult resampled =
                frame.log().stage("stability", () -> further.withStability(further.withSources(made), analysis));
        AnalysisResult found = frame.log().stage("sensitivity", () -> further.withSensitivity(resampled, analysis));
        int[] clusterOf = SuggestionTable.clusters(
                counted.corpus().vocabulary(), filtered.graph().vocabulary(), analysis.clustering());
        AnalysisResult suggested =
                frame.log().stage("merge suggestions", () -> review.withSuggestions(found, Optional.of(clusterOf)));
        AnalysisResult placed = frame.log().stage("rows and gaps", () -> further.withRowsAndGaps(suggested, analysis));
        return frame.log()
                .stage(
                        "evidence",
                        () -> settings.evidence() == 0 || settings.reports().isEmpty()
                                ? placed
                                : review.withRows(
                                        placed,
                                        Optional.of(evidence(placed, counted.corpus(), analysis)),
                                        audit.flatMap(findings -> AuditSamples.of(findings, counted.corpus()))));
    }

    /** What needs rows is left out, and said to be. */
    private AnalysisResult analysed(NetworkOrigin origin, Blocks blocks) {
        FilteredGraph filtered = frame.log().stage("graph", () -> filtered(origin.read(), blocks));
        LargeGraph.advice(filtered.graph(), settings).ifPresent(notes);
        Analysis analysis =
                frame.log().stage("passes", () -> Analysis.of(filtered.graph(), settings.analysis(), blocks, progress));
        return new ResultAssembly(settings, origin).analysed(filtered, analysis, Optional.empty(), Optional.empty());
    }

    private FilteredGraph filtered(Network network, Blocks blocks) {
        try {
            return FilteredGraph.of(NetworkGraph.of(network), settings.graph(), blocks);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private EvidenceTables evidence(AnalysisResult result, Corpus corpus, Analysis analysis) {
        Evidence evidence = Evidence.of(
                corpus,
                result.graph(),
                result.graph().vocabulary().numbersIn(corpus.vocabulary()),
                result.linkOrder(),
                analysis.clustering(),
                settings.evidence());
        return new EvidenceTables(result, corpus, evidence);
    }

    private FilteredGraph graph(CountedCorpus counted, Blocks blocks) {
        Corpus corpus = counted.corpus();
        return FilteredGraph.of(
                corpus.vocabulary(),
                corpus.accounting().analysed(),
                counted.counts(),
                settings.graph().nullModel().test(corpus.margins()),
                settings.graph(),
                blocks,
                progress);
    }

    private static List<RunSummary.Found> found(AnalysisResult result) {
        return List.of(
                new RunSummary.Found(result.graph().topics(), "topic"),
                new RunSummary.Found(result.graph().links(), "link"),
                new RunSummary.Found(result.clusters().rows(), "cluster"));
    }
}
