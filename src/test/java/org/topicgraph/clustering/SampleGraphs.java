package org.topicgraph.clustering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Graphs;
import org.topicgraph.graph.TopicGraph;

/** Graphs for tests. */
public final class SampleGraphs {
    private SampleGraphs() {}

    /** {@return a graph of topics "t000", "t001" ... that occur in 1000 rows of 10000 each; a link is first, second, weight} */
    public static TopicGraph of(int topics, int[]... links) {
        int[][] sorted = links.clone();
        Arrays.sort(sorted, (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        String[] keys = new String[topics];
        int[] occurrences = new int[topics];
        for (int i = 0; i < topics; i++) {
            keys[i] = "t%06d".formatted(i);
            occurrences[i] = 1000;
        }
        int[] weights = Arrays.stream(sorted).mapToInt(link -> link[2]).toArray();
        return new TopicGraph(
                new Vocabulary(keys, keys.clone(), occurrences),
                10_000,
                Arrays.stream(sorted).mapToInt(link -> link[0]).toArray(),
                Arrays.stream(sorted).mapToInt(link -> link[1]).toArray(),
                weights,
                Arrays.stream(weights).asDoubleStream().toArray());
    }

    /** {@return 0-1-2 and 3-4-5, every weight 1, joined by 2-3} */
    public static TopicGraph twoTriangles() {
        return of(
                6,
                new int[] {0, 1, 1},
                new int[] {0, 2, 1},
                new int[] {1, 2, 1},
                new int[] {2, 3, 1},
                new int[] {3, 4, 1},
                new int[] {3, 5, 1},
                new int[] {4, 5, 1});
    }

    /** {@return every topic linked to every other, every weight 1} */
    public static TopicGraph complete(int topics) {
        return random(topics, 1, 1, new Random(0));
    }

    /** {@return topic 0 linked to every other, every weight 1} */
    public static TopicGraph star(int topics) {
        int[][] links = new int[topics - 1][];
        Arrays.setAll(links, i -> new int[] {0, i + 1, 1});
        return of(topics, links);
    }

    /** {@return each pair linked with the given probability and a weight of 1 up to the given one} */
    public static TopicGraph random(int topics, double probability, int maxWeight, Random random) {
        return planted(topics, 1, probability, 0, maxWeight, random);
    }

    /** {@return the graph of {@link Graphs#random} for this seed: trees, chains, stars, complete, with parts, isolated topics} */
    public static TopicGraph shaped(long seed, int maxWeight) {
        return of(Graphs.random(seed, maxWeight));
    }

    /** {@return the same links, whose weights are whole, as a graph of topics} */
    public static TopicGraph of(Adjacency graph) {
        List<int[]> links = new java.util.ArrayList<>();
        for (int i = 0; i < graph.topics(); i++) {
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                if (i < graph.neighbour(a)) {
                    links.add(new int[] {i, graph.neighbour(a), (int) graph.weight(a)});
                }
            }
        }
        return of(graph.topics(), links.toArray(int[][]::new));
    }

    /** {@return topics in equal groups, i belonging to group i mod groups; pairs are linked at random, less so across} */
    public static TopicGraph planted(
            int topics, int groups, double inside, double across, int maxWeight, Random random) {
        List<int[]> links = new java.util.ArrayList<>();
        for (int i = 0; i < topics; i++) {
            for (int j = i + 1; j < topics; j++) {
                if (random.nextDouble() < (i % groups == j % groups ? inside : across)) {
                    links.add(new int[] {i, j, 1 + random.nextInt(maxWeight)});
                }
            }
        }
        return of(topics, links.toArray(int[][]::new));
    }

    /** {@return some cliques of three to five topics and some isolated ones, not connected with each other} */
    public static TopicGraph archipelago(int cliques, int isolated) {
        List<int[]> links = new java.util.ArrayList<>();
        int next = 0;
        for (int c = 0; c < cliques; c++) {
            int size = 3 + c % 3;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    links.add(new int[] {next + i, next + j, 1 + c % 4});
                }
            }
            next += size;
        }
        return of(next + isolated, links.toArray(int[][]::new));
    }

    /** {@return the graph of a file under {@code reference/clustering/}} */
    public static TopicGraph read(String name) {
        List<int[]> links = lines(name + ".txt").stream()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        int topics = 1 + links.stream().mapToInt(link -> link[1]).max().orElse(-1);
        return of(topics, links.toArray(int[][]::new));
    }

    /** {@return the lines of a file under {@code reference/clustering/}, without comments} */
    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SampleGraphs.class.getResourceAsStream("/reference/clustering/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what another tool has for a graph: the words after graph and quantity} */
    static String[] reference(String graph, String quantity) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String line : lines("values.txt")) {
            String[] parts = line.split(" ", 3);
            values.put(parts[0] + " " + parts[1], parts[2]);
        }
        return values.get(graph + " " + quantity).split(" ");
    }

    /** {@return the clusters of these numbers, any number a topic} */
    static Clustering clusters(int... assignment) {
        int[] rank = new int[assignment.length];
        Arrays.setAll(rank, i -> i);
        return Clustering.of(assignment, rank);
    }
}
