package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FisherTestTest {
    @Test
    void tailOfAHandCountedTable() {
        // of 10 rows, 4 have i and 3 have j: C(10, 3) = 120 ways, C(4, 2) C(6, 1) = 36 with two shared, C(4, 3) = 4
        // with three
        assertEquals((36 + 4) / 120.0, FisherTest.upperTail(10, 4, 3, 2), 1e-15);
        assertEquals((120 - 36 - 4) / 120.0, FisherTest.lowerTail(10, 4, 3, 1), 1e-15);
    }

    @Test
    void tailOfTheReferenceTable() {
        assertEquals(.00393307646679, FisherTest.upperTail(100, 20, 10, 6), 1e-14);
    }

    @Test
    void meetingOnceInTheirOnlyRowHasProbabilityOneInN() {
        assertClose(1.0 / 123_457, FisherTest.upperTail(123_457, 1, 1, 1), 1e-15);
    }

    @Test
    void neverMeetingIsNeverTooMany() {
        assertEquals(1, FisherTest.upperTail(100, 20, 10, 0));
        assertEquals(1, FisherTest.upperTail(100, 0, 10, 0));
        assertEquals(1, FisherTest.upperTail(0, 0, 0, 0));
    }

    @Test
    void topicsThatCannotMissEachOtherHaveProbabilityOne() {
        assertEquals(1, FisherTest.upperTail(100, 70, 60, 30));
        assertEquals(1, FisherTest.upperTail(100, 100, 60, 60), "a topic of every row");
        assertEquals(1, FisherTest.upperTail(100, 100, 100, 100));
        assertEquals(1, FisherTest.lowerTail(100, 100, 100, 100));
    }

    @Test
    void theImpossibleHasProbabilityZero() {
        assertEquals(0, FisherTest.upperTail(100, 20, 10, 11));
        assertEquals(0, FisherTest.lowerTail(100, 70, 60, 29));
    }

    @Test
    void everyTableOfUpToEighteenRowsIsRight() {
        for (int rows = 1; rows <= 18; rows++) {
            for (int first = 0; first <= rows; first++) {
                for (int second = 0; second <= rows; second++) {
                    for (int both = Math.max(0, first + second - rows); both <= Math.min(first, second); both++) {
                        assertTails(rows, first, second, both, 1e-14);
                    }
                }
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tailsOfRandomTablesAreExactDownTo1e300(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 10; repeat++) {
            long rows = (long) Math.exp(random.nextDouble(Math.log(2), Math.log(20_000)));
            long first = 1 + random.nextLong(Math.min(rows, 600));
            long second = 1 + random.nextLong(Math.min(rows, 600));
            long least = Math.max(0, first + second - rows);
            assertTails(rows, first, second, least + random.nextLong(Math.min(first, second) - least + 1), 1e-11);
        }
    }

    @ParameterizedTest(name = "{0} rows, {1} and {2}, {3} shared")
    @CsvSource({
        "1000, 100, 100, 90",
        "1000, 300, 300, 300",
        "5000, 400, 300, 250",
        "5000, 2500, 2500, 1950",
        "20000, 500, 400, 160",
        "20000, 9000, 4000, 2600",
        "100000, 200, 300, 120",
        "100000000, 60, 70, 45",
        "1000000000, 1000, 1000, 60",
        "2000000000, 34, 34, 34",
        "2000000000, 3, 900, 2"
    })
    void farTailsAreExact(long rows, long first, long second, long both) {
        assertTails(rows, first, second, both, 1e-11);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tailsOfManyRowsAgreeWithCommonsStatistics(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 20; repeat++) {
            int rows = random.nextInt(100_000, 2_000_000);
            int first = random.nextInt(1, 20_000);
            int second = random.nextInt(1, 20_000);
            double mean = (double) first * second / rows;
            int both = (int)
                    Math.max(0, Math.min(Math.min(first, second), mean + random.nextDouble(-3, 8) * Math.sqrt(mean)));
            double expected = HypergeometricDistribution.of(rows, first, second).survivalProbability(both - 1);
            assertClose(expected, FisherTest.upperTail(rows, first, second, both), 1e-8);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tailsObeyTheLaws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 2000; repeat++) {
            long rows = 2 + random.nextLong(1_000_000);
            long first = 1 + random.nextLong(Math.min(rows, 1 + random.nextLong(20_000)));
            long second = 1 + random.nextLong(Math.min(rows, 1 + random.nextLong(20_000)));
            long least = Math.max(0, first + second - rows);
            long both = Math.min(Math.min(first, second), least + 1 + random.nextLong(1 + first * second / rows + 30));
            double upper = FisherTest.upperTail(rows, first, second, both);
            assertEquals(upper, FisherTest.upperTail(rows, second, first, both), "exchanged topics");
            assertEquals(1, upper + FisherTest.lowerTail(rows, first, second, both - 1), 1e-12, "both tails");
            assertClose(
                    FisherTest.upperTail(rows, first, second, both),
                    FisherTest.lowerTail(rows, first, rows - second, first - both),
                    1e-10);
            assertTrue(upper <= FisherTest.upperTail(rows, first, second, both - 1), "falls with the rows shared");
        }
    }

    private static void assertTails(long rows, long first, long second, long both, double tolerance) {
        assertClose(
                ExactHypergeometric.upperTail(rows, first, second, both),
                FisherTest.upperTail(rows, first, second, both),
                tolerance);
        assertClose(
                ExactHypergeometric.lowerTail(rows, first, second, both),
                FisherTest.lowerTail(rows, first, second, both),
                tolerance);
    }

    private static void assertClose(BigDecimal expected, double actual, double tolerance) {
        if (expected.compareTo(new BigDecimal("1e-300")) > 0) {
            assertClose(expected.doubleValue(), actual, tolerance);
        } else {
            assertTrue(actual >= 0 && actual <= 1e-300, "below 1e-300: " + actual);
        }
    }

    private static void assertClose(double expected, double actual, double tolerance) {
        assertTrue(Math.abs(actual - expected) <= tolerance * expected, () -> "expected %s, got %s, off by %s"
                .formatted(expected, actual, actual / expected - 1));
    }
}
