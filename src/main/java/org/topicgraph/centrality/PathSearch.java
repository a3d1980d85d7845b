package org.topicgraph.centrality;

import java.util.Arrays;

/**
 * Shortest paths from one node to all others, and what of them passes through each node: Dijkstra's search followed by
 * Brandes' accumulation. One object serves many sources, one after the other; two threads need two.
 *
 * <p><b>Passive nodes</b> are no inner nodes of shortest paths, so the search leaves them out, but for the source; what
 * remains of it is a fraction. Then each passive node is reached over the best of its few active neighbours, in any order.
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
    private final int active;
    private final int[] start;
    private final int[] middle;
    private final int[] head;
    private final double[] length;
    private final double[] distance;
    /** The source, then the active nodes in the order in which they were settled. */
    private final int[] order;
    /** Place in the order; of passive nodes but the source behind all. */
    private final int[] rank;

    private final int[] before;
    private final boolean[] several;
    private final double[] paths;
    private final int[] scalings;
    private final double[] dependency;
    /** A heap of active nodes with four children each; the keys stand beside it, they are the distances. */
    private final int[] heap;

    private final double[] keys;
    private final int[] place;
    private int source;
    private int settled;
    private int waiting;
    private boolean ties;

    PathSearch(PathGraph graph) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.active = graph.active();
        this.start = graph.start();
        this.middle = graph.middle();
        this.head = graph.head();
        this.length = graph.length();
        this.distance = new double[nodes];
        this.order = new int[active + 1];
        this.rank = new int[nodes];
        this.before = new int[nodes];
        this.several = new boolean[nodes];
        this.paths = new double[nodes];
        this.scalings = new int[nodes];
        this.dependency = new double[nodes];
        this.heap = new int[active];
        this.keys = new double[active];
        this.place = new int[active];
        Arrays.fill(rank, Integer.MAX_VALUE);
    }

    /** Finds the distances from the source to all nodes. */
    void run(int from) {
        Arrays.fill(distance, 0, active, Double.POSITIVE_INFINITY);
        Arrays.fill(place, UNSEEN);
        if (source >= active) {
            rank[source] = Integer.MAX_VALUE;
        }
        source = from;
        distance[source] = 0;
        ties = false;
        rank[source] = 0;
        order[0] = source;
        settled = 1;
        if (source < active) {
            place[source] = SETTLED;
        }
        if (graph.unit()) {
            breadthFirst();
        } else {
            nearestFirst();
        }
        reachPassive();
    }

    /** {@return the distance of a node from the source of the last search; infinite if out of reach} */
    double distance(int node) {
        return distance[node];
    }

    /** {@return the largest distance from the source of the last search} */
    double farthest() {
        double farthest = 0;
        for (double d : distance) {
            farthest = Math.max(farthest, d);
        }
        return farthest;
    }

    private void breadthFirst() {
        for (int k = 0; k < settled; k++) {
            int u = order[k];
            double next = distance[u] + 1;
            for (int a = start[u]; a < middle[u]; a++) {
                int v = head[a];
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

    private void nearestFirst() {
        waiting = 0;
        relax(source);
        while (waiting > 0) {
            int u = heap[0];
            place[u] = SETTLED;
            rank[u] = settled;
            order[settled++] = u;
            waiting--;
            if (waiting > 0) {
                sink(heap[waiting], keys[waiting]);
            }
            relax(u);
        }
    }

    private void relax(int u) {
        double reached = distance[u];
        int end = middle[u];
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
                rise(v, next);
            } else if (next <= known * (1 + TIE) && place[v] != SETTLED) {
                several[v] = true;
                ties = true;
                if (next < known) {
                    distance[v] = next;
                    before[v] = u;
                    rise(v, next);
                }
            }
        }
    }

    /** The passive nodes from their active neighbours; then from the source, if that is passive itself. */
    private void reachPassive() {
        for (int v = active; v < distance.length; v++) {
            double best = Double.POSITIVE_INFINITY;
            int from = v;
            boolean tie = false;
            int end = middle[v];
            for (int a = start[v]; a < end; a++) {
                double next = distance[head[a]] + length[a];
                if (next < best * (1 - TIE)) {
                    best = next;
                    from = head[a];
                    tie = false;
                } else if (next <= best * (1 + TIE)) {
                    tie = true;
                    if (next < best) {
                        best = next;
                        from = head[a];
                    }
                }
            }
            distance[v] = best;
            before[v] = from;
            several[v] = tie;
            ties |= tie;
        }
        if (source >= active) {
            distance[source] = 0;
            before[source] = source;
            several[source] = false;
            for (int a = middle[source]; a < start[source + 1]; a++) {
                int v = head[a];
                if (length[a] <= distance[v] * (1 + TIE)) {
                    several[v] = length[a] >= distance[v] * (1 - TIE);
                    ties |= several[v];
                    distance[v] = Math.min(length[a], distance[v]);
                    before[v] = source;
                }
            }
        }
    }

    private void rise(int v, double key) {
        int hole = place[v];
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (key >= keys[parent]) {
                break;
            }
            keys[hole] = keys[parent];
            heap[hole] = heap[parent];
            place[heap[hole]] = hole;
            hole = parent;
        }
        keys[hole] = key;
        heap[hole] = v;
        place[v] = hole;
    }

    /** Puts a node into the hole at the top. */
    private void sink(int v, double key) {
        int hole = 0;
        while (true) {
            int child = 4 * hole + 1;
            if (child >= waiting) {
                break;
            }
            int least = child;
            int last = Math.min(child + 4, waiting);
            for (int c = child + 1; c < last; c++) {
                if (keys[c] < keys[least]) {
                    least = c;
                }
            }
            if (keys[least] >= key) {
                break;
            }
            keys[hole] = keys[least];
            heap[hole] = heap[least];
            place[heap[hole]] = hole;
            hole = least;
        }
        keys[hole] = key;
        heap[hole] = v;
        place[v] = hole;
    }

    /**
     * Adds to each active node but the source its dependency, {@code sum_t mass_t sigma_st(v) / sigma_st} over the targets t
     * behind it, times a factor: the passive nodes, then the active ones from the farthest to the nearest give what they have
     * and their own mass to the nodes before them, in proportion to their path counts.
     *
     * @param squares takes the squares of the dependencies, times the factor, likewise; of length 0 if not wanted
     */
    void addDependencies(double factor, double[] sums, double[] squares) {
        if (ties) {
            countPaths();
        }
        int[] mass = graph.mass();
        for (int v = active; v < distance.length; v++) {
            if (several[v]) {
                sumPaths(v);
                share(v, mass[v]);
            } else {
                dependency[before[v]] += mass[v];
            }
        }
        for (int k = settled - 1; k > 0; k--) {
            int w = order[k];
            double own = dependency[w];
            dependency[w] = 0;
            sums[w] += factor * own;
            if (squares.length > 0) {
                squares[w] += factor * own * own;
            }
            if (several[w]) {
                share(w, mass[w] + own);
            } else {
                dependency[before[w]] += mass[w] + own;
            }
        }
        dependency[source] = 0;
    }

    private void share(int w, double given) {
        for (int a = start[w]; a < start[w + 1]; a++) {
            int u = head[a];
            if (isBefore(u, w, a)) {
                dependency[u] += given * scaled(paths[u] / paths[w], scalings[u] - scalings[w]);
            }
        }
    }

    /** The path counts of the active nodes and the source. */
    private void countPaths() {
        paths[source] = 1;
        scalings[source] = 0;
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
        for (int a = start[w]; a < start[w + 1]; a++) {
            int u = head[a];
            if (isBefore(u, w, a)) {
                if (scalings[u] > most) {
                    sum = scaled(sum, most - scalings[u]);
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
        return rank[u] < rank[w] && Math.abs(distance[u] + length[arc] - distance[w]) <= TIE * distance[w];
    }

    private static double scaled(double count, int scalings) {
        return scalings == 0 ? count : scalings == -1 ? count / SCALE : 0;
    }
}
