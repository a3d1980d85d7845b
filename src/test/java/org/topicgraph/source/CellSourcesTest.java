package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.topicgraph.source.Readings.Reading;

/** Spreadsheets as they are read. What they share with tables of text, the finding of columns, is tested there. */
class CellSourcesTest {
    private interface Filling {
        void of(Workbook workbook, Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.of(workbook, workbook.newWorksheet("First"));
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] instanceof LocalDateTime time) {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            } else if (cells[column] != null) {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    /** A document with these rows of table:table-row. */
    private static byte[] document(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>"
                            + "<office:spreadsheet><table:table table:name='One'>" + rows
                            + "</table:table><table:table table:name='Two'><table:table-row>" + cell("tags")
                            + "</table:table-row><table:table-row>" + cell("q; r")
                            + "</table:table-row></table:table></office:spreadsheet></office:body>"
                            + "</office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static List<List<String>> topics(Reading reading) {
        return reading.rows().stream().map(Readings.ReadRow::topics).toList();
    }

    @Test
    void aSheetIsReadAsATableIs() throws IOException {
        Reading reading = Readings.read(workbook((workbook, sheet) -> {
            row(sheet, 0, "Nr", "Title", "Keywords", "Date");
            row(sheet, 1, 1, "one & two", "a; b", LocalDateTime.of(2021, 3, 5, 0, 0));
            row(sheet, 3, 2.50, "lines\nbroken", "b; c", LocalDateTime.of(2021, 3, 5, 12, 30));
            row(sheet, 4, 3, "\uD83D\uDE00", null, "in May");
        }));
        assertEquals(List.of(List.of("a", "b"), List.of("b", "c"), List.of()), topics(reading));
        assertEquals(
                List.of("2021-03-05", "2021-03-05T12:30", "in May"),
                reading.rows().stream().map(row -> row.row().date()).toList());
        assertEquals(
                List.of("one & two", "lines\nbroken", "\uD83D\uDE00"),
                reading.rows().stream().map(row -> row.row().text()).toList());
        assertEquals(
                List.of(2L, 4L, 5L),
                reading.rows().stream().map(row -> row.row().line()).toList());
        assertTrue(reading.report().description().startsWith("XLSX, sheet \"First\"; topics in column 3"));
    }

    @Test
    void numbersAreAsTheyAreStored() throws IOException {
        Reading reading = Readings.read(workbook((workbook, sheet) -> {
            row(sheet, 0, "ID", "Tags");
            row(sheet, 1, 12345678901L, "a");
            row(sheet, 2, 0.1, "a");
            row(sheet, 3, 1e21, "a");
            row(sheet, 4, -7, "a");
        }));
        assertEquals(
                List.of("12345678901", "0.1", "1000000000000000000000", "-7"),
                reading.rows().stream().map(row -> row.row().id()).toList());
    }

    @Test
    void aFirstRowOfOneTopicIsARow() throws IOException {
        Reading reading = Readings.read(
                workbook((workbook, sheet) -> {
                    row(sheet, 0, "milk");
                    row(sheet, 1, "milk", "bread");
                    row(sheet, 2, "bread", "butter");
                    row(sheet, 3, "milk", "butter");
                }),
                allFrom("1-"));
        assertEquals(
                List.of(
                        List.of("milk"),
                        List.of("milk", "bread"),
                        List.of("bread", "butter"),
                        List.of("milk", "butter")),
                topics(reading).stream()
                        .map(row ->
                                row.stream().filter(topic -> !topic.isEmpty()).toList())
                        .toList());
    }

    @Test
    void severalLinesBeforeAHeaderThatIsKnownArePassedOver() throws IOException {
        Reading reading = Readings.read(workbook((workbook, sheet) -> {
            row(sheet, 0, "Survey of a year");
            row(sheet, 1, "made by hand");
            row(sheet, 3, "Nr", "Tags");
            row(sheet, 4, 1, "a; b");
        }));
        assertEquals(List.of(List.of("a", "b")), topics(reading));
        assertTrue(reading.report().description().endsWith("2 lines before the header are passed over"));
    }

    @Test
    void theLineOfAnExportAboutItselfIsPassedOver() throws IOException {
        Reading reading = Readings.read(workbook((workbook, sheet) -> {
            row(sheet, 0, "About the data: exported on some day, see the terms");
            row(sheet, 1, "ID", "MeSH terms");
            row(sheet, 2, "x", "Aged, 80 and over; Humans");
        }));
        assertEquals(List.of(List.of("Aged, 80 and over", "Humans")), topics(reading));
    }

    @Test
    void cellsBeyondTheTableCostTheirRow() throws IOException {
        Reading reading = Readings.read(workbook((workbook, sheet) -> {
            row(sheet, 0, "id", "tags");
            for (int row = 1; row < 40; row++) {
                row(sheet, row, row, "a;b");
            }
            row(sheet, 40, 40, "a;c", null, "see there");
        }));
        assertEquals(39, reading.rows().size());
        assertEquals(
                RejectionReason.TOO_MANY_FIELDS, reading.rejections().get(0).reason());
        assertEquals(41, reading.rejections().get(0).line());
        assertEquals("40\ta;c\t\tsee there", reading.rejections().get(0).raw());
    }

    @Test
    void aSheetIsChosenByNameOrNumber() throws IOException {
        byte[] two = workbook((workbook, sheet) -> {
            row(sheet, 0, "nothing", "here");
            Worksheet other = workbook.newWorksheet("The Tags");
            row(other, 0, "id", "tags");
            row(other, 1, 1, "a;b");
        });
        for (String name : List.of("The Tags", "the tags", "2")) {
            assertEquals(List.of(List.of("a", "b")), topics(Readings.read(two, sheet(name))), name);
        }
        InputException e = assertThrows(InputException.class, () -> Readings.read(two, sheet("The Tag")));
        assertTrue(e.getMessage().contains("did you mean \"The Tags\"?"), e.getMessage());
        assertEquals(InputException.Kind.MISNAMED, e.kind());
    }

    private static SourceOptions sheet(String name) {
        SourceOptions all = SourceOptions.DEFAULTS;
        return new SourceOptions(
                all.format(),
                all.topics(),
                all.text(),
                all.id(),
                all.date(),
                all.separators(),
                all.delimiter(),
                all.quote(),
                all.encoding(),
                all.groupBy(),
                all.deduplicate(),
                all.rowWeight(),
                all.fields(),
                Optional.of(name));
    }

    private static SourceOptions allFrom(String column) {
        SourceOptions all = SourceOptions.DEFAULTS;
        return new SourceOptions(
                all.format(),
                List.of(column),
                all.text(),
                all.id(),
                all.date(),
                all.separators(),
                all.delimiter(),
                all.quote(),
                all.encoding(),
                all.groupBy(),
                all.deduplicate(),
                all.rowWeight(),
                all.fields(),
                all.sheet());
    }

    @Test
    void aDocumentIsReadAsATableIs() throws IOException {
        String rows = "<table:table-row>" + cell("id") + cell("tags") + cell("date")
                + "<table:table-cell table:number-columns-repeated='16381'/></table:table-row>"
                + "<table:table-row><table:table-cell office:value-type='float' office:value='1.5'><text:p>1,5</text:p>"
                + "</table:table-cell>" + cell("a<text:s text:c='2'/>b; <text:span>c</text:span>")
                + "<table:table-cell office:value-type='date' office:date-value='2021-03-05'><text:p>5 March</text:p>"
                + "</table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2'>" + cell("2")
                + "<table:table-cell office:value-type='string'><office:annotation><text:p>no topic</text:p>"
                + "</office:annotation><text:p>d</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row>";
        Reading reading = Readings.read(document(rows));
        assertEquals(List.of(List.of("a  b", "c"), List.of("d"), List.of("d")), topics(reading));
        assertEquals("1.5", reading.rows().get(0).row().id());
        assertEquals("2021-03-05", reading.rows().get(0).row().date());
        assertEquals(
                List.of(2L, 6L, 7L),
                reading.rows().stream().map(row -> row.row().line()).toList());
        assertEquals(List.of(List.of("q", "r")), topics(Readings.read(document(rows), sheet("Two"))));
    }

    @Test
    void whatIsCutOffIsSaidToBe() throws IOException {
        byte[] whole = workbook((workbook, sheet) -> {
            row(sheet, 0, "id", "tags");
            row(sheet, 1, 1, "a;b");
        });
        InputException e =
                assertThrows(InputException.class, () -> Readings.read(Arrays.copyOf(whole, whole.length - 40)));
        assertEquals(InputException.Kind.UNUSABLE, e.kind());
        assertThrows(InputException.class, () -> Readings.read(document("<table:table-row>")));
    }

    @Test
    void aSmallFileThatBecomesEndlessIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                zip.write(blanks);
            }
        }
        InputException e = assertThrows(InputException.class, () -> Readings.read(bytes.toByteArray()));
        assertTrue(e.getMessage().contains("times its size"), e.getMessage());
    }
}
