package org.topicgraph.source;

import java.util.Comparator;

/**
 * A record that is not used, and where it stands, so that a person finds it again.
 *
 * @param source name of the input as given
 * @param sourceIndex number of the input, from 0, in the order of reading
 * @param row number of the record, from 1, the header not counted
 * @param line number of its first physical line, from 1, the header counted
 * @param byteOffset where it begins in the (uncompressed) input
 * @param byteLength its length in bytes, line end included
 * @param reason why
 * @param detail the particulars, in words: which column, how many; may be empty
 * @param raw its text, at most {@value #RAW_LIMIT} characters
 */
public record Rejection(
        String source,
        int sourceIndex,
        long row,
        long line,
        long byteOffset,
        long byteLength,
        RejectionReason reason,
        String detail,
        String raw) {
    /** How much of a record's text is kept. */
    public static final int RAW_LIMIT = 500;

    /** The order of the inputs. */
    public static final Comparator<Rejection> IN_INPUT_ORDER =
            Comparator.comparingInt(Rejection::sourceIndex).thenComparingLong(Rejection::row);
}
