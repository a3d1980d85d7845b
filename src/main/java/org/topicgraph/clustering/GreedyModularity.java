package org.topicgraph.clustering;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.topicgraph.graph.Adjacency;

/**
 * Greedy merging: every node begins as a cluster of its own, and the two linked clusters whose union raises H most are merged
 * as long as any union raises it. Clauset, Newman and Moore 2004, doi:10.1103/PhysRevE.70.066111, with weights (Newman 2004,
 * doi:10.1103/PhysRevE.70.056131) and a resolution. A cluster goes by its smallest node; of unions that raise H equally the one
 * of the smallest clusters comes first: by the smaller of its two, then by the other.
 *
 * <p>What a union gains is compared as {@code 2m w_cd - γ S_c S_d}, that is 2m times half of it: with whole weights nothing of
 * that is rounded, so that equal gains are equal, and both of its clusters see the same number.
 *
 * <p>Written here because JGraphT's {@code GreedyModularityAlgorithm} ignores weights, throws on graphs of several components,
 * and overflows on topics with many links.
 *
 * <p>Cost about {@code links * depth of the merges * ln(nodes)}; some 200 bytes a link.
 */
final class GreedyModularity {
    private final MergingGraph graph;
    /** 2m. */
    private final double sum;
    /** γ. */
    private final double resolution;
    /** The smallest node of each cluster. */
    private final int[] name;

    private final int[] partner;
    private final double[] gain;
    /** Clusters with a union that raises H, the best first. */
    private final TreeSet<Integer> best;

    private GreedyModularity(PottsGraph graph, double resolution) {
        this.graph = new MergingGraph(graph);
        this.sum = Arrays.stream(graph.mass).reduce(0, Double::sum);
        this.resolution = resolution;
        this.name = new int[graph.nodes()];
        this.partner = new int[graph.nodes()];
        this.gain = new double[graph.nodes()];
        this.best = new TreeSet<>((c, d) -> {
            int byGain = Double.compare(gain[d], gain[c]);
            return byGain != 0 ? byGain : Integer.compare(name[c], name[d]);
        });
        Arrays.setAll(name, i -> i);
        Arrays.fill(partner, -1);
    }

    /** {@return the clusters of highest modularity that are found, from 0} */
    static int[] clusters(Adjacency graph, double resolution) {
        return new GreedyModularity(PottsGraph.modularity(graph, resolution), resolution).merged();
    }

    private int[] merged() {
        int[] into = new int[partner.length];
        for (int c = 0; c < into.length; c++) {
            into[c] = c;
            choosePartner(c);
        }
        while (!best.isEmpty()) {
            int c = best.first();
            int d = partner[c];
            // the one with fewer neighbours moves, which bounds the work
            int node = graph.weights(c).size() <= graph.weights(d).size() ? c : d;
            int target = node == c ? d : c;
            best.remove(node);
            best.remove(target);
            graph.merge(node, target);
            name[target] = Math.min(name[node], name[target]);
            into[node] = target;
            for (int other : graph.weights(target).keySet()) {
                if (partner[other] == node || partner[other] == target) {
                    choosePartner(other);
                } else {
                    offer(other, target);
                }
            }
            choosePartner(target);
        }
        for (int i = 0; i < into.length; i++) {
            int root = i;
            while (into[root] != root) {
                root = into[root];
            }
            into[i] = root;
        }
        return into;
    }

    private void choosePartner(int cluster) {
        best.remove(cluster);
        partner[cluster] = -1;
        gain[cluster] = 0;
        for (Map.Entry<Integer, Double> other : graph.weights(cluster).entrySet()) {
            consider(cluster, other.getKey(), other.getValue());
        }
        if (partner[cluster] >= 0) {
            best.add(cluster);
        }
    }

    private void offer(int cluster, int other) {
        best.remove(cluster);
        consider(cluster, other, graph.weights(cluster).get(other));
        if (partner[cluster] >= 0) {
            best.add(cluster);
        }
    }

    private void consider(int cluster, int other, double weight) {
        double union = sum * weight - resolution * (graph.mass(cluster) * graph.mass(other));
        if (union > gain[cluster]
                || union == gain[cluster] && partner[cluster] >= 0 && name[other] < name[partner[cluster]]) {
            partner[cluster] = other;
            gain[cluster] = union;
        }
    }
}
