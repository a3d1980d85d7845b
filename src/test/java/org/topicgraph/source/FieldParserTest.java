package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class FieldParserTest {
    private static final Dialect CSV = Dialect.of(',', '"');
    private static final int[] SIZES = {1, 2, 3, 7, 16, 64, 4096, 1 << 18};
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private record Parsed(List<List<String>> records, List<String> faults) {}

    private static Parsed parse(byte[] bytes, FieldParser parser, TextEncoding encoding, int batch) throws IOException {
        return parse(bytes, parser, encoding, CSV, batch);
    }

    private static Parsed parse(byte[] bytes, FieldParser parser, TextEncoding encoding, Dialect dialect, int batch)
            throws IOException {
        ReadingLimits limits = new ReadingLimits(1 << 20, 1000, batch);
        InputStream input = Readings.chunked(bytes, batch);
        RecordSplitter splitter = new RecordSplitter(input, 0, 1, encoding, dialect, limits);
        Parsed parsed = new Parsed(new ArrayList<>(), new ArrayList<>());
        for (Optional<RecordBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
            long first = block.get().number(0);
            parser.parse(block.get(), new FieldParser.Visitor() {
                @Override
                public void fields(int record, FieldParser.Fields fields) {
                    List<String> texts = new ArrayList<>();
                    for (int i = 0; i < fields.count(); i++) {
                        texts.add(fields.text(i));
                    }
                    parsed.records.add(texts);
                }

                @Override
                public void fault(int record, RejectionReason reason, String detail) {
                    parsed.faults.add((first + record) + " " + reason + " " + detail);
                }
            });
        }
        return parsed;
    }

    private static List<List<String>> byCommonsCsv(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.stream().map(record -> List.of(record.values())).toList();
        }
    }

    private static String randomTable(Random random, List<List<String>> cells) {
        String alphabet = "ab \u00E9\u5B57\uD83D\uDE00,\"\n\r\0";
        int[] points = alphabet.codePoints().toArray();
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(3)];
        StringBuilder text = new StringBuilder();
        int rows = 1 + random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            List<String> record = new ArrayList<>();
            int fields = 2 + random.nextInt(4);
            for (int field = 0; field < fields; field++) {
                StringBuilder cell = new StringBuilder();
                for (int i = random.nextInt(6); i > 0; i--) {
                    cell.appendCodePoint(points[random.nextInt(points.length)]);
                }
                boolean quoted = random.nextBoolean() || cell.toString().matches("(?s).*[,\"\n\r].*");
                text.append(field == 0 ? "" : ",")
                        .append(quoted ? '"' + cell.toString().replace("\"", "\"\"") + '"' : cell);
                record.add(cell.toString());
            }
            cells.add(record);
            text.append(row < rows - 1 || random.nextBoolean() ? end : "");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void wellFormedTablesReadAsWritten(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<List<String>> cells = new ArrayList<>();
            String text = randomTable(random, cells);
            assertEquals(cells, byCommonsCsv(text), "the oracle itself");
            for (String name : List.of("UTF-8", "UTF-16LE", "UTF-32BE", "GB18030")) {
                TextEncoding encoding = TextEncoding.of(Charset.forName(name));
                FieldParser parser = FieldParser.of(encoding, CSV);
                for (int batch : new int[] {1, 7, 61, 4096}) {
                    Parsed parsed = parse(text.getBytes(encoding.charset()), parser, encoding, batch);
                    assertEquals(new Parsed(cells, List.of()), parsed, () -> name + " " + Printable.of(text));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void lexerAndCommonsCsvAgreeOnAnyBytes(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] alphabet = "aab,,,\"\"\n\r \t\u00E9\u5B57\uD83D\uDE00\u0081\u0000".getBytes(UTF_8);
        for (String name : List.of("UTF-8", "windows-1252", "ISO-8859-15")) {
            TextEncoding encoding = TextEncoding.of(Charset.forName(name));
            assertTrue(FieldLexer.reads(encoding));
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[random.nextInt(100)];
                for (int j = 0; j < bytes.length; j++) {
                    bytes[j] = alphabet[random.nextInt(alphabet.length)];
                }
                requireAgreement(bytes, encoding, CSV);
            }
        }
    }

    /** {@return all texts that golden runs read} */
    public static List<Path> goldenTables() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().matches(".*/input[^/]*[.](csv|tsv|txt)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** As they are, and with a quote and a line end where none should be. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenTables")
    void lexerAndCommonsCsvAgreeOnGoldenTables(Path table) throws IOException {
        byte[] bytes = Files.readAllBytes(table);
        byte[] damaged = bytes.clone();
        if (damaged.length > 0) {
            damaged[damaged.length / 3] = '"';
            damaged[damaged.length / 2] = '\n';
        }
        for (byte[] one : List.of(bytes, damaged)) {
            for (String name : List.of("UTF-8", "windows-1252")) {
                for (char delimiter : new char[] {',', ';', '\t'}) {
                    requireAgreement(one, TextEncoding.of(Charset.forName(name)), Dialect.of(delimiter, '"'));
                }
            }
        }
    }

    /** Whatever a batch has, both parsers give the records and faults that Commons CSV gives of the whole in one batch. */
    private static void requireAgreement(byte[] bytes, TextEncoding encoding, Dialect dialect) throws IOException {
        FieldParser commons = new CommonsParser(encoding, dialect);
        FieldParser lexer = new FieldLexer(encoding, dialect);
        Parsed expected = parse(bytes, commons, encoding, dialect, 1 << 20);
        for (int size : SIZES) {
            for (FieldParser parser : List.of(commons, lexer)) {
                assertEquals(expected, parse(bytes, parser, encoding, dialect, size), () -> "%s, batches of %d, %s: %s"
                        .formatted(
                                parser.getClass().getSimpleName(), size, encoding.charset(), Arrays.toString(bytes)));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void textWithoutFaultsReadsAsByCommonsCsvInOneGo(int seed) throws IOException {
        Random random = new Random(seed);
        TextEncoding encoding = TextEncoding.of(UTF_8);
        int compared = 0;
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append("aaab,,\"\"\n\r".charAt(random.nextInt(10)));
            }
            Parsed parsed = parse(text.toString().getBytes(UTF_8), FieldParser.of(encoding, CSV), encoding, 16);
            if (parsed.faults.isEmpty()) {
                assertEquals(byCommonsCsv(text.toString()), parsed.records, () -> Printable.of(text.toString()));
                compared++;
            }
        }
        assertTrue(compared > 100, "compared " + compared);
    }
}
