package org.topicgraph.clustering;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;

/**
 * Topics taken together, quickly, so that something can be done with the large before the small: one short run of Leiden.
 * Groups are connected. Not clusters to be shown: for those see {@link Clustering}.
 */
public final class Groups {
    private static final int PASSES = 2;

    private final int[] group;
    private final int count;

    private Groups(int[] group, int count) {
        this.group = group;
        this.count = count;
    }

    /** {@return groups of topics that are tied more than their strengths let expect} */
    public static Groups of(Adjacency graph, long seed) {
        int[] group = new int[graph.topics()];
        Arrays.setAll(group, i -> i);
        PottsGraph potts = PottsGraph.modularity(graph, 1);
        Leiden leiden = new Leiden(seed);
        for (int pass = 0; pass < PASSES && leiden.improve(potts, group); pass++) {}
        return new Groups(group, Leiden.numberDensely(group));
    }

    /** {@return how many groups} */
    public int count() {
        return count;
    }

    /** {@return the topic's group, {@code 0 .. count()-1}} */
    public int of(int topic) {
        return group[topic];
    }

    /** {@return the graph of the groups; a link weighs what the links between two groups weigh together} */
    public Adjacency between(Adjacency graph) {
        int[][] members = members();
        int[] first = new int[graph.links()];
        int[] second = new int[graph.links()];
        double[] weight = new double[graph.links()];
        double[] weightTo = new double[count];
        int links = 0;
        for (int g = 0; g < count; g++) {
            int begin = links;
            for (int i : members[g]) {
                for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                    int h = group[graph.neighbour(a)];
                    if (h > g) {
                        if (weightTo[h] == 0) {
                            first[links] = g;
                            second[links++] = h;
                        }
                        weightTo[h] += graph.weight(a);
                    }
                }
            }
            Arrays.sort(second, begin, links);
            for (int link = begin; link < links; link++) {
                weight[link] = weightTo[second[link]];
                weightTo[second[link]] = 0;
            }
        }
        return Adjacency.ofLinks(
                count, Arrays.copyOf(first, links), Arrays.copyOf(second, links), Arrays.copyOf(weight, links));
    }

    private int[][] members() {
        int[] size = new int[count];
        for (int g : group) {
            size[g]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, g -> new int[size[g]]);
        int[] next = new int[count];
        for (int i = 0; i < group.length; i++) {
            members[group[i]][next[group[i]]++] = i;
        }
        return members;
    }
}
