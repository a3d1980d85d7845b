package org.topicgraph.clustering;

import org.topicgraph.graph.Adjacency;

/**
 * The part that each topic plays in its cluster and between the clusters: Guimera and Amaral 2005, doi:10.1038/nature03288,
 * with weights in place of numbers of links. See {@link RoleMeasure} for the formulas.
 */
public final class Roles {
    private final double[] withinModuleZ;
    private final double[] participation;

    private Roles(double[] withinModuleZ, double[] participation) {
        this.withinModuleZ = withinModuleZ;
        this.participation = participation;
    }

    /** {@return the roles of the graph's topics in the clusters} */
    public static Roles of(Adjacency graph, Clustering clustering) {
        int topics = graph.topics();
        double[] inside = new double[topics];
        double[] participation = new double[topics];
        double[] weightTo = new double[clustering.clusters() + 1];
        for (int i = 0; i < topics; i++) {
            double strength = 0;
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                weightTo[clustering.clusterOf(graph.neighbour(a))] += graph.weight(a);
                strength += graph.weight(a);
            }
            inside[i] = weightTo[clustering.clusterOf(i)];
            double together = 0;
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int cluster = clustering.clusterOf(graph.neighbour(a));
                double share = weightTo[cluster] / strength;
                together += share * share;
                weightTo[cluster] = 0; // its share is in; further neighbours there add 0
            }
            participation[i] = strength > 0 ? Math.max(0, 1 - together) : 0;
        }
        return new Roles(standardised(inside, clustering), participation);
    }

    private static double[] standardised(double[] inside, Clustering clustering) {
        double[] mean = new double[clustering.clusters()];
        for (int i = 0; i < inside.length; i++) {
            int cluster = clustering.clusterOf(i);
            mean[cluster - 1] += inside[i] / clustering.size(cluster);
        }
        double[] variance = new double[clustering.clusters()];
        for (int i = 0; i < inside.length; i++) {
            int cluster = clustering.clusterOf(i);
            double difference = inside[i] - mean[cluster - 1];
            variance[cluster - 1] += difference * difference / clustering.size(cluster);
        }
        double[] z = new double[inside.length];
        for (int i = 0; i < inside.length; i++) {
            int c = clustering.clusterOf(i) - 1;
            double deviation = Math.sqrt(variance[c]);
            // equal up to rounding: nobody stands out
            z[i] = deviation > 1e-12 * mean[c] ? (inside[i] - mean[c]) / deviation : 0;
        }
        return z;
    }

    /** {@return how many topics} */
    public int topics() {
        return participation.length;
    }

    /** {@return how far the topic's weight inside its cluster stands out, see {@link RoleMeasure#WITHIN_MODULE_Z}} */
    public double withinModuleZ(int topic) {
        return withinModuleZ[topic];
    }

    /** {@return how evenly the topic's weight is spread over clusters, see {@link RoleMeasure#PARTICIPATION}} */
    public double participation(int topic) {
        return participation[topic];
    }

    /** {@return the name for both} */
    public Role role(int topic) {
        return Role.of(withinModuleZ[topic], participation[topic]);
    }
}
