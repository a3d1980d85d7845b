package org.topicgraph.association;

import java.util.Arrays;

/**
 * The most even spread of topics over rows that has the given margins on average: topic i is in row k with probability
 *
 * <pre>{@code p_ik = x_i y_k / (1 + x_i y_k)   such that   sum over k of p_ik = s_i   and   sum over i of p_ik = n_k}</pre>
 *
 * the bipartite configuration model of greatest entropy; Saracco et al. 2017, doi:10.1088/1367-2630/aa6b38. Topics of equal
 * occurrences are one class, as are rows of equal size, so the cost depends on how many different numbers there are, not on
 * how many topics and rows.
 *
 * <p>By turns each x makes a step of Newton's method with all y fixed, and each y with all x fixed; some ten turns make the
 * margins right to twelve digits. Classes in all rows left, with all topics left, or empty, are settled before: their x or y
 * would be infinite or 0. Margins that leave no freedom in other ways, which only contrived ones do, are approached without
 * end: then the best after {@value #MOST_TURNS} turns is taken, and {@link #residual()} tells how good it is.
 */
final class BipartiteFit {
    static final int MOST_TURNS = 1000;
    private static final double TOLERANCE = 1e-12;

    private final Side topics;
    private final Side rows;
    private final double[][] certain;
    private double residual;

    private BipartiteFit(Side topics, Side rows) {
        this.topics = topics;
        this.rows = rows;
        this.certain = new double[topics.size.length][rows.size.length];
        for (double[] row : certain) {
            Arrays.fill(row, Double.NaN);
        }
    }

    /** Fits the model. */
    static BipartiteFit of(Margins margins) {
        BipartiteFit fit = new BipartiteFit(Side.topics(margins), Side.rows(margins));
        fit.settleCertain();
        fit.turn();
        return fit;
    }

    /** Settles the classes that are in everything left or in nothing, until there is none. */
    private void settleCertain() {
        boolean again = true;
        while (again) {
            again = settle(topics, rows, true) | settle(rows, topics, false);
        }
    }

    private boolean settle(Side side, Side other, boolean sideIsTopics) {
        boolean any = false;
        for (int a = 0; a < side.size.length; a++) {
            double everything = other.left();
            if (side.open[a] && (side.rest[a] <= 0 || side.rest[a] >= everything)) {
                double p = side.rest[a] <= 0 ? 0 : 1;
                side.open[a] = false;
                any = true;
                for (int b = 0; b < other.size.length; b++) {
                    if (other.open[b]) {
                        other.rest[b] -= p * side.count[a];
                        if (sideIsTopics) {
                            certain[a][b] = p;
                        } else {
                            certain[b][a] = p;
                        }
                    }
                }
            }
        }
        return any;
    }

    private void turn() {
        topics.start();
        rows.start();
        residual = Double.MAX_VALUE;
        for (int turn = 0; turn < MOST_TURNS && residual > TOLERANCE; turn++) {
            topics.step(rows);
            residual = rows.step(topics);
        }
    }

    /** {@return how far the sizes of rows were off before the last turn, relatively, where most} */
    double residual() {
        return residual;
    }

    /** {@return how many classes of topics there are} */
    int topicClasses() {
        return topics.size.length;
    }

    /** {@return how many classes of rows there are} */
    int rowClasses() {
        return rows.size.length;
    }

    /** {@return the occurrences of the topics of the class; classes ascend by them} */
    long occurrences(int topicClass) {
        return topics.size[topicClass];
    }

    /** {@return how many rows the class has} */
    long rowsOf(int rowClass) {
        return rows.count[rowClass];
    }

    /** {@return the probability that a topic of the one class is in a row of the other} */
    double probability(int topicClass, int rowClass) {
        double p = certain[topicClass][rowClass];
        if (!Double.isNaN(p)) {
            return p;
        }
        double odds = topics.factor[topicClass] * rows.factor[rowClass];
        return odds / (1 + odds);
    }

    /** Topics or rows, in classes of equal margin. */
    private static final class Side {
        private final long[] size;
        private final long[] count;
        private final double[] rest;
        private final boolean[] open;
        private final double[] factor;

        private Side(long[] size, long[] count) {
            this.size = size;
            this.count = count;
            this.rest = Arrays.stream(size).asDoubleStream().toArray();
            this.open = new boolean[size.length];
            Arrays.fill(open, true);
            this.factor = new double[size.length];
        }

        static Side topics(Margins margins) {
            long[] sorted = margins.sortedOccurrences();
            long[] size = Arrays.stream(sorted).distinct().toArray();
            long[] count = new long[size.length];
            int at = 0;
            for (long occurrences : sorted) {
                at += occurrences == size[at] ? 0 : 1;
                count[at]++;
            }
            return new Side(size, count);
        }

        static Side rows(Margins margins) {
            long[] size = java.util.stream.LongStream.rangeClosed(1, margins.maxSize())
                    .filter(n -> margins.rowsOfSize((int) n) > 0)
                    .toArray();
            return new Side(
                    size,
                    Arrays.stream(size).map(n -> margins.rowsOfSize((int) n)).toArray());
        }

        /** How many members the open classes have. */
        double left() {
            double left = 0;
            for (int a = 0; a < size.length; a++) {
                left += open[a] ? count[a] : 0;
            }
            return left;
        }

        void start() {
            double mentions = 0;
            for (int a = 0; a < size.length; a++) {
                mentions += open[a] ? count[a] * rest[a] : 0;
            }
            for (int a = 0; a < size.length; a++) {
                factor[a] = rest[a] / Math.sqrt(mentions);
            }
        }

        /** One step of Newton's method for each class; returns how far the margins were off before. */
        double step(Side other) {
            double most = 0;
            for (int a = 0; a < size.length; a++) {
                if (!open[a]) {
                    continue;
                }
                double sum = 0;
                double slope = 0;
                for (int b = 0; b < other.size.length; b++) {
                    if (other.open[b]) {
                        double odds = factor[a] * other.factor[b];
                        double p = odds / (1 + odds);
                        sum += other.count[b] * p;
                        slope += other.count[b] * p / (1 + odds);
                    }
                }
                most = Math.max(most, Math.abs(sum / rest[a] - 1));
                factor[a] *= Math.max(0.1, 1 - (sum - rest[a]) / slope);
            }
            return most;
        }
    }
}
