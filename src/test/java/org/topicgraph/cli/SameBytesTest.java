package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input and settings give the same files, whatever runs them. */
class SameBytesTest {
    private static final String SAMPLE = "src/samples/languages.csv";

    /** The one file that may differ. */
    private static final String LOG = "run.log";

    /** Files that name rows or carry the hash of the input. */
    private static final Set<String> ABOUT_ROWS = Set.of(
            "manifest.json",
            "rejected.csv",
            "evidence.csv",
            "evidence-rows.csv",
            "rows.csv",
            "audit-samples.csv",
            "vocabulary.csv",
            "report.html",
            "report.md");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3, 8})
    void threadsMakeNoDifference(int threads) throws IOException {
        assertSameFiles(
                run(SAMPLE, "expected", "--threads", "2"), run(SAMPLE, "t" + threads, "--threads", "" + threads));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tr", "ar-EG", "th-TH-u-nu-thai", "de"})
    void localeAndTimeZoneMakeNoDifference(String language) throws IOException {
        Map<String, byte[]> expected = run(SAMPLE, "expected");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertSameFiles(expected, run(SAMPLE, language));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theOrderOfRowsMakesNoDifferenceToWhatDoesNotNameRows() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(SAMPLE)));
        String header = lines.remove(0);
        Collections.shuffle(lines, new Random(5));
        lines.add(0, header);
        Path shuffled =
                Files.write(Files.createDirectory(folder.resolve("shuffled")).resolve("languages.csv"), lines);
        Map<String, byte[]> expected = run(SAMPLE, "expected");
        Map<String, byte[]> actual = run(shuffled.toString(), "actual");
        expected.keySet().removeAll(ABOUT_ROWS);
        actual.keySet().removeAll(ABOUT_ROWS);
        assertSameFiles(expected, actual);
    }

    private Map<String, byte[]> run(String input, String name, String... options) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("analyze", input, "--quiet", "--out", out.toString()));
        arguments.addAll(Arrays.asList(options));
        CapturedRun run = CapturedRun.of(arguments);
        assertEquals(0, run.exitCode(), run.messages());
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(out)) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        files.remove(LOG);
        assertTrue(files.size() >= 10, files.keySet().toString());
        return files;
    }

    private static void assertSameFiles(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) ->
                assertEquals(-1, Arrays.mismatch(bytes, actual.get(name)), name + ": first byte that differs"));
    }
}
