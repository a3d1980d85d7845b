package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LabelPropagationTest {
    private static final int RUNS = 10;
    private static final int ROUNDS = 100;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBestOfPlainRunsIsFound(int seed) {
        TopicGraph graph = SampleGraphs.shaped(seed, 1 + seed / 10 % 5);
        PottsGraph modularity = PottsGraph.modularity(graph.adjacency(), 1);
        int[] best = null;
        for (int run = 0; run < RUNS; run++) {
            int[] clusters = plain(graph.adjacency(), new Random(Seeds.of(seed, run)));
            if (best == null || modularity.quality(clusters) > modularity.quality(best)) {
                best = clusters;
            }
        }
        for (int threads : new int[] {1, 2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                int[] found = LabelPropagation.clusters(graph, modularity, seed, blocks, Progress.NONE);
                Leiden.numberDensely(found);
                assertArrayEquals(best, found);
                assertNoOtherClusterHasMoreNeighbours(graph.adjacency(), found);
            }
        }
    }

    /** A label that more neighbours have would be taken over in a further round. */
    private static void assertNoOtherClusterHasMoreNeighbours(Adjacency graph, int[] cluster) {
        for (int i = 0; i < graph.topics(); i++) {
            int[] neighbours = new int[graph.topics()];
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                neighbours[cluster[graph.neighbour(a)]]++;
            }
            int own = neighbours[cluster[i]];
            assertTrue(Arrays.stream(neighbours).allMatch(others -> others <= own), "topic " + i);
        }
    }

    /**
     * Raghavan, Albert and Kumara, with the same draws: topics in random order, each taking one of the labels that most of its
     * neighbours have, drawn among them in the order in which a hash table has their texts; at last a label that is in
     * several places is as many clusters. Numbered by their first topics.
     */
    static int[] plain(Adjacency graph, Random random) {
        int n = graph.topics();
        int[] label = IntStream.range(0, n).toArray();
        boolean stable = false;
        for (int round = 0; round <= ROUNDS && !stable; round++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, random);
            for (int i : order) {
                List<Integer> most = mostFrequent(graph, label, i);
                if (!most.isEmpty()) {
                    label[i] = most.get(random.nextInt(most.size()));
                }
            }
            stable = IntStream.range(0, n)
                    .allMatch(i -> graph.degree(i) == 0
                            || mostFrequent(graph, label, i).contains(label[i]));
        }
        int[] cluster = new int[n];
        Arrays.fill(cluster, -1);
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            if (cluster[i] < 0) {
                spread(graph, label, i, clusters++, cluster);
            }
        }
        return cluster;
    }

    private static List<Integer> mostFrequent(Adjacency graph, int[] label, int topic) {
        Map<String, Integer> counts = new HashMap<>();
        for (int a = graph.start(topic); a < graph.start(topic + 1); a++) {
            String text = String.valueOf(label[graph.neighbour(a)]);
            counts.put(text, 1 + counts.getOrDefault(text, 0)); // merge() would order equal hashes the other way round
        }
        return counts.keySet().stream()
                .filter(one -> counts.get(one).equals(Collections.max(counts.values())))
                .map(Integer::valueOf)
                .toList();
    }

    private static void spread(Adjacency graph, int[] label, int from, int number, int[] cluster) {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        cluster[from] = number;
        while (!waiting.isEmpty()) {
            int i = waiting.remove();
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int j = graph.neighbour(a);
                if (cluster[j] < 0 && label[j] == label[i]) {
                    cluster[j] = number;
                    waiting.add(j);
                }
            }
        }
    }
}
