package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * The weights times a vector, {@code y_i = sum_j w_ij x_j}, row by row in parallel. Each row is added in the order of its
 * neighbours, so the cut into blocks does not show in the result.
 */
final class RowProduct {
    /** Arcs a block has at the least: some 50 us of work, ten times what it costs to hand a block out. */
    private static final int ARCS = 1 << 16;

    private final Adjacency graph;
    private final Blocks blocks;
    private final int[] cut;

    RowProduct(Adjacency graph, Blocks blocks) {
        this.graph = graph;
        this.blocks = blocks;
        this.cut = cutByArcs(graph);
    }

    /** Block b of the topics is {@code cut[b] .. cut[b + 1] - 1}; by arcs, since the first topics have the most. */
    private static int[] cutByArcs(Adjacency graph) {
        int[] cut = new int[2 * graph.links() / ARCS + 2];
        int used = 1;
        for (int i = 0; i < graph.topics(); i++) {
            if (graph.start(i + 1) - graph.start(cut[used - 1]) >= ARCS) {
                cut[used++] = i + 1;
            }
        }
        if (cut[used - 1] < graph.topics()) {
            cut[used++] = graph.topics();
        }
        return Arrays.copyOf(cut, used);
    }

    /** Sets {@code y} to the weights times {@code x}. */
    void multiply(double[] x, double[] y) {
        blocks.forEach(cut.length - 1, 1, (block, from, to) -> {
            for (int i = cut[block]; i < cut[block + 1]; i++) {
                double sum = 0;
                int end = graph.start(i + 1);
                for (int a = graph.start(i); a < end; a++) {
                    sum += graph.weight(a) * x[graph.neighbour(a)];
                }
                y[i] = sum;
            }
        });
    }
}
