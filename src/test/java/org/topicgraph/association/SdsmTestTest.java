package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SdsmTestTest {
    @Test
    void amongRowsOfEqualLengthSharedRowsAreBinomial() {
        // 100 rows of 3 of 10 topics with 30 occurrences each: p = .3 everywhere
        SdsmTest test = SdsmTest.of(margins(100, new long[] {0, 0, 0, 100}, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30));
        for (int both = 1; both <= 30; both++) {
            double expected = BinomialDistribution.of(100, .09).survivalProbability(both - 1);
            assertEquals(1, test.upperTail(30, 30, both) / expected, 1e-9);
        }
    }

    @Test
    void meetingInLongRowsIsNoFinding() {
        // 90 rows of one topic, 10 rows of 10: two topics with 10 occurrences share 5 rows
        long[] occurrences = new long[19];
        Arrays.fill(occurrences, 10);
        SdsmTest test = SdsmTest.of(new Margins(100, new long[] {0, 90, 0, 0, 0, 0, 0, 0, 0, 0, 10}, occurrences));
        assertTrue(FisherTest.upperTail(100, 10, 10, 5) < .01);
        // p = 10 / 19 in each long row, 1 / 19 in each short one
        double[] q = {StrictMath.pow(10 / 19.0, 2), StrictMath.pow(1 / 19.0, 2)};
        double expected = new PoissonBinomial(q, new double[] {10, 90}).upperTail(5);
        assertEquals(expected, test.upperTail(10, 10, 5), 1e-9);
        assertTrue(expected > .1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void topicsOfEveryRowAndRowsOfEveryTopicAreCertain() {
        // rows a b c, a b, a, a: a is everywhere, the first row has all, so b and c are free in no other way than b in
        // row 2
        SdsmTest test = SdsmTest.of(margins(4, new long[] {0, 2, 1, 1}, 4, 2, 1));
        assertEquals(1, test.upperTail(4, 2, 2));
        assertEquals(1, test.upperTail(2, 1, 1));
        assertEquals(0, test.residual(), 1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void marginsOfTheModelAreThoseOfTheCorpus(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] corpus = randomCorpus(random, random.nextInt(2, 40), random.nextInt(2, 200));
        long[] occurrences = new long[corpus[0].length];
        long[] rowsOfSize = new long[occurrences.length + 1];
        for (boolean[] row : corpus) {
            int size = 0;
            for (int i = 0; i < row.length; i++) {
                occurrences[i] += row[i] ? 1 : 0;
                size += row[i] ? 1 : 0;
            }
            rowsOfSize[size]++;
        }
        BipartiteFit fit = BipartiteFit.of(new Margins(corpus.length, rowsOfSize, occurrences));
        double[] sizes = new double[fit.rowClasses()];
        for (int i = 0; i < fit.topicClasses(); i++) {
            double sum = 0;
            long s = fit.occurrences(i);
            long topics = Arrays.stream(occurrences).filter(o -> o == s).count();
            for (int r = 0; r < sizes.length; r++) {
                double p = fit.probability(i, r);
                assertTrue(p >= 0 && p <= 1);
                sum += fit.rowsOf(r) * p;
                sizes[r] += topics * p;
            }
            assertEquals(s, sum, 1e-9 * s);
        }
        int r = 0;
        for (int n = 1; n < rowsOfSize.length; n++) {
            if (rowsOfSize[n] > 0) {
                assertEquals(n, sizes[r], 1e-9 * n);
                assertEquals(rowsOfSize[n], fit.rowsOf(r++));
            }
        }
        assertTrue(fit.residual() < 1e-11);
    }

    private static boolean[][] randomCorpus(SplittableRandom random, int topics, int rows) {
        boolean[][] corpus = new boolean[rows][topics];
        for (boolean[] row : corpus) {
            double length = random.nextDouble(.1, 1.5);
            for (int i = 0; i < topics; i++) {
                row[i] = random.nextDouble() < length / (1 + i / 3.0);
            }
        }
        return corpus;
    }

    @Test
    void marginsWithoutFreedomAreApproachedAndToldSo() {
        // rows abc, abd, a, b: no other rows have these margins but those with a, b, c, d renamed; a and b are in the
        // long
        // rows for certain, c and d never in the short ones, though no topic is in all rows
        SdsmTest test = SdsmTest.of(margins(4, new long[] {0, 2, 0, 2}, 3, 3, 1, 1));
        assertTrue(test.residual() > 1e-9 && test.residual() < 1e-3, () -> "residual " + test.residual());
        assertEquals(1, test.upperTail(3, 3, 2), .01);
        assertEquals(1 - .5 * .5, test.upperTail(3, 1, 1), .01);
    }

    @Test
    void marginsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> margins(4, new long[] {0, 4}, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> margins(3, new long[] {0, 4}, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> margins(4, new long[] {0, 0, 0, 1}, 2, 1));
        SdsmTest test = SdsmTest.of(margins(4, new long[] {0, 4}, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> test.upperTail(2, 3, 1));
    }

    private static Margins margins(long rows, long[] rowsOfSize, long... occurrences) {
        return new Margins(rows, rowsOfSize, occurrences);
    }
}
