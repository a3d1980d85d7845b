package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The manual says what the program says. {@code -Dgolden.update=true} writes the help into it. */
class ManualTest {
    private static final Path MANUAL = Path.of("src/site/markdown/manual.md");
    private static final String BEGIN = "```text\n";
    private static final String END = "```\n";

    @Test
    void theManualHasTheHelpOfAnalyze() throws IOException {
        String manual = Files.readString(MANUAL);
        int from = manual.indexOf(BEGIN) + BEGIN.length();
        int to = manual.indexOf(END, from);
        String help = help();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(MANUAL, manual.substring(0, from) + help + manual.substring(to));
            return;
        }
        assertEquals(help, manual.substring(from, to));
    }

    @Test
    void theManualHasEveryExitCode() throws IOException {
        String manual = Files.readString(MANUAL);
        for (ExitCode code : ExitCode.values()) {
            if (code != ExitCode.INCOMPLETE
                    && code != ExitCode.INTERRUPTED) { // the one is not given yet, the other has company
                assertTrue(manual.contains("| %d | %s |".formatted(code.number(), code.meaning())), code.name());
            }
        }
    }

    private static String help() {
        CommandLine analyze = Main.commandLine().getSubcommands().get("analyze");
        analyze.setUsageHelpAutoWidth(false);
        analyze.setUsageHelpWidth(100);
        return analyze.getUsageMessage(Ansi.OFF).replace("\r", "");
    }
}
