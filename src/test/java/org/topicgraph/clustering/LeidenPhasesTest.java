package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The phases of a pass against their definitions, in which every sum is made anew for every node. */
class LeidenPhasesTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static PottsGraph graph(int seed) {
        return PottsGraph.modularity(
                SampleGraphs.shaped(seed, 1 + seed / 10 % 5).adjacency(), 0.5 + seed % 4 * 0.5);
    }

    /** Each alone, or a few clusters at random. */
    private static int[] start(int seed, int nodes) {
        Random random = new Random(seed);
        return IntStream.range(0, nodes)
                .map(i -> seed / 10 % 2 == 0 ? i : random.nextInt((nodes + 3) / 4))
                .toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nodesMoveAsDefined(int seed) {
        PottsGraph graph = graph(seed);
        int[] expected = start(seed, graph.nodes());
        boolean moves = movePlainly(graph, expected, new Leiden(seed).shuffled(graph.nodes()));
        int[] found = start(seed, graph.nodes());
        assertEquals(moves, new Leiden(seed).moveNodes(graph, found));
        Leiden.numberDensely(expected);
        Leiden.numberDensely(found);
        assertArrayEquals(expected, found);
    }

    /** A node goes where H gains most; when it has gone, its neighbours in other clusters are looked at again. */
    private static boolean movePlainly(PottsGraph graph, int[] cluster, int[] order) {
        Deque<Integer> waiting = new ArrayDeque<>();
        Arrays.stream(order).forEach(waiting::add);
        boolean moved = false;
        while (!waiting.isEmpty()) {
            int i = waiting.remove();
            int own = cluster[i];
            cluster[i] = -1;
            double strength =
                    weightTo(graph, i, IntStream.range(0, graph.nodes()).toArray());
            int best = own;
            double most = gain(graph, cluster, i, own) + 1e-12 * strength;
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                int c = cluster[graph.neighbour[a]];
                if (gain(graph, cluster, i, c) > most) {
                    best = c;
                    most = gain(graph, cluster, i, c);
                }
            }
            if (most < 0 && Arrays.stream(cluster).anyMatch(c -> c == own)) {
                best = IntStream.range(0, graph.nodes())
                        .filter(c -> Arrays.stream(cluster).noneMatch(other -> other == c))
                        .findFirst()
                        .orElseThrow();
            }
            cluster[i] = best;
            if (best != own) {
                moved = true;
                for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                    int j = graph.neighbour[a];
                    if (cluster[j] != best && !waiting.contains(j)) {
                        waiting.add(j);
                    }
                }
            }
        }
        return moved;
    }

    /** {@return half of what H gains if the node, which is in no cluster, joins this one} */
    private static double gain(PottsGraph graph, int[] cluster, int node, int joined) {
        int[] members = IntStream.range(0, graph.nodes())
                .filter(i -> cluster[i] == joined)
                .toArray();
        return weightTo(graph, node, members) - graph.resolution * graph.mass[node] * mass(graph, members);
    }

    private static double mass(PottsGraph graph, int[] nodes) {
        return Arrays.stream(nodes).mapToDouble(i -> graph.mass[i]).sum();
    }

    private static double weightTo(PottsGraph graph, int node, int[] others) {
        return IntStream.range(graph.start[node], graph.start[node + 1])
                .filter(a -> Arrays.stream(others).anyMatch(j -> j == graph.neighbour[a]))
                .mapToDouble(a -> graph.weight[a])
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsAreRefinedAsDefined(int seed) {
        PottsGraph graph = graph(seed);
        int[] cluster = start(seed + 10, graph.nodes()); // clusters of any kind, connected or not
        if (seed % 3 == 0) {
            new Leiden(seed).moveNodes(graph, cluster);
        }
        int clusters = Leiden.numberDensely(cluster);
        int[] expected = refinePlainly(graph, cluster, new Leiden(seed).shuffled(graph.nodes()));
        int[] found = new Leiden(seed).refine(graph, cluster, clusters);
        Leiden.numberDensely(expected);
        Leiden.numberDensely(found);
        assertArrayEquals(expected, found);
    }

    /**
     * A node that is alone joins the group of its cluster that raises H most, if both the node and the group are well connected
     * with the rest of the cluster: {@code E(S, C - S) >= γ n_S (n_C - n_S)}.
     */
    private static int[] refinePlainly(PottsGraph graph, int[] cluster, int[] order) {
        int[] group = IntStream.range(0, graph.nodes()).toArray();
        for (int i : order) {
            int[] alone = members(group, group[i]);
            if (alone.length > 1 || !isWellConnected(graph, cluster, alone)) {
                continue;
            }
            int best = group[i];
            double most = 0;
            for (int a = graph.start[i]; a < graph.start[i + 1]; a++) {
                int j = graph.neighbour[a];
                int[] members = members(group, group[j]);
                double gain = weightTo(graph, i, members) - graph.resolution * graph.mass[i] * mass(graph, members);
                if (cluster[j] == cluster[i] && gain > most && isWellConnected(graph, cluster, members)) {
                    best = group[j];
                    most = gain;
                }
            }
            group[i] = best;
        }
        return group;
    }

    private static int[] members(int[] group, int number) {
        return IntStream.range(0, group.length).filter(i -> group[i] == number).toArray();
    }

    private static boolean isWellConnected(PottsGraph graph, int[] cluster, int[] some) {
        int[] whole = members(cluster, cluster[some[0]]);
        int[] rest = Arrays.stream(whole)
                .filter(i -> Arrays.stream(some).noneMatch(j -> j == i))
                .toArray();
        double outward =
                Arrays.stream(some).mapToDouble(i -> weightTo(graph, i, rest)).sum();
        double mass = mass(graph, some);
        return outward >= graph.resolution * mass * (mass(graph, whole) - mass);
    }
}
