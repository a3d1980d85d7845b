package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.source.Row;

/**
 * The rows that show what was found, as tables: {@link #rows} with their texts, and {@link #evidence} with what they show.
 */
public final class EvidenceTables {
    /** The name of the table of what rows show. */
    public static final String EVIDENCE = "evidence";

    /** The name of the table of the rows themselves. */
    public static final String ROWS = "rows";

    private final AnalysisResult result;
    private final Corpus corpus;
    private final Evidence evidence;

    /** Tables for a result. */
    public EvidenceTables(AnalysisResult result, Corpus corpus, Evidence evidence) {
        this.result = result;
        this.corpus = corpus;
        this.evidence = evidence;
    }

    /** {@return the rows of the corpus that the tables show, ascending} */
    public int[] wanted() {
        return evidence.rows();
    }

    /**
     * {@return the result with the tables}
     *
     * @param rowOf gives a wanted row of the corpus as it stands in its input
     * @param inputs the names of the inputs, in order
     */
    public AnalysisResult addTo(IntFunction<Row> rowOf, List<String> inputs) {
        return result.with(rows(rowOf, inputs)).with(evidence(inputs));
    }

    private Table rows(IntFunction<Row> rowOf, List<String> inputs) {
        int[] rows = evidence.rows();
        return new Table(
                ROWS,
                rows.length,
                List.of(
                        Column.texts("source", "The input, as given.", i -> inputs.get(corpus.sourceIndex(rows[i]))),
                        Column.integers(
                                "row",
                                "Number of the row in its input, from 1, the header not counted.",
                                i -> corpus.rowNumber(rows[i])),
                        Column.texts("id", "The row's own identifier.", i -> rowOf.apply(rows[i])
                                .id()),
                        Column.texts("date", "The row's date, as written.", i -> rowOf.apply(rows[i])
                                .date()),
                        Column.texts(
                                "topics",
                                "Labels of the row's topics, the most frequent first.",
                                i -> topicsOf(rows[i])),
                        Column.texts("text", "The row's text.", i -> rowOf.apply(rows[i])
                                .text())));
    }

    private String topicsOf(int row) {
        return IntStream.range(corpus.start(row), corpus.start(row + 1))
                .mapToObj(m -> corpus.vocabulary().label(corpus.topic(m)))
                .collect(Collectors.joining("; "));
    }

    /** What a row shows: a topic, a link of two topics, or a cluster; -1 and 0 stand for none. */
    private record Shown(int topic, int with, int cluster, int row) {}

    private Table evidence(List<String> inputs) {
        List<Shown> shown = new ArrayList<>();
        for (int topic = 0; topic < evidence.topics(); topic++) {
            for (int row : evidence.rowsOfTopic(topic)) {
                shown.add(new Shown(topic, -1, 0, row));
            }
        }
        for (int place = 0; place < evidence.links(); place++) {
            for (int row : evidence.rowsOfLink(place)) {
                shown.add(new Shown(result.source(place), result.target(place), 0, row));
            }
        }
        for (int cluster = 1; cluster <= evidence.clusters(); cluster++) {
            for (int row : evidence.rowsOfCluster(cluster)) {
                shown.add(new Shown(-1, -1, cluster, row));
            }
        }
        Vocabulary topics = result.graph().vocabulary();
        int[] rows = evidence.rows();
        return new Table(
                EVIDENCE,
                shown.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the topic that the row shows, or of the more frequent topic of a link.",
                                i -> id(topics, shown.get(i).topic())),
                        Column.texts(
                                "with",
                                "Id of the link's other topic; empty where the row shows no link.",
                                i -> id(topics, shown.get(i).with())),
                        Column.integers(
                                "cluster",
                                "Number of the cluster that the row is typical of; 0 for none.",
                                i -> shown.get(i).cluster()),
                        Column.integers(
                                "row",
                                "Place of the row in evidence-rows.csv, from 0.",
                                i -> Arrays.binarySearch(rows, shown.get(i).row())),
                        Column.texts(
                                "source",
                                "The row's input, as given.",
                                i -> inputs.get(corpus.sourceIndex(shown.get(i).row()))),
                        Column.integers(
                                "source_row",
                                "Number of the row in its input, from 1, the header not counted.",
                                i -> corpus.rowNumber(shown.get(i).row()))));
    }

    private static String id(Vocabulary topics, int topic) {
        return topic < 0 ? "" : topics.key(topic);
    }
}
