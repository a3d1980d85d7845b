package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.Random;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Betweenness, closeness and harmonic centrality, in one search from each source. With d the distances, sigma_st the number of
 * shortest paths between s and t and sigma_st(i) of those through i, n topics, and C those in the component of i:
 *
 * <pre>{@code
 * betweenness_i = sum_{s<t} sigma_st(i) / sigma_st / ((n - 1) (n - 2) / 2)        0 for n < 3
 * closeness_i   = (C - 1) / sum_j d_ij * (C - 1) / (n - 1)                        0 for C = 1
 * harmonic_i    = sum_{j != i} 1 / d_ij / (n - 1)                                 0 for C = 1
 * }</pre>
 *
 * <p>Each component is reduced to its {@link PathCore}; then, from each node a of the core, {@link PathSearch} finds the
 * distances and, for all topics that hang on a at once, what passes through the other nodes (Brandes 2001,
 * doi:10.1080/0022250X.2001.9990249). {@link Forest} and {@link TreeClasses} carry the results over to the trees.
 *
 * <p><b>Cost</b>: linear in the links but for the search, whose steps are, for each node of the core, a look at each of its
 * arcs, {@value #SORTING} for each active node (none with lengths of 1), and one for each class of topics in the trees. With
 * lengths of one over the weight, 10,000 topics and 0.7 million links take 0.2 CPU seconds, 100,000 topics and 1.7 million
 * links 5.
 *
 * <p><b>Sampling.</b> Where the steps are more than the component's share of {@link CentralityOptions#pathWork}, as many topics
 * as it allows are drawn with a fixed seed, with replacement, and serve as the only sources; the sums over all are estimated from
 * theirs (Brandes and Pich 2007, doi:10.1142/S0218127407018403; Eppstein and Wang 2004, doi:10.7155/jgaa.00081). What the trees
 * give stays exact. The error of each mean follows from the variance among the sources and the largest possible value R by
 * the empirical Bernstein bound of Maurer and Pontil 2009 (doi:10.48550/arXiv.0907.3740):
 *
 * <pre>{@code sqrt(2 V L / k) + 7 R L / (3 (k - 1)),  L = ln(4 N / 0.05)}</pre>
 *
 * for k sources, and N = 3 n means bounded at once, on both sides.
 */
final class ShortestPaths {
    private static final long SEED = 1;
    /** Settling a node in order of distance costs as much as looking at so many arcs. */
    private static final double SORTING = 16;

    private final Adjacency graph;
    private final int n;
    private final double maxWeight;
    private final double[] betweenness;
    private final double[] closeness;
    private final double[] harmonic;
    private int sampledSources;
    private double betweennessError;
    private double closenessError;
    private double harmonicError;

    private ShortestPaths(Adjacency graph) {
        this.graph = graph;
        this.n = graph.topics();
        this.maxWeight = graph.maxWeight();
        this.betweenness = new double[n];
        this.closeness = new double[n];
        this.harmonic = new double[n];
    }

    /** {@return the path measures of all topics of the graph} */
    static ShortestPaths of(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress) {
        return of(graph, options, PathCore.LARGEST_TREE, blocks, progress);
    }

    /** As above, folding trees of so many topics at most. */
    static ShortestPaths of(
            Adjacency graph, CentralityOptions options, int largestTree, Blocks blocks, Progress progress) {
        ShortestPaths paths = new ShortestPaths(graph);
        Components components = Components.of(graph);
        try (Progress.Stage stage = progress.stage("measuring shortest paths", paths.n, "topics")) {
            for (int c = 0; c < components.count(); c++) {
                if (components.size(c) > 1) {
                    paths.new Component(components, c, options, largestTree, blocks).measure(blocks, stage);
                } else {
                    stage.advance(1);
                }
            }
        }
        return paths;
    }

    /** {@return betweenness of each topic} */
    Scores betweenness() {
        return new Scores(betweenness, precision(betweennessError));
    }

    /** {@return closeness of each topic} */
    Scores closeness() {
        return new Scores(closeness, precision(closenessError));
    }

    /** {@return harmonic centrality of each topic} */
    Scores harmonic() {
        return new Scores(harmonic, precision(harmonicError));
    }

    private Precision precision(double error) {
        return sampledSources == 0 ? Precision.EXACT : new Precision(Precision.Kind.SAMPLED, sampledSources, error);
    }

    /** The measures of one component. */
    private final class Component {
        private final Components components;
        private final int number;
        private final int size;
        private final PathCore core;
        private final TreeClasses classes;
        /** Topics that serve as sources, each as often as it was drawn. */
        private final int sources;

        private final boolean exact;

        Component(Components components, int number, CentralityOptions options, int largestTree, Blocks blocks) {
            this.components = components;
            this.number = number;
            this.size = components.size(number);
            PathGraph whole = PathGraph.of(graph, components, number, options.distance(), maxWeight);
            double work = (double) options.pathWork() * whole.arcs() / (2.0 * graph.links());
            this.core = PathCore.of(whole, strengths(), largestTree, blocks);
            this.classes = new TreeClasses(core);
            double search = core.graph().arcs()
                    + (core.graph().unit() ? 0 : SORTING * core.graph().active());
            double all = core.graph().nodes() * search + (double) classes.classes() * classes.classes();
            this.exact = all <= work;
            this.sources = exact ? size : (int) Math.min(size, Math.max(2, work / (search + classes.classes())));
        }

        private double[] strengths() {
            double[] strength = new double[size];
            Arrays.setAll(strength, place -> graph.strength(components.member(number, place)));
            return strength;
        }

        void measure(Blocks blocks, Progress.Stage stage) {
            long[] told = {0};
            PathSums.Sums sums = PathSums.of(core.graph(), classes, draw(), !exact, blocks, share -> {
                long done = Math.round(share * size);
                stage.advance(done - told[0]);
                told[0] = done;
            });
            double scale = (double) size / sources;
            double[] pairs = core.forest().pairsBetween();
            double[] distances = new double[size];
            double[] within = classes.inverseDistancesWithin(blocks);
            for (int node = 0; node < core.graph().nodes(); node++) {
                pairs[core.origin(node)] += node < core.graph().active() ? scale * sums.dependency[node] / 2 : 0;
                distances[core.origin(node)] = scale * sums.distance[node];
            }
            core.forest().spreadDistances(distances);
            double others = n - 1.0;
            double least = exact ? 0 : leastDistances();
            for (int place = 0; place < size; place++) {
                int topic = components.member(number, place);
                betweenness[topic] = n < 3 ? 0 : pairs[place] / (others * (n - 2.0) / 2);
                closeness[topic] = closenessOf(Math.max(distances[place], least));
                harmonic[topic] = (within[place] + scale * sums.inverse[classes.classOf(place)]) / others;
            }
            if (!exact) {
                bound(sums, distances);
            }
        }

        /** {@return how often each class serves as a source: each of its topics once, or as the seed has it} */
        private int[] draw() {
            int[] drawn = new int[classes.classes()];
            if (exact) {
                Arrays.setAll(drawn, classes::count);
            } else {
                Random random = new Random(SEED); // its numbers are part of its specification
                for (int s = 0; s < sources; s++) {
                    drawn[classes.classOf(random.nextInt(size))]++;
                }
            }
            return drawn;
        }

        private void bound(PathSums.Sums sums, double[] distances) {
            sampledSources += sources;
            PathGraph graph = core.graph();
            double longest = longest();
            double[] distanceError = new double[graph.nodes()];
            for (int node = 0; node < graph.nodes(); node++) {
                if (node < graph.active()) {
                    double mean = error(sums.dependency[node], sums.dependencySquares[node], size);
                    betweennessError = Math.max(betweennessError, size * mean / ((n - 1.0) * (n - 2.0)));
                }
                distanceError[node] = size * error(sums.distance[node], sums.distanceSquares[node], longest);
                double nearest = shortest(node);
                for (int k = classes.start(node); k < classes.start(node + 1); k++) {
                    double largest = 1 / (nearest + classes.depth(k));
                    double inverse = error(sums.inverse[k], sums.inverseSquares[k], largest);
                    harmonicError = Math.max(harmonicError, size * inverse / (n - 1.0));
                }
            }
            double least = leastDistances();
            for (int place = 0; place < size; place++) {
                double estimate = distances[place];
                double error = distanceError[classes.coreOf(place)];
                double value = closenessOf(Math.max(estimate, least));
                double high = closenessOf(Math.max(estimate - error, least));
                double low = closenessOf(estimate + error);
                closenessError = Math.max(closenessError, Math.max(high - value, value - low));
            }
        }

        /** {@return the closeness of a topic with this sum of distances} */
        private double closenessOf(double distances) {
            double reached = size - 1.0;
            return reached / distances * reached / (n - 1.0);
        }

        /** {@return what no topic's sum of distances is less than, and no estimate of it should be} */
        private double leastDistances() {
            double shortest = core.forest().shortestLink();
            for (int node = 0; node < core.graph().nodes(); node++) {
                shortest = Math.min(shortest, shortest(node));
            }
            return (size - 1.0) * shortest;
        }

        /** {@return a length that no shortest path exceeds} */
        private double longest() {
            PathSearch search = new PathSearch(core.graph());
            search.run(0);
            double depth = 0;
            for (int k = 0; k < classes.classes(); k++) {
                depth = Math.max(depth, classes.depth(k));
            }
            return 2 * (search.farthest() + depth);
        }

        private double shortest(int node) {
            PathGraph graph = core.graph();
            double shortest = Double.POSITIVE_INFINITY;
            for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
                shortest = Math.min(shortest, graph.length()[a]);
            }
            return shortest;
        }

        /** {@return the largest error of a mean over the sources} */
        private double error(double sum, double squares, double largest) {
            double k = sources;
            double variance = Math.max(0, (squares - sum * sum / k) / (k - 1));
            double l = StrictMath.log(4 * 3.0 * n / (1 - Precision.CONFIDENCE));
            return Math.sqrt(2 * variance * l / k) + 7 * largest * l / (3 * (k - 1));
        }
    }
}
