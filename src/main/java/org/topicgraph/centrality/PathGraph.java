package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Distance;

/**
 * A graph with the lengths of its links, as flat arrays, on which searches for shortest paths run. A node may stand for
 * several topics: itself and those that hang on it in a tree.
 *
 * @param start {@code start[i] .. start[i + 1] - 1} are the arcs of node i
 * @param head where each arc leads
 * @param length of each arc, above 0 and finite
 * @param mass how many topics each node stands for, at least 1
 * @param unit whether every arc has the length 1
 */
record PathGraph(int[] start, int[] head, double[] length, int[] mass, boolean unit) {
    /** Lengths are kept between this and one over it, so that sums of lengths and of their inverses stay finite. */
    private static final double SHORTEST = 1e-290;

    /**
     * The graph with the lengths of all its links.
     *
     * @param graph the weights
     * @param maxWeight the largest weight, of this graph or of the one that it is a component of
     */
    static PathGraph of(Adjacency graph, Distance distance, double maxWeight) {
        int n = graph.topics();
        int[] start = new int[n + 1];
        int[] head = new int[2 * graph.links()];
        double[] length = new double[head.length];
        int[] mass = new int[n];
        Arrays.fill(mass, 1);
        for (int i = 0; i < n; i++) {
            start[i + 1] = graph.start(i + 1);
        }
        for (int a = 0; a < head.length; a++) {
            head[a] = graph.neighbour(a);
            double exact = distance.length(graph.weight(a), maxWeight);
            length[a] = Math.min(Math.max(exact, SHORTEST), 1 / SHORTEST);
        }
        return new PathGraph(start, head, length, mass, distance == Distance.UNIT);
    }

    /** {@return how many nodes} */
    int nodes() {
        return start.length - 1;
    }

    /** {@return how many arcs, two a link} */
    int arcs() {
        return head.length;
    }
}
