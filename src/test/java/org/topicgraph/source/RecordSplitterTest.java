package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSplitterTest {
    private static final int[] SIZES = {1, 2, 3, 7, 16, 61, 4096, 1 << 20};
    private static final Dialect CSV = Dialect.of(',', '"');
    private static final TextEncoding TEXT = TextEncoding.of(UTF_8);

    /** A record or a faulty line, as far as it can be seen from outside. */
    private record Piece(long number, long line, long offset, long length, Optional<RejectionReason> fault) {}

    private record Split(List<Piece> pieces, long blankLines) {}

    private static Split split(byte[] bytes, TextEncoding encoding, Dialect dialect, ReadingLimits limits)
            throws IOException {
        RecordSplitter splitter = new RecordSplitter(new ByteArrayInputStream(bytes), 0, 1, encoding, dialect, limits);
        List<Piece> pieces = new ArrayList<>();
        for (Optional<RecordBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
            RecordBlock b = block.get();
            assertTrue(b.size() > 0);
            for (int i = 0; i < b.size(); i++) {
                Optional<RejectionReason> fault =
                        b.isSound(i) ? Optional.empty() : Optional.of(b.fault(i).reason());
                pieces.add(new Piece(b.number(i), b.line(i), b.byteOffset(i), b.byteLength(i), fault));
                if (b.isSound(i)) {
                    assertEquals(b.byteLength(i), b.end(i) - b.start(i));
                }
                byte[] held = Arrays.copyOfRange(b.bytes(), b.start(i), b.end(i));
                int from = (int) b.byteOffset(i);
                assertEquals(new String(bytes, from, held.length, UTF_8), new String(held, UTF_8), "bytes held");
            }
        }
        return new Split(pieces, splitter.blankLines());
    }

    private static Split split(String text) throws IOException {
        return split(text.getBytes(UTF_8), TEXT, CSV, ReadingLimits.DEFAULTS);
    }

    /** The pieces of a text as texts, faulty ones in angle brackets. */
    private static List<String> pieces(String text, Split split) {
        return split.pieces.stream()
                .map(p -> {
                    String piece = text.substring((int) p.offset, (int) (p.offset + p.length));
                    return p.fault.isEmpty() ? piece : "<" + piece + ">";
                })
                .toList();
    }

    private static void assertSplit(String text, String... expected) throws IOException {
        assertEquals(List.of(expected), pieces(text, split(text)));
    }

    // ---- by hand ----

    @Test
    void everyKindOfLineEndEndsARecord() throws IOException {
        assertSplit("a,b\nc,d\r\ne,f\rg,h", "a,b\n", "c,d\r\n", "e,f\r", "g,h");
    }

    @Test
    void lineEndsInQuotesDoNotEndARecord() throws IOException {
        String text = "1,\"two\nlines\r\nand a third\"\n2,b\n";
        assertSplit(text, "1,\"two\nlines\r\nand a third\"\n", "2,b\n");
        assertEquals(
                List.of(1L, 4L), split(text).pieces.stream().map(Piece::line).toList());
    }

    @Test
    void quotesWithinAFieldAreText() throws IOException {
        assertSplit("5\" disk,b\n\"c\"\"\n\",d\n", "5\" disk,b\n", "\"c\"\"\n\",d\n");
    }

    @Test
    void anUnclosedQuoteCostsItsLineOnly() throws IOException {
        assertSplit("1,\"open\n2,b\n3,c\n", "<1,\"open\n>", "2,b\n", "3,c\n");
    }

    @Test
    void anUnclosedQuoteThatMeetsTheNextOneCostsItsLineOnly() throws IOException {
        assertSplit("1,\"open\n2,\"b\"\n3,c\n", "<1,\"open\n>", "2,\"b\"\n", "3,c\n");
    }

    @Test
    void textAfterAClosingQuoteCostsTheLine() throws IOException {
        assertSplit("1,\"a\"b,c\n2,d\n", "<1,\"a\"b,c\n>", "2,d\n");
    }

    @Test
    void blanksAfterAClosingQuoteAreOfNoAccount() throws IOException {
        assertSplit("\"a\" \t ,b\n\"c\" \n", "\"a\" \t ,b\n", "\"c\" \n");
    }

    @Test
    void blankLinesAreNoRecords() throws IOException {
        String text = "\n\na\n \t \r\n\r\"\"\n,\n";
        assertSplit(text, "a\n", "\"\"\n", ",\n");
        Split split = split(text);
        assertEquals(4, split.blankLines);
        assertEquals(List.of(3L, 6L, 7L), split.pieces.stream().map(Piece::line).toList());
    }

    @Test
    void aLineOfTabsIsARecordOfATableWithTabs() throws IOException {
        Dialect tabs = Dialect.of('\t', '"');
        assertEquals(
                2,
                split("a\tb\n\t\n".getBytes(UTF_8), TEXT, tabs, ReadingLimits.DEFAULTS)
                        .pieces
                        .size());
    }

    @Test
    void withoutAQuoteEachLineIsARecord() throws IOException {
        Dialect plain = new Dialect(Optional.of('\t'), Optional.empty());
        byte[] bytes = "\"a\tb\nc\"\td\n".getBytes(UTF_8);
        assertEquals(2, split(bytes, TEXT, plain, ReadingLimits.DEFAULTS).pieces.size());
    }

    @Test
    void anOverlongLineIsPassedOverAndMeasured() throws IOException {
        ReadingLimits limits = new ReadingLimits(10, 5, 16);
        String text = "a,b\n" + "x".repeat(100_000) + "\r\nc,d\n";
        Split split = split(text.getBytes(UTF_8), TEXT, CSV, limits);
        assertEquals(
                List.of(
                        new Piece(1, 1, 0, 4, Optional.empty()),
                        new Piece(2, 2, 4, 100_002, Optional.of(RejectionReason.RECORD_TOO_LARGE)),
                        new Piece(3, 3, 100_006, 4, Optional.empty())),
                split.pieces);
    }

    @Test
    void aRecordOfExactlyTheBoundIsRead() throws IOException {
        ReadingLimits limits = new ReadingLimits(5, 5, 16);
        Split split = split("abcde\r\nabcdef\nabcde".getBytes(UTF_8), TEXT, CSV, limits);
        assertEquals(
                List.of(Optional.empty(), Optional.of(RejectionReason.RECORD_TOO_LARGE), Optional.empty()),
                split.pieces.stream().map(Piece::fault).toList());
    }

    @Test
    void moreLinesThanTheBoundAreAnUnclosedQuote() throws IOException {
        ReadingLimits limits = new ReadingLimits(1000, 3, 16);
        String three = "\"1\n2\n3\"\n";
        String four = "\"1\n2\n3\n4\"\n";
        assertEquals(
                List.of(three, "a\n"),
                pieces(three + "a\n", split((three + "a\n").getBytes(UTF_8), TEXT, CSV, limits)));
        Split split = split(four.getBytes(UTF_8), TEXT, CSV, limits);
        assertEquals(List.of("<\"1\n>", "2\n", "3\n", "4\"\n"), pieces(four, split));
    }

    @Test
    void anUnclosedQuoteInALongFileNeedsNoMoreThanTheBound() throws IOException {
        long rows = 3_000_000; // 30 MB after the quote
        byte[] row = "123456,ab\n".getBytes(UTF_8);
        InputStream rest = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at == rows * row.length ? -1 : row[(int) (at++ % row.length)];
            }
        };
        InputStream input = new SequenceInputStream(new ByteArrayInputStream("a,\"b\n".getBytes(UTF_8)), rest);
        RecordSplitter splitter = new RecordSplitter(input, 0, 1, TEXT, CSV, ReadingLimits.DEFAULTS);
        long records = 0;
        long largest = 0;
        for (Optional<RecordBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
            records += block.get().size();
            largest = Math.max(largest, block.get().bytes().length);
        }
        assertEquals(rows + 1, records);
        assertTrue(largest <= 4 << 20, "largest buffer " + largest);
    }

    // ---- the definition, plainly ----

    /** One record or line after the other, a byte at a time, over the whole input. */
    private static Split plainly(byte[] bytes, char delimiter, ReadingLimits limits) {
        List<Piece> pieces = new ArrayList<>();
        long blank = 0;
        int line = 1;
        int at = 0;
        while (at < bytes.length) {
            int next = afterLine(bytes, at);
            int end = -1;
            int lines = 1;
            RejectionReason fault = null;
            String state = "start of field";
            int i = at;
            while (end < 0 && fault == null) {
                boolean lineEnds = i < bytes.length && (bytes[i] == '\n' || bytes[i] == '\r');
                if (i - at > limits.recordBytes() || lines > limits.recordLines()) {
                    fault = state.equals("quoted") && lines > 1
                            ? RejectionReason.UNCLOSED_QUOTE
                            : RejectionReason.RECORD_TOO_LARGE;
                } else if (i == bytes.length) {
                    fault = state.equals("quoted") ? RejectionReason.UNCLOSED_QUOTE : null;
                    end = i;
                } else if (state.equals("quoted") && bytes[i] == '"') {
                    boolean doubled = i + 1 < bytes.length && bytes[i + 1] == '"';
                    state = doubled ? "quoted" : "after quote";
                    i += doubled ? 2 : 1;
                } else if (state.equals("quoted")) {
                    lines += lineEnds ? 1 : 0;
                    i = lineEnds ? afterLine(bytes, i) : i + 1;
                } else if (lineEnds) {
                    end = afterLine(bytes, i);
                } else if (bytes[i] == delimiter) {
                    state = "start of field";
                    i++;
                } else if (state.equals("start of field") && bytes[i] == '"') {
                    state = "quoted";
                    i++;
                } else if (state.equals("after quote") && bytes[i] != ' ') {
                    fault = RejectionReason.BAD_QUOTE;
                } else {
                    state = state.equals("after quote") ? state : "unquoted";
                    i++;
                }
            }
            if (fault != null) {
                pieces.add(new Piece(pieces.size() + 1, line, at, next - at, Optional.of(fault)));
                line++;
                at = next;
            } else {
                if (new String(bytes, at, end - at, UTF_8).isBlank()) {
                    blank++;
                } else {
                    pieces.add(new Piece(pieces.size() + 1, line, at, end - at, Optional.empty()));
                }
                line += lines;
                at = end;
            }
        }
        return new Split(pieces, blank);
    }

    private static int afterLine(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        boolean two = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
        return Math.min(bytes.length, i + (two ? 2 : 1));
    }

    private static String randomText(Random random) {
        String alphabet = random.nextBoolean() ? "aab,,\"\"\n\r " : "aaaaaa,\"\n";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void splitsAsDefinedWhateverTheBufferSize(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String text = randomText(random);
            int most = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 1000;
            int lines = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1000;
            byte[] bytes = text.getBytes(UTF_8);
            Split expected = plainly(bytes, ',', new ReadingLimits(most, lines, 1));
            for (int size : SIZES) {
                assertEquals(
                        expected,
                        split(bytes, TEXT, CSV, new ReadingLimits(most, lines, size)),
                        () -> "batches of %d, bounds %d and %d: %s".formatted(size, most, lines, Printable.of(text)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void wideEncodingsSplitAlike(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String text = randomText(random).replace('b', '\u0422').replace("a,", "\u2C22");
            for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
                TextEncoding wide = TextEncoding.of(Charset.forName(name));
                int width = wide.unitBytes();
                byte[] narrow = text.replaceAll("[^\\x00-\\x7F]", "\u00FF").getBytes(Charset.forName("ISO-8859-1"));
                Split expected = split(narrow, TEXT, CSV, new ReadingLimits(30, 1000, 16));
                Split found = splitWide(text.getBytes(wide.charset()), wide, new ReadingLimits(30 * width, 1000, 16));
                assertEquals(
                        expected.pieces.stream()
                                .map(p -> new Piece(p.number, p.line, width * p.offset, width * p.length, p.fault))
                                .toList(),
                        found.pieces,
                        () -> name + " " + Printable.of(text));
            }
        }
    }

    private static Split splitWide(byte[] bytes, TextEncoding encoding, ReadingLimits limits) throws IOException {
        return split(bytes, encoding, CSV, limits);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void piecesAndBlankLinesMakeUpTheInput(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = randomText(random).getBytes(UTF_8);
            Split split = split(bytes, TEXT, CSV, new ReadingLimits(40, 4, 8));
            long end = 0;
            for (Piece piece : split.pieces) {
                assertTrue(piece.offset >= end);
                assertTrue(new String(bytes, (int) end, (int) (piece.offset - end), UTF_8).isBlank());
                end = piece.offset + piece.length;
            }
            assertTrue(new String(bytes, (int) end, bytes.length - (int) end, UTF_8).isBlank());
        }
    }
}
