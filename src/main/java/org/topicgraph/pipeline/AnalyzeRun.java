package org.topicgraph.pipeline;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.topicgraph.analysis.Analysis;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.Evidence;
import org.topicgraph.analysis.EvidenceTables;
import org.topicgraph.analysis.LedgerTable;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.Table;
import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.cooccurrence.EmbeddedEngine;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.MergeSuggestion;
import org.topicgraph.corpus.MergeSuggestions;
import org.topicgraph.corpus.SplitSuggestions;
import org.topicgraph.corpus.TopicLinks;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.export.ResultFiles;
import org.topicgraph.export.ResultFolder;
import org.topicgraph.export.WrittenFile;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.report.ReportFormat;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.Sources;

/** One run, from settings to a folder of results. */
public final class AnalyzeRun {
    private final Settings settings;
    private final Consumer<String> notes;
    private final Progress progress;
    private final RunLog log = new RunLog();
    private volatile Optional<ResultFolder> underWay = Optional.empty();

    /**
     * A run to be started.
     *
     * @param notes takes what a person should know while the run goes on
     */
    public AnalyzeRun(Settings settings, Consumer<String> notes, Progress progress) {
        this.settings = settings;
        this.notes = notes;
        this.progress = progress;
    }

    /**
     * Reads, counts, analyses, writes. Until the last step the earlier results stand.
     *
     * @param standardInput what {@code -} among the inputs stands for
     */
    public RunSummary run(InputStream standardInput) {
        try (Blocks blocks = new Blocks(settings.threads());
                ResultFolder folder = ResultFolder.open(settings.out(), settings.force())) {
            underWay = Optional.of(folder);
            CountedCorpus counted = log.stage("read and count", () -> count(standardInput, blocks));
            new RejectionLimit(settings.strict(), settings.maxRejected())
                    .check(counted.corpus().accounting(), counted.rejections());
            FilteredGraph filtered = log.stage("graph", () -> graph(counted, blocks));
            Analysis analysis =
                    log.stage("passes", () -> Analysis.of(filtered.graph(), settings.analysis(), blocks, progress));
            Optional<AuditFindings> audit = log.stage(
                    "label audit",
                    () -> AuditFindings.of(
                            counted.corpus(),
                            filtered.graph(),
                            settings.corpus().languageOf(counted.corpus().vocabulary()),
                            blocks));
            AnalysisResult found = new ResultAssembly(settings, counted, filtered, analysis, audit).result();
            AnalysisResult suggested =
                    log.stage("merge suggestions", () -> withSuggestions(found, counted, analysis, blocks));
            AnalysisResult result =
                    log.stage("evidence", () -> withEvidence(suggested, counted.corpus(), analysis, audit, blocks));
            write(result, ledger(counted), folder, blocks);
            return new RunSummary(
                    settings.out(),
                    result.manifest(),
                    result.graph().topics(),
                    result.graph().links(),
                    analysis.clustering().clusters(),
                    folder.files().stream().map(WrittenFile::name).toList());
        }
    }

    private AnalysisResult withSuggestions(
            AnalysisResult result, CountedCorpus counted, Analysis analysis, Blocks blocks) {
        if (!settings.suggestions()) {
            return result;
        }
        Corpus corpus = counted.corpus();
        CooccurrenceCounts counts = counted.counts().prunedPairs() == 0
                ? counted.counts()
                : new EmbeddedEngine(blocks).countAll(corpus, progress);
        Vocabulary vocabulary = corpus.vocabulary();
        TopicLinks links = counts.links(vocabulary.size());
        List<MergeSuggestion> suggestions = MergeSuggestions.of(
                vocabulary,
                links,
                corpus.accounting().analysed(),
                settings.corpus().languageOf(vocabulary),
                blocks);
        int[] clusterOf = SuggestionTable.clusters(vocabulary, result.graph().vocabulary(), analysis.clustering());
        return result.with(SuggestionTable.of(suggestions, vocabulary, clusterOf))
                .with(SplitTable.of(SplitSuggestions.of(links, blocks), vocabulary));
    }

    /** The rows are for people; standard input cannot be read a second time. */
    private AnalysisResult withEvidence(
            AnalysisResult result, Corpus corpus, Analysis analysis, Optional<AuditFindings> audit, Blocks blocks) {
        if (settings.evidence() == 0
                || settings.reports().isEmpty()
                || settings.inputs().contains("-")) {
            return result;
        }
        Evidence evidence = Evidence.of(
                corpus,
                result.graph(),
                result.graph().vocabulary().numbersIn(corpus.vocabulary()),
                result.linkOrder(),
                analysis.clustering(),
                settings.evidence());
        EvidenceTables tables = new EvidenceTables(result, corpus, evidence, audit);
        Sources sources =
                Sources.of(settings.inputs(), settings.source(), ReadingLimits.DEFAULTS, InputStream.nullInputStream());
        RowTexts texts = RowTexts.read(sources, corpus, tables.wanted(), blocks, progress);
        return tables.addTo(
                row -> texts.row(corpus, row),
                result.manifest().inputs().stream().map(RunManifest.Input::name).toList(),
                settings.corpus().language());
    }

    private void write(AnalysisResult result, Optional<Table> ledger, ResultFolder folder, Blocks blocks) {
        ResultFiles files = new ResultFiles(folder, blocks, progress, settings.rawCells());
        log.stage("exports", () -> files.write(result, settings.exports()));
        ledger.ifPresent(table -> files.table("vocabulary.csv", table));
        if (settings.exports().contains(ExportFormat.CSV)) {
            result.further(AuditFindings.TABLE).ifPresent(table -> files.table("audit.csv", table));
            result.further(SuggestionTable.NAME).ifPresent(table -> files.table("suggestions.tsv", table));
            result.further(SplitTable.NAME).ifPresent(table -> files.table("splits.csv", table));
            result.further(EvidenceTables.EVIDENCE).ifPresent(table -> files.table("evidence.csv", table));
            result.further(EvidenceTables.ROWS).ifPresent(table -> files.table("evidence-rows.csv", table));
            result.further(EvidenceTables.SAMPLES).ifPresent(table -> files.table("audit-samples.csv", table));
        }
        for (ReportFormat format : settings.reports()) {
            log.stage("report " + format.option(), () -> format.write(result, files));
        }
        log.writeTo(folder);
        files.commit(result.manifest());
    }

    private static Optional<Table> ledger(CountedCorpus counted) {
        List<String> inputs = counted.inputs().stream().map(InputReport::name).toList();
        return counted.corpus().ledger().map(ledger -> LedgerTable.of(ledger, inputs));
    }

    /**
     * Takes away what a run under way has written so far; for a program that is being ended from outside.
     *
     * @return whether there was a run under way
     */
    public boolean abandon() {
        underWay.ifPresent(ResultFolder::close);
        return underWay.isPresent();
    }

    private CountedCorpus count(InputStream standardInput, Blocks blocks) {
        Sources sources = Sources.of(settings.inputs(), settings.source(), ReadingLimits.DEFAULTS, standardInput);
        CountedCorpus counted =
                new EmbeddedEngine(blocks).count(sources, settings.corpus(), settings.counting(), progress);
        counted.inputs().forEach(input -> notes.accept(input.description()));
        return counted;
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
}
