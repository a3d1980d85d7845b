package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.List;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * How far apart topics are in links, weights left aside: the longest and the mean of the shortest paths between topics of one
 * component. Breadth-first search from 64 sources at once, a bit each (Then et al. 2014, doi:10.14778/2735496.2735507):
 * {@code n / 64} sweeps of about diameter times the arcs each.
 *
 * @param diameter the longest shortest path, in links; 0 for fewer than two topics
 * @param meanPathLength the mean over all pairs of the component, in links; 0 for fewer than two topics
 */
public record HopDistances(int diameter, double meanPathLength) {
    /** Beyond so many arc visits (a minute or so) it is not worth the wait. */
    private static final double AFFORDABLE = 2e10;

    /** Paths in co-occurrence graphs are short; for the estimate only. */
    private static final int USUAL_LEVELS = 5;

    private static final int SOURCES = 64;

    /** {@return whether {@link #of} ends within a minute or so for a component of that many topics of the graph} */
    public static boolean isAffordable(Adjacency graph, int topics) {
        return (double) topics / SOURCES * 2 * graph.links() * USUAL_LEVELS < AFFORDABLE;
    }

    /**
     * {@return the distances within a component}
     *
     * @param component its topics
     */
    public static HopDistances of(Adjacency graph, int[] component, Blocks blocks) {
        List<Sweep> sweeps = blocks.map(component.length, SOURCES, (block, from, to) -> {
            Sweep sweep = new Sweep(graph);
            sweep.run(component, from, to);
            return sweep.forgetGraph();
        });
        int diameter = 0;
        long sum = 0;
        for (Sweep sweep : sweeps) {
            diameter = Math.max(diameter, sweep.longest);
            sum += sweep.sum;
        }
        double pairs = (double) component.length * (component.length - 1);
        return new HopDistances(diameter, pairs == 0 ? 0 : sum / pairs);
    }

    /** One search from up to 64 sources. */
    private static final class Sweep {
        private Adjacency graph;
        private int longest;
        private long sum;

        Sweep(Adjacency graph) {
            this.graph = graph;
        }

        void run(int[] component, int from, int to) {
            long[] seen = new long[graph.topics()];
            long[] frontier = new long[graph.topics()];
            long[] next = new long[graph.topics()];
            for (int s = from; s < to; s++) {
                seen[component[s]] |= 1L << (s - from);
                frontier[component[s]] |= 1L << (s - from);
            }
            for (int level = 1; ; level++) {
                long reached = advance(component, seen, frontier, next);
                if (reached == 0) {
                    return;
                }
                longest = level;
                sum += reached * level;
                long[] free = frontier;
                frontier = next;
                next = free;
                Arrays.fill(next, 0);
            }
        }

        /** {@return how many pairs of source and topic were reached for the first time} */
        private long advance(int[] component, long[] seen, long[] frontier, long[] next) {
            for (int topic : component) {
                long sources = frontier[topic];
                if (sources != 0) {
                    for (int a = graph.start(topic); a < graph.start(topic + 1); a++) {
                        next[graph.neighbour(a)] |= sources;
                    }
                }
            }
            long reached = 0;
            for (int topic : component) {
                next[topic] &= ~seen[topic];
                seen[topic] |= next[topic];
                reached += Long.bitCount(next[topic]);
            }
            return reached;
        }

        Sweep forgetGraph() {
            graph = null;
            return this;
        }
    }
}
