package org.topicgraph.graph;

import java.util.BitSet;
import org.topicgraph.association.Ranks;
import org.topicgraph.parallel.Blocks;

/**
 * Links that hold components together, found by joining the ends of links from the strongest down; Kruskal 1956,
 * doi:10.1090/S0002-9939-1956-0078686-7. The cost is that of sorting the links.
 */
final class SpanningLinks {
    /** Weights so close, relatively, are equal: cosines of equal value may differ in their last bits. */
    private static final double TIE = 1e-10;

    private final int[] parent;

    private SpanningLinks(int topics) {
        this.parent = new int[topics];
        for (int i = 0; i < topics; i++) {
            parent[i] = i;
        }
    }

    /** {@return the maximum spanning forest; of equal weights the lower link number} */
    static BitSet forest(TopicGraph graph, Blocks blocks) {
        SpanningLinks joined = new SpanningLinks(graph.topics());
        BitSet links = new BitSet();
        for (int link : descending(graph, blocks)) {
            if (joined.join(graph.first(link), graph.second(link))) {
                links.set(link);
            }
        }
        return links;
    }

    /** {@return the links whose ends no path of stronger links joins} */
    static BitSet pathfinder(TopicGraph graph, Blocks blocks) {
        SpanningLinks joined = new SpanningLinks(graph.topics());
        BitSet links = new BitSet();
        int[] order = descending(graph, blocks);
        int end;
        for (int begin = 0; begin < order.length; begin = end) {
            end = endOfTies(graph, order, begin);
            for (int a = begin; a < end; a++) {
                if (joined.root(graph.first(order[a])) != joined.root(graph.second(order[a]))) {
                    links.set(order[a]);
                }
            }
            for (int a = begin; a < end; a++) {
                joined.join(graph.first(order[a]), graph.second(order[a]));
            }
        }
        return links;
    }

    private static int endOfTies(TopicGraph graph, int[] order, int begin) {
        int end = begin + 1;
        while (end < order.length && graph.weight(order[end]) >= graph.weight(order[end - 1]) * (1 - TIE)) {
            end++;
        }
        return end;
    }

    private static int[] descending(TopicGraph graph, Blocks blocks) {
        return Ranks.of(graph.weights(), blocks).descending();
    }

    /** Makes one component of two; false if they were one already. */
    private boolean join(int i, int j) {
        int low = root(i);
        int high = root(j);
        parent[Math.max(low, high)] = Math.min(low, high);
        return low != high;
    }

    private int root(int topic) {
        int i = topic;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }
}
