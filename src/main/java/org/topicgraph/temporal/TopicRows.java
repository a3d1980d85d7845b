package org.topicgraph.temporal;

import org.topicgraph.corpus.Corpus;

/** The rows of each topic of a corpus that are in a slice, slice by slice, in each ascending. 4 bytes a mention. */
public final class TopicRows {
    private final Corpus corpus;
    private final TimeSlices slices;
    private final int[] start;
    private final int[] rows;

    private TopicRows(Corpus corpus, TimeSlices slices) {
        this.corpus = corpus;
        this.slices = slices;
        this.start = new int[corpus.vocabulary().size() + 1];
        int[] ordered = slices.ordered();
        for (int row : ordered) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                start[corpus.topic(mention) + 1]++;
            }
        }
        for (int topic = 1; topic < start.length; topic++) {
            start[topic] += start[topic - 1];
        }
        this.rows = new int[start[start.length - 1]];
        int[] next = start.clone();
        for (int row : ordered) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                rows[next[corpus.topic(mention)]++] = row;
            }
        }
    }

    /** {@return the rows of the topics} */
    public static TopicRows of(Corpus corpus, TimeSlices slices) {
        return new TopicRows(corpus, slices);
    }

    Corpus corpus() {
        return corpus;
    }

    TimeSlices slices() {
        return slices;
    }

    /** {@return where the topic's rows begin; {@code start(topics)} is the number of mentions} */
    int start(int topic) {
        return start[topic];
    }

    /** {@return the row at a place} */
    int row(int place) {
        return rows[place];
    }

    /** {@return the slice of the row at a place} */
    int slice(int place) {
        return slices.sliceOf(rows[place]);
    }
}
