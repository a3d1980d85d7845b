package org.topicgraph.cooccurrence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.topicgraph.association.FalseDiscoveryRate;
import org.topicgraph.association.FisherTest;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.parallel.Blocks;

/**
 * Pairs of topics that meet less often than chance would have it: the lower tail of {@link FisherTest}, with q-values over all
 * pairs of the topics looked at. These are the {@link #MOST_TOPICS} most frequent ones: rarer topics are expected to meet so
 * seldom that not to meet says nothing.
 */
public final class Gaps {
    /** How many topics are looked at; their pairs are counted in a triangle of 8 MB. */
    public static final int MOST_TOPICS = 2000;

    /** The largest q-value of a gap. */
    public static final double MOST_Q = 0.05;

    /**
     * A pair that meets too seldom.
     *
     * @param first the more frequent topic
     * @param second the other
     * @param rows c_ij, below {@code expected}
     * @param expected s_i s_j / N
     * @param pValue P(X <= c_ij)
     * @param qValue at most {@link #MOST_Q}
     */
    public record Gap(int first, int second, long rows, double expected, double pValue, double qValue) {}

    private final Vocabulary vocabulary;
    private final long rows;
    private final int topics;
    private final int[] shared;

    private Gaps(Corpus corpus) {
        this.vocabulary = corpus.vocabulary();
        this.rows = corpus.accounting().analysed();
        this.topics = Math.min(MOST_TOPICS, vocabulary.size());
        this.shared = shared(corpus, topics);
    }

    /** {@return the gaps, ascending by p-value, then by first and second topic} */
    public static List<Gap> of(Corpus corpus, Blocks blocks) {
        return new Gaps(corpus).found(blocks);
    }

    /** {@return in how many rows each pair of the first topics meets, by {@link #place}} */
    private static int[] shared(Corpus corpus, int topics) {
        int[] shared = new int[topics * (topics - 1) / 2];
        for (int row = 0; row < corpus.rows(); row++) {
            int end = corpus.start(row);
            while (end < corpus.start(row + 1) && corpus.topic(end) < topics) {
                end++; // topics ascend within a row
            }
            for (int j = corpus.start(row) + 1; j < end; j++) {
                for (int i = corpus.start(row); i < j; i++) {
                    shared[place(corpus.topic(i), corpus.topic(j))]++;
                }
            }
        }
        return shared;
    }

    private static int place(int first, int second) {
        return second * (second - 1) / 2 + first;
    }

    private List<Gap> found(Blocks blocks) {
        List<List<Gap>> ofFirst = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            ofFirst.add(List.of());
        }
        blocks.forEach(topics, 16, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                ofFirst.set(i, candidates(i));
            }
        });
        List<Gap> gaps = new ArrayList<>(ofFirst.stream().flatMap(List::stream).toList());
        gaps.sort(Comparator.comparingDouble(Gap::pValue)
                .thenComparingInt(Gap::first)
                .thenComparingInt(Gap::second));
        double[] q = FalseDiscoveryRate.qValues(
                gaps.stream().mapToDouble(Gap::pValue).toArray(),
                FalseDiscoveryRate.Unkept.NONE,
                FalseDiscoveryRate.pairs(topics),
                blocks);
        List<Gap> significant = new ArrayList<>();
        for (int g = 0; g < q.length && q[g] <= MOST_Q; g++) {
            Gap gap = gaps.get(g);
            significant.add(new Gap(gap.first(), gap.second(), gap.rows(), gap.expected(), gap.pValue(), q[g]));
        }
        return significant;
    }

    /**
     * The pairs of a topic with a p-value of at most {@link #MOST_Q}; no other can have such a q-value, and none of them changes
     * the q-value of one that has. The rarer the other topic, the more probable it is that they never meet, which is the least
     * that a p-value can be: so the search ends at the first topic for which that is too probable.
     */
    private List<Gap> candidates(int i) {
        List<Gap> candidates = new ArrayList<>();
        long si = vocabulary.occurrences(i);
        for (int j = i + 1; j < topics; j++) {
            long sj = vocabulary.occurrences(j);
            if (FisherTest.lowerTail(rows, si, sj, 0) > MOST_Q) {
                break;
            }
            long both = shared[place(i, j)];
            double expected = (double) si * sj / rows;
            if (both < expected) {
                double p = FisherTest.lowerTail(rows, si, sj, both);
                if (p <= MOST_Q) {
                    candidates.add(new Gap(i, j, both, expected, p, 1));
                }
            }
        }
        return candidates;
    }
}
