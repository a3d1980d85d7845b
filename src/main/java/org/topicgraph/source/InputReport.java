package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from one input.
 *
 * @param name as given
 * @param bytes its size as it lies there, packed or not
 * @param sha256 of these bytes, in hexadecimal
 * @param description one line that says what it was taken for
 * @param rows records read, the header not counted, the rejected ones counted
 * @param rejected how many of these could not be used
 * @param blankLines lines with nothing in them, which are no rows
 * @param header the names of all columns in the order of the records; a column without a name has an empty one
 * @param columns those that are read
 * @param warnings what should be known of it, a sentence each, beginning with the input's name; with the first input what
 *     was found beside the inputs and not read
 */
public record InputReport(
        String name,
        long bytes,
        String sha256,
        String description,
        long rows,
        long rejected,
        long blankLines,
        List<String> header,
        List<ChosenColumn> columns,
        List<String> warnings) {
    public InputReport {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** {@return the same with further warnings before its own} */
    InputReport withWarnings(List<String> further) {
        List<String> all = new ArrayList<>(further);
        all.addAll(warnings);
        return new InputReport(name, bytes, sha256, description, rows, rejected, blankLines, header, columns, all);
    }
}
