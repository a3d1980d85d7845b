package org.topicgraph.temporal;

import java.util.stream.IntStream;

/** How many rows of each slice have each topic. 8 bytes for each topic and slice in which it occurs. */
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
    public static SliceCounts of(TopicRows rows) {
        int topics = rows.corpus().vocabulary().size();
        int[] start = new int[topics + 1];
        for (int topic = 0; topic < topics; topic++) {
            int entries = 0;
            for (int place = rows.start(topic); place < rows.start(topic + 1); place++) {
                entries += isFirstOfSlice(rows, topic, place) ? 1 : 0;
            }
            start[topic + 1] = Math.addExact(start[topic], entries);
        }
        int[] slice = new int[start[topics]];
        int[] occurrences = new int[slice.length];
        int entry = -1;
        for (int topic = 0; topic < topics; topic++) {
            for (int place = rows.start(topic); place < rows.start(topic + 1); place++) {
                if (isFirstOfSlice(rows, topic, place)) {
                    slice[++entry] = rows.slice(place);
                }
                occurrences[entry]++;
            }
        }
        return new SliceCounts(rows.slices(), start, slice, occurrences);
    }

    private static boolean isFirstOfSlice(TopicRows rows, int topic, int place) {
        return place == rows.start(topic) || rows.slice(place) != rows.slice(place - 1);
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
