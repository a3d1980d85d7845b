package org.topicgraph.source;

import java.util.List;
import java.util.function.Function;

/**
 * Some consecutive records of one input, parsed.
 *
 * @param number place of the batch in the whole reading, over all inputs, from 0 without gaps
 * @param source name of the input as given
 * @param sourceIndex number of the input
 * @param rows the records that could be read, in order
 * @param rejections those that could not, in order
 * @param separator how their topic cells are split
 * @param raw gives the text of one of the batch's rows as it stands in the input
 */
public record RowBatch(
        long number,
        String source,
        int sourceIndex,
        List<Row> rows,
        List<Rejection> rejections,
        TopicSeparator separator,
        Function<Row, String> raw) {
    /** {@return the rejection of one of the batch's rows by a later stage} */
    public Rejection reject(Row row, RejectionReason reason, String detail) {
        String text = raw.apply(row);
        return new Rejection(
                source,
                sourceIndex,
                row.number(),
                row.line(),
                row.byteOffset(),
                row.byteLength(),
                reason,
                detail,
                text.substring(0, Math.min(text.length(), Rejection.RAW_LIMIT)));
    }
}
