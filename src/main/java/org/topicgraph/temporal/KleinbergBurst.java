package org.topicgraph.temporal;

import java.util.ArrayList;
import java.util.List;

/**
 * Bursts of a topic after Kleinberg 2003, doi:10.1023/A:1024940629314, in the form for batches: an automaton of two states, of
 * which one explains each slice. With R the topic's rows of D in all, r_t of d_t in slice t, T slices,
 *
 * <pre>{@code
 * p_0 = R / D                           the usual rate
 * p_1 = min(s p_0, (1 + p_0) / 2)       the rate of a burst; s = 2
 * cost of state i in slice t = -ln(C(d_t, r_t) p_i^r_t (1 - p_i)^(d_t - r_t))
 * cost of going up = g ln T, of going down 0; g = 1
 * }</pre>
 *
 * The states of least cost are found as Viterbi's algorithm does; it begins in state 0, and of equal costs the lower state is
 * taken. A burst is a run of slices in state 1; its weight is the sum of cost_0 - cost_1 over them. (The second form of p_1
 * keeps it a probability for topics of more than a third of the rows.)
 */
public final class KleinbergBurst {
    /** s, how much a burst exceeds the usual rate. */
    public static final double RATIO = 2;
    /** g, how reluctantly a burst is begun. */
    public static final double RELUCTANCE = 1;

    private KleinbergBurst() {}

    /**
     * {@return the bursts in the order of time}
     *
     * @param occurrences r, one a slice
     * @param rows d, one a slice
     */
    public static List<Burst> of(int[] occurrences, int[] rows) {
        double[] gain = gains(occurrences, rows);
        return bursts(states(gain, RELUCTANCE * StrictMath.log(rows.length)), gain, occurrences, rows);
    }

    /** {@return the rate of a burst of a topic with the given usual rate} */
    static double burstRate(double usual) {
        return Math.min(RATIO * usual, (1 + usual) / 2);
    }

    /** {@return cost_0 - cost_1 of each slice; the binomial coefficients cancel out} */
    private static double[] gains(int[] occurrences, int[] rows) {
        double usual = usualRate(occurrences, rows);
        double[] gain = new double[rows.length];
        if (usual <= 0 || usual >= 1) {
            return gain;
        }
        double ofHit = StrictMath.log(burstRate(usual) / usual);
        double ofMiss = StrictMath.log((1 - burstRate(usual)) / (1 - usual));
        for (int t = 0; t < gain.length; t++) {
            gain[t] = occurrences[t] * ofHit + (rows[t] - occurrences[t]) * ofMiss;
        }
        return gain;
    }

    private static double usualRate(int[] occurrences, int[] rows) {
        long all = 0;
        long of = 0;
        for (int t = 0; t < rows.length; t++) {
            all += rows[t];
            of += occurrences[t];
        }
        return (double) of / all;
    }

    /** {@return the state of each slice, by the way of least cost; costs are given less those of state 0} */
    private static boolean[] states(double[] gain, double up) {
        boolean[] upFromLow = new boolean[gain.length];
        boolean[] downFromHigh = new boolean[gain.length];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int t = 0; t < gain.length; t++) {
            downFromHigh[t] = high < low;
            upFromLow[t] = low + up <= high;
            double nextLow = Math.min(low, high);
            high = Math.min(high, low + up) - gain[t];
            low = nextLow;
        }
        boolean[] burst = new boolean[gain.length];
        boolean state = high < low;
        for (int t = gain.length - 1; t >= 0; t--) {
            burst[t] = state;
            state = state ? !upFromLow[t] : downFromHigh[t];
        }
        return burst;
    }

    private static List<Burst> bursts(boolean[] burst, double[] gain, int[] occurrences, int[] rows) {
        double usual = usualRate(occurrences, rows);
        List<Burst> bursts = new ArrayList<>();
        for (int from = 0; from < burst.length; from++) {
            if (!burst[from]) {
                continue;
            }
            int to = from;
            double weight = 0;
            long of = 0;
            long all = 0;
            for (; to < burst.length && burst[to]; to++) {
                weight += gain[to];
                of += occurrences[to];
                all += rows[to];
            }
            bursts.add(new Burst(from, to - 1, weight, of, all * usual));
            from = to;
        }
        return bursts;
    }
}
