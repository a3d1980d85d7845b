package org.topicgraph.graph;

import java.util.BitSet;

/** The k-core: what is left when topics with fewer than k links are taken away again and again. */
final class Core {
    private Core() {}

    /** {@return the topics that do not belong to the k-core} Linear in topics and links. */
    static BitSet outside(Adjacency graph, int k) {
        BitSet outside = new BitSet();
        int[] left = new int[graph.topics()];
        int[] taken = new int[graph.topics()];
        int end = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = graph.degree(i);
            if (left[i] < k) {
                outside.set(i);
                taken[end++] = i;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int a = graph.start(taken[next]); a < graph.start(taken[next] + 1); a++) {
                int j = graph.neighbour(a);
                left[j]--;
                if (left[j] < k && !outside.get(j)) {
                    outside.set(j);
                    taken[end++] = j;
                }
            }
        }
        return outside;
    }
}
