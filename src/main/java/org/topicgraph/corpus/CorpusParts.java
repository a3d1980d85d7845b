package org.topicgraph.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Corpora of some rows of another: of a slice of time, or of a resample. Topics are counted and numbered anew; those without a
 * row are left out.
 */
public final class CorpusParts {
    private final Corpus whole;
    private final int[] keyRank;
    private final int[] topicOfKeyRank;

    /** Parts of that corpus. */
    public CorpusParts(Corpus whole) {
        this.whole = whole;
        this.keyRank = whole.vocabulary().keyRanks();
        this.topicOfKeyRank = new int[keyRank.length];
        for (int topic = 0; topic < keyRank.length; topic++) {
            topicOfKeyRank[keyRank[topic]] = topic;
        }
    }

    /** A corpus of some rows, and which topics of the whole its topics are. */
    public static final class Part {
        private final Corpus corpus;
        private final int[] topics;

        private Part(Corpus corpus, int[] topics) {
            this.corpus = corpus;
            this.topics = topics;
        }

        /** {@return the rows as a corpus; what cannot be said of a part (support, dates, ledger) is empty} */
        public Corpus corpus() {
            return corpus;
        }

        /** {@return the number that a topic of this corpus has in the whole} */
        public int inWhole(int topic) {
            return topics[topic];
        }
    }

    /**
     * {@return the corpus of some rows}
     *
     * @param rows numbers of rows of the whole; one that stands there twice is two rows
     * @param analysed N of the formulas: at least as many as there are rows
     */
    public Part of(int[] rows, long analysed) {
        int topicCount = keyRank.length;
        int[] occurrences = new int[topicCount];
        int mentions = 0;
        for (int row : rows) {
            mentions = Math.addExact(mentions, whole.size(row));
            for (int m = whole.start(row); m < whole.start(row + 1); m++) {
                occurrences[whole.topic(m)]++;
            }
        }
        int[] topics = ordered(occurrences);
        int[] number = new int[topicCount];
        for (int i = 0; i < topics.length; i++) {
            number[topics[i]] = i;
        }
        int[] start = new int[rows.length + 1];
        int[] topicsOfRows = new int[mentions];
        for (int i = 0; i < rows.length; i++) {
            int to = start[i];
            for (int m = whole.start(rows[i]); m < whole.start(rows[i] + 1); m++) {
                topicsOfRows[to++] = number[whole.topic(m)];
            }
            Arrays.sort(topicsOfRows, start[i], to);
            start[i + 1] = to;
        }
        return new Part(
                new Corpus(
                        vocabulary(topics, occurrences),
                        start,
                        topicsOfRows,
                        new byte[0],
                        Arrays.stream(rows).map(whole::sourceIndex).toArray(),
                        Arrays.stream(rows).map(whole::rowNumber).toArray(),
                        Optional.empty(),
                        new RowAccounting(analysed, analysed, 0, 0),
                        new CorpusCounts(mentions, mentions, topics.length, 0, 0, 0),
                        List.of(),
                        List.of(),
                        Optional.empty()),
                topics);
    }

    /** {@return the topics that occur, by falling occurrences, then by key} */
    private int[] ordered(int[] occurrences) {
        long[] order = new long[occurrences.length];
        int some = 0;
        for (int topic = 0; topic < occurrences.length; topic++) {
            if (occurrences[topic] > 0) {
                order[some++] = (long) (Integer.MAX_VALUE - occurrences[topic]) << Integer.SIZE | keyRank[topic];
            }
        }
        Arrays.sort(order, 0, some);
        int[] topics = new int[some];
        for (int i = 0; i < some; i++) {
            topics[i] = topicOfKeyRank[(int) order[i]];
        }
        return topics;
    }

    private Vocabulary vocabulary(int[] topics, int[] occurrences) {
        Vocabulary names = whole.vocabulary();
        return new Vocabulary(
                Arrays.stream(topics).mapToObj(names::key).toArray(String[]::new),
                Arrays.stream(topics).mapToObj(names::label).toArray(String[]::new),
                Arrays.stream(topics).map(topic -> occurrences[topic]).toArray());
    }
}
