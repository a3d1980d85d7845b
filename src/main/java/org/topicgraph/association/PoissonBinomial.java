package org.topicgraph.association;

/**
 * The number X of successes in independent trials of different probabilities; trials of equal probability q are one class, m
 * of them.
 *
 * <p>A tail is a contour integral of the generating function {@code f(z) = product of (1 - q + q z)^m} over the angle of z:
 *
 * <pre>{@code
 * P(X >= c) = 1 / (2 pi) integral of f(z) z^-c / (1 - 1/z), |z| > 1
 * P(X <= c) = 1 / (2 pi) integral of f(z) z^-c / (1 - z),   |z| < 1
 * }</pre>
 *
 * On the circle through the saddle point of the integrand nothing cancels, however far the tail, and the trapezoidal rule
 * converges faster than any power. The saddle point: Daniels 1954, doi:10.1214/aoms/1177728652; the rule: Trefethen and
 * Weideman 2014, doi:10.1137/130932132. The relative error is below 1e-9 down to 1e-300; the cost is that of some thirty
 * points times the classes, whatever the number of trials.
 */
final class PoissonBinomial {
    /** Standard deviations, of what the circle sees, after which less than 1e-11 of the sum is left. */
    private static final double WIDTH = 28;

    /** Points of which all that follow are smaller no longer change the sum. */
    private static final double NEGLIGIBLE = 1e-16;

    private static final int MOST_STEPS = 60;

    private final double[] probability;
    private final double[] trials;
    private int classes;
    private double certain;
    private double uncertain;
    private double mean;

    /**
     * The distribution of the sum.
     *
     * @param probability q of each class, from 0 to 1
     * @param trials m of each class
     */
    PoissonBinomial(double[] probability, double[] trials) {
        this.probability = new double[probability.length];
        this.trials = new double[probability.length];
        for (int r = 0; r < probability.length; r++) {
            if (probability[r] == 1) {
                certain += trials[r];
            } else if (probability[r] > 0) {
                this.probability[classes] = probability[r];
                this.trials[classes++] = trials[r];
                uncertain += trials[r];
                mean += trials[r] * probability[r];
            }
        }
    }

    /** {@return P(X >= successes)} */
    double upperTail(double successes) {
        double bound = successes - certain;
        if (bound <= 0) {
            return 1;
        }
        if (bound >= uncertain) {
            return bound > uncertain ? 0 : allSucceed();
        }
        if (bound == 1) {
            return -StrictMath.expm1(logNoneSucceeds());
        }
        return bound > mean ? integral(1, bound) : 1 - integral(-1, bound - 1);
    }

    private double allSucceed() {
        double log = 0;
        for (int r = 0; r < classes; r++) {
            log += trials[r] * StrictMath.log(probability[r]);
        }
        return StrictMath.exp(log);
    }

    private double logNoneSucceeds() {
        double log = 0;
        for (int r = 0; r < classes; r++) {
            log += trials[r] * StrictMath.log1p(-probability[r]);
        }
        return log;
    }

    /** P(X >= bound) for side 1, P(X <= bound) for side -1; z = e^(t + i angle) with side t > 0. */
    private double integral(int side, double bound) {
        double t = saddlePoint(side, bound);
        double growth = StrictMath.expm1(t);
        double[] tilted = new double[classes];
        double cumulant = 0;
        double decay = StrictMath.exp(-side * t);
        double rest = -StrictMath.expm1(-side * t);
        double variance = decay / (rest * rest);
        for (int r = 0; r < classes; r++) {
            double q = probability[r];
            tilted[r] = q * (1 + growth) / (1 + q * growth);
            cumulant += trials[r] * StrictMath.log1p(q * growth);
            variance += trials[r] * tilted[r] * (1 - tilted[r]);
        }

        // the two halves of the circle mirror each other; all is relative to f where the circle crosses the axis
        int half = (int) Math.ceil(WIDTH / 2 * (1 + Math.sqrt(variance)));
        int points = 2 * half + 1;
        double sum = 1 / rest;
        for (int point = 1; point <= half; point++) {
            double angle = 2 * Math.PI * point / points;
            double sine = StrictMath.sin(angle);
            double versine = 2 * square(StrictMath.sin(angle / 2)); // 1 - cos
            double logModulus = 0;
            double phase = -bound * angle;
            for (int r = 0; r < classes; r++) {
                double p = tilted[r];
                logModulus += trials[r] / 2 * StrictMath.log1p(-2 * p * (1 - p) * versine);
                phase += trials[r] * StrictMath.atan2(p * sine, 1 - p * versine);
            }
            double modulus = StrictMath.exp(logModulus);
            double real = rest + decay * versine;
            double imaginary = side * decay * sine;
            double norm = real * real + imaginary * imaginary;
            sum += 2 * modulus * (StrictMath.cos(phase) * real + StrictMath.sin(phase) * imaginary) / norm;
            if (modulus * rest < NEGLIGIBLE * Math.sqrt(norm)) {
                break;
            }
        }
        return StrictMath.exp(cumulant - bound * t) * sum / points;
    }

    /**
     * Where on the axis the integrand is least: the zero in t of {@code sum of m tilted(t) - bound - side / (e^(side t) - 1)},
     * by Newton's method kept between bounds. Any circle gives the same integral, so three digits are enough.
     */
    private double saddlePoint(int side, double bound) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double a = Math.max(Math.abs(StrictMath.log(bound / mean)), 1 / Math.sqrt(1 + mean));
        for (int step = 0; step < MOST_STEPS; step++) {
            double growth = StrictMath.expm1(side * a);
            double pole = 1 / StrictMath.expm1(a);
            double value = side * -bound - pole;
            double slope = pole * (1 + pole);
            for (int r = 0; r < classes; r++) {
                double p = probability[r] * (1 + growth) / (1 + probability[r] * growth);
                value += side * trials[r] * p;
                slope += trials[r] * p * (1 - p);
            }
            if (value < 0) {
                low = a;
            } else {
                high = a;
            }
            double next = a - value / slope;
            if (next <= low || next >= high) {
                next = high == Double.POSITIVE_INFINITY ? 2 * a : (low + high) / 2;
            }
            if (Math.abs(next - a) < 1e-3 * a) {
                return side * next;
            }
            a = next;
        }
        return side * a;
    }

    private static double square(double x) {
        return x * x;
    }
}
