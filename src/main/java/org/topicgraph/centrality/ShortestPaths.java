package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Distance;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Betweenness, closeness and harmonic centrality, in one search from each source. */
final class ShortestPaths {
    /** Blocks of sources under way at a time, each with sums of its own; memory is this many numbers a node. */
    private static final int PARTS = 16;

    private static final int SOURCES = 64;

    private final Scores betweenness;
    private final Scores closeness;
    private final Scores harmonic;

    private ShortestPaths(Scores betweenness, Scores closeness, Scores harmonic) {
        this.betweenness = betweenness;
        this.closeness = closeness;
        this.harmonic = harmonic;
    }

    static ShortestPaths of(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress) {
        int n = graph.topics();
        PathGraph paths = whole(graph, options.distance());
        double[] between = new double[n];
        double[] close = new double[n];
        double[] harmonic = new double[n];
        double[][] parts = new double[PARTS][n];
        try (Progress.Stage stage = progress.stage("measuring shortest paths", n, "sources")) {
            for (int first = 0; first < n; first += PARTS * SOURCES) {
                int base = first;
                blocks.forEach(
                        Math.min(n - first, PARTS * SOURCES),
                        SOURCES,
                        () -> new PathSearch(paths),
                        (search, block, from, to) -> {
                            for (int s = base + from; s < base + to; s++) {
                                search.run(s);
                                double sum = 0;
                                for (int k = 1; k < search.reached(); k++) {
                                    double d = search.distance(search.node(k));
                                    sum += d;
                                    harmonic[s] += 1 / d;
                                }
                                double r = search.reached() - 1;
                                close[s] = r == 0 ? 0 : r / sum * r / (n - 1);
                                search.addDependencies(1, parts[block]);
                            }
                            stage.advance(to - from);
                        });
                for (double[] part : parts) {
                    for (int i = 0; i < n; i++) {
                        between[i] += part[i];
                    }
                    Arrays.fill(part, 0);
                }
            }
        }
        double pairs = (n - 1.0) * (n - 2.0);
        for (int i = 0; i < n; i++) {
            between[i] = n < 3 ? 0 : between[i] / pairs;
            harmonic[i] = n < 2 ? 0 : harmonic[i] / (n - 1);
        }
        return new ShortestPaths(Scores.exact(between), Scores.exact(close), Scores.exact(harmonic));
    }

    private static PathGraph whole(Adjacency graph, Distance distance) {
        int n = graph.topics();
        int[] start = new int[n + 1];
        int[] head = new int[2 * graph.links()];
        double[] length = new double[head.length];
        double max = graph.maxWeight();
        for (int i = 0; i < n; i++) {
            start[i + 1] = graph.start(i + 1);
        }
        for (int a = 0; a < head.length; a++) {
            head[a] = graph.neighbour(a);
            length[a] = distance.length(graph.weight(a), max);
        }
        int[] mass = new int[n];
        Arrays.fill(mass, 1);
        return new PathGraph(start, head, length, mass, distance == Distance.UNIT);
    }

    /** {@return betweenness of each topic} */
    Scores betweenness() {
        return betweenness;
    }

    /** {@return closeness of each topic} */
    Scores closeness() {
        return closeness;
    }

    /** {@return harmonic centrality of each topic} */
    Scores harmonic() {
        return harmonic;
    }
}
