package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * PageRank on weights: the one vector with sum 1 and
 *
 * <pre>{@code p_i = (1 - d) / n + d (sum_j p_j w_ij / S_j  +  sum over j without links of p_j / n),  d = 0.85}</pre>
 *
 * found by repeating the right side from {@code 1 / n} until the sum of all changes is below 1e-12; the error is then below
 * d / (1 - d) = 5.7 times that, since each round takes the distance to the solution down by d at least. So it ends after 170
 * rounds in the worst case. Linear in the links a round. Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X.
 */
final class PageRank {
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    private PageRank() {}

    /** {@return the PageRank of each topic of the graph; not exact if rounding keeps the changes of a huge graph up} */
    static Scores of(Adjacency graph, Blocks blocks) {
        int n = graph.topics();
        if (n == 0) {
            return new Scores(new double[0], Precision.EXACT);
        }
        double[] strength = new double[n];
        Arrays.setAll(strength, graph::strength);
        RowProduct product = new RowProduct(graph, blocks);
        double[] rank = new double[n];
        double[] spread = new double[n];
        double[] received = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double idle = 0;
            for (int i = 0; i < n; i++) {
                if (strength[i] > 0) {
                    spread[i] = rank[i] / strength[i];
                } else {
                    idle += rank[i];
                }
            }
            product.multiply(spread, received);
            double base = (1 - DAMPING + DAMPING * idle) / n;
            change = 0;
            for (int i = 0; i < n; i++) {
                double next = base + DAMPING * received[i];
                change += Math.abs(next - rank[i]);
                rank[i] = next;
            }
            if (change < TOLERANCE) {
                return new Scores(rank, Precision.EXACT);
            }
        }
        return new Scores(rank, new Precision(Precision.Kind.NOT_CONVERGED, MOST_ROUNDS, change));
    }
}
