package org.topicgraph.centrality;

import java.util.Arrays;

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix whose numbers beside the diagonal are above 0, and its vector, which
 * is positive. By halving: {@code lambda - T} is positive definite, and its elimination has positive pivots throughout, exactly
 * when lambda is above all eigenvalues. The vector then comes from inverse iteration just above the eigenvalue, where
 * elimination and substitution only ever add positive numbers. Linear in the size for each of some 60 halvings.
 */
final class Tridiagonal {
    private static final int INVERSE_ITERATIONS = 3;

    private final double eigenvalue;
    private final double[] vector;

    private Tridiagonal(double eigenvalue, double[] vector) {
        this.eigenvalue = eigenvalue;
        this.vector = vector;
    }

    /**
     * The principal pair of a matrix.
     *
     * @param diagonal its diagonal
     * @param beside the numbers beside it, above 0; {@code beside[k]} joins k and k + 1
     * @param size how many of the diagonal count
     */
    static Tridiagonal principal(double[] diagonal, double[] beside, int size) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            double radius = (k > 0 ? beside[k - 1] : 0) + (k < size - 1 ? beside[k] : 0);
            low = Math.max(low, diagonal[k]);
            high = Math.max(high, diagonal[k] + radius);
        }
        high += Math.max(Math.abs(high), Math.abs(low)) * 1e-15 + Double.MIN_NORMAL;
        double[] pivot = new double[size];
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (eliminate(diagonal, beside, middle, pivot)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        eliminate(diagonal, beside, high, pivot);
        double[] vector = new double[size];
        Arrays.fill(vector, 1);
        for (int round = 0; round < INVERSE_ITERATIONS; round++) {
            substitute(beside, pivot, vector);
        }
        return new Tridiagonal(high, vector);
    }

    /** Sets the pivots of {@code lambda - T}; {@return whether all are above 0} */
    private static boolean eliminate(double[] diagonal, double[] beside, double lambda, double[] pivot) {
        for (int k = 0; k < pivot.length; k++) {
            double below = k == 0 ? 0 : beside[k - 1] * beside[k - 1] / pivot[k - 1];
            pivot[k] = lambda - diagonal[k] - below;
            if (!(pivot[k] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Solves {@code (lambda - T) y = x} in place and makes y's norm 1. */
    private static void substitute(double[] beside, double[] pivot, double[] x) {
        int size = pivot.length;
        for (int k = 1; k < size; k++) {
            x[k] += x[k - 1] * beside[k - 1] / pivot[k - 1];
        }
        x[size - 1] /= pivot[size - 1];
        for (int k = size - 2; k >= 0; k--) {
            x[k] = (x[k] + beside[k] * x[k + 1]) / pivot[k];
        }
        double largest = Arrays.stream(x).max().orElse(1);
        double squares = 0;
        for (int k = 0; k < size; k++) {
            x[k] /= largest;
            squares += x[k] * x[k];
        }
        double norm = Math.sqrt(squares);
        for (int k = 0; k < size; k++) {
            x[k] /= norm;
        }
    }

    /** {@return the largest eigenvalue} */
    double eigenvalue() {
        return eigenvalue;
    }

    /** {@return its vector, positive, of norm 1} */
    double[] vector() {
        return vector;
    }
}
