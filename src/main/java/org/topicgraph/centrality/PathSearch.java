package org.topicgraph.centrality;

import java.util.Arrays;

/**
 * Shortest paths from one node to all others, and what of them passes through each node: Dijkstra's search followed by
 * Brandes' accumulation. One object serves many sources, one after the other; two threads need two.
 *
 * <p><b>Ties.</b> Two paths are equally short if their lengths differ by at most {@link #TIE} of themselves: 1/10 + 1/15 and
 * 1/6 are one length, and doubles lose that. A node that is reached in one way only, as nearly all are, remembers the node
 * before it; for one reached in several ways the list is found again from the distances when it is needed, once all are known.
 *
 * <p><b>Path counts</b> grow exponentially: a chain of 1,024 diamonds has 2^1024 shortest paths, more than a double holds. So a
 * count is a double and a number of times that it was divided by 2^500; only ratios of counts are ever used, and a ratio below
 * 2^-1000 adds nothing to a sum of doubles that has a term near 1.
 */
final class PathSearch {
    /** How much longer than the shortest, relative to it, a path may be and still count as a shortest one. */
    static final double TIE = 1e-10;

    private static final int UNSEEN = -1;
    private static final int SETTLED = -2;
    private static final double SCALE = 0x1p500;

    private final PathGraph graph;
    private final double[] distance;
    private final int[] order;
    private final int[] rank;
    private final int[] before;
    private final boolean[] several;
    private final double[] paths;
    private final int[] scalings;
    private final double[] dependency;
    /** A heap with four children a node; keys are the distances. */
    private final int[] heap;

    private final int[] place;
    private int settled;
    private int waiting;
    private boolean ties;

    PathSearch(PathGraph graph) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.distance = new double[nodes];
        this.order = new int[nodes];
        this.rank = new int[nodes];
        this.before = new int[nodes];
        this.several = new boolean[nodes];
        this.paths = new double[nodes];
        this.scalings = new int[nodes];
        this.dependency = new double[nodes];
        this.heap = new int[nodes];
        this.place = new int[nodes];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(place, UNSEEN);
    }

    /** Finds the distances from the source to all nodes that it reaches. */
    void run(int source) {
        for (int k = 0; k < settled; k++) {
            distance[order[k]] = Double.POSITIVE_INFINITY;
            place[order[k]] = UNSEEN;
        }
        settled = 0;
        ties = false;
        distance[source] = 0;
        several[source] = false;
        before[source] = source;
        if (graph.unit()) {
            breadthFirst(source);
        } else {
            nearestFirst(source);
        }
    }

    /** {@return how many nodes the last search reached, the source included} */
    int reached() {
        return settled;
    }

    /** {@return the k-th nearest node of the last search; the source is number 0} */
    int node(int k) {
        return order[k];
    }

    /** {@return the distance of a node from the source of the last search; infinite if out of reach} */
    double distance(int node) {
        return distance[node];
    }

    private void breadthFirst(int source) {
        order[settled++] = source;
        place[source] = SETTLED;
        rank[source] = 0;
        for (int k = 0; k < settled; k++) {
            int u = order[k];
            double next = distance[u] + 1;
            for (int a = graph.start()[u]; a < graph.start()[u + 1]; a++) {
                int v = graph.head()[a];
                if (place[v] == UNSEEN) {
                    place[v] = SETTLED;
                    rank[v] = settled;
                    order[settled++] = v;
                    distance[v] = next;
                    before[v] = u;
                    several[v] = false;
                } else if (distance[v] == next) {
                    several[v] = true;
                    ties = true;
                }
            }
        }
    }

    private void nearestFirst(int source) {
        int[] start = graph.start();
        int[] head = graph.head();
        double[] length = graph.length();
        waiting = 0;
        place[source] = waiting;
        heap[waiting++] = source;
        while (waiting > 0) {
            int u = heap[0];
            place[u] = SETTLED;
            rank[u] = settled;
            order[settled++] = u;
            waiting--;
            if (waiting > 0) {
                sink(heap[waiting]);
            }
            double reached = distance[u];
            int end = start[u + 1];
            for (int a = start[u]; a < end; a++) {
                int v = head[a];
                double next = reached + length[a];
                double known = distance[v];
                if (next < known * (1 - TIE)) {
                    distance[v] = next;
                    before[v] = u;
                    several[v] = false;
                    if (place[v] == UNSEEN) {
                        place[v] = waiting++;
                    }
                    rise(v);
                } else if (next <= known * (1 + TIE) && place[v] != SETTLED) {
                    several[v] = true;
                    ties = true;
                    if (next < known) {
                        distance[v] = next;
                        before[v] = u;
                        rise(v);
                    }
                }
            }
        }
    }

    private void rise(int v) {
        double key = distance[v];
        int hole = place[v];
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            int other = heap[parent];
            if (key >= distance[other]) {
                break;
            }
            heap[hole] = other;
            place[other] = hole;
            hole = parent;
        }
        heap[hole] = v;
        place[v] = hole;
    }

    /** Puts a node into the hole at the top. */
    private void sink(int v) {
        double key = distance[v];
        int hole = 0;
        while (true) {
            int child = 4 * hole + 1;
            if (child >= waiting) {
                break;
            }
            int least = child;
            double leastKey = distance[heap[child]];
            int last = Math.min(child + 4, waiting);
            for (int c = child + 1; c < last; c++) {
                double k = distance[heap[c]];
                if (k < leastKey) {
                    least = c;
                    leastKey = k;
                }
            }
            if (leastKey >= key) {
                break;
            }
            heap[hole] = heap[least];
            place[heap[hole]] = hole;
            hole = least;
        }
        heap[hole] = v;
        place[v] = hole;
    }

    /**
     * Adds to each node but the source its dependency, {@code sum_t mass_t sigma_st(v) / sigma_st} over the targets t behind
     * it, times a factor: from the farthest node to the nearest, each gives what it has and its own mass to the nodes before
     * it, in proportion to their path counts.
     *
     * @param squares takes the squares of the dependencies, times the factor, likewise; of length 0 if not wanted
     */
    void addDependencies(double factor, double[] sums, double[] squares) {
        if (ties) {
            countPaths();
        }
        int[] mass = graph.mass();
        for (int k = settled - 1; k > 0; k--) {
            int w = order[k];
            double own = dependency[w];
            double given = mass[w] + own;
            dependency[w] = 0;
            sums[w] += factor * own;
            if (squares.length > 0) {
                squares[w] += factor * own * own;
            }
            if (!several[w]) {
                dependency[before[w]] += given;
            } else {
                for (int a = graph.start()[w]; a < graph.start()[w + 1]; a++) {
                    int u = graph.head()[a];
                    if (isBefore(u, w, a)) {
                        dependency[u] += given * ratio(u, w);
                    }
                }
            }
        }
        dependency[order[0]] = 0;
    }

    private void countPaths() {
        paths[order[0]] = 1;
        scalings[order[0]] = 0;
        for (int k = 1; k < settled; k++) {
            int w = order[k];
            if (several[w]) {
                sumPaths(w);
            } else {
                paths[w] = paths[before[w]];
                scalings[w] = scalings[before[w]];
            }
        }
    }

    private void sumPaths(int w) {
        int most = 0;
        double sum = 0;
        for (int a = graph.start()[w]; a < graph.start()[w + 1]; a++) {
            int u = graph.head()[a];
            if (isBefore(u, w, a)) {
                if (scalings[u] > most) {
                    sum = scalings[u] == most + 1 ? sum / SCALE : 0;
                    most = scalings[u];
                }
                sum += scaled(paths[u], scalings[u] - most);
            }
        }
        boolean large = sum > SCALE;
        paths[w] = large ? sum / SCALE : sum;
        scalings[w] = large ? most + 1 : most;
    }

    private boolean isBefore(int u, int w, int arc) {
        double step = graph.length()[arc];
        return rank[u] < rank[w] && Math.abs(distance[u] + step - distance[w]) <= TIE * distance[w];
    }

    private double ratio(int u, int w) {
        return scaled(paths[u] / paths[w], scalings[u] - scalings[w]);
    }

    private static double scaled(double count, int scalings) {
        return scalings == 0 ? count : scalings == -1 ? count / SCALE : 0;
    }
}
