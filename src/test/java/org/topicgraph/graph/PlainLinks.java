package org.topicgraph.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.topicgraph.association.LinkMeasure;

/**
 * What is to be known of pairs of topics, by the definitions: counted in the rows, in whole numbers of any size and decimals
 * of fifty digits.
 */
final class PlainLinks {
    static final MathContext FIFTY = new MathContext(50);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** ln n at place n; at 0 it is 0, since it stands in products with 0 alone. */
    private static final List<BigDecimal> LOGARITHMS = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO));

    private final int rows;
    private final TreeMap<String, BitSet> rowsOfTopic = new TreeMap<>();
    private final Map<List<Integer>, Double> knownTails = new HashMap<>();
    private final double[] p;
    private final long[] atMost;

    PlainLinks(List<Set<String>> rows) {
        this.rows = rows.size();
        for (int row = 0; row < rows.size(); row++) {
            for (String topic : rows.get(row)) {
                rowsOfTopic.computeIfAbsent(topic, t -> new BitSet()).set(row);
            }
        }
        List<String> topics = List.copyOf(rowsOfTopic.keySet());
        this.p = IntStream.range(0, topics.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new Pair(topics.get(i), topics.get(j))))
                .mapToDouble(Pair::p)
                .sorted()
                .toArray();
        this.atMost = new long[p.length];
        for (int k = p.length - 1; k >= 0; k--) {
            atMost[k] = k + 1 < p.length && p[k + 1] == p[k] ? atMost[k + 1] : k + 1;
        }
    }

    Pair pair(TopicGraph graph, int link) {
        return new Pair(
                graph.vocabulary().key(graph.first(link)), graph.vocabulary().key(graph.second(link)));
    }

    /** Two topics and how they are spread over the rows. */
    final class Pair {
        private final int first;
        private final int second;
        private final int both;
        private final int either;

        Pair(String first, String second) {
            BitSet a = rowsOfTopic.get(first);
            BitSet b = rowsOfTopic.get(second);
            BitSet shared = (BitSet) a.clone();
            shared.and(b);
            BitSet united = (BitSet) a.clone();
            united.or(b);
            this.first = a.cardinality();
            this.second = b.cardinality();
            this.both = shared.cardinality();
            this.either = united.cardinality();
        }

        double measure(LinkMeasure measure) {
            return switch (measure) {
                case COOCCURRENCES -> both;
                case ASSOCIATION_STRENGTH ->
                    share(both, rows)
                            .divide(share(first, rows).multiply(share(second, rows)), FIFTY)
                            .doubleValue();
                case COSINE ->
                    decimal(both)
                            .divide(
                                    decimal(first)
                                            .sqrt(FIFTY)
                                            .multiply(decimal(second).sqrt(FIFTY)),
                                    FIFTY)
                            .doubleValue();
                case JACCARD -> share(both, either).doubleValue();
                case INCLUSION -> share(both, first).max(share(both, second)).doubleValue();
                case EQUIVALENCE ->
                    share(both, first).multiply(share(both, second)).doubleValue();
                case NPMI -> npmi();
                case LOG_LIKELIHOOD -> logLikelihood();
                case P_VALUE -> p();
            };
        }

        /** (h(i) + h(j) - h(ij)) / h(ij), h = -ln of the share of the rows. */
        private double npmi() {
            BigDecimal together = surprise(both);
            return both == rows
                    ? 1
                    : surprise(first)
                            .add(surprise(second))
                            .subtract(together)
                            .divide(together, FIFTY)
                            .doubleValue();
        }

        private BigDecimal surprise(int count) {
            return ln(rows).subtract(ln(count));
        }

        /** 2 (sum of O ln O over cells - sum of M ln M over margins + N ln N). */
        private double logLikelihood() {
            BigDecimal sum = timesLn(rows);
            for (int cell : new int[] {both, first - both, second - both, rows - either}) {
                sum = sum.add(timesLn(cell));
            }
            for (int margin : new int[] {first, rows - first, second, rows - second}) {
                sum = sum.subtract(timesLn(margin));
            }
            return sum.multiply(TWO).doubleValue();
        }

        /** Of all ways to lay the second topic's rows, those in which so many or more fall on the first one's. */
        double p() {
            return knownTails.computeIfAbsent(
                    List.of(Math.min(first, second), Math.max(first, second), both), key -> tail());
        }

        private double tail() {
            int least = Math.max(0, first + second - rows);
            int most = Math.min(first, second);
            BigDecimal all = new BigDecimal(choose(rows, second));
            return most - both < both - least
                    ? new BigDecimal(ways(both, most)).divide(all, FIFTY).doubleValue()
                    : BigDecimal.ONE
                            .subtract(new BigDecimal(ways(least, both - 1)).divide(all, FIFTY))
                            .doubleValue();
        }

        private BigInteger ways(int from, int to) {
            BigInteger ways = BigInteger.ZERO;
            for (int x = from; x <= to; x++) {
                ways = ways.add(choose(first, x).multiply(choose(rows - first, second - x)));
            }
            return ways;
        }

        /** The least share of false findings among all pairs up to some p-value that is not below this one's. */
        double q() {
            double own = p();
            double least = 1;
            for (int k = 0; k < p.length; k++) {
                least = p[k] >= own ? Math.min(least, p[k] * p.length / atMost[k]) : least;
            }
            return least;
        }
    }

    /** {@return (1 - w / S)^(k - 1), where it is less of both ends} */
    static double disparity(TopicGraph graph, int link) {
        return disparity(graph, link, graph.first(link))
                .min(disparity(graph, link, graph.second(link)))
                .doubleValue();
    }

    private static BigDecimal disparity(TopicGraph graph, int link, int end) {
        int others = 0;
        BigDecimal strength = BigDecimal.ZERO;
        for (int k = 0; k < graph.links(); k++) {
            if (graph.first(k) == end || graph.second(k) == end) {
                others += k == link ? 0 : 1;
                strength = strength.add(new BigDecimal(graph.weight(k)));
            }
        }
        return strength.subtract(new BigDecimal(graph.weight(link)))
                .divide(strength, FIFTY)
                .pow(others, FIFTY);
    }

    private static BigDecimal decimal(int number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal share(int part, int whole) {
        return decimal(part).divide(decimal(whole), FIFTY);
    }

    private static BigDecimal timesLn(int n) {
        return decimal(n).multiply(ln(n));
    }

    /** ln n = ln (n - 1) + 2 artanh(1 / (2 n - 1)). */
    private static BigDecimal ln(int n) {
        for (int next = LOGARITHMS.size(); next <= n; next++) {
            BigDecimal x = share(1, 2 * next - 1);
            BigDecimal power = x;
            BigDecimal sum = x;
            for (int k = 3; power.compareTo(new BigDecimal("1e-50")) > 0; k += 2) {
                power = power.multiply(x).multiply(x, FIFTY);
                sum = sum.add(power.divide(decimal(k), FIFTY));
            }
            LOGARITHMS.add(LOGARITHMS.get(next - 1).add(sum.multiply(TWO), FIFTY));
        }
        return LOGARITHMS.get(n);
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
