package org.topicgraph.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How inputs are to be read; what is left empty is found from the data.
 *
 * @param format name of the format, or {@code auto}
 * @param topics columns that hold topics, by name, 1-based number or range of numbers; empty: found by name
 * @param text column with the row's text
 * @param id column with the row's identifier
 * @param date column with the row's date
 * @param separators topic separators: literal texts, or one {@code re:PATTERN}, or {@code json}
 * @param delimiter of fields
 * @param quote the quote character; an empty string for none
 * @param encoding of the bytes
 * @param groupBy column whose value is the same in all rows of a group, which become one row; not with {@code deduplicate}
 * @param deduplicate what records of one work have in common, which become one row
 * @param rowWeight column that says how much a row counts
 * @param fields what is taken of topics that come with more than their name
 * @param sheet of a spreadsheet, by name or 1-based number
 */
public record SourceOptions(
        String format,
        List<String> topics,
        Optional<String> text,
        Optional<String> id,
        Optional<String> date,
        List<String> separators,
        Optional<String> delimiter,
        Optional<String> quote,
        Optional<Charset> encoding,
        Optional<String> groupBy,
        Deduplicate deduplicate,
        Optional<String> rowWeight,
        FieldOptions fields,
        Optional<String> sheet) {
    /** Everything found from the data. */
    public static final SourceOptions DEFAULTS = new SourceOptions(
            "auto",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Deduplicate.NONE,
            Optional.empty(),
            FieldOptions.DEFAULTS,
            Optional.empty());

    public SourceOptions {
        topics = List.copyOf(topics);
        separators = List.copyOf(separators);
        if (groupBy.isPresent() && deduplicate != Deduplicate.NONE) {
            throw new InputException(
                    InputException.Kind.MISNAMED,
                    "--group-by and --deduplicate cannot both be given: a row is part of one group or of one work");
        }
    }

    /** {@return these options with the delimiter that a format has} */
    SourceOptions withDelimiter(String fixed) {
        return new SourceOptions(
                format,
                topics,
                text,
                id,
                date,
                separators,
                Optional.of(fixed),
                quote,
                encoding,
                groupBy,
                deduplicate,
                rowWeight,
                fields,
                sheet);
    }

    /**
     * {@return what goes to {@link Row#join} for a record of a format that knows these fields; empty if rows are not joined
     * by one of them}
     */
    String join(String id, String doi, String title) {
        return switch (deduplicate) {
            case NONE -> "";
            case ID -> id;
            case DOI -> doi;
            case TITLE -> title;
        };
    }
}
