package org.topicgraph.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.graph.TopicGraph;

/**
 * The strategic diagram of clusters: Callon, Courtial and Laville 1991, doi:10.1007/BF02019280; quadrants as in Cobo et al.
 * 2011, doi:10.1016/j.joi.2010.10.002. With the equivalence {@code e_ij = c_ij^2 / (s_i s_j)} of each link, whatever the
 * graph's weight is,
 *
 * <pre>{@code
 * centrality of C = 10 * sum of e_ij with i in C, j not in C
 * density of C    = 100 * sum of e_ij with i < j, both in C / number of topics in C
 * }</pre>
 *
 * A cluster is central if its centrality is at or above the median of centralities, dense if its density is at or above the
 * median of densities. Only clusters of two topics or more go into the medians (a single topic has no density), unless there
 * are none. So of an odd number of clusters the middle one counts as high, and a cluster alone is a motor theme.
 */
public final class ThematicMap {
    private static final int CENTRAL_TOPICS = 3;

    private final TopicGraph graph;
    private final Clustering clustering;
    private final double[] degreeInside;
    private final double[] internal;
    private final double[] external;
    private final double[] centrality;
    private final double[] density;

    private ThematicMap(TopicGraph graph, Clustering clustering) {
        this.graph = graph;
        this.clustering = clustering;
        this.degreeInside = new double[graph.topics()];
        this.internal = new double[clustering.clusters()];
        this.external = new double[clustering.clusters()];
        this.centrality = new double[clustering.clusters()];
        this.density = new double[clustering.clusters()];
    }

    /** {@return the profile of each cluster, from number 1} */
    public static List<ClusterProfile> of(TopicGraph graph, Clustering clustering) {
        ThematicMap map = new ThematicMap(graph, clustering);
        map.sum();
        return map.profiles();
    }

    private void sum() {
        for (int link = 0; link < graph.links(); link++) {
            int i = graph.first(link);
            int j = graph.second(link);
            int c = clustering.clusterOf(i) - 1;
            int d = clustering.clusterOf(j) - 1;
            double weight = graph.weight(link);
            double equivalence = graph.isCounted() ? LinkMeasure.EQUIVALENCE.of(graph.contingency(link)) : 0;
            if (c == d) {
                degreeInside[i] += weight;
                degreeInside[j] += weight;
                internal[c] += weight;
                density[c] += equivalence;
            } else {
                external[c] += weight;
                external[d] += weight;
                centrality[c] += equivalence;
                centrality[d] += equivalence;
            }
        }
        for (int c = 0; c < density.length; c++) {
            centrality[c] *= 10;
            density[c] *= 100.0 / clustering.size(c + 1);
        }
    }

    private List<ClusterProfile> profiles() {
        double middleCentrality = median(centrality);
        double middleDensity = median(density);
        int[][] members = members();
        List<ClusterProfile> profiles = new ArrayList<>();
        for (int c = 0; c < members.length; c++) {
            List<Integer> central = centralTopics(members[c]);
            profiles.add(new ClusterProfile(
                    c + 1,
                    central,
                    central.stream().map(graph.vocabulary()::label).collect(Collectors.joining(", ")),
                    members[c].length,
                    occurrences(members[c]),
                    internal[c],
                    external[c],
                    centrality[c],
                    density[c],
                    Quadrant.of(centrality[c] >= middleCentrality, density[c] >= middleDensity)));
        }
        return profiles;
    }

    private long occurrences(int[] members) {
        return graph.vocabulary().isCounted()
                ? Arrays.stream(members)
                        .mapToLong(graph.vocabulary()::occurrences)
                        .sum()
                : 0;
    }

    private int[][] members() {
        int[][] members = new int[clustering.clusters()][];
        for (int c = 0; c < members.length; c++) {
            members[c] = new int[clustering.size(c + 1)];
        }
        int[] next = new int[members.length];
        for (int i = 0; i < clustering.topics(); i++) {
            int c = clustering.clusterOf(i) - 1;
            members[c][next[c]++] = i;
        }
        return members;
    }

    private List<Integer> centralTopics(int[] members) {
        List<Integer> central = new ArrayList<>();
        while (central.size() < Math.min(CENTRAL_TOPICS, members.length)) {
            int next = -1;
            for (int i : members) {
                if (!central.contains(i) && (next < 0 || degreeInside[i] > degreeInside[next])) {
                    next = i;
                }
            }
            central.add(next);
        }
        return central;
    }

    /** The middle of the values of clusters that have at least two topics; the mean of the two middle ones if even. */
    private double median(double[] values) {
        int plural = 0;
        while (plural < values.length && clustering.size(plural + 1) > 1) {
            plural++; // sizes fall
        }
        double[] sorted = Arrays.copyOf(values, plural > 0 ? plural : values.length);
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
