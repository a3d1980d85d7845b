package org.topicgraph.association;

import java.util.Arrays;

/** How often each topic occurs and how many topics each row has: what null models of a corpus are made from. */
public final class Margins {
    private final long rows;
    private final long[] rowsOfSize;
    private final long[] occurrences;

    /**
     * Takes the arrays over.
     *
     * @param rows N
     * @param rowsOfSize at place n, how many rows have n of the topics; rows without may be counted or left out
     * @param occurrences s_i of each topic, in any order
     * @throws IllegalArgumentException if these cannot belong to one corpus
     */
    public Margins(long rows, long[] rowsOfSize, long[] occurrences) {
        long mentions = 0;
        long counted = 0;
        for (int n = 0; n < rowsOfSize.length; n++) {
            mentions = Math.addExact(mentions, Math.multiplyExact(n, rowsOfSize[n]));
            counted += rowsOfSize[n];
        }
        if (mentions != Arrays.stream(occurrences).sum()
                || counted > rows
                || rowsOfSize.length > occurrences.length + 1) {
            throw new IllegalArgumentException("%d mentions in %d rows do not fit %d mentions of %d topics"
                    .formatted(mentions, rows, Arrays.stream(occurrences).sum(), occurrences.length));
        }
        this.rows = rows;
        this.rowsOfSize = rowsOfSize;
        this.occurrences = occurrences;
    }

    /** {@return N} */
    long rows() {
        return rows;
    }

    /** {@return the largest number of topics in a row} */
    int maxSize() {
        return rowsOfSize.length - 1;
    }

    /** {@return how many rows have n topics} */
    long rowsOfSize(int n) {
        return rowsOfSize[n];
    }

    /** {@return the occurrences of all topics, ascending} */
    long[] sortedOccurrences() {
        return Arrays.stream(occurrences).sorted().toArray();
    }
}
