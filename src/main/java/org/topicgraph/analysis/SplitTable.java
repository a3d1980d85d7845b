package org.topicgraph.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.topicgraph.corpus.SplitSuggestions.Split;
import org.topicgraph.corpus.Vocabulary;

/** Labels that are probably two topics, as a table. */
public final class SplitTable {
    /** The name of the table. */
    public static final String NAME = "splits";

    /** So many members of each group tell what it is about. */
    private static final int MEMBERS = 8;

    private SplitTable() {}

    /**
     * {@return the table, the most evenly divided label first}
     *
     * @param vocabulary the topics that the suggestions speak of
     */
    public static Table of(List<Split> splits, Vocabulary vocabulary) {
        return new Table(
                NAME,
                splits.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the topic.",
                                i -> vocabulary.key(splits.get(i).topic())),
                        Column.texts(
                                "label",
                                "What is shown for it.",
                                i -> vocabulary.label(splits.get(i).topic())),
                        Column.integers(
                                "occurrences",
                                "Rows that have it.",
                                i -> vocabulary.occurrences(splits.get(i).topic())),
                        Column.decimals(
                                "balance",
                                "Share of the smaller group among the topic's meetings, above 0 to 0.5.",
                                i -> splits.get(i).balance()),
                        Column.decimals(
                                "touch",
                                "Meetings between the groups over those to be expected; 0 if they never meet.",
                                i -> splits.get(i).touch()),
                        Column.texts(
                                "first",
                                "What it stands with in the larger group, the most frequent first.",
                                i -> labels(splits.get(i).first(), vocabulary)),
                        Column.texts(
                                "second",
                                "What it stands with in the smaller group, the most frequent first.",
                                i -> labels(splits.get(i).second(), vocabulary))));
    }

    private static String labels(List<Integer> topics, Vocabulary vocabulary) {
        return topics.stream().limit(MEMBERS).map(vocabulary::label).collect(Collectors.joining("; "));
    }
}
