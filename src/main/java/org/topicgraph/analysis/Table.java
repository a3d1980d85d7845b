package org.topicgraph.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A table of results: columns over the rows {@code 0 .. rows-1}.
 *
 * @param name of what a row is, in the plural: {@code "topics"}
 * @param rows how many
 * @param columns in the order of every file
 */
public record Table(String name, int rows, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * {@return the column of that name}
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException(name + " have no column " + column));
    }

    /** {@return the column of that name, where the run made it} */
    public Optional<Column> find(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
