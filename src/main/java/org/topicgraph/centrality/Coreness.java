package org.topicgraph.centrality;

import org.topicgraph.graph.Adjacency;

/**
 * The k-core number: the largest k such that the topic belongs to a set of topics each of which has at least k links within
 * the set. By peeling: topics are taken in order of the links they have left, kept sorted in buckets; what a topic has left
 * when it is taken is its number. Batagelj and Zaversnik 2003, doi:10.48550/arXiv.cs/0310049. Linear in topics and links; 0 for
 * a topic without links.
 */
final class Coreness {
    private Coreness() {}

    /** {@return the core number of each topic} */
    static double[] of(Adjacency graph) {
        int n = graph.topics();
        int[] left = new int[n];
        int most = 0;
        for (int i = 0; i < n; i++) {
            left[i] = graph.degree(i);
            most = Math.max(most, left[i]);
        }
        // order holds the topics sorted by links left; bucket[k] is where those with k begin
        int[] bucket = new int[most + 2];
        for (int k : left) {
            bucket[k + 1]++;
        }
        for (int k = 0; k <= most; k++) {
            bucket[k + 1] += bucket[k];
        }
        int[] next = bucket.clone();
        int[] order = new int[n];
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[i] = next[left[i]]++;
            order[place[i]] = i;
        }
        for (int taken = 0; taken < n; taken++) {
            int i = order[taken];
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int j = graph.neighbour(a);
                int k = left[j];
                if (k > left[i]) {
                    // one link fewer: j changes places with the first of its bucket, which then begins one later
                    int first = bucket[k]++;
                    int other = order[first];
                    order[place[j]] = other;
                    place[other] = place[j];
                    order[first] = j;
                    place[j] = first;
                    left[j] = k - 1;
                }
            }
        }
        double[] coreness = new double[n];
        for (int i = 0; i < n; i++) {
            coreness[i] = left[i];
        }
        return coreness;
    }
}
