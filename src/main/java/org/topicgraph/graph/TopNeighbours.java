package org.topicgraph.graph;

import java.util.Arrays;
import org.topicgraph.parallel.Blocks;

/**
 * The K strongest links of each topic, known by the last of them: a topic's K-th weight, and the highest neighbour that is
 * taken at that weight. 12 bytes a topic.
 */
final class TopNeighbours {
    private static final int TOPICS_AT_ONCE = 256;

    private final double[] leastWeight;
    private final int[] lastNeighbour;

    TopNeighbours(Adjacency graph, int k, Blocks blocks) {
        leastWeight = new double[graph.topics()];
        lastNeighbour = new int[graph.topics()];
        blocks.forEach(graph.topics(), TOPICS_AT_ONCE, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                if (graph.degree(i) > k) {
                    cut(graph, i, k);
                }
            }
        });
    }

    private void cut(Adjacency graph, int i, int k) {
        int start = graph.start(i);
        int end = graph.start(i + 1);
        double[] sorted = new double[end - start];
        for (int a = start; a < end; a++) {
            sorted[a - start] = graph.weight(a);
        }
        Arrays.sort(sorted);
        double least = sorted[sorted.length - k];
        int taken = 0;
        for (int a = start; a < end; a++) {
            taken += graph.weight(a) > least ? 1 : 0;
        }
        leastWeight[i] = least;
        for (int a = start; taken < k; a++) {
            if (graph.weight(a) == least) {
                lastNeighbour[i] = graph.neighbour(a);
                taken++;
            }
        }
    }

    /** {@return whether a link between these topics is among the K strongest of at least one of them} */
    boolean contains(int i, int j, double weight) {
        return isTop(i, j, weight) || isTop(j, i, weight);
    }

    private boolean isTop(int topic, int neighbour, double weight) {
        return weight > leastWeight[topic] || weight == leastWeight[topic] && neighbour <= lastNeighbour[topic];
    }
}
