package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.report.ReportFormat;
import picocli.CommandLine.Option;

/** Options that say what is written, and where. */
final class ResultOptions {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Result folder (default: output/<name of the first input>).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace the result folder even if it is not topicgraph's own.")
    private boolean force;

    @Option(
            names = "--export",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "graphml,gexf,json,csv,vosviewer",
            description = "Of ${COMPLETION-CANDIDATES}, none (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.ExportFormats.class)
    private List<String> export;

    @Option(
            names = "--report",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "html,md,svg,png",
            description = "Of ${COMPLETION-CANDIDATES}, none (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.ReportFormats.class)
    private List<String> report;

    @Option(
            names = "--evidence",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rows kept to show each topic and link in the reports (default: ${DEFAULT-VALUE}).")
    private int evidence;

    @Option(
            names = "--raw-cells",
            description = "Write text cells of tables as they are, even if a spreadsheet would run them as formulas.")
    private boolean rawCells;

    /** {@return the folder asked for, or one named after the first input} */
    Path out(List<String> inputs) {
        return out.orElseGet(() -> defaultOut(inputs));
    }

    /** {@code output/} and the first input's name without what comes after its first dot. */
    private static Path defaultOut(List<String> inputs) {
        Path name = Path.of(inputs.get(0).equals("-") ? "stdin" : inputs.get(0))
                .normalize()
                .getFileName();
        String stem = name == null || name.toString().isEmpty() ? "run" : name.toString();
        int dot = stem.indexOf('.', 1);
        return Path.of("output", (dot < 0 ? stem : stem.substring(0, dot)).replaceAll("[*?\\[\\]{}]", "_"));
    }

    /** {@return whether a folder is replaced that is not topicgraph's own} */
    boolean isForced() {
        return force;
    }

    boolean isRaw() {
        return rawCells;
    }

    Set<ExportFormat> exports() {
        return choices("--export", export, ExportFormat.values(), ExportFormat::option);
    }

    Set<ReportFormat> reports() {
        return choices("--report", report, ReportFormat.values(), ReportFormat::option);
    }

    int evidence() {
        OptionChecks.atLeast("--evidence", evidence, 0);
        return evidence;
    }

    private static <E extends Enum<E>> Set<E> choices(
            String option, List<String> names, E[] constants, Function<E, String> name) {
        Set<E> chosen = new LinkedHashSet<>();
        List<String> allowed =
                new ArrayList<>(Arrays.stream(constants).map(name).toList());
        allowed.add("none");
        for (String text : names) {
            if (!allowed.contains(text)) {
                throw new UsageException(option + ": " + OptionNames.unknown(text, allowed));
            }
            Arrays.stream(constants).filter(c -> name.apply(c).equals(text)).forEach(chosen::add);
        }
        return chosen;
    }
}
