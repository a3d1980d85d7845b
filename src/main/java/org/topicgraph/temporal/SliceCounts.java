package org.topicgraph.temporal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.topicgraph.corpus.Corpus;

/**
 * How many rows of each slice have each topic. 8 bytes for each topic and slice in which it occurs; one pass over the
 * mentions.
 */
public final class SliceCounts {
    private final TimeSlices slices;
    private final int[] start;
    private final int[] slice;
    private final int[] occurrences;
    private final long[] mentions;
    private final int[] topics;
    private final int[] newTopics;

    private SliceCounts(TimeSlices slices, int[] start, int[] slice, int[] occurrences) {
        this.slices = slices;
        this.start = start;
        this.slice = slice;
        this.occurrences = occurrences;
        this.mentions = new long[slices.count()];
        this.topics = new int[slices.count()];
        this.newTopics = new int[slices.count()];
        for (int topic = 0; topic + 1 < start.length; topic++) {
            for (int entry = start[topic]; entry < start[topic + 1]; entry++) {
                mentions[slice[entry]] += occurrences[entry];
                topics[slice[entry]]++;
                newTopics[slice[entry]] += entry == start[topic] ? 1 : 0;
            }
        }
    }

    /** {@return the counts of the corpus' topics} */
    public static SliceCounts of(Corpus corpus, TimeSlices slices) {
        int topicCount = corpus.vocabulary().size();
        int[] rows = slices.ordered();
        int[] start = new int[topicCount + 1];
        int[] lastSlice = new int[topicCount];
        Arrays.fill(lastSlice, -1);
        eachMention(corpus, rows, (topic, row) -> {
            if (lastSlice[topic] != slices.sliceOf(row)) {
                lastSlice[topic] = slices.sliceOf(row);
                start[topic + 1]++;
            }
        });
        for (int topic = 0; topic < topicCount; topic++) {
            start[topic + 1] = Math.addExact(start[topic], start[topic + 1]);
        }
        int[] slice = new int[start[topicCount]];
        int[] occurrences = new int[slice.length];
        int[] next = Arrays.copyOf(start, topicCount);
        eachMention(corpus, rows, (topic, row) -> {
            int entry = next[topic] - 1;
            if (entry < start[topic] || slice[entry] != slices.sliceOf(row)) {
                entry = next[topic]++;
                slice[entry] = slices.sliceOf(row);
            }
            occurrences[entry]++;
        });
        return new SliceCounts(slices, start, slice, occurrences);
    }

    private interface Mention {
        void of(int topic, int row);
    }

    private static void eachMention(Corpus corpus, int[] rows, Mention mention) {
        for (int row : rows) {
            for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
                mention.of(corpus.topic(m), row);
            }
        }
    }

    /** {@return the slices counted in} */
    public TimeSlices slices() {
        return slices;
    }

    /** {@return where the topic's entries begin; {@code start(topics)} is the number of entries} */
    public int start(int topic) {
        return start[topic];
    }

    /** {@return the slice of an entry; ascending within a topic} */
    public int slice(int entry) {
        return slice[entry];
    }

    /** {@return how many rows of the entry's slice have its topic, at least 1} */
    public int occurrences(int entry) {
        return occurrences[entry];
    }

    /** {@return how many rows of each slice have the topic} */
    public int[] course(int topic) {
        int[] course = new int[slices.count()];
        for (int entry = start[topic]; entry < start[topic + 1]; entry++) {
            course[slice[entry]] = occurrences[entry];
        }
        return course;
    }

    /** {@return how many rows each slice has} */
    public int[] rows() {
        return IntStream.range(0, slices.count()).map(slices::rows).toArray();
    }

    /** {@return how many topics the rows of the slice have, repeats in other rows included} */
    public long mentions(int slice) {
        return mentions[slice];
    }

    /** {@return how many different topics the slice has} */
    public int topics(int slice) {
        return topics[slice];
    }

    /** {@return how many topics are in this slice and in none before it} */
    public int newTopics(int slice) {
        return newTopics[slice];
    }
}
