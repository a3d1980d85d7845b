package org.topicgraph.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;

/**
 * The rows of a Parquet file, one group of rows after the other. Each leaf of the schema is a column; what repeats is a list,
 * of which elements that are null are none.
 */
final class ParquetTable implements CellSource {
    /** How such a file begins and ends. */
    static final String MAGIC = "PAR1";

    /** How a file ends whose columns cannot be known without a key. */
    private static final String ENCRYPTED = "PARE";

    /** What stands between the elements of a list where it is shown as a text. */
    private static final String BETWEEN = "; ";

    private final SpooledFile file;
    private final String shown;
    private final ParquetFileReader reader;
    private final FileMetaData about;
    private final List<ParquetColumn> columns;
    private final BitSet kept;
    private List<Optional<ColumnReader>> values = List.of();
    /** How many values of each column are not read yet. */
    private long[] left = {};

    private long rowsLeft;
    private long line;
    private long unreadable;

    private ParquetTable(SpooledFile file, String shown) throws IOException {
        this.file = file;
        this.shown = shown;
        this.reader = ParquetFileReader.open(
                new LocalInputFile(file.path()),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new ParquetCodecs())
                        .withUseHadoopVectoredIo(false)
                        .usePageChecksumVerification()
                        .build());
        this.about = reader.getFileMetaData();
        this.columns = ParquetColumn.of(about.getSchema());
        this.kept = new BitSet();
        kept.set(0, columns.size());
    }

    /** {@return the table that the bytes are} */
    static ParquetTable open(InputBytes bytes, String shown) throws IOException {
        SpooledFile file = SpooledFile.of(bytes);
        try {
            checkEnd(file, shown);
            return new ParquetTable(file, shown);
        } catch (InputException e) {
            file.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw broken(file, shown, e);
        }
    }

    /** What the file is stands at its end. */
    private static void checkEnd(SpooledFile file, String shown) throws IOException {
        byte[] end = new byte[MAGIC.length()];
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - end.length));
            bytes.readFully(end);
        }
        String magic = new String(end, StandardCharsets.ISO_8859_1);
        if (magic.equals(ENCRYPTED)) {
            throw new InputException(
                    InputException.Kind.UNUSABLE, shown + ": this Parquet file is encrypted; write it without");
        }
        if (!magic.equals(MAGIC)) {
            throw new IOException("a Parquet file ends with " + MAGIC);
        }
    }

    private static InputException broken(SpooledFile file, String shown, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause(); // the library says around it where it was
        }
        if (cause instanceof UnsupportedOperationException) { // whole, but of a kind that is not read
            return new InputException(InputException.Kind.UNUSABLE, shown + ": " + cause.getMessage(), e);
        }
        String message = String.valueOf(cause.getMessage()).replace(file.path().toString(), "the file");
        return SpooledFile.broken(shown, new IOException(message, e));
    }

    @Override
    public String kind() {
        return "Parquet";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(columns.stream().map(ParquetColumn::name).toList());
    }

    @Override
    public BitSet lists() {
        BitSet lists = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            lists.set(column, columns.get(column).isList());
        }
        return lists;
    }

    /** Of other columns nothing is unpacked; in records that are rejected they are empty, too. */
    @Override
    public void keep(BitSet asked) {
        kept.and(asked);
    }

    @Override
    public Optional<CellRecord> next() throws IOException {
        try {
            if (rowsLeft == 0 && !nextGroup()) {
                return Optional.empty();
            }
            rowsLeft--;
            return Optional.of(row());
        } catch (IOException | RuntimeException e) {
            throw broken(file, shown, e);
        }
    }

    /** Groups follow one another in the file; one at a time is in memory, packed as it is. */
    private boolean nextGroup() throws IOException {
        if (IntStream.range(0, left.length).anyMatch(column -> kept.get(column) && left[column] != 0)) {
            throw new IOException("a column has more values than its rows");
        }
        PageReadStore group = reader.readNextRowGroup();
        if (group == null) {
            values = List.of();
            return false;
        }
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                group, new NoObjects(about.getSchema()), about.getSchema(), about.getCreatedBy());
        values = IntStream.range(0, columns.size())
                .mapToObj(column -> kept.get(column)
                        ? Optional.of(store.getColumnReader(columns.get(column).descriptor()))
                        : Optional.<ColumnReader>empty())
                .toList();
        left = columns.stream()
                .mapToLong(column -> group.getPageReader(column.descriptor()).getTotalValueCount())
                .toArray();
        rowsLeft = group.getRowCount();
        return true;
    }

    private CellRecord row() throws IOException {
        String[] texts = new String[columns.size()];
        Map<Integer, List<String>> lists = new HashMap<>();
        for (int column = 0; column < texts.length; column++) {
            List<String> found = values(column);
            texts[column] = String.join(BETWEEN, found);
            if (columns.get(column).isList()) {
                lists.put(column, found);
            }
        }
        return new CellRecord(++line, texts, lists);
    }

    /** The values of a row in a column: they go on until the reader stands where nothing repeats. */
    private List<String> values(int number) throws IOException {
        ParquetColumn column = columns.get(number);
        if (!kept.get(number)) {
            return List.of();
        }
        ColumnReader reading = values.get(number).orElseThrow();
        List<String> found = new ArrayList<>(1);
        do {
            if (left[number]-- == 0) {
                throw new IOException("a column has fewer values than its rows");
            }
            if (column.hasValue(reading)) {
                String text = column.text().apply(reading);
                unreadable += text.indexOf('\uFFFD') >= 0 ? 1 : 0;
                found.add(text);
            }
            reading.consume();
        } while (reading.getCurrentRepetitionLevel() > 0);
        return found;
    }

    @Override
    public List<String> warnings() {
        return unreadable == 0
                ? List.of()
                : List.of("%d texts have letters that could not be read (U+FFFD)".formatted(unreadable));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            reader.close();
        }
    }

    /** The library's way to make objects of rows, which is not used: values are asked for one by one. */
    private static final class NoObjects extends GroupConverter {
        private final GroupType group;

        NoObjects(GroupType group) {
            this.group = group;
        }

        @Override
        public Converter getConverter(int field) {
            return group.getType(field).isPrimitive()
                    ? new PrimitiveConverter() {}
                    : new NoObjects(group.getType(field).asGroupType());
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
