package org.topicgraph.association;

/**
 * Tails of the normal distribution: by the series of erf near 0, by the continued fraction of erfc further out (Abramowitz and
 * Stegun 1964, 7.1.6 and 7.1.14), with a relative error below 1e-12 down to where the value is 0.
 */
public final class NormalTail {
    private static final double SERIES_UP_TO = 2;
    private static final double SQRT_PI = 1.7724538509055160273;

    private NormalTail() {}

    /** {@return the probability of a standard normal value at least as far from 0 as z, on either side} */
    public static double bothTails(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        return x < SERIES_UP_TO ? 1 - series(x) : fraction(x);
    }

    /** erf(x) = 2 / sqrt(pi) * exp(-x^2) * sum of 2^n x^(2n+1) / (1 * 3 * ... * (2n+1)) */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** erfc(x) = exp(-x^2) / sqrt(pi) * 1 / (x + (1/2) / (x + (2/2) / (x + (3/2) / ...))), from the inside out */
    private static double fraction(double x) {
        double tail = x;
        for (int n = 120; n > 0; n--) {
            tail = x + n / 2.0 / tail;
        }
        return StrictMath.exp(-x * x) / (SQRT_PI * tail);
    }
}
