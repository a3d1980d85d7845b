package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;
import static org.topicgraph.report.Phrases.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;

/**
 * The first rows of a table, for formats without tables that move.
 *
 * @param heads of the columns
 * @param rows a cell a column
 * @param shown how many rows
 * @param whole how many rows the table has
 */
record PlainTable(List<Head> heads, List<Cells> rows, String shown, String whole) {
    private static final int MOST_ROWS = 50;

    /**
     * The head of a column.
     *
     * @param title as a reader sees it
     * @param rule the line below it in Markdown
     * @param style {@code number} or empty
     */
    record Head(String title, String rule, String style) {}

    /** A row. */
    record Cells(List<Cell> cells) {}

    /** A cell, which has the style of its head. */
    record Cell(String text, String style) {}

    private interface Names {
        List<String> of(int row);
    }

    /** {@return the topics of most weight} */
    static PlainTable ofTopics(AnalysisResult result) {
        Table topics = result.topics();
        Column weight = topics.column("weighted_degree");
        List<Integer> rows = IntStream.range(0, topics.rows())
                .boxed()
                .sorted((i, j) -> Double.compare(weight.number(j), weight.number(i))) // stable: ties by topic
                .limit(MOST_ROWS)
                .toList();
        List<Column> columns = present(
                topics,
                "occurrences",
                "degree",
                "weighted_degree",
                "betweenness",
                "pagerank",
                "clustering",
                "cluster",
                "role");
        return of(
                columns,
                rows,
                topics.rows(),
                List.of("Label"),
                row -> List.of(Name.of(result, row).label()));
    }

    /** {@return the strongest links} */
    static PlainTable ofLinks(AnalysisResult result) {
        Table links = result.links();
        List<Column> columns =
                present(links, "Weight", "cooccurrences", "association_strength", "cosine", "npmi", "q_value");
        return of(
                columns,
                first(links),
                links.rows(),
                List.of("Topic", "with"),
                row -> List.of(
                        Name.of(result, result.source(row)).label(),
                        Name.of(result, result.target(row)).label()));
    }

    /** {@return the first rows of a table that not every run makes, all its columns or those of the given names} */
    static Optional<PlainTable> ofFurther(AnalysisResult result, String name, String... columns) {
        return result.further(name)
                .filter(table -> table.rows() > 0)
                .map(table -> of(
                        columns.length == 0 ? table.columns() : present(table, columns),
                        first(table),
                        table.rows(),
                        List.of(),
                        row -> List.of()));
    }

    private static List<Integer> first(Table table) {
        return IntStream.range(0, Math.min(MOST_ROWS, table.rows())).boxed().toList();
    }

    private static PlainTable of(
            List<Column> columns, List<Integer> rows, int whole, List<String> nameHeads, Names names) {
        List<Head> heads = Stream.concat(
                        nameHeads.stream().map(head -> new Head(head, "---", "")),
                        columns.stream().map(PlainTable::head))
                .toList();
        List<Cells> cells = rows.stream()
                .map(row -> new Cells(Stream.concat(
                                names.of(row).stream().map(name -> new Cell(name, "")),
                                columns.stream()
                                        .map(column -> new Cell(
                                                text(column, row), head(column).style())))
                        .toList()))
                .toList();
        return new PlainTable(heads, cells, count(cells.size()), count(whole));
    }

    private static Head head(Column column) {
        boolean text = column.type() == Column.Type.TEXT;
        return new Head(Phrases.title(column.name()), text ? "---" : "---:", text ? "" : "number");
    }

    private static List<Column> present(Table table, String... names) {
        return Stream.of(names).map(table::find).flatMap(Optional::stream).toList();
    }

    /** {@return a value as a reader sees it} */
    static String text(Column column, int row) {
        return switch (column.type()) {
            case TEXT -> column.text(row);
            case INTEGER -> count(column.integer(row));
            case DECIMAL -> number(column.number(row));
        };
    }
}
