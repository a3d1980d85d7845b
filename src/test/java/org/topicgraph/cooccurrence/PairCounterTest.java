package org.topicgraph.cooccurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class PairCounterTest {
    /** The example of the papers on fractional counting, with its results worked out by hand. */
    private static final List<String> SIX_ROWS = List.of("a|b|c", "a|b", "a|c|d", "b|c", "d|e", "a");

    @Test
    void fullCountingCountsRows() {
        assertEquals(
                Map.of("ab", 2.0, "ac", 2.0, "bc", 2.0, "ad", 1.0, "cd", 1.0, "de", 1.0),
                weights(SIX_ROWS, Counting.FULL, 0));
    }

    @Test
    void fractionalCountingLetsEachTopicOfARowShareOutOne() {
        assertEquals(
                Map.of("ab", 0.5 + 1, "ac", 0.5 + 0.5, "bc", 0.5 + 1, "ad", 0.5, "cd", 0.5, "de", 1.0),
                weights(SIX_ROWS, Counting.FRACTIONAL, 0));
    }

    @Test
    void strictFractionalCountingLetsEachRowShareOutOne() {
        double third = 1 / 3.0;
        assertEquals(
                Map.of("ab", 1 + third, "ac", third * 2, "bc", 1 + third, "ad", third, "cd", third, "de", 1.0),
                weights(SIX_ROWS, Counting.STRICT_FRACTIONAL, 0));
    }

    @Test
    void pairsBelowTheLeastWeightAreCountedInGroups() {
        try (Blocks blocks = new Blocks(1)) {
            Corpus corpus = Corpora.of(SIX_ROWS, CorpusOptions.DEFAULTS, blocks);
            CooccurrenceCounts counts = new PairCounter(corpus, Counting.FULL, 2, blocks).count(Progress.NONE);
            assertEquals(3, counts.pairs());
            // a is in 4 rows, b and c in 3, d in 2, e in 1; ad, cd and de meet once
            assertEquals(
                    List.of(
                            new CooccurrenceCounts.Pruned(2, 1, 1, 1),
                            new CooccurrenceCounts.Pruned(3, 2, 1, 1),
                            new CooccurrenceCounts.Pruned(4, 2, 1, 1)),
                    counts.pruned());
        }
    }

    @Test
    void noRowsHaveNoPairs() {
        assertEquals(Map.of(), weights(List.of(), Counting.FULL, 0));
        assertEquals(Map.of(), weights(List.of("a", "b"), Counting.FRACTIONAL, 0));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static LongStream moreSeeds() {
        return LongStream.rangeClosed(21, 220);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsAreThoseOfTheDefinition(long seed) {
        for (Counting counting : Counting.values()) {
            for (double least : new double[] {0, 0.7, 2}) {
                assertPlain(seed, counting, least, 2);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moreSeeds")
    void countsOfMoreRowsAreThoseOfTheDefinition(long seed) {
        for (Counting counting : Counting.values()) {
            // sums of fractions that make 2 but for rounding may be kept or not
            double two = counting == Counting.FULL ? 2 : 2.01;
            for (double least : new double[] {0, 0.701, two}) {
                assertPlain(seed, counting, least, 1);
            }
        }
    }

    private static void assertPlain(long seed, Counting counting, double least, int threads) {
        List<String> rows = randomRows(seed, 60);
        Map<String, Double> plain = plain(rows, counting);
        plain.values().removeIf(weight -> weight < least);
        Map<String, Double> clever = weights(rows, counting, least, threads);
        assertEquals(plain.keySet(), clever.keySet());
        plain.forEach((pair, weight) -> assertEquals(weight, clever.get(pair), 1e-12, pair));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Counting.class)
    void sumsHaveTheSameBitsForAnyOrderOfRowsAndAnyNumberOfThreads(Counting counting) {
        List<String> rows = randomRows(7, 400);
        Map<String, Double> expected = weights(rows, counting, 0);
        List<String> shuffled = new ArrayList<>(rows);
        for (int threads : new int[] {1, 2, 8}) {
            Collections.shuffle(shuffled, new Random(threads));
            assertEquals(expected, weights(shuffled, counting, 0, threads));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moreSeeds")
    void graphsOfEveryShapeComeBackWhateverTheThreads(long seed) {
        List<String> rows = Graphs.rowsOf(Graphs.random(seed, 5));
        for (Counting counting : Counting.values()) {
            Map<String, Double> plain = plain(rows, counting);
            for (int threads : new int[] {1, 2, 8}) {
                assertEquals(plain, weights(rows, counting, 0, threads));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Counting.class)
    void manyChunksAreJoinedTheSameWhateverTheThreads(Counting counting) {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 20_000; row++) { // more than a million pairs, that is several chunks
            rows.add(IntStream.range(0, 4 + random.nextInt(12))
                    .mapToObj(k -> "t%04d".formatted((int) (400 * Math.pow(random.nextDouble(), 2))))
                    .collect(Collectors.joining("|")));
        }
        Map<String, Double> plain = plain(rows, counting);
        Map<String, Double> one = weights(rows, counting, 0, 1);
        assertEquals(plain.keySet(), one.keySet());
        plain.forEach((pair, weight) -> assertEquals(weight, one.get(pair), 1e-9 * weight, pair));
        assertEquals(one, weights(rows, counting, 0, 2));
        assertEquals(one, weights(rows, counting, 0, 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moreSeeds")
    void pairsNotKeptAreInTheGroupOfTheirCounts(long seed) {
        List<String> rows = randomRows(seed, 60);
        Map<String, Long> occurrences = rows.stream()
                .flatMap(row -> Arrays.stream(row.split("\\|")).distinct())
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
        Map<List<Long>, Long> expected = new HashMap<>();
        plain(rows, Counting.FULL).forEach((pair, met) -> {
            long a = occurrences.get(pair.substring(0, 1));
            long b = occurrences.get(pair.substring(1));
            if (met < 3) {
                expected.merge(List.of(Math.max(a, b), Math.min(a, b), met.longValue()), 1L, Long::sum);
            }
        });
        for (int threads : new int[] {1, 2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
                Map<List<Long>, Long> found = new HashMap<>();
                for (CooccurrenceCounts.Pruned group : new PairCounter(corpus, Counting.FULL, 3, blocks)
                        .count(Progress.NONE)
                        .pruned()) {
                    List<Long> counts = List.of(
                            (long) group.firstOccurrences(), (long) group.secondOccurrences(), (long) group.rows());
                    assertEquals(null, found.put(counts, group.pairs()));
                }
                assertEquals(expected, found);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Counting.class)
    void rangesAndChunksOfFirstTopicsMakeNoDifference(Counting counting) {
        for (long seed = 1; seed <= 40; seed++) {
            List<String> rows = randomRows(seed, 60);
            Map<String, Double> whole = weights(rows, counting, 0.7, 1);
            for (int pairs : new int[] {1, 7, 20, 300}) {
                assertEquals(whole, weights(rows, counting, 0.7, 1, pairs, PairCounter.CHUNK), "seed " + seed);
                int threads = new int[] {1, 2, 8}[(int) ((seed + pairs) % 3)];
                assertEquals(whole, weights(rows, counting, 0.7, threads, 1 << 26, pairs), "seed " + seed);
            }
            assertEquals(whole, weights(rows, counting, 0.7, 8, 20, 7), "seed " + seed);
        }
    }

    private static Map<String, Double> weights(List<String> rows, Counting counting, double least) {
        return weights(rows, counting, least, 2);
    }

    private static Map<String, Double> weights(List<String> rows, Counting counting, double least, int threads) {
        return weights(rows, counting, least, threads, 1 << 26, PairCounter.CHUNK);
    }

    private static Map<String, Double> weights(
            List<String> rows, Counting counting, double least, int threads, int range, int chunk) {
        try (Blocks blocks = new Blocks(threads)) {
            Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
            CooccurrenceCounts counts =
                    new PairCounter(corpus, counting, least, blocks, range, chunk).count(Progress.NONE);
            Map<String, Double> weights = new TreeMap<>();
            for (int pair = 0; pair < counts.pairs(); pair++) {
                weights.put(
                        name(
                                corpus.vocabulary().key(counts.first(pair)),
                                corpus.vocabulary().key(counts.second(pair))),
                        counts.weight(pair));
            }
            return weights;
        }
    }

    private static Map<String, Double> plain(List<String> rows, Counting counting) {
        Map<String, Double> weights = new TreeMap<>();
        for (String row : rows) {
            String[] topics = Arrays.stream(row.split("\\|")).distinct().toArray(String[]::new);
            int n = topics.length;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    double each =
                            switch (counting) {
                                case FULL -> 1;
                                case FRACTIONAL -> 1.0 / (n - 1);
                                case STRICT_FRACTIONAL -> 2.0 / (n * (n - 1));
                            };
                    weights.merge(name(topics[i], topics[j]), each, Double::sum);
                }
            }
        }
        return weights;
    }

    private static String name(String a, String b) {
        return a.compareTo(b) < 0 ? a + b : b + a;
    }

    private static List<String> randomRows(long seed, int count) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<String> topics = new ArrayList<>();
            int size = random.nextInt(9);
            for (int i = 0; i < size; i++) {
                topics.add(String.valueOf((char) ('a' + Math.min(random.nextInt(20), random.nextInt(20)))));
            }
            rows.add(String.join("|", topics));
        }
        return rows;
    }
}
