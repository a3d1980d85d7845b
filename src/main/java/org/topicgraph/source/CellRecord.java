package org.topicgraph.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record whose fields are apart already, as spreadsheets and query results have them.
 *
 * @param line number of the record where it stands, from 1, a header counted
 * @param texts of all columns; a list as its elements, set apart by semicolons
 * @param lists the elements of those columns that hold lists, by number of the column
 */
record CellRecord(long line, String[] texts, Map<Integer, List<String>> lists) {
    /** {@return a record without lists} */
    static CellRecord of(long line, String[] texts) {
        return new CellRecord(line, texts, Map.of());
    }

    /** {@return how many columns up to the last that has something in it} */
    int width() {
        int width = texts.length;
        while (width > 0 && texts[width - 1].isBlank()) {
            width--;
        }
        return width;
    }

    /** {@return how many columns have something in them} */
    long filled() {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).count();
    }

    /** {@return the text of a column; empty beyond the last} */
    String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    /** {@return the record in one line, for a person} */
    String raw() {
        String line = Arrays.stream(texts).limit(width()).collect(Collectors.joining("\t"));
        int end = Math.min(line.length(), Rejection.RAW_LIMIT);
        end -= end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        return line.substring(0, end);
    }

    long characters() {
        return Arrays.stream(texts).mapToLong(String::length).sum();
    }
}
