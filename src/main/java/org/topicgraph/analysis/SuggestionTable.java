package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.MergeSuggestion;
import org.topicgraph.corpus.Vocabulary;

/** Topics that are probably one, as a thesaurus ready to be edited and passed back. */
public final class SuggestionTable {
    /** The name of the table. */
    public static final String NAME = "suggestions";

    private SuggestionTable() {}

    /**
     * {@return the table, the surest suggestion first}
     *
     * @param vocabulary the topics that the suggestions speak of
     * @param clusterOf the cluster of each of these, 0 for a topic that the graph does not have; empty without clusters
     */
    public static Table of(List<MergeSuggestion> suggestions, Vocabulary vocabulary, Optional<int[]> clusterOf) {
        List<Column> columns = new ArrayList<>(merges(suggestions, vocabulary));
        clusterOf.ifPresent(clusters -> columns.addAll(clusters(suggestions, clusters)));
        return new Table(NAME, suggestions.size(), columns);
    }

    private static List<Column> merges(List<MergeSuggestion> suggestions, Vocabulary vocabulary) {
        return List.of(
                Column.texts(
                        "label",
                        "The topic that would go.",
                        i -> vocabulary.label(suggestions.get(i).topic())),
                Column.texts(
                        "replace by",
                        "The topic that would take its rows: the most frequent of its group.",
                        i -> vocabulary.label(suggestions.get(i).target())),
                Column.texts(
                        "reason",
                        "Why they are probably one.",
                        i -> suggestions.get(i).reason().meaning()),
                Column.decimals("confidence", "How often such a suggestion is right, 0 to 1.", i -> suggestions
                        .get(i)
                        .confidence()),
                Column.integers(
                        "occurrences",
                        "Rows of the topic that would go.",
                        i -> vocabulary.occurrences(suggestions.get(i).topic())),
                Column.integers(
                        "target_occurrences",
                        "Rows of the topic that would take them.",
                        i -> vocabulary.occurrences(suggestions.get(i).target())),
                Column.integers("rows_both", "Rows that have both now.", i -> suggestions
                        .get(i)
                        .rowsBoth()),
                Column.decimals(
                        "lift",
                        "How much oftener they meet than by chance; 0 if they never do.",
                        i -> suggestions.get(i).lift()),
                Column.decimals(
                        "neighbour_cosine",
                        "How much they stand among the same topics, 0 to 1.",
                        i -> suggestions.get(i).neighbourCosine()),
                Column.integers("occurrences_after", "Rows that the two would have as one.", i -> suggestions
                        .get(i)
                        .occurrencesAfter()),
                Column.integers(
                        "links_after",
                        "Topics that the two would meet as one, before any filter.",
                        i -> suggestions.get(i).linksAfter()),
                Column.integers(
                        "occurrences_if_all",
                        "Rows that the target would have if all suggestions of the list were accepted.",
                        i -> suggestions.get(i).occurrencesIfAll()),
                Column.integers(
                        "links_if_all",
                        "Topics that the target would meet if all suggestions of the list were accepted.",
                        i -> suggestions.get(i).linksIfAll()));
    }

    private static List<Column> clusters(List<MergeSuggestion> suggestions, int[] clusterOf) {
        return List.of(
                Column.integers(
                        "cluster",
                        "Cluster of the topic that would go; 0 if a filter left it out.",
                        i -> clusterOf[suggestions.get(i).topic()]),
                Column.integers(
                        "target_cluster",
                        "Cluster of the topic that would take its rows; 0 if a filter left it out.",
                        i -> clusterOf[suggestions.get(i).target()]));
    }

    /** {@return the cluster of each topic of a vocabulary; 0 for those that the graph leaves out} */
    public static int[] clusters(Vocabulary whole, Vocabulary kept, Clustering clustering) {
        int[] clusterOf = new int[whole.size()];
        int[] numbers = kept.numbersIn(whole);
        for (int topic = 0; topic < numbers.length; topic++) {
            clusterOf[numbers[topic]] = clustering.clusterOf(topic);
        }
        return clusterOf;
    }
}
