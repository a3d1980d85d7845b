package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;

/**
 * How much two topics stand among the same topics: the cosine of their vectors of positive pointwise mutual information,
 *
 * <pre>w_ik = max(0, ln(N c_ik / (s_i s_k)))      cos(i, j) = sum_k w_ik w_jk / (|w_i| |w_j|),  k neither i nor j</pre>
 *
 * in [0, 1], and 0 for a topic without links. What is common to all ({@code research}) weighs nothing in it.
 */
final class SharedNeighbours {
    /** Each topic is looked for by so many of its weightiest neighbours only. */
    private static final int STRONGEST = 30;

    /** Neighbours of more topics than this tell little and would cost most. */
    private static final int WIDEST = 300;

    /** Of more topics than this, only those that share the most of the weightiest neighbours are compared with a topic. */
    private static final int MOST_CANDIDATES = 500;

    /** So much more alike than the next two must be. */
    private static final double MARGIN = 1.25;

    /** Names of one thing seldom stand together; what meets half as often as by chance is not seldom. */
    private static final double MOST_LIFT = 0.5;

    private final Vocabulary vocabulary;
    private final TopicLinks links;
    private final long rows;
    private final double[] weight;
    private final double[] squares;

    /**
     * Weighs all links.
     *
     * @param rows N, the number of rows
     */
    SharedNeighbours(Vocabulary vocabulary, TopicLinks links, long rows, Blocks blocks) {
        this.vocabulary = vocabulary;
        this.links = links;
        this.rows = rows;
        this.weight = new double[links.start(links.topics())];
        this.squares = new double[links.topics()];
        blocks.forEach(links.topics(), (block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                for (int place = links.start(topic); place < links.start(topic + 1); place++) {
                    weight[place] = Math.max(0, StrictMath.log(lift(topic, links.other(place), links.rows(place))));
                    squares[topic] += weight[place] * weight[place];
                }
            }
        });
    }

    /** {@return N c_ij / (s_i s_j): how much oftener the two meet than by chance} */
    double lift(int a, int b) {
        return lift(a, b, links.rows(a, b));
    }

    private double lift(int a, int b, long both) {
        return (double) rows * both / ((double) vocabulary.occurrences(a) * vocabulary.occurrences(b));
    }

    /** {@return the cosine of two topics} */
    double cosine(int a, int b) {
        double product = 0;
        double squaresA = squares[a];
        double squaresB = squares[b];
        int p = links.start(a);
        int q = links.start(b);
        while (p < links.start(a + 1) && q < links.start(b + 1)) {
            if (links.other(p) == links.other(q)) {
                product += weight[p++] * weight[q++];
            } else if (links.other(p) < links.other(q)) {
                p++;
            } else {
                q++;
            }
        }
        int direct = place(a, b);
        if (direct >= 0) {
            squaresA -= weight[direct] * weight[direct];
            int back = place(b, a);
            squaresB -= weight[back] * weight[back];
        }
        return product > 0 ? Math.min(1, product / Math.sqrt(squaresA * squaresB)) : 0;
    }

    /** {@return how many topics at least one of the two meets, themselves not counted: the links that one topic would have} */
    int union(int a, int b) {
        int union = 0;
        int p = links.start(a);
        int q = links.start(b);
        while (p < links.start(a + 1) || q < links.start(b + 1)) {
            int x = p < links.start(a + 1) ? links.other(p) : Integer.MAX_VALUE;
            int y = q < links.start(b + 1) ? links.other(q) : Integer.MAX_VALUE;
            int other = Math.min(x, y);
            p += x == other ? 1 : 0;
            q += y == other ? 1 : 0;
            union += other == a || other == b ? 0 : 1;
        }
        return union;
    }

    private int place(int a, int b) {
        for (int place = links.start(a); place < links.start(a + 1); place++) {
            if (links.other(place) == b) {
                return place;
            }
        }
        return -1;
    }

    /** Two topics that are alike. */
    record Pair(int first, int second, double cosine) {}

    /**
     * {@return the pairs of which each is the other's most alike, by a margin, among topics that meet half as often as
     * by chance, or less} Kinds of one thing are alike too, but one as much as the other; two names are alike as nothing else is.
     * Candidates come from the weightiest neighbours only, so a pair whose likeness is spread thinly is not found. What each
     * topic is most like is looked for only where a less frequent topic shows that it is alike enough: by far the fewest, and
     * the less frequent one of two has the fewer links to walk.
     *
     * @param fewestRows how many rows a topic must have
     * @param fewestShared how many topics both must meet
     * @param least the least cosine
     */
    List<Pair> mostAlike(int fewestRows, int fewestShared, double least, Blocks blocks) {
        int topics = (int) IntStream.range(0, links.topics())
                .takeWhile(topic -> vocabulary.occurrences(topic) >= fewestRows)
                .count(); // topics stand by falling occurrences
        int[][] strongest = new int[topics][];
        blocks.forEach(topics, 256, (block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                strongest[topic] = strongestNeighbours(topic);
            }
        });
        int[][] found = inverted(strongest);
        int[][] alike = new int[topics][];
        blocks.forEach(
                topics, 64, () -> new Candidates(strongest, found, fewestShared), (candidates, block, from, to) -> {
                    for (int topic = from; topic < to; topic++) {
                        alike[topic] = candidates.laterOnes(topic, least);
                    }
                });
        int[] paired = IntStream.range(0, topics)
                .flatMap(topic -> alike[topic].length == 0
                        ? IntStream.empty()
                        : IntStream.concat(IntStream.of(topic), IntStream.of(alike[topic])))
                .sorted()
                .distinct()
                .toArray();
        Best[] best = new Best[topics];
        blocks.forEach(
                paired.length,
                64,
                () -> new Candidates(strongest, found, fewestShared),
                (candidates, block, from, to) -> {
                    for (int p = from; p < to; p++) {
                        best[paired[p]] = candidates.best(paired[p]);
                    }
                });
        List<Pair> pairs = new ArrayList<>();
        for (int topic : paired) {
            Best first = best[topic];
            if (first.other() > topic && first.cosine() >= least && best[first.other()].other() == topic) {
                double next = Math.max(first.next(), best[first.other()].next());
                if (first.cosine() >= MARGIN * next) {
                    pairs.add(new Pair(topic, first.other(), first.cosine()));
                }
            }
        }
        return pairs;
    }

    /** The topic most like another, and how like the next is; -1 for none. */
    private record Best(int other, double cosine, double next) {}

    /**
     * Compares a topic with many. Its weights are spread over an array, so that each of the others costs no more than its
     * own links, whatever the topic has; the sums are those of {@link #cosine}, bit for bit.
     */
    private final class Candidates {
        private static final int BITS = 6;
        private static final int[] NONE = {};

        private final int[][] strongest;
        private final int[][] found;
        private final int fewestShared;
        private final byte[] shares = new byte[links.topics()];

        /** A bit a topic, an eighth of a boolean[], so that it stays in the cache. */
        private final long[] met = new long[(links.topics() >> BITS) + 1];

        private final double[] weightOf = new double[links.topics()];
        private final int[] others = new int[links.topics()];

        /**
         * For topics whose weightiest neighbours are known.
         *
         * @param found for each topic those that are found by it
         * @param fewestShared how many topics two must both meet
         */
        Candidates(int[][] strongest, int[][] found, int fewestShared) {
            this.strongest = strongest;
            this.found = found;
            this.fewestShared = fewestShared;
        }

        /** {@return the less frequent candidates whose cosine with the topic is at least so much} */
        int[] laterOnes(int topic, double least) {
            int size = find(topic);
            spread(topic, true);
            int alike = 0;
            for (int c = 0; c < size; c++) {
                int other = others[c];
                if (other > topic && cosineOfSeldomMet(topic, other) >= least) {
                    others[alike++] = other;
                }
            }
            spread(topic, false);
            return alike == 0 ? NONE : Arrays.copyOf(others, alike);
        }

        Best best(int topic) {
            int size = find(topic);
            spread(topic, true);
            int best = -1;
            double bestCosine = 0;
            double next = 0;
            for (int c = 0; c < size; c++) {
                int other = others[c];
                double cosine = cosineOfSeldomMet(topic, other);
                if (cosine > bestCosine || cosine == bestCosine && other < best) {
                    next = bestCosine;
                    best = other;
                    bestCosine = cosine;
                } else {
                    next = Math.max(next, cosine);
                }
            }
            spread(topic, false);
            return new Best(best, bestCosine, next);
        }

        /** Puts those to compare with the topic into {@code others}. @return how many */
        private int find(int topic) {
            int size = 0;
            for (int neighbour : strongest[topic]) {
                for (int other : found[neighbour]) {
                    if (other != topic && shares[other]++ == 0) {
                        others[size++] = other;
                    }
                }
            }
            int fewest = fewestToCompare(size);
            int kept = 0;
            for (int c = 0; c < size; c++) {
                int other = others[c];
                if (shares[other] >= fewest) {
                    others[kept++] = other;
                }
                shares[other] = 0;
            }
            return kept;
        }

        /** {@return how many of the topic's weightiest neighbours a candidate must share for there to be few enough} */
        private int fewestToCompare(int size) {
            int[] sharing = new int[STRONGEST + 1];
            for (int c = 0; c < size; c++) {
                sharing[shares[others[c]]]++;
            }
            int fewest = 1;
            for (int left = size; left > MOST_CANDIDATES && fewest < STRONGEST; fewest++) {
                left -= sharing[fewest];
            }
            return fewest;
        }

        private void spread(int topic, boolean set) {
            for (int place = links.start(topic); place < links.start(topic + 1); place++) {
                int neighbour = links.other(place);
                long bit = 1L << neighbour;
                met[neighbour >> BITS] = set ? met[neighbour >> BITS] | bit : met[neighbour >> BITS] & ~bit;
                weightOf[neighbour] = set ? weight[place] : 0;
            }
        }

        private boolean isMet(int neighbour) {
            return (met[neighbour >> BITS] >>> neighbour & 1) != 0;
        }

        /** {@return the cosine; 0 if they meet too often, or share too little} */
        private double cosineOfSeldomMet(int topic, int other) {
            double product = 0;
            int shared = 0;
            int direct = -1;
            for (int place = links.start(other); place < links.start(other + 1); place++) {
                int neighbour = links.other(place);
                if (isMet(neighbour)) {
                    product += weightOf[neighbour] * weight[place];
                    shared++;
                } else if (neighbour == topic) {
                    direct = place;
                }
            }
            if (shared < fewestShared || direct >= 0 && lift(topic, other, links.rows(direct)) > MOST_LIFT) {
                return 0;
            }
            double both = direct < 0 ? 0 : weight[direct] * weight[direct];
            return product > 0
                    ? Math.min(1, product / Math.sqrt((squares[topic] - both) * (squares[other] - both)))
                    : 0;
        }
    }

    private int[] strongestNeighbours(int topic) {
        return IntStream.range(links.start(topic), links.start(topic + 1))
                .filter(place -> weight[place] > 0)
                .boxed()
                .sorted((p, q) -> {
                    // what meets once says less than what meets often, though its weight may be as high
                    int byWeight = Double.compare(weight[q] * links.rows(q), weight[p] * links.rows(p));
                    return byWeight != 0 ? byWeight : Integer.compare(p, q);
                })
                .limit(STRONGEST)
                .mapToInt(links::other)
                .toArray();
    }

    /** {@return for each topic those among whose strongest neighbours it is, none if these are too many} */
    private int[][] inverted(int[][] strongest) {
        int[] count = new int[links.topics()];
        for (int[] neighbours : strongest) {
            for (int neighbour : neighbours) {
                count[neighbour]++;
            }
        }
        int[][] found = new int[links.topics()][];
        Arrays.setAll(found, topic -> count[topic] > WIDEST ? new int[0] : new int[count[topic]]);
        Arrays.fill(count, 0);
        for (int topic = 0; topic < strongest.length; topic++) {
            for (int neighbour : strongest[topic]) {
                if (count[neighbour] < found[neighbour].length) {
                    found[neighbour][count[neighbour]++] = topic;
                }
            }
        }
        return found;
    }
}
