package org.topicgraph.centrality;

/**
 * A graph with the lengths of its links, as flat arrays, on which searches for shortest paths run. A node may stand for
 * several topics: itself and those that hang on it in a tree.
 *
 * @param start {@code start[i] .. start[i + 1] - 1} are the arcs of node i
 * @param head where each arc leads
 * @param length of each arc, above 0 and finite; of no meaning if {@code unit}
 * @param mass how many topics each node stands for, at least 1
 * @param unit whether every arc counts 1
 */
record PathGraph(int[] start, int[] head, double[] length, int[] mass, boolean unit) {
    /** {@return how many nodes} */
    int nodes() {
        return start.length - 1;
    }
}
