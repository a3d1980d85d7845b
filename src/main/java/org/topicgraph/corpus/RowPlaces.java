package org.topicgraph.corpus;

import org.topicgraph.source.Row;

/** Of the rows of a batch that may be joined with others: what they have in common, and where they stand. */
final class RowPlaces {
    /** The row is joined with no other. */
    static final int ALONE = -1;

    private final String source;
    private final int[] joins;
    private final long[] lines;
    private final long[] byteOffsets;
    private final int[] byteLengths;

    RowPlaces(String source, int capacity) {
        this.source = source;
        this.joins = new int[capacity];
        this.lines = new long[capacity];
        this.byteOffsets = new long[capacity];
        this.byteLengths = new int[capacity];
    }

    /** @param join number of what the row has in common with others, or {@link #ALONE} */
    void set(int place, Row row, int join) {
        joins[place] = join;
        lines[place] = row.line();
        byteOffsets[place] = row.byteOffset();
        byteLengths[place] = row.byteLength();
    }

    /** {@return the name of the input} */
    String source() {
        return source;
    }

    int join(int row) {
        return joins[row];
    }

    long line(int row) {
        return lines[row];
    }

    long byteOffset(int row) {
        return byteOffsets[row];
    }

    int byteLength(int row) {
        return byteLengths[row];
    }
}
