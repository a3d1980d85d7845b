package org.topicgraph.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns side by side, as {@code --topics} takes them: {@code 3-7}, or {@code 3-} for all from the third on, however many a
 * record has.
 *
 * @param first from 1
 * @param last empty: to the end of the record
 */
record ColumnRange(int first, OptionalInt last) {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,7})-([1-9][0-9]{0,7})?");

    /** {@return the range that an option names, if it names one} */
    static Optional<ColumnRange> of(String option) {
        Matcher range = RANGE.matcher(option);
        if (!range.matches()) {
            return Optional.empty();
        }
        OptionalInt last =
                range.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(range.group(2)));
        return Optional.of(new ColumnRange(Integer.parseInt(range.group(1)), last));
    }

    /** {@return whether any of the options names all columns from one on} */
    static boolean goesOn(List<String> options) {
        return options.stream().flatMap(option -> of(option).stream()).anyMatch(range -> range.last.isEmpty());
    }

    /** {@return the last column where a table has so many} */
    int last(int columns) {
        return last.orElse(columns);
    }
}
