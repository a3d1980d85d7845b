package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.source.Readings.Reading;

class ArchiveTest {
    private static final byte[] FIRST = "id,tags\n1,a;b\n2,c;d\n".getBytes(UTF_8);
    private static final byte[] SECOND = "id\ttags\n3\te;f\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path write(String name, byte[] contents) throws IOException {
        return Files.write(folder.resolve(name), contents);
    }

    private static Reading read(String... arguments) {
        return Readings.read(
                Sources.of(
                        List.of(arguments),
                        SourceOptions.DEFAULTS,
                        ReadingLimits.DEFAULTS,
                        InputStream.nullInputStream()),
                2);
    }

    private static Reading readStandardInput(byte[] bytes, int chunk) {
        return Readings.read(bytes, SourceOptions.DEFAULTS, ReadingLimits.DEFAULTS, 2, chunk);
    }

    private static Map<String, byte[]> members(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return members;
    }

    private static List<String> rows(Reading reading) {
        return reading.rows().stream()
                .map(row -> row.source() + ": " + row.row().id() + " " + row.topics())
                .toList();
    }

    private static final List<String> ROWS = List.of("0: 1 [a, b]", "0: 2 [c, d]", "1: 3 [e, f]");

    static Stream<byte[]> archives() {
        Map<String, byte[]> members = members("one/first.csv", FIRST, "second.txt", SECOND);
        byte[] tar = Packed.tar(members);
        return Stream.concat(
                Stream.of(Packed.zip(members), tar),
                Arrays.stream(Packing.values()).map(packing -> Packed.by(packing, tar)));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void everyMemberIsAnInput(byte[] archive) throws IOException {
        String file = write("works.any", archive).toString();
        Reading reading = read(file);
        assertEquals(ROWS, rows(reading));
        assertEquals(
                List.of(file + "!one/first.csv", file + "!second.txt"),
                reading.reports().stream().map(InputReport::name).toList());
        assertEquals(FIRST.length, reading.report().bytes());
        assertEquals(
                Readings.read(FIRST).report().sha256(), reading.report().sha256(), "of the member as it is unpacked");
        assertEquals(List.of(), reading.report().warnings());
    }

    @ParameterizedTest
    @MethodSource("archives")
    void anArchiveMayComeInPiecesThroughAPipe(byte[] archive) {
        for (int chunk : new int[] {1, 3, 7, 61, 4096}) {
            Reading reading = readStandardInput(archive, chunk);
            assertEquals(ROWS, rows(reading));
            assertEquals("-!one/first.csv", reading.report().name());
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void anArchiveThatBreaksOffIsAnError(byte[] archive) {
        // a tar archive ends with zeros, which may be missing
        int end = archive.length < 1000 ? archive.length : 2048 + SECOND.length;
        for (int length = 600; length < end; length += 97) {
            byte[] cut = Arrays.copyOf(archive, length);
            InputException e = assertThrows(
                    InputException.class, () -> readStandardInput(cut, Integer.MAX_VALUE), "cut after " + length);
            assertEquals(InputException.Kind.UNUSABLE, e.kind());
        }
        for (int length = 20; length < Math.min(600, end); length += 29) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThrows(InputException.class, () -> readStandardInput(cut, Integer.MAX_VALUE), "cut after " + length);
        }
    }

    @Test
    void noDamagedByteOfAZipArchiveGoesUnnoticed() {
        byte[] archive = Packed.zip(members("first.csv", FIRST, "second.tsv", SECOND));
        for (int place = 4; place < archive.length; place++) {
            byte[] damaged = archive.clone();
            damaged[place] ^= 0x10;
            try {
                Reading reading = readStandardInput(damaged, Integer.MAX_VALUE);
                boolean told = !reading.report().warnings().isEmpty()
                        || reading.reports().size() < 2;
                assertTrue(told || rows(reading).equals(ROWS), "byte " + place + ": " + rows(reading));
            } catch (InputException e) {
                assertEquals(InputException.Kind.UNUSABLE, e.kind(), "byte " + place);
            }
        }
    }

    @Test
    void aTarArchiveWithoutItsEndIsToldOf() {
        byte[] tar = Packed.tar(members("one/first.csv", FIRST, "second.txt", SECOND));
        Reading reading = readStandardInput(Arrays.copyOf(tar, 2048), 4096);
        assertEquals(ROWS, rows(reading));
        assertEquals(
                List.of("standard input: the tar archive has no end mark; is it whole?"),
                reading.report().warnings());
    }

    @Test
    void whatFollowsATarArchiveIsToldOf() {
        byte[] tar = Packed.tar(members("one/first.csv", FIRST, "second.txt", SECOND));
        Reading reading = readStandardInput(Packed.joined(tar, FIRST), 4096);
        assertEquals(
                List.of("standard input: bytes after the end of the tar archive are passed over"),
                reading.report().warnings());
    }

    @Test
    void membersMayBePackedOnceMore() throws IOException {
        byte[] zip = Packed.zip(members("first.csv.gz", Packed.by(Packing.GZIP, FIRST), "second.tsv", SECOND));
        Reading reading = read(write("works.zip", zip).toString());
        assertEquals(ROWS, rows(reading));
        assertTrue(reading.report().description().endsWith("; unpacked by zip and gzip"));
        assertTrue(reading.reports().get(1).description().endsWith("; unpacked by zip"));
    }

    @Test
    void whatIsNoTableIsPassedOverWithAReason() throws IOException {
        byte[] nested = Packed.zip(members("first.csv", FIRST));
        byte[] tar = Packed.tar(members("deep.csv", FIRST));
        String file = write(
                        "works.zip",
                        Packed.zip(members(
                                "__MACOSX/first.csv",
                                FIRST,
                                ".hidden/first.csv",
                                FIRST,
                                "guide.pdf",
                                "%PDF-1.4".getBytes(UTF_8),
                                "picture.txt",
                                "\u0089PNG\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                                "nested.zip",
                                nested,
                                "nested.tar.gz",
                                Packed.by(Packing.GZIP, tar),
                                "first.csv",
                                FIRST,
                                "folder/",
                                new byte[0])))
                .toString();
        Reading reading = read(file);
        assertEquals(ROWS.subList(0, 2), rows(reading));
        assertEquals(
                List.of(
                        file + "!guide.pdf: not read, its ending is that of no format; name it to have it read",
                        file + "!picture.txt: not read, this is a picture, not a table; name a table",
                        file + "!nested.zip: not read, archives within archives are not opened",
                        file + "!nested.tar.gz: not read, archives within archives are not opened"),
                reading.report().warnings());
    }

    @Test
    void anArchiveWithNothingToReadIsAnError() throws IOException {
        String file = write("works.zip", Packed.zip(members("a.png", FIRST))).toString();
        InputException e = assertThrows(InputException.class, () -> read(file));
        assertEquals(
                file + "!a.png: not read, its ending is that of no format; name it to have it read; give one with rows",
                e.getMessage());
        String table = write("first.csv", FIRST).toString();
        assertEquals(
                List.of(
                        file + "!a.png: not read, its ending is that of no format; name it to have it read",
                        file + ": there is nothing to read in this archive"),
                read(file, table).report().warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"second.dat", "*.dat", "{second,third}.*"})
    void oneMemberMayBeNamed(String member) throws IOException {
        String file = write("works.zip", Packed.zip(members("first.csv", FIRST, "second.dat", SECOND)))
                .toString();
        Reading reading = read(file + "!" + member);
        assertEquals(List.of("0: 3 [e, f]"), rows(reading));
        assertEquals(file + "!second.dat", reading.report().name());
        assertEquals(List.of(), reading.report().warnings());
    }

    @Test
    void aMemberOfNoArchiveIsMissing() throws IOException {
        String file = write("first.csv", FIRST).toString();
        InputException e = assertThrows(InputException.class, () -> read(file + "!a.csv"));
        assertEquals(InputException.Kind.MISSING, e.kind());
        assertEquals(file + "!a.csv: the file before the ! is no archive", e.getMessage());
        String zip = write("works.zip", Packed.zip(members("first.csv", FIRST))).toString();
        InputException none = assertThrows(InputException.class, () -> read(zip + "!b.csv"));
        assertEquals(zip + "!b.csv: there is nothing to read in this archive; give one with rows", none.getMessage());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Files.write(folder.resolve("secret.csv"), SECOND);
        byte[] tar = Packed.bytes(out -> {
            try (TarArchiveOutputStream writer = new TarArchiveOutputStream(out)) {
                for (byte type : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
                    TarArchiveEntry link = new TarArchiveEntry("link" + (char) type + ".csv", type);
                    link.setLinkName(folder.resolve("secret.csv").toString());
                    writer.putArchiveEntry(link);
                    writer.closeArchiveEntry();
                }
                TarArchiveEntry file = new TarArchiveEntry("first.csv");
                file.setSize(FIRST.length);
                writer.putArchiveEntry(file);
                writer.write(FIRST);
                writer.closeArchiveEntry();
            }
        });
        Reading reading = readStandardInput(tar, 100);
        assertEquals(ROWS.subList(0, 2), rows(reading));
        assertEquals(
                List.of(
                        "standard input!link2.csv: not read, it is a link or the like, which is not followed",
                        "standard input!link1.csv: not read, it is a link or the like, which is not followed",
                        "standard input!link6.csv: not read, it is a link or the like, which is not followed"),
                reading.report().warnings());

        Path zip = folder.resolve("links.zip");
        try (ZipArchiveOutputStream writer = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.csv");
            link.setUnixMode(0120777);
            writer.putArchiveEntry(link);
            writer.write("secret.csv".getBytes(UTF_8));
            writer.closeArchiveEntry();
            writer.putArchiveEntry(new ZipArchiveEntry("first.csv"));
            writer.write(FIRST);
            writer.closeArchiveEntry();
        }
        assertEquals(
                List.of(zip + "!link.csv: not read, it is a link or the like, which is not followed"),
                read(zip.toString()).report().warnings());
    }

    @Test
    void namesThatLeadOutOfTheArchiveWriteNothing() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        byte[] zip = Packed.zip(members("../evil.csv", FIRST, "/etc/evil.csv", SECOND));
        Path file = Files.write(inner.resolve("works.zip"), zip);
        Reading reading = read(file.toString());
        assertEquals(List.of("0: 3 [e, f]"), rows(reading)); // the other one is hidden by its dots
        assertTrue(Files.notExists(folder.resolve("evil.csv")));
        assertTrue(Files.notExists(Path.of("/etc/evil.csv")));
    }

    @Test
    void membersThatSharePackedBytesDoNotGrowWithoutEnd() {
        byte[] zeros = new byte[1 << 20];
        byte[] table = Packed.table(10_000);
        byte[] archive = Packed.bytes(out -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.csv"));
                zip.write(table);
                for (int i = 0; i < 2000; i++) {
                    zip.write(zeros);
                }
                zip.closeArchiveEntry();
            }
        });
        InputException e = assertThrows(InputException.class, () -> readStandardInput(archive, Integer.MAX_VALUE));
        assertTrue(e.getMessage().contains("the zip data become more than 1000 times as large"), e.getMessage());
    }

    @Test
    void anEncryptedMemberSaysWhatToDo() throws IOException {
        byte[] zip = Packed.zip(members("first.csv", FIRST));
        zip[6] |= 1; // the local header's flag
        int directory = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 8] |= 1;
        InputException e = assertThrows(InputException.class, () -> readStandardInput(zip, 4096));
        assertEquals(
                "standard input!first.csv: this member is encrypted after 0 bytes; unpack it with its password before",
                e.getMessage());
    }

    @Test
    void archivesAreFoundInFolders() throws IOException {
        write("a.zip", Packed.zip(members("first.csv", FIRST)));
        write("b.tgz", Packed.by(Packing.GZIP, Packed.tar(members("second.csv", SECOND))));
        write("c.csv.xz", Packed.by(Packing.XZ, FIRST));
        assertEquals(5, read(folder.toString()).rows().size());
    }
}
