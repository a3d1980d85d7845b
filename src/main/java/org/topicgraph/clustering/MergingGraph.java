package org.topicgraph.clustering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph whose nodes are merged one by one. The order in which {@link #weights} are met is that of a hash table: choose among
 * them by value, then number, never by place.
 */
final class MergingGraph {
    private final List<Map<Integer, Double>> weights = new ArrayList<>();
    private final double[] mass;

    MergingGraph(PottsGraph graph) {
        this.mass = graph.mass.clone();
        for (int i = 0; i < graph.nodes(); i++) {
            Map<Integer, Double> own = new HashMap<>();
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                own.put(graph.neighbour[a], graph.weight[a]);
            }
            weights.add(own);
        }
    }

    /** {@return the neighbours of the node and the weight to each} */
    Map<Integer, Double> weights(int node) {
        return weights.get(node);
    }

    double mass(int node) {
        return mass[node];
    }

    /** Adds a node's links and mass to another's, and empties it. */
    void merge(int node, int target) {
        Map<Integer, Double> moved = weights.get(node);
        Map<Integer, Double> receiving = weights.get(target);
        moved.remove(target);
        receiving.remove(node);
        moved.forEach((other, weight) -> {
            receiving.merge(other, weight, Double::sum);
            Map<Integer, Double> back = weights.get(other);
            back.remove(node);
            back.merge(target, weight, Double::sum);
        });
        moved.clear();
        mass[target] += mass[node];
        mass[node] = 0;
    }
}
