package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMeasureTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "COOCCURRENCES, 6",
        "ASSOCIATION_STRENGTH, 3",
        "COSINE, .4242640687",
        "JACCARD, .25",
        "INCLUSION, .6",
        "EQUIVALENCE, .18",
        "NPMI, .3904912575",
        "LOG_LIKELIHOOD, 8.8195836608",
        "P_VALUE, .00393307646679"
    })
    void measuresOfTheReferenceTable(LinkMeasure measure, double expected) {
        assertEquals(expected, measure.of(new ContingencyTable(100, 20, 10, 6)), 1e-10);
    }

    @Test
    void columnsAreThoseOfTheFiles() {
        assertEquals(
                List.of(
                        "cooccurrences",
                        "association_strength",
                        "cosine",
                        "jaccard",
                        "inclusion",
                        "equivalence",
                        "npmi",
                        "log_likelihood",
                        "p_value"),
                Arrays.stream(LinkMeasure.values()).map(LinkMeasure::column).toList());
    }

    @Test
    void significanceIsNoWeight() {
        assertEquals(
                List.of(LinkMeasure.LOG_LIKELIHOOD, LinkMeasure.P_VALUE),
                Arrays.stream(LinkMeasure.values()).filter(m -> !m.isWeight()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureIsDocumented(LinkMeasure measure) {
        assertTrue(measure.meaning().endsWith("."));
        assertTrue(measure.formula().contains("c_ij") || measure == LinkMeasure.LOG_LIKELIHOOD);
        assertTrue(measure.source().matches(".*(doi:10\\.|Computational Linguistics).*"));
    }

    @ParameterizedTest(name = "N {0}, {1} and {2}")
    @CsvSource({"100, 20, 10", "7000000, 70, 100000", "1000000007, 1000000007, 3", "999999937000000, 999999937, 1000000"
    })
    void independentTopicsHaveNoAssociation(long rows, long first, long second) {
        long both = Math.multiplyExact(first, second) / rows;
        assertEquals(1, LinkMeasure.ASSOCIATION_STRENGTH.of(rows, first, second, both));
        assertEquals(0, LinkMeasure.LOG_LIKELIHOOD.of(rows, first, second, both));
        assertEquals(both == Math.max(first, second) ? 1 : 0, LinkMeasure.NPMI.of(rows, first, second, both));
    }

    @Test
    void topicsOfTheSameRowsAreAtTheUpperEnd() {
        for (long rows = 1; rows < 400; rows += 7) {
            for (long both = 1; both <= rows; both++) {
                for (LinkMeasure measure : List.of(
                        LinkMeasure.COSINE,
                        LinkMeasure.JACCARD,
                        LinkMeasure.INCLUSION,
                        LinkMeasure.EQUIVALENCE,
                        LinkMeasure.NPMI)) {
                    assertEquals(1, measure.of(rows, both, both, both), measure + " of " + both + " in " + rows);
                }
            }
        }
    }

    @Test
    void topicsThatNeverMeetAreAtTheLowerEnd() {
        ContingencyTable table = new ContingencyTable(100, 20, 10, 0);
        assertEquals(0, LinkMeasure.ASSOCIATION_STRENGTH.of(table));
        assertEquals(0, LinkMeasure.COSINE.of(table));
        assertEquals(0, LinkMeasure.JACCARD.of(table));
        assertEquals(-1, LinkMeasure.NPMI.of(table));
        assertEquals(1, LinkMeasure.P_VALUE.of(table));
    }

    @Test
    void smallSurplusKeepsItsDigits() {
        // N c - s_i s_j = 1 of 10^15: the plain logarithm would have two right digits left
        long rows = 50_000_001;
        long first = 10_000_000;
        long second = 25_000_003;
        long both = Math.multiplyExact(first, second) / rows + 1;
        double excess = (double) (rows * both - first * second);
        double chi = excess * excess / rows / first / second / (rows - first) / (rows - second) * rows * rows;
        assertEquals(1, LinkMeasure.LOG_LIKELIHOOD.of(rows, first, second, both) / chi, 1e-6, "G^2 is chi^2 near 0");
        double npmi = excess / ((double) first * second) / -Math.log((double) both / rows);
        assertEquals(1, LinkMeasure.NPMI.of(rows, first, second, both) / npmi, 1e-6, "ln(1 + x) is x near 0");
    }

    @Test
    void everyMeasureOfEverySmallTableObeysTheLaws() {
        for (int rows = 0; rows <= 14; rows++) {
            for (int first = 0; first <= rows; first++) {
                for (int second = 0; second <= rows; second++) {
                    for (int both = Math.max(0, first + second - rows); both <= Math.min(first, second); both++) {
                        assertLaws(rows, first, second, both);
                        assertPlainFormulas(rows, first, second, both);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMeasureOfRandomTablesObeysTheLaws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 2000; repeat++) {
            long rows = 1 + random.nextLong(3_000_000_000L);
            long first = random.nextLong(Math.min(rows, 1L << random.nextInt(1, 14)) + 1);
            long second = random.nextLong(Math.min(rows, 1L << random.nextInt(1, 14)) + 1);
            long least = Math.max(0, first + second - rows);
            long both = least + random.nextLong(Math.min(first, second) - least + 1);
            assertLaws(rows, first, second, both);
            assertPlainFormulas(rows, first, second, both);
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(10, 3, 4, 5));
        assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(10, 8, 8, 5));
        assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(10, 3, 4, -1));
    }

    private static void assertLaws(long rows, long first, long second, long both) {
        String counts = rows + " " + first + " " + second + " " + both;
        for (LinkMeasure measure : LinkMeasure.values()) {
            double value = measure.of(rows, first, second, both);
            assertTrue(Double.isFinite(value), () -> measure + " of " + counts + " is " + value);
            assertEquals(value, measure.of(rows, second, first, both), () -> measure + " of " + counts);
            assertEquals(value, measure.of(new ContingencyTable(rows, first, second, both)));
        }
        double jaccard = LinkMeasure.JACCARD.of(rows, first, second, both);
        double cosine = LinkMeasure.COSINE.of(rows, first, second, both);
        double inclusion = LinkMeasure.INCLUSION.of(rows, first, second, both);
        double equivalence = LinkMeasure.EQUIVALENCE.of(rows, first, second, both);
        assertTrue(0 <= jaccard && jaccard <= cosine && cosine <= inclusion && inclusion <= 1, counts);
        assertEquals(cosine * cosine, equivalence, 1e-15, counts);
        double npmi = LinkMeasure.NPMI.of(rows, first, second, both);
        assertTrue(-1 <= npmi && npmi <= 1, counts);
        assertTrue(LinkMeasure.LOG_LIKELIHOOD.of(rows, first, second, both) >= 0, counts);
        double p = LinkMeasure.P_VALUE.of(rows, first, second, both);
        assertTrue(0 <= p && p <= 1, counts);
    }

    private static void assertPlainFormulas(double rows, double first, double second, double both) {
        if (both > 0 && both < rows) {
            double npmi = Math.log(rows * both / (first * second)) / -Math.log(both / rows);
            assertEquals(npmi, LinkMeasure.NPMI.of((long) rows, (long) first, (long) second, (long) both), 1e-9);
        }
        double likelihood = gPart(both, first * second / rows)
                + gPart(first - both, first * (rows - second) / rows)
                + gPart(second - both, (rows - first) * second / rows)
                + gPart(rows - first - second + both, (rows - first) * (rows - second) / rows);
        double tolerance = 1e-14 * Math.max(1, rows);
        assertEquals(
                likelihood,
                LinkMeasure.LOG_LIKELIHOOD.of((long) rows, (long) first, (long) second, (long) both),
                Math.max(tolerance, 1e-9 * likelihood));
    }

    private static double gPart(double observed, double expected) {
        return observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
    }
}
