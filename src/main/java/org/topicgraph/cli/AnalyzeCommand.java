package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.pipeline.AnalyzeRun;
import org.topicgraph.pipeline.Settings;
import org.topicgraph.pipeline.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
final class AnalyzeCommand implements Callable<Integer> {
    /** Options that say where and how to run, not what to compute. */
    private static final Set<String> NO_INFLUENCE = Set.of(
            "out",
            "force",
            "config",
            "threads",
            "memory",
            "quiet",
            "verbose",
            "no-progress",
            "help",
            "report",
            "export");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, folders or globs, plain or gzip; - reads standard input. Many make one corpus.")
    private List<String> inputs = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nWhat to read%n", order = 1)
    private ReadingOptions reading = new ReadingOptions();

    @ArgGroup(validate = false, heading = "%nWhat is a topic%n", order = 2)
    private TopicOptions topics = new TopicOptions();

    @ArgGroup(validate = false, heading = "%nWhat is a link%n", order = 3)
    private LinkOptions links = new LinkOptions();

    @ArgGroup(validate = false, heading = "%nWhat is computed%n", order = 4)
    private PassOptions passes = new PassOptions();

    @ArgGroup(validate = false, heading = "%nWhat is written%n", order = 5)
    private ResultOptions results = new ResultOptions();

    @ArgGroup(validate = false, heading = "%nHow it runs%n", order = 6)
    private RunOptions running = new RunOptions();

    @Override
    public Integer call() {
        Console console = running.console();
        AnalyzeRun run = new AnalyzeRun(settings(), console::note, console.progress());
        Thread whenEnded = new Thread(() -> {
            if (run.abandon()) {
                Console.error("interrupted, nothing written");
            }
        });
        Runtime.getRuntime().addShutdownHook(whenEnded);
        try {
            console.summarise(run.run(System.in));
        } finally {
            Runtime.getRuntime().removeShutdownHook(whenEnded);
        }
        return ExitCode.OK.number();
    }

    /** {@return whether an error is to be shown with where it came from} */
    boolean isVerbose() {
        return running.isVerbose();
    }

    Optional<Path> config() {
        return running.config();
    }

    private Settings settings() {
        if (inputs.isEmpty()) {
            throw new UsageException("nothing to read: name a file, a folder or - for standard input");
        }
        Set<ExportFormat> exports = results.exports();
        return new Settings(
                inputs,
                reading.source(),
                reading.isStrict(),
                reading.maxRejected(),
                topics.corpus(exports.contains(ExportFormat.CSV)),
                links.counting(),
                links.graph(),
                passes.analysis(),
                topics.suggestions(),
                results.out(inputs),
                results.isForced(),
                exports,
                results.reports(),
                results.evidence(),
                results.isRaw(),
                running.threads(),
                inForce());
    }

    /** Every option that can change a result, as given or by default. */
    private SortedMap<String, String> inForce() {
        SortedMap<String, String> settings = new TreeMap<>();
        for (OptionSpec option : spec.options()) {
            String name = option.longestName().substring(2);
            if (!NO_INFLUENCE.contains(name)) {
                settings.put(name, text(option.getValue()));
            }
        }
        return settings;
    }

    private String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::text).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::text).collect(Collectors.joining(","));
        }
        if (value instanceof Enum<?>) {
            return OptionNames.nameOf(value);
        }
        return value == null ? "" : value.toString();
    }
}
