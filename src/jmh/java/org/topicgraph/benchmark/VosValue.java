package org.topicgraph.benchmark;

import java.util.Locale;
import org.topicgraph.graph.Adjacency;

/** What a VOS layout minimises, {@code V = 1/2 sum A_ij d_ij^2 - sum d_ij}, by its definition. */
final class VosValue {
    private VosValue() {}

    /** {@return V at the best scale of the positions: with P and D the two sums, {@code -D^2 / (4 P)}} */
    static double best(Adjacency association, double[] x, double[] y) {
        double squares = 0;
        double distances = 0;
        for (int i = 0; i < association.topics(); i++) {
            for (int a = association.start(i); a < association.start(i + 1); a++) {
                int j = association.neighbour(a);
                if (j < i) {
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    squares += association.weight(a) * (dx * dx + dy * dy) / 2;
                }
            }
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                distances += Math.sqrt(dx * dx + dy * dy);
            }
        }
        return -distances * distances / (4 * squares);
    }

    static String text(Adjacency association, double[][] positions) {
        return String.format(Locale.ROOT, "V = %.2f", best(association, positions[0], positions[1]));
    }
}
