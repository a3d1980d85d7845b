package org.topicgraph.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an input's bytes are characters. Every encoding in which line ends, quotes and delimiters are ASCII bytes can be
 * read, and the fixed-width ones of two and four bytes.
 *
 * @param charset decodes a record's bytes
 * @param unitBytes bytes of the smallest unit: 1, 2 or 4
 * @param bigEndian whether a unit's high byte comes first
 * @param markBytes length of the byte order marks at the start of the input
 * @param guessed whether it is a guess without proof, to be warned of
 */
record TextEncoding(Charset charset, int unitBytes, boolean bigEndian, int markBytes, boolean guessed) {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final byte NOT_ASCII = (byte) 0xFF;

    /** The Unicode encodings with the marks that tell them; a mark that begins with another comes before it. */
    private static final List<Marked> MARKS = List.of(
            new Marked(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Marked(UTF_32LE, 0xFF, 0xFE, 0, 0),
            new Marked(UTF_32BE, 0, 0, 0xFE, 0xFF),
            new Marked(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Marked(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** A charset and its byte order mark. */
    private record Marked(Charset charset, int... mark) {
        boolean startsAt(byte[] bytes, int from) {
            if (bytes.length - from < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((bytes[from + i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }

        int repeatsIn(byte[] bytes) {
            int end = 0;
            while (startsAt(bytes, end)) {
                end += mark.length;
            }
            return end;
        }
    }

    /** {@return what should be known of a guess} */
    Optional<String> warning() {
        return guessed
                ? Optional.of("not UTF-8, read as " + charset.name()
                        + "; if letters come out wrong, name the right one with --encoding")
                : Optional.empty();
    }

    static TextEncoding of(Charset charset) {
        return of(charset, 0, false);
    }

    private static TextEncoding of(Charset charset, int markBytes, boolean guessed) {
        String name = charset.name();
        int unit = name.startsWith("UTF-32") ? 4 : name.startsWith("UTF-16") ? 2 : 1;
        return new TextEncoding(charset, unit, name.endsWith("BE"), markBytes, guessed);
    }

    /** The encoding that was asked for, its byte order mark left out and its byte order found where the name leaves it open. */
    static TextEncoding named(Charset charset, byte[] head) {
        Charset exact = charset;
        if (charset.name().equals("UTF-16") || charset.name().equals("UTF-32")) {
            TextEncoding found = guess(head, true);
            exact = found.charset.name().startsWith(charset.name())
                    ? found.charset
                    : Charset.forName(charset.name() + "BE");
        }
        boolean readable = exact.name().startsWith("UTF-")
                || exact.contains(StandardCharsets.US_ASCII) && !exact.name().startsWith("ISO-2022");
        if (!readable) {
            throw new InputException(
                    InputException.Kind.MISNAMED,
                    "encoding %s is not read by topicgraph; convert the input to UTF-8".formatted(charset.name()));
        }
        for (Marked marked : MARKS) {
            if (marked.charset.equals(exact)) {
                return of(exact, marked.repeatsIn(head), false);
            }
        }
        return of(exact);
    }

    /**
     * The encoding of an input found from its first bytes: a byte order mark; zero bytes that lie as those of UTF-16 do;
     * more well-formed than malformed sequences of UTF-8; else what its letters look like, as a guess.
     *
     * @param whole whether the bytes are all there is, and do not end in the middle of a character
     */
    static TextEncoding guess(byte[] head, boolean whole) {
        for (Marked marked : MARKS) {
            int end = marked.repeatsIn(head);
            if (end > 0) {
                return of(marked.charset, end, false);
            }
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        // text of any script has line ends and delimiters, each with a zero byte on the same side
        if (zeros[0] + zeros[1] > head.length / 200
                && Math.max(zeros[0], zeros[1]) > 10 * Math.min(zeros[0], zeros[1])
                && hasLineEndsOfTwoBytes(head)) {
            return of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, false);
        }
        int[] sequences = Utf8.sequences(head, whole);
        return sequences[0] >= sequences[1] ? of(StandardCharsets.UTF_8) : of(EncodingGuess.of(head), 0, true);
    }

    /** Whether most line ends have a zero byte at their side; else the zeros are characters of a text of one byte each. */
    private static boolean hasLineEndsOfTwoBytes(byte[] head) {
        int alone = 0;
        int paired = 0;
        for (int i = 0; i < (head.length & ~1); i++) {
            if (head[i] == '\n' || head[i] == '\r') {
                paired += head[i ^ 1] == 0 ? 1 : 0;
                alone += head[i ^ 1] == 0 ? 0 : 1;
            }
        }
        return paired >= alone;
    }

    /**
     * One byte a unit: ASCII as it is, all else as a byte that is negative; so is a unit that the bytes cut off. The bytes
     * themselves where a unit is one.
     */
    byte[] units(byte[] bytes) {
        if (unitBytes == 1) {
            return bytes;
        }
        byte[] units = new byte[(bytes.length + unitBytes - 1) / unitBytes];
        Arrays.fill(units, NOT_ASCII);
        for (int i = 0; i < bytes.length / unitBytes; i++) {
            int unit = 0;
            for (int b = 0; b < unitBytes; b++) {
                int next = bytes[i * unitBytes + (bigEndian ? b : unitBytes - 1 - b)] & 0xFF;
                unit = unit << 8 | next;
            }
            if (unit >= 0 && unit < 0x80) {
                units[i] = (byte) unit;
            }
        }
        return units;
    }

    /** {@return the bytes as text; what the encoding does not know is U+FFFD} */
    String lenient(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    /** {@return where in the range the first byte stands that the encoding does not know; empty if all is well} */
    OptionalInt firstInvalid(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, from, to - from);
        try {
            decoder.decode(input);
            return OptionalInt.empty();
        } catch (CharacterCodingException e) {
            return OptionalInt.of(input.position() - from);
        }
    }
}
