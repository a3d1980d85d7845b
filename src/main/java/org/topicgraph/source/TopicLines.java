package org.topicgraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out whether each record as a whole is a list of topics, as in {@code milk,bread,butter}: of varying length, without
 * a header, and with topics that come again in other columns.
 */
final class TopicLines {
    private static final int FEWEST = 3;

    /** Records of a table mostly have one length. */
    private static final double MOST_OF_ONE_LENGTH = 0.9;

    /** Of the texts that come again so many do so in another column. */
    private static final double LEAST_MOVING = 0.5;

    /** With more cells that are lists themselves the record is none. */
    private static final double MOST_LISTS = 0.25;

    private final List<String[]> records;
    private final Map<String, Occurrence> occurrences = new LinkedHashMap<>();
    private final List<String> cells = new ArrayList<>();

    /** Where a text stands. */
    private static final class Occurrence {
        private int count;
        private final Set<Integer> columns = new HashSet<>();
    }

    TopicLines(List<String[]> records) {
        this.records = records;
        for (String[] record : records) {
            for (int column = 0; column < record.length; column++) {
                String cell = record[column].strip();
                if (!cell.isEmpty()) {
                    cells.add(cell);
                    Occurrence occurrence = occurrences.computeIfAbsent(cell, c -> new Occurrence());
                    occurrence.count++;
                    occurrence.columns.add(column);
                }
            }
        }
    }

    /** {@return whether the records are lists of topics as they stand} */
    boolean found() {
        return records.size() >= FEWEST && isRagged() && !hasHeader() && !firstIsName() && isMoving() && areTopics();
    }

    /** {@return whether the first record names the columns: it is not shorter than any, and nothing in it comes again} */
    boolean hasHeader() {
        String[] first = records.get(0);
        int longest = records.stream().mapToInt(TopicLines::length).max().orElse(0);
        boolean known = Arrays.stream(ColumnRole.values())
                .anyMatch(role -> role.find(List.of(first)).isPresent());
        return (known || length(first) == longest && records.size() > 1)
                && Arrays.stream(first)
                        .map(String::strip)
                        .allMatch(cell -> cell.isEmpty() || occurrences.get(cell).count == 1);
    }

    /** {@return how many fields there are up to the last that has something in it} */
    static int length(String[] record) {
        int length = record.length;
        while (length > 0 && record[length - 1].isBlank()) {
            length--;
        }
        return length;
    }

    /** {@return whether the records have different numbers of fields} */
    boolean isRagged() {
        Map<Integer, Integer> lengths = new LinkedHashMap<>();
        records.forEach(record -> lengths.merge(length(record), 1, Integer::sum));
        int most = lengths.values().stream().mapToInt(count -> count).max().orElse(0);
        return most < MOST_OF_ONE_LENGTH * records.size();
    }

    /** Whether the first column names the record: what stands there comes nowhere again. */
    private boolean firstIsName() {
        return records.stream()
                .filter(record -> record.length > 0 && !record[0].isBlank())
                .allMatch(record -> occurrences.get(record[0].strip()).count == 1);
    }

    private boolean isMoving() {
        long again = occurrences.values().stream().filter(o -> o.count > 1).count();
        long moving =
                occurrences.values().stream().filter(o -> o.columns.size() > 1).count();
        return again > 0 && moving >= LEAST_MOVING * again;
    }

    private boolean areTopics() {
        ListProfile ofRecords =
                ListProfile.ofTopics(records.stream().map(List::of).toList());
        return ofRecords.isPlausible() && ListProfile.of(cells).lists() <= MOST_LISTS * cells.size();
    }
}
