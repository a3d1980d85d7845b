package org.topicgraph.graph;

/**
 * A weighted undirected graph as flat arrays, without loops or parallel links; kernels run on it. Each link stands twice,
 * once at each end: the neighbours of topic {@code i} are
 *
 * <pre>{@code
 * for (int a = graph.start(i); a < graph.start(i + 1); a++) {
 *     use(graph.neighbour(a), graph.weight(a));
 * }
 * }</pre>
 *
 * in ascending order. Positions {@code a} are called arcs; there are {@code 2 * links} of them. A topic costs 4 bytes, a link
 * 24.
 */
public final class Adjacency {
    /** Sums of squares of weights up to this stay finite. */
    private static final double LARGE = 0x1p400;
    /** One over weights from this on stays finite, with room to spare. */
    private static final double SMALL = 0x1p-1000;

    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;

    /**
     * Takes the arrays over, without copying.
     *
     * @param start length topics + 1; {@code start[i] .. start[i+1]-1} are the arcs of topic i
     * @param neighbour the other end of each arc, ascending within a topic
     * @param weight the weight of each arc, finite and above 0, the same in both directions
     * @throws IllegalStateException if the arrays do not describe such a graph
     */
    public Adjacency(int[] start, int[] neighbour, double[] weight) {
        this(start, neighbour, weight, false);
    }

    private Adjacency(int[] start, int[] neighbour, double[] weight, boolean known) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
        if (!known) {
            checkArcs();
        }
    }

    private void checkArcs() {
        if (start.length == 0 || start[0] != 0 || start[start.length - 1] != neighbour.length) {
            throw new IllegalStateException("start does not span the arcs");
        }
        if (neighbour.length != weight.length) {
            throw new IllegalStateException("%d arcs, %d weights".formatted(neighbour.length, weight.length));
        }
        for (int i = 0; i < topics(); i++) {
            if (start[i] > start[i + 1]) {
                throw new IllegalStateException("the arcs of topic %d end before they start".formatted(i));
            }
        }
        int[] mirrored = start.clone(); // how far the arcs of each topic are known to have a twin
        for (int i = 0; i < topics(); i++) {
            int last = -1;
            for (int a = start[i]; a < start[i + 1]; a++) {
                if (neighbour[a] <= last || neighbour[a] >= topics() || neighbour[a] == i) {
                    throw new IllegalStateException("neighbours of topic %d are not ascending others".formatted(i));
                }
                requireWeight(i, neighbour[a], weight[a]);
                if (neighbour[a] < i
                        ? a >= mirrored[i]
                        : !isTwin(mirrored[neighbour[a]]++, neighbour[a], i, weight[a])) {
                    throw new IllegalStateException("%d-%d has no twin the other way".formatted(i, neighbour[a]));
                }
                last = neighbour[a];
            }
        }
    }

    private boolean isTwin(int arc, int from, int to, double twinWeight) {
        return arc < start[from + 1] && neighbour[arc] == to && weight[arc] == twinWeight;
    }

    /**
     * The graph of a list of links.
     *
     * @param topics how many
     * @param first lower end of each link; links ascend by first, then second
     * @param second upper end of each link
     * @param weight of each link
     * @throws IllegalStateException if there are more than 1,073,741,823 links, or if the arrays do not describe such a graph
     */
    public static Adjacency ofLinks(int topics, int[] first, int[] second, double[] weight) {
        checkLinks(topics, first, second, weight);
        int[] start = new int[topics + 1];
        for (int link = 0; link < first.length; link++) {
            start[first[link] + 1]++;
            start[second[link] + 1]++;
        }
        for (int i = 0; i < topics; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] neighbour = new int[start[topics]];
        double[] weights = new double[start[topics]];
        // lower neighbours first, then upper ones: both passes meet them in ascending order
        for (int link = 0; link < first.length; link++) {
            neighbour[next[second[link]]] = first[link];
            weights[next[second[link]]++] = weight[link];
        }
        for (int link = 0; link < first.length; link++) {
            neighbour[next[first[link]]] = second[link];
            weights[next[first[link]]++] = weight[link];
        }
        return new Adjacency(start, neighbour, weights, true); // known by the way they were made
    }

    private static void checkLinks(int topics, int[] first, int[] second, double[] weight) {
        if (first.length > Integer.MAX_VALUE / 2) {
            throw new IllegalStateException(first.length + " links are more than a graph can have");
        }
        int i = 0;
        int last = 0;
        for (int link = 0; link < first.length; link++) {
            last = first[link] == i ? last : first[link];
            if (first[link] < i || second[link] <= last || second[link] >= topics) {
                throw new IllegalStateException("link %d, from %d to %d, is out of order, or not among %d topics"
                        .formatted(link, first[link], second[link], topics));
            }
            requireWeight(first[link], second[link], weight[link]);
            i = first[link];
            last = second[link];
        }
    }

    private static void requireWeight(int i, int j, double weight) {
        if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("weight of %d-%d is not above 0 and finite: %s".formatted(i, j, weight));
        }
    }

    /** {@return how many topics} */
    public int topics() {
        return start.length - 1;
    }

    /** {@return how many links} */
    public int links() {
        return neighbour.length / 2;
    }

    /** {@return the first arc of the topic; {@code start(topics())} is the number of arcs} */
    public int start(int topic) {
        return start[topic];
    }

    /** {@return the topic that the arc leads to} */
    public int neighbour(int arc) {
        return neighbour[arc];
    }

    /** {@return the arc's weight, above 0} */
    public double weight(int arc) {
        return weight[arc];
    }

    /** {@return k_i, the number of the topic's links} */
    public int degree(int topic) {
        return start[topic + 1] - start[topic];
    }

    /** {@return S_i, the sum of the weights of the topic's links, added in the order of neighbours} */
    public double strength(int topic) {
        double strength = 0;
        for (int a = start[topic]; a < start[topic + 1]; a++) {
            strength += weight[a];
        }
        return strength;
    }

    /** {@return the strength of each topic} */
    double[] strengths() {
        double[] strengths = new double[topics()];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = strength(i);
        }
        return strengths;
    }

    /**
     * {@return the same links, each weighing its association strength {@code A_ij = 2m w_ij / (S_i S_j)}, 1 where a link is as
     * strong as the strengths of its ends let expect} 2m is the sum of all S_i. Van Eck and Waltman 2009, doi:10.1002/asi.21075.
     */
    public Adjacency associationStrengths() {
        return withinRange().associations();
    }

    private Adjacency associations() {
        double[] strength = strengths();
        double sum = 0;
        for (double s : strength) {
            sum += s;
        }
        double[] association = new double[weight.length];
        for (int i = 0; i < topics(); i++) {
            for (int a = start[i]; a < start[i + 1]; a++) {
                int j = neighbour[a];
                // factors near 1, so that extreme weights do not leave the range; in one order for both directions
                double strong = (weight[a] / strength[Math.min(i, j)]) * (sum / strength[Math.max(i, j)]);
                association[a] = strong >= SMALL && strong <= LARGE ? strong : beyond(weight[a], strength, i, j, sum);
            }
        }
        return new Adjacency(start, neighbour, association);
    }

    /** {@return an association strength far from 1, by the order of factors that stays in the range longest, and kept in it} */
    private static double beyond(double weight, double[] strength, int i, int j, double sum) {
        double weak = Math.min(strength[i], strength[j]);
        double strong = Math.max(strength[i], strength[j]);
        return Math.min(Math.max(weight / weak * (sum / strong), SMALL), LARGE);
    }

    /** {@return the largest weight; 0 without links} */
    public double maxWeight() {
        double max = 0;
        for (double w : weight) {
            max = Math.max(max, w);
        }
        return max;
    }

    /**
     * {@return a graph on whose weights kernels can calculate without leaving the range of doubles: this one, as good as always;
     * or, where weights lie beyond 2^400 or below 2^-400, the same links, with the weights multiplied by the power of two that
     * brings the largest near 2^400, and no weight below 2^-1000} What depends on the relations of weights alone is the same for
     * both, to the last bit; only weights of less than 2^-1400 of the largest count as more than they are.
     */
    public Adjacency withinRange() {
        double max = maxWeight();
        double min = max;
        for (double w : weight) {
            min = Math.min(min, w);
        }
        if (max <= LARGE && min >= 1 / LARGE || weight.length == 0) {
            return this;
        }
        int shift = Math.getExponent(LARGE) - Math.getExponent(max);
        double[] scaled = new double[weight.length];
        for (int a = 0; a < scaled.length; a++) {
            scaled[a] = Math.max(Math.scalb(weight[a], shift), SMALL);
        }
        return new Adjacency(start, neighbour, scaled, true); // the same in both directions, as before
    }

    /** {@return the arc from one topic to another, or a negative number if they share no link} */
    public int arc(int from, int to) {
        int low = start[from];
        int high = start[from + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (neighbour[middle] < to) {
                low = middle + 1;
            } else if (neighbour[middle] > to) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1 - low;
    }
}
