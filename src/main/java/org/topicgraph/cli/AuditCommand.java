package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.topicgraph.analysis.AnalysisOptions;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.pipeline.AuditRun;
import org.topicgraph.pipeline.FurtherOptions;
import org.topicgraph.pipeline.Settings;
import org.topicgraph.report.ReportFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job before the main job: are the labels right, and which of them are one topic? */
@Command(
        name = "audit",
        description =
                "Checks topics before a map is made of them: labels against the rows' texts, topics that are probably one,"
                        + " and what became of every raw form.",
        sortOptions = false,
        customSynopsis = "topicgraph audit INPUT... [OPTIONS]",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Examples:",
            "  topicgraph audit works.csv --text Abstract",
            "  topicgraph audit works.csv --thesaurus output/works-audit/suggestions.tsv --out output/second-look"
        })
final class AuditCommand implements Callable<Integer>, RunCommand {
    private static final List<ReportFormat> REPORTS = List.of(ReportFormat.HTML, ReportFormat.MARKDOWN);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Files, folders, globs or archives, plain or packed; - reads standard input. Many make one corpus.")
    private List<String> inputs = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nWhat to read%n", order = 1)
    private ReadingOptions reading = new ReadingOptions();

    @ArgGroup(validate = false, heading = "%nWhat is read of certain formats%n", order = 2)
    private FormatOptions fields = new FormatOptions();

    @ArgGroup(validate = false, heading = "%nWhat is a topic%n", order = 3)
    private TopicOptions topics = new TopicOptions();

    @ArgGroup(validate = false, heading = "%nWhat is written%n", order = 4)
    private Results results = new Results();

    @ArgGroup(validate = false, heading = "%nHow it runs%n", order = 5)
    private RunOptions running = new RunOptions();

    /** Options that say what an audit writes, and where: always its tables, and reports without a map. */
    private static final class Results {
        @ArgGroup(validate = false, order = 0)
        private FolderOptions folder = new FolderOptions();

        @Option(
                names = "--report",
                paramLabel = "LIST",
                split = ",",
                defaultValue = "html,md",
                description = "Of html, md, none (default: ${DEFAULT-VALUE}).")
        private List<String> report;
    }

    @Override
    public Integer call() {
        if (reading.isExplained()) {
            return reading.explain(inputs, fields.fields());
        }
        return running.execute(console -> new AuditRun(settings(), console::note, console.progress()));
    }

    @Override
    public boolean isVerbose() {
        return running.isVerbose();
    }

    @Override
    public Optional<Path> config() {
        return running.config();
    }

    private Settings settings() {
        List<String> read = reading.inputs(inputs);
        return new Settings(
                read,
                reading.query(),
                reading.source(fields.fields()),
                reading.isStrict(),
                reading.maxRejected(),
                topics.corpus(true, true, reading.join()),
                CountingOptions.DEFAULTS,
                GraphOptions.DEFAULTS,
                AnalysisOptions.DEFAULTS,
                FurtherOptions.DEFAULTS,
                true,
                results.folder.out(read, "-audit"),
                results.folder.isForced(),
                EnumSet.of(ExportFormat.CSV),
                ResultOptions.choices("--report", results.report, REPORTS, ReportFormat::option),
                0,
                results.folder.isRaw(),
                running.threads(),
                SettingsInForce.of(spec));
    }
}
