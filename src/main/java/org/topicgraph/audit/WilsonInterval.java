package org.topicgraph.audit;

/**
 * Between which shares the true one lies, with 95 % confidence, where {@code hits} of {@code trials} were seen: with
 * {@code p = hits / trials}, {@code n = trials}, {@code z = 1.96},
 *
 * <pre>(p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n)</pre>
 *
 * Wilson 1927, doi:10.1080/01621459.1927.10502953. Unlike the plain interval it holds for few trials and for shares near 0 and
 * 1. Without trials it is [0, 1].
 *
 * @param low its lower end, in [0, 1]
 * @param high its upper end, in [0, 1]
 */
public record WilsonInterval(double low, double high) {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** {@return the interval for so many hits among so many trials} */
    public static WilsonInterval of(long hits, long trials) {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(hits + " hits in " + trials + " trials");
        }
        if (trials == 0) {
            return new WilsonInterval(0, 1);
        }
        double n = trials;
        double p = hits / n;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        double low = hits == 0 ? 0 : Math.max(0, (centre - half) / scale);
        double high = hits == trials ? 1 : Math.min(1, (centre + half) / scale);
        return new WilsonInterval(low, high);
    }
}
