package org.topicgraph.source;

import java.util.List;
import java.util.function.Function;

/**
 * Some consecutive records of one input, parsed.
 *
 * @param number place of the batch in the whole reading, over all inputs, from 0 without gaps
 * @param sourceIndex number of the input
 * @param rows the records that could be read, in order
 * @param rejections those that could not, in order
 * @param separator how their topic cells are split
 * @param raw gives the text of one of the batch's rows as it stands in the input
 */
public record RowBatch(
        long number,
        int sourceIndex,
        List<Row> rows,
        List<Rejection> rejections,
        TopicSeparator separator,
        Function<Row, String> raw) {}
