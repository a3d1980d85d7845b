package org.topicgraph.association;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The definition of the hypergeometric tail in whole numbers of any size. */
final class ExactHypergeometric {
    private static final MathContext DIGITS = new MathContext(40);

    private ExactHypergeometric() {}

    /** {@return P(X >= both), right to 40 digits} */
    static BigDecimal upperTail(long rows, long first, long second, long both) {
        return share(rows, first, second, both, Math.min(first, second));
    }

    /** {@return P(X <= both), right to 40 digits} */
    static BigDecimal lowerTail(long rows, long first, long second, long both) {
        return share(rows, first, second, Math.max(0, first + second - rows), both);
    }

    private static BigDecimal share(long rows, long first, long second, long from, long to) {
        BigInteger ways = BigInteger.ZERO;
        BigInteger term = choose(first, from).multiply(choose(rows - first, second - from));
        for (long x = from; x <= to; x++) {
            ways = ways.add(term);
            term = times(term, first - x, second - x).divide(product(x + 1, rows - first - second + x + 1));
        }
        return new BigDecimal(ways).divide(new BigDecimal(choose(rows, second)), DIGITS);
    }

    private static BigInteger times(BigInteger n, long a, long b) {
        return n.multiply(product(a, b));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static BigInteger choose(long n, long k) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways.multiply(BigInteger.valueOf(n - Math.min(k, n - k) + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
