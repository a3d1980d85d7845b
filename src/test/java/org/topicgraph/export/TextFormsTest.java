package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Texts of any kind come back from XML, JSON and tables as they went in, or as each class says it changes them. */
class TextFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void textsComeBackFromXml(long seed) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (String text : texts(seed)) {
            Utf8Buffer out = new Utf8Buffer().put("<a b=\"");
            int lost = XmlText.put(out, text);
            out.put("\">");
            XmlText.put(out, text);
            out.put("</a>");
            Element a = parser.parse(new ByteArrayInputStream(out.takeBytes())).getDocumentElement();
            assertEquals(legal(text), a.getAttribute("b"));
            assertEquals(legal(text), a.getTextContent());
            assertEquals(lost == 0, legal(text).equals(text));
            assertEquals(lost == 0, XmlText.isLegal(text));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void textsComeBackFromJson(long seed) throws IOException {
        for (String text : texts(seed)) {
            Utf8Buffer out = new Utf8Buffer();
            int lost = JsonText.put(out, text);
            byte[] bytes = out.takeBytes();
            assertEquals(paired(text), JSON.readTree(bytes).textValue());
            assertEquals(lost == 0, paired(text).equals(text));
            String raw = new String(bytes, StandardCharsets.UTF_8);
            assertFalse(raw.matches("(?s).*[<>&\u2028\u2029\\x00-\\x1F\\x7F].*"), raw);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" before", "behind ", " ", " \" "})
    void blanksAtTheEndsOfACellOutliveReadersThatTrim(String text) throws IOException {
        Utf8Buffer out = new Utf8Buffer();
        CellText.put(out, text, ',');
        CSVFormat trimming =
                CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();
        assertEquals(
                text,
                trimming.parse(new StringReader(out.toString()))
                        .getRecords()
                        .get(0)
                        .get(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void textsComeBackFromTables(long seed) throws IOException {
        for (char delimiter : new char[] {',', '\t'}) {
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
            for (String text : texts(seed)) {
                Utf8Buffer out = new Utf8Buffer().put('x').put(delimiter);
                CellText.put(out, CellText.guarded(text), delimiter);
                out.put(delimiter).put('y');
                String cell = format.parse(new StringReader(out.toString()))
                        .getRecords()
                        .get(0)
                        .get(1);
                assertEquals(shown(paired(text)), CellText.unguarded(cell));
                assertFalse(CellText.isFormula(cell) && !cell.startsWith("'"), cell);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "=1+1, '=1+1",
                "+a, '+a",
                "-a, '-a",
                "@a, '@a",
                "\uFF1Da, '\uFF1Da",
                "\uFF0Ba, '\uFF0Ba",
                "\uFF0Da, '\uFF0Da",
                "\uFF20a, '\uFF20a",
                "'=a, ''=a",
                "''=a, '''=a",
                "'a, 'a",
                "a=, a=",
                "', '",
                "^^, ^^"
            })
    void formulasAreGuardedAndComeBack(String text, String cell) {
        assertEquals(cell, CellText.guarded(text));
        assertEquals(text, CellText.unguarded(cell));
    }

    @Test
    void tabsAndReturnsThatBeginACellAreGuarded() {
        assertEquals("'\t=1", CellText.guarded("\t=1"));
        assertEquals("'\r=1", CellText.guarded("\r=1"));
    }

    @Test
    void everyBmpCharacterIsLegalInXmlOrLost() throws Exception {
        Utf8Buffer out = new Utf8Buffer();
        for (int c = 0; c <= 0xFFFF; c++) {
            String text = String.valueOf((char) c);
            int lost = XmlText.put(out, text);
            assertEquals(legal(text).equals(text) ? 0 : 1, lost, "U+" + Integer.toHexString(c));
        }
    }

    @Test
    void aBufferGrowsWithWhatIsPut() {
        Utf8Buffer out = new Utf8Buffer();
        String text = "\u20AC\uD83D\uDE00a".repeat(50_000);
        assertEquals(text, out.put(text).toString());
        assertEquals(50_000 * (3 + 4 + 1), out.size());
        assertTrue(out.takeBytes().length == 400_000 && out.size() == 0);
    }

    private static Iterable<String> texts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String pieces =
                "=+-@'\"\\,;\t\r\n <>&]\0\u0008\u001F\u007F\u0085\u00A0\u200D\u2028\u2029\uD800\uDBFF\uDC00\uDFFF"
                        + "\uFEFF\uFFFE\uFFFF\uFF1Dab\u00E9\u0644\u4E2D";
        java.util.List<String> texts = new java.util.ArrayList<>(Samples.ODD_LABELS);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int n = random.nextInt(1, 8);
            for (int k = 0; k < n; k++) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** As {@link XmlText} says, in another way: by the ranges of the recommendation. */
    private static String legal(String text) {
        return paired(text)
                .replaceAll("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private static String paired(String text) {
        StringBuilder paired = new StringBuilder();
        text.codePoints().forEach(c -> paired.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return paired.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
                shown.append("\\u%04x".formatted(c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }
}
