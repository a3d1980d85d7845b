package org.topicgraph.analysis;

import java.util.List;
import org.topicgraph.corpus.JoinedRows;
import org.topicgraph.corpus.SourceShare;

/** Which rows became one, and what each input brought, as tables. */
public final class JoinedTables {
    /** The name of the table of what each input brought. */
    public static final String SOURCES = "sources";

    private JoinedTables() {}

    /**
     * {@return the rows that became part of an earlier one, in the order of the inputs}
     *
     * @param inputs the names of the inputs, in order
     */
    public static Table rows(JoinedRows joined, List<String> inputs) {
        return new Table(
                "joined rows",
                joined.size(),
                List.of(
                        Column.texts(
                                "input",
                                "The input of a row that became part of an earlier one, as given.",
                                i -> inputs.get(joined.sourceIndex(i))),
                        Column.integers(
                                "row",
                                "Number of that row in its input, from 1, the header not counted.",
                                joined::rowNumber),
                        Column.texts(
                                "joined_to_input",
                                "The input of the row that it became part of.",
                                i -> inputs.get(joined.targetSourceIndex(i))),
                        Column.integers(
                                "joined_to_row",
                                "Number of the row that it became part of.",
                                joined::targetRowNumber)));
    }

    /**
     * {@return what each input brought, in their order}
     *
     * @param inputs the names of the inputs, in order
     */
    public static Table shares(List<SourceShare> shares, List<String> inputs) {
        return new Table(
                SOURCES,
                shares.size(),
                List.of(
                        Column.texts(
                                "input",
                                "The input, as given.",
                                i -> inputs.get(shares.get(i).sourceIndex())),
                        Column.integers("rows", "Rows of it that can be used.", i -> shares.get(i)
                                .rows()),
                        Column.integers(
                                "works",
                                "Different rows of it, after rows with something in common became one.",
                                i -> shares.get(i).works()),
                        Column.integers(
                                "shared_works", "How many of these stand in another input too.", i -> shares.get(i)
                                        .shared()),
                        Column.integers(
                                "topics", "Different topics of its rows, before filters of topics.", i -> shares.get(i)
                                        .topics()),
                        Column.integers("own_topics", "How many of these no other input has.", i -> shares.get(i)
                                .ownTopics())));
    }
}
