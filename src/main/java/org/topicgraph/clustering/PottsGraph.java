package org.topicgraph.clustering;

import java.util.Arrays;
import java.util.List;
import org.topicgraph.graph.Adjacency;

/**
 * A graph together with what its clusters are judged by, the constant Potts model of Traag, Van Dooren and Nesterov 2011,
 * doi:10.1103/PhysRevE.84.016114. The quality of clusters C is
 *
 * <pre>{@code
 * H = sum_C (w_C - γ n_C^2)
 * }</pre>
 *
 * with {@code w_C} the weight of the arcs inside C (each link twice) and {@code n_C} the sum of the masses of its nodes.
 * Both qualities of topicgraph are of this form: {@link #modularity} and {@link #vos}.
 *
 * <p>Nodes are topics, or groups of them in an {@link #aggregated} graph. Neighbours stand in no particular order.
 */
final class PottsGraph {
    /** {@code start[i] .. start[i+1]-1} are the arcs of node i. */
    final int[] start;

    final int[] neighbour;
    final double[] weight;

    /** The weight inside each node, each link twice; it counts for H whatever the clusters. */
    final double[] inner;

    final double[] mass;

    /** γ, in units of weight over squared mass. */
    final double resolution;

    private PottsGraph(
            int[] start, int[] neighbour, double[] weight, double[] inner, double[] mass, double resolution) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
        this.inner = inner;
        this.mass = mass;
        this.resolution = resolution;
    }

    /**
     * {@return the graph whose H is modularity times 2m: masses are the strengths S_i, γ is divided by 2m} Reichardt and
     * Bornholdt 2006, doi:10.1103/PhysRevE.74.016110.
     */
    static PottsGraph modularity(Adjacency whole, double resolution) {
        Adjacency graph = whole.withinRange();
        double[] strength = new double[graph.topics()];
        double sum = 0;
        for (int i = 0; i < strength.length; i++) {
            strength[i] = graph.strength(i);
            sum += strength[i];
        }
        return of(graph, strength, sum > 0 ? resolution / sum : resolution);
    }

    /**
     * {@return the graph whose H ranks clusters as the quality of VOS clustering does: weights are association strengths,
     * masses are 1} Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002.
     */
    static PottsGraph vos(Adjacency graph, double resolution) {
        double[] mass = new double[graph.topics()];
        Arrays.fill(mass, 1);
        return of(graph.associationStrengths(), mass, resolution);
    }

    private static PottsGraph of(Adjacency graph, double[] mass, double resolution) {
        int topics = graph.topics();
        int[] start = new int[topics + 1];
        for (int i = 0; i < topics; i++) {
            start[i + 1] = graph.start(i + 1);
        }
        int[] neighbour = new int[start[topics]];
        double[] weight = new double[start[topics]];
        for (int a = 0; a < neighbour.length; a++) {
            neighbour[a] = graph.neighbour(a);
            weight[a] = graph.weight(a);
        }
        return new PottsGraph(start, neighbour, weight, new double[topics], mass, resolution);
    }

    /** {@return how many nodes} */
    int nodes() {
        return mass.length;
    }

    /**
     * {@return H}
     *
     * @param cluster of each node, from 0
     */
    double quality(int[] cluster) {
        double[] within = new double[nodes()];
        double[] masses = new double[nodes()];
        for (int i = 0; i < nodes(); i++) {
            int c = cluster[i];
            within[c] += inner[i];
            masses[c] += mass[i];
            for (int a = start[i]; a < start[i + 1]; a++) {
                if (cluster[neighbour[a]] == c) {
                    within[c] += weight[a];
                }
            }
        }
        double quality = 0;
        for (int c = 0; c < nodes(); c++) {
            quality += within[c] - resolution * masses[c] * masses[c];
        }
        return quality;
    }

    /** {@return the clusters of highest quality; of equal ones the first} */
    int[] best(List<int[]> clusterings) {
        int[] best = clusterings.get(0);
        double highest = quality(best);
        for (int[] clusters : clusterings.subList(1, clusterings.size())) {
            double quality = quality(clusters);
            if (quality > highest) {
                best = clusters;
                highest = quality;
            }
        }
        return best;
    }

    /**
     * {@return the graph whose nodes are groups of this one's; H of clusters of groups is H of the same clusters of nodes}
     *
     * @param group of each node, {@code 0 .. groups-1}, none empty
     */
    PottsGraph aggregated(int[] group, int groups) {
        int[] memberStart = new int[groups + 1];
        for (int g : group) {
            memberStart[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            memberStart[g + 1] += memberStart[g];
        }
        int[] members = new int[nodes()];
        int[] next = Arrays.copyOf(memberStart, groups);
        for (int i = 0; i < nodes(); i++) {
            members[next[group[i]]++] = i;
        }

        int[] newStart = new int[groups + 1];
        int[] newNeighbour = new int[neighbour.length];
        double[] newWeight = new double[neighbour.length];
        double[] newInner = new double[groups];
        double[] newMass = new double[groups];
        int[] arcTo = new int[groups]; // the new arc to each group, if not below the current group's first one
        Arrays.fill(arcTo, -1);
        int arcs = 0;
        for (int g = 0; g < groups; g++) {
            for (int m = memberStart[g]; m < memberStart[g + 1]; m++) {
                int i = members[m];
                newMass[g] += mass[i];
                newInner[g] += inner[i];
                for (int a = start[i]; a < start[i + 1]; a++) {
                    int h = group[neighbour[a]];
                    if (h == g) {
                        newInner[g] += weight[a];
                    } else if (arcTo[h] >= newStart[g]) {
                        newWeight[arcTo[h]] += weight[a];
                    } else {
                        arcTo[h] = arcs;
                        newNeighbour[arcs] = h;
                        newWeight[arcs] = weight[a];
                        arcs++;
                    }
                }
            }
            newStart[g + 1] = arcs;
        }
        return new PottsGraph(
                newStart,
                Arrays.copyOf(newNeighbour, arcs),
                Arrays.copyOf(newWeight, arcs),
                newInner,
                newMass,
                resolution);
    }
}
