package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.topicgraph.parallel.Blocks;

/**
 * Sums over the sources of paths, for the nodes of a core and the {@linkplain TreeClasses classes} of topics on it: the search
 * runs once from each node that sources hang on, and counts for all of them.
 *
 * <p>Sources are worked on in rounds of {@value #PARTS} blocks or fewer; each block of a round has sums of its own, which are
 * added in the order of the blocks when the round is over. So the result does not depend on the threads, and memory does not
 * grow with the sources.
 */
final class PathSums {
    private static final int PARTS = 16;
    private static final int SOURCES_A_BLOCK = 64;
    /** Numbers in all parts together, where two parts do not need more: 64 MB. */
    private static final int NUMBERS = 1 << 23;

    private final PathGraph graph;
    private final TreeClasses classes;
    /** How often each class of topics serves as a source. */
    private final int[] drawn;

    private final Sums total;
    private final boolean withSquares;

    private PathSums(PathGraph graph, TreeClasses classes, int[] drawn, boolean withSquares) {
        this.graph = graph;
        this.classes = classes;
        this.drawn = drawn;
        this.withSquares = withSquares;
        this.total = new Sums();
    }

    /**
     * The sums over sources.
     *
     * @param drawn how often each class of topics serves as a source
     * @param withSquares whether the sums of squares are wanted too
     * @param done takes the share of the work that is done, 0 to 1, every now and then
     */
    static Sums of(
            PathGraph graph,
            TreeClasses classes,
            int[] drawn,
            boolean withSquares,
            Blocks blocks,
            DoubleConsumer done) {
        PathSums sums = new PathSums(graph, classes, drawn, withSquares);
        sums.add(blocks, done);
        return sums.total;
    }

    /** What is summed up; squares are of length 0 if not wanted. */
    final class Sums {
        /** For each active node of the core, the dependency of the sources on it. */
        final double[] dependency = new double[graph.active()];
        /** For each node of the core, the distances of the sources. */
        final double[] distance = new double[graph.nodes()];
        /** For each class, one over the distances of the sources outside its tree. */
        final double[] inverse = new double[classes.classes()];

        final double[] dependencySquares = new double[withSquares ? graph.active() : 0];
        final double[] distanceSquares = new double[withSquares ? graph.nodes() : 0];
        final double[] inverseSquares = new double[withSquares ? classes.classes() : 0];

        private void moveTo(Sums other) {
            move(dependency, other.dependency);
            move(distance, other.distance);
            move(inverse, other.inverse);
            move(dependencySquares, other.dependencySquares);
            move(distanceSquares, other.distanceSquares);
            move(inverseSquares, other.inverseSquares);
        }

        private static void move(double[] from, double[] to) {
            for (int i = 0; i < from.length; i++) {
                to[i] += from[i];
            }
            Arrays.fill(from, 0);
        }
    }

    private void add(Blocks blocks, DoubleConsumer done) {
        int[] sources = sources();
        int numbers = (2 * graph.nodes() + classes.classes()) * (withSquares ? 2 : 1);
        int parts = Math.max(2, Math.min(PARTS, NUMBERS / numbers));
        // full rounds: the last one shall keep all threads busy too
        int rounds = Blocks.count(sources.length, parts * SOURCES_A_BLOCK);
        int perRound = Math.max(1, Blocks.count(sources.length, Math.max(1, rounds)));
        int perBlock = Blocks.count(perRound, parts);
        Sums[] sums = new Sums[Blocks.count(perRound, perBlock)];
        Arrays.setAll(sums, part -> new Sums());
        for (int first = 0; first < sources.length; first += perRound) {
            int base = first;
            int count = Math.min(perRound, sources.length - first);
            blocks.forEach(count, perBlock, () -> new Source(), (source, block, from, to) -> {
                for (int s = base + from; s < base + to; s++) {
                    source.add(sources[s], sums[block]);
                }
            });
            for (Sums part : sums) {
                part.moveTo(total);
            }
            done.accept((double) (first + count) / sources.length);
        }
    }

    /** {@return the nodes that sources hang on} */
    private int[] sources() {
        int[] sources = new int[graph.nodes()];
        int count = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int k = classes.start(node); k < classes.start(node + 1); k++) {
                if (drawn[k] > 0) {
                    sources[count++] = node;
                    break;
                }
            }
        }
        return Arrays.copyOf(sources, count);
    }

    /** One source after the other. */
    private final class Source {
        private final PathSearch search = new PathSearch(graph);
        private final double[] reach = new double[classes.classes()];

        void add(int node, Sums sums) {
            int first = classes.start(node);
            int end = classes.start(node + 1);
            double topics = 0;
            double depths = 0;
            double squares = 0;
            for (int k = first; k < end; k++) {
                double x = classes.depth(k);
                topics += drawn[k];
                depths += drawn[k] * x;
                squares += drawn[k] * x * x;
            }
            search.run(node);
            search.addDependencies(topics, sums.dependency, sums.dependencySquares);
            addDistances(topics, depths, squares, sums);
            for (int k = first; k < end; k++) {
                if (drawn[k] > 0) {
                    addInverses(0, first, classes.depth(k), drawn[k], sums);
                    addInverses(end, reach.length, classes.depth(k), drawn[k], sums);
                }
            }
        }

        /** The sums of {@code d + x} and its square over the depths x of the sources. */
        private void addDistances(double topics, double depths, double squares, Sums sums) {
            for (int node = 0; node < graph.nodes(); node++) {
                double d = search.distance(node);
                sums.distance[node] += topics * d + depths;
                if (withSquares) {
                    sums.distanceSquares[node] += topics * d * d + 2 * depths * d + squares;
                }
                for (int k = classes.start(node); k < classes.start(node + 1); k++) {
                    reach[k] = d + classes.depth(k);
                }
            }
        }

        private void addInverses(int from, int to, double depth, double count, Sums sums) {
            double[] inverse = sums.inverse;
            for (int k = from; k < to; k++) {
                inverse[k] += count / (depth + reach[k]);
            }
            if (withSquares) {
                for (int k = from; k < to; k++) {
                    double one = 1 / (depth + reach[k]);
                    sums.inverseSquares[k] += count * one * one;
                }
            }
        }
    }
}
