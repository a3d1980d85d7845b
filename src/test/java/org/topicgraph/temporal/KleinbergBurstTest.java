package org.topicgraph.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KleinbergBurstTest {
    private static int[] ints(int... values) {
        return values;
    }

    @Test
    void aPeakIsABurst() {
        int[] occurrences = ints(1, 1, 8, 9, 1, 0);
        int[] rows = ints(20, 20, 20, 20, 20, 20);
        double usual = 20.0 / 120;
        // twice the rate in slices 2 and 3: r ln 2 + (d - r) ln((1 - 2p) / (1 - p))
        double weight = 17 * Math.log(2) + 23 * Math.log((1 - 2 * usual) / (1 - usual));
        List<Burst> bursts = KleinbergBurst.of(occurrences, rows);
        assertEquals(1, bursts.size());
        assertEquals(2, bursts.get(0).start());
        assertEquals(3, bursts.get(0).end());
        assertEquals(17, bursts.get(0).occurrences());
        assertEquals(40 * usual, bursts.get(0).expected(), 1e-12);
        assertEquals(weight, bursts.get(0).weight(), 1e-12);
    }

    @Test
    void aSteadyTopicHasNone() {
        assertEquals(List.of(), KleinbergBurst.of(ints(5, 5, 5, 5), ints(50, 50, 50, 50)));
        assertEquals(List.of(), KleinbergBurst.of(ints(0, 0, 0), ints(9, 9, 9)));
        assertEquals(List.of(), KleinbergBurst.of(ints(9, 9, 9), ints(9, 9, 9)));
    }

    @Test
    void whatCostsTheSameIsNoBurst() {
        // rates 1/4 and 1/2: two hits gain 2 ln 2, going up costs ln 4, and what follows gains nothing
        assertEquals(Math.log(4), 2 * Math.log(2));
        assertEquals(List.of(), KleinbergBurst.of(ints(2, 0, 0, 0), ints(2, 2, 2, 2)));
    }

    @Test
    void whatGrowsWithAllRowsIsNoBurst() {
        assertEquals(List.of(), KleinbergBurst.of(ints(1, 2, 40, 2), ints(10, 20, 400, 20)));
    }

    @Test
    void twoPeaksAreTwoBursts() {
        List<Burst> bursts = KleinbergBurst.of(ints(0, 9, 0, 0, 0, 9, 9, 0), ints(20, 20, 20, 20, 20, 20, 20, 20));
        assertEquals(List.of(1, 5), bursts.stream().map(Burst::start).toList());
        assertEquals(List.of(1, 6), bursts.stream().map(Burst::end).toList());
    }

    @Test
    void ofATopicOfMostRowsTheHigherRateIsHalfWayToAll() {
        assertEquals(0.2, KleinbergBurst.burstRate(0.1));
        assertEquals(0.9, KleinbergBurst.burstRate(0.8), 1e-15);
        assertTrue(KleinbergBurst.of(ints(30, 99, 100, 30), ints(100, 100, 100, 100))
                        .size()
                == 1);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOtherStatesCostLess(int seed) {
        Random random = new Random(seed);
        int slices = 1 + random.nextInt(9);
        int[] rows = random.ints(slices, 0, 30).toArray();
        int[] occurrences =
                Arrays.stream(rows).map(n -> random.nextInt(n / 2 + 1)).toArray();
        if (Arrays.stream(occurrences).sum() == 0) {
            return;
        }
        double least = IntStream.range(0, 1 << slices)
                .mapToDouble(states -> cost(BitSet.valueOf(new long[] {states}), occurrences, rows))
                .min()
                .orElseThrow();
        BitSet found = new BitSet();
        KleinbergBurst.of(occurrences, rows).forEach(burst -> found.set(burst.start(), burst.end() + 1));
        assertEquals(least, cost(found, occurrences, rows), 1e-9);
    }

    /** As the paper has it, binomial coefficients and all. */
    private static double cost(BitSet states, int[] occurrences, int[] rows) {
        double p0 =
                (double) Arrays.stream(occurrences).sum() / Arrays.stream(rows).sum();
        double p1 = Math.min(2 * p0, (1 + p0) / 2);
        double cost = 0;
        for (int t = 0; t < rows.length; t++) {
            if (states.get(t) && (t == 0 || !states.get(t - 1))) {
                cost += Math.log(rows.length);
            }
            double p = states.get(t) ? p1 : p0;
            cost -= logChoose(rows[t], occurrences[t])
                    + times(occurrences[t], p)
                    + times(rows[t] - occurrences[t], 1 - p);
        }
        return cost;
    }

    private static double times(int n, double p) {
        return n == 0 ? 0 : n * Math.log(p);
    }

    private static double logChoose(int n, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> Math.log((double) (n - k + i) / i))
                .sum();
    }
}
