package org.topicgraph.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    private static final double[] YEARS = {2019.5, 2020.5, 2021.5, 2022.5};

    @Test
    void ofTwoSlicesItIsTheLogOddsRatioWithHalfARowAdded() {
        // Firth's penalty on a 2x2 table is Haldane's correction
        Trend trend = Trend.of(new int[] {2, 6}, new int[] {20, 30}, new double[] {2020.5, 2022.5});
        double slope = (Math.log(6.5 / 24.5) - Math.log(2.5 / 18.5)) / 2;
        assertEquals(slope, trend.slope(), 1e-9);
        double p = 2.5 / 21;
        double q = 6.5 / 31;
        double error = Math.sqrt(1 / (20 * p * (1 - p)) + 1 / (30 * q * (1 - q))) / 2;
        assertEquals(error, trend.standardError(), 1e-9);
        assertEquals(slope - 1.959963984540054 * error, trend.low(), 1e-9);
        assertEquals(slope + 1.959963984540054 * error, trend.high(), 1e-9);
    }

    @Test
    void aSteadyShareHasNone() {
        Trend trend = Trend.of(new int[] {5, 5, 5, 5}, new int[] {50, 50, 50, 50}, YEARS);
        assertEquals(0, trend.slope(), 1e-9);
        assertEquals(1, trend.pValue(), 1e-6);
    }

    @Test
    void aTopicAtTheEndOnlyHasAFiniteOne() {
        Trend trend = Trend.of(new int[] {0, 0, 0, 9}, new int[] {10, 10, 10, 10}, YEARS);
        assertTrue(trend.slope() > 1 && trend.slope() < 10, trend.toString());
        assertTrue(trend.low() > 0, trend.toString());
    }

    @Test
    void turningTimeAroundTurnsIt() {
        Trend rising = Trend.of(new int[] {1, 2, 4, 9}, new int[] {10, 12, 14, 16}, YEARS);
        Trend falling = Trend.of(new int[] {9, 4, 2, 1}, new int[] {16, 14, 12, 10}, YEARS);
        assertEquals(rising.slope(), -falling.slope(), 1e-9);
        assertEquals(rising.pValue(), falling.pValue(), 1e-9);
    }

    @Test
    void slicesWithoutRowsSayNothing() {
        Trend with = Trend.of(new int[] {1, 0, 4, 9}, new int[] {10, 0, 14, 16}, YEARS);
        Trend without = Trend.of(new int[] {1, 4, 9}, new int[] {10, 14, 16}, new double[] {2019.5, 2021.5, 2022.5});
        assertEquals(without.slope(), with.slope(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 0", "10 10 10 10"})
    void noneAndAllHaveNone(String course) {
        int[] occurrences =
                Arrays.stream(course.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertTrue(Double.isNaN(
                Trend.of(occurrences, new int[] {10, 10, 10, 10}, YEARS).slope()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void oneSliceHasNone() {
        assertTrue(Double.isNaN(Trend.of(new int[] {3, 0}, new int[] {10, 0}, new double[] {1, 2})
                .slope()));
        assertTrue(Double.isNaN(
                Trend.of(new int[] {3}, new int[] {10}, new double[] {1}).pValue()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOtherSlopeIsMoreLikely(int seed) {
        Random random = new Random(seed);
        int slices = 2 + random.nextInt(12);
        int[] rows = random.ints(slices, 1, 40).toArray();
        int[] occurrences = Arrays.stream(rows)
                .map(n -> random.nextInt(n + 1) / (1 + random.nextInt(8)))
                .toArray();
        double[] x = new double[slices];
        Arrays.setAll(x, t -> 1990.5 + t * (seed % 3 == 0 ? 0.25 : 1));
        Trend trend = Trend.of(occurrences, rows, x);
        if (Double.isNaN(trend.slope())) {
            return;
        }
        double best = best(occurrences, rows, x, trend.slope());
        assertTrue(best >= best(occurrences, rows, x, trend.slope() + 1e-3), trend.toString());
        assertTrue(best >= best(occurrences, rows, x, trend.slope() - 1e-3), trend.toString());
    }

    /** Where one row decides, the likelihood is nearly flat, and not everywhere bent downwards. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "1 0 0, 1 27 2",
        "0 0 1, 1 7 1",
        "0 0 1, 3 7 3",
        "0 0 0 1, 1 21 0 1",
        "26 0 24 0, 26 0 24 1",
        "0 9 5 0, 1 9 5 0",
        "0 0 0 0 0 0 0 9, 900 900 900 900 900 900 900 900"
    })
    void aCourseThatOneRowDecidesHasAFiniteTrend(String occurrences, String rows) {
        int[] k = Arrays.stream(occurrences.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        int[] n = Arrays.stream(rows.split(" ")).mapToInt(Integer::parseInt).toArray();
        double[] x = new double[k.length];
        Arrays.setAll(x, t -> 2000 + t);
        Trend trend = Trend.of(k, n, x);
        assertTrue(Double.isFinite(trend.slope()) && trend.standardError() > 0, trend.toString());
        double best = best(k, n, x, trend.slope());
        assertTrue(best >= best(k, n, x, trend.slope() + 1e-3), trend.toString());
        assertTrue(best >= best(k, n, x, trend.slope() - 1e-3), trend.toString());
    }

    @Test
    void everyCourseThatSaysSomethingHasATrend() {
        Random random = new Random(1);
        for (int course = 0; course < 20_000; course++) {
            int[] rows = random.ints(2 + random.nextInt(5), 1, random.nextBoolean() ? 4 : 30)
                    .toArray();
            int[] occurrences = Arrays.stream(rows)
                    .map(n -> random.nextInt(3) == 0 ? 0 : random.nextInt(n + 1))
                    .toArray();
            int k = Arrays.stream(occurrences).sum();
            if (k > 0 && k < Arrays.stream(rows).sum()) {
                double[] x = new double[rows.length];
                Arrays.setAll(x, t -> 2000 + t);
                assertTrue(
                        Double.isFinite(Trend.of(occurrences, rows, x).slope()),
                        Arrays.toString(occurrences) + " of " + Arrays.toString(rows));
            }
        }
    }

    /** The greatest penalised likelihood at a slope, over all intercepts, by golden section. */
    private static double best(int[] k, int[] n, double[] x, double slope) {
        double middle = Arrays.stream(x).average().orElseThrow();
        double low = -40;
        double high = 40;
        for (int step = 0; step < 200; step++) {
            double a = high - (high - low) * 0.6180339887498949;
            double b = low + (high - low) * 0.6180339887498949;
            if (penalised(k, n, x, middle, a, slope) > penalised(k, n, x, middle, b, slope)) {
                high = b;
            } else {
                low = a;
            }
        }
        return penalised(k, n, x, middle, low, slope);
    }

    private static double penalised(int[] k, int[] n, double[] x, double middle, double a, double b) {
        double sum = 0;
        double[][] information = new double[2][2];
        for (int t = 0; t < k.length; t++) {
            double p = 1 / (1 + Math.exp(-(a + b * (x[t] - middle))));
            sum += k[t] == 0 ? 0 : k[t] * Math.log(p);
            sum += k[t] == n[t] ? 0 : (n[t] - k[t]) * Math.log1p(-p);
            double w = n[t] * p * (1 - p);
            information[0][0] += w;
            information[0][1] += w * (x[t] - middle);
            information[1][1] += w * (x[t] - middle) * (x[t] - middle);
        }
        double determinant = information[0][0] * information[1][1] - information[0][1] * information[0][1];
        return determinant > 0 ? sum + Math.log(determinant) / 2 : Double.NEGATIVE_INFINITY;
    }
}
