package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.parallel.Blocks;

/**
 * Eigenvector centrality: {@code W x = lambda x} with lambda the largest eigenvalue of the weights, x at least 0 and of
 * Euclidean norm 1. A connected component has one such vector, positive throughout (Perron and Frobenius); the graph's is that
 * of the component with the largest eigenvalue, 0 elsewhere. Where several components have it (to 1e-10), x is the projection
 * of the vector of ones onto their vectors, which is where a power iteration from ones would go. A graph without links has no
 * eigenvalue above 0 and gets 0 for all.
 *
 * <p>The vector of a component is found by Lanczos' method with full reorthogonalisation: about 20 products with W where a
 * power iteration needs a hundred, and no trouble with bipartite components (star, path), whose smallest eigenvalue is as large
 * as the largest, negated, so that a plain power iteration swings for ever. It starts from S_i, stops at a residual of 1e-12
 * lambda, and starts again from the best vector when the basis is full. Where eigenvalues lie close together, as in long chains,
 * that would take too long; components that are trees, chains among them, are left to {@link TreeEigenvector}. Bonacich 1972,
 * doi:10.1080/0022250X.1972.9989806; Golub and Van Loan, Matrix Computations, chapter 10.
 */
final class Eigenvector {
    private static final double TOLERANCE = 1e-12;
    private static final double SAME = 1e-10;
    /** Products with W after which the work is given up. */
    static final int MOST_PRODUCTS = 2000;

    private static final int LEAST_BASIS = 24;
    /** Numbers in a basis, where that is not less than the least: 16 MB. */
    private static final int BASIS_NUMBERS = 1 << 21;

    private final Adjacency graph;
    private final int n;
    private final int mostProducts;
    private final RowProduct product;
    private final double[][] basis;
    /** The weights in the basis: a symmetric tridiagonal matrix with these on the diagonal and beside it. */
    private final double[] diagonal;

    private final double[] beside;
    private double eigenvalue;
    private double[] vector;
    private double residual = Double.POSITIVE_INFINITY;
    private int products;

    /** On the topics of a graph that have a number in {@code start}; those of one component, the others have 0. */
    private Eigenvector(Adjacency graph, int size, double[] start, int mostProducts, Blocks blocks) {
        this.graph = graph;
        this.n = graph.topics();
        this.mostProducts = mostProducts;
        this.product = new RowProduct(graph, blocks);
        int most = Math.min(size, Math.max(LEAST_BASIS, BASIS_NUMBERS / n));
        this.basis = new double[most][];
        this.diagonal = new double[most];
        this.beside = new double[most];
        this.vector = start;
        scale(vector, 1 / norm(vector));
    }

    /** {@return the eigenvector centrality of each topic, with at most so many products a component} */
    static Scores of(Adjacency whole, int mostProducts, Blocks blocks) {
        Adjacency graph = whole.withinRange();
        double[] values = new double[graph.topics()];
        Precision precision = Precision.EXACT;
        Components components = Components.of(graph);
        double[] bound = upperBounds(graph, components);
        double best = lowerBound(graph);
        for (int c = 0; c < components.count(); c++) {
            if (components.size(c) < 2 || bound[c] < best * (1 - SAME)) {
                continue;
            }
            Eigenvector own = of(graph, components, c, mostProducts, blocks);
            if (own.eigenvalue > best * (1 + SAME)) {
                Arrays.fill(values, 0);
                precision = Precision.EXACT;
            }
            if (own.eigenvalue >= best * (1 - SAME)) {
                best = Math.max(best, own.eigenvalue);
                own.addProjection(components, c, values);
                if (own.residual > TOLERANCE) {
                    precision = new Precision(Precision.Kind.NOT_CONVERGED, own.products, own.residual);
                }
            }
        }
        double norm = norm(values);
        if (norm > 0) {
            scale(values, 1 / norm);
        }
        return new Scores(values, precision);
    }

    /** A component that has half of the topics is not worth a copy: the others just stay 0. */
    private static Eigenvector of(Adjacency graph, Components components, int c, int mostProducts, Blocks blocks) {
        int size = components.size(c);
        boolean copy = 2 * size < graph.topics();
        Adjacency part = copy ? components.graph(c, graph) : graph;
        double[] start = new double[part.topics()];
        for (int i = 0; i < start.length; i++) {
            start[i] = copy || components.of(i) == c ? part.strength(i) : 0;
        }
        Eigenvector eigenvector = new Eigenvector(part, size, start, mostProducts, blocks);
        if (isTree(graph, components, c)) {
            eigenvector.findInTree(copy ? 0 : components.member(c, 0), size);
        } else {
            eigenvector.iterate();
        }
        return eigenvector;
    }

    private static boolean isTree(Adjacency graph, Components components, int c) {
        long arcs = 0;
        for (int place = 0; place < components.size(c); place++) {
            arcs += graph.degree(components.member(c, place));
        }
        return arcs == 2 * (components.size(c) - 1L);
    }

    private void findInTree(int root, int size) {
        eigenvalue = TreeEigenvector.of(graph, root, size, vector);
        scale(vector, 1 / norm(vector));
        double[] image = new double[n];
        product.multiply(vector, image);
        products++;
        subtract(image, eigenvalue, vector);
        residual = norm(image) / eigenvalue;
        shiftedStep();
    }

    private void addProjection(Components components, int c, double[] values) {
        boolean copied = n < values.length;
        double share = Arrays.stream(vector).sum();
        for (int place = 0; place < components.size(c); place++) {
            int topic = components.member(c, place);
            values[topic] = share * vector[copied ? place : topic];
        }
    }

    /** No eigenvalue is above the largest sum of a row. */
    private static double[] upperBounds(Adjacency graph, Components components) {
        double[] bound = new double[components.count()];
        for (int i = 0; i < graph.topics(); i++) {
            int c = components.of(i);
            bound[c] = Math.max(bound[c], graph.strength(i));
        }
        return bound;
    }

    /** The largest eigenvalue is at least that of the star around any topic, the norm of its row. */
    private static double lowerBound(Adjacency graph) {
        double best = 0;
        for (int i = 0; i < graph.topics(); i++) {
            double squares = 0;
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                squares += graph.weight(a) * graph.weight(a);
            }
            best = Math.max(best, squares);
        }
        return Math.sqrt(best);
    }

    private void iterate() {
        while (residual > TOLERANCE && products < mostProducts) {
            restart();
        }
        shiftedStep();
    }

    /** Builds a basis from the vector and takes the best vector in it. */
    private void restart() {
        double[] next = vector;
        for (int k = 0; k < basis.length; k++) {
            basis[k] = next;
            double[] image = new double[n];
            product.multiply(next, image);
            products++;
            diagonal[k] = dot(next, image);
            beside[k] = norm(image);
            orthogonalise(image, k);
            Tridiagonal small = Tridiagonal.principal(diagonal, beside, k + 1);
            eigenvalue = small.eigenvalue();
            residual = beside[k] * small.vector()[k] / eigenvalue;
            if (residual <= TOLERANCE || k == basis.length - 1 || products >= mostProducts) {
                vector = combine(small.vector(), k + 1);
                return;
            }
            scale(image, 1 / beside[k]);
            next = image;
        }
    }

    /** Takes from the image what the basis has of it; a second time if little was left, since rounding errors then count. */
    private void orthogonalise(double[] image, int last) {
        double before;
        do {
            before = beside[last];
            for (int j = last; j >= 0; j--) {
                subtract(image, dot(basis[j], image), basis[j]);
            }
            beside[last] = norm(image);
        } while (beside[last] < 0.1 * before && beside[last] > 1e-15 * Math.abs(diagonal[last]));
    }

    private double[] combine(double[] shares, int size) {
        double[] sum = new double[n];
        for (int k = 0; k < size; k++) {
            subtract(sum, -shares[k], basis[k]);
        }
        return sum;
    }

    /** One step of the power iteration with {@code W + lambda}: makes every value positive and takes rounding errors down. */
    private void shiftedStep() {
        double[] image = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = Math.abs(vector[i]);
        }
        product.multiply(vector, image);
        subtract(image, -eigenvalue, vector);
        scale(image, 1 / norm(image));
        vector = image;
    }

    private static double dot(double[] x, double[] y) {
        // four sums at a time: each addition waits for the one before
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            s0 += x[i] * y[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static void scale(double[] x, double factor) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
        }
    }

    private static void subtract(double[] from, double factor, double[] x) {
        for (int i = 0; i < x.length; i++) {
            from[i] -= factor * x[i];
        }
    }
}
