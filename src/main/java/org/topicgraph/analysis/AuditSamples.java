package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.topicgraph.audit.Excerpt;
import org.topicgraph.audit.Excerpts;
import org.topicgraph.audit.LabelAudit;
import org.topicgraph.audit.Support;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Language;
import org.topicgraph.source.Row;

/** Rows that show how texts bear suspicious labels out, or do not: up to three of each class, the place marked. */
public final class AuditSamples {
    /** The name of the table. */
    public static final String NAME = "samples";

    /** Samples are shown for so many labels, the most suspicious ones. */
    private static final int MOST_SAMPLED = 100;

    private final Corpus corpus;
    private final List<Sample> samples;

    private AuditSamples(Corpus corpus, List<Sample> samples) {
        this.corpus = corpus;
        this.samples = samples;
    }

    /** A topic of the corpus whose label is suspicious, and a row that is a sample of one class of its mentions. */
    private record Sample(int topic, Support support, int row) {}

    /** {@return the samples of the most suspicious labels; empty if no label is} */
    public static Optional<AuditSamples> of(AuditFindings audit, Corpus corpus) {
        List<Sample> samples = new ArrayList<>();
        LabelAudit labels = audit.labels();
        for (int suspect : audit.suspects(MOST_SAMPLED)) {
            int topic = audit.corpusTopic(suspect);
            for (Support support : Support.values()) {
                for (int row : labels.samples(topic, support)) {
                    samples.add(new Sample(topic, support, row));
                }
            }
        }
        return samples.isEmpty() ? Optional.empty() : Optional.of(new AuditSamples(corpus, samples));
    }

    /** {@return the rows of the corpus that the table shows} */
    public int[] wanted() {
        return samples.stream().mapToInt(Sample::row).distinct().toArray();
    }

    /**
     * {@return the table, by falling suspicion of the labels}
     *
     * @param rowOf gives a wanted row of the corpus as it stands in its input
     * @param formsOf gives the raw forms of its topics
     * @param inputs the names of the inputs, in order
     * @param language of the texts; empty to find each one's by itself
     */
    public Table of(
            IntFunction<Row> rowOf,
            IntFunction<List<String>> formsOf,
            List<String> inputs,
            Optional<Language> language) {
        Excerpts excerpts = new Excerpts(language);
        List<Optional<Excerpt>> places = samples.stream()
                .map(sample -> excerpts.find(
                        rowOf.apply(sample.row()).text(), forms(sample.topic(), formsOf.apply(sample.row()))))
                .toList();
        return new Table(
                NAME,
                samples.size(),
                List.of(
                        Column.texts("topic", "Id of the topic.", i -> corpus.vocabulary()
                                .key(samples.get(i).topic())),
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

    /** {@return those of a row's raw forms that became the topic; its label where nobody kept what became of them} */
    private List<String> forms(int topic, List<String> ofRow) {
        String key = corpus.vocabulary().key(topic);
        List<String> forms = corpus.ledger().stream()
                .flatMap(ledger ->
                        ofRow.stream().filter(form -> ledger.topicOf(form).equals(key)))
                .toList();
        return forms.isEmpty() ? List.of(corpus.vocabulary().label(topic)) : forms;
    }
}
