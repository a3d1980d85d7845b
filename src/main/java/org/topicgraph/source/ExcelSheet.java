package org.topicgraph.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of an Excel workbook (.xlsx), row by row. Numbers are as they are stored, dates as {@code 2021-03-05}; of formulas
 * the values that were stored with them.
 */
final class ExcelSheet implements CellSource {
    /** A format that shows a date, once what stands in it as text is taken out. */
    private static final Pattern TEXT_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[yd]");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SpooledFile file;
    private final String shown;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final int sheets;
    private final Iterator<Row> rows;
    private int errors;

    private ExcelSheet(SpooledFile file, String shown, Optional<String> wanted) throws IOException {
        this.file = file;
        this.shown = shown;
        boolean formats = file.hasMember("styles.xml"); // without them the library finds nothing at all
        this.workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(formats, true));
        try {
            List<Sheet> all = workbook.getSheets().toList();
            this.sheets = all.size();
            this.sheet =
                    all.get(SheetNames.place(all.stream().map(Sheet::getName).toList(), wanted, shown));
            this.rows = sheet.openStream().iterator();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** {@return the sheet of that name, or else the first, of the workbook that the bytes are} */
    static ExcelSheet open(InputBytes bytes, String shown, Optional<String> sheet) throws IOException {
        SpooledFile file = SpooledFile.of(bytes);
        try {
            file.checkZip(shown);
            return new ExcelSheet(file, shown, sheet);
        } catch (InputException e) {
            file.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw SpooledFile.broken(shown, e);
        }
    }

    @Override
    public String kind() {
        return SheetNames.kind("XLSX", sheet.getName(), sheets);
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.empty();
    }

    @Override
    public BitSet lists() {
        return new BitSet();
    }

    @Override
    public Optional<CellRecord> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row row = rows.next();
            List<String> texts = new ArrayList<>(row.getCellCount());
            for (int column = 0; column < row.getCellCount(); column++) {
                texts.add(row.getOptionalCell(column).map(this::text).orElse(""));
            }
            return Optional.of(CellRecord.of(row.getRowNum(), texts.toArray(String[]::new)));
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) { // whatever the library finds wrong
            throw SpooledFile.broken(shown, e);
        }
    }

    private String text(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.ERROR) {
            errors++;
            return "";
        }
        String raw = cell.getRawValue();
        if (type == CellType.STRING || raw == null) {
            return unescaped(cell.getText());
        }
        if (type == CellType.BOOLEAN) {
            return raw.equals("1") ? "TRUE" : "FALSE";
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return isDate(cell) ? date(cell) : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return unescaped(cell.getText()); // the text that a formula gave
        }
    }

    /** Excel writes characters that XML cannot carry, and what looks like such a writing, by their numbers. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT
                        .matcher(TEXT_IN_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    @Override
    public List<String> warnings() {
        return errors == 0
                ? List.of()
                : List.of("%d cells hold an error of Excel and are read as empty".formatted(errors));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            workbook.close();
        }
    }
}
