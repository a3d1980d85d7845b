package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;

/**
 * What is left of a connected graph for the search of shortest paths once links on no shortest path are dropped and trees are
 * folded. Of the 0.7 million links and 10,000 topics of a typical graph 4,493 and 2,052 are left, with lengths of one over the
 * weight; and the search is quadratic.
 *
 * <p><b>Links with a detour</b> (any lengths above 0, but pointless if all are equal, where no detour is shorter). Let h be any
 * node, and d its distances. A link ij with {@code d_hi + d_hj < l_ij} lies on no shortest path, since the way over h is shorter.
 * With the path lengths that count as ties taken in: let D be at least the length of every shortest path, and t the tolerance
 * of ties. A link is dropped if the way over h is shorter by more than {@code 2 t D}; then each path over it is longer than the
 * shortest between its ends by more than t times that, and no tie. Dropping it changes no distance, so the next h may be
 * searched in what is left. One search from the node with the largest weighted degree drops 98 of 100 links of a graph of
 * topics, and some fifty more leave almost only the links that do lie on shortest paths, the metric backbone (Simas,
 * Correia and Rocha 2021, doi:10.1093/comnet/cnab021).
 *
 * <p><b>Trees</b> (any lengths). A node with one link left is on shortest paths only as their end, or between the nodes that
 * hang on it and the rest; it is moved to the {@link Forest}, and what it hangs on stands for one more topic. Again and again,
 * until every node left has two links or more (or is the only one). Whether two paths tie is then judged by their lengths
 * within the core, without the common ends in the trees; that differs from judging the whole only where lengths differ by 1e-10
 * of the one and not of the other.
 */
final class PathCore {
    /**
     * Topics that a tree may have and still be folded: the ways within one tree are walked one by one, for the harmonic mean.
     */
    static final int LARGEST_TREE = 1 << 14;

    /** Searches tried before it counts how many links the last ones dropped. */
    private static final int LEAST_SEARCHES = 16;

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
        PathCore core = new PathCore(whole, all, new Forest(n)).folded(new boolean[whole.arcs()], largestTree);
        if (whole.unit()) {
            return core;
        }
        int[] order = IntStream.of(core.origin)
                .boxed()
                .sorted((i, j) -> Double.compare(importance[j], importance[i]))
                .mapToInt(i -> i)
                .toArray();
        PathSearch search = new PathSearch(core.graph);
        search.run(core.stillThere(order, 0, 1)[0]);
        double longest = 2 * search.distance(search.node(search.reached() - 1));
        double margin = 2 * PathSearch.TIE * longest;
        boolean[] dropped = new boolean[core.graph.arcs()];
        core.markDetours(search, margin, dropped);
        core = core.folded(dropped, largestTree);
        int next = 1;
        for (int batch = 2; next < order.length && batch <= core.graph.nodes() / 8; batch *= 2) {
            int[] via = core.stillThere(order, next, batch);
            int before = core.graph.arcs();
            core = core.folded(core.dropped(via, margin, blocks), largestTree);
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

    /** {@return for each arc whether the way over one of the given nodes is shorter by more than the margin} */
    private boolean[] dropped(int[] via, double margin, Blocks blocks) {
        boolean[] dropped = new boolean[graph.arcs()];
        // two threads may mark the same arc: with the same value, so that their order does not matter
        blocks.forEach(via.length, 1, () -> new PathSearch(graph), (search, block, from, to) -> {
            search.run(via[block]);
            markDetours(search, margin, dropped);
        });
        return dropped;
    }

    /** Marks the arcs that are longer, by more than the margin, than the way over the source of the search. */
    private void markDetours(PathSearch search, double margin, boolean[] dropped) {
        int[] start = graph.start();
        int[] head = graph.head();
        double[] length = graph.length();
        for (int v = 0; v < graph.nodes(); v++) {
            double there = search.distance(v);
            int end = start[v + 1];
            for (int a = start[v]; a < end; a++) {
                if (there + search.distance(head[a]) < length[a] - margin) {
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
        int[] newHead = new int[graph.arcs()];
        double[] newLength = new double[graph.arcs()];
        int arcs = 0;
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
        PathGraph rest = new PathGraph(
                newStart, Arrays.copyOf(newHead, arcs), Arrays.copyOf(newLength, arcs), mass, graph.unit());
        return new PathCore(rest, newOrigin, forest);
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
