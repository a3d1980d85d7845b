package org.topicgraph.cooccurrence;

import org.topicgraph.corpus.Vocabulary;

/**
 * Counts the partners of one topic at a time: one counter a topic, and a bitmap of two levels that says which counters are in
 * use, so that they are read out in ascending order in time proportional to how many they are.
 */
final class PairAccumulator {
    private final Counting counting;
    private final double minWeight;
    private final int[] count;
    private final long[] used;
    private final long[] usedWords;

    /** Sums over rows of other sizes than the one under way; only with fractional counting. */
    private final double[] sum;

    private final int[] countOfSize;
    private final int[] metInSize;

    PairAccumulator(int topics, Counting counting, double minWeight) {
        this.counting = counting;
        this.minWeight = minWeight;
        this.count = new int[topics];
        this.used = new long[(topics + 63) / 64];
        this.usedWords = new long[(used.length + 63) / 64];
        boolean fractional = counting != Counting.FULL;
        this.sum = new double[fractional ? topics : 0];
        this.countOfSize = new int[fractional ? topics : 0];
        this.metInSize = new int[fractional ? topics : 0];
    }

    void addAll(int[] partners, int from, int to) {
        for (int e = from; e < to; e++) {
            int partner = partners[e];
            if (count[partner]++ == 0) {
                use(partner);
            }
        }
    }

    /** As above, with the size of each partner's row; sizes ascend. */
    void addAll(int[] partners, int[] rowSize, int from, int to) {
        for (int e = from; e < to; ) {
            int size = rowSize[e];
            int met = 0;
            for (; e < to && rowSize[e] == size; e++) {
                if (countOfSize[partners[e]]++ == 0) {
                    metInSize[met++] = partners[e];
                }
            }
            double perPair = counting.perPair(size);
            for (int m = 0; m < met; m++) {
                int partner = metInSize[m];
                if (count[partner] == 0) {
                    use(partner);
                }
                count[partner] += countOfSize[partner];
                sum[partner] += countOfSize[partner] * perPair;
                countOfSize[partner] = 0;
            }
        }
    }

    private void use(int partner) {
        used[partner >> 6] |= 1L << partner;
        usedWords[partner >> 12] |= 1L << (partner >> 6);
    }

    /** Hands over the pairs of the topic, ascending by partner, and is empty again. */
    void drain(int topic, PairChunk out, Vocabulary vocabulary) {
        boolean fractional = counting != Counting.FULL;
        for (int upper = 0; upper < usedWords.length; upper++) {
            for (long words = usedWords[upper]; words != 0; words &= words - 1) {
                int word = (upper << 6) + Long.numberOfTrailingZeros(words);
                for (long bits = used[word]; bits != 0; bits &= bits - 1) {
                    int partner = (word << 6) + Long.numberOfTrailingZeros(bits);
                    int rows = count[partner];
                    count[partner] = 0;
                    double weight = rows;
                    if (fractional) {
                        weight = sum[partner];
                        sum[partner] = 0;
                    }
                    if (weight >= minWeight) {
                        out.keep(topic, partner, rows, weight, fractional);
                    } else {
                        out.prune(vocabulary.occurrences(topic), vocabulary.occurrences(partner), rows);
                    }
                }
                used[word] = 0;
            }
            usedWords[upper] = 0;
        }
    }
}
