package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;

/**
 * The largest eigenvalue of the weights of a tree, and its vector, which is positive. As {@link Tridiagonal}, of which this is
 * the general case: {@code lambda - W} is positive definite, and its elimination from the leaves to the root has positive pivots
 * throughout, exactly when lambda is above all eigenvalues; nothing fills in. Halving finds lambda to the last bit, inverse
 * iteration just above it the vector, and all sums are of positive numbers. Linear in the topics for each of some 60 halvings,
 * where Lanczos' method would need thousands of products for a chain of thousands of topics.
 */
final class TreeEigenvector {
    private static final int INVERSE_ITERATIONS = 4;

    /** The topics of the tree, each after the one that it hangs on. */
    private final int[] order;

    private final int[] parent;
    /** Weight of the link to the parent. */
    private final double[] weight;

    private final double[] pivot;
    private double eigenvalue;

    private TreeEigenvector(Adjacency graph, int root, int size) {
        this.order = new int[size];
        this.parent = new int[graph.topics()];
        this.weight = new double[graph.topics()];
        this.pivot = new double[graph.topics()];
        order[0] = root;
        parent[root] = root;
        int end = 1;
        for (int k = 0; k < end; k++) {
            int i = order[k];
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int j = graph.neighbour(a);
                if (j != parent[i]) {
                    parent[j] = i;
                    weight[j] = graph.weight(a);
                    order[end++] = j;
                }
            }
        }
    }

    /**
     * Finds the eigenvalue and its vector.
     *
     * @param root a topic of the tree
     * @param size how many topics the tree has, at least 2; the graph may have others
     * @param vector gets the vector in the topics of the tree
     * @return the eigenvalue
     */
    static double of(Adjacency graph, int root, int size, double[] vector) {
        TreeEigenvector tree = new TreeEigenvector(graph, root, size);
        tree.findEigenvalue(graph);
        tree.eliminate(tree.eigenvalue);
        for (int i : tree.order) {
            vector[i] = 1;
        }
        for (int round = 0; round < INVERSE_ITERATIONS; round++) {
            tree.substitute(vector);
        }
        return tree.eigenvalue;
    }

    /** The eigenvalue lies between the largest weight and the largest sum of a row. */
    private void findEigenvalue(Adjacency graph) {
        double low = 0;
        double high = 0;
        for (int i : order) {
            low = Math.max(low, weight[i]);
            high = Math.max(high, graph.strength(i));
        }
        high += high * 1e-15;
        for (double middle = middle(low, high); middle > low && middle < high; middle = middle(low, high)) {
            if (eliminate(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        eigenvalue = high;
    }

    private static double middle(double low, double high) {
        return low + (high - low) / 2;
    }

    /** Sets the pivots of {@code lambda - W}; {@return whether all are above 0} */
    private boolean eliminate(double lambda) {
        Arrays.fill(pivot, lambda);
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            if (!(pivot[i] > 0)) {
                return false;
            }
            pivot[parent[i]] -= weight[i] / pivot[i] * weight[i]; // nothing at the root
        }
        return true;
    }

    /** Solves {@code (lambda - W) y = x} in place and makes y's largest number 1. */
    private void substitute(double[] x) {
        for (int k = order.length - 1; k > 0; k--) {
            int i = order[k];
            x[parent[i]] += x[i] * (weight[i] / pivot[i]);
        }
        x[order[0]] /= pivot[order[0]];
        double largest = x[order[0]];
        for (int k = 1; k < order.length; k++) {
            int i = order[k];
            x[i] = (x[i] + weight[i] * x[parent[i]]) / pivot[i];
            largest = Math.max(largest, x[i]);
        }
        for (int i : order) {
            x[i] /= largest;
        }
    }
}
