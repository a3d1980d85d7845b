package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sheet of an OpenDocument spreadsheet (.ods), row by row. Numbers and dates are as they are stored, texts as they are
 * shown; a paragraph within a cell is a line.
 */
final class OpenDocumentSheet implements CellSource {
    private static final String CONTENT = "content.xml";

    /** A sheet has no more columns; a last cell that is repeated over all the rest is blank. */
    private static final int MOST_COLUMNS = 1 << 14;

    /** A sheet has no more rows; a file may say so in a few bytes. */
    private static final int MOST_ROWS = 1 << 20;

    /** Blanks are told by their number, so that a short file may have endless ones. */
    private static final int MOST_BLANKS = 1 << 24;

    private static final String TABLE = "table";

    /** What dates end with that have no time. */
    private static final String MIDNIGHT = "T00:00:00";

    // where a byte is, if not in the name of an element
    private static final int OUTSIDE = -1;
    private static final int IN_PREFIX = -2;

    private final SpooledFile file;
    private final String shown;
    private final ZipFile zip;
    private final InputStream content;
    private final XMLStreamReader xml;
    private final String name;
    private final int sheets;
    private long line;
    private CellRecord repeated = CellRecord.of(0, new String[0]);
    private long repeats;
    private boolean cutRows;
    private boolean atEnd;

    private OpenDocumentSheet(SpooledFile file, String shown, Optional<String> wanted)
            throws IOException, XMLStreamException {
        this.file = file;
        this.shown = shown;
        this.zip = new ZipFile(file.path().toFile());
        try {
            List<String> names = wanted.isEmpty() ? List.of() : sheetNames(shown);
            int place = wanted.isEmpty() ? 0 : SheetNames.place(names, wanted, shown);
            this.sheets = wanted.isEmpty() ? sheetCount(shown) : names.size();
            this.content = stream(shown);
            this.xml = XmlNetwork.open(content);
            for (int sheet = -1; sheet < place; ) {
                if (!xml.hasNext()) {
                    throw new InputException(
                            InputException.Kind.UNUSABLE, shown + ": there is no sheet in it"); // as SheetNames says
                }
                xml.next();
                sheet += isStart("table") ? 1 : 0;
            }
            this.name = attribute(xml, "name");
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** {@return the sheet of that name, or else the first, of the document that the bytes are} */
    static OpenDocumentSheet open(InputBytes bytes, String shown, Optional<String> sheet) throws IOException {
        SpooledFile file = SpooledFile.of(bytes);
        try {
            file.checkZip(shown);
            return new OpenDocumentSheet(file, shown, sheet);
        } catch (InputException e) {
            file.close();
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            file.close();
            throw SpooledFile.broken(shown, e);
        }
    }

    private InputStream stream(String input) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENT);
        if (entry == null) {
            throw new InputException(
                    InputException.Kind.UNUSABLE, input + ": there is no sheet in it; is it encrypted?");
        }
        return zip.getInputStream(entry);
    }

    /** The names stand where the sheets do, so that they are read beforehand. */
    private List<String> sheetNames(String input) throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        try (InputStream once = stream(input)) {
            XMLStreamReader reader = XmlNetwork.open(once);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("table")) {
                    found.add(attribute(reader, "name"));
                }
            }
        }
        return found;
    }

    /** How many sheets there are, told from their tags alone: to parse a large sheet takes as long as to read it. */
    private int sheetCount(String input) throws IOException {
        int count = 0;
        try (InputStream bytes = stream(input)) {
            byte[] some = new byte[1 << 16];
            int place = OUTSIDE;
            for (int length = bytes.read(some); length >= 0; length = bytes.read(some)) {
                for (int i = 0; i < length; i++) {
                    byte unit = some[i];
                    if (place != OUTSIDE || unit == '<') { // hardly ever, which is what makes it quick
                        count += place == TABLE.length() && (unit <= ' ' || unit == '>') ? 1 : 0;
                        place = placeAfter(unit, place);
                    }
                }
            }
        }
        return Math.max(1, count);
    }

    /** {@return how many letters of the name are matched, or where else the next byte is} */
    private static int placeAfter(byte unit, int place) {
        if (unit == '<') {
            return IN_PREFIX;
        }
        if (place == IN_PREFIX) {
            return unit == ':' ? 0 : unit <= '/' ? OUTSIDE : IN_PREFIX;
        }
        return place >= 0 && place < TABLE.length() && unit == TABLE.charAt(place) ? place + 1 : OUTSIDE;
    }

    /** An attribute by its local name; the few that are read have the same prefix everywhere. */
    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int count(XMLStreamReader reader, String name) {
        String number = attribute(reader, name);
        return number.isEmpty() ? 1 : Math.max(1, NetworkReader.count(number).orElse(1));
    }

    @Override
    public String kind() {
        return SheetNames.kind("ODS", name, sheets);
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
            if (repeats > 0) {
                repeats--;
                return Optional.of(new CellRecord(++line, repeated.texts(), repeated.lists()));
            }
            while (!atEnd && xml.hasNext()) {
                xml.next();
                if (isStart("table-row")) {
                    return Optional.of(row());
                }
                atEnd = xml.getEventType() == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("table");
            }
            return Optional.empty();
        } catch (XMLStreamException | MissingResourceException e) { // it has no words for some of its errors
            throw SpooledFile.broken(shown, e);
        }
    }

    private boolean isStart(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** A row that is repeated is given as often, but a blank one once, its lines counted. */
    private CellRecord row() throws XMLStreamException {
        int times = count(xml, "number-rows-repeated");
        List<String> texts = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table-row"))) {
            if (isStart("table-cell") || isStart("covered-table-cell")) {
                int repeatedColumns = count(xml, "number-columns-repeated");
                String text = cell();
                for (int i = 0; i < repeatedColumns && texts.size() < MOST_COLUMNS; i++) {
                    texts.add(text);
                }
            }
        }
        CellRecord record = CellRecord.of(++line, texts.toArray(String[]::new));
        int width = record.width();
        record = CellRecord.of(line, texts.subList(0, width).toArray(String[]::new));
        if (width == 0) {
            line += times - 1;
        } else {
            repeated = record;
            repeats = (int) Math.max(0, Math.min(times, MOST_ROWS - line + 1) - 1);
            cutRows |= repeats < times - 1;
        }
        return record;
    }

    private String cell() throws XMLStreamException {
        String end = xml.getLocalName();
        String type = attribute(xml, "value-type");
        String value =
                switch (type) {
                    case "float", "percentage", "currency" -> attribute(xml, "value");
                    case "date" -> attribute(xml, "date-value");
                    default -> "";
                };
        CellText shownText = new CellText();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                shownText.start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals(end)) {
                    break;
                }
                shownText.end(element);
            } else if (xml.isCharacters()) {
                shownText.add(xml);
            }
        }
        if (value.isEmpty()) {
            return shownText.text.toString();
        }
        return value.endsWith(MIDNIGHT) ? value.substring(0, value.length() - MIDNIGHT.length()) : value;
    }

    /** The text of a cell as it is shown; a remark on the cell is not in it. */
    private static final class CellText {
        private final StringBuilder text = new StringBuilder();
        private int paragraphs;
        private int annotations;

        void start(XMLStreamReader xml) {
            String element = xml.getLocalName();
            annotations += element.equals("annotation") ? 1 : 0;
            if (annotations > 0) {
                return;
            }
            switch (element) {
                case "p" -> text.append(paragraphs++ > 0 ? "\n" : "");
                case "s" -> {
                    if (text.length() < MOST_BLANKS) {
                        text.append(" ".repeat(Math.min(count(xml, "c"), MOST_COLUMNS)));
                    }
                }
                case "tab" -> text.append('\t');
                case "line-break" -> text.append('\n');
                default -> {}
            }
        }

        void end(String element) {
            annotations -= element.equals("annotation") ? 1 : 0;
        }

        void add(XMLStreamReader xml) {
            if (annotations == 0 && paragraphs > 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    @Override
    public List<String> warnings() {
        return cutRows
                ? List.of("a row is repeated more often than a sheet has rows; only %d are read".formatted(MOST_ROWS))
                : List.of();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            zip.close();
        }
    }
}
