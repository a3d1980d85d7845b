package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how a table of delimited fields is to be read from its first bytes: encoding, dialect, and then its columns; what
 * the options name is taken as it is. Depends on nothing but the bytes and the options.
 */
final class DelimitedGuess {
    /** A first line by which spreadsheets are told the delimiter. */
    private static final Pattern DELIMITER_LINE =
            Pattern.compile("\"?sep=([^\r\n\"])\"?(\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    /** A first line of Dimensions, which says when and how the table was made. */
    private static final Pattern PREAMBLE = Pattern.compile("\"?About the data: [^\r\n]*(\r\n|\r|\n)");

    /** The header of Web of Science's tab-delimited export, whose cells are not quoted. */
    private static final Pattern WEB_OF_SCIENCE = Pattern.compile("PT\t(\\w{2}\t)*SO\t");

    /** What stands before the table is not longer. */
    private static final int BEGINNING = 4096;

    private final TextEncoding encoding;
    private final DialectGuess.Trial trial;
    private final int offset;
    private final int firstLine;
    private final TableGuess guess;
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param input name as messages begin with it
     * @param sample the first bytes
     * @param whole whether they are all there are
     */
    DelimitedGuess(String input, byte[] sample, boolean whole, SourceOptions options, ReadingLimits limits) {
        this.encoding = options.encoding()
                .map(charset -> TextEncoding.named(charset, sample))
                .orElseGet(() -> TextEncoding.guess(sample, whole));
        encoding.warning().ifPresent(warning -> warnings.add(input + ": " + warning));

        int start = encoding.markBytes();
        String beginning = encoding.lenient(sample, start, Math.min(sample.length, start + BEGINNING));
        Matcher told = DELIMITER_LINE.matcher(beginning);
        boolean hasDelimiterLine = told.lookingAt();
        Matcher preamble = PREAMBLE.matcher(beginning);
        boolean hasPreamble = preamble.lookingAt();
        String before = beginning.substring(0, hasDelimiterLine ? told.end() : hasPreamble ? preamble.end() : 0);
        this.offset = start + before.getBytes(encoding.charset()).length;
        this.firstLine = before.isEmpty() ? 1 : 2;
        Optional<String> quote = options.quote()
                .or(() -> WEB_OF_SCIENCE.matcher(beginning).lookingAt() ? Optional.of("") : Optional.empty());
        Optional<String> delimiter =
                options.delimiter().or(() -> hasDelimiterLine ? Optional.of(told.group(1)) : Optional.empty());
        this.trial = new DialectGuess(sample, offset, whole, encoding, limits)
                .best(delimiter, quote, ColumnRange.goesOn(options.topics()));
        this.guess = new TableGuess(input, trial.records(), options);
    }

    /** {@return how many records the guess rests on} */
    int records() {
        return trial.records().size();
    }

    /** The table as understood. */
    DelimitedTable table() {
        return new DelimitedTable(encoding, trial.dialect(), offset, firstLine, guess.table(), warnings);
    }
}
