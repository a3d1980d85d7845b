package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;

/**
 * What changes along the dates. From the table {@code slices} ({@code slice, rows} and whatever else is known of a slice), the
 * topics' columns {@code trend}, {@code burst} and {@code first_date}, each where it is there. The page's charts also read
 * {@code topic_slices} ({@code topic, slice, occurrences}).
 *
 * @param period from the first slice to the last
 * @param slices how many
 * @param rising topics whose share of the rows grows, the fastest first
 * @param fading topics whose share shrinks
 * @param bursts topics that rose above their usual share for a while, the strongest first
 */
record TimeSection(String period, int slices, List<Mover> rising, List<Mover> fading, List<Mover> bursts) {
    private static final int MOST = 10;

    /** A trend of fewer rows is chance. */
    private static final int FEWEST_ROWS = 3;

    static Optional<TimeSection> of(AnalysisResult result) {
        return result.further("slices").filter(slices -> slices.rows() > 1).map(slices -> of(result, slices));
    }

    private static TimeSection of(AnalysisResult result, Table slices) {
        Column names = slices.column("slice");
        return new TimeSection(
                names.text(0) + " to " + names.text(slices.rows() - 1),
                slices.rows(),
                movers(result, "trend", value -> value),
                movers(result, "trend", value -> -value),
                movers(result, "burst", value -> value));
    }

    private static List<Mover> movers(AnalysisResult result, String column, ToDoubleFunction<Double> worth) {
        Optional<Column> values = result.topics().find(column);
        Column occurrences = result.topics().column("occurrences");
        Column labels = result.topics().column("Label");
        return values.stream()
                .flatMap(value -> IntStream.range(0, result.topics().rows())
                        .filter(topic -> occurrences.number(topic) >= FEWEST_ROWS)
                        .filter(topic -> worth.applyAsDouble(value.number(topic)) > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer topic) -> -worth.applyAsDouble(value.number(topic)))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .map(topic -> new Mover(
                                topic,
                                labels.text(topic),
                                count((long) occurrences.number(topic), "row", "rows"),
                                Phrases.number(value.number(topic)))))
                .toList();
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
