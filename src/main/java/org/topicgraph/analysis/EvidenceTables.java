package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.audit.Excerpt;
import org.topicgraph.audit.Excerpts;
import org.topicgraph.audit.LabelAudit;
import org.topicgraph.audit.Support;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.source.Row;

/**
 * The rows that show what was found, as tables: {@link #rows} with their texts, {@link #evidence} with what they show, and
 * {@link #samples} of how texts bear out suspicious labels.
 */
public final class EvidenceTables {
    /** The name of the table of what rows show. */
    public static final String EVIDENCE = "evidence";

    /** The name of the table of the rows themselves. */
    public static final String ROWS = "rows";

    /** The name of the table of samples. */
    public static final String SAMPLES = "samples";

    /** Samples are shown for so many labels, the most suspicious ones. */
    private static final int MOST_SAMPLED = 100;

    private final AnalysisResult result;
    private final Corpus corpus;
    private final Evidence evidence;
    private final Optional<AuditFindings> audit;

    /** Tables for a result. */
    public EvidenceTables(AnalysisResult result, Corpus corpus, Evidence evidence, Optional<AuditFindings> audit) {
        this.result = result;
        this.corpus = corpus;
        this.evidence = evidence;
        this.audit = audit;
    }

    /** A topic whose label is suspicious, and a row that is a sample of one class of its mentions. */
    private record Sample(int topic, Support support, int row) {}

    private List<Sample> sampled() {
        return audit.map(this::sampled).orElse(List.of());
    }

    private List<Sample> sampled(AuditFindings found) {
        List<Sample> samples = new ArrayList<>();
        LabelAudit labels = found.labels();
        for (int topic : found.suspects(MOST_SAMPLED)) {
            for (Support support : Support.values()) {
                for (int row : labels.samples(found.corpusTopic(topic), support)) {
                    samples.add(new Sample(topic, support, row));
                }
            }
        }
        return samples;
    }

    /** {@return the rows of the corpus that the tables show, ascending} */
    public int[] wanted() {
        return IntStream.concat(
                        Arrays.stream(evidence.rows()), sampled().stream().mapToInt(Sample::row))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * {@return the result with the tables}
     *
     * @param rowOf gives a wanted row of the corpus as it stands in its input
     * @param inputs the names of the inputs, in order
     * @param language of the texts; empty to find each one's by itself
     */
    public AnalysisResult addTo(IntFunction<Row> rowOf, List<String> inputs, Optional<Language> language) {
        AnalysisResult more = result.with(rows(rowOf, inputs)).with(evidence(inputs));
        List<Sample> samples = sampled();
        return samples.isEmpty() ? more : more.with(samples(samples, rowOf, inputs, language));
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

    private Table samples(
            List<Sample> samples, IntFunction<Row> rowOf, List<String> inputs, Optional<Language> language) {
        Vocabulary topics = result.graph().vocabulary();
        Excerpts excerpts = new Excerpts(language);
        List<Optional<Excerpt>> places = samples.stream()
                .map(sample -> excerpts.find(rowOf.apply(sample.row()).text(), List.of(topics.label(sample.topic()))))
                .toList();
        return new Table(
                SAMPLES,
                samples.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the topic.",
                                i -> topics.key(samples.get(i).topic())),
                        Column.texts("support", "How the row's text bears the label out.", i -> samples.get(i)
                                .support()
                                .column()),
                        Column.texts(
                                "source",
                                "The row's input, as given.",
                                i -> inputs.get(
                                        corpus.sourceIndex(samples.get(i).row()))),
                        Column.integers(
                                "row",
                                "Number of the row in its input, from 1, the header not counted.",
                                i -> corpus.rowNumber(samples.get(i).row())),
                        Column.texts("before", "The text before the place that decided.", i -> places.get(i)
                                .map(Excerpt::before)
                                .orElse("")),
                        Column.texts(
                                "marked",
                                "That place; empty if the text does not have the label.",
                                i -> places.get(i).map(Excerpt::marked).orElse("")),
                        Column.texts("after", "The text after it.", i -> places.get(i)
                                .map(Excerpt::after)
                                .orElse(""))));
    }
}
