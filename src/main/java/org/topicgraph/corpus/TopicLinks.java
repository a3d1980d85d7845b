package org.topicgraph.corpus;

import java.util.Arrays;

/**
 * In how many rows topics meet, by topic: the topics that topic {@code i} meets are at the places {@code start(i)} to
 * {@code start(i + 1)}, ascending.
 */
public final class TopicLinks {
    private final int[] start;
    private final int[] other;
    private final int[] rows;

    private TopicLinks(int[] start, int[] other, int[] rows) {
        this.start = start;
        this.other = other;
        this.rows = rows;
    }

    /**
     * {@return the links of a list of pairs}
     *
     * @param topics how many topics there are
     * @param first the lower topic of each pair; pairs ascend by first, then second
     * @param second the higher topic of each pair
     * @param rows in how many rows they meet
     */
    public static TopicLinks ofPairs(int topics, int[] first, int[] second, int[] rows) {
        int[] start = new int[topics + 1];
        for (int pair = 0; pair < first.length; pair++) {
            start[first[pair] + 1]++;
            start[second[pair] + 1]++;
        }
        for (int topic = 0; topic < topics; topic++) {
            start[topic + 1] += start[topic];
        }
        int[] next = start.clone();
        int[] other = new int[start[topics]];
        int[] count = new int[start[topics]];
        // lower topics first, then higher ones: both passes meet them in ascending order
        for (int pair = 0; pair < first.length; pair++) {
            int place = next[second[pair]]++;
            other[place] = first[pair];
            count[place] = rows[pair];
        }
        for (int pair = 0; pair < first.length; pair++) {
            int place = next[first[pair]]++;
            other[place] = second[pair];
            count[place] = rows[pair];
        }
        return new TopicLinks(start, other, count);
    }

    /** {@return how many topics} */
    public int topics() {
        return start.length - 1;
    }

    /** {@return the first place of the topic} */
    public int start(int topic) {
        return start[topic];
    }

    /** {@return how many topics it meets} */
    public int degree(int topic) {
        return start[topic + 1] - start[topic];
    }

    /** {@return the topic met at this place} */
    public int other(int place) {
        return other[place];
    }

    /** {@return in how many rows it is met} */
    public int rows(int place) {
        return rows[place];
    }

    /** {@return in how many rows the two meet} */
    public int rows(int a, int b) {
        int place = Arrays.binarySearch(other, start[a], start[a + 1], b);
        return place < 0 ? 0 : rows[place];
    }
}
