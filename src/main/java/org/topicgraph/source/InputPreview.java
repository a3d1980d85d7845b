package org.topicgraph.source;

import java.util.List;

/**
 * What an input was taken for, and its first records as understood.
 *
 * @param name as given
 * @param description one line that says what it was taken for
 * @param header the names of all columns in the order of the records; a column without a name has an empty one
 * @param columns those that are read
 * @param separator how topic cells are split
 * @param rows the first records that can be used
 * @param rejections the records before the last of these that cannot
 * @param warnings what should be known of it, a sentence each
 */
public record InputPreview(
        String name,
        String description,
        List<String> header,
        List<ChosenColumn> columns,
        TopicSeparator separator,
        List<Row> rows,
        List<Rejection> rejections,
        List<String> warnings) {
    public InputPreview {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        rejections = List.copyOf(rejections);
        warnings = List.copyOf(warnings);
    }
}
