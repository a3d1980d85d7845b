package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {
    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] unpacked(byte[] packed, int chunk) throws IOException {
        try (GzipStream stream = new GzipStream(Readings.chunked(packed, chunk))) {
            return stream.readAllBytes();
        }
    }

    @ParameterizedTest(name = "{0} bytes at a time")
    @ValueSource(ints = {1, 2, 7, 64, 100_000})
    void allMembersAreReadAlsoFromASlowPipe(int chunk) throws IOException {
        byte[] first = new byte[70_000];
        new Random(1).nextBytes(first);
        byte[] packed = join(gzip(first), gzip(new byte[0]), gzip("second".getBytes(UTF_8)));
        assertArrayEquals(join(first, "second".getBytes(UTF_8)), unpacked(packed, chunk));
    }

    @Test
    void headerFieldsArePassedOver() throws IOException {
        // flags: header checksum, extra field of 3 bytes, name "n", comment "c"
        byte[] header = HexFormat.of().parseHex("1f8b081e00000000000303000102036e006300" + "abcd");
        byte[] plain = gzip("text".getBytes(UTF_8));
        byte[] packed = join(header, Arrays.copyOfRange(plain, 10, plain.length));
        assertEquals("text", new String(unpacked(packed, 3), UTF_8));
    }

    @Test
    void aFileCutAnywhereIsAnError() throws IOException {
        byte[] packed = join(gzip("first".getBytes(UTF_8)), gzip("second".getBytes(UTF_8)));
        int secondBegins = gzip("first".getBytes(UTF_8)).length;
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            if (length == secondBegins) {
                assertEquals("first", new String(unpacked(cut, 5), UTF_8));
            } else {
                assertThrows(IOException.class, () -> unpacked(cut, 5), "cut after " + length);
            }
        }
    }

    @Test
    void noByteOfTheDataCanChangeUnnoticed() throws IOException {
        byte[] content = "some text, some text, some more text".getBytes(UTF_8);
        byte[] packed = gzip(content);
        for (int i = 10; i < packed.length; i++) {
            byte[] damaged = packed.clone();
            damaged[i] ^= 0x10;
            try {
                assertArrayEquals(content, unpacked(damaged, 64), "byte " + i);
            } catch (IOException noticed) {
                assertFalse(noticed.getMessage().isEmpty());
            }
        }
    }

    @Test
    void paddingIsPassedOverAndOtherBytesAreTold() throws IOException {
        byte[] packed = gzip("text".getBytes(UTF_8));
        try (GzipStream padded = new GzipStream(Readings.chunked(join(packed, new byte[600]), 9))) {
            assertEquals("text", new String(padded.readAllBytes(), UTF_8));
            assertFalse(padded.hasTrailingBytes());
        }
        try (GzipStream trailed = new GzipStream(Readings.chunked(join(packed, "garbage".getBytes(UTF_8)), 9))) {
            assertEquals("text", new String(trailed.readAllBytes(), UTF_8));
            assertTrue(trailed.hasTrailingBytes());
        }
    }
}
