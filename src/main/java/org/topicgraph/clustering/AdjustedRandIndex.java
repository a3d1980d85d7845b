package org.topicgraph.clustering;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two clusterings of the same topics agree: 1 if they are the same, about 0 if they agree no more than chance would
 * have it. With n_ij topics in cluster i of the one and j of the other, a_i and b_j in all,
 *
 * <pre>{@code
 * (sum C(n_ij, 2) - E) / ((sum C(a_i, 2) + sum C(b_j, 2)) / 2 - E),   E = sum C(a_i, 2) * sum C(b_j, 2) / C(n, 2)
 * }</pre>
 *
 * Hubert and Arabie 1985, doi:10.1007/BF01908075. 1 where both have one cluster, or both only topics alone.
 */
public final class AdjustedRandIndex {
    private AdjustedRandIndex() {}

    /**
     * {@return the index}
     *
     * @param one a number for the cluster of each topic
     * @param other a number for its cluster in the other clustering
     */
    public static double of(int[] one, int[] other) {
        Map<Integer, Long> ofOne = new HashMap<>();
        Map<Integer, Long> ofOther = new HashMap<>();
        Map<Long, Long> ofBoth = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            ofOne.merge(one[i], 1L, Long::sum);
            ofOther.merge(other[i], 1L, Long::sum);
            ofBoth.merge((long) one[i] << Integer.SIZE | other[i] & 0xffffffffL, 1L, Long::sum);
        }
        double a = pairs(ofOne);
        double b = pairs(ofOther);
        double expected = a * b / pairs(one.length);
        double most = (a + b) / 2;
        return most == expected || one.length < 2 ? 1 : (pairs(ofBoth) - expected) / (most - expected);
    }

    /** Whole numbers, so their order makes no difference. */
    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static double pairs(long n) {
        return n * (n - 1) / 2.0;
    }
}
