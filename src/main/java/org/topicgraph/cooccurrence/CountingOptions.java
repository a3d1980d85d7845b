package org.topicgraph.cooccurrence;

/**
 * How pairs are counted.
 *
 * @param counting what a row adds to its pairs
 * @param minWeight pairs below it are counted, not kept; 0 keeps all
 */
public record CountingOptions(Counting counting, double minWeight) {
    /** Each row adds 1, all pairs are kept. */
    public static final CountingOptions DEFAULTS = new CountingOptions(Counting.FULL, 0);

    public CountingOptions {
        if (!(minWeight >= 0)) { // also refuses NaN
            throw new IllegalArgumentException("the least weight must be at least 0, was " + minWeight);
        }
    }
}
