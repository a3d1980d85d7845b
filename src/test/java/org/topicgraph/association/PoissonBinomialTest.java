package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoissonBinomialTest {
    @Test
    void tailsOfThreeCoins() {
        // one of .5, two of .25: none .5 * .75^2, all .5 * .25^2
        PoissonBinomial coins = new PoissonBinomial(new double[] {.5, .25}, new double[] {1, 2});
        assertEquals(1, coins.upperTail(0));
        assertEquals(1 - .5 * .75 * .75, coins.upperTail(1), 1e-15);
        assertEquals(.5 * (1 - .75 * .75) + .5 * .25 * .25, coins.upperTail(2), 1e-11);
        assertEquals(.5 * .25 * .25, coins.upperTail(3), 1e-15);
        assertEquals(0, coins.upperTail(4));
    }

    @Test
    void whatIsCertainOrImpossibleIsNoTrial() {
        PoissonBinomial coins = new PoissonBinomial(new double[] {1, 0, .5}, new double[] {3, 9, 2});
        assertEquals(1, coins.upperTail(3));
        assertEquals(.75, coins.upperTail(4), 1e-15);
        assertEquals(.25, coins.upperTail(5), 1e-15);
        assertEquals(0, coins.upperTail(6));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tailsAreThoseOfTheSumWorkedOutTrialByTrial(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int classes = random.nextInt(1, 9);
        double[] q = new double[classes];
        double[] m = new double[classes];
        for (int r = 0; r < classes; r++) {
            q[r] = random.nextBoolean() ? random.nextDouble() : StrictMath.exp(-random.nextDouble(1, 12));
            m[r] = random.nextInt(1, 1 << random.nextInt(1, 8));
        }
        double[] expected = plainTails(q, m);
        PoissonBinomial sum = new PoissonBinomial(q, m);
        for (int c = 0; c < expected.length; c++) {
            if (expected[c] > 1e-300) {
                assertClose(expected[c], sum.upperTail(c), 1e-9);
            }
        }
        assertEquals(0, sum.upperTail(expected.length));
    }

    private static double[] plainTails(double[] q, double[] m) {
        int trials = (int) Arrays.stream(m).sum();
        double[] p = new double[trials + 1];
        p[0] = 1;
        int done = 0;
        for (int r = 0; r < q.length; r++) {
            for (int trial = 0; trial < m[r]; trial++) {
                done++;
                for (int c = done; c >= 0; c--) {
                    p[c] = p[c] * (1 - q[r]) + (c > 0 ? p[c - 1] * q[r] : 0);
                }
            }
        }
        for (int c = trials - 1; c >= 0; c--) {
            p[c] += p[c + 1];
        }
        return p;
    }

    @ParameterizedTest(name = "{0} trials of {1}, {2} or more")
    @CsvSource({
        "1000000, 0.000001, 2",
        "1000000, 0.000001, 30",
        "1000000, 0.001, 900",
        "1000000, 0.001, 1000",
        "1000000, 0.001, 1001",
        "1000000, 0.001, 2000",
        "2000000000, 0.00000001, 50",
        "2000000000, 0.00001, 20001",
        "2000000000, 0.00001, 21000",
        "100000, 0.5, 49000",
        "100000, 0.5, 50001",
        "100000, 0.5, 55000",
        "50, 0.9, 49"
    })
    void tailsOfManyEqualTrialsAreBinomial(int trials, double q, int successes) {
        assertClose(
                BinomialDistribution.of(trials, q).survivalProbability(successes - 1),
                new PoissonBinomial(new double[] {q}, new double[] {trials}).upperTail(successes),
                1e-9);
    }

    private static void assertClose(double expected, double actual, double tolerance) {
        assertTrue(Math.abs(actual - expected) <= tolerance * expected, () -> "expected %s, got %s, off by %s"
                .formatted(expected, actual, actual / expected - 1));
    }
}
