package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help analize | no command \"analize\"; \"topicgraph help\" lists all; did you mean \"analyze\"?",
                "help 12345678 | no command \"12345678\"; \"topicgraph help\" lists all",
                "anlyze | no command \"anlyze\"; \"topicgraph help\" lists all; did you mean \"analyze\"?",
                "analyze x.csv --min-ocurrences 2 | no option --min-ocurrences; did you mean \"--min-occurrences\"?",
                "analyze x.csv --min-occurrences 1e99 | Invalid value for option '--min-occurrences': '1e99' is no whole number,"
                        + " or too large a one",
                "analyze x.csv --resolution high | Invalid value for option '--resolution': 'high' is no number",
            })
    void whatIsWrongWithACommandLineIsSaid(String arguments, String message) {
        CapturedRun run = CapturedRun.of(arguments.split(" "));
        assertEquals(64, run.exitCode());
        assertEquals("error: " + message, run.messages().strip());
    }

    @Test
    void aTraceHoldsNothingThatATerminalWouldActOn() {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            Console.trace(new IllegalStateException("cell \u001b[2J"));
        } finally {
            System.setErr(err);
        }
        String trace = said.toString(StandardCharsets.UTF_8);
        assertTrue(trace.startsWith("java.lang.IllegalStateException: cell \\u001B[2J"), trace);
        assertTrue(trace.contains("    at " + MainTest.class.getName()), trace);
    }
}
