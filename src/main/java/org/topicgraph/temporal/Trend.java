package org.topicgraph.temporal;

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
    /** Over this distance the slope of the score is taken; its error only makes steps a little too long or short. */
    private static final double DELTA = 1e-5;
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
        private double information0;
        private double information01;
        private double information1;
        private double likelihood;

        Fit(int[] occurrences, int[] rows, double[] middles) {
            this.occurrences = occurrences;
            this.rows = rows;
            this.x = new double[rows.length];
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
                    double determinant = information0 * information1 - information01 * information01;
                    return new Trend(b / scale, Math.sqrt(information0 / determinant) / scale);
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
            likelihood = penalised(a, b);
            return true;
        }

        /**
         * One step, halved until it leads upwards: of Newton's method, with the slope of the penalised score; where the likelihood
         * does not bend downwards, the longest one in the direction of Fisher's scoring, which always leads upwards but by itself
         * would take thousands of steps where one row decides.
         *
         * {@return its length}
         */
        private double improve() {
            double[] score = score(a, b);
            double[] alongA = slope(DELTA, 0);
            double[] alongB = slope(0, DELTA);
            double between = (alongA[1] + alongB[0]) / 2;
            double bend = alongA[0] * alongB[1] - between * between;
            double stepA;
            double stepB;
            boolean bendsDown = alongA[0] < 0 && bend > 0;
            if (bendsDown) {
                stepA = (between * score[1] - alongB[1] * score[0]) / bend;
                stepB = (between * score[0] - alongA[0] * score[1]) / bend;
            } else {
                double determinant = information0 * information1 - information01 * information01;
                stepA = (information1 * score[0] - information01 * score[1]) / determinant;
                stepB = (information0 * score[1] - information01 * score[0]) / determinant;
            }
            double longest = Math.max(Math.abs(stepA), Math.abs(stepB));
            double part = bendsDown ? Math.min(1, LONGEST_STEP / longest) : LONGEST_STEP / longest;
            double before = likelihood;
            double fromA = a;
            double fromB = b;
            while (true) {
                a = fromA + part * stepA;
                b = fromB + part * stepB;
                likelihood = penalised(a, b);
                if (likelihood >= before || part * longest < ENOUGH) {
                    return part * longest;
                }
                part /= 2;
            }
        }

        /** {@return the change of the score in a direction, over its length} */
        private double[] slope(double da, double db) {
            double[] before = score(a - da, b - db);
            double[] after = score(a + da, b + db);
            penalised(a, b); // the information is that of where we are
            return new double[] {(after[0] - before[0]) / (2 * DELTA), (after[1] - before[1]) / (2 * DELTA)};
        }

        /** {@return the derivatives of the penalised likelihood by a and by b} */
        private double[] score(double atA, double atB) {
            penalised(atA, atB);
            double determinant = information0 * information1 - information01 * information01;
            double[] score = new double[2];
            for (int t = 0; t < rows.length; t++) {
                double p = probability(atA + atB * x[t]);
                double leverage = rows[t]
                        * p
                        * (1 - p)
                        * (information1 - 2 * information01 * x[t] + information0 * x[t] * x[t])
                        / determinant;
                double residual = occurrences[t] - rows[t] * p + leverage * (0.5 - p);
                score[0] += residual;
                score[1] += residual * x[t];
            }
            return score;
        }

        /** {@return the log likelihood with half the log determinant of the information, which is kept} */
        private double penalised(double atA, double atB) {
            double sum = 0;
            information0 = 0;
            information01 = 0;
            information1 = 0;
            for (int t = 0; t < rows.length; t++) {
                double logit = atA + atB * x[t];
                double p = probability(logit);
                double w = rows[t] * p * (1 - p);
                information0 += w;
                information01 += w * x[t];
                information1 += w * x[t] * x[t];
                sum += occurrences[t] * logit - rows[t] * logOfOnePlusExp(logit);
            }
            return sum + StrictMath.log(information0 * information1 - information01 * information01) / 2;
        }

        private static double probability(double logit) {
            return 1 / (1 + StrictMath.exp(-logit));
        }

        private static double logOfOnePlusExp(double logit) {
            return Math.max(logit, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
        }
    }
}
