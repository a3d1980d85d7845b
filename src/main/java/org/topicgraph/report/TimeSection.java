package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.analysis.TimeTables;

/**
 * What changes along the dates, from the tables of {@link TimeTables}. Topics rise or fade where the confidence interval of
 * their trend leaves out 0; they are ordered by its end next to 0, so that a few rows do not make a strong trend.
 *
 * @param period from the first slice to the last
 * @param slices how many
 * @param rising topics whose share of the rows grows, the most surely strong first
 * @param fading topics whose share shrinks
 * @param bursts times in which topics rose above their usual share, the strongest first
 * @param hasFlow whether periods have clusters that share topics
 */
record TimeSection(
        String period, int slices, List<Mover> rising, List<Mover> fading, List<Mover> bursts, boolean hasFlow) {
    private static final int MOST = 10;

    /** A trend of fewer rows is chance. */
    private static final int FEWEST_ROWS = 3;

    static Optional<TimeSection> of(AnalysisResult result) {
        return result.further(TimeTables.SLICES)
                .filter(slices -> slices.rows() > 1)
                .map(slices -> of(result, slices));
    }

    private static TimeSection of(AnalysisResult result, Table slices) {
        Column names = slices.column("slice");
        return new TimeSection(
                names.text(0) + " to " + names.text(slices.rows() - 1),
                slices.rows(),
                movers(result, "trend_low", 1),
                movers(result, "trend_high", -1),
                bursts(result),
                result.further(TimeTables.CLUSTER_FLOW)
                        .filter(flow -> flow.rows() > 0)
                        .isPresent());
    }

    /** Those whose interval lies wholly on one side of 0. */
    private static List<Mover> movers(AnalysisResult result, String end, int side) {
        Table topics = result.topics();
        Optional<Column> found = topics.find(end);
        if (found.isEmpty()) {
            return List.of();
        }
        Column nearest = found.get();
        return IntStream.range(0, topics.rows())
                .filter(topic -> topics.column("occurrences").number(topic) >= FEWEST_ROWS)
                .filter(topic -> side * nearest.number(topic) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer topic) -> -side * nearest.number(topic))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(topic -> mover(topics, topic, growth(topics, topic)))
                .toList();
    }

    private static Mover mover(Table topics, int topic, String value) {
        return new Mover(
                topic,
                topics.column("Label").text(topic),
                count((long) topics.column("occurrences").number(topic), "row", "rows"),
                value);
    }

    /** {@return the trend as a rate: "+12 % a year (5 to 20)"} */
    private static String growth(Table topics, int topic) {
        return "%s %% a year (%s to %s)"
                .formatted(
                        signed(percent(topics, "trend", topic)),
                        signed(percent(topics, "trend_low", topic)),
                        signed(percent(topics, "trend_high", topic)));
    }

    private static double percent(Table topics, String column, int topic) {
        return 100 * StrictMath.expm1(topics.column(column).number(topic));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "")
                + Phrases.number(Phrases.significant(value, 2).doubleValue());
    }

    private static List<Mover> bursts(AnalysisResult result) {
        Optional<Table> found = result.further(TimeTables.BURSTS);
        if (found.isEmpty()) {
            return List.of();
        }
        Table bursts = found.get();
        Map<String, Integer> topicOf = topicsById(result.topics());
        return IntStream.range(0, Math.min(MOST, bursts.rows()))
                .mapToObj(burst -> mover(
                        result.topics(),
                        topicOf.get(bursts.column("topic").text(burst)),
                        time(
                                bursts.column("start").text(burst),
                                bursts.column("end").text(burst))))
                .toList();
    }

    private static Map<String, Integer> topicsById(Table topics) {
        Map<String, Integer> topicOf = new HashMap<>();
        Column id = topics.column("Id");
        IntStream.range(0, topics.rows()).forEach(topic -> topicOf.put(id.text(topic), topic));
        return topicOf;
    }

    private static String time(String start, String end) {
        return start.equals(end) ? start : start + " to " + end;
    }

    /** {@return whether a topic rises or fades} */
    boolean moves() {
        return hasRising() || hasFading();
    }

    boolean hasRising() {
        return !rising.isEmpty();
    }

    boolean hasFading() {
        return !fading.isEmpty();
    }

    boolean hasBursts() {
        return !bursts.isEmpty();
    }

    /** A topic that changes. */
    record Mover(int topic, String label, String rows, String value) {}
}
