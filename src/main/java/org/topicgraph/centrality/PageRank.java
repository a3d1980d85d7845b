package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * PageRank on weights: the one vector with sum 1 and
 *
 * <pre>{@code p_i = (1 - d) / n + d (sum_j p_j w_ij / S_j  +  sum over j without links of p_j / n),  d = 0.85}</pre>
 *
 * What topics without links spread is the same for all, so p is, but for its sum, the solution of {@code x - d P x = 1} with
 * {@code (P x)_i = sum_j w_ij x_j / S_j}. P is symmetric in the product {@code <x, y> = sum_i x_i y_i / S_i}, with eigenvalues
 * between -1 and 1, so conjugate gradients in that product find x, within 55 rounds whatever the graph, and in half as many as
 * the usual power iteration on graphs of topics; each round is linear in the links. The work ends when the residual's sum of
 * sizes is below 1e-13 of x's; the error of p is then below 1e-12 in all. Where weights differ by hundreds of powers of ten,
 * products lose the topics with the large ones, and the residual is not what the rounds make of it; the power iteration, which
 * gains a factor of d a round in the sum of sizes whatever the weights, then does the rest.
 *
 * <p>Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; Hestenes and Stiefel 1952, doi:10.6028/jres.049.044.
 */
final class PageRank {
    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-13;
    /** What rounding may add to that. */
    private static final double ROUNDED = 2e-13;

    private static final int MOST_ROUNDS = 100;
    /** So many times d make 1e-18. */
    private static final int MOST_STEPS = 250;

    private final int n;
    private final RowProduct product;
    private final double[] strength;
    private final double[] spread;

    private PageRank(Adjacency graph, Blocks blocks) {
        this.n = graph.topics();
        this.product = new RowProduct(graph, blocks);
        this.strength = new double[n];
        this.spread = new double[n];
        Arrays.setAll(strength, graph::strength);
    }

    /** {@return the PageRank of each topic of the graph; not exact if rounding keeps the residual of a huge graph up} */
    static Scores of(Adjacency graph, Blocks blocks) {
        return new PageRank(graph.withinRange(), blocks).solve();
    }

    private Scores solve() {
        double[] x = start();
        double[] residual = new double[n];
        double[] direction = new double[n];
        double[] image = new double[n];
        image(x, image);
        for (int i = 0; i < n; i++) {
            residual[i] = strength[i] > 0 ? 1 - image[i] : 0;
            direction[i] = residual[i];
        }
        double size = sum(x);
        double left = sumOfSizes(residual) / size;
        double squares = product(residual, residual);
        int rounds = 0;
        while (left >= TOLERANCE && rounds < MOST_ROUNDS) {
            image(direction, image);
            double step = squares / product(direction, image);
            for (int i = 0; i < n; i++) {
                x[i] += step * direction[i];
                residual[i] -= step * image[i];
            }
            double before = squares;
            squares = product(residual, residual);
            double turn = squares / before;
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] + turn * direction[i];
            }
            left = sumOfSizes(residual) / size;
            rounds++;
        }
        int steps = 0;
        for (left = residual(x, image); !(left < ROUNDED) && steps < MOST_STEPS; left = residual(x, image)) {
            step(x, image, steps == 0 && !(left < 1));
            steps++;
        }
        double total = sum(x);
        for (int i = 0; i < n; i++) {
            x[i] /= total;
        }
        return left < ROUNDED || n == 0
                ? Scores.exact(x)
                : new Scores(x, new Precision(Precision.Kind.NOT_CONVERGED, rounds + steps, left));
    }

    /** {@return the sum of sizes of what is left to be solved, relative to x's; sets the image} */
    private double residual(double[] x, double[] image) {
        image(x, image);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += strength[i] > 0 ? Math.abs(1 - image[i]) : 0;
        }
        return sum / sum(x);
    }

    /** A step of the power iteration, {@code x + 1 - (x - d P x)}; from the start if what the rounds have left is of no use. */
    private void step(double[] x, double[] image, boolean fresh) {
        if (fresh) {
            System.arraycopy(start(), 0, x, 0, n);
            image(x, image);
        }
        for (int i = 0; i < n; i++) {
            x[i] = strength[i] > 0 ? x[i] + (1 - image[i]) : 1;
        }
    }

    /** In proportion to the weighted degree, which is where the walk without fresh starts ends; exact for topics without links. */
    private double[] start() {
        double all = sum(strength);
        int linked = 0;
        for (double s : strength) {
            linked += s > 0 ? 1 : 0;
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = strength[i] > 0 ? strength[i] / all * linked / (1 - DAMPING) : 1;
        }
        return x;
    }

    /** Sets the image to {@code x - d P x}. */
    private void image(double[] x, double[] image) {
        for (int i = 0; i < n; i++) {
            spread[i] = strength[i] > 0 ? x[i] / strength[i] : 0;
        }
        product.multiply(spread, image);
        for (int i = 0; i < n; i++) {
            image[i] = x[i] - DAMPING * image[i];
        }
    }

    private double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += strength[i] > 0 ? x[i] * y[i] / strength[i] : 0;
        }
        return sum;
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum;
    }

    private static double sumOfSizes(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += Math.abs(value);
        }
        return sum;
    }
}
