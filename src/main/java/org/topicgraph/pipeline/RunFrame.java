package org.topicgraph.pipeline;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.AuditSamples;
import org.topicgraph.analysis.EvidenceTables;
import org.topicgraph.analysis.JoinedTables;
import org.topicgraph.analysis.LedgerTable;
import org.topicgraph.analysis.RowTable;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.Table;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.cooccurrence.EmbeddedEngine;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.export.ResultFiles;
import org.topicgraph.export.ResultFolder;
import org.topicgraph.export.WrittenFile;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.report.ReportFormat;
import org.topicgraph.source.DatabaseQuery;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.LinkAccounting;
import org.topicgraph.source.Network;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.Sources;

/** What every run over rows has in common: it reads and counts first, and writes at the end. */
final class RunFrame {
    private final Settings settings;
    private final Consumer<String> notes;
    private final Progress progress;
    private static final ReadingLimits LIMITS = ReadingLimits.DEFAULTS;

    private final RunLog log = new RunLog();
    private Optional<DatabaseQuery.Result> answer = Optional.empty();
    private volatile Optional<ResultFolder> underWay = Optional.empty();

    /** @param notes takes what a person should know while the run goes on */
    RunFrame(Settings settings, Consumer<String> notes, Progress progress) {
        this.settings = settings;
        this.notes = notes;
        this.progress = progress;
    }

    /** What is to be found out about counted rows. */
    @FunctionalInterface
    interface Study {
        AnalysisResult of(CountedCorpus counted, Blocks blocks);
    }

    /** What is to be found out about a network that was read. */
    @FunctionalInterface
    interface NetworkStudy {
        AnalysisResult of(NetworkOrigin network, Blocks blocks);
    }

    /**
     * Reads, counts, studies, writes.
     *
     * @param networkStudy in place of the study, where the inputs are a ready network and not rows
     * @param graphFiles in which formats the graph is written
     * @param found what the person who started the run is told of the result
     */
    RunSummary run(
            InputStream standardInput,
            Study study,
            NetworkStudy networkStudy,
            Set<ExportFormat> graphFiles,
            Function<AnalysisResult, List<RunSummary.Found>> found) {
        try (Blocks blocks = new Blocks(settings.threads());
                ResultFolder folder = ResultFolder.open(settings.out(), settings.force())) {
            underWay = Optional.of(folder);
            settings.query().ifPresent(query -> answer = Optional.of(log.stage("query", query::run)));
            Sources sources = sources(standardInput);
            AnalysisResult result;
            if (sources.isNetwork()) {
                result = networkStudy.of(network(sources), blocks);
                write(result, graphFiles, Optional.empty(), folder, blocks);
            } else {
                CountedCorpus counted = log.stage("read and count", () -> count(sources, blocks));
                new RejectionLimit(settings.strict(), settings.maxRejected())
                        .check(counted.corpus().accounting(), counted.rejections());
                result = study.of(counted, blocks);
                write(result, graphFiles, Optional.of(counted), folder, blocks);
            }
            return new RunSummary(
                    settings.out(),
                    result.manifest(),
                    found.apply(result),
                    folder.files().stream().map(WrittenFile::name).toList());
        } finally {
            answer.ifPresent(DatabaseQuery.Result::close);
        }
    }

    /** {@return the sources to be read once more; of standard input there is nothing left} */
    Sources again() {
        return sources(InputStream.nullInputStream());
    }

    private Sources sources(InputStream standardInput) {
        return answer.map(rows -> Sources.ofQuery(settings.query().orElseThrow(), rows, settings.source(), LIMITS))
                .orElseGet(() -> Sources.of(settings.inputs(), settings.source(), LIMITS, standardInput));
    }

    /** {@return where the stages of a study note their times} */
    RunLog log() {
        return log;
    }

    private NetworkOrigin network(Sources sources) {
        NetworkOrigin.check(settings.inForce());
        RejectionLog rejections = new RejectionLog();
        Network network = log.stage("read", () -> sources.network(rejections::add, progress));
        network.inputs().forEach(input -> notes.accept(input.name() + ": " + input.description()));
        LinkAccounting links = network.accounting();
        new RejectionLimit(settings.strict(), settings.maxRejected())
                .check(links.rejected(), links.read(), "links", rejections);
        return new NetworkOrigin(network, rejections);
    }

    private CountedCorpus count(Sources sources, Blocks blocks) {
        List<String> told = new ArrayList<>(); // by one thread at a time, and read when all are done
        CountedCorpus counted = new EmbeddedEngine(blocks)
                .count(
                        sources.telling(line -> {
                            told.add(line);
                            notes.accept(line);
                        }),
                        settings.corpus(),
                        settings.counting(),
                        progress);
        counted.inputs().stream()
                .filter(input -> told.stream().noneMatch(line -> line.endsWith(": " + input.description())))
                .forEach(input -> notes.accept(input.name() + ", read: " + input.description()));
        return counted;
    }

    private void write(
            AnalysisResult result,
            Set<ExportFormat> graphFiles,
            Optional<CountedCorpus> counted,
            ResultFolder folder,
            Blocks blocks) {
        ResultFiles files = new ResultFiles(folder, blocks, progress, settings.rawCells());
        log.stage("exports", () -> files.write(result, graphFiles));
        if (settings.exports().contains(ExportFormat.CSV)) {
            counted.ifPresent(rows -> writeLedger(rows, files));
            result.further(AuditFindings.TABLE).ifPresent(table -> files.table("audit.csv", table));
            result.further(SuggestionTable.NAME).ifPresent(table -> files.table("suggestions.tsv", table));
            result.further(SplitTable.NAME).ifPresent(table -> files.table("splits.csv", table));
            for (String name : FurtherPasses.TABLES) {
                result.further(name).ifPresent(table -> files.table(name.replace('_', '-') + ".csv", table));
            }
            result.further(RowTable.NAME).ifPresent(table -> files.table("rows.csv", table));
            result.further(EvidenceTables.EVIDENCE).ifPresent(table -> files.table("evidence.csv", table));
            result.further(EvidenceTables.ROWS).ifPresent(table -> files.table("evidence-rows.csv", table));
            result.further(AuditSamples.NAME).ifPresent(table -> files.table("audit-samples.csv", table));
        }
        if (!settings.reports().isEmpty()) {
            log.stage("reports", () -> ReportFormat.write(settings.reports(), result, files, blocks));
        }
        log.writeTo(folder);
        files.commit(result.manifest());
    }

    private static void writeLedger(CountedCorpus counted, ResultFiles files) {
        ledger(counted).ifPresent(table -> files.table("vocabulary.csv", table));
        if (!counted.corpus().unusedLines().isEmpty()) {
            files.table(
                    "unused-rules.csv", LedgerTable.ofUnused(counted.corpus().unusedLines()));
        }
        joined(counted).forEach(files::table);
    }

    /** {@return tables of what was joined, by the names of their files} */
    private static SortedMap<String, Table> joined(CountedCorpus counted) {
        List<String> inputs = counted.inputs().stream().map(InputReport::name).toList();
        SortedMap<String, Table> tables = new TreeMap<>();
        counted.corpus().joined().ifPresent(joined -> {
            tables.put("joined.csv", JoinedTables.rows(joined, inputs));
            tables.put("sources.csv", JoinedTables.shares(joined.shares(), inputs));
        });
        return tables;
    }

    private static Optional<Table> ledger(CountedCorpus counted) {
        List<String> inputs = counted.inputs().stream().map(InputReport::name).toList();
        return counted.corpus().ledger().map(ledger -> LedgerTable.of(ledger, inputs));
    }

    boolean abandon() {
        underWay.ifPresent(ResultFolder::close);
        return underWay.isPresent();
    }
}
