package org.topicgraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Reads a format whose records are found by a {@link RecordFinder} and understood by a {@link RecordParser}. */
final class RecordReader implements RowReader {
    /** If more than this share of the records cannot be decoded, the encoding is wrong and not the records. */
    private static final double MOST_UNDECODABLE = 0.9;

    private final Input input;
    private final int index;
    private final TextEncoding encoding;
    private final RecordFinder finder;
    private final RecordParser parser;
    private final SourceOptions options;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLongArray rejected = new AtomicLongArray(RejectionReason.values().length);

    /** @param index number of the input */
    RecordReader(
            Input input,
            int index,
            TextEncoding encoding,
            RecordFinder finder,
            RecordParser parser,
            SourceOptions options) {
        this.input = input;
        this.index = index;
        this.encoding = encoding;
        this.finder = finder;
        this.parser = parser;
        this.options = options;
    }

    @Override
    public String description() {
        return parser.description();
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<ChosenColumn> columns() {
        return parser.columns();
    }

    @Override
    public TopicSeparator separator() {
        return Separators.WHOLE;
    }

    @Override
    public long blankLines() {
        return 0;
    }

    @Override
    public Optional<Block> next() throws IOException {
        return finder.next().map(records -> () -> parse(records));
    }

    private Parsed parse(RecordBlock records) {
        List<Row> rows = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        parser.parse(records, new RecordParser.Visitor() {
            @Override
            public void cells(int record, RecordParser.Cells cells) {
                rows.add(row(records, record, cells));
            }

            @Override
            public void fault(int record, RejectionReason reason, String detail) {
                rejections.add(rejection(records, record, reason, detail));
            }
        });
        read.addAndGet(rows.size() + rejections.size());
        return new Parsed(rows, rejections, row -> {
            int from = (int) (row.byteOffset() - records.bytesOffset());
            return records.raw(from, from + row.byteLength(), encoding);
        });
    }

    private Row row(RecordBlock records, int record, RecordParser.Cells cells) {
        return new Row(
                records.number(record),
                records.line(record),
                records.byteOffset(record),
                (int) records.byteLength(record),
                cells.topics(),
                cells.id(),
                cells.text(),
                cells.date(),
                cells.group().isEmpty() ? options.join(cells.id(), cells.doi(), cells.title()) : cells.group(),
                cells.weight());
    }

    private Rejection rejection(RecordBlock records, int record, RejectionReason reason, String detail) {
        rejected.incrementAndGet(reason.ordinal());
        return new Rejection(
                input.name(),
                index,
                records.number(record),
                records.line(record),
                records.byteOffset(record),
                records.byteLength(record),
                reason,
                detail,
                records.raw(records.start(record), records.end(record), encoding));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        encoding.warning().ifPresent(warning -> warnings.add(input.shown() + ": " + warning));
        parser.warnings().forEach(warning -> warnings.add(input.shown() + ": " + warning));
        long undecodable = rejected.get(RejectionReason.INVALID_ENCODING.ordinal());
        String charset = encoding.charset().name();
        if (undecodable > MOST_UNDECODABLE * read.get()) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: %d of %d records are not valid %s; name the right encoding with --encoding"
                            .formatted(input.shown(), undecodable, read.get(), charset));
        }
        if (undecodable > 0) {
            warnings.add("%s: %d records are not valid %s and rejected; name the right encoding with --encoding"
                    .formatted(input.shown(), undecodable, charset));
        }
        return warnings;
    }
}
