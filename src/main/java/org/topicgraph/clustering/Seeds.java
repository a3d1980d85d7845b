package org.topicgraph.clustering;

/** Seeds for many random sequences out of one. */
public final class Seeds {
    private Seeds() {}

    /** {@return the seed of a sequence of its own, for each number another} */
    public static long of(long seed, int number) {
        // the finishing steps of SplitMix64: java.util.Random begins alike for seeds that are alike
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
