package org.topicgraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows from records of cells; what the columns are for is found as in any table. */
final class CellReader implements RowReader {
    private static final int SAMPLE_RECORDS = 1000;
    private static final int SAMPLE_CHARACTERS = 1 << 20;
    private static final int BLOCK_RECORDS = 1000;

    /** Columns beyond those that at least one in so many records reach are none of the table's. */
    private static final int STRAY_ONE_OF = 10;

    private final CellSource source;
    private final String name;
    private final String shown;
    private final int index;
    private final long mostCharacters;
    private final Deque<CellRecord> sample = new ArrayDeque<>();
    private final Table table;
    private final boolean topicsInLists;
    private int preamble;
    private long blankRecords;
    private long number;

    /**
     * Takes the source over and closes it.
     *
     * @param index number of the input
     */
    CellReader(CellSource source, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        this.source = source;
        this.name = input.name();
        this.shown = input.shown();
        this.index = index;
        this.mostCharacters = limits.recordBytes();
        try {
            this.table = guess(options);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
        this.topicsInLists =
                table.topics().stream().anyMatch(column -> source.lists().get(column));
        source.keep(columnsRead());
    }

    private BitSet columnsRead() {
        BitSet columns = new BitSet();
        table.topics().forEach(columns::set);
        Stream.of(table.title(), table.text(), table.id(), table.date(), table.join(), table.weight())
                .forEach(column -> column.ifPresent(columns::set));
        return columns;
    }

    private Table guess(SourceOptions options) throws IOException {
        long characters = 0;
        while (sample.size() < SAMPLE_RECORDS && characters < SAMPLE_CHARACTERS) {
            Optional<CellRecord> record = read();
            if (record.isEmpty()) {
                break;
            }
            sample.add(record.get());
            characters += record.get().characters();
        }
        if (source.names().isPresent()) {
            List<String> names = source.names().get();
            return new TableGuess(shown, names, padded(names.size()), options).table();
        }
        if (sample.isEmpty()) {
            throw new InputException(
                    InputException.Kind.UNUSABLE, "%s: there is nothing in it (%s)".formatted(shown, source.kind()));
        }
        passPreamble(options);
        Table found = new TableGuess(shown, records(), options).table();
        if (found.hasHeader()) {
            sample.removeFirst();
        }
        return found;
    }

    /**
     * Exports begin with lines about themselves, which have one cell and stand before a header that is known. Before any other
     * record a line of one cell is a record, too.
     */
    private void passPreamble(SourceOptions options) {
        Optional<CellRecord> first =
                sample.stream().filter(record -> record.filled() > 1).findFirst();
        if (first.isEmpty() || isHeader(sample.getFirst(), options) || !isHeader(first.get(), options)) {
            return;
        }
        while (sample.getFirst() != first.get()) {
            sample.removeFirst();
            preamble++;
        }
    }

    private static boolean isHeader(CellRecord record, SourceOptions options) {
        List<String> names =
                IntStream.range(0, record.width()).mapToObj(record::text).toList();
        return ColumnRole.TOPICS.find(names).isPresent()
                || !ColumnRole.TOPICS.findNumbered(names).isEmpty()
                || ColumnFormat.of(names).isPresent()
                || names.stream().anyMatch(name -> options.topics().stream().anyMatch(name.strip()::equalsIgnoreCase));
    }

    /**
     * The sample as records of equal length. The first record is left shorter where as many columns are blank as it lacks: then
     * it may be a header that left these out.
     */
    private List<String[]> records() {
        int header = sample.getFirst().width();
        List<String[]> records = new ArrayList<>(padded(Math.max(header, usualWidth())));
        List<String[]> rows = records.subList(1, records.size());
        int width = records.get(0).length;
        if (header < width && DialectGuess.blankColumns(rows, width).size() >= width - header) {
            records.set(0, Arrays.copyOf(records.get(0), header));
        }
        return records;
    }

    /** How many columns up to the last that is filled in more than a few records; others hold stray remarks. */
    private int usualWidth() {
        int[] widths = sample.stream().mapToInt(CellRecord::width).sorted().toArray();
        return widths[widths.length - 1 - widths.length / STRAY_ONE_OF];
    }

    private List<String[]> padded(int width) {
        return sample.stream()
                .map(record -> IntStream.range(0, Math.max(width, record.width()))
                        .mapToObj(record::text)
                        .toArray(String[]::new))
                .toList();
    }

    /** The next record that has anything in it. */
    private Optional<CellRecord> read() throws IOException {
        Optional<CellRecord> record = source.next();
        while (record.isPresent() && record.get().width() == 0) {
            blankRecords++;
            record = source.next();
        }
        return record;
    }

    @Override
    public String description() {
        return "%s%s; %s%s"
                .formatted(
                        source.kind(),
                        table.hasHeader() ? "" : ", no header",
                        topicsInLists ? table.description("in lists") : table.description(),
                        preamble == 0
                                ? ""
                                : preamble == 1
                                        ? "; a line before the header is passed over"
                                        : "; %d lines before the header are passed over".formatted(preamble));
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
        return topicsInLists ? Separators.WHOLE : table.separator();
    }

    @Override
    public long blankLines() {
        return blankRecords;
    }

    @Override
    public Optional<Block> next() throws IOException {
        List<CellRecord> records = new ArrayList<>();
        long first = number + 1;
        long characters = 0;
        while (records.size() < BLOCK_RECORDS && characters < SAMPLE_CHARACTERS) {
            Optional<CellRecord> record = sample.isEmpty() ? read() : Optional.of(sample.removeFirst());
            if (record.isEmpty()) {
                break;
            }
            records.add(record.get());
            characters += record.get().characters();
        }
        number += records.size();
        return records.isEmpty() ? Optional.empty() : Optional.of(() -> parse(records, first));
    }

    private Parsed parse(List<CellRecord> records, long first) {
        List<Row> rows = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            CellRecord record = records.get(i);
            Optional<Fault> fault = fault(record);
            if (fault.isEmpty()) {
                try {
                    rows.add(row(record, first + i));
                    continue;
                } catch (IllegalArgumentException e) {
                    fault = Optional.of(new Fault(RejectionReason.BAD_TOPIC_LIST, e.getMessage()));
                }
            }
            rejections.add(new Rejection(
                    name,
                    index,
                    first + i,
                    record.line(),
                    0,
                    0,
                    fault.get().reason(),
                    fault.get().detail(),
                    record.raw()));
        }
        Function<Row, String> raw =
                row -> records.get((int) (row.number() - first)).raw();
        return new Parsed(rows, rejections, raw);
    }

    /** Why a record is no row. */
    private record Fault(RejectionReason reason, String detail) {}

    private Optional<Fault> fault(CellRecord record) {
        int columns = table.names().size();
        if (record.characters() > mostCharacters) {
            return Optional.of(
                    new Fault(RejectionReason.RECORD_TOO_LARGE, "more than %d characters".formatted(mostCharacters)));
        }
        if (record.width() > columns && table.length() != RecordLength.ANY) {
            return Optional.of(
                    new Fault(RejectionReason.TOO_MANY_FIELDS, "%d instead of %d".formatted(record.width(), columns)));
        }
        return table.leftOut().stream()
                .filter(column -> !record.text(column).isBlank())
                .findFirst()
                .map(column -> new Fault(
                        RejectionReason.UNEXPECTED_FIELD,
                        "column %d has no name and was blank before".formatted(column + 1)));
    }

    private Row row(CellRecord record, long rowNumber) {
        return new Row(
                rowNumber,
                record.line(),
                0,
                0,
                topics(record),
                cell(record, table.id()),
                table.text(record::text),
                cell(record, table.date()),
                cell(record, table.join()),
                cell(record, table.weight()));
    }

    /** With lists among the topic columns each topic is a cell of its own. */
    private List<String> topics(CellRecord record) {
        if (!topicsInLists) {
            return table.topics(record.width()).stream().map(record::text).toList();
        }
        Map<Boolean, List<Integer>> columns = table.topics().stream()
                .collect(Collectors.partitioningBy(column -> source.lists().get(column)));
        List<String> topics = new ArrayList<>();
        columns.get(true).forEach(column -> topics.addAll(record.lists().getOrDefault(column, List.of())));
        columns.get(false).forEach(column -> table.separator()
                .split(record.text(column), (text, from, to) -> topics.add(text.substring(from, to))));
        return topics;
    }

    private static String cell(CellRecord record, OptionalInt column) {
        return column.isEmpty() ? "" : record.text(column.getAsInt());
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        source.warnings().forEach(warning -> warnings.add(shown + ": " + warning));
        warnings.addAll(table.warnings());
        return warnings;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
