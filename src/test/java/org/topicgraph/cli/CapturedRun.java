package org.topicgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run of the command line in this process, with what it said. */
record CapturedRun(int exitCode, String output, String messages) {
    static CapturedRun of(String... arguments) {
        return of(List.of(arguments));
    }

    static synchronized CapturedRun of(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
            int exitCode = Main.run(arguments.toArray(String[]::new));
            return new CapturedRun(
                    exitCode, output.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
