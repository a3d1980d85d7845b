package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs, file by file. Each folder under {@code src/test/resources/golden} is a case: {@code input.*} are the inputs
 * (a folder of this name is the parts of one, see {@link GoldenInputs}), {@code args} the further arguments, one a line, {@code command} the command if it is not {@code analyze}, {@code expected} what must come out: {@code messages.txt} holds the exit code
 * and what was said, every other file is compared with the file of its name in the result folder.
 *
 * <p>{@code -Dgolden.update=true} writes what came out over what was expected, to be read before it is committed.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final String MESSAGES = "messages.txt";

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRunGivesWhatIsExpected(String name) throws IOException {
        Path golden = CASES.resolve(name);
        Path out = folder.resolve("out");
        String messages = run(golden, out, folder);
        List<Path> expected = files(golden.resolve("expected"));
        if (expected.isEmpty()) {
            fail("nothing is expected of " + name);
        }
        for (Path file : expected) {
            String fileName = file.getFileName().toString();
            String actual = (fileName.equals(MESSAGES) ? messages : read(out.resolve(fileName)))
                    .replace(folder.toString(), "MADE");
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, actual);
            }
            assertSame(name + "/" + fileName, Files.readString(file), actual);
        }
    }

    private static String run(Path golden, Path out, Path made) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command(golden)));
        for (Path input : inputs(golden, made)) {
            if (!input.toString().endsWith(".db")) {
                arguments.add(input.toString());
            }
        }
        for (String argument : Files.readAllLines(golden.resolve("args"))) {
            arguments.add(argument.replace("MADE", made.toString()));
        }
        arguments.addAll(List.of("--out", out.toString()));
        CapturedRun run = CapturedRun.of(arguments);
        return "exit " + run.exitCode() + "\n" + run.messages().replace(out.toString(), "OUT");
    }

    private static List<Path> inputs(Path golden, Path made) throws IOException {
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(golden)) {
            for (Path input : files.sorted().toList()) {
                if (input.getFileName().toString().startsWith("input")) {
                    inputs.add(Files.isDirectory(input) ? GoldenInputs.make(input, made) : input);
                }
            }
        }
        return inputs;
    }

    private static String command(Path golden) throws IOException {
        Path file = golden.resolve("command");
        return Files.exists(file) ? Files.readString(file).strip() : "analyze";
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "(not written)";
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Says the first line that differs; a whole file in a message helps nobody. */
    private static void assertSame(String what, String expected, String actual) {
        String[] left = expected.split("\n", -1);
        String[] right = actual.split("\n", -1);
        for (int line = 0; line < Math.min(left.length, right.length); line++) {
            assertEquals(left[line], right[line], what + ", line " + (line + 1));
        }
        assertEquals(left.length, right.length, what + ", number of lines");
    }
}
