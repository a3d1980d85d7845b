package org.topicgraph.clustering;

import java.util.Arrays;
import java.util.Random;

/**
 * The Leiden algorithm on flat arrays: Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z. One pass is
 *
 * <ol>
 *   <li>local moving: each node goes to the neighbouring cluster (or an empty one) that raises H most, until none wants to;
 *   <li>refinement: inside each cluster, single nodes are merged into well-connected groups;
 *   <li>aggregation: groups become nodes, clusters stay as they are, and the pass goes on with the smaller graph.
 * </ol>
 *
 * In the refinement a node joins the group that raises H most, which is the paper's random choice in the limit of no
 * randomness; chance enters by the order of the nodes alone. A pass never lowers H.
 *
 * <p>A pass costs about ten times the number of links, and 30 bytes a link.
 */
final class Leiden {
    /** What a move must gain, as a share of the node's weight. */
    private static final double MARGIN = 1e-12;

    private final Random random;

    Leiden(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One pass.
     *
     * @param cluster of each node, each number in {@code 0 .. nodes-1}; gets the improved clusters, numbered densely
     * @return whether any node moved
     */
    boolean improve(PottsGraph graph, int[] cluster) {
        boolean moved = moveNodes(graph, cluster);
        int clusters = numberDensely(cluster);
        if (clusters == graph.nodes()) {
            return moved;
        }
        int[] group = refine(graph, cluster, clusters);
        int groups = numberDensely(group);
        if (groups == graph.nodes()) {
            // no two nodes merge although they share a cluster: go on with the clusters themselves
            System.arraycopy(cluster, 0, group, 0, group.length);
            groups = clusters;
        }
        int[] clusterOfGroup = new int[groups];
        for (int i = 0; i < group.length; i++) {
            clusterOfGroup[group[i]] = cluster[i];
        }
        moved |= improve(graph.aggregated(group, groups), clusterOfGroup);
        for (int i = 0; i < group.length; i++) {
            cluster[i] = clusterOfGroup[group[i]];
        }
        return moved;
    }

    /** Makes the numbers {@code 0 .. k-1} in order of first appearance; returns k. */
    static int numberDensely(int[] cluster) {
        int[] number = new int[cluster.length];
        Arrays.fill(number, -1);
        int next = 0;
        for (int i = 0; i < cluster.length; i++) {
            if (number[cluster[i]] < 0) {
                number[cluster[i]] = next++;
            }
            cluster[i] = number[cluster[i]];
        }
        return next;
    }

    /** {@return the nodes in the order in which chance has them} */
    int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Local moving with a queue: a node waits there if a neighbour has moved since it was last looked at. */
    boolean moveNodes(PottsGraph graph, int[] cluster) {
        int nodes = graph.nodes();
        double[] massOf = new double[nodes];
        int[] sizeOf = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            massOf[cluster[i]] += graph.mass[i];
            sizeOf[cluster[i]]++;
        }
        int[] empty = new int[nodes];
        int empties = 0;
        for (int c = nodes - 1; c >= 0; c--) {
            if (sizeOf[c] == 0) {
                empty[empties++] = c;
            }
        }

        double[] weightTo = new double[nodes];
        int[] near = new int[nodes];
        int[] queue = shuffled(nodes); // a ring of `waiting` nodes from `head` on
        boolean[] settled = new boolean[nodes];
        int waiting = nodes;
        int head = 0;
        boolean moved = false;
        while (waiting > 0) {
            int i = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            waiting--;
            settled[i] = true;

            int nearCount = 0;
            double strength = 0;
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                int c = cluster[graph.neighbour[a]];
                if (weightTo[c] == 0) {
                    near[nearCount++] = c;
                }
                weightTo[c] += graph.weight[a];
                strength += graph.weight[a];
            }
            int own = cluster[i];
            double price = graph.resolution * graph.mass[i];
            massOf[own] -= graph.mass[i];
            sizeOf[own]--;
            int best = own;
            // the margin keeps rounding from sending nodes round in circles
            double bestGain = weightTo[own] - price * massOf[own] + MARGIN * strength;
            for (int k = 0; k < nearCount; k++) {
                int c = near[k];
                double gain = weightTo[c] - price * massOf[c];
                if (gain > bestGain) {
                    best = c;
                    bestGain = gain;
                }
                weightTo[c] = 0;
            }
            if (bestGain < 0 && sizeOf[own] > 0) { // better alone, and not alone yet
                best = empty[--empties];
            }
            massOf[best] += graph.mass[i];
            sizeOf[best]++;
            if (best != own) {
                if (sizeOf[own] == 0) {
                    empty[empties++] = own;
                    massOf[own] = 0; // without what rounding left behind
                }
                cluster[i] = best;
                moved = true;
                for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                    int j = graph.neighbour[a];
                    if (settled[j] && cluster[j] != best) {
                        settled[j] = false;
                        int tail = head + waiting++;
                        queue[tail < nodes ? tail : tail - nodes] = j;
                    }
                }
            }
        }
        return moved;
    }

    /** {@return a group for each node; each lies within a cluster and is connected} */
    int[] refine(PottsGraph graph, int[] cluster, int clusters) {
        int nodes = graph.nodes();
        double[] clusterMass = new double[clusters];
        for (int i = 0; i < nodes; i++) {
            clusterMass[cluster[i]] += graph.mass[i];
        }
        int[] group = new int[nodes];
        double[] massOf = graph.mass.clone();
        double[] outward = new double[nodes]; // weight from each group to the rest of its cluster
        for (int i = 0; i < nodes; i++) {
            group[i] = i;
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                if (cluster[graph.neighbour[a]] == cluster[i]) {
                    outward[i] += graph.weight[a];
                }
            }
        }

        boolean[] joined = new boolean[nodes]; // groups that are more than one node
        double[] weightTo = new double[nodes];
        int[] near = new int[nodes];
        for (int i : shuffled(nodes)) {
            double mass = graph.mass[i];
            double whole = clusterMass[cluster[i]];
            if (joined[i] || outward[i] < graph.resolution * mass * (whole - mass)) {
                continue;
            }
            int nearCount = 0;
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                int j = graph.neighbour[a];
                if (cluster[j] == cluster[i]) {
                    int g = group[j];
                    if (weightTo[g] == 0) {
                        near[nearCount++] = g;
                    }
                    weightTo[g] += graph.weight[a];
                }
            }
            int best = i;
            double bestGain = 0;
            double bestWeight = 0;
            for (int k = 0; k < nearCount; k++) {
                int g = near[k];
                double gain = weightTo[g] - graph.resolution * mass * massOf[g];
                if (gain > bestGain && outward[g] >= graph.resolution * massOf[g] * (whole - massOf[g])) {
                    best = g;
                    bestGain = gain;
                    bestWeight = weightTo[g];
                }
                weightTo[g] = 0;
            }
            if (best != i) {
                group[i] = best;
                joined[best] = true;
                massOf[best] += mass;
                outward[best] += outward[i] - 2 * bestWeight;
            }
        }
        return group;
    }
}
