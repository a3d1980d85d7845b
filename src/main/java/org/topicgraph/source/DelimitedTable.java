package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table of delimited fields was taken for.
 *
 * @param encoding of the bytes
 * @param dialect of the records
 * @param offset where the first record begins
 * @param firstLine number of the line it begins on, from 1
 * @param table its columns
 * @param ofBytes what may be wrong with the bytes, a sentence each
 */
record DelimitedTable(
        TextEncoding encoding, Dialect dialect, int offset, int firstLine, Table table, List<String> ofBytes) {
    DelimitedTable {
        ofBytes = List.copyOf(ofBytes);
    }

    /** {@return the table in one line: kind, columns and how each was understood} */
    String description() {
        String kind = dialect.delimiter().equals(Optional.of('\t')) ? "TSV" : "CSV";
        return "%s, %s, %s%s%s; %s"
                .formatted(
                        kind,
                        dialect.delimiterName(),
                        encoding.charset().name(),
                        dialect.quote().isEmpty() ? ", quotes are text" : "",
                        table.hasHeader() ? "" : ", no header",
                        table.description());
    }

    /** {@return what may be wrong, a sentence each} */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(ofBytes);
        warnings.addAll(table.warnings());
        return warnings;
    }
}
