package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessTest {
    private static String encoding(byte[] bytes, boolean whole) {
        return TextEncoding.guess(bytes, whole).charset().name();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, US-ASCII, UTF-8",
        "naïve café, UTF-8, UTF-8",
        "naïve café, ISO-8859-1, windows-1252",
        "id tags, UTF-16LE, UTF-16LE",
        "id tags, UTF-16BE, UTF-16BE",
        "日本語 日本語, UTF-16LE, UTF-16LE",
        "日本語 日本語, UTF-16BE, UTF-16BE",
    })
    void encodingsAreFoundWithoutAMark(String text, String written, String expected) {
        assertEquals(expected, encoding((text + "\n").getBytes(Charset.forName(written)), true));
    }

    @Test
    void aNulCharacterDoesNotMakeAShortTextOneOfTwoBytes() {
        assertEquals("UTF-8", encoding("id,tags\n1,a\0\n".getBytes(UTF_8), true));
        assertEquals("UTF-8", encoding("id,tags\r1,\0a\r".getBytes(UTF_8), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void marksTellTheEncoding(String name) {
        byte[] bytes = "\uFEFFid,tags\n".getBytes(Charset.forName(name));
        TextEncoding found = TextEncoding.guess(bytes, true);
        assertEquals(name, found.charset().name());
        assertEquals("id,tags\n", found.lenient(bytes, found.markBytes(), bytes.length));
    }

    @Test
    void aSampleThatEndsWithinACharacterIsStillUtf8() {
        byte[] bytes = "caf\u00E9".getBytes(UTF_8);
        assertEquals("UTF-8", encoding(Arrays.copyOf(bytes, 4), false));
        assertEquals("windows-1252", encoding(Arrays.copyOf(bytes, 4), true));
    }

    @Test
    void oneBadByteAmongGoodSequencesDoesNotChangeTheEncoding() {
        byte[] bytes = "\u00E9\u00E9\u00E9,x".getBytes(UTF_8);
        bytes[7] = (byte) 0xFF;
        assertEquals("UTF-8", encoding(bytes, true));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void malformedBytesAreFoundWhereTheDecoderFindsThem(int seed) {
        Random random = new Random(seed);
        int[] alphabet = {
            'a', 0x80, 0xBF, 0xC1, 0xC3, 0xE0, 0xA0, 0xED, 0x9F, 0xEF, 0xBB, 0xF0, 0x90, 0xF4, 0x8F, 0xF5, 0xFF
        };
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = new byte[random.nextInt(24)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) alphabet[random.nextInt(3) == 0 ? random.nextInt(alphabet.length) : 0];
            }
            ByteBuffer input = ByteBuffer.wrap(bytes);
            int expected = bytes.length;
            try {
                UTF_8.newDecoder().decode(input);
            } catch (CharacterCodingException e) {
                expected = input.position();
            }
            assertEquals(expected, Utf8.firstMalformed(bytes, 0, bytes.length), () -> Arrays.toString(bytes));
        }
    }

    private static Optional<String> separator(String... cells) {
        return SeparatorGuess.of(List.of(cells));
    }

    @Test
    void theSeparatorIsWhatMostCellsHave() {
        assertEquals(Optional.of(";"), separator("a; b", "c, d; e", "f"));
        assertEquals(Optional.of(","), separator("a, b", "c, d", "e, f; g", "h, i", "j, k"));
        assertEquals(Optional.of("|"), separator("a|b", "c"));
        assertEquals(Optional.of(" | "), separator("a | b", "c"));
        assertEquals(Optional.of("|"), separator("a | b", "c|d"));
        assertEquals(Optional.of("\t"), separator("a\tb", "c"));
        assertEquals(Optional.of("json"), separator("[\"a\", \"b\"]", "[]"));
        assertEquals(Optional.of("re:[<>]+"), separator("<a><b>", "<c>"));
        assertEquals(Optional.empty(), separator("a", "b c"));
        assertEquals(Optional.empty(), separator());
    }

    @Test
    void namesAreSuggestedWithinTwoEdits() {
        List<String> names = List.of("keywords", "title", "Date", "tags");
        assertEquals(Optional.of("keywords"), NearestName.of("keyword", names));
        assertEquals(Optional.of("keywords"), NearestName.of("kewyords", names));
        assertEquals(Optional.of("Date"), NearestName.of("dat", names));
        assertEquals(Optional.of("tags"), NearestName.of("TAG", names));
        assertEquals(Optional.empty(), NearestName.of("abstract", names));
        assertEquals(Optional.empty(), NearestName.of("x", names));
    }

    @Test
    void whatATerminalWouldObeyIsEscaped() {
        assertEquals("\"a\\u001B[2Jb\\u202Ec\"", Printable.quoted("a\u001B[2Jb\u202Ec"));
        assertEquals("\uD83D\uDE00".repeat(120) + "...", Printable.of("\uD83D\uDE00".repeat(121)));
        assertEquals("\\uD83D", Printable.of("\uD83D"));
    }
}
