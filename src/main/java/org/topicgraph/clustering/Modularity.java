package org.topicgraph.clustering;

import org.topicgraph.graph.Adjacency;

/**
 * How much more weight lies inside clusters than the topics' strengths let expect:
 *
 * <pre>{@code
 * Q = (1 / 2m) sum_C (w_C - γ S_C^2 / 2m)
 * }</pre>
 *
 * with {@code w_C} twice the weight of the links inside cluster C, {@code S_C} the sum of the strengths of its topics, 2m the
 * sum of all strengths and γ the resolution. At most 1; 0 for everything in one cluster at resolution 1. Newman and Girvan
 * 2004, doi:10.1103/PhysRevE.69.026113; γ after Reichardt and Bornholdt 2006, doi:10.1103/PhysRevE.74.016110.
 */
public final class Modularity {
    private Modularity() {}

    /**
     * {@return Q; 0 for a graph without links}
     *
     * @param resolution γ; 1 for modularity as it is usually meant
     */
    public static double of(Adjacency graph, Clustering clustering, double resolution) {
        double[] inside = new double[clustering.clusters()];
        double[] strength = new double[clustering.clusters()];
        double sum = 0;
        for (int i = 0; i < graph.topics(); i++) {
            int cluster = clustering.clusterOf(i);
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                double weight = graph.weight(a);
                strength[cluster - 1] += weight;
                if (clustering.clusterOf(graph.neighbour(a)) == cluster) {
                    inside[cluster - 1] += weight;
                }
            }
        }
        for (double s : strength) {
            sum += s;
        }
        if (sum == 0) {
            return 0;
        }
        double q = 0;
        for (int c = 0; c < inside.length; c++) {
            q += inside[c] / sum - resolution * (strength[c] / sum) * (strength[c] / sum);
        }
        return q;
    }
}
