package org.topicgraph.corpus;

import java.util.Arrays;

/**
 * The topics: key, label and occurrences of each. Topics are numbered {@code 0 .. size-1} by falling occurrences, then by
 * key in code point order; every array over topics in topicgraph has this order. The nodes of a network that was read and
 * does not tell occurrences have them not; their order is the one they are given in.
 */
public final class Vocabulary {
    private final String[] keys;
    private final String[] labels;
    private final int[] occurrences;
    private final boolean counted;

    /**
     * Arrays of equal length in the order of topics; taken over, not copied.
     *
     * @throws IllegalStateException if the order does not hold
     */
    public Vocabulary(String[] keys, String[] labels, int[] occurrences) {
        if (keys.length != labels.length || keys.length != occurrences.length) {
            throw new IllegalStateException("a vocabulary needs a key, a label and a count a topic");
        }
        for (int i = 1; i < keys.length; i++) {
            int byOccurrences = Integer.compare(occurrences[i - 1], occurrences[i]);
            if (byOccurrences < 0 || byOccurrences == 0 && CodePointOrder.compare(keys[i - 1], keys[i]) >= 0) {
                throw new IllegalStateException(
                        "topics out of order at %d: \"%s\" after \"%s\"".formatted(i, keys[i], keys[i - 1]));
            }
        }
        this.keys = keys;
        this.labels = labels;
        this.occurrences = occurrences;
        this.counted = true;
    }

    private Vocabulary(String[] keys, String[] labels) {
        this.keys = keys;
        this.labels = labels;
        this.occurrences = new int[0];
        this.counted = false;
    }

    /** {@return topics of unknown occurrences, in the given order; the arrays are taken over} */
    public static Vocabulary uncounted(String[] keys, String[] labels) {
        if (keys.length != labels.length) {
            throw new IllegalStateException("a vocabulary needs a key and a label a topic");
        }
        return new Vocabulary(keys, labels);
    }

    /** {@return whether the topics' occurrences are known} */
    public boolean isCounted() {
        return counted;
    }

    /** {@return how many topics} */
    public int size() {
        return keys.length;
    }

    /** {@return what identifies the topic} */
    public String key(int topic) {
        return keys[topic];
    }

    /** {@return what is shown for the topic: its most frequent surface form} */
    public String label(int topic) {
        return labels[topic];
    }

    /**
     * {@return s_i, the number of rows that have the topic}
     *
     * @throws IllegalStateException if it is not known
     */
    public long occurrences(int topic) {
        if (!counted) {
            throw new IllegalStateException("the occurrences of these topics are not known");
        }
        return occurrences[topic];
    }

    /** {@return the rank of each topic's key in code point order, {@code 0 .. size-1}} */
    public int[] keyRanks() {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> CodePointOrder.compare(keys[i], keys[j]));
        int[] ranks = new int[keys.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    /**
     * {@return the number of each topic in a vocabulary that has them all}
     *
     * @param whole of which this is a {@link #subset}
     */
    public int[] numbersIn(Vocabulary whole) {
        int[] numbers = new int[size()];
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (!whole.key(at).equals(key(i))) {
                at++; // both have the same order
            }
            numbers[i] = at++;
        }
        return numbers;
    }

    /** {@return the topics of the given numbers, in ascending order, as a vocabulary of their own} */
    public Vocabulary subset(int[] topics) {
        String[] someKeys = new String[topics.length];
        String[] someLabels = new String[topics.length];
        int[] someOccurrences = new int[topics.length];
        for (int i = 0; i < topics.length; i++) {
            someKeys[i] = keys[topics[i]];
            someLabels[i] = labels[topics[i]];
            someOccurrences[i] = counted ? occurrences[topics[i]] : 0;
        }
        return counted ? new Vocabulary(someKeys, someLabels, someOccurrences) : new Vocabulary(someKeys, someLabels);
    }
}
