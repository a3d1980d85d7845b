package org.topicgraph.graph;

/**
 * The order of links in files: by falling weight, then by key of the first topic, then of the second. Radix sorts, each keeping
 * the order of the one before: linear in links and topics, where comparing keys a hundred million times would take longer
 * than everything before it.
 */
public final class LinkOrder {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private LinkOrder() {}

    /** {@return the number of the link at each place} */
    public static int[] of(TopicGraph graph) {
        int links = graph.links();
        int[] order = new int[links];
        for (int link = 0; link < links; link++) {
            order[link] = link;
        }
        int[] rank = graph.vocabulary().keyRanks();
        int[] spare = new int[links];
        byTopic(order, spare, rank.length, link -> rank[graph.second(link)]);
        byTopic(spare, order, rank.length, link -> rank[graph.first(link)]);
        return byFallingWeight(graph, order, spare);
    }

    private interface Rank {
        int of(int link);
    }

    private static void byTopic(int[] from, int[] to, int topics, Rank rank) {
        int[] place = new int[topics + 1];
        for (int link : from) {
            place[rank.of(link) + 1]++;
        }
        for (int i = 0; i < topics; i++) {
            place[i + 1] += place[i];
        }
        for (int link : from) {
            to[place[rank.of(link)]++] = link;
        }
    }

    /** Positive doubles order as their bits do; digits that are the same in all weights are passed over. */
    private static int[] byFallingWeight(TopicGraph graph, int[] order, int[] spare) {
        int[] from = order;
        int[] to = spare;
        for (int shift = 0; shift < Double.SIZE; shift += DIGIT_BITS) {
            int[] place = new int[DIGITS + 1];
            for (int link = 0; link < from.length; link++) {
                place[risingDigit(graph, link, shift) + 1]++;
            }
            if (hasOneDigit(place, from.length)) {
                continue;
            }
            for (int d = 0; d < DIGITS; d++) {
                place[d + 1] += place[d];
            }
            for (int link : from) {
                to[place[risingDigit(graph, link, shift)]++] = link;
            }
            int[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static boolean hasOneDigit(int[] counts, int links) {
        for (int count : counts) {
            if (count > 0) {
                return count == links;
            }
        }
        return true;
    }

    /** The digit of the complement, so that the largest weight comes first. */
    private static int risingDigit(TopicGraph graph, int link, int shift) {
        return (int) (~Double.doubleToRawLongBits(graph.weight(link)) >>> shift) & DIGITS - 1;
    }
}
