package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.pipeline.AnalyzeRun;
import org.topicgraph.pipeline.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: from a table of topic lists to a folder of results. */
@Command(
        name = "analyze",
        description = "Reads rows with lists of topics and writes a folder of results: graph files, tables, reports.",
        sortOptions = false,
        customSynopsis = "topicgraph analyze INPUT... [OPTIONS]",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Examples:",
            "  topicgraph analyze works.csv",
            "  topicgraph analyze works.csv --topics \"Author Keywords\" --min-occurrences 3",
            "  topicgraph analyze exports/ --thesaurus merged.tsv --resolution 1.5 --out output/run2",
            "  gunzip -c big.tsv.gz | topicgraph analyze - --topics 3 --out output/big"
        })
final class AnalyzeCommand implements Callable<Integer>, RunCommand {
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

    @ArgGroup(validate = false, heading = "%nWhat is a link%n", order = 4)
    private LinkOptions links = new LinkOptions();

    @ArgGroup(validate = false, heading = "%nWhat is computed%n", order = 5)
    private PassOptions passes = new PassOptions();

    @ArgGroup(validate = false, heading = "%nWhat is written%n", order = 6)
    private ResultOptions results = new ResultOptions();

    @ArgGroup(validate = false, heading = "%nHow it runs%n", order = 7)
    private RunOptions running = new RunOptions();

    @Override
    public Integer call() {
        if (reading.isExplained()) {
            return reading.explain(inputs, fields.fields());
        }
        return running.execute(console -> new AnalyzeRun(settings(), console::note, console.progress()));
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
        Set<ExportFormat> exports = results.exports();
        return new Settings(
                read,
                reading.query(),
                reading.source(fields.fields()),
                reading.isStrict(),
                reading.maxRejected(),
                topics.corpus(passes.isAudited(), exports.contains(ExportFormat.CSV), reading.join()),
                links.counting(),
                links.graph(),
                passes.analysis(),
                passes.further(),
                passes.isAudited(),
                results.folder().out(read, ""),
                results.folder().isForced(),
                exports,
                results.reports(),
                results.evidence(),
                results.folder().isRaw(),
                running.threads(),
                SettingsInForce.of(spec));
    }
}
