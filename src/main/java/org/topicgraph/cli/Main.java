package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.topicgraph.export.OutputException;
import org.topicgraph.parallel.MemoryException;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.source.InputException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of topicgraph. */
@Command(
        name = "topicgraph",
        description = "From rows with lists of topics to a topic map that can be trusted.",
        subcommands = {AnalyzeCommand.class, AuditCommand.class, HelpCommand.class, GenerateCompletion.class},
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
public final class Main implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "The version.")
    private boolean version;

    @Override
    public void run() {
        throw new UsageException(
                "what shall be done? \"topicgraph analyze FILE\" is the main job, \"topicgraph audit FILE\" looks at the"
                        + " topics alone; \"topicgraph help\" lists all");
    }

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** {@return the exit code of the command} */
    static int run(String... arguments) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(withConfig(arguments));
        } catch (UsageException | ParameterException | OutOfMemoryError e) {
            return failure(e, false);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExpandAtFiles(false); // a file may be called @x
        commandLine.setUsageHelpLongOptionsMaxWidth(32);
        for (CommandLine command : commandLine.getSubcommands().values()) {
            command.setExpandAtFiles(false);
            command.setUsageHelpLongOptionsMaxWidth(32);
            OptionNames.register(command);
        }
        commandLine.setParameterExceptionHandler((e, args) -> failure(e, false));
        commandLine.setExecutionExceptionHandler(
                (e, command, result) -> failure(e, command.getCommand() instanceof RunCommand run && run.isVerbose()));
        return commandLine;
    }

    /** {@return the arguments with those of the file that {@code --config} names put before them} */
    private static String[] withConfig(String[] arguments) {
        if (Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("--config"))) {
            return arguments; // to parse them twice takes a twentieth of a second
        }
        ParseResult given = commandLine().parseArgs(arguments);
        if (!given.hasSubcommand()
                || !(given.subcommand().commandSpec().userObject() instanceof RunCommand run)
                || run.config().isEmpty()) {
            return arguments;
        }
        Path file = run.config().orElseThrow();
        List<String> all = new ArrayList<>(List.of(arguments[0]));
        all.addAll(ConfigFile.arguments(file, given.subcommand()));
        all.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        return all.toArray(String[]::new);
    }

    private static int failure(Throwable failure, boolean verbose) {
        ExitCode code = exitCode(failure);
        Console.error(message(failure, code));
        if (verbose) {
            Console.trace(failure);
        }
        return code.number();
    }

    private static ExitCode exitCode(Throwable failure) {
        if (failure instanceof InputException input) {
            return switch (input.kind()) {
                case UNUSABLE -> ExitCode.DATA;
                case MISNAMED -> ExitCode.USAGE;
                case MISSING -> ExitCode.NO_INPUT;
                case BROKEN -> ExitCode.IO;
                case FORBIDDEN -> ExitCode.NO_PERMISSION;
                case NO_DRIVER -> ExitCode.UNAVAILABLE;
            };
        }
        if (failure instanceof OutputException output) {
            return switch (output.kind()) {
                case EXISTS_NOT_OURS, CANNOT_CREATE -> ExitCode.CANNOT_CREATE;
                case NO_PERMISSION -> ExitCode.NO_PERMISSION;
                case LOCKED -> ExitCode.LOCKED;
                case WRITE_FAILED -> ExitCode.IO;
            };
        }
        if (failure instanceof UsageException || failure instanceof ParameterException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof OutOfMemoryError || failure instanceof MemoryException) {
            return ExitCode.MEMORY;
        }
        return failure instanceof CancellationException ? ExitCode.INTERRUPTED : ExitCode.SOFTWARE;
    }

    private static String message(Throwable failure, ExitCode code) {
        return switch (code) {
            case SOFTWARE ->
                "this is a fault of topicgraph, not yours: %s; run again with --verbose to see where"
                        .formatted(failure);
            case MEMORY ->
                failure instanceof MemoryException
                        ? failure.getMessage()
                        : "not enough memory; give more with --memory 8g, or keep less with --min-occurrences,"
                                + " --top-topics or --min-weight";
            case INTERRUPTED -> "interrupted, nothing written";
            default -> failure instanceof ParameterException parameter ? message(parameter) : failure.getMessage();
        };
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String option = unmatched.getUnmatched().get(0);
            return "no option %s%s"
                    .formatted(
                            option,
                            Names.nearest(
                                    option.replaceFirst("=.*", "").replaceFirst("^-+", ""),
                                    Names.longOptions(failure.getCommandLine().getCommandSpec()),
                                    "--"));
        }
        Optional<String> command = unknownCommand(failure);
        if (command.isPresent()) {
            Map<String, CommandLine> commands = failure.getCommandLine().getSubcommands();
            return "no command \"%s\"; \"topicgraph help\" lists all%s"
                    .formatted(command.get(), Names.nearest(command.get(), commands.keySet(), ""));
        }
        return failure.getMessage()
                .replaceFirst("is not an? (int|long)$", "is no whole number, or too large a one")
                .replaceFirst("is not a double$", "is no number");
    }

    private static Optional<String> unknownCommand(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return Optional.of(unmatched.getUnmatched().get(0));
        }
        return failure.getArgSpec() == null ? Optional.ofNullable(failure.getValue()) : Optional.empty(); // help NAME
    }
}
