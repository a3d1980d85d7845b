package org.topicgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;

/** A table as a file of delimited cells: a head of names, a row a line, texts as {@link CellText} has them. */
final class CellTable {
    private CellTable() {}

    /** Writes the table. */
    static void write(String file, Table table, boolean rawCells, ResultFiles files) {
        char delimiter = file.endsWith(".tsv") ? '\t' : ',';
        LongAdder guarded = new LongAdder();
        List<OrderedRows.RowFormat> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(cell(column, textForm(delimiter, rawCells, guarded)));
        }
        write(file, table, delimiter, cells, files);
        files.note(file, "guarded_cells", guarded.sum());
    }

    /** Writes the table with cells of the caller's making. */
    static void write(String file, Table table, char delimiter, List<OrderedRows.RowFormat> cells, ResultFiles files) {
        files.write(file, table.rows(), parts -> {
            Utf8Buffer head = new Utf8Buffer();
            for (Column column : table.columns()) {
                if (head.size() > 0) {
                    head.put(delimiter);
                }
                CellText.put(head, column.name(), delimiter);
            }
            parts.buffer(head.put('\n'));
            parts.rows(table.rows(), (out, row) -> {
                for (int i = 0; i < cells.size(); i++) {
                    if (i > 0) {
                        out.put(delimiter);
                    }
                    cells.get(i).put(out, row);
                }
                out.put('\n');
            });
        });
    }

    /** {@return how a text becomes a cell; the guarded ones are counted} */
    static TextForm textForm(char delimiter, boolean rawCells, LongAdder guarded) {
        return (out, text) -> {
            if (!rawCells && CellText.isFormula(text)) {
                guarded.increment();
                CellText.put(out, CellText.guarded(text), delimiter);
            } else {
                CellText.put(out, text, delimiter);
            }
            return 0;
        };
    }

    /** {@return how the column's values become cells; no value is an empty cell} */
    private static OrderedRows.RowFormat cell(Column column, TextForm form) {
        return column.type() == Column.Type.TEXT ? (out, row) -> form.put(out, column.text(row)) : number(column);
    }

    /** {@return how the values of a column of numbers become cells} */
    static OrderedRows.RowFormat number(Column column) {
        return switch (column.type()) {
            case INTEGER -> (out, row) -> out.integer(column.integer(row));
            case DECIMAL ->
                (out, row) -> {
                    double value = column.number(row);
                    if (Double.isFinite(value)) {
                        out.decimal(value);
                    }
                };
            case TEXT -> throw new IllegalArgumentException(column.name() + " is no column of numbers");
        };
    }
}
