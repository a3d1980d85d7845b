package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {
    private static final byte[] TABLE = Packed.table(300);

    private static Unpacking unpacking(Packing packing, byte[] packed, int chunk) throws IOException {
        RawBytes raw = new RawBytes(Readings.chunked(packed, chunk), true);
        assertEquals(Optional.of(packing), Packing.of(raw.peek(Packing.MAGIC)));
        return new Unpacking(packing, raw, raw::count);
    }

    private static byte[] unpacked(Packing packing, byte[] packed) throws IOException {
        try (Unpacking unpacking = unpacking(packing, packed, Integer.MAX_VALUE)) {
            byte[] contents = unpacking.readAllBytes();
            assertFalse(unpacking.hasTrailingBytes());
            return contents;
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameInPiecesOfAnySize(Packing packing) throws IOException {
        byte[] packed = Packed.by(packing, TABLE);
        for (int chunk : new int[] {1, 2, 3, 7, 16, 61, 4096}) {
            try (Unpacking unpacking = unpacking(packing, packed, chunk)) {
                assertArrayEquals(TABLE, unpacking.readAllBytes(), "chunk " + chunk);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAllPartsOneAfterTheOther(Packing packing) throws IOException {
        byte[] twice = unpacked(
                packing,
                Packed.joined(Packed.by(packing, TABLE), Packed.by(packing, TABLE), Packed.by(packing, TABLE)));
        assertArrayEquals(Packed.joined(TABLE, TABLE, TABLE), twice);
    }

    @ParameterizedTest
    @EnumSource
    void readsAnEmptyFile(Packing packing) throws IOException {
        assertArrayEquals(new byte[0], unpacked(packing, Packed.by(packing, new byte[0])));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatBreaksOffAnywhereIsAnError(Packing packing) {
        byte[] packed = Packed.by(packing, TABLE);
        for (int length = Packing.MAGIC; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            UnpackException e =
                    assertThrows(UnpackException.class, () -> unpacked(packing, cut), "cut after " + length);
            assertEquals("the " + packing.program() + " data break off", e.getMessage(), "cut after " + length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDamagedByteChangesTheContents(Packing packing) {
        byte[] packed = Packed.by(packing, Packed.table(20));
        for (int place = 0; place < packed.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = packed.clone();
                damaged[place] ^= (byte) (1 << bit);
                if (Packing.of(damaged).isPresent()) {
                    String where = "byte " + place + " bit " + bit;
                    try (Unpacking unpacking = unpacking(packing, damaged, Integer.MAX_VALUE)) {
                        assertArrayEquals(Packed.table(20), unpacking.readAllBytes(), where);
                    } catch (UnpackException e) {
                        assertFalse(e.getMessage().isEmpty(), where); // found
                    } catch (IOException e) {
                        throw new AssertionError(where, e);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsTheLastPartIsToldOf(Packing packing) throws IOException {
        byte[] rest = "neither packed nor zeros".getBytes(UTF_8);
        for (int chunk : new int[] {1, 7, 4096}) {
            try (Unpacking unpacking = unpacking(packing, Packed.joined(Packed.by(packing, TABLE), rest), chunk)) {
                assertArrayEquals(TABLE, unpacking.readAllBytes());
                assertTrue(unpacking.hasTrailingBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZSTANDARD")
    void zerosMayPadAFile(Packing packing) throws IOException {
        assertArrayEquals(TABLE, unpacked(packing, Packed.joined(Packed.by(packing, TABLE), new byte[1000])));
    }

    @Test
    void framesOfZstdThatHoldNothingArePassedOver() throws IOException {
        byte[] skippable = {0x53, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 'x', 'y'};
        byte[] packed = Packed.by(Packing.ZSTANDARD, TABLE);
        assertArrayEquals(
                Packed.joined(TABLE, TABLE),
                unpacked(Packing.ZSTANDARD, Packed.joined(skippable, packed, skippable, packed, skippable)));
    }

    @Test
    void aWindowBeyondTheBoundIsRefused() {
        byte[] header = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x04, (byte) 0x98, 0x41, 0, 0, 0x61, 0, 0, 0, 0}; // 2^29
        UnpackException e = assertThrows(UnpackException.class, () -> unpacked(Packing.ZSTANDARD, header));
        assertEquals("the zstd data take more than 128 MiB of memory to unpack", e.getMessage());
        assertEquals("unpack them before", e.wayOut());
        byte[] large = Packed.byXz(TABLE, 1 << 28);
        UnpackException xz = assertThrows(UnpackException.class, () -> unpacked(Packing.XZ, large));
        assertEquals("the xz data take more than 128 MiB of memory to unpack", xz.getMessage());
    }

    @Test
    void aWindowWithinTheBoundIsTaken() throws IOException {
        assertArrayEquals(TABLE, unpacked(Packing.XZ, Packed.byXz(TABLE, 1 << 27)));
    }

    @Test
    void aSmallFileDoesNotBecomeAnEndlessOne() throws IOException {
        long size = Unpacking.FREE + (1 << 24);
        byte[] bomb = Packed.by(Packing.ZSTANDARD, out -> {
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                out.write(zeros);
            }
        });
        assertTrue(bomb.length < size / Unpacking.MOST_RATIO);
        try (Unpacking unpacking = unpacking(Packing.ZSTANDARD, bomb, Integer.MAX_VALUE)) {
            UnpackException e =
                    assertThrows(UnpackException.class, () -> unpacking.transferTo(OutputStream.nullOutputStream()));
            assertEquals("the zstd data become more than 1000 times as large", e.getMessage());
        }
    }

    @Test
    void aFaultOfTheFileIsNoneOfThePackedData() {
        byte[] packed = Packed.by(Packing.XZ, TABLE);
        InputStream failing = new ByteArrayInputStream(packed) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                int read = super.read(to, from, Math.min(length, 50));
                if (pos > 200) {
                    throw new java.io.UncheckedIOException(new IOException("the disk is on fire"));
                }
                return read;
            }
        };
        RawBytes raw = new RawBytes(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        return failing.read();
                    }

                    @Override
                    public int read(byte[] to, int from, int length) throws IOException {
                        try {
                            return failing.read(to, from, length);
                        } catch (java.io.UncheckedIOException e) {
                            throw e.getCause();
                        }
                    }
                },
                true);
        IOException e =
                assertThrows(IOException.class, () -> new Unpacking(Packing.XZ, raw, raw::count).readAllBytes());
        assertEquals("the disk is on fire", e.getMessage());
    }

    @Test
    void textThatBeginsLikeAPackingIsText() {
        assertEquals(Optional.empty(), Packing.of("BZh9,topics\n".getBytes(UTF_8)));
        assertEquals(Optional.empty(), Packing.of("BZh".getBytes(UTF_8)));
        assertEquals(Optional.empty(), Packing.of(new ByteArrayOutputStream().toByteArray()));
    }

    @Test
    void anEndingIsTakenOffWhateverItsCase() {
        assertEquals("works.csv", Packing.withoutEnding("works.csv.GZ"));
        assertEquals("works.csv", Packing.withoutEnding("works.csv.zst"));
        assertEquals("works.csv", Packing.withoutEnding("works.csv"));
    }
}
