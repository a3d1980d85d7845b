package org.topicgraph.clustering;

import java.util.List;
import java.util.stream.DoubleStream;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException;

/**
 * Girvan and Newman's clusters: the link that most shortest paths run over is taken away, again and again, until none is left;
 * of all the sets of components met on the way, the one of highest quality is the answer. Newman and Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113; with weights as in Newman 2004, doi:10.1103/PhysRevE.70.056131: paths are counted in links,
 * and a link's betweenness is divided by its weight. Values within 1e-10 of each other are equal, and of equal links the one
 * of the lowest topics goes first.
 *
 * <p>Written here because JGraphT's {@code GirvanNewmanClustering} wants the number of clusters beforehand, never ends if
 * there are more components than that, ignores weights, and starts again from all topics after every link.
 *
 * <p>Cost up to {@code links^2 * topics}, of which no more than {@link #LIMIT} is tried. After a link has gone, only its own
 * component is looked at again.
 */
final class GirvanNewman {
    /** About ten minutes of one core. */
    static final double LIMIT = 2e11;

    /** Sources a block: enough work to be worth handing over, few enough to keep threads busy on a hundred topics. */
    private static final int SOURCES = 32;

    private static final double TIE = 1e-10;

    private final PottsGraph graph;
    private final Blocks blocks;
    /** The arcs left: those of node i are {@code graph.start[i] .. end[i]-1}. */
    private final int[] end;

    private final int[] neighbour;
    private final int[] link;
    private final double[] betweenness;
    private final double[] weight;
    private final int[] first;
    private final int[] second;
    private final int[] component;
    private int components;

    private GirvanNewman(PottsGraph graph, Blocks blocks) {
        this.graph = graph;
        this.blocks = blocks;
        int nodes = graph.nodes();
        int links = graph.neighbour.length / 2;
        this.end = new int[nodes];
        this.neighbour = graph.neighbour.clone();
        this.link = new int[neighbour.length];
        this.betweenness = new double[links];
        this.weight = new double[links];
        this.first = new int[links];
        this.second = new int[links];
        this.component = new int[nodes];
        numberLinks();
    }

    private void numberLinks() {
        int[] lower = new int[graph.nodes()]; // how many lower neighbours of each node have been met
        int links = 0;
        for (int i = 0; i < graph.nodes(); i++) {
            end[i] = graph.start[i + 1];
            for (int a = graph.start[i]; a < end[i]; a++) {
                int j = neighbour[a];
                if (j > i) {
                    first[links] = i;
                    second[links] = j;
                    weight[links] = graph.weight[a];
                    link[a] = links;
                    link[graph.start[j] + lower[j]++] = links; // neighbours ascend
                    links++;
                }
            }
        }
    }

    /**
     * {@return the clusters, from 0}
     *
     * @param graph with neighbours in ascending order
     * @throws InputException if it would take too long
     */
    static int[] clusters(PottsGraph graph, Blocks blocks, Progress progress) {
        double links = graph.neighbour.length / 2;
        if (links * links * graph.nodes() > LIMIT) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    ("girvan-newman looks at every shortest path again for every link: %d topics and %d links are too many"
                                    + " for it; use --clustering leiden, or fewer links (--min-weight, --max-links,"
                                    + " --backbone)")
                            .formatted(graph.nodes(), (long) links));
        }
        return new GirvanNewman(graph, blocks).best(progress);
    }

    private int[] best(Progress progress) {
        for (int i = 0; i < component.length; i++) {
            component[i] = -1;
        }
        int[] members = new int[component.length];
        for (int i = 0; i < component.length; i++) {
            if (component[i] < 0) {
                rescore(members, spread(i, components++, members));
            }
        }
        int[] best = component.clone();
        double bestQuality = graph.quality(component);
        double tie = TIE * DoubleStream.of(weight).sum(); // equal but for rounding: the fewer clusters
        try (Progress.Stage stage = progress.stage("clustering", betweenness.length, "links")) {
            for (int removed = 0; removed < betweenness.length; removed++) {
                int most = mostBetween();
                remove(most);
                int size = spread(first[most], component[first[most]], members);
                rescore(members, size);
                if (!contains(members, size, second[most])) {
                    int half = components++;
                    rescore(members, spread(second[most], half, members));
                    double quality = graph.quality(component);
                    if (quality > bestQuality + tie) {
                        bestQuality = quality;
                        best = component.clone();
                    }
                }
                stage.advance(1);
            }
        }
        return best;
    }

    private static boolean contains(int[] members, int size, int node) {
        for (int m = 0; m < size; m++) {
            if (members[m] == node) {
                return true;
            }
        }
        return false;
    }

    private int mostBetween() {
        int most = -1;
        double highest = 0;
        for (int l = 0; l < betweenness.length; l++) {
            double value = betweenness[l] / weight[l];
            if (value > highest * (1 + TIE)) {
                most = l;
                highest = value;
            }
        }
        return most;
    }

    private void remove(int gone) {
        betweenness[gone] = 0;
        removeArc(first[gone], gone);
        removeArc(second[gone], gone);
    }

    private void removeArc(int node, int gone) {
        int a = graph.start[node];
        while (link[a] != gone) {
            a++;
        }
        end[node]--;
        System.arraycopy(neighbour, a + 1, neighbour, a, end[node] - a);
        System.arraycopy(link, a + 1, link, a, end[node] - a);
    }

    /** Gives all that the root reaches the number, and lists it; returns how much that is. */
    private int spread(int root, int number, int[] members) {
        boolean[] met = new boolean[component.length];
        met[root] = true;
        component[root] = number;
        members[0] = root;
        int size = 1;
        for (int next = 0; next < size; next++) {
            int i = members[next];
            for (int a = graph.start[i]; a < end[i]; a++) {
                int j = neighbour[a];
                if (!met[j]) {
                    met[j] = true;
                    component[j] = number;
                    members[size++] = j;
                }
            }
        }
        return size;
    }

    /** Counts the shortest paths over each link of a component anew. */
    private void rescore(int[] members, int size) {
        for (int m = 0; m < size; m++) {
            int i = members[m];
            for (int a = graph.start[i]; a < end[i]; a++) {
                betweenness[link[a]] = 0;
            }
        }
        if (size <= SOURCES) {
            new Paths().add(members, 0, size, betweenness);
            return;
        }
        List<double[]> parts = blocks.map(size, SOURCES, (block, from, to) -> {
            double[] part = new double[betweenness.length];
            new Paths().add(members, from, to, part);
            return part;
        });
        for (double[] part : parts) {
            for (int l = 0; l < part.length; l++) {
                betweenness[l] += part[l];
            }
        }
    }

    /** Brandes 2001, doi:10.1080/0022250X.2001.9990249, for links, with paths counted in links. */
    private final class Paths {
        private final int[] hops = new int[component.length];
        private final double[] paths = new double[component.length];
        private final double[] dependency = new double[component.length];
        private final int[] reached = new int[component.length];

        void add(int[] members, int from, int to, double[] score) {
            for (int m = from; m < to; m++) {
                add(members[m], score);
            }
        }

        private void add(int source, double[] score) {
            // forward: hops are kept as hops + 1, so that 0 says "not met"
            hops[source] = 1;
            paths[source] = 1;
            reached[0] = source;
            int count = 1;
            for (int next = 0; next < count; next++) {
                int i = reached[next];
                for (int a = graph.start[i]; a < end[i]; a++) {
                    int j = neighbour[a];
                    if (hops[j] == 0) {
                        hops[j] = hops[i] + 1;
                        reached[count++] = j;
                    }
                    if (hops[j] == hops[i] + 1) {
                        paths[j] += paths[i];
                    }
                }
            }
            // backward
            for (int next = count - 1; next > 0; next--) {
                int j = reached[next];
                double share = (1 + dependency[j]) / paths[j];
                for (int a = graph.start[j]; a < end[j]; a++) {
                    int i = neighbour[a];
                    if (hops[i] == hops[j] - 1) {
                        double flow = paths[i] * share;
                        dependency[i] += flow;
                        score[link[a]] += flow;
                    }
                }
            }
            for (int next = 0; next < count; next++) {
                int i = reached[next];
                hops[i] = 0;
                paths[i] = 0;
                dependency[i] = 0;
            }
        }
    }
}
