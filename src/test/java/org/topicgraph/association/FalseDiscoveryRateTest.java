package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.association.FalseDiscoveryRate.Unkept;
import org.topicgraph.parallel.Blocks;

class FalseDiscoveryRateTest {
    private static final Blocks BLOCKS = new Blocks(2);

    @AfterAll
    static void close() {
        BLOCKS.close();
    }

    @Test
    void pOfTheLargestRankBoundsThoseBelow() {
        // m p / rank: 5 * .01 / 1, 5 * .02 / 2, 5 * .045 / 3, 5 * .048 / 4, 5 * .5 / 5; then the least of those from
        // there on
        assertArrayEquals(
                new double[] {5 * .01, 5 * .02 / 2, 5 * .048 / 4, 5 * .048 / 4, .5},
                qValues(new double[] {.01, .02, .045, .048, .5}, Unkept.NONE, 5),
                1e-15);
    }

    @Test
    void orderDoesNotMatter() {
        assertArrayEquals(
                new double[] {.5, 5 * .02 / 2, 5 * .048 / 4, 5 * .01, 5 * .048 / 4},
                qValues(new double[] {.5, .02, .048, .01, .045}, Unkept.NONE, 5),
                1e-15);
    }

    @Test
    void equalPValuesShareTheHighestRank() {
        assertArrayEquals(
                new double[] {10 * .01 / 3, 10 * .01 / 3, 10 * .01 / 3},
                qValues(new double[] {.01, .01, .01}, Unkept.NONE, 10),
                1e-15);
    }

    @Test
    void pairsThatNeverMetCountAsTests() {
        assertArrayEquals(new double[] {.2, 1}, qValues(new double[] {.002, .3}, Unkept.NONE, 100), 1e-15);
    }

    @Test
    void pairsWithoutALinkKeptCountForTheRanks() {
        Unkept unkept = new Unkept(new double[] {.03, .001}, new long[] {7, 2});
        // ranks: .001 has 2, .02 has 3, .03 has 10 and is the bound of what lies below
        assertArrayEquals(
                new double[] {Math.min(20 * .02 / 3, 20 * .03 / 10)}, qValues(new double[] {.02}, unkept, 20), 1e-15);
    }

    @Test
    void moreThanOneIsNoShare() {
        assertArrayEquals(new double[] {1, 1}, qValues(new double[] {.9, .8}, Unkept.NONE, 1000));
    }

    @Test
    void noLinksHaveNoQValues() {
        assertEquals(0, qValues(new double[0], Unkept.NONE, 0).length);
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> qValues(new double[] {.1, 1.5}, Unkept.NONE, 10));
        assertThrows(IllegalArgumentException.class, () -> qValues(new double[] {Double.NaN}, Unkept.NONE, 10));
        assertThrows(IllegalArgumentException.class, () -> qValues(new double[] {.1, .2}, Unkept.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> new Unkept(new double[] {.1}, new long[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new Unkept(new double[] {.1}, new long[0]));
    }

    @Test
    void topicsMakeHalfTheirSquareOfPairs() {
        assertEquals(0, FalseDiscoveryRate.pairs(0));
        assertEquals(0, FalseDiscoveryRate.pairs(1));
        assertEquals(4_999_950_000L, FalseDiscoveryRate.pairs(100_000));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void qValuesAreThoseOfTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 20; repeat++) {
            double[] p = randomPs(random, random.nextInt(1, 60));
            double[] unkeptPs = randomPs(random, random.nextInt(0, 8));
            long[] pairs = random.longs(unkeptPs.length, 1, 6).toArray();
            double[] met = met(p, unkeptPs, pairs);
            int tests = met.length + random.nextInt(0, 200);
            double[] all = Arrays.copyOf(met, tests);
            Arrays.fill(all, met.length, tests, 1);
            double[] q = qValues(p, new Unkept(unkeptPs, pairs), tests);
            for (int i = 0; i < p.length; i++) {
                assertEquals(defined(p[i], all), q[i], 1e-14);
                assertTrue(q[i] >= p[i] || Math.abs(q[i] - p[i]) < 1e-15);
            }
        }
    }

    private static double defined(double p, double[] all) {
        double least = 1;
        for (double other : all) {
            if (other >= p) {
                long rank = Arrays.stream(all).filter(x -> x <= other).count();
                least = Math.min(least, all.length * other / rank);
            }
        }
        return least;
    }

    private static double[] met(double[] p, double[] unkeptPs, long[] pairs) {
        double[] met = Arrays.copyOf(p, p.length + (int) Arrays.stream(pairs).sum());
        int end = p.length;
        for (int group = 0; group < pairs.length; group++) {
            Arrays.fill(met, end, end + (int) pairs[group], unkeptPs[group]);
            end += (int) pairs[group];
        }
        return met;
    }

    private static double[] randomPs(SplittableRandom random, int n) {
        double[] p = new double[n];
        Arrays.setAll(
                p, i -> random.nextBoolean() ? random.nextInt(1, 5) / 1000.0 : StrictMath.pow(random.nextDouble(), 4));
        return p;
    }

    private static double[] qValues(double[] p, Unkept unkept, long tests) {
        return FalseDiscoveryRate.qValues(p, unkept, tests, BLOCKS);
    }
}
