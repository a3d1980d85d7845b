package org.topicgraph.temporal;

import java.util.Arrays;
import org.topicgraph.association.NormalTail;

/**
 * How a topic's share of the rows grows or falls: the slope b of the logistic regression
 *
 * <pre>{@code  ln(p_t / (1 - p_t)) = a + b x_t,  k_t rows of n_t have the topic in slice t, x_t the middle of the slice in years}</pre>
 *
 * with Firth's penalty, which keeps it finite where a topic occurs at one end of the time only, and takes away most of the
 * bias of small counts (Firth 1993, doi:10.1093/biomet/80.1.27; Heinze and Schemper 2002, doi:10.1002/sim.1047). The interval
 * is b ± 1.96 standard errors from the information matrix. For a topic that is not in most rows, b is the growth rate of its
 * share: 0.1 for about 10 % a year.
 *
 * <p>Slices without rows say nothing and do not count; with rows in fewer than two slices there is no trend, nor where
 * 200 steps do not find it. Cost: slices times some ten steps.
 *
 * @param slope b, a year; above 0 for a topic that rises
 * @param standardError of b
 */
public record Trend(double slope, double standardError) {
    /** What is said of a topic whose course says nothing. */
    public static final Trend NONE = new Trend(Double.NaN, Double.NaN);

    private static final double QUANTILE = 1.959963984540054;
    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-10;
    /** In units of the logit at one standard deviation of time. */
    private static final double LONGEST_STEP = 2;

    /** {@return the lower end of the 95 % confidence interval} */
    public double low() {
        return slope - QUANTILE * standardError;
    }

    /** {@return the upper end of the 95 % confidence interval} */
    public double high() {
        return slope + QUANTILE * standardError;
    }

    /** {@return the probability of a slope at least as far from 0 if there were none (Wald); NaN if there is no trend} */
    public double pValue() {
        return Double.isNaN(slope) ? Double.NaN : NormalTail.bothTails(slope / standardError);
    }

    /**
     * {@return the trend of a topic}
     *
     * @param occurrences k, one a slice
     * @param rows n, one a slice
     * @param middles x, in years
     */
    public static Trend of(int[] occurrences, int[] rows, double[] middles) {
        return new Fit(occurrences, rows, middles).trend();
    }

    /** The search for the greatest penalised likelihood, on time with mean 0 and deviation 1. */
    private static final class Fit {
        private final int[] occurrences;
        private final int[] rows;
        private final double[] x;
        private final double scale;
        private final long total;

        private double a;
        private double b;
        /** Of the rows of each slice, at a and b, the share that the model gives to the topic. */
        private final double[] p;
        /** Sums of n p (1 - p) x^0, x^1, x^2: the information. */
        private final double[] information = new double[3];

        private double determinant;
        private double likelihood;

        Fit(int[] occurrences, int[] rows, double[] middles) {
            this.occurrences = occurrences;
            this.rows = rows;
            this.x = new double[rows.length];
            this.p = new double[rows.length];
            long n = 0;
            double sum = 0;
            for (int t = 0; t < rows.length; t++) {
                n += rows[t];
                sum += rows[t] * middles[t];
            }
            double mean = sum / n;
            double squares = 0;
            for (int t = 0; t < rows.length; t++) {
                x[t] = middles[t] - mean;
                squares += rows[t] * x[t] * x[t];
            }
            this.total = n;
            this.scale = Math.sqrt(squares / n);
            for (int t = 0; t < rows.length; t++) {
                x[t] /= scale;
            }
        }

        Trend trend() {
            if (!(scale > 0) || !start()) {
                return NONE;
            }
            for (int step = 0; step < MOST_STEPS; step++) {
                if (improve() < ENOUGH) {
                    return new Trend(b / scale, Math.sqrt(information[0] / determinant) / scale);
                }
            }
            return NONE;
        }

        private boolean start() {
            long k = 0;
            for (int occurrence : occurrences) {
                k += occurrence;
            }
            if (k == 0 || k == total) {
                return false;
            }
            a = StrictMath.log((k + 0.5) / (total - k + 0.5));
            likelihood = penalised();
            return true;
        }

        /**
         * One step, halved until it leads upwards: of Newton's method; where the likelihood does not bend downwards, the longest one
         * in the direction of Fisher's scoring, which always leads upwards but by itself would take thousands of steps where one row
         * decides.
         *
         * {@return its length}
         */
        private double improve() {
            double[] score = new double[2];
            double[] bends = bends(score);
            double bend = bends[0] * bends[2] - bends[1] * bends[1];
            double stepA;
            double stepB;
            boolean bendsDown = bends[0] < 0 && bend > 0;
            if (bendsDown) {
                stepA = (bends[1] * score[1] - bends[2] * score[0]) / bend;
                stepB = (bends[1] * score[0] - bends[0] * score[1]) / bend;
            } else {
                stepA = (information[2] * score[0] - information[1] * score[1]) / determinant;
                stepB = (information[0] * score[1] - information[1] * score[0]) / determinant;
            }
            double longest = Math.max(Math.abs(stepA), Math.abs(stepB));
            double part = bendsDown ? Math.min(1, LONGEST_STEP / longest) : LONGEST_STEP / longest;
            double before = likelihood;
            double fromA = a;
            double fromB = b;
            while (true) {
                a = fromA + part * stepA;
                b = fromB + part * stepB;
                likelihood = penalised();
                if (likelihood >= before || part * longest < ENOUGH) {
                    return part * longest;
                }
                part /= 2;
            }
        }

        /**
         * The first and second derivatives of the penalised likelihood. With w = n p (1 - p), I the information, h = w (x'I^-1 x) a
         * slice's leverage and x = (1, x), the score is the sum of (k - n p + h (1/2 - p)) x.
         *
         * @param score takes the first ones, by a and by b
         * @return the second ones, by a twice, by a and b, by b twice
         */
        private double[] bends(double[] score) {
            // sums of w (1 - 2 p) x^0 .. x^3: how the information changes with a, and with b
            double[] skew = new double[4];
            for (int t = 0; t < p.length; t++) {
                double change = rows[t] * p[t] * (1 - p[t]) * (1 - 2 * p[t]);
                for (int power = 0; power < skew.length; power++) {
                    skew[power] += change;
                    change *= x[t];
                }
            }
            double[] bends = new double[3];
            for (int t = 0; t < p.length; t++) {
                double variance = p[t] * (1 - p[t]);
                double weight = rows[t] * variance;
                double distance =
                        (information[2] - 2 * information[1] * x[t] + information[0] * x[t] * x[t]) / determinant;
                double leverage = weight * distance;
                double residual = occurrences[t] - rows[t] * p[t] + leverage * (0.5 - p[t]);
                score[0] += residual;
                score[1] += residual * x[t];
                double own = weight * (1 - 2 * p[t]) * distance * (0.5 - p[t]) - weight - leverage * variance;
                double byA = own + weight * distanceChange(skew, 0, t, distance) * (0.5 - p[t]);
                double byB = own * x[t] + weight * distanceChange(skew, 1, t, distance) * (0.5 - p[t]);
                bends[0] += byA;
                bends[1] += byB;
                bends[2] += byB * x[t];
            }
            return bends;
        }

        /** {@return how x'I^-1 x of a slice changes with a (0) or b (1)} */
        private double distanceChange(double[] skew, int by, int t, double distance) {
            double determinantChange =
                    skew[by] * information[2] + information[0] * skew[by + 2] - 2 * information[1] * skew[by + 1];
            double change = skew[by + 2] - 2 * skew[by + 1] * x[t] + skew[by] * x[t] * x[t];
            return (change - distance * determinantChange) / determinant;
        }

        /** {@return the log likelihood at a and b with half the log determinant of the information, which is kept, as are the p} */
        private double penalised() {
            double sum = 0;
            Arrays.fill(information, 0);
            for (int t = 0; t < p.length; t++) {
                double logit = a + b * x[t];
                double small = StrictMath.exp(-Math.abs(logit));
                p[t] = logit < 0 ? small / (1 + small) : 1 / (1 + small);
                double w = rows[t] * small / ((1 + small) * (1 + small));
                information[0] += w;
                information[1] += w * x[t];
                information[2] += w * x[t] * x[t];
                sum += occurrences[t] * logit - rows[t] * (Math.max(logit, 0) + StrictMath.log1p(small));
            }
            determinant = information[0] * information[2] - information[1] * information[1];
            return sum + StrictMath.log(determinant) / 2;
        }
    }
}
