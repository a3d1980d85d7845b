package org.topicgraph.clustering;

import java.util.Arrays;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Each topic's cluster. Clusters are numbered from 1 by falling number of topics; among equals the one whose smallest key
 * sorts first comes first.
 */
public final class Clustering {
    private final int[] cluster;
    private final int[] sizes;

    private Clustering(int[] cluster, int[] sizes) {
        this.cluster = cluster;
        this.sizes = sizes;
    }

    /**
     * {@return the clusters of the graph's topics} A topic without links is a cluster of its own, whatever the method and the
     * smallest size.
     */
    public static Clustering of(TopicGraph graph, ClusteringOptions options, Blocks blocks, Progress progress) {
        int[] assignment = options.method().assign(graph, options, blocks, progress);
        if (options.minClusterSize() > 1) {
            PottsGraph criterion = options.method().criterion(graph.adjacency(), options.resolution());
            assignment = SmallClusters.merged(criterion, assignment, options.minClusterSize());
        }
        return of(assignment, graph.vocabulary().keyRanks());
    }

    /**
     * Numbers the clusters of an assignment.
     *
     * @param assignment any number a topic, the same for topics of one cluster
     * @param keyRank rank of each topic's key in code point order
     */
    public static Clustering of(int[] assignment, int[] keyRank) {
        int[] dense = new int[assignment.length];
        java.util.Map<Integer, Integer> seen = new java.util.HashMap<>();
        for (int i = 0; i < assignment.length; i++) {
            Integer number = seen.putIfAbsent(assignment[i], seen.size());
            dense[i] = number == null ? seen.size() - 1 : number;
        }
        int clusters = seen.size();
        int[] size = new int[clusters];
        int[] smallestKey = new int[clusters];
        Arrays.fill(smallestKey, Integer.MAX_VALUE);
        for (int i = 0; i < dense.length; i++) {
            size[dense[i]]++;
            smallestKey[dense[i]] = Math.min(smallestKey[dense[i]], keyRank[i]);
        }
        Integer[] order = new Integer[clusters];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, (a, b) -> {
            int bySize = Integer.compare(size[b], size[a]);
            return bySize != 0 ? bySize : Integer.compare(smallestKey[a], smallestKey[b]);
        });
        int[] number = new int[clusters];
        int[] sizes = new int[clusters];
        for (int rank = 0; rank < clusters; rank++) {
            number[order[rank]] = rank + 1;
            sizes[rank] = size[order[rank]];
        }
        int[] cluster = new int[dense.length];
        Arrays.setAll(cluster, i -> number[dense[i]]);
        return new Clustering(cluster, sizes);
    }

    /** {@return how many topics} */
    public int topics() {
        return cluster.length;
    }

    /** {@return how many clusters} */
    public int clusters() {
        return sizes.length;
    }

    /** {@return the number of the topic's cluster, {@code 1 .. clusters()}} */
    public int clusterOf(int topic) {
        return cluster[topic];
    }

    /** {@return how many topics the cluster has} */
    public int size(int cluster) {
        return sizes[cluster - 1];
    }
}
