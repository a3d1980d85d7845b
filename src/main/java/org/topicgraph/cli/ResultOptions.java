package org.topicgraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.report.ReportFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say what is written, and where. */
final class ResultOptions {
    @ArgGroup(validate = false, order = 0)
    private FolderOptions folder = new FolderOptions();

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

    FolderOptions folder() {
        return folder;
    }

    Set<ExportFormat> exports() {
        return choices("--export", export, List.of(ExportFormat.values()), ExportFormat::option);
    }

    Set<ReportFormat> reports() {
        return choices("--report", report, List.of(ReportFormat.values()), ReportFormat::option);
    }

    int evidence() {
        OptionChecks.atLeast("--evidence", evidence, 0);
        return evidence;
    }

    /** {@return what a list of names chooses; the name {@code none} chooses nothing} */
    static <E extends Enum<E>> Set<E> choices(
            String option, List<String> names, List<E> constants, Function<E, String> name) {
        Set<E> chosen = new LinkedHashSet<>();
        List<String> allowed = new ArrayList<>(constants.stream().map(name).toList());
        allowed.add("none");
        for (String text : names) {
            if (!allowed.contains(text)) {
                throw new UsageException(option + ": " + OptionNames.unknown(text, allowed));
            }
            constants.stream().filter(c -> name.apply(c).equals(text)).forEach(chosen::add);
        }
        return chosen;
    }
}
