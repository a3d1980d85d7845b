package org.topicgraph.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An input being read: its bytes, and the reader of its format on top of them. */
final class OpenInput implements AutoCloseable {
    /** A text has hardly any control characters but line ends and tabs. */
    private static final double MOST_CONTROLS = 0.1;

    private final Input input;
    private final int index;
    private final InputBytes bytes;
    private final RowReader reader;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private boolean changed;

    private OpenInput(Input input, int index, InputBytes bytes, RowReader reader) {
        this.input = input;
        this.index = index;
        this.bytes = bytes;
        this.reader = reader;
    }

    /** @throws InputException if the input cannot be understood */
    static OpenInput of(InputBytes bytes, int index, SourceOptions options, ReadingLimits limits) {
        Input input = bytes.input();
        try {
            return new OpenInput(input, index, bytes, reader(bytes, input, index, options, limits));
        } catch (IOException e) {
            throw closing(bytes, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw closing(bytes, e);
        }
    }

    private static RuntimeException closing(InputBytes bytes, RuntimeException failure) {
        try {
            bytes.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static RowReader reader(
            InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits) throws IOException {
        Head head = new Head(bytes.head(Head.SIZE));
        if (head.isWhole() && head.text().isBlank()) {
            return new NoRows(bytes, input.shown());
        }
        Optional<SourceFormat> format = SourceFormat.named(options.format()).or(() -> SourceFormat.of(head));
        if (format.isEmpty()) {
            checkMayBeTable(head, input, options);
        }
        return format.orElse(SourceFormat.CSV).open(bytes, input, index, options, limits);
    }

    private static void checkMayBeTable(Head head, Input input, SourceOptions options) {
        Optional<FileKind> kind = FileKind.of(head.bytes());
        if (kind.isPresent()) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input.shown() + ": " + kind.get().message());
        }
        int controls = 0;
        for (byte c : head.bytes()) {
            controls += c >= 0 && c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0 ? 1 : 0;
        }
        if (head.encoding().unitBytes() == 1
                && options.encoding().isEmpty()
                && controls > MOST_CONTROLS * head.bytes().length) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input.shown() + ": this is no text; give a table, or name its encoding with --encoding");
        }
    }

    /** {@return the next records; empty at the end, when the input is closed} */
    Optional<RowReader.Block> next() throws IOException {
        return reader.next();
    }

    /** {@return how many bytes of the file were read so far, packed as they are} */
    long bytesRead() {
        return bytes.consumed();
    }

    /** Parses a block; called by several threads at once. */
    RowBatch parse(RowReader.Block block, long number) {
        RowReader.Parsed parsed = block.parse();
        rows.addAndGet(parsed.rows().size());
        rejected.addAndGet(parsed.rejections().size());
        return new RowBatch(
                number, input.name(), index, parsed.rows(), parsed.rejections(), reader.separator(), parsed.raw());
    }

    InputPreview preview(int wanted) {
        List<Row> first = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        try {
            Optional<RowReader.Block> block = next();
            while (block.isPresent() && first.size() < wanted) {
                RowReader.Parsed parsed = block.get().parse();
                first.addAll(parsed.rows());
                rejections.addAll(parsed.rejections());
                block = first.size() < wanted ? next() : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Row> rowsWanted = first.subList(0, Math.min(wanted, first.size()));
        long last = first.size() < wanted
                ? Long.MAX_VALUE
                : rowsWanted.isEmpty() ? 0 : rowsWanted.get(wanted - 1).number();
        return new InputPreview(
                input.name(),
                reader.description(),
                reader.header(),
                reader.columns(),
                reader.separator(),
                rowsWanted,
                rejections.stream().filter(rejection -> rejection.row() < last).toList(),
                reader.warnings());
    }

    /** {@return name and description} */
    String introduction() {
        return input.shown() + ": " + description();
    }

    private String description() {
        return reader.description()
                + (bytes.unpackedBy().isEmpty() ? "" : "; unpacked by " + String.join(" and ", bytes.unpackedBy()));
    }

    /** {@return a warning if the other input has the same columns, but topics that are separated in another way} */
    private Optional<String> differenceFrom(OpenInput other) {
        String own = reader.separator().option();
        String others = other.reader.separator().option();
        if (reader.header().isEmpty() || !reader.header().equals(other.reader.header()) || own.equals(others)) {
            return Optional.empty();
        }
        return Optional.of(
                "%s: topics seem to be separated by %s here, and by %s in %s, which has the same columns; name the right one with --topic-separator"
                        .formatted(
                                input.shown(), Printable.quoted(own), Printable.quoted(others), other.input.shown()));
    }

    /** {@return whether there is nothing in the input} */
    boolean isEmpty() {
        return reader instanceof NoRows;
    }

    /**
     * What was read; to be asked once, when all blocks are parsed.
     *
     * @param others the inputs before this one
     */
    InputReport report(List<OpenInput> others) {
        List<String> warnings = new ArrayList<>(reader.warnings());
        others.stream()
                .flatMap(other -> differenceFrom(other).stream())
                .findFirst()
                .ifPresent(warnings::add);
        if (bytes.hasTrailingBytes()) {
            warnings.add(input.shown()
                    + ": bytes after the end of the %s data are passed over"
                            .formatted(bytes.unpackedBy().get(bytes.unpackedBy().size() - 1)));
        }
        if (changed) {
            warnings.add(input.shown() + ": the file changed while it was read; run again when it is complete");
        }
        return new InputReport(
                input.name(),
                bytes.count(),
                bytes.sha256(),
                description(),
                rows.get() + rejected.get(),
                rejected.get(),
                reader.blankLines(),
                reader.header(),
                reader.columns(),
                warnings);
    }

    @Override
    public void close() {
        changed |= bytes.hasChanged();
        reader.close();
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An input in which there is nothing but blanks. */
    private record NoRows(InputBytes bytes, String shownName) implements RowReader {
        @Override
        public String description() {
            return "empty";
        }

        @Override
        public List<String> header() {
            return List.of();
        }

        @Override
        public List<ChosenColumn> columns() {
            return List.of();
        }

        @Override
        public TopicSeparator separator() {
            return Separators.of(SeparatorGuess.DEFAULT);
        }

        @Override
        public Optional<Block> next() throws IOException {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }

        @Override
        public long blankLines() {
            return 0;
        }

        @Override
        public List<String> warnings() {
            return List.of(shownName + ": the input is empty");
        }
    }
}
