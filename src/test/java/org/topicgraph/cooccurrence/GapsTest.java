package org.topicgraph.cooccurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.association.FisherTest;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.parallel.Blocks;

class GapsTest {
    @Test
    void twoHalvesThatNeverMeetAreAGap() {
        List<String> rows = new ArrayList<>(Collections.nCopies(10, "left"));
        rows.addAll(Collections.nCopies(10, "right"));
        try (Blocks blocks = new Blocks(1)) {
            List<Gaps.Gap> gaps = Gaps.of(Corpora.of(rows, CorpusOptions.DEFAULTS, blocks), blocks);
            assertEquals(1, gaps.size());
            assertEquals(0, gaps.get(0).rows());
            assertEquals(10 * 10 / 20.0, gaps.get(0).expected());
            // the one way out of C(20, 10) = 184756 in which they share no row; one pair, so q = p
            assertEquals(1 / 184756.0, gaps.get(0).pValue(), 1e-11 / 184756);
            assertEquals(gaps.get(0).pValue(), gaps.get(0).qValue());
        }
    }

    @Test
    void topicsThatMeetAsOftenAsChanceHasItAreNone() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.addAll(List.of("a|b", "a", "b", "c"));
        }
        try (Blocks blocks = new Blocks(1)) {
            Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
            assertTrue(Gaps.of(corpus, blocks).stream().noneMatch(gap -> gap.first() == 0 && gap.second() == 1));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalTheTestOfEveryPair(int seed) {
        Random random = new Random(seed);
        int topics = 2 + random.nextInt(20);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 10 + random.nextInt(200); row++) {
            TreeSet<String> row1 = new TreeSet<>();
            int half = random.nextInt(2);
            for (int k = 0; k < 1 + random.nextInt(5); k++) {
                int topic = (int) (topics * Math.pow(random.nextDouble(), 2));
                row1.add("t" + (random.nextInt(4) == 0 ? topic : topic / 2 * 2 + half));
            }
            rows.add(String.join("|", row1));
        }
        try (Blocks one = new Blocks(1);
                Blocks three = new Blocks(3)) {
            Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, one);
            List<Gaps.Gap> gaps = Gaps.of(corpus, one);
            assertEquals(plain(corpus), gaps);
            assertEquals(gaps, Gaps.of(corpus, three));
        }
    }

    /** Every pair is tested; q by its definition. */
    private static List<Gaps.Gap> plain(Corpus corpus) {
        int n = corpus.vocabulary().size();
        List<Gaps.Gap> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                long both = 0;
                for (int row = 0; row < corpus.rows(); row++) {
                    both += has(corpus, row, i) && has(corpus, row, j) ? 1 : 0;
                }
                long si = corpus.vocabulary().occurrences(i);
                long sj = corpus.vocabulary().occurrences(j);
                long rows = corpus.accounting().analysed();
                all.add(new Gaps.Gap(i, j, both, (double) si * sj / rows, FisherTest.lowerTail(rows, si, sj, both), 1));
            }
        }
        List<Gaps.Gap> gaps = new ArrayList<>();
        for (Gaps.Gap gap : all) {
            double q = all.stream()
                    .filter(other -> other.pValue() >= gap.pValue())
                    .mapToDouble(other -> other.pValue()
                            * all.size()
                            / all.stream()
                                    .filter(o -> o.pValue() <= other.pValue())
                                    .count())
                    .min()
                    .orElseThrow();
            if (q <= Gaps.MOST_Q && gap.rows() < gap.expected()) {
                gaps.add(new Gaps.Gap(gap.first(), gap.second(), gap.rows(), gap.expected(), gap.pValue(), q));
            }
        }
        gaps.sort(Comparator.comparingDouble(Gaps.Gap::pValue)
                .thenComparingInt(Gaps.Gap::first)
                .thenComparingInt(Gaps.Gap::second));
        return gaps;
    }

    private static boolean has(Corpus corpus, int row, int topic) {
        return IntStream.range(corpus.start(row), corpus.start(row + 1)).anyMatch(m -> corpus.topic(m) == topic);
    }
}
