package org.topicgraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Reads a table of delimited fields. */
final class DelimitedReader implements RowReader {
    private static final int SAMPLE = 1 << 16;
    private static final int LARGEST_SAMPLE = 1 << 20;

    /** A sample with fewer records is too small, if there are more. */
    private static final int ENOUGH_RECORDS = 30;

    /** If more than this share of the rows cannot be decoded, the encoding is wrong and not the rows. */
    private static final double MOST_UNDECODABLE = 0.9;

    /** Number of the header record where there is none, and where it has not come yet. */
    private static final long NONE = 0;

    private static final long UNKNOWN = -1;

    private final String name;
    private final int index;
    private final DelimitedTable delimited;
    private final Table table;
    private final RecordSplitter splitter;
    private final FieldParser parser;
    private final AtomicLong rowsWithExtraCells = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLongArray rejected = new AtomicLongArray(RejectionReason.values().length);
    private final int fewestFields;
    private final String shownName;
    private long header;

    /**
     * @param index number of the input
     */
    DelimitedReader(
            InputBytes bytes, String name, String shownName, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        this.name = name;
        this.index = index;
        this.shownName = shownName;
        this.delimited = guess(bytes, shownName, options, limits);
        this.table = delimited.table();
        bytes.skipNBytes(delimited.offset());
        this.splitter = new RecordSplitter(
                bytes, delimited.offset(), delimited.firstLine(), delimited.encoding(), delimited.dialect(), limits);
        this.parser = FieldParser.of(delimited.encoding(), delimited.dialect());
        this.header = table.hasHeader() ? UNKNOWN : NONE;
        this.fewestFields = table.fewestFields();
    }

    private static DelimitedTable guess(
            InputBytes bytes, String shownName, SourceOptions options, ReadingLimits limits) {
        int size = SAMPLE;
        while (true) {
            byte[] sample = bytes.head(size);
            boolean whole = sample.length < size;
            DelimitedGuess guess = new DelimitedGuess(shownName, sample, whole, options, limits);
            if (whole || size >= LARGEST_SAMPLE || guess.records() >= ENOUGH_RECORDS) {
                return guess.table();
            }
            size *= 4;
        }
    }

    @Override
    public String description() {
        return delimited.description();
    }

    @Override
    public List<String> header() {
        return table.names();
    }

    @Override
    public List<ChosenColumn> columns() {
        return table.chosenColumns();
    }

    @Override
    public TopicSeparator separator() {
        return table.separator();
    }

    @Override
    public long blankLines() {
        return splitter.blankLines();
    }

    @Override
    public Optional<Block> next() throws IOException {
        Optional<RecordBlock> next = splitter.next();
        if (next.isPresent() && header < 0) {
            findHeader(next.get());
        }
        long headerNumber = header;
        return next.map(records -> () -> parse(records, headerNumber));
    }

    /** The header is the first record that can be read, as it was for the guess. */
    private void findHeader(RecordBlock records) {
        for (int i = 0; i < records.size() && header < 0; i++) {
            boolean readable = records.isSound(i)
                    && delimited
                            .encoding()
                            .firstInvalid(records.bytes(), records.start(i), records.end(i))
                            .isEmpty();
            if (readable) {
                header = records.number(i);
            }
        }
    }

    private Parsed parse(RecordBlock records, long headerNumber) {
        Placer placer = new Placer(records, headerNumber);
        parser.parse(records, placer);
        rows.addAndGet(placer.rows.size() + placer.rejections.size());
        return new Parsed(placer.rows, placer.rejections, row -> placer.raw(row));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(delimited.warnings());
        long read = rows.get();
        long undecodable = rejected.get(RejectionReason.INVALID_ENCODING.ordinal());
        String charset = delimited.encoding().charset().name();
        if (undecodable > MOST_UNDECODABLE * read) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: %d of %d rows are not valid %s; %s"
                            .formatted(shownName, undecodable, read, charset, otherEncoding(charset)));
        }
        if (undecodable > 0) {
            warnings.add("%s: %d rows are not valid %s and rejected; %s"
                    .formatted(shownName, undecodable, charset, otherEncoding(charset)));
        }
        long quotes = rejected.get(RejectionReason.BAD_QUOTE.ordinal())
                + rejected.get(RejectionReason.UNCLOSED_QUOTE.ordinal());
        if (quotes > 0) {
            warnings.add("%s: %d lines are rejected for their quotes; if these are only text, read them with --quote ''"
                    .formatted(shownName, quotes));
        }
        if (rowsWithExtraCells.get() > 0) {
            warnings.add("%s: %d rows have more cells than there are columns, all of them empty"
                    .formatted(shownName, rowsWithExtraCells.get()));
        }
        return warnings;
    }

    private static String otherEncoding(String charset) {
        return "UTF-8".equals(charset)
                ? "if the file is in windows-1252, say so with --encoding windows-1252"
                : "name the right encoding with --encoding, UTF-8 for instance";
    }

    /** Turns the fields of a block's records into rows, or says why not. */
    private final class Placer implements FieldParser.Visitor {
        private final RecordBlock records;
        private final long headerNumber;
        private final List<Row> rows = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        Placer(RecordBlock records, long headerNumber) {
            this.records = records;
            this.headerNumber = headerNumber;
        }

        @Override
        public void fields(int record, FieldParser.Fields fields) {
            if (records.number(record) == headerNumber) {
                return;
            }
            int columns = table.names().size();
            if (fields.count() < fewestFields) {
                reject(record, RejectionReason.TOO_FEW_FIELDS, count(fields.count(), columns));
            } else if (hasTooMany(fields, columns)) {
                reject(record, RejectionReason.TOO_MANY_FIELDS, count(fields.count(), columns));
            } else {
                for (int column : table.leftOut()) {
                    if (column < fields.count() && !fields.text(column).isBlank()) {
                        reject(
                                record,
                                RejectionReason.UNEXPECTED_FIELD,
                                "column %d has no name and was blank before".formatted(column + 1));
                        return;
                    }
                }
                if (fields.count() > columns && table.length() != RecordLength.ANY) {
                    rowsWithExtraCells.incrementAndGet();
                }
                add(record, fields);
            }
        }

        private boolean hasTooMany(FieldParser.Fields fields, int columns) {
            return fields.count() > columns && table.length() != RecordLength.ANY && !isBlankFrom(fields, columns);
        }

        private String count(int fields, int columns) {
            return "%d instead of %d".formatted(fields, columns);
        }

        private void add(int record, FieldParser.Fields fields) {
            rows.add(new Row(
                    number(record),
                    records.line(record),
                    records.byteOffset(record),
                    (int) records.byteLength(record),
                    topics(fields),
                    cell(fields, table.id()),
                    table.text(fields::text),
                    cell(fields, table.date()),
                    cell(fields, table.join()),
                    cell(fields, table.weight())));
        }

        private List<String> topics(FieldParser.Fields fields) {
            List<Integer> columns = table.topics(fields.count());
            if (columns.size() == 1) {
                return List.of(fields.text(columns.get(0)));
            }
            return columns.stream().map(fields::text).toList();
        }

        private static String cell(FieldParser.Fields fields, OptionalInt column) {
            return column.isEmpty() ? "" : fields.text(column.getAsInt());
        }

        @Override
        public void fault(int record, RejectionReason reason, String detail) {
            reject(record, reason, detail);
        }

        private void reject(int record, RejectionReason reason, String detail) {
            rejected.incrementAndGet(reason.ordinal());
            rejections.add(new Rejection(
                    name,
                    index,
                    number(record),
                    records.line(record),
                    records.byteOffset(record),
                    records.byteLength(record),
                    reason,
                    detail,
                    raw(records.start(record), records.end(record))));
        }

        /** Rows are counted without the header. */
        private long number(int record) {
            long number = records.number(record);
            return number > headerNumber && headerNumber > 0 ? number - 1 : number;
        }

        String raw(Row row) {
            int from = (int) (row.byteOffset() - records.bytesOffset());
            return raw(from, from + row.byteLength());
        }

        private String raw(int from, int to) {
            int end = Math.min(to, from + 4 * Rejection.RAW_LIMIT); // no encoding takes more than 4 bytes a unit
            String text = delimited.encoding().lenient(records.bytes(), from, end);
            int length = text.length();
            while (length > 0 && (text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r')) {
                length--;
            }
            if (length > Rejection.RAW_LIMIT) {
                length = Rejection.RAW_LIMIT;
                length -= Character.isHighSurrogate(text.charAt(length - 1)) ? 1 : 0;
            }
            return text.substring(0, length);
        }
    }

    private static boolean isBlankFrom(FieldParser.Fields fields, int from) {
        for (int column = from; column < fields.count(); column++) {
            if (!fields.text(column).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
