package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.audit.LabelAudit;
import org.topicgraph.audit.LinkSupport;
import org.topicgraph.audit.Support;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;

/** How far the rows' texts bear out the topics and links of a graph. */
public final class AuditFindings {
    private final TopicGraph graph;
    private final LabelAudit labels;
    private final LinkSupport links;
    /** The number in the corpus of each topic of the graph. */
    private final int[] corpusTopic;

    private AuditFindings(TopicGraph graph, LabelAudit labels, LinkSupport links, int[] corpusTopic) {
        this.graph = graph;
        this.labels = labels;
        this.links = links;
        this.corpusTopic = corpusTopic;
    }

    /** {@return what the texts say; empty if they were not asked, or if no row has one} */
    public static Optional<AuditFindings> of(Corpus corpus, TopicGraph graph, Language language, Blocks blocks) {
        Optional<byte[]> support = corpus.support();
        if (support.isEmpty() || !isAnyChecked(support.get())) {
            return Optional.empty();
        }
        Vocabulary vocabulary = corpus.vocabulary();
        int[] corpusTopic = graph.vocabulary().numbersIn(vocabulary);
        LabelAudit labels = LabelAudit.of(corpus, support.get(), language);
        LinkSupport links = LinkSupport.of(
                corpus,
                support.get(),
                IntStream.range(0, graph.links())
                        .map(l -> corpusTopic[graph.first(l)])
                        .toArray(),
                IntStream.range(0, graph.links())
                        .map(l -> corpusTopic[graph.second(l)])
                        .toArray(),
                blocks);
        return Optional.of(new AuditFindings(graph, labels, links, corpusTopic));
    }

    private static boolean isAnyChecked(byte[] support) {
        for (byte code : support) {
            if (Support.isChecked(code)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the audit of all labels, in the numbering of {@link #corpusTopic}} */
    public LabelAudit labels() {
        return labels;
    }

    /** {@return the number in the corpus of a topic of the graph} */
    public int corpusTopic(int topic) {
        return corpusTopic[topic];
    }

    /** {@return the topics of the graph with mentions to be blamed, the most suspicious first} */
    int[] suspects(int most) {
        return IntStream.of(bySuspicion())
                .filter(i -> labels.blamed(corpusTopic[i]) > 0)
                .limit(most)
                .toArray();
    }

    private int[] bySuspicion() {
        return IntStream.range(0, corpusTopic.length)
                .filter(i -> labels.mentions(corpusTopic[i]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> labels.suspicion(corpusTopic[i]))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@return a row a topic that could be judged, the most suspicious first, then in the order of topics} */
    Table table() {
        int[] order = bySuspicion();
        int[] judged = Arrays.stream(order).map(i -> corpusTopic[i]).toArray();
        Vocabulary topics = graph.vocabulary();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("topic", "Id of the topic.", row -> topics.key(order[row])));
        columns.add(Column.texts("label", "What is shown for it.", row -> topics.label(order[row])));
        columns.add(Column.integers(
                "mentions", "Rows with the topic that have a text.", row -> labels.mentions(judged[row])));
        for (Support support : Support.values()) {
            columns.add(Column.integers(
                    support.column(),
                    "Mentions of which: " + support.meaning() + ".",
                    row -> labels.count(judged[row], support)));
        }
        columns.add(Column.decimals(
                        "suspicion",
                        "How surely the label is attached by its letters and not by its meaning, 0 to 1.",
                        row -> labels.suspicion(judged[row]))
                .defined("lower end of the 95 % interval for the share of mentions inside longer words", WILSON));
        columns.add(Column.decimals(
                        "evidence",
                        "Share of the mentions that the text bears out, 0 to 1.",
                        row -> labels.evidence(judged[row]))
                .defined("(word + inflected) / mentions", ""));
        columns.add(Column.decimals(
                        "evidence_low",
                        "The evidence is at least this, with 95 % confidence, 0 to 1.",
                        row -> labels.evidenceInterval(judged[row]).low())
                .defined("", WILSON));
        columns.add(Column.decimals(
                        "evidence_high",
                        "The evidence is at most this, with 95 % confidence, 0 to 1.",
                        row -> labels.evidenceInterval(judged[row]).high())
                .defined("", WILSON));
        columns.add(Column.integers(
                "other_case",
                "Mentions of a label of up to four capitals that the text has only in other case: it for IT.",
                row -> labels.otherCase(judged[row])));
        return new Table(TABLE, order.length, columns);
    }

    /** {@return how many labels of the table are not to be trusted} */
    public static int suspicious(Table audit) {
        Column suspicion = audit.column("suspicion");
        return (int) IntStream.range(0, audit.rows())
                .filter(row -> suspicion.number(row) >= SUSPICIOUS)
                .count();
    }

    /** From here on a label is named: at least one in ten of its mentions is to be blamed, with 95 % confidence. */
    public static final double SUSPICIOUS = 0.1;

    /** The name of the table of labels. */
    public static final String TABLE = "audit";

    private static final String WILSON = "Wilson 1927, doi:10.1080/01621459.1927.10502953";

    /** {@return the column of topics} */
    Column evidence() {
        return Column.decimals(
                        "evidence",
                        "Share of the topic's rows with text whose text bears the label out, 0 to 1; none without text.",
                        i -> labels.mentions(corpusTopic[i]) > 0 ? labels.evidence(corpusTopic[i]) : Double.NaN)
                .defined("(word + inflected) / mentions", "");
    }

    /** {@return the columns of links, which stand in the given order} */
    List<Column> ofLinks(int[] order) {
        return List.of(
                Column.integers(
                        "supported",
                        "Rows of the link whose text bears out both topics.",
                        row -> links.supported(order[row])),
                Column.integers(
                        "remaining",
                        "Rows of the link that remain without mentions found only inside longer words.",
                        row -> links.remaining(order[row])));
    }
}
