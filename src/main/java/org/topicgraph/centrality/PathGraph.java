package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.Distance;

/**
 * A graph with the lengths of its links, as flat arrays, on which searches for shortest paths run. A node may stand for
 * several topics: itself and those that hang on it in a tree. The first nodes are active: inner nodes of shortest paths are
 * among them. All others are passive, shortest paths only begin and end there.
 *
 * @param active how many nodes are active
 * @param start {@code start[i] .. start[i + 1] - 1} are the arcs of node i
 * @param middle {@code start[i] .. middle[i] - 1} of them lead to active nodes
 * @param head where each arc leads, ascending within a node
 * @param length of each arc, above 0 and finite
 * @param mass how many topics each node stands for, at least 1
 * @param unit whether every arc has the length 1
 */
record PathGraph(int active, int[] start, int[] middle, int[] head, double[] length, int[] mass, boolean unit) {
    /** Lengths are kept between this and one over it, so that sums of lengths and of their inverses stay finite. */
    private static final double SHORTEST = 1e-290;

    /** A graph whose nodes all are active. */
    static PathGraph ofActive(int[] start, int[] head, double[] length, int[] mass, boolean unit) {
        int[] middle = Arrays.copyOfRange(start, 1, start.length);
        return new PathGraph(middle.length, start, middle, head, length, mass, unit);
    }

    /**
     * A component with the lengths of its links; its nodes are numbered by their places in the component, and active.
     *
     * @param maxWeight the largest weight of the whole graph
     */
    static PathGraph of(Adjacency graph, Components components, int component, Distance distance, double maxWeight) {
        int size = components.size(component);
        int[] start = new int[size + 1];
        for (int place = 0; place < size; place++) {
            start[place + 1] = start[place] + graph.degree(components.member(component, place));
        }
        int[] head = new int[start[size]];
        double[] length = new double[start[size]];
        int[] mass = new int[size];
        Arrays.fill(mass, 1);
        int arc = 0;
        for (int place = 0; place < size; place++) {
            int i = components.member(component, place);
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                head[arc] = components.place(graph.neighbour(a));
                double exact = distance.length(graph.weight(a), maxWeight);
                length[arc++] = Math.min(Math.max(exact, SHORTEST), 1 / SHORTEST);
            }
        }
        return ofActive(start, head, length, mass, distance == Distance.UNIT);
    }

    /** {@return how many nodes} */
    int nodes() {
        return start.length - 1;
    }

    /** {@return how many arcs, two a link} */
    int arcs() {
        return head.length;
    }

    /** {@return the length of the link between two nodes; infinite if there is none} */
    double length(int from, int to) {
        int arc = Arrays.binarySearch(head, start[from], start[from + 1], to);
        return arc < 0 ? Double.POSITIVE_INFINITY : length[arc];
    }
}
