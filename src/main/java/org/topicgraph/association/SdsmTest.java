package org.topicgraph.association;

import java.util.Arrays;

/**
 * The stochastic degree sequence model: chance spreads the topics over the rows so that each topic has its occurrences and
 * each row its number of topics, both on average. So topics that meet in long rows, where everything meets, are no finding,
 * as they are to {@link FisherTest}, which takes all rows for alike. With p_ik the probability that topic i is in row k (see
 * {@link BipartiteFit}), the rows that two topics share by chance are the sum of independent events of probability
 * {@code p_ik p_jk}; its tail is exact, where others use a normal approximation ({@link PoissonBinomial}). Neal 2014,
 * doi:10.1016/j.socnet.2014.06.001.
 *
 * <p>Memory is 8 bytes for each different number of occurrences times each different size of rows; a tail takes some
 * microseconds times the different sizes of rows.
 */
public final class SdsmTest implements PairTest {
    private final long[] occurrences;
    private final double[] rows;
    private final double[][] probability;
    private final double residual;

    private SdsmTest(long[] occurrences, double[] rows, double[][] probability, double residual) {
        this.occurrences = occurrences;
        this.rows = rows;
        this.probability = probability;
        this.residual = residual;
    }

    /** {@return the test for a corpus of these margins} */
    public static SdsmTest of(Margins margins) {
        BipartiteFit fit = BipartiteFit.of(margins);
        long[] occurrences = new long[fit.topicClasses()];
        double[] rows = new double[fit.rowClasses()];
        double[][] probability = new double[occurrences.length][rows.length];
        Arrays.setAll(occurrences, fit::occurrences);
        Arrays.setAll(rows, fit::rowsOf);
        for (int i = 0; i < occurrences.length; i++) {
            for (int r = 0; r < rows.length; r++) {
                probability[i][r] = fit.probability(i, r);
            }
        }
        return new SdsmTest(occurrences, rows, probability, fit.residual());
    }

    /**
     * {@return how far the model's margins are off, relatively, where most; 1e-12 or less but for margins that leave almost
     * no freedom, where it can be so much that p-values mean little}
     */
    public double residual() {
        return residual;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if no topic has so many occurrences
     */
    @Override
    public double upperTail(long first, long second, long both) {
        double[] i = probability[topicClass(first)];
        double[] j = probability[topicClass(second)];
        double[] shared = new double[rows.length];
        for (int r = 0; r < shared.length; r++) {
            shared[r] = i[r] * j[r];
        }
        return new PoissonBinomial(shared, rows).upperTail(both);
    }

    private int topicClass(long count) {
        int place = Arrays.binarySearch(occurrences, count);
        if (place < 0) {
            throw new IllegalArgumentException("no topic is in %d rows".formatted(count));
        }
        return place;
    }
}
