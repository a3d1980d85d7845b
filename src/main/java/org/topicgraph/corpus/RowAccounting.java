package org.topicgraph.corpus;

/**
 * Where every row went. The sum is checked, so that no row can get lost unnoticed.
 *
 * @param read records of the inputs
 * @param analysed rows with at least one topic, after normalisation and before topic filters: N
 * @param withoutTopics rows that have none
 * @param rejected rows that could not be used
 * @param joined rows that became part of an earlier one; none unless that is asked for
 */
public record RowAccounting(long read, long analysed, long withoutTopics, long rejected, long joined) {
    public RowAccounting {
        if (read != analysed + withoutTopics + rejected + joined) {
            throw new IllegalStateException("rows do not add up: %d read, %d accounted for"
                    .formatted(read, analysed + withoutTopics + rejected + joined));
        }
    }

    /** Each row stands for itself. */
    public RowAccounting(long read, long analysed, long withoutTopics, long rejected) {
        this(read, analysed, withoutTopics, rejected, 0);
    }
}
