package org.topicgraph.cooccurrence;

import java.util.List;
import org.topicgraph.corpus.TopicLinks;

/**
 * How often topics meet, as flat arrays: one entry a pair kept, ascending by first topic, then second; the first topic is the
 * one with the lower number. 12 bytes a pair, 20 with fractional sums.
 */
public final class CooccurrenceCounts {
    private final int[] first;
    private final int[] second;
    private final int[] rows;
    private final double[] fractional;
    private final List<Pruned> pruned;

    /**
     * Pairs that met but were not kept, by what their link measures depend on; their p-values still count among all tests.
     *
     * @param firstOccurrences s_i
     * @param secondOccurrences s_j
     * @param rows c_ij
     * @param pairs how many such pairs
     */
    public record Pruned(int firstOccurrences, int secondOccurrences, int rows, long pairs) {}

    /** Takes the arrays over; {@code fractional} is empty with full counting. */
    CooccurrenceCounts(int[] first, int[] second, int[] rows, double[] fractional, List<Pruned> pruned) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.fractional = fractional;
        this.pruned = List.copyOf(pruned);
    }

    /** {@return how many pairs are kept} */
    public int pairs() {
        return first.length;
    }

    /** {@return the topic with the lower number} */
    public int first(int pair) {
        return first[pair];
    }

    /** {@return the topic with the higher number} */
    public int second(int pair) {
        return second[pair];
    }

    /** {@return c_ij, the rows that have both} */
    public long rows(int pair) {
        return rows[pair];
    }

    /** {@return what the rows add to the pair, as {@link Counting} has it} */
    public double weight(int pair) {
        return fractional.length == 0 ? rows[pair] : fractional[pair];
    }

    /** {@return the pairs below the least weight, in groups; in no order that means something, but always the same} */
    public List<Pruned> pruned() {
        return pruned;
    }

    /** {@return how many pairs met but were not kept} */
    public long prunedPairs() {
        return pruned.stream().mapToLong(Pruned::pairs).sum();
    }

    /** {@return the lower topics; not to be changed, since a copy may be a hundred megabytes} */
    public int[] firsts() {
        return first;
    }

    /** {@return the higher topics; not to be changed} */
    public int[] seconds() {
        return second;
    }

    /** {@return the counts; not to be changed} */
    public int[] rowCounts() {
        return rows;
    }

    /**
     * {@return in how many rows topics meet, by topic; pairs that were not kept are left out}
     *
     * @param topics how many topics were counted
     */
    public TopicLinks links(int topics) {
        return TopicLinks.ofPairs(topics, first, second, rows);
    }
}
