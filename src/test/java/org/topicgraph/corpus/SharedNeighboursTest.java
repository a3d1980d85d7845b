package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;

class SharedNeighboursTest {
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_SHARED = 4;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** Rows of topics of a few groups, and topics with two names, of which a row has one or the other. */
    private static List<String> rows(int seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            Set<String> topics = new TreeSet<>();
            int group = random.nextInt(6);
            for (int n = 2 + random.nextInt(5); n > 0; n--) {
                int topic = random.nextInt(1 + random.nextInt(14));
                boolean twoNames = topic % 4 == seed % 4;
                topics.add("g" + group + "t" + topic + (twoNames && random.nextInt(3) == 0 ? "x" : ""));
            }
            rows.add(String.join("|", topics));
        }
        return rows;
    }

    @Test
    void twoNamesOfOneTopicAreFound() {
        try (Blocks blocks = new Blocks(2)) {
            Corpus corpus = Corpora.of(rows(0), CorpusOptions.DEFAULTS, blocks);
            TopicLinks links = Corpora.links(Corpora.meetings(corpus));
            SharedNeighbours neighbours = new SharedNeighbours(
                    corpus.vocabulary(), links, corpus.accounting().analysed(), blocks);
            List<String> pairs = neighbours.mostAlike(FEWEST_ROWS, FEWEST_SHARED, 0.2, blocks).stream()
                    .map(pair -> corpus.vocabulary().key(pair.first())
                            + " "
                            + corpus.vocabulary().key(pair.second()))
                    .toList();
            assertTrue(pairs.contains("g0t4 g0t4x"), pairs::toString);
        }
    }

    /** The definition, on a table of all pairs. */
    private static final class Plain {
        private final Corpus corpus;
        private final int[][] meetings;
        private final List<Set<Integer>> strongest;

        Plain(Corpus corpus, int[][] meetings) {
            this.corpus = corpus;
            this.meetings = meetings;
            this.strongest = IntStream.range(0, meetings.length)
                    .mapToObj(this::strongest)
                    .toList();
        }

        double lift(int a, int b) {
            double rows = corpus.accounting().analysed();
            Vocabulary topics = corpus.vocabulary();
            return rows * meetings[a][b] / ((double) topics.occurrences(a) * topics.occurrences(b));
        }

        double weight(int a, int b) {
            return meetings[a][b] == 0 ? 0 : Math.max(0, StrictMath.log(lift(a, b)));
        }

        double cosine(int a, int b) {
            double product = 0;
            double squaresA = 0;
            double squaresB = 0;
            for (int k = 0; k < meetings.length; k++) {
                if (k != a && k != b) {
                    product += weight(a, k) * weight(b, k);
                    squaresA += weight(a, k) * weight(a, k);
                    squaresB += weight(b, k) * weight(b, k);
                }
            }
            return product == 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
        }

        Set<Integer> strongest(int topic) {
            return IntStream.range(0, meetings.length)
                    .boxed()
                    .filter(k -> weight(topic, k) > 0)
                    .sorted(Comparator.comparing((Integer k) -> -weight(topic, k) * meetings[topic][k])
                            .thenComparing(k -> k))
                    .limit(30)
                    .collect(Collectors.toSet());
        }

        boolean mayBeOne(int a, int b) {
            long shared = IntStream.range(0, meetings.length)
                    .filter(k -> meetings[a][k] > 0 && meetings[b][k] > 0)
                    .count();
            return a != b
                    && Math.min(
                                    corpus.vocabulary().occurrences(a),
                                    corpus.vocabulary().occurrences(b))
                            >= FEWEST_ROWS
                    && !Collections.disjoint(strongest.get(a), strongest.get(b))
                    && shared >= FEWEST_SHARED
                    && lift(a, b) <= 0.5;
        }

        /** {@return how alike the topics are to a topic, the most alike first} */
        List<Double> likeness(int topic) {
            return IntStream.range(0, meetings.length)
                    .filter(other -> mayBeOne(topic, other))
                    .mapToObj(other -> cosine(topic, other))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }

        List<String> pairs(double least) {
            List<List<Double>> likeness =
                    IntStream.range(0, meetings.length).mapToObj(this::likeness).toList();
            List<String> pairs = new ArrayList<>();
            for (int a = 0; a < meetings.length; a++) {
                for (int b = a + 1; b < meetings.length; b++) {
                    if (mayBeOne(a, b)
                            && cosine(a, b) >= least
                            && isApart(likeness.get(a), likeness.get(b), cosine(a, b))) {
                        pairs.add(a + " " + b + " %.9f".formatted(cosine(a, b)));
                    }
                }
            }
            return pairs;
        }

        private static boolean isApart(List<Double> ofA, List<Double> ofB, double cosine) {
            double nextOfA = ofA.size() > 1 ? ofA.get(1) : 0;
            double nextOfB = ofB.size() > 1 ? ofB.get(1) : 0;
            return cosine == ofA.get(0) && cosine == ofB.get(0) && cosine >= 1.25 * Math.max(nextOfA, nextOfB);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMostAlikeAreThoseOfTheDefinition(int seed) {
        checked(rows(seed));
    }

    /** One topic in four has two names. */
    @Test
    void theMostAlikeOfGraphsOfEveryShapeAreThoseOfTheDefinition() {
        int found = 0;
        for (int seed = 0; seed < 20 * Graphs.SHAPES; seed++) {
            Random random = new Random(seed);
            found += checked(Graphs.rowsOf(Graphs.random(seed, 5)).stream()
                    .map(row -> random.nextBoolean() ? row.replaceAll("([048])\\b", "$1x") : row)
                    .toList());
        }
        assertTrue(found >= 200, "only " + found + " pairs");
    }

    /** {@return how many pairs are alike} */
    private static int checked(List<String> rows) {
        List<List<SharedNeighbours.Pair>> byThreads = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
                int[][] meetings = Corpora.meetings(corpus);
                SharedNeighbours neighbours = new SharedNeighbours(
                        corpus.vocabulary(),
                        Corpora.links(meetings),
                        corpus.accounting().analysed(),
                        blocks);
                List<SharedNeighbours.Pair> all = new ArrayList<>();
                for (double least : new double[] {0.2, 0.5}) {
                    List<SharedNeighbours.Pair> pairs = neighbours.mostAlike(FEWEST_ROWS, FEWEST_SHARED, least, blocks);
                    all.addAll(pairs);
                    assertEquals(
                            new Plain(corpus, meetings).pairs(least),
                            pairs.stream()
                                    .map(pair -> pair.first() + " " + pair.second() + " %.9f".formatted(pair.cosine()))
                                    .toList());
                }
                byThreads.add(all);
            }
        }
        assertEquals(byThreads.get(0), byThreads.get(1));
        assertEquals(byThreads.get(0), byThreads.get(2));
        return byThreads.get(0).size();
    }
}
