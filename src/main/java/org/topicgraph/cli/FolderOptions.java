package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say where results go. */
final class FolderOptions {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Result folder (default: output/ and the first input's name; an audit adds -audit).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--force",
            description = "Write into the result folder even if it is not topicgraph's own; its other files stay.")
    private boolean force;

    @Option(
            names = "--raw-cells",
            description = "Write text cells of tables as they are, even if a spreadsheet would run them as formulas.")
    private boolean rawCells;

    /**
     * {@return the folder asked for, or one named after the first input}
     *
     * @param ending of the name, so that different commands do not replace each other's results
     */
    Path out(List<String> inputs, String ending) {
        return out.orElseGet(() -> defaultOut(inputs, ending));
    }

    /** {@code output/} and the first input's name without what comes after its first dot. */
    private static Path defaultOut(List<String> inputs, String ending) {
        Path name = Path.of(inputs.get(0).equals("-") ? "stdin" : inputs.get(0))
                .normalize()
                .getFileName();
        String stem = name == null || name.toString().isEmpty() ? "run" : name.toString();
        int dot = stem.indexOf('.', 1);
        return Path.of("output", (dot < 0 ? stem : stem.substring(0, dot)).replaceAll("[*?\\[\\]{}]", "_") + ending);
    }

    /** {@return whether a folder is replaced that is not topicgraph's own} */
    boolean isForced() {
        return force;
    }

    /** {@return whether text cells of tables are left as they are} */
    boolean isRaw() {
        return rawCells;
    }
}
