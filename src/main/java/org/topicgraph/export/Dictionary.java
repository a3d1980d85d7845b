package org.topicgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.export.ResultFiles.DescribedColumn;

/** What every column of every file means, as a table; its own columns, too. */
final class Dictionary {
    static final String FILE = "dictionary.csv";

    private Dictionary() {}

    static Table of(List<DescribedColumn> described) {
        List<DescribedColumn> entries = new ArrayList<>(described);
        List<Column> columns = List.of(
                Column.texts("file", "the file", row -> entries.get(row).file()),
                Column.texts("column", "the column or attribute, as named there", row -> entries.get(row)
                        .name()),
                Column.texts("meaning", "what its values say", row -> entries.get(row)
                        .column()
                        .meaning()),
                Column.texts(
                        "formula",
                        "how they are computed, where the meaning does not say it all",
                        row -> entries.get(row).column().formula()),
                Column.texts("unit", "what they are counted or measured in", row -> entries.get(row)
                        .column()
                        .unit()),
                Column.texts("source", "the paper that defines it", row -> entries.get(row)
                        .column()
                        .source()),
                Column.texts(
                        "type",
                        "integer, decimal or text",
                        row -> entries.get(row).column().type().name().toLowerCase(Locale.ROOT)),
                Column.texts("describes", "what a row of the file or part of the file is about", row -> entries.get(row)
                        .rows()));
        columns.forEach(column -> entries.add(new DescribedColumn(FILE, "columns", column.name(), column)));
        return new Table("columns", entries.size(), columns);
    }
}
