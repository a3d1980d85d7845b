package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;
import static org.topicgraph.report.Phrases.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.clustering.Quadrant;

/**
 * What a reader is told of a cluster.
 *
 * @param number from 1
 * @param label its most central topics
 * @param color of its topics
 * @param size in words
 * @param inside the share of its link weight that does not leave it
 * @param quadrant of the thematic map, empty where there is none
 * @param quadrantMeaning what that says
 * @param stability whether resamples of the rows find it again, in words; empty where the run did not try
 * @param top its strongest topics
 * @param others how many more there are
 * @param typicalRows texts of the rows that are most its own
 * @param measures all numbers of it
 */
record ClusterCard(
        int number,
        String label,
        String color,
        String size,
        String inside,
        String quadrant,
        String quadrantMeaning,
        String stability,
        List<Name> top,
        int others,
        List<String> typicalRows,
        List<Entry> measures) {
    /** From this likeness on a cluster is found again in resamples. Hennig 2007, doi:10.1016/j.csda.2006.11.025. */
    static final double STABLE = 0.75;

    private static final int TOPICS = 8;
    private static final int ROWS = 3;

    /** Said elsewhere on the card. */
    private static final Set<String> NO_MEASURES = Set.of("cluster", "topics", "occurrences");

    /** {@return a card a cluster, the largest first, at most so many} */
    static List<ClusterCard> first(AnalysisResult result, int most) {
        List<List<Integer>> members = members(result);
        List<List<String>> typical = EvidenceRows.ofClusters(result, ROWS);
        return IntStream.range(0, Math.min(most, result.clusters().rows()))
                .mapToObj(c -> of(result, c, members.get(c), typical.get(c)))
                .toList();
    }

    private static ClusterCard of(AnalysisResult result, int c, List<Integer> members, List<String> rows) {
        Table clusters = result.clusters();
        double internal = clusters.find("internal_weight").map(w -> w.number(c)).orElse(0.0);
        double external = clusters.find("external_weight").map(w -> w.number(c)).orElse(0.0);
        String quadrant = clusters.find("quadrant").map(q -> q.text(c)).orElse("");
        return new ClusterCard(
                c + 1,
                clusters.column("label").text(c),
                members.isEmpty() ? "" : result.topics().column("color").text(members.get(0)),
                count(members.size(), "topic", "topics"),
                share(internal, internal + external / 2),
                Phrases.title(quadrant),
                Arrays.stream(Quadrant.values())
                        .filter(q -> q.text().equals(quadrant))
                        .map(ClusterCard::meaning)
                        .collect(Collectors.joining()),
                clusters.find("stability").map(s -> stability(s.number(c))).orElse(""),
                members.stream()
                        .limit(TOPICS)
                        .map(topic -> Name.of(result, topic))
                        .toList(),
                Math.max(0, members.size() - TOPICS),
                rows,
                measures(clusters, c));
    }

    private static List<Entry> measures(Table clusters, int c) {
        return clusters.columns().stream()
                .filter(column -> column.type() != Column.Type.TEXT)
                .filter(column -> !NO_MEASURES.contains(column.name()))
                .map(column ->
                        new Entry(Phrases.number(column.number(c)), Phrases.title(column.name()), column.meaning()))
                .toList();
    }

    /** Topics of each cluster, by falling weighted degree. */
    private static List<List<Integer>> members(AnalysisResult result) {
        Column cluster = result.topics().column("cluster");
        Column weight = result.topics().column("weighted_degree");
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < result.clusters().rows(); c++) {
            members.add(new ArrayList<>());
        }
        IntStream.range(0, result.topics().rows())
                .boxed()
                .sorted((i, j) -> Double.compare(weight.number(j), weight.number(i))) // stable: ties by topic
                .forEach(topic -> members.get((int) cluster.number(topic) - 1).add(topic));
        return members;
    }

    private static String meaning(Quadrant quadrant) {
        return switch (quadrant) {
            case MOTOR -> "closely knit inside and well connected to the rest";
            case BASIC -> "well connected to the rest, but loosely knit inside: themes that run through everything";
            case NICHE -> "closely knit inside, with few ties to the rest";
            case EMERGING_OR_DECLINING -> "loosely knit, with few ties to the rest: coming up or fading";
        };
    }

    /** The limits of Hennig (2007). */
    static String stability(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String words = value >= STABLE ? "Stable" : value >= 0.6 ? "Fairly stable" : "Not stable";
        return "%s: resamples of the rows find it again with a likeness of %s (1 would be the same each time)."
                .formatted(words, Phrases.number(value));
    }

    boolean hasOthers() {
        return others > 0;
    }

    boolean hasTypicalRows() {
        return !typicalRows.isEmpty();
    }
}
