package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.Network;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.Rejection;
import org.topicgraph.source.Row;
import org.topicgraph.source.RowBatch;
import org.topicgraph.source.SourceOptions;
import org.topicgraph.source.Sources;

/**
 * The inputs of the golden runs, damaged in every way that is thought of. Whatever comes of it, it is rows and rejections that
 * add up, or a message that says why the input is not used; never a fault of topicgraph's own, and never an endless wait.
 */
class HostileInputsTest {
    private static final Path CASES = Path.of("src/test/resources/golden");

    /** In how many ways each kind of damage is done; more with {@code -Dhostile.ways=200}. */
    private static final int WAYS = Integer.getInteger("hostile.ways", 8);

    private static final int LONG_LINE = 10_000_000;

    /** Reads that end otherwise are faults. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n");

    /** What was read, as text that can be compared: rows with their topics, rejections with their reasons. */
    private record Outcome(List<String> records, List<String> rejections, String refused) {
        static Outcome refused(InputException e) {
            return new Outcome(List.of(), List.of(), String.valueOf(e.getMessage()));
        }
    }

    @TempDir
    private static Path folder;

    /** One input of each golden run of a format, or of a network; those made of parts are made once. */
    static List<Path> inputs() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path golden : cases.filter(
                            path -> path.getFileName().toString().matches("(format|network)-[a-z]+(-[a-z]+)?")
                                    && !path.toString()
                                            .matches(".*-(sheet|text|doctype|truncated|options|rows|content)"))
                    .sorted()
                    .toList()) {
                all.addAll(inputs(golden));
            }
        }
        return all;
    }

    private static List<Path> inputs(Path golden) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(golden)) {
            for (Path input : files.filter(file -> file.getFileName().toString().startsWith("input"))
                    .sorted()
                    .toList()) {
                boolean damaged = Files.exists(input.resolve("keep"));
                if (!Files.isDirectory(input)) {
                    all.add(input);
                } else if (!damaged && !input.toString().endsWith(".db")) {
                    Path made = Files.createDirectories(folder.resolve(golden.getFileName()));
                    all.add(GoldenInputs.make(input, made));
                }
            }
        }
        return all;
    }

    private static boolean isText(Path input) {
        return !input.toString().matches(".*[.](xlsx|ods|parquet)");
    }

    private static Outcome read(byte[] bytes) {
        return read(bytes, ReadingLimits.DEFAULTS, Integer.MAX_VALUE);
    }

    /** @param chunk how many bytes there are at a time */
    private static Outcome read(byte[] bytes, ReadingLimits limits, int chunk) {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, chunk));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        try {
            Sources sources = Sources.of(List.of("-"), SourceOptions.DEFAULTS, limits, slow);
            return sources.isNetwork() ? network(sources) : rows(sources, bytes.length);
        } catch (InputException e) {
            return Outcome.refused(e);
        }
    }

    private static Outcome network(Sources sources) {
        List<Rejection> rejections = new ArrayList<>();
        Network network = sources.network(rejections::add, Progress.NONE);
        assertEquals(rejections.size(), network.accounting().rejected());
        List<String> links = new ArrayList<>();
        for (int link = 0; link < network.links(); link++) {
            links.add("%s-%s %s"
                    .formatted(
                            network.keys()[network.first()[link]],
                            network.keys()[network.second()[link]],
                            network.weight()[link]));
        }
        return new Outcome(links, shown(rejections), "");
    }

    private static Outcome rows(Sources sources, long length) {
        List<RowBatch> batches = new ArrayList<>();
        List<InputReport> reports;
        try (Blocks blocks = new Blocks(1)) {
            reports = sources.read((worker, batch) -> batches.add(batch), blocks, Progress.NONE);
        }
        TreeMap<Long, String> numbers = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (RowBatch batch : batches) {
            for (Row row : batch.rows()) {
                String shown = shown(batch, row);
                rows.add(shown);
                assertEquals(null, numbers.put(row.number(), shown));
                assertWithin(row.byteOffset(), row.byteLength(), length);
            }
            for (Rejection rejection : batch.rejections()) {
                assertEquals(null, numbers.put(rejection.row(), rejection.detail()));
                assertWithin(rejection.byteOffset(), rejection.byteLength(), length);
            }
            rejections.addAll(batch.rejections());
        }
        // no record twice, and none between them missing; of posts only questions are rows
        assertEquals(
                numbers.size(), reports.stream().mapToLong(InputReport::rows).sum());
        boolean posts = reports.stream().anyMatch(report -> report.description().startsWith("Stack Exchange"));
        assertEquals(
                rejections.size(),
                reports.stream().mapToLong(InputReport::rejected).sum());
        assertTrue(posts || numbers.isEmpty() || numbers.firstKey() == 1 && numbers.lastKey() == numbers.size());
        return new Outcome(rows, shown(rejections), "");
    }

    private static void assertWithin(long from, long length, long whole) {
        assertTrue(from >= 0 && length >= 0 && from + length <= whole, from + " and " + length + " of " + whole);
    }

    private static String shown(RowBatch batch, Row row) {
        List<String> topics = new ArrayList<>();
        try {
            row.topicCells().forEach(cell -> batch.separator()
                    .split(cell, (text, from, to) -> topics.add(text.substring(from, to))));
        } catch (IllegalArgumentException e) {
            topics.add("none: " + e.getMessage());
        }
        assertNotNull(batch.raw().apply(row));
        return row.id() + " " + topics;
    }

    private static List<String> shown(List<Rejection> rejections) {
        return rejections.stream().map(r -> r.row() + " " + r.reason()).toList();
    }

    private static Outcome readWithin(byte[] bytes, String what) {
        try {
            return assertTimeoutPreemptively(LONGEST, () -> read(bytes), what);
        } catch (RuntimeException | Error e) {
            return fail(what + ": " + e, e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void itMayEndAnywhere(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (int cut = 0; cut <= WAYS; cut++) {
            readWithin(Arrays.copyOf(bytes, (int) ((long) bytes.length * cut / WAYS)), "cut " + cut);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void anyBytesMayBeOthers(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (int seed = 0; seed < WAYS; seed++) {
            Random random = new Random(seed);
            byte[] changed = bytes.clone();
            for (int change = 0; change <= seed; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            readWithin(changed, "seed " + seed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void partsMayBeTwiceOrMissing(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (int seed = 0; seed < WAYS; seed++) {
            Random random = new Random(seed);
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(bytes, 0, seed % 2 == 0 ? to : from);
            changed.write(bytes, seed % 2 == 0 ? from : to, bytes.length - (seed % 2 == 0 ? from : to));
            readWithin(changed.toByteArray(), "seed " + seed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void nulBytesMayStandAnywhere(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (int seed = 0; seed < WAYS; seed++) {
            Random random = new Random(seed);
            byte[] changed = bytes.clone();
            for (int change = 0; change <= seed; change++) {
                changed[random.nextInt(changed.length)] = 0;
            }
            readWithin(changed, "seed " + seed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void aLineMayBeLong(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        int middle = bytes.length / 2;
        while (isText(input) && middle < bytes.length && bytes[middle] != '\n') {
            middle++;
        }
        middle = Math.min(middle + 1, bytes.length);
        byte[] line = new byte[LONG_LINE];
        Arrays.fill(line, (byte) 'x');
        line[LONG_LINE - 1] = '\n';
        ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length + LONG_LINE);
        changed.write(bytes, 0, middle);
        changed.write(line);
        changed.write(bytes, middle, bytes.length - middle);
        readWithin(changed.toByteArray(), "long line");
    }

    /** Where a block of bytes ends must not matter; records are cut within, too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void theSameIsReadInPiecesOfAnySize(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        byte[] damaged = bytes.clone();
        damaged[damaged.length / 3] = '"';
        damaged[damaged.length / 2] = '\n';
        for (byte[] one : List.of(bytes, damaged)) {
            Outcome whole = readWithin(one, "whole");
            for (int size : new int[] {1, 7, 61}) {
                ReadingLimits limits = new ReadingLimits(1 << 20, 10_000, size);
                assertEquals(whole, read(one, limits, size), "pieces of " + size);
            }
        }
    }

    static List<Path> texts() throws IOException {
        return inputs().stream().filter(HostileInputsTest::isText).toList();
    }

    private static String text(Path input) throws IOException {
        return new String(Files.readAllBytes(input), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void utf16IsReadAsUtf8Is(Path input) throws IOException {
        String text = text(input);
        if (text.contains("\uFFFD")) {
            return; // broken bytes are others in another encoding
        }
        String plain =
                text.replaceFirst("^\uFEFF", "").replaceFirst("(<[?]xml[^>]*encoding=.)[uU][tT][fF]-8", "$1UTF-16");
        Outcome expected = readWithin(text.getBytes(StandardCharsets.UTF_8), "UTF-8");
        for (String name : List.of("UTF-16LE", "UTF-16BE")) {
            Outcome outcome = readWithin(("\uFEFF" + plain).getBytes(Charset.forName(name)), name);
            assertEquals(expected, outcome, name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anyEndOfLinesIsOne(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Outcome expected = readWithin(bytes, "as it is");
        for (String end : List.of("\r\n", "\r")) {
            byte[] changed = LINE_END.matcher(text).replaceAll(end).getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(expected, readWithin(changed, "line ends"), end.equals("\r") ? "CR" : "CRLF");
        }
    }
}
