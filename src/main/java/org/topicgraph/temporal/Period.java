package org.topicgraph.temporal;

import java.util.ArrayList;
import java.util.List;

/**
 * Some consecutive slices, with enough rows for clusters of their own.
 *
 * @param from its first slice
 * @param to the slice after its last
 * @param name what it is called
 * @param rows how many rows it has
 */
public record Period(int from, int to, String name, long rows) {
    private static final int MOST = 6;
    /** Clusters of fewer rows are chance. */
    private static final int FEWEST_ROWS = 20;

    /**
     * {@return at most six periods of about as many rows each, at least twenty in the mean; the slices themselves where there
     * are so few}
     */
    static List<Period> of(TimeSlices slices) {
        long[] before = new long[slices.count() + 1];
        for (int slice = 0; slice < slices.count(); slice++) {
            before[slice + 1] = before[slice] + slices.rows(slice);
        }
        long all = before[slices.count()];
        int most = (int) Math.min(Math.min(MOST, slices.count()), all / FEWEST_ROWS);
        List<Period> periods = new ArrayList<>();
        int from = 0;
        for (int period = 1; period <= most; period++) {
            int to = period == most ? slices.count() : border(before, from + 1, all * period / most);
            if (before[to] > before[from]) {
                periods.add(new Period(from, to, slices.name(from, to), before[to] - before[from]));
                from = to;
            }
        }
        return periods;
    }

    /** {@return the border from the given one on that has about so many rows before it} */
    private static int border(long[] before, int first, long wanted) {
        int border = Math.min(first, before.length - 1);
        while (border + 1 < before.length
                && Math.abs(before[border + 1] - wanted) < Math.abs(before[border] - wanted)) {
            border++;
        }
        return border;
    }
}
