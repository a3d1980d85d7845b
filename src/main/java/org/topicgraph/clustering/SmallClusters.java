package org.topicgraph.clustering;

import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Merges clusters that are too small, as VOSviewer and networkanalysis do: again and again the smallest cluster (of equals
 * the one with the lowest topic number) joins the cluster that it has most weight to per mass of that cluster; mass is the
 * summed strength for modularity, the number of topics for VOS. A cluster with links to no other one stays small.
 *
 * <p>Cost about the links between clusters times the number of merges that a cluster goes through.
 */
final class SmallClusters {
    private SmallClusters() {}

    private record Candidate(int cluster, int size) {}

    /** {@return the clusters, from 0, after those with fewer than {@code minSize} nodes have joined others} */
    static int[] merged(PottsGraph graph, int[] assignment, int minSize) {
        int[] cluster = assignment.clone();
        int clusters = Leiden.numberDensely(cluster);
        int[] size = new int[clusters];
        for (int c : cluster) {
            size[c]++;
        }
        PottsGraph between = graph.aggregated(cluster, clusters);
        PriorityQueue<Candidate> small =
                new PriorityQueue<>(Comparator.comparingInt(Candidate::size).thenComparingInt(Candidate::cluster));
        for (int c = 0; c < clusters; c++) {
            if (size[c] < minSize && between.start[c] < between.start[c + 1]) {
                small.add(new Candidate(c, size[c]));
            }
        }
        if (small.isEmpty()) {
            return cluster;
        }
        MergingGraph merging = new MergingGraph(between);
        int[] into = new int[clusters];
        for (int c = 0; c < clusters; c++) {
            into[c] = c;
        }
        while (!small.isEmpty()) {
            Candidate candidate = small.remove();
            int c = candidate.cluster();
            if (into[c] != c
                    || size[c] != candidate.size()
                    || merging.weights(c).isEmpty()) {
                continue;
            }
            int target = strongest(merging, c);
            merging.merge(c, target);
            into[c] = target;
            size[target] += size[c];
            if (size[target] < minSize) {
                small.add(new Candidate(target, size[target]));
            }
        }
        for (int i = 0; i < cluster.length; i++) {
            int c = cluster[i];
            while (into[c] != c) {
                into[c] = into[into[c]];
                c = into[c];
            }
            cluster[i] = c;
        }
        return cluster;
    }

    private static int strongest(MergingGraph merging, int cluster) {
        int strongest = -1;
        double most = 0;
        for (Map.Entry<Integer, Double> other : merging.weights(cluster).entrySet()) {
            double tie = other.getValue() / merging.mass(other.getKey());
            if (strongest < 0 || tie > most || tie == most && other.getKey() < strongest) {
                strongest = other.getKey();
                most = tie;
            }
        }
        return strongest;
    }
}
