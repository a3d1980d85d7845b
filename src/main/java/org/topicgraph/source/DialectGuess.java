package org.topicgraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds delimiter and quote from the first records: each candidate is tried, and the one under which most records have the
 * same number of fields, and the first record agrees with them, is taken. A table without any such delimiter has one column.
 */
final class DialectGuess {
    /** In the order in which they win a tie. */
    /** A column that is filled in more than one of so many records is none that a header forgot for being blank. */
    private static final int MOST_FILLED_OF = 10;

    private static final List<Character> DELIMITERS = List.of('\t', ',', ';', '|');

    private static final List<Character> QUOTES = List.of('"');

    /** Below this share of records with the same number of fields a character is no delimiter. */
    private static final double LEAST_SHARE = 0.5;

    private static final double HEADER_DISAGREES = 0.6;

    /**
     * A dialect tried on the sample.
     *
     * @param records that can be read
     * @param faults lines that cannot
     * @param quoted how many of the records have a quoted field
     */
    record Trial(Dialect dialect, List<String[]> records, int faults, int quoted, double score) {}

    private final byte[] sample;
    private final int from;
    private final boolean whole;
    private final TextEncoding encoding;
    private final ReadingLimits limits;

    /**
     * @param from where the first record begins
     * @param whole whether the sample is all of the input
     */
    DialectGuess(byte[] sample, int from, boolean whole, TextEncoding encoding, ReadingLimits limits) {
        this.sample = sample;
        this.from = from;
        this.whole = whole;
        this.encoding = encoding;
        this.limits = limits;
    }

    /**
     * The best dialect and the sample's records under it.
     *
     * @param delimiter the one to be used; empty: to be found; {@code none} for one column
     * @param quote the one to be used; empty: to be found; an empty text for none
     * @param anyLength whether records may have any number of fields, so that this tells nothing
     */
    Trial best(Optional<String> delimiter, Optional<String> quote, boolean anyLength) {
        List<Character> quotes = quote.map(q -> q.isEmpty() ? List.<Character>of() : List.of(character("quote", q)))
                .orElse(QUOTES);
        List<Trial> trials = new ArrayList<>();
        if (delimiter.isEmpty() && anyLength) {
            return mostFields(quotes, quote.isPresent());
        } else if (delimiter.isEmpty()) {
            String first = firstLine();
            DELIMITERS.stream()
                    .filter(c -> first.indexOf(c) >= 0)
                    .forEach(c -> trials.add(best(Optional.of(c), quotes, quote.isPresent())));
        } else if (!delimiter.get().equals("none")) {
            return best(Optional.of(character("delimiter", delimiter.get())), quotes, quote.isPresent());
        }
        Optional<Trial> best =
                trials.stream().filter(trial -> trial.score >= LEAST_SHARE).reduce((a, b) -> b.score > a.score ? b : a);
        return best.orElseGet(() -> withoutDelimiter(trials, best(Optional.empty(), quotes, quote.isPresent())));
    }

    /** The dialect under which most records have several fields. */
    private Trial mostFields(List<Character> quotes, boolean fixed) {
        Trial oneColumn = best(Optional.empty(), quotes, fixed);
        return DELIMITERS.stream()
                .map(delimiter -> best(Optional.of(delimiter), quotes, fixed))
                .reduce(oneColumn, (a, b) -> severalFields(b) > severalFields(a) ? b : a);
    }

    private static long severalFields(Trial trial) {
        return trial.records.stream().filter(record -> record.length > 1).count();
    }

    /** One column, unless quotes make sense only around the fields of records of any length. */
    private static Trial withoutDelimiter(List<Trial> ragged, Trial oneColumn) {
        if (oneColumn.faults == 0 && oneColumn.dialect.quote().isPresent()) {
            return oneColumn;
        }
        return ragged.stream()
                .filter(trial -> trial.faults == 0 && trial.quoted > 0 && new TopicLines(trial.records).found())
                .findFirst()
                .orElse(oneColumn);
    }

    /**
     * With a quote, unless in a table with tabs, or of one column, more quotes break the rules than keep them: there they
     * are text. In other tables a quote that breaks the rules is a fault.
     */
    private Trial best(Optional<Character> delimiter, List<Character> quotes, boolean fixed) {
        Trial quoted = trial(new Dialect(delimiter, quotes.stream().findFirst()));
        boolean mayBeText = !fixed && (delimiter.isEmpty() || delimiter.get() == '\t');
        return mayBeText && quoted.faults > quoted.quoted ? trial(new Dialect(delimiter, Optional.empty())) : quoted;
    }

    private Trial trial(Dialect dialect) {
        RecordSplitter splitter = RecordSplitter.ofSample(sample, from, whole, encoding, dialect, limits);
        FieldParser parser = FieldParser.of(encoding, dialect);
        List<String[]> records = new ArrayList<>();
        int faults = 0;
        int quoted = 0;
        try {
            for (Optional<RecordBlock> block = splitter.next(); block.isPresent(); block = splitter.next()) {
                RecordBlock found = block.get();
                for (int record = 0; record < found.size(); record++) {
                    boolean sound = found.isSound(record);
                    faults += sound ? 0 : 1;
                    quoted += sound && hasQuotedField(found, record, dialect) ? 1 : 0;
                }
                records.addAll(parser.records(found));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // the sample is in memory
        }
        return new Trial(dialect, records, faults, quoted, score(dialect, records, faults));
    }

    private boolean hasQuotedField(RecordBlock block, int record, Dialect dialect) {
        if (dialect.quote().isEmpty()) {
            return false;
        }
        String text = encoding.lenient(block.bytes(), block.start(record), block.end(record));
        char quote = dialect.quote().get();
        return text.charAt(0) == quote
                || dialect.delimiter().isPresent()
                        && text.indexOf("" + dialect.delimiter().get() + quote) >= 0;
    }

    /**
     * The share of records with the usual number of fields, less where the first record does not look like their header; and
     * 1 if the first record has a name that is known for topics, since that outweighs any number of ragged records.
     */
    private static double score(Dialect dialect, List<String[]> records, int faults) {
        if (records.isEmpty()) {
            return 0;
        }
        String[] header = records.get(0);
        List<String[]> rows = records.size() > 1 ? records.subList(1, records.size()) : records;
        int fields = usualFields(rows, header.length);
        if (fields < 2 && dialect.delimiter().isPresent()) {
            return 0;
        }
        long usual = rows.stream().filter(row -> row.length == fields).count();
        double share = (double) usual / (rows.size() + faults);
        boolean agrees = header.length == fields
                || header.length < fields && blankColumns(rows, fields).size() >= fields - header.length;
        boolean known = ColumnRole.TOPICS.find(List.of(header)).isPresent()
                || !ColumnRole.TOPICS.findNumbered(List.of(header)).isEmpty();
        return share * (agrees ? 1 : HEADER_DISAGREES) + (known ? 1 : 0);
    }

    /** {@return the number of fields that most records have; of several the header's, or else the largest} */
    static int usualFields(List<String[]> records, int header) {
        Map<Integer, Integer> counts = new TreeMap<>();
        records.forEach(record -> counts.merge(record.length, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        if (counts.getOrDefault(header, 0) == most) {
            return header;
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(header);
    }

    /**
     * {@return the columns that are blank in the records with so many fields, or in all but a tenth of them} These few would
     * otherwise forbid to read the others; they are rejected, see {@link RejectionReason#UNEXPECTED_FIELD}.
     */
    static List<Integer> blankColumns(List<String[]> records, int fields) {
        int[] filled = new int[fields];
        int compared = 0;
        for (String[] record : records) {
            compared += record.length == fields ? 1 : 0;
            for (int column = 0; record.length == fields && column < fields; column++) {
                filled[column] += record[column].isBlank() ? 0 : 1;
            }
        }
        List<Integer> blank = new ArrayList<>();
        for (int column = 0; column < fields; column++) {
            if (filled[column] * MOST_FILLED_OF <= compared) {
                blank.add(column);
            }
        }
        return blank;
    }

    private String firstLine() {
        String text = encoding.lenient(sample, from, sample.length);
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(text.lastIndexOf('\n', start) + 1, end);
    }

    private static char character(String what, String option) {
        String character = option.equals("\\t") || option.equals("tab") ? "\t" : option;
        if (character.length() != 1 || character.charAt(0) >= 0x80 || "\r\n\0".contains(character)) {
            throw new InputException(
                    InputException.Kind.MISNAMED,
                    "%s \"%s\" is not one ASCII character; give one, or leave the option out and let it be found"
                            .formatted(what, Printable.of(option)));
        }
        return character.charAt(0);
    }
}
