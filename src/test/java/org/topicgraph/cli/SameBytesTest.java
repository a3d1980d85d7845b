package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.topicgraph.source.FieldParserTest;
import org.topicgraph.source.ReadingSizesTest;

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

    /** Tables with anything in their cells, half of them with broken records, and those of golden runs; one corpus each. */
    @Test
    void threadsMakeNoDifferenceToWhatIsReadOfBrokenTables() throws IOException {
        Random random = new Random(11);
        for (int table = 0; table < 60; table++) {
            addTable("random", table, ReadingSizesTest.randomTable(random).getBytes(StandardCharsets.UTF_8));
        }
        List<Path> golden = new ArrayList<>();
        for (Path table : FieldParserTest.goldenTables()) {
            byte[] bytes = Files.readAllBytes(table);
            if (new String(bytes, StandardCharsets.ISO_8859_1).startsWith("id,topics\n")) {
                addTable("golden", golden.size(), bytes);
                golden.add(table);
            }
        }
        assertTrue(golden.size() > 10, golden::toString);
        for (String tables : List.of("random", "golden")) {
            String[] options = {"--max-rejected", "100%", "--layout", "none", "--report", "none", "--threads", ""};
            Map<String, byte[]> expected = null;
            for (String threads : List.of("1", "2", "8")) {
                options[options.length - 1] = threads;
                Map<String, byte[]> files = run(folder.resolve(tables).toString(), tables + threads, options);
                expected = expected == null ? files : expected;
                assertSameFiles(expected, files);
            }
            String rejected = new String(expected.get("rejected.csv"), StandardCharsets.UTF_8);
            assertTrue(rejected.lines().count() > 1, "broken records are among them");
        }
    }

    private void addTable(String name, int number, byte[] bytes) throws IOException {
        Path tables = Files.createDirectories(folder.resolve(name));
        Files.write(tables.resolve("%02d.csv".formatted(number)), bytes);
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
