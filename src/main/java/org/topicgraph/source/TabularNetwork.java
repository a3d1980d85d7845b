package org.topicgraph.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tables of links ({@code source,target,weight}; Gephi's spreadsheet of edges; VOSviewer's network file, which has no header)
 * and of nodes (Gephi's spreadsheet of nodes; VOSviewer's map file).
 */
final class TabularNetwork implements NetworkReader {
    private static final int SAMPLE = 1 << 16;

    private static final List<String> SOURCES = List.of("source", "sourceid", "from", "src", "node1", "id1");
    private static final List<String> TARGETS = List.of("target", "targetid", "to", "dst", "node2", "id2");
    private static final List<String> WEIGHTS = List.of("weight", "strength", "value", "count", "cooccurrences");

    /** What a spreadsheet takes for the beginning of a formula; tables of topicgraph have an apostrophe before it. */
    private static final String FORMULAS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]+");

    private final SourceOptions options;
    private final ReadingLimits limits;
    private List<String> header = List.of();
    private Optional<Ends> ends = Optional.empty();
    private OptionalInt id = OptionalInt.empty();
    private OptionalInt label = OptionalInt.empty();
    private OptionalInt occurrences = OptionalInt.empty();

    /** The columns of a table of links. */
    private record Ends(int source, int target, OptionalInt weight, OptionalInt type) {}

    TabularNetwork(SourceOptions options, ReadingLimits limits) {
        this.options = options;
        this.limits = limits;
    }

    @Override
    public void read(InputBytes bytes, String shown, NetworkPart part) throws IOException {
        byte[] sample = bytes.head(SAMPLE);
        boolean whole = sample.length < SAMPLE;
        TextEncoding encoding = options.encoding()
                .map(charset -> TextEncoding.named(charset, sample))
                .orElseGet(() -> TextEncoding.guess(sample, whole));
        if (encoding.guessed()) {
            part.warn("not UTF-8, read as %s; if letters come out wrong, name the right one with --encoding"
                    .formatted(encoding.charset().name()));
        }
        DialectGuess.Trial trial = new DialectGuess(sample, encoding.markBytes(), whole, encoding, limits)
                .best(options.delimiter(), options.quote(), false);
        columns(trial.records(), shown);
        part.describe("table of %s, %s, %s%s"
                .formatted(
                        ends.isPresent() ? "links" : "nodes",
                        trial.dialect().delimiterName(),
                        encoding.charset().name(),
                        header.isEmpty() ? ", no header" : ""));
        bytes.skipNBytes(encoding.markBytes());
        RecordSplitter splitter = new RecordSplitter(bytes, encoding.markBytes(), 1, encoding, trial.dialect(), limits);
        FieldParser parser = FieldParser.of(encoding, trial.dialect());
        Taker taker = new Taker(part, encoding, !trial.dialect().delimiter().equals(Optional.of(',')));
        for (Optional<RecordBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
            taker.block = block.get();
            parser.parse(block.get(), taker);
        }
    }

    private void columns(List<String[]> records, String shown) {
        if (records.isEmpty()) {
            throw new InputException(InputException.Kind.UNUSABLE, shown + ": no record can be read; is it a table?");
        }
        String[] first = records.get(0);
        List<String> names =
                Arrays.stream(first).map(name -> ColumnRole.simple(name)).toList();
        OptionalInt source = column(names, SOURCES);
        OptionalInt target = column(names, TARGETS);
        if (source.isPresent() && target.isPresent()) {
            header = names;
            ends = Optional.of(new Ends(
                    source.getAsInt(), target.getAsInt(), column(names, WEIGHTS), column(names, List.of("type"))));
            return;
        }
        id = column(names, List.of("id"));
        label = column(names, List.of("label"));
        if (id.isPresent() || label.isPresent()) {
            header = names;
            occurrences = IntStream.range(0, names.size())
                    .filter(column -> NetworkReader.isOccurrences(names.get(column)))
                    .findFirst();
            return;
        }
        if (first.length < 2) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    shown + ": a link needs two nodes, but there is one column; if there are more, name what stands"
                            + " between them with --delimiter");
        }
        boolean named = first.length > 2 && !first[2].isBlank() && !isNumber(first[2]);
        header = named ? names : List.of();
        ends = Optional.of(
                new Ends(0, 1, first.length > 2 ? OptionalInt.of(2) : OptionalInt.empty(), OptionalInt.empty()));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static OptionalInt column(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(place -> place >= 0)
                .findFirst();
    }

    /** Takes the records of a block for links or nodes. */
    private final class Taker implements FieldParser.Visitor {
        private final NetworkPart part;
        private final TextEncoding encoding;
        private final int fewest;
        private final boolean commasInNumbers;
        private RecordBlock block;
        private long records;

        Taker(NetworkPart part, TextEncoding encoding, boolean commasInNumbers) {
            this.part = part;
            this.commasInNumbers = commasInNumbers;
            this.encoding = encoding;
            this.fewest = ends.map(columns -> Math.max(columns.source(), columns.target()) + 1)
                    .orElse(Math.max(id.orElse(-1), label.orElse(-1)) + 1);
        }

        @Override
        public void fields(int record, FieldParser.Fields fields) {
            records++;
            if (records == 1 && !header.isEmpty()) {
                return;
            }
            if (fields.count() < fewest) {
                fault(record, RejectionReason.TOO_FEW_FIELDS, "%d instead of %d".formatted(fields.count(), fewest));
            } else if (ends.isPresent()) {
                Ends columns = ends.get();
                boolean directed = cell(fields, columns.type()).equalsIgnoreCase("directed");
                part.link(
                        text(fields, columns.source()),
                        text(fields, columns.target()),
                        decimalPoint(cell(fields, columns.weight())),
                        directed,
                        place(record));
            } else {
                // VOSviewer numbers the items of a map without ids
                String key = id.isPresent() ? text(fields, id.getAsInt()) : Long.toString(records - 1);
                part.node(
                        key,
                        cell(fields, label),
                        occurrences.isPresent() ? NetworkReader.count(cell(fields, occurrences)) : OptionalInt.empty());
            }
        }

        /** Where columns are not divided by commas, these may stand in numbers. */
        private String decimalPoint(String weight) {
            return commasInNumbers && DECIMAL_COMMA.matcher(weight.strip()).matches()
                    ? weight.replace(',', '.')
                    : weight;
        }

        private NetworkPart.Place place(int record) {
            return new NetworkPart.Place(block.line(record), block.byteOffset(record), block.byteLength(record));
        }

        @Override
        public void fault(int record, RejectionReason reason, String detail) {
            int end = Math.min(block.end(record), block.start(record) + 4 * Rejection.RAW_LIMIT);
            String raw =
                    encoding.lenient(block.bytes(), block.start(record), end).stripTrailing();
            part.fault(place(record), reason, detail, raw);
        }

        private String cell(FieldParser.Fields fields, OptionalInt column) {
            return column.isEmpty() || column.getAsInt() >= fields.count() ? "" : text(fields, column.getAsInt());
        }

        /** A cell without the apostrophe by which topicgraph keeps spreadsheets from running it. */
        private String text(FieldParser.Fields fields, int column) {
            String text = fields.text(column);
            int start = 0;
            while (start < text.length() && text.charAt(start) == '\'') {
                start++;
            }
            boolean guarded = start > 0 && start < text.length() && FORMULAS.indexOf(text.charAt(start)) >= 0;
            return guarded ? text.substring(1) : text;
        }
    }
}
