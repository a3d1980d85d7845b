package org.topicgraph.corpus;

/**
 * Where every row went. The sum is checked, so that no row can get lost unnoticed.
 *
 * @param read records of the inputs
 * @param analysed rows with at least one topic, after normalisation and before topic filters: N
 * @param withoutTopics rows that have none
 * @param rejected rows that could not be used
 */
public record RowAccounting(long read, long analysed, long withoutTopics, long rejected) {
    public RowAccounting {
        if (read != analysed + withoutTopics + rejected) {
            throw new IllegalStateException("rows do not add up: %d read, %d accounted for"
                    .formatted(read, analysed + withoutTopics + rejected));
        }
    }
}
