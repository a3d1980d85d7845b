package org.topicgraph.corpus;

import java.util.Arrays;
import java.util.Optional;

/** The rows of a batch as sets of numbers: first of keys in their worker's table, then of topics. */
final class KeyedRows {
    private final long number;
    private final int worker;
    private final int sourceIndex;
    private final int[] rowNumbers;
    /** By {@link DateCode}. */
    private final int[] dates;

    private int[] ends;
    private int[] keys;
    /** How the row's text bears out each key, by {@link SupportCheck}; empty if nobody asks. */
    private byte[] support;

    private final boolean supported;
    private Optional<RowPlaces> places = Optional.empty();
    private int rows;

    /** Room for so many rows. */
    KeyedRows(long number, int worker, int sourceIndex, int capacity, boolean supported) {
        this.number = number;
        this.worker = worker;
        this.sourceIndex = sourceIndex;
        this.rowNumbers = new int[capacity];
        this.dates = new int[capacity];
        this.ends = new int[capacity];
        this.keys = new int[capacity * 4];
        this.supported = supported;
        this.support = new byte[supported ? keys.length : 0];
    }

    /** Notes for each row that comes what it has in common with others. */
    void joinBy(RowPlaces rowPlaces) {
        places = Optional.of(rowPlaces);
    }

    /** {@return what the rows have in common with others; there only if rows are joined} */
    RowPlaces places() {
        return places.orElseThrow();
    }

    /** {@return room for the same rows} */
    KeyedRows emptied() {
        return new KeyedRows(number, worker, sourceIndex, rows, supported);
    }

    boolean isSupported() {
        return supported;
    }

    void add(int rowNumber, int date, int[] rowKeys, byte[] rowSupport, int count) {
        int start = start(rows);
        if (start + count > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(keys.length * 2, start + count));
            support = supported ? Arrays.copyOf(support, keys.length) : support;
        }
        if (supported) {
            System.arraycopy(rowSupport, 0, support, start, count);
        }
        System.arraycopy(rowKeys, 0, keys, start, count);
        rowNumbers[rows] = rowNumber;
        dates[rows] = date;
        ends[rows] = start + count;
        rows++;
    }

    long number() {
        return number;
    }

    int worker() {
        return worker;
    }

    int sourceIndex() {
        return sourceIndex;
    }

    int rows() {
        return rows;
    }

    int rowNumber(int row) {
        return rowNumbers[row];
    }

    int date(int row) {
        return dates[row];
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    int key(int place) {
        return keys[place];
    }

    /** Adds one to each key or topic for each row that has it. */
    void countKeys(int[] counts) {
        int end = rows == 0 ? 0 : ends[rows - 1];
        for (int i = 0; i < end; i++) {
            counts[keys[i]]++;
        }
    }

    byte support(int place) {
        return support[place];
    }

    /**
     * Puts topics in place of keys.
     *
     * @param topicOf the topic of each key, negative for none; no two keys have the same
     */
    void replaceKeys(int[] topicOf) {
        int out = 0;
        int from = 0;
        for (int row = 0; row < rows; row++) {
            int to = ends[row];
            for (int i = from; i < to; i++) {
                int topic = topicOf[keys[i]];
                if (topic >= 0) {
                    put(out++, topic, i);
                }
            }
            from = to;
            ends[row] = out;
        }
    }

    /**
     * Puts topics in place of keys; two keys that became one topic count once, the better supported one.
     *
     * @param topicOf the topic of each key, negative for none
     * @param lastRow memory of the caller's, one entry a topic, for stamps that never repeat
     * @param stamp the first stamp not used yet
     */
    void replaceKeys(int[] topicOf, long[] lastRow, long stamp) {
        int out = 0;
        int from = 0;
        for (int row = 0; row < rows; row++) {
            int to = ends[row];
            for (int i = from; i < to; i++) {
                int topic = topicOf[keys[i]];
                if (topic >= 0 && lastRow[topic] != stamp + row) {
                    lastRow[topic] = stamp + row;
                    put(out++, topic, i);
                } else if (topic >= 0 && supported) {
                    int known = out - 1;
                    while (keys[known] != topic) {
                        known--;
                    }
                    support[known] = (byte) Math.min(support[known], support[i]);
                }
            }
            from = to;
            ends[row] = out;
        }
    }

    private void put(int place, int topic, int keyPlace) {
        keys[place] = topic;
        if (supported) {
            support[place] = support[keyPlace];
        }
    }
}
