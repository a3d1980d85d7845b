package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.parallel.Blocks;

class RanksTest {
    @Test
    void equalNumbersShareARank() {
        try (Blocks blocks = new Blocks(1)) {
            Ranks ranks = Ranks.of(new double[] {3, 0.5, 3, Double.POSITIVE_INFINITY, 0, -0.0}, blocks);
            assertEquals(4, ranks.size());
            assertEquals("2 1 2 3 0 0", joined(IntStream.range(0, 6).map(ranks::rank)));
            assertEquals("2 1 2 1", joined(IntStream.range(0, 4).map(ranks::count)));
            assertEquals(0.5, ranks.value(1));
            assertEquals("3 0 2 1 4 5", joined(Arrays.stream(ranks.descending())));
        }
    }

    @Test
    void nothingHasNoRanks() {
        try (Blocks blocks = new Blocks(1)) {
            Ranks ranks = Ranks.of(new double[0], blocks);
            assertEquals(0, ranks.size());
            assertEquals(0, ranks.descending().length);
        }
    }

    @Test
    void whatHasNoOrderIsRefused() {
        try (Blocks blocks = new Blocks(1)) {
            assertThrows(IllegalArgumentException.class, () -> Ranks.of(new double[] {1, Double.NaN}, blocks));
            assertThrows(IllegalArgumentException.class, () -> Ranks.of(new double[] {1, -1e-300}, blocks));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ranksAreThoseOfASortedMap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 1 << random.nextInt(1, 17));
        double[] values = new double[n];
        int kind = (int) (seed % 4);
        for (int i = 0; i < n; i++) {
            values[i] = switch (kind) {
                case 0 -> random.nextInt(50);
                case 1 -> random.nextDouble();
                case 2 -> StrictMath.exp(random.nextDouble(-740, 1));
                default -> 1 - random.nextInt(1000) * 0x1p-52;
            };
        }
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        Double[] sorted = counts.keySet().toArray(Double[]::new);
        for (int threads : new int[] {1, 3}) {
            try (Blocks blocks = new Blocks(threads)) {
                Ranks ranks = Ranks.of(values, blocks);
                assertEquals(sorted.length, ranks.size());
                for (int r = 0; r < sorted.length; r++) {
                    assertEquals(sorted[r], ranks.value(r));
                    assertEquals(counts.get(sorted[r]), ranks.count(r));
                }
                for (int i = 0; i < n; i++) {
                    assertEquals(values[i], ranks.value(ranks.rank(i)));
                }
                Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
                Arrays.sort(
                        order, Comparator.comparing((Integer i) -> -values[i]).thenComparing(i -> i));
                assertEquals(
                        Arrays.asList(order),
                        Arrays.stream(ranks.descending()).boxed().toList());
            }
        }
    }

    private static String joined(IntStream numbers) {
        return String.join(" ", numbers.mapToObj(Integer::toString).toList());
    }
}
