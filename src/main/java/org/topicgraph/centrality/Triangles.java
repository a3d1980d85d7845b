package org.topicgraph.centrality;

import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * The measures made from triangles, in one listing: for each link ij the sums over the common neighbours q
 *
 * <pre>{@code
 * t_ij = number of q      c_ij = sum_q (w_iq w_qj / w_max^2)^(1/3)      b_ij = sum_q w_iq w_qj / S_q
 * }</pre>
 *
 * all three symmetric in i and j. From them
 *
 * <pre>{@code
 * clustering_i          = sum_j t_ij / (k_i (k_i - 1))                            (Watts and Strogatz 1998)
 * weighted clustering_i = sum_j c_ij (w_ij / w_max)^(1/3) / (k_i (k_i - 1))       (Onnela et al. 2005)
 * constraint_i          = sum_j ((w_ij + b_ij) / S_i)^2                           (Burt 1992)
 * }</pre>
 *
 * where the last is Burt's {@code sum_j (p_ij + sum_q p_iq p_qj)^2} with {@code p_ij = w_ij / S_i} taken out of the sum.
 * Clustering is 0 for fewer than two neighbours; constraint is NaN for none.
 *
 * <p>A link's sums are the products of two sparse rows: the row of the end with more links is spread out in a dense array,
 * that of the other one is walked. So the cost is the sum over links of the smaller degree of their ends, at most the links
 * times the square root of twice the links (Chiba and Nishizeki 1985, doi:10.1137/0214017); no branch of the innermost loop
 * depends on the data, and no two threads write to one place.
 */
final class Triangles {
    /** Links whose sums are kept at a time: 24 MB. */
    private static final int ROUND = 1 << 20;
    /** Topics a block; the first topics have the most links, so blocks are small. */
    private static final int BLOCK = 32;

    private final Adjacency graph;
    private final boolean withConstraint;
    private final double[] strength;
    private final double[] cubeRoot;
    /** Number of links that topics before this one spread out. */
    private final long[] owned;

    private final double[] triangles;
    private final double[] intensity;
    private final double[] constraint;

    private Triangles(Adjacency graph, boolean withConstraint, Blocks blocks) {
        int n = graph.topics();
        this.graph = graph;
        this.withConstraint = withConstraint;
        this.strength = new double[n];
        this.cubeRoot = new double[2 * graph.links()];
        this.owned = new long[n + 1];
        this.triangles = new double[n];
        this.intensity = new double[n];
        this.constraint = new double[n];
        double max = graph.maxWeight();
        blocks.forEach(n, BLOCK, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                strength[i] = graph.strength(i);
                for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                    // a ratio too small for a double still is a link
                    cubeRoot[a] = Math.max(StrictMath.cbrt(graph.weight(a) / max), Double.MIN_VALUE);
                }
            }
        });
    }

    /**
     * {@return the measures of all topics of the graph}
     *
     * @param withConstraint whether constraint is wanted too
     */
    static Triangles of(Adjacency graph, boolean withConstraint, Blocks blocks, Progress progress) {
        Triangles result = new Triangles(graph.withinRange(), withConstraint, blocks);
        result.list(blocks, progress);
        result.finish();
        return result;
    }

    private void list(Blocks blocks, Progress progress) {
        int n = graph.topics();
        for (int i = 0; i < n; i++) {
            int own = 0;
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                own += owns(i, graph.neighbour(a)) ? 1 : 0;
            }
            owned[i + 1] = owned[i] + own;
        }
        try (Progress.Stage stage = progress.stage("listing triangles", graph.links(), "links")) {
            for (int from = 0; from < n; ) {
                int to = from + 1;
                while (to < n && owned[to + 1] - owned[from] <= ROUND) {
                    to++;
                }
                round(from, to, blocks);
                stage.advance(owned[to] - owned[from]);
                from = to;
            }
        }
    }

    /** The end with more links spreads its row out. */
    private boolean owns(int i, int j) {
        int difference = graph.degree(i) - graph.degree(j);
        return difference > 0 || difference == 0 && i < j;
    }

    /** The sums of all links owned by the topics of a range, then given to both ends in the order of the links. */
    private void round(int first, int end, Blocks blocks) {
        int links = (int) (owned[end] - owned[first]);
        int[] common = new int[links];
        double[] roots = new double[links];
        double[] bridges = new double[withConstraint ? links : 0];
        int cells = withConstraint ? 2 * graph.topics() : graph.topics();
        blocks.forEach(end - first, BLOCK, () -> new double[cells], (row, block, from, to) -> {
            for (int i = first + from; i < first + to; i++) {
                int link = (int) (owned[i] - owned[first]);
                if (owned[i + 1] > owned[i] && withConstraint) {
                    sumsOf(i, row, link, common, roots, bridges);
                } else if (owned[i + 1] > owned[i]) {
                    sumsOf(i, row, link, common, roots);
                }
            }
        });
        int link = 0;
        for (int i = first; i < end; i++) {
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int j = graph.neighbour(a);
                if (owns(i, j)) {
                    triangles[i] += common[link];
                    triangles[j] += common[link];
                    intensity[i] += cubeRoot[a] * roots[link];
                    intensity[j] += cubeRoot[a] * roots[link];
                    if (withConstraint) {
                        double bound = graph.weight(a) + bridges[link];
                        constraint[i] += square(bound / strength[i]);
                        constraint[j] += square(bound / strength[j]);
                    }
                    link++;
                }
            }
        }
    }

    /** {@code row[2 q]} is the cube root of w_iq, {@code row[2 q + 1]} is w_iq / S_q; 0 if q is no neighbour. */
    private void sumsOf(int i, double[] row, int firstLink, int[] common, double[] roots, double[] bridges) {
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            int q = graph.neighbour(a);
            row[2 * q] = cubeRoot[a];
            row[2 * q + 1] = graph.weight(a) / strength[q];
        }
        int link = firstLink;
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            int j = graph.neighbour(a);
            if (owns(i, j)) {
                long count = 0;
                double root = 0;
                double bridge = 0;
                int last = graph.start(j + 1);
                for (int b = graph.start(j); b < last; b++) {
                    int q = 2 * graph.neighbour(b);
                    double other = row[q];
                    count += isAboveZero(other);
                    root += cubeRoot[b] * other;
                    bridge += graph.weight(b) * row[q + 1];
                }
                common[link] = (int) count;
                roots[link] = root;
                bridges[link] = bridge;
                link++;
            }
        }
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            int q = graph.neighbour(a);
            row[2 * q] = 0;
            row[2 * q + 1] = 0;
        }
    }

    /** The same without what only constraint needs: {@code row[q]} is the cube root of w_iq. */
    private void sumsOf(int i, double[] row, int firstLink, int[] common, double[] roots) {
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            row[graph.neighbour(a)] = cubeRoot[a];
        }
        int link = firstLink;
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            int j = graph.neighbour(a);
            if (owns(i, j)) {
                long count = 0;
                double root = 0;
                int last = graph.start(j + 1);
                for (int b = graph.start(j); b < last; b++) {
                    double other = row[graph.neighbour(b)];
                    count += isAboveZero(other);
                    root += cubeRoot[b] * other;
                }
                common[link] = (int) count;
                roots[link] = root;
                link++;
            }
        }
        for (int a = graph.start(i); a < graph.start(i + 1); a++) {
            row[graph.neighbour(a)] = 0;
        }
    }

    /** {@return 1, or 0 for 0} By its bits, since the compiler may make a branch of a comparison, which is often foreseen wrongly. */
    private static long isAboveZero(double notNegative) {
        return -Double.doubleToRawLongBits(notNegative) >>> 63;
    }

    private static double square(double x) {
        return x * x;
    }

    private void finish() {
        for (int i = 0; i < graph.topics(); i++) {
            double k = graph.degree(i);
            double pairs = k * (k - 1);
            triangles[i] = k < 2 ? 0 : triangles[i] / pairs;
            intensity[i] = k < 2 ? 0 : intensity[i] / pairs;
            constraint[i] = k < 1 ? Double.NaN : constraint[i];
        }
    }

    /** {@return share of closed triangles of each topic} */
    Scores clustering() {
        return Scores.exact(triangles);
    }

    /** {@return the same by intensity} */
    Scores weightedClustering() {
        return Scores.exact(intensity);
    }

    /** {@return Burt's constraint of each topic, if it was wanted} */
    Scores constraint() {
        return Scores.exact(constraint);
    }
}
