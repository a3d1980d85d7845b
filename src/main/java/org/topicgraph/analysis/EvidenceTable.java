package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.audit.Excerpt;
import org.topicgraph.audit.Excerpts;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.Row;

/** The rows that show topics and links, as a table: first those of each topic, then those of each link. */
public final class EvidenceTable {
    /** The name of the table. */
    public static final String NAME = "evidence";

    /** A text up to this length is shown whole. */
    private static final int SHORT = 300;

    private record Line(int row, int topic, int other, String text, String marked, String otherMarked) {}

    private final TopicGraph graph;
    private final Corpus corpus;
    private final IntFunction<Row> rows;
    private final Excerpts excerpts;
    private final List<Line> lines = new ArrayList<>();

    private EvidenceTable(TopicGraph graph, Corpus corpus, IntFunction<Row> rows, Optional<Language> language) {
        this.graph = graph;
        this.corpus = corpus;
        this.rows = rows;
        this.excerpts = new Excerpts(language);
    }

    /**
     * {@return the table}
     *
     * @param rows gives the rows of the corpus that the evidence names as they stand in their input
     * @param inputs the names of the inputs, in order
     */
    public static Table of(
            Evidence evidence,
            AnalysisResult result,
            Corpus corpus,
            IntFunction<Row> rows,
            List<String> inputs,
            Optional<Language> language) {
        EvidenceTable table = new EvidenceTable(result.graph(), corpus, rows, language);
        for (int topic = 0; topic < evidence.topics(); topic++) {
            for (int row : evidence.rowsOfTopic(topic)) {
                table.addTopic(row, topic);
            }
        }
        for (int place = 0; place < evidence.links(); place++) {
            for (int row : evidence.rowsOfLink(place)) {
                table.addLink(row, result.source(place), result.target(place));
            }
        }
        return table.table(inputs);
    }

    private void addTopic(int row, int topic) {
        String text = rows.apply(row).text();
        Optional<Excerpt> excerpt = excerpt(text, topic);
        lines.add(new Line(row, topic, -1, shown(text, excerpt), marked(excerpt), ""));
    }

    private void addLink(int row, int topic, int other) {
        String text = rows.apply(row).text();
        Optional<Excerpt> one = excerpt(text, topic);
        Optional<Excerpt> two = excerpt(text, other);
        String shown = text.length() <= SHORT ? text : shown(text, one) + " \u2026 " + shown(text, two);
        lines.add(new Line(row, topic, other, shown, marked(one), marked(two)));
    }

    private Optional<Excerpt> excerpt(String text, int topic) {
        return text.isBlank()
                ? Optional.empty()
                : excerpts.find(text, List.of(graph.vocabulary().label(topic)));
    }

    private static String shown(String text, Optional<Excerpt> excerpt) {
        if (text.length() <= SHORT || excerpt.isEmpty()) {
            return text.length() <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, SHORT / 2)) + "\u2026";
        }
        return excerpt.get().before() + excerpt.get().marked() + excerpt.get().after();
    }

    private static String marked(Optional<Excerpt> excerpt) {
        return excerpt.map(Excerpt::marked).orElse("");
    }

    private Table table(List<String> inputs) {
        Vocabulary topics = graph.vocabulary();
        return new Table(
                NAME,
                lines.size(),
                List.of(
                        Column.texts(
                                "Source",
                                "Id of the topic that the row shows, or of the link's first topic.",
                                i -> topics.key(lines.get(i).topic())),
                        Column.texts(
                                "Target",
                                "Id of the link's other topic; empty where the row shows a topic.",
                                i -> lines.get(i).other() < 0
                                        ? ""
                                        : topics.key(lines.get(i).other())),
                        Column.texts(
                                "input",
                                "The input that the row stands in, as given.",
                                i -> inputs.get(corpus.sourceIndex(lines.get(i).row()))),
                        Column.integers(
                                "row",
                                "Number of the row in its input, from 1, the header not counted.",
                                i -> corpus.rowNumber(lines.get(i).row())),
                        Column.texts("id", "The row's own identifier.", i -> rows.apply(
                                        lines.get(i).row())
                                .id()),
                        Column.texts("date", "The row's date, as written.", i -> rows.apply(
                                        lines.get(i).row())
                                .date()),
                        Column.texts(
                                "topics",
                                "The row's topics, the most frequent first.",
                                i -> topicsOf(lines.get(i).row())),
                        Column.texts("text", "The row's text, or the part that shows the topics.", i -> lines.get(i)
                                .text()),
                        Column.texts(
                                "marked", "The piece of the text that bears out the first topic.", i -> lines.get(i)
                                        .marked()),
                        Column.texts(
                                "other_marked",
                                "The piece of the text that bears out the other topic.",
                                i -> lines.get(i).otherMarked())));
    }

    private String topicsOf(int row) {
        return IntStream.range(corpus.start(row), corpus.start(row + 1))
                .mapToObj(m -> corpus.vocabulary().label(corpus.topic(m)))
                .collect(Collectors.joining("; "));
    }
}
