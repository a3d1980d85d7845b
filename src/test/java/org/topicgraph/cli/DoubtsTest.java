package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end well and whose results cannot be what was wanted say so. */
class DoubtsTest {
    private static final String ROWS = "id,topics\n1,a;b\n2,b;c\n3,a;c;d\n";

    @TempDir
    private Path folder;

    @Test
    void whatHardlyComesAgainIsDoubted() throws IOException {
        String program = program(30);
        assertTrue(
                messages(program)
                        .contains("warning: only 1 of 59 topics stand in more than one row; look with --explain whether"
                                + " these are topics"),
                messages(program));
        assertFalse(messages(program(29)).contains("warning"), messages(program(29)));
    }

    /** Topics of which one in ten comes again are let pass. */
    @Test
    void whatComesAgainIsNotDoubted() throws IOException {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> i + ",one" + i % 4 + ";only" + i)
                .collect(Collectors.joining("\n", "id,topics\n", "\n"));
        assertFalse(messages(rows).contains("warning"), messages(rows));
    }

    @Test
    void aResultWithNothingInItIsDoubted() throws IOException {
        assertTrue(messages(ROWS, "--min-occurrences=9")
                .contains("warning: the filters leave no topic, so the results are empty"));
        assertTrue(messages(ROWS, "--min-weight=9").contains("warning: no link is there or left"));
        assertTrue(messages("id,topics\n1,a\n2,b\n").contains("warning: no link is there or left"));
        assertTrue(messages("id,topics\n1,\n2,\n").contains("warning: no row has a topic"));
    }

    @Test
    void aResolutionThatPartsAllTopicsIsDoubted() throws IOException {
        assertTrue(messages(ROWS, "--resolution=1e99")
                .contains("warning: every topic is a cluster of its own; a lower --resolution joins them"));
        assertFalse(messages(ROWS).contains("warning"));
        assertFalse(
                messages(ROWS, "--resolution=1e99", "--clustering=components").contains("warning"));
    }

    @Test
    void slicesWithoutDatesAreDoubted() throws IOException {
        assertTrue(messages(ROWS, "--slices=year").contains("warning: no row has a date"));
    }

    /** Each line has two texts of its own; only the first two share one. */
    private static String program(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "call" + i + ";argument" + Math.max(1, i))
                .collect(Collectors.joining("\n", "topics\n", "\n"));
    }

    private String messages(String rows, String... options) throws IOException {
        Path table = folder.resolve("rows.csv");
        Files.writeString(table, rows);
        List<String> arguments = new ArrayList<>(List.of(
                "analyze", table.toString(), "--out", folder.resolve("out").toString(), "--report=none"));
        arguments.addAll(List.of(options));
        CapturedRun run = CapturedRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.messages());
        return run.messages();
    }
}
