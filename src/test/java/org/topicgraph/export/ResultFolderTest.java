package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.export.OutputException.Kind;

class ResultFolderTest {
    private static final RunManifest RUN = Samples.odd().manifest();

    @TempDir
    private Path temp;

    private Path target;

    @BeforeEach
    void chooseTarget() {
        target = temp.resolve("results of May");
    }

    @Test
    void filesAreThereAfterCommitOnlyAndHashed() throws Exception {
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            put(folder, "a.csv", "one");
            assertFalse(Files.exists(target));
            assertEquals(1, folder.files().size());
            folder.commit(RUN);
            assertEquals("one", Files.readString(target.resolve("a.csv")));
        }
        ManifestFile manifest = ManifestFile.read(target).orElseThrow();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("one".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new WrittenFile("a.csv", 3, hash), manifest.files().get(0));
        assertEquals(RUN.version(), manifest.version());
        assertEquals(RUN.inputs(), manifest.inputs());
        assertEquals(RUN.settings(), manifest.settings());
        assertEquals("a.csv manifest.json", names(target));
        assertNothingElse();
    }

    @Test
    void manyBytesInPiecesOfAnySizeAreHashedRight() throws Exception {
        byte[] bytes = new byte[300_001];
        new java.util.SplittableRandom(4).nextBytes(bytes);
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            try (OutputStream out = folder.create("big.bin")) {
                out.write(bytes[0]);
                for (int at = 1, n = 1; at < bytes.length; at += n, n = Math.min(3 * n + 1, bytes.length - at)) {
                    out.write(bytes, at, n);
                }
            }
            folder.commit(RUN);
        }
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                ManifestFile.read(target).orElseThrow().files().get(0).sha256());
        assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(target.resolve("big.bin"))));
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        Path deep = temp.resolve("x/y/z");
        try (ResultFolder folder = ResultFolder.open(deep, false)) {
            put(folder, "a.csv", "one");
            folder.create("b.csv").write('x');
        }
        assertEquals(0, descriptors());
        assertTrue(tree().isEmpty(), () -> tree().toString());
    }

    @Test
    void parentsThatAreMissingAreMade() throws IOException {
        target = temp.resolve("x/y/z");
        run("a.csv", "one");
        assertEquals("a.csv manifest.json", names(target));
    }

    @Test
    void anEarlierRunIsReplacedWhole() throws IOException {
        run("a.csv", "one", "b.csv", "two");
        run("b.csv", "zwei", "c.csv", "drei");
        assertEquals("b.csv c.csv manifest.json", names(target));
        assertEquals("zwei", Files.readString(target.resolve("b.csv")));
        assertNothingElse();
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(target);
        run("a.csv", "one");
        assertEquals("a.csv manifest.json", names(target));
        assertNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"tool\":\"another\"}", "{\"tool\":\"topicgraph\"", "\0\1"})
    void aFolderWithSomebodyElsesManifestIsRefused(String manifest) throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("manifest.json"), manifest);
        assertEquals(Kind.EXISTS_NOT_OURS, refusal(target).kind());
        assertEquals(manifest, Files.readString(target.resolve("manifest.json")));
        assertNothingElse();
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedByNameAndLeftAsItIs() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("letter.txt"), "dear");
        Files.writeString(target.resolve("zebra.txt"), "z");
        OutputException refusal = refusal(target);
        assertEquals(Kind.EXISTS_NOT_OURS, refusal.kind());
        assertTrue(refusal.getMessage().contains("letter.txt and 1 more"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("--force"), refusal::getMessage);
        assertEquals("letter.txt zebra.txt", names(target));
        assertNothingElse();
    }

    @Test
    void forcedIntoAFolderOfSomebodyElseTheirFilesStay() throws IOException {
        Files.createDirectories(target.resolve("sub"));
        Files.writeString(target.resolve("letter.txt"), "dear");
        Files.writeString(target.resolve("a.csv"), "theirs");
        Files.writeString(target.resolve("manifest.json"), "theirs");
        try (ResultFolder folder = ResultFolder.open(target, true)) {
            put(folder, "a.csv", "one");
            assertEquals("theirs", Files.readString(target.resolve("a.csv")));
            folder.commit(RUN);
        }
        assertEquals("a.csv letter.txt manifest.json sub", names(target));
        assertEquals("one", Files.readString(target.resolve("a.csv")));
        assertEquals("dear", Files.readString(target.resolve("letter.txt")));
        assertNothingElse();
    }

    @Test
    void filesThatAPersonAddedToResultsStay() throws IOException {
        run("a.csv", "one", "b.csv", "two");
        Files.writeString(target.resolve("map.gephi"), "hours of work");
        run("a.csv", "eins");
        assertEquals("a.csv manifest.json map.gephi", names(target));
        assertEquals("eins", Files.readString(target.resolve("a.csv")));
        assertNothingElse();
    }

    @Test
    void logsBelongToTheRunButAreNotHashed() throws IOException {
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            try (OutputStream log = folder.createLog("run.log")) {
                log.write('x');
            }
            folder.commit(RUN);
        }
        ManifestFile manifest = ManifestFile.read(target).orElseThrow();
        assertTrue(manifest.files().isEmpty());
        assertEquals(java.util.List.of("run.log"), manifest.logs());
        run("a.csv", "one");
        assertEquals("a.csv manifest.json", names(target));
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Files.writeString(target, "a file");
        OutputException refusal = refusal(target);
        assertEquals(Kind.CANNOT_CREATE, refusal.kind());
        assertEquals("a file", Files.readString(target));
        assertEquals(Kind.CANNOT_CREATE, refusal(target.resolve("sub")).kind());
        assertNothingElse();
    }

    @Test
    void theRootOfTheFileSystemIsRefused() {
        assertEquals(Kind.CANNOT_CREATE, refusal(temp.getRoot()).kind());
    }

    @Test
    void aLinkToAFolderStandsForTheFolder() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        Files.createSymbolicLink(target, real);
        run("a.csv", "one");
        run("b.csv", "two");
        assertTrue(Files.isSymbolicLink(target));
        assertEquals("b.csv manifest.json", names(real));
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(target, temp.resolve("nowhere"));
        assertEquals(Kind.CANNOT_CREATE, refusal(target).kind());
        assertTrue(Files.isSymbolicLink(target));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linksInsideAreReplacedNotFollowed(boolean withOthers) throws IOException {
        run("a.csv", "one", "b.csv", "two");
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("precious.txt"), "keep");
        for (String name : new String[] {"a.csv", "b.csv"}) {
            Files.delete(target.resolve(name));
        }
        Files.createSymbolicLink(target.resolve("a.csv"), outside.resolve("precious.txt"));
        Files.createSymbolicLink(target.resolve("b.csv"), outside);
        if (withOthers) {
            Files.writeString(target.resolve("mine.txt"), "mine");
        }
        run("a.csv", "eins");
        assertFalse(Files.isSymbolicLink(target.resolve("a.csv")));
        assertFalse(Files.exists(target.resolve("b.csv"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("keep", Files.readString(outside.resolve("precious.txt")));
    }

    @Test
    void aManifestThatIsALinkIsNotOurs() throws IOException {
        run("a.csv", "one");
        Path moved = temp.resolve("moved.json");
        Files.move(target.resolve("manifest.json"), moved);
        Files.createSymbolicLink(target.resolve("manifest.json"), moved);
        assertEquals(Kind.EXISTS_NOT_OURS, refusal(target).kind());
    }

    @Test
    void aSecondRunIsTurnedAwayUntilTheFirstIsDone() throws IOException {
        try (ResultFolder first = ResultFolder.open(target, false)) {
            OutputException refusal = refusal(target);
            assertEquals(Kind.LOCKED, refusal.kind());
            assertTrue(
                    refusal.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refusal::getMessage);
            put(first, "a.csv", "one");
            first.commit(RUN);
            assertEquals(Kind.LOCKED, refusal(target).kind());
        }
        run("b.csv", "two");
        assertEquals("b.csv manifest.json", names(target));
        assertNothingElse();
    }

    @Test
    void runsSideBySideInOneFolderDoNotMeet() throws IOException {
        try (ResultFolder one = ResultFolder.open(temp.resolve("one"), false);
                ResultFolder two = ResultFolder.open(temp.resolve("two"), false)) {
            put(one, "a.csv", "one");
            put(two, "a.csv", "two");
            one.commit(RUN);
            two.commit(RUN);
        }
        assertEquals("one", Files.readString(temp.resolve("one/a.csv")));
        assertEquals("two", Files.readString(temp.resolve("two/a.csv")));
        assertNothingElse();
    }

    @Test
    void aNameThatLeadsOutIsAFaultOfOurs() {
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            for (String name : new String[] {"../a", "a/b", "", ".hidden", "a\0", "caf\u00E9", "a".repeat(101)}) {
                assertThrows(IllegalStateException.class, () -> folder.create(name), name);
            }
        }
    }

    @Test
    void aFileWrittenTwiceOrLeftOpenIsAFaultOfOurs() throws IOException {
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            OutputStream open = folder.create("a.csv");
            assertThrows(IllegalStateException.class, () -> folder.create("a.csv"));
            assertThrows(IllegalStateException.class, () -> folder.commit(RUN));
            open.close();
            assertThrows(IllegalStateException.class, () -> folder.create("a.csv"));
        }
    }

    @Test
    void veryLongNamesOfFoldersWork() throws IOException {
        target = temp.resolve("\u4E2D".repeat(83));
        run("a.csv", "one");
        run("b.csv", "two");
        assertEquals("b.csv manifest.json", names(target));
        assertNothingElse();
    }

    // failures

    /** What fails: the k-th step of any kind, or everything from it on. */
    private static final class FaultyDisk extends Disk {
        private final int failAt;
        private final boolean fromThenOn;
        private int steps;
        private boolean keptFromDeleting;

        FaultyDisk(int failAt, boolean fromThenOn) {
            this.failAt = failAt;
            this.fromThenOn = fromThenOn;
        }

        private void step() throws IOException {
            steps++;
            if (steps == failAt || fromThenOn && steps > failAt) {
                throw new FileSystemException("somewhere", null, "No space left on device");
            }
        }

        boolean failed() {
            return steps >= failAt;
        }

        @Override
        void createDirectory(Path directory) throws IOException {
            step();
            super.createDirectory(directory);
        }

        @Override
        FileChannel create(Path file) throws IOException {
            step();
            return super.create(file);
        }

        @Override
        void write(FileChannel channel, ByteBuffer bytes) throws IOException {
            if (bytes.remaining() > 1) {
                super.write(channel, bytes.slice(bytes.position(), 1)); // a full disk takes the beginning
                bytes.position(bytes.position() + 1);
            }
            step();
            super.write(channel, bytes);
        }

        @Override
        void force(FileChannel channel) throws IOException {
            step();
            super.force(channel);
        }

        @Override
        void forceDirectory(Path directory) throws IOException {
            step();
            super.forceDirectory(directory);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            super.move(from, to);
        }

        @Override
        void delete(Path path) throws IOException {
            if (!fromThenOn) { // a disk that is full still deletes
                keptFromDeleting |= steps + 1 == failAt;
                step();
            }
            super.delete(path);
        }
    }

    private enum Situation {
        ABSENT,
        EMPTY,
        OURS,
        OURS_WITH_OTHERS,
        OTHERS;

        void prepare(ResultFolderTest test) throws IOException {
            switch (this) {
                case ABSENT -> test.target = test.temp.resolve("new/results");
                case EMPTY -> Files.createDirectory(test.target);
                case OURS -> test.run("a.csv", "old a", "old.csv", "old");
                case OURS_WITH_OTHERS -> {
                    test.run("a.csv", "old a", "old.csv", "old");
                    Files.writeString(test.target.resolve("mine.txt"), "mine");
                }
                case OTHERS -> {
                    Files.createDirectory(test.target);
                    Files.writeString(test.target.resolve("a.csv"), "theirs");
                    Files.writeString(test.target.resolve("mine.txt"), "mine");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverStepFailsTheEarlierResultsStandAndNothingIsLeft(Situation situation) throws IOException {
        situation.prepare(this);
        Map<String, String> before = tree();
        int successes = 0;
        for (int k = 1; successes == 0; k++) {
            FaultyDisk disk = new FaultyDisk(k, false);
            try (ResultFolder folder = ResultFolder.open(target, true, disk)) {
                put(folder, "a.csv", "new a");
                put(folder, "b.csv", "new b");
                folder.commit(RUN);
            } catch (OutputException e) {
                assertTrue(disk.failed());
                assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
                if (disk.keptFromDeleting) {
                    repairLeftovers();
                }
                assertEquals(before, tree(), "step " + k);
                assertEquals(0, descriptors());
                continue;
            }
            assertEquals("new a", Files.readString(target.resolve("a.csv")), "step " + k);
            if (disk.keptFromDeleting) {
                repairLeftovers();
            }
            assertNothingElse();
            if (disk.failed()) { // a clean-up that failed does not make the results worse; back to the start
                remove(temp);
                Files.createDirectories(temp);
                situation.prepare(this);
                continue;
            }
            successes++;
            assertTrue(k > 8, "the steps were counted");
        }
    }

    /** What the next run does: a delete that failed, or a death, leaves something hidden. */
    private void repairLeftovers() {
        try (ResultFolder next = ResultFolder.open(target, true)) {
            assertTrue(next.files().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onADiskThatIsFullForGoodTheEarlierResultsStandAndNothingIsLeft(Situation situation) throws IOException {
        situation.prepare(this);
        Map<String, String> before = tree();
        for (int k = 1; ; k++) {
            FaultyDisk disk = new FaultyDisk(k, true);
            try (ResultFolder folder = ResultFolder.open(target, true, disk)) {
                put(folder, "a.csv", "new a");
                put(folder, "b.csv", "new b");
                folder.commit(RUN);
                break;
            } catch (OutputException e) {
                if (Files.exists(target) == before.keySet().stream().anyMatch(p -> p.startsWith(name(target)))
                        && tree().equals(before)) {
                    continue;
                }
                repairLeftovers(); // even going back was impossible: the next run does it
                assertEquals(before, tree(), "step " + k);
            }
        }
        assertEquals("new a", Files.readString(target.resolve("a.csv")));
    }

    @Test
    void aFailureOfAWriterClosesItsFileOnly() throws IOException {
        try (ResultFolder folder = ResultFolder.open(target, false, new FaultyDisk(5, false))) {
            OutputStream out = folder.create("a.csv");
            assertThrows(OutputException.class, () -> {
                out.write(new byte[1 << 20]);
                out.close();
            });
            out.close(); // as try-with-resources does
            assertTrue(folder.files().isEmpty());
        }
        assertEquals(0, descriptors());
        assertTrue(tree().isEmpty());
    }

    @Test
    void aFailureTellsKindFileAndSpace() {
        OutputException failure = assertThrows(OutputException.class, () -> {
            try (ResultFolder folder = ResultFolder.open(target, false, new Disk() {
                @Override
                void write(FileChannel channel, ByteBuffer bytes) throws IOException {
                    throw new IOException("No space left on device");
                }
            })) {
                put(folder, "a.csv", "one");
            }
        });
        assertEquals(Kind.WRITE_FAILED, failure.kind());
        assertTrue(
                failure.getMessage()
                        .matches("a\\.csv cannot be written: No space left on device \\([0-9,]+ kB free\\);.*"),
                failure.getMessage());
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldAsSuch() throws IOException {
        Disk forbidding = new Disk() {
            @Override
            void createDirectory(Path directory) throws IOException {
                throw new AccessDeniedException(directory.toString());
            }
        };
        OutputException failure =
                assertThrows(OutputException.class, () -> ResultFolder.open(target, false, forbidding));
        assertEquals(Kind.NO_PERMISSION, failure.kind());
        assertTrue(failure.getMessage().contains("permission denied"), failure.getMessage());
        assertTrue(tree().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMountPointIsWrittenFromInside(boolean othersInside) throws IOException {
        run("a.csv", "old a", "old.csv", "old");
        if (othersInside) {
            Files.writeString(target.resolve("mine.txt"), "mine");
        }
        Disk mounted = new Disk() {
            @Override
            void move(Path from, Path to) throws IOException {
                if (from.equals(target) || to.equals(target) || from.startsWith(target) != to.startsWith(target)) {
                    throw new FileSystemException(from.toString(), to.toString(), "Invalid cross-device link");
                }
                super.move(from, to);
            }
        };
        try (ResultFolder folder = ResultFolder.open(target, false, mounted)) {
            put(folder, "a.csv", "new a");
            assertEquals("old a", Files.readString(target.resolve("a.csv")));
            folder.commit(RUN);
        }
        assertEquals(othersInside ? "a.csv manifest.json mine.txt" : "a.csv manifest.json", names(target));
        assertEquals("new a", Files.readString(target.resolve("a.csv")));
        assertNothingElse();
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatDiesAnywhereLeavesTheEarlierResultsOrTheNewOnes(Situation situation) throws IOException {
        situation.prepare(this);
        Map<String, String> before = visible(tree());
        for (int k = 1; ; k++) {
            DyingDisk disk = new DyingDisk(k);
            ResultFolder folder = null;
            boolean died = false;
            try {
                folder = ResultFolder.open(target, true, disk);
                put(folder, "a.csv", "new a");
                put(folder, "b.csv", "new b");
                folder.commit(RUN);
            } catch (Death death) {
                died = true;
            }
            if (folder != null) {
                letGoOfTheLock(folder);
            }
            repairLeftovers();
            assertNothingElse();
            if (!died) {
                break;
            }
            if (Files.exists(target.resolve("b.csv"))) {
                assertEquals("new a", Files.readString(target.resolve("a.csv")));
                assertFalse(Files.exists(target.resolve("old.csv")));
                assertTrue(ManifestFile.read(target).isPresent());
                remove(temp);
                Files.createDirectories(temp);
                situation.prepare(this);
            } else {
                assertEquals(before, visible(tree()), "step " + k);
            }
        }
        assertEquals("new a", Files.readString(target.resolve("a.csv")));
    }

    /** The end of the process, which nobody catches. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Stops for good before the k-th step. */
    private static final class DyingDisk extends Disk {
        private int left;

        DyingDisk(int k) {
            this.left = k;
        }

        private void step() {
            left--;
            if (left <= 0) {
                throw new Death();
            }
        }

        @Override
        void createDirectory(Path directory) throws IOException {
            step();
            super.createDirectory(directory);
        }

        @Override
        void write(FileChannel channel, ByteBuffer bytes) throws IOException {
            step();
            super.write(channel, bytes);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            super.move(from, to);
        }

        @Override
        void delete(Path path) throws IOException {
            step();
            super.delete(path);
        }
    }

    /** What the operating system does for a dead process; the disk stays dead, so nothing is cleaned. */
    private static void letGoOfTheLock(ResultFolder folder) {
        try {
            folder.close();
        } catch (Death expected) {
            folder.closeLock();
        }
    }

    // what there is

    private void run(String... namesAndContents) throws IOException {
        try (ResultFolder folder = ResultFolder.open(target, false)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                put(folder, namesAndContents[i], namesAndContents[i + 1]);
            }
            folder.commit(RUN);
        }
    }

    private static void put(ResultFolder folder, String name, String content) throws IOException {
        try (OutputStream out = folder.create(name)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static OutputException refusal(Path folder) {
        return assertThrows(
                OutputException.class, () -> ResultFolder.open(folder, false).close());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(" ", files.map(ResultFolderTest::name).sorted().toList());
        }
    }

    /** Nothing hidden is left, beside the target or inside. */
    private void assertNothingElse() {
        assertEquals(
                Map.of(),
                tree().entrySet().stream()
                        .filter(e -> e.getKey().contains("/.") || e.getKey().startsWith("."))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, String> visible(Map<String, String> tree) {
        Map<String, String> visible = new TreeMap<>(tree);
        visible.keySet().removeIf(path -> path.contains("/.") || path.startsWith(".") || !path.contains("/"));
        return visible;
    }

    private Map<String, String> tree() {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temp)) {
            for (Path path : paths.toList()) {
                if (!path.equals(temp)) {
                    tree.put(
                            temp.relativize(path).toString(),
                            Files.isDirectory(path) ? "folder" : Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tree;
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** {@return how many files of this test the process holds open; 0 where the system does not tell} */
    private long descriptors() throws IOException {
        Path mine = Path.of("/proc/self/fd");
        if (!Files.isDirectory(mine)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(mine)) {
            return open.filter(fd -> {
                        try {
                            return Files.readSymbolicLink(fd).startsWith(temp);
                        } catch (IOException e) {
                            return false; // closed since
                        }
                    })
                    .count();
        }
    }
}
