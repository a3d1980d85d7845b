package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException.Kind;
import org.topicgraph.source.Readings.ReadRow;
import org.topicgraph.source.Readings.Reading;

class SourcesTest {
    private static final String TABLE = "id,tags\n1,a;b\n2,c;d\n";

    /** Nothing left to guess. */
    private static final SourceOptions UTF_8_CSV = new SourceOptions(
            "csv",
            List.of("tags"),
            Optional.empty(),
            Optional.of("id"),
            Optional.empty(),
            List.of(";"),
            Optional.of(","),
            Optional.of("\""),
            Optional.of(UTF_8),
            Optional.empty(),
            Deduplicate.NONE,
            Optional.empty(),
            FieldOptions.DEFAULTS,
            Optional.empty());

    @TempDir
    Path folder;

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path write(String name) throws IOException {
        return write(name, TABLE.getBytes(UTF_8));
    }

    private static Sources sources(String... arguments) {
        return Sources.of(
                List.of(arguments), SourceOptions.DEFAULTS, ReadingLimits.DEFAULTS, InputStream.nullInputStream());
    }

    private List<String> found(String... arguments) {
        return sources(Arrays.stream(arguments).map(a -> folder + "/" + a).toArray(String[]::new)).names().stream()
                .map(name -> name.substring(folder.toString().length() + 1))
                .toList();
    }

    private static InputException failure(Kind kind, Executable executable) {
        InputException e = assertThrows(InputException.class, executable);
        assertEquals(kind, e.kind(), e.getMessage());
        return e;
    }

    // ---- what arguments stand for ----

    @Test
    void inputsComeInCodePointOrderWhateverTheOrderOfTheArguments() throws IOException {
        for (String name : List.of("b.csv", "B.csv", "\uFF21.csv", "\uD83D\uDE00.csv", "10.csv", "9.csv")) {
            write(name);
        }
        assertEquals(
                List.of("10.csv", "9.csv", "B.csv", "b.csv", "\uFF21.csv", "\uD83D\uDE00.csv"),
                found("\uD83D\uDE00.csv", "b.csv", "9.csv", "10.csv", "\uFF21.csv", "B.csv"));
    }

    @Test
    void foldersGiveTheirTablesButNoHiddenFilesAndNoResults() throws IOException {
        write("in/a.csv");
        write("in/deep/b.TSV");
        write("in/c.csv.gz", GzipStreamTest.gzip(TABLE.getBytes(UTF_8)));
        write("in/readme.md");
        write("in/.hidden.csv");
        write("in/.git/d.csv");
        write("in/run/nodes.csv");
        write("in/run/manifest.json", "{\"tool\": \"topicgraph\"}".getBytes(UTF_8));
        write("in/other/e.csv");
        write("in/other/manifest.json", "{\"name\": \"web app\"}".getBytes(UTF_8));
        assertEquals(
                List.of("in/a.csv", "in/c.csv.gz", "in/deep/b.TSV", "in/other/e.csv", "in/other/manifest.json"),
                found("in"));
        List<String> remarks = sources(folder + "/in").remarks();
        assertEquals(1, remarks.size(), remarks.toString());
    }

    @Test
    void aLinkToTheFolderItselfIsNotFollowed() throws IOException {
        write("in/a.csv");
        Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
        assertEquals(List.of("in/a.csv"), found("in"));
    }

    @Test
    void globsAreMatchedHere() throws IOException {
        write("in/a1.csv");
        write("in/a2.csv");
        write("in/b1.dat");
        write("in/deep/a3.csv");
        assertEquals(List.of("in/a1.csv", "in/a2.csv"), found("in/a*.csv"));
        assertEquals(List.of("in/a1.csv", "in/b1.dat"), found("in/[ab]1.{csv,dat}"));
        assertEquals(List.of("in/deep/a3.csv"), found("in/**/*.csv"));
        failure(Kind.MISSING, () -> found("in/z*"));
    }

    @Test
    void aFileWithTheNameOfAPatternIsThatFile() throws IOException {
        write("a[1].csv");
        write("a1.csv");
        assertEquals(List.of("a[1].csv"), found("a[1].csv"));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        write("a.csv");
        Sources sources = sources(folder + "/a.csv", folder + "/./a.csv");
        assertEquals(1, sources.names().size());
        assertEquals(1, sources.remarks().size());
    }

    @Test
    void aMissingFileNamesTheNearest() throws IOException {
        write("works.csv");
        InputException e = failure(Kind.MISSING, () -> found("wroks.csv"));
        assertEquals(folder + "/wroks.csv: there is no such file (did you mean \"works.csv\"?)", e.getMessage());
    }

    @Test
    void aFolderWithoutTablesIsMissingThem() throws IOException {
        write("in/readme.md");
        failure(Kind.MISSING, () -> found("in"));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = write("a.csv");
        file.toFile().setReadable(false);
        if (Files.isReadable(file)) {
            return; // the superuser may read all
        }
        failure(Kind.FORBIDDEN, () -> Readings.read(sources(file.toString()), 1));
    }

    // ---- reading ----

    @Test
    void theReportHasSizeHashAndCounts() throws IOException {
        Path file = write("a.csv", "id,tags\n1,a;b\n\n2,\"c;d\n".getBytes(UTF_8));
        InputReport report = Readings.read(sources(file.toString()), 1).report();
        assertEquals(file.toString(), report.name());
        assertEquals(22, report.bytes());
        // printf 'id,tags\n1,a;b\n\n2,"c;d\n' | sha256sum
        assertEquals("a2f63bad11fed17214880a0e4a8f9b53992223f9089910e8e34903c9c1de92b8", report.sha256());
        assertEquals(2, report.rows());
        assertEquals(1, report.rejected());
        assertEquals(1, report.blankLines());
        assertEquals(List.of("id", "tags"), report.header());
        assertEquals(List.of(new ChosenColumn("topics", 2, "tags"), new ChosenColumn("id", 1, "id")), report.columns());
    }

    @Test
    void packedFilesAreKnownByTheirBytes() throws IOException {
        byte[] packed = GzipStreamTest.gzip(TABLE.getBytes(UTF_8));
        Path file = write("a.csv", GzipStreamTest.join(packed, packed));
        Reading reading = Readings.read(sources(file.toString()), 2);
        assertEquals(5, reading.rows().size(), "the second header is a row");
        assertEquals(2 * packed.length, reading.report().bytes());
        assertTrue(reading.report().description().endsWith("; unpacked by gzip"));
    }

    @Test
    void aPackedFileThatBreaksOffCannotBeUsed() throws IOException {
        byte[] packed = GzipStreamTest.gzip(TABLE.getBytes(UTF_8));
        Path file = write("a.csv.gz", Arrays.copyOf(packed, packed.length - 3));
        InputException e = failure(Kind.UNUSABLE, () -> Readings.read(sources(file.toString()), 2));
        assertEquals(
                file + ": the gzip data break off after " + (packed.length - 3) + " bytes; get the file again",
                e.getMessage());
    }

    @Test
    void bytesAfterPackedDataAreWarnedOf() throws IOException {
        byte[] packed = GzipStreamTest.gzip(TABLE.getBytes(UTF_8));
        Path file = write("a.csv.gz", GzipStreamTest.join(packed, "junk".getBytes(UTF_8)));
        assertEquals(
                List.of(file + ": bytes after the end of the gzip data are passed over"),
                Readings.read(sources(file.toString()), 2).report().warnings());
    }

    @Test
    void anEmptyFileAmongOthersIsWarnedOf() throws IOException {
        write("in/a.csv");
        write("in/b.csv", new byte[0]);
        Reading reading = Readings.read(sources(folder + "/in"), 2);
        assertEquals(2, reading.rows().size());
        assertEquals(
                List.of(folder + "/in/b.csv: the input is empty"),
                reading.reports().get(1).warnings());
    }

    @Test
    void aFileThatChangesWhileItIsReadIsWarnedOf() throws IOException {
        Path file = write("a.csv");
        List<InputReport> reports = new ArrayList<>();
        try (Blocks blocks = new Blocks(1)) {
            reports.addAll(sources(file.toString())
                    .read(
                            (worker, batch) -> {
                                try {
                                    Files.write(file, "3,e;f\n".getBytes(UTF_8), StandardOpenOption.APPEND);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            blocks,
                            Progress.NONE));
        }
        assertEquals(
                List.of(file + ": the file changed while it was read; run again when it is complete"),
                reports.get(0).warnings());
    }

    @Test
    void inputsAreReadInOrderWithTheirNumbers() throws IOException {
        write("in/a.csv");
        write("in/b.tsv", "topics\tyear\nx, y\t1999\n".getBytes(UTF_8));
        Reading reading = Readings.read(sources(folder + "/in"), 3);
        assertEquals(
                List.of(0, 0, 1), reading.rows().stream().map(ReadRow::source).toList());
        assertEquals(List.of("x", "y"), reading.rows().get(2).topics());
        assertEquals("1999", reading.rows().get(2).row().date());
    }

    @Test
    void inputsThatSeemSeparatedDifferentlyAreWarnedOf() throws IOException {
        write("in/a.csv");
        write("in/b.csv", "id,tags\n1,\"a,b\"\n".getBytes(UTF_8));
        Reading reading = Readings.read(sources(folder + "/in"), 2);
        String warning = "%s/in/b.csv: topics seem to be separated by \",\" here, and by \";\" in %s/in/a.csv,"
                + " which has the same columns; name the right one with --topic-separator";
        assertEquals(
                List.of(warning.formatted(folder, folder)),
                reading.reports().get(1).warnings());
    }

    @Test
    void whatAnInputIsTakenForIsToldWhenItIsOpened() throws IOException {
        write("in/a.csv");
        write("in/b.csv", new byte[0]);
        List<String> told = new ArrayList<>();
        Readings.read(sources(folder + "/in").telling(told::add), 2);
        assertEquals(
                List.of(
                        folder + "/in/a.csv: CSV, comma, UTF-8; topics in column 2 \"tags\", separated by \";\";"
                                + " id in column 1 \"id\"",
                        folder + "/in/b.csv: empty"),
                told);
    }

    @Test
    void aFailureOfTheSinkReachesTheCaller() throws IOException {
        Path file = write("a.csv");
        try (Blocks blocks = new Blocks(2)) {
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> sources(file.toString())
                    .read(
                            (worker, batch) -> {
                                throw new IllegalStateException("full");
                            },
                            blocks,
                            Progress.NONE));
            assertEquals("full", e.getMessage());
        }
    }

    @Test
    void progressCountsTheBytes() throws IOException {
        Path file = write("a.csv", bigTable(20_000));
        long[] told = new long[2];
        Progress progress = (name, total, unit) -> {
            told[0] = total;
            return amount -> {
                synchronized (told) {
                    told[1] += amount;
                }
            };
        };
        try (Blocks blocks = new Blocks(2)) {
            sources(file.toString()).read((worker, batch) -> {}, blocks, progress);
        }
        assertEquals(Files.size(file), told[0]);
        assertEquals(Files.size(file), told[1]);
    }

    @Test
    void aPreviewReadsTheBeginningOnly() throws IOException {
        byte[] table = bigTable(200_000);
        ByteArrayInputStream input = new ByteArrayInputStream(table);
        Sources sources = Sources.of(List.of("-"), SourceOptions.DEFAULTS, ReadingLimits.DEFAULTS, input);
        InputPreview preview = sources.preview(3).get(0);
        assertEquals(
                "CSV, comma, UTF-8; topics in column 2 \"tags\", separated by \";\"; id in column 1 \"id\"",
                preview.description());
        assertEquals(
                List.of("1", "2", "3"), preview.rows().stream().map(Row::id).toList());
        assertTrue(input.available() > table.length / 2, "left " + input.available());
    }

    private static byte[] bigTable(int rows) {
        StringBuilder table = new StringBuilder("id,tags\n");
        for (int row = 1; row <= rows; row++) {
            table.append(row)
                    .append(",\"tag")
                    .append(row % 7)
                    .append(';')
                    .append("tag")
                    .append(row % 11)
                    .append("\"\n");
        }
        return table.toString().getBytes(UTF_8);
    }

    @Test
    void aValueInTheColumnLeftOutIsRejectedWhereverItComes() throws IOException {
        StringBuilder table = new StringBuilder("Content\tTopic\n");
        for (int row = 1; row <= 5000; row++) {
            table.append("some text of row ")
                    .append(row)
                    .append('\t')
                    .append(row == 4711 ? "x" : "")
                    .append("\ta, b\n");
        }
        Reading reading = Readings.read(table.toString().getBytes(UTF_8));
        assertEquals(4999, reading.rows().size());
        assertEquals(
                RejectionReason.UNEXPECTED_FIELD, reading.rejections().get(0).reason());
        assertEquals(4711, reading.rejections().get(0).row());
        assertEquals(4712, reading.rejections().get(0).line());
    }

    // ---- properties ----

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 8})
    void rowsAreTheSameForEveryNumberOfThreads(int threads) {
        byte[] table = damaged(bigTable(30_000), 7, 40);
        ReadingLimits limits = new ReadingLimits(1 << 12, 50, 1 << 12);
        Reading expected = Readings.read(table, SourceOptions.DEFAULTS, limits, 1, Integer.MAX_VALUE);
        assertFalse(expected.rejections().isEmpty());
        assertEquals(expected, Readings.read(table, SourceOptions.DEFAULTS, limits, threads, 1 << 16));
    }

    private static byte[] damaged(byte[] table, int seed, int times) {
        byte[] damaged = table.clone();
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            int place = table.length / 10 + random.nextInt(table.length * 9 / 10);
            damaged[place] = (byte) "\"\n,\u00FFx".charAt(random.nextInt(5));
        }
        return damaged;
    }

    @Test
    void offsetsCutEachRecordOutOfTheFile() {
        byte[] table = damaged(bigTable(3000), 3, 60);
        Reading reading = Readings.read(table, UTF_8_CSV);
        assertFalse(reading.rejections().isEmpty());
        for (ReadRow read : reading.rows()) {
            String record = cut(table, read.row().byteOffset(), read.row().byteLength());
            assertEquals(record, read.raw());
            assertEquals(read.row().id(), record.startsWith("\"") ? read.row().id() : record.split(",", 2)[0]);
        }
        for (Rejection rejection : reading.rejections()) {
            assertEquals(cut(table, rejection.byteOffset(), rejection.byteLength()), rejection.raw());
        }
    }

    private static String cut(byte[] table, long offset, long length) {
        return new String(table, (int) offset, (int) length, UTF_8).replaceAll("[\r\n]+\\z", "");
    }

    /** One changed byte of a sound table: it shows in the rows or the report, and rows far from it stay as they were. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void aChangedByteNeitherPassesUnnoticedNorSpoilsOtherRows(int seed) {
        Random random = new Random(seed);
        String table =
                "id,tags,text\n1,a;b,x\n2,\"c;d\",\"y\nz\"\n3,\u00E9;f,x\n4,g,\"\"\"q\"\"\"\n5,h;i,x\n6,\"j\",x\n7,k;l,x\n8,m,x\n";
        byte[] sound = table.getBytes(UTF_8);
        int header = table.indexOf('\n') + 1;
        Set<String> expected = contents(Readings.read(sound, UTF_8_CSV));
        for (int place = header; place < sound.length; place++) {
            byte[] changed = sound.clone();
            changed[place] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\",\n\r".charAt(random.nextInt(4)));
            if (changed[place] == sound[place] || sound[place] == '\n' && changed[place] == '\r') {
                continue; // either ends a line
            }
            Reading reading = Readings.read(changed, UTF_8_CSV);
            Set<String> found = contents(reading);
            assertTrue(!found.equals(expected) || !reading.rejections().isEmpty(), "unnoticed at " + place);
            Set<String> lost = new HashSet<>(expected);
            lost.removeAll(found);
            assertTrue(lost.size() <= 3, "byte %d spoils %s".formatted(place, lost));
        }
    }

    private static Set<String> contents(Reading reading) {
        Set<String> contents = new HashSet<>();
        reading.rows()
                .forEach(r -> contents.add(
                        r.row().id() + r.row().topicCells() + r.row().text()));
        return contents;
    }

    @Test
    void whatStandsInPlaceOfAnAbstractIsNoText() {
        for (String input : List.of(
                "Title,Source title,EID,Abstract,Author Keywords\nOne,J,2-1,[No abstract available],a; b\n",
                "TY  - JOUR\nTI  - One\nAB  - [No abstract available]\nKW  - a\nER  - \n")) {
            assertEquals(
                    List.of("One"),
                    Readings.read(input.getBytes(UTF_8)).rows().stream()
                            .map(row -> row.row().text())
                            .toList());
        }
    }
}
