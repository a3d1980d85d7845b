package org.topicgraph.association;

/**
 * How two topics are spread over the rows, as four counts.
 *
 * @param rows N, the rows that have a topic at all
 * @param first s_i, the rows that have the first topic
 * @param second s_j, the rows that have the second
 * @param both c_ij, the rows that have both
 */
public record ContingencyTable(long rows, long first, long second, long both) {
    public ContingencyTable {
        if (both < 0 || both > Math.min(first, second) || first + second - both > rows) {
            throw new IllegalArgumentException(
                    "impossible counts: rows %d, first %d, second %d, both %d".formatted(rows, first, second, both));
        }
    }
}
