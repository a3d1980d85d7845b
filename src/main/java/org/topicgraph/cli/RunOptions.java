package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.topicgraph.pipeline.Run;
import picocli.CommandLine.Option;

/** Options that say how a command runs. */
final class RunOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML file with any of these options; the command line wins.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work (default: one for each processor).")
    private Integer threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Most memory, as 4g (default: a quarter of the machine's); for scripts/topicgraph.")
    private Optional<String> memory = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; show where an error came from.")
    private boolean verbose;

    @Option(names = "--no-progress", description = "No progress line on the terminal.")
    private boolean noProgress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This help.")
    private boolean help;

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        OptionChecks.atLeast("--threads", threads, 1);
        return threads;
    }

    /** {@return the exit code of a run, which leaves nothing behind if it is ended from outside} */
    int execute(Function<Console, Run> made) {
        Console console = new Console(quiet, verbose, noProgress);
        Run run = made.apply(console);
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
        return verbose;
    }

    Optional<Path> config() {
        return config;
    }
}
