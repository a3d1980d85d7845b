package org.topicgraph.centrality;

import java.util.Arrays;

/**
 * The trees that hang on the core of a connected graph. Every node that is not in the core has a parent, to which its one link
 * towards the core leads; going up leads to a node of the core, the root. What the trees add to the path measures is known
 * without a search. With C the nodes of the graph, z_v the nodes of the subtree at v (all that hang on a root and itself, for
 * the root), and l_v the length of the link to the parent:
 *
 * <ul>
 *   <li>Betweenness: taking v away parts the subtrees of its children from each other and from the C - z_v others; every
 *       shortest path between two of the parts passes through v, and no other path between a topic of its trees does.
 *   <li>Closeness: the step from the parent to v makes the way to z_v topics shorter by l_v and that to C - z_v longer, so the
 *       sums of distances follow from the roots' by {@code D_v = D_parent + (C - 2 z_v) l_v}.
 *   <li>Harmonic: no such short cut, since 1 / (a + b) is not a sum. But all that counts of a topic outside the own tree is its
 *       root and its depth below it; topics with both the same are counted together, as one {@linkplain #classes() class}.
 * </ul>
 */
final class Forest {
    private final int[] parent;
    private final double[] toParent;
    private final int[] size;
    /** Nodes outside the core, each before its parent. */
    private final int[] folded;

    private int foldings;

    /** A forest over the nodes of a graph, all of them in the core. */
    Forest(int nodes) {
        parent = new int[nodes];
        toParent = new double[nodes];
        size = new int[nodes];
        folded = new int[nodes];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
    }

    /** Hangs a node of the core, with all that hangs on it, on another one. */
    void hang(int node, int on, double length) {
        parent[node] = on;
        toParent[node] = length;
        size[on] += size[node];
        folded[foldings++] = node;
    }

    /** {@return how many nodes} */
    int nodes() {
        return parent.length;
    }

    /** {@return how many nodes are in the subtree at this one, itself included} */
    int size(int node) {
        return size[node];
    }

    /** {@return for each node how many pairs of others the trees alone put it between} */
    double[] pairsBetween() {
        double[] pairs = new double[nodes()];
        for (int k = 0; k < foldings; k++) {
            double z = size[folded[k]];
            pairs[parent[folded[k]]] -= z * z / 2;
        }
        for (int v = 0; v < nodes(); v++) {
            double below = size[v] - 1.0;
            pairs[v] += below * below / 2 + below * (nodes() - size[v]);
        }
        return pairs;
    }

    /** {@return the length of the way from each node up to its root} */
    double[] depths() {
        double[] depth = new double[nodes()];
        for (int k = foldings - 1; k >= 0; k--) {
            int v = folded[k];
            depth[v] = depth[parent[v]] + toParent[v];
        }
        return depth;
    }

    /** {@return each node's root} */
    int[] roots() {
        int[] root = new int[nodes()];
        Arrays.setAll(root, i -> i);
        for (int k = foldings - 1; k >= 0; k--) {
            root[folded[k]] = root[parent[folded[k]]];
        }
        return root;
    }

    /** Given the sum of distances to all nodes at each root, sets it at the nodes below. */
    void spreadDistances(double[] sums) {
        for (int k = foldings - 1; k >= 0; k--) {
            int v = folded[k];
            sums[v] = sums[parent[v]] + (nodes() - 2.0 * size[v]) * toParent[v];
        }
    }

    /** {@return the children of each node} */
    Children children() {
        int[] start = new int[nodes() + 1];
        for (int k = 0; k < foldings; k++) {
            start[parent[folded[k]] + 1]++;
        }
        for (int v = 0; v < nodes(); v++) {
            start[v + 1] += start[v];
        }
        int[] child = new int[foldings];
        int[] next = start.clone();
        for (int k = 0; k < foldings; k++) {
            child[next[parent[folded[k]]]++] = folded[k];
        }
        return new Children(start, child);
    }

    /**
     * The nodes that hang directly on others.
     *
     * @param start {@code child[start[v]] .. child[start[v + 1] - 1]} hang on v
     * @param child in the order in which they were hung
     */
    record Children(int[] start, int[] child) {}

    /** {@return the length of the shortest link in the trees; infinite if there is none} */
    double shortestLink() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < foldings; k++) {
            shortest = Math.min(shortest, toParent[folded[k]]);
        }
        return shortest;
    }

    /** {@return the parent of a node; itself for one of the core} */
    int parent(int node) {
        return parent[node];
    }

    /** {@return the length of the link to the parent; 0 for a node of the core} */
    double toParent(int node) {
        return toParent[node];
    }
}
