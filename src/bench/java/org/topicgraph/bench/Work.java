package org.topicgraph.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Something done by one tool, several times.
 *
 * @param name what is done
 * @param table what it is done to
 * @param tool who does it
 * @param rows of the table
 * @param runs what it took each time; those that failed are among them
 */
record Work(String name, String table, String tool, long rows, List<ProcessRun> runs) {
    static final String HEAD =
            "| work | table | tool | wall s | CPU s | peak MiB | rows a second | result |\n|---|---|---|--:|--:|--:|--:|---|\n";

    Work(String name, String table, String tool, long rows) {
        this(name, table, tool, rows, new ArrayList<>());
    }

    boolean isDone() {
        return !runs.isEmpty() && runs.stream().allMatch(ProcessRun::isDone);
    }

    double wall() {
        return median(ProcessRun::wall);
    }

    double cpu() {
        return median(ProcessRun::cpu);
    }

    double peak() {
        return median(ProcessRun::peak);
    }

    private double median(ToDoubleFunction<ProcessRun> figure) {
        List<ProcessRun> sorted =
                runs.stream().sorted(Comparator.comparingDouble(figure)).toList();
        return figure.applyAsDouble(sorted.get(sorted.size() / 2));
    }

    private String span(ToDoubleFunction<ProcessRun> figure) {
        double least = runs.stream().mapToDouble(figure).min().orElse(0);
        double most = runs.stream().mapToDouble(figure).max().orElse(0);
        String middle = seconds(median(figure));
        return runs.size() == 1 ? middle : middle + " (" + seconds(least) + "-" + seconds(most) + ")";
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    }

    /** {@return a line of a table with {@link #HEAD}} */
    String line() {
        if (!isDone()) {
            String why = runs.isEmpty() ? "" : runs.get(runs.size() - 1).said();
            return "| %s | %s | %s | | | | | not to be had here: %s |\n"
                    .formatted(name, table, tool, why.replace('|', '/'));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.0f | %,.0f | %s |%n",
                name,
                table,
                tool,
                span(ProcessRun::wall),
                span(ProcessRun::cpu),
                peak(),
                rows / wall(),
                runs.get(0).said());
    }
}
