package org.topicgraph.corpus;

/**
 * A date that could not be read.
 *
 * @param sourceIndex number of the row's input, from 0
 * @param rowNumber number of the row within its input, from 1
 * @param text what stands there
 */
public record UnusableDate(int sourceIndex, int rowNumber, String text) {
    /** {@return whether the row comes before the other's} */
    boolean isBefore(UnusableDate other) {
        return sourceIndex < other.sourceIndex || sourceIndex == other.sourceIndex && rowNumber < other.rowNumber;
    }
}
