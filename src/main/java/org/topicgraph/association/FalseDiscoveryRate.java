package org.topicgraph.association;

import java.util.Arrays;
import org.topicgraph.parallel.Blocks;

/**
 * What becomes of p-values when many pairs are tested at once. The q-value of a pair is the smallest share of false findings
 * at which it would still be taken for a finding:
 *
 * <pre>{@code q = min over all p' >= p of  m p' / (how many of the m pairs have a p-value <= p')}</pre>
 *
 * and at most 1. Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. The m pairs are all those that could
 * have met, not only those that did: a pair that never met has p = 1. Equal p-values have equal q-values.
 */
public final class FalseDiscoveryRate {
    /**
     * Pairs that met, but of which no link was kept. They were tested too, so their p-values count for the ranks of the
     * others.
     */
    public static final class Unkept {
        /** No such pairs. */
        public static final Unkept NONE = new Unkept(new double[0], new long[0]);

        private final double[] p;
        private final long[] pairs;

        /**
         * Takes the arrays over. A p-value may stand several times.
         *
         * @param p p-values
         * @param pairs how many pairs have each of them
         */
        public Unkept(double[] p, long[] pairs) {
            if (p.length != pairs.length || Arrays.stream(pairs).anyMatch(n -> n < 1)) {
                throw new IllegalArgumentException("each p-value needs a number of pairs above 0");
            }
            this.p = p;
            this.pairs = pairs;
        }
    }

    private FalseDiscoveryRate() {}

    /** {@return how many pairs the topics make: n (n - 1) / 2} */
    public static long pairs(long topics) {
        return topics * (topics - 1) / 2;
    }

    /**
     * {@return the q-value of each p-value}
     *
     * @param p p-values of the pairs of which a link was kept, from 0 to 1
     * @param unkept further pairs that met
     * @param tests m, all pairs that could have met; those not named have p = 1
     * @throws IllegalArgumentException if a p-value is none, or if there are more than m
     */
    public static double[] qValues(double[] p, Unkept unkept, long tests, Blocks blocks) {
        Ranks ranks = Ranks.of(unkept.p.length == 0 ? p : joined(p, unkept.p), blocks);
        double[] ofRank = qOfRanks(ranks, atMost(ranks, p.length, unkept), tests);
        double[] q = new double[p.length];
        blocks.forEach(p.length, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                q[i] = ofRank[ranks.rank(i)];
            }
        });
        return q;
    }

    private static double[] joined(double[] kept, double[] unkept) {
        double[] all = Arrays.copyOf(kept, kept.length + unkept.length);
        System.arraycopy(unkept, 0, all, kept.length, unkept.length);
        return all;
    }

    /** How many pairs have a p-value of at most that rank. */
    private static long[] atMost(Ranks ranks, int kept, Unkept unkept) {
        long[] pairs = new long[ranks.size()];
        for (int r = 0; r < pairs.length; r++) {
            pairs[r] = ranks.count(r);
        }
        for (int group = 0; group < unkept.pairs.length; group++) {
            int r = ranks.rank(kept + group);
            pairs[r] = Math.addExact(pairs[r], unkept.pairs[group] - 1);
        }
        for (int r = 1; r < pairs.length; r++) {
            pairs[r] = Math.addExact(pairs[r], pairs[r - 1]);
        }
        return pairs;
    }

    private static double[] qOfRanks(Ranks ranks, long[] atMost, long tests) {
        int last = atMost.length - 1;
        if (last >= 0 && (ranks.value(last) > 1 || atMost[last] > tests)) {
            throw new IllegalArgumentException(
                    "%d p-values up to %s in %d tests".formatted(atMost[last], ranks.value(last), tests));
        }
        double[] q = new double[atMost.length];
        double least = 1; // where the pairs that never met come in: their p = 1 has the rank m
        for (int r = last; r >= 0; r--) {
            least = Math.min(least, ranks.value(r) * tests / atMost[r]);
            q[r] = least;
        }
        return q;
    }
}
