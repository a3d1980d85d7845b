package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;

/**
 * What is left of a connected graph for the search of shortest paths once links on no shortest path are dropped, trees are
 * folded and nodes inside no shortest path are set aside. Of the 0.7 million links and 10,000 topics of a typical graph, with
 * lengths of one over the weight, the search sees 400 and 340; and it is quadratic. With D at least the length of every shortest
 * path and t the tolerance of ties, a path that is longer by more than {@code 2 t D} than another one between its ends is
 * clearly longer: no shortest path and no tie, nor part of one.
 *
 * <p><b>Links with a detour</b> (any lengths above 0, but pointless if all are equal, where no detour is shorter). Let h be any
 * node, and d its distances. If l_ij is clearly longer than {@code d_hi + d_hj}, the link lies on no shortest path and is
 * dropped. That changes no distance, so the next h may be searched in what is left. One search from the node with the largest
 * weighted degree drops 98 of 100 links of a graph of topics, and some fifty more leave almost only those that do lie on
 * shortest paths, the metric backbone (Simas, Correia and Rocha 2021, doi:10.1093/comnet/cnab021).
 *
 * <p><b>Trees</b> (any lengths). A node with one link left is on shortest paths only as their end, or between the nodes that
 * hang on it and the rest; it is moved to the {@link Forest}, and what it hangs on stands for one more topic. Again and again,
 * until every node left has two links or more (or is the only one). Whether two paths tie is then judged by their lengths
 * within the core, without the common ends in the trees; that differs from judging the whole only where lengths differ by 1e-10
 * of the one and not of the other.
 *
 * <p><b>Passive nodes</b> (any lengths). A node v is inside a shortest path only between two of its neighbours a and b. If for
 * each such pair {@code l_va + l_vb} is clearly longer than some way from a to b, it is inside none: it stays a source and a
 * target, but the search need not pass it. Two such ways are tried: over a node h, for all pairs at once, since
 * {@code l_va + l_vb > d_ha + d_hb} for all of them if the two smallest numbers {@code l_va - d_ha} add up to more than 0; and
 * the link ab, which all pairs have around a topic of a single row. (For single links, the idea is that of side vertices,
 * Sariyuce et al. 2017, doi:10.1007/s10115-016-0974-7, carried over to lengths.)
 */
final class PathCore {
    /**
     * Topics that a tree may have and still be folded: the ways within one tree are walked one by one, for the harmonic mean.
     */
    static final int LARGEST_TREE = 1 << 14;

    /** Searches tried before it counts how many links the last ones dropped. */
    private static final int LEAST_SEARCHES = 16;

    /** Nodes over which ways between neighbours are tried. */
    private static final int GUIDES = 4;

    /** Links that a node may have for its neighbours to be looked at in pairs. */
    private static final int MOST_PAIRED = 64;

    private final PathGraph graph;
    /** The node of the whole graph that each node of the core is. */
    private final int[] origin;

    private final Forest forest;

    private PathCore(PathGraph graph, int[] origin, Forest forest) {
        this.graph = graph;
        this.origin = origin;
        this.forest = forest;
    }

    /**
     * The core of a connected graph.
     *
     * @param importance of each node; those with the largest are tried as detours first
     * @param largestTree topics that a tree may have and still be folded
     */
    static PathCore of(PathGraph whole, double[] importance, int largestTree, Blocks blocks) {
        int n = whole.nodes();
        int[] all = IntStream.range(0, n).toArray();
        PathCore core = new PathCore(whole, all, new Forest(n));
        int[] order = byImportance(importance);
        PathSearch search = new PathSearch(whole);
        search.run(order[0]);
        double longest = 2 * search.farthest(); // over the first node
        double clearly = 2 * PathSearch.TIE * longest;
        boolean[] dropped = new boolean[whole.arcs()];
        if (whole.unit()) {
            core = core.folded(dropped, largestTree);
        } else {
            core.markDetours(search, clearly, dropped);
            core = core.folded(dropped, largestTree).withoutDetours(order, clearly, largestTree, blocks);
        }
        int[] guides = IntStream.of(core.stillThere(order, 0, n)).limit(GUIDES).toArray();
        return core.activeFirst(core.active(whole, guides, clearly));
    }

    /** {@return the nodes by falling importance, in single precision, then by number} */
    private static int[] byImportance(double[] importance) {
        int n = importance.length;
        long[] keys = new long[n];
        for (int v = 0; v < n; v++) {
            keys[v] = (long) Float.floatToIntBits((float) importance[v]) << Integer.SIZE | (n - 1 - v);
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            order[k] = n - 1 - (int) keys[n - 1 - k];
        }
        return order;
    }

    private PathCore withoutDetours(int[] order, double clearly, int largestTree, Blocks blocks) {
        PathCore core = this;
        int next = 1;
        for (int batch = 2; next < order.length && batch <= core.graph.nodes() / 8; batch *= 2) {
            int[] via = core.stillThere(order, next, batch);
            int before = core.graph.arcs();
            core = core.folded(core.dropped(via, clearly, blocks), largestTree);
            next += batch;
            // a search costs as much as one source; the next ones must spare at least that in all sources together
            double spared = (double) (before - core.graph.arcs()) / before * core.graph.nodes();
            if (batch >= LEAST_SEARCHES && spared < 2 * batch) {
                break;
            }
        }
        return core;
    }

    /** {@return the nodes of the core that are among some in the order} */
    private int[] stillThere(int[] order, int from, int count) {
        int[] number = new int[forest.nodes()];
        Arrays.fill(number, -1);
        for (int v = 0; v < origin.length; v++) {
            number[origin[v]] = v;
        }
        return IntStream.range(from, Math.min(from + count, order.length))
                .map(k -> number[order[k]])
                .filter(v -> v >= 0)
                .toArray();
    }

    /** {@return for each arc whether the way over one of the given nodes is clearly shorter} */
    private boolean[] dropped(int[] via, double clearly, Blocks blocks) {
        boolean[] dropped = new boolean[graph.arcs()];
        // two threads may mark the same arc: with the same value, so that their order does not matter
        blocks.forEach(via.length, 1, () -> new PathSearch(graph), (search, block, from, to) -> {
            search.run(via[block]);
            markDetours(search, clearly, dropped);
        });
        return dropped;
    }

    /** Marks the arcs that are longer, clearly, than the way over the source of the search. */
    private void markDetours(PathSearch search, double clearly, boolean[] dropped) {
        int[] start = graph.start();
        int[] head = graph.head();
        double[] length = graph.length();
        for (int v = 0; v < graph.nodes(); v++) {
            double there = search.distance(v);
            int end = start[v + 1];
            for (int a = start[v]; a < end; a++) {
                if (there + search.distance(head[a]) < length[a] - clearly) {
                    dropped[a] = true;
                }
            }
        }
    }

    /** {@return the core without the given arcs, and with the trees that this leaves folded} */
    private PathCore folded(boolean[] dropped, int largestTree) {
        int nodes = graph.nodes();
        int[] start = graph.start();
        int[] head = graph.head();
        int[] links = new int[nodes];
        int[] leaves = new int[nodes];
        int end = 0;
        for (int v = 0; v < nodes; v++) {
            for (int a = start[v]; a < start[v + 1]; a++) {
                links[v] += dropped[a] ? 0 : 1;
            }
            if (links[v] == 1) {
                leaves[end++] = v;
            }
        }
        boolean[] gone = new boolean[nodes];
        int left = nodes;
        for (int done = 0; done < end; done++) {
            int leaf = leaves[done];
            // of the last two nodes of a tree, both leaves, the second stays
            if (links[leaf] == 1 && forest.size(origin[leaf]) <= largestTree) {
                int arc = start[leaf];
                while (dropped[arc] || gone[head[arc]]) {
                    arc++;
                }
                int on = head[arc];
                forest.hang(origin[leaf], origin[on], graph.length()[arc]);
                gone[leaf] = true;
                left--;
                links[on]--;
                if (links[on] == 1) {
                    leaves[end++] = on;
                }
            }
        }
        return without(dropped, gone, left);
    }

    private PathCore without(boolean[] dropped, boolean[] gone, int left) {
        int[] start = graph.start();
        int[] head = graph.head();
        int[] number = new int[graph.nodes()];
        int[] newStart = new int[left + 1];
        int[] newOrigin = new int[left];
        int[] mass = new int[left];
        int next = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            if (!gone[v]) {
                newOrigin[next] = origin[v];
                mass[next] = forest.size(origin[v]);
                number[v] = next++;
            }
        }
        int arcs = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int a = start[v]; a < start[v + 1]; a++) {
                arcs += dropped[a] || gone[v] || gone[head[a]] ? 0 : 1;
            }
        }
        int[] newHead = new int[arcs];
        double[] newLength = new double[arcs];
        arcs = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            if (!gone[v]) {
                for (int a = start[v]; a < start[v + 1]; a++) {
                    if (!dropped[a] && !gone[head[a]]) {
                        newHead[arcs] = number[head[a]];
                        newLength[arcs++] = graph.length()[a];
                    }
                }
                newStart[number[v] + 1] = arcs;
            }
        }
        PathGraph rest = PathGraph.ofActive(newStart, newHead, newLength, mass, graph.unit());
        return new PathCore(rest, newOrigin, forest);
    }

    /** {@return which nodes may be inside a shortest path} */
    private boolean[] active(PathGraph whole, int[] guides, double clearly) {
        boolean[] active = new boolean[graph.nodes()];
        Arrays.fill(active, true);
        double[][] distance = new double[guides.length][graph.nodes()];
        PathSearch search = new PathSearch(graph);
        for (int g = 0; g < guides.length; g++) {
            search.run(guides[g]);
            for (int v = 0; v < graph.nodes(); v++) {
                distance[g][v] = search.distance(v);
            }
        }
        for (int v = 0; v < graph.nodes(); v++) {
            for (int g = 0; g < guides.length && active[v]; g++) {
                active[v] = !isPassedOver(v, distance[g], clearly);
            }
            if (active[v] && graph.start()[v + 1] - graph.start()[v] <= MOST_PAIRED) {
                active[v] = !isPassedInPairs(v, whole, distance, clearly);
            }
        }
        return active;
    }

    /** {@return whether all pairs of neighbours have a clearly shorter way than over v, over the node with these distances} */
    private boolean isPassedOver(int v, double[] distance, double clearly) {
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
            double spared = graph.length()[a] - distance[graph.head()[a]];
            if (spared < least) {
                second = least;
                least = spared;
            } else if (spared < second) {
                second = spared;
            }
        }
        return least + second > clearly;
    }

    /** {@return the same, each pair having its own way} */
    private boolean isPassedInPairs(int v, PathGraph whole, double[][] distance, double clearly) {
        for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
            for (int b = graph.start()[v]; b < a; b++) {
                double limit = graph.length()[a] + graph.length()[b] - clearly;
                int i = graph.head()[a];
                int j = graph.head()[b];
                boolean shorter = whole.length(origin[i], origin[j]) < limit;
                for (int g = 0; g < distance.length && !shorter; g++) {
                    shorter = distance[g][i] + distance[g][j] < limit;
                }
                if (!shorter) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the same with the active nodes numbered before the others} */
    private PathCore activeFirst(boolean[] active) {
        int nodes = graph.nodes();
        int[] number = new int[nodes];
        int[] old = new int[nodes];
        int next = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int v = 0; v < nodes; v++) {
                if (active[v] == (pass == 0)) {
                    old[next] = v;
                    number[v] = next++;
                }
            }
        }
        int actives = 0;
        int[] start = new int[nodes + 1];
        int[] middle = new int[nodes];
        int[] head = new int[graph.arcs()];
        double[] length = new double[graph.arcs()];
        int arc = 0;
        for (int v = 0; v < nodes; v++) {
            actives += active[old[v]] ? 1 : 0;
            for (int pass = 0; pass < 2; pass++) {
                for (int a = graph.start()[old[v]]; a < graph.start()[old[v] + 1]; a++) {
                    if (active[graph.head()[a]] == (pass == 0)) {
                        head[arc] = number[graph.head()[a]];
                        length[arc++] = graph.length()[a];
                    }
                }
                if (pass == 0) {
                    middle[v] = arc;
                }
            }
            start[v + 1] = arc;
        }
        int[] mass = IntStream.of(old).map(v -> graph.mass()[v]).toArray();
        int[] newOrigin = IntStream.of(old).map(v -> origin[v]).toArray();
        PathGraph sorted = new PathGraph(actives, start, middle, head, length, mass, graph.unit());
        return new PathCore(sorted, newOrigin, forest);
    }

    /** {@return the links left between the nodes left; a node's mass is the size of its tree} */
    PathGraph graph() {
        return graph;
    }

    /** {@return the node of the whole graph that a node of the core is} */
    int origin(int node) {
        return origin[node];
    }

    /** {@return the trees that hang on the core, in nodes of the whole graph} */
    Forest forest() {
        return forest;
    }
}
