package org.topicgraph.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;

/**
 * The rows that show a topic, a link or a cluster, with their texts. From the tables {@code rows} ({@code source, row, date,
 * text}, of which {@code date} may be missing) and {@code evidence}: {@code row}, a place in {@code rows}, and what the row
 * shows: the Id of a {@code topic}, of the topic {@code with} which it is linked, or the number of a {@code cluster}; the
 * others are empty or 0. What shows one thing stands in the order of its worth.
 */
final class EvidenceRows {
    /** As much of a text as one reads beside a map. */
    private static final int LONGEST_TEXT = 600;

    /** All texts of a page, in characters; beyond it links go without. */
    private static final int ALL_TEXTS = 3_000_000;

    private final Column texts;
    private final Map<Integer, Integer> placeOnPage = new HashMap<>();
    private final List<Integer> rowsOnPage = new ArrayList<>();
    private final List<List<Integer>> ofTopic = new ArrayList<>();
    private final List<List<Integer>> ofLink = new ArrayList<>();
    private int written;

    private EvidenceRows(Column texts, ReportSelection shown) {
        this.texts = texts;
        for (int topic = 0; topic < shown.topics(); topic++) {
            ofTopic.add(new ArrayList<>());
        }
        for (int link = 0; link < shown.links(); link++) {
            ofLink.add(new ArrayList<>());
        }
    }

    /** {@return the rows for the topics and links of a page, where the run kept rows} */
    static Optional<EvidenceRows> of(AnalysisResult result, ReportSelection shown) {
        Optional<Table> rows = result.further("rows");
        Optional<Table> evidence = result.further("evidence");
        if (rows.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        EvidenceRows kept = new EvidenceRows(rows.get().column("text"), shown);
        kept.collect(evidence.get(), result, shown);
        return Optional.of(kept);
    }

    private void collect(Table evidence, AnalysisResult result, ReportSelection shown) {
        Map<String, Integer> topicOf = new HashMap<>();
        Column ids = result.topics().column("Id");
        for (int topic = 0; topic < shown.topics(); topic++) {
            topicOf.put(ids.text(topic), topic);
        }
        Map<Long, Integer> linkOf = new HashMap<>();
        for (int link = 0; link < shown.links(); link++) {
            int row = shown.linkRow(link);
            linkOf.put(pair(result.source(row), result.target(row)), link);
        }
        Column topics = evidence.column("topic");
        Column others = evidence.column("with");
        Column rows = evidence.column("row");
        // topics first: a page that cannot hold all texts does without those of links
        for (int row = 0; row < evidence.rows(); row++) {
            Integer topic = topicOf.get(topics.text(row));
            if (topic != null && others.text(row).isEmpty()) {
                add(ofTopic.get(topic), (int) rows.integer(row));
            }
        }
        for (int row = 0; row < evidence.rows(); row++) {
            Integer topic = topicOf.get(topics.text(row));
            Integer other = topicOf.get(others.text(row));
            Integer link = topic == null || other == null ? null : linkOf.get(pair(topic, other));
            if (link != null) {
                add(ofLink.get(link), (int) rows.integer(row));
            }
        }
    }

    private static long pair(int i, int j) {
        return (long) Math.min(i, j) << 32 | Math.max(i, j);
    }

    private void add(List<Integer> places, int row) {
        Integer place = placeOnPage.get(row);
        if (place == null) {
            int length = Math.min(LONGEST_TEXT, texts.text(row).length());
            if (written + length > ALL_TEXTS) {
                return;
            }
            written += length;
            place = rowsOnPage.size();
            placeOnPage.put(row, place);
            rowsOnPage.add(row);
        }
        places.add(place);
    }

    /** {@return the rows on the page, each the number of a row of the table {@code rows}} */
    List<Integer> rows() {
        return rowsOnPage;
    }

    /** {@return for each topic of the page the places in {@link #rows} that show it} */
    List<List<Integer>> ofTopic() {
        return ofTopic;
    }

    /** {@return for each link of the page the places in {@link #rows} that show it} */
    List<List<Integer>> ofLink() {
        return ofLink;
    }

    /** {@return the text as a page shows it: cut where it is long, between characters} */
    static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** {@return for each cluster the texts of its most typical rows, at most so many; none where the run kept no rows} */
    static List<List<String>> ofClusters(AnalysisResult result, int most) {
        List<List<String>> texts = new ArrayList<>();
        for (int c = 0; c < result.clusters().rows(); c++) {
            texts.add(new ArrayList<>());
        }
        Optional<Table> rows = result.further("rows");
        Optional<Table> evidence = result.further("evidence");
        if (rows.isEmpty()
                || evidence.isEmpty()
                || evidence.get().find("cluster").isEmpty()) {
            return texts;
        }
        Column cluster = evidence.get().column("cluster");
        Column row = evidence.get().column("row");
        for (int i = 0; i < evidence.get().rows(); i++) {
            int c = (int) cluster.integer(i) - 1;
            if (c >= 0 && texts.get(c).size() < most) {
                texts.get(c).add(shortened(rows.get().column("text").text((int) row.integer(i))));
            }
        }
        return texts;
    }
}
