package org.topicgraph.graph;

/**
 * How far each link's weight exceeds what the strengths of its ends make likely, and how uncertain that is. Coscia and Neffke
 * 2017, doi:10.1109/ICDE.2017.100. With n the weight, a and b the strengths of both ends, T = 2 W the sum of all strengths and
 * K = T / (a b):
 *
 * <pre>{@code
 * score     L    = (K n - 1) / (K n + 1), from -1 to 1, 0 where the weight is as expected
 * prior     mu   = a b / T^2                              of the probability that a unit of weight falls on the link
 *           var  = a b (T - a) (T - b) / (T^4 (T - 1))
 *           the beta distribution of that mean and variance: alpha = mu^2 (1 - mu) / var - mu, beta = alpha (1 - mu) / mu
 * posterior P    = (alpha + n) / (alpha + beta + T)
 * variance  V[n] = T P (1 - P)
 *           V[L] = V[n] (2 (K + n K') / (K n + 1)^2)^2, K' = dK/dn = 1 / (a b) - T (a + b) / (a b)^2
 * }</pre>
 *
 * <p>Weights are taken for counts of independent events, of which there must be more than one.
 */
final class NoiseCorrected {
    private final TopicGraph graph;
    private final double[] strength;
    private final double total;

    NoiseCorrected(TopicGraph graph) {
        this.graph = graph;
        this.strength = graph.adjacency().strengths();
        double sum = 0;
        for (double s : strength) {
            sum += s;
        }
        this.total = sum;
        if (graph.links() > 0 && total <= 1) {
            throw new IllegalArgumentException("backbone noise-corrected needs weights that are counts; these sum to "
                    + "less than 1: take another backbone, or --weight cooccurrences");
        }
    }

    /** {@return L} */
    double score(int link) {
        double expected = expectedShare(link);
        return (expected - 1) / (expected + 1);
    }

    private double expectedShare(int link) {
        return graph.weight(link) * total / (strength[graph.first(link)] * strength[graph.second(link)]);
    }

    /** {@return the square root of V[L]} */
    double deviation(int link) {
        double n = graph.weight(link);
        double a = strength[graph.first(link)];
        double b = strength[graph.second(link)];
        double product = a * b;
        double mean = product / total / total;
        double meanOverVariance = total * total * (total - 1) / ((total - a) * (total - b));
        double alpha = mean * meanOverVariance * (1 - mean) - mean;
        double beta = (1 - mean) * meanOverVariance * (1 - mean) - (1 - mean);
        double posterior = (alpha + n) / (alpha + beta + total);
        double variance = Math.max(0, total * posterior * (1 - posterior));
        double slope = 1 / product - total * (a + b) / product / product;
        double observedOverExpected = 1 + expectedShare(link);
        return Math.sqrt(variance)
                * Math.abs(2 * (total / product + n * slope) / (observedOverExpected * observedOverExpected));
    }
}
