package org.topicgraph.source;

import java.util.List;

/**
 * A record as read: the cells that later stages use, nothing in them interpreted yet.
 *
 * @param number number of the record in its input, from 1, the header not counted
 * @param line number of its first physical line, from 1
 * @param byteOffset where it begins in the (uncompressed) input
 * @param byteLength its length in bytes, line end included
 * @param topicCells the cells that hold topics, each to be split by the batch's {@link RowBatch#separator}
 * @param id the record's own identifier, or empty
 * @param text the record's text, or empty
 * @param date the record's date as written, or empty
 * @param join what records of one work or group have in common, as written; empty for none, or if rows are not joined
 * @param weight how much the record counts, as written; empty for none, or if rows are not weighted
 */
public record Row(
        long number,
        long line,
        long byteOffset,
        int byteLength,
        List<String> topicCells,
        String id,
        String text,
        String date,
        String join,
        String weight) {}
