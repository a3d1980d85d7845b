package org.topicgraph.association;

/**
 * How far counts lie from what chance would have: the deviance {@code O ln(O/E) - (O - E)}, which is 0 where O = E and
 * positive elsewhere. Loader 2000, "Fast and Accurate Computation of Binomial Probabilities", calls it the deviance part of
 * the saddle-point expansion.
 *
 * <p>Written as it stands, the formula loses all digits near O = E, where the two halves cancel. So the difference O - E is
 * computed apart, exactly to the last bit, and a series in it takes the place of the logarithm where O and E are close.
 */
final class Deviance {
    /** Up to here the series in {@code ((O - E) / (O + E))^2} needs at most nine terms. */
    private static final double CLOSE = 0.1;

    private Deviance() {}

    /**
     * {@return the deviances of the four cells of the table, added: G^2 / 2} The same bits for {@code first} and {@code
     * second} exchanged.
     *
     * @param rows N, at least 1
     * @param first s_i
     * @param second s_j
     * @param both c_ij
     */
    static double ofTable(long rows, long first, long second, long both) {
        double n = rows;
        double difference = excess(rows, first, second, both) / n;
        double firstOnly = of((double) first - both, first * ((double) rows - second) / n, -difference);
        double secondOnly = of((double) second - both, second * ((double) rows - first) / n, -difference);
        return of(both, (double) first * second / n, difference)
                + (firstOnly + secondOnly)
                + of(
                        (double) rows - first - second + both,
                        ((double) rows - first) * ((double) rows - second) / n,
                        difference);
    }

    /** {@return {@code N c_ij - s_i s_j}, right to the last bits though both products may be large and nearly equal} */
    static double excess(double rows, double first, double second, double both) {
        // Kahan's difference of products: the fused multiply-add gives the rounding error of the second product
        double product = first * second;
        double error = Math.fma(-first, second, product);
        return Math.fma(rows, both, -product) + error;
    }

    /**
     * {@return {@code O ln(O/E) - (O - E)}, at least 0}
     *
     * @param observed O
     * @param expected E; 0 only where O is
     * @param difference {@code O - E}, exact
     */
    private static double of(double observed, double expected, double difference) {
        if (observed == 0) {
            return expected;
        }
        double sum = observed + expected;
        if (Math.abs(difference) >= CLOSE * sum) {
            return observed * StrictMath.log(observed / expected) - difference;
        }
        double v = difference / sum;
        double square = v * v;
        double power = 2 * observed * v;
        double series = difference * v;
        for (int odd = 3; ; odd += 2) {
            power *= square;
            double next = series + power / odd;
            if (next == series) {
                return series;
            }
            series = next;
        }
    }
}
