package org.topicgraph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Graphs for tests: small ones known by hand, and random ones of every shape that has ever been trouble. */
public final class Graphs {
    /** How many shapes there are: seeds that are equal modulo this have the same shape. */
    public static final int SHAPES = 10;

    private final int topics;
    private final TreeMap<Long, Double> links = new TreeMap<>();

    private Graphs(int topics) {
        this.topics = topics;
    }

    public static Graphs of(int topics) {
        return new Graphs(topics);
    }

    public Graphs link(int i, int j, double weight) {
        if (i != j) {
            links.put((long) Math.min(i, j) * topics + Math.max(i, j), weight);
        }
        return this;
    }

    public Adjacency build() {
        int[] first = new int[links.size()];
        int[] second = new int[links.size()];
        double[] weight = new double[links.size()];
        int next = 0;
        for (var link : links.entrySet()) {
            first[next] = (int) (link.getKey() / topics);
            second[next] = (int) (link.getKey() % topics);
            weight[next++] = link.getValue();
        }
        return Adjacency.ofLinks(topics, first, second, weight);
    }

    /** {@return the same links with other weights} */
    public static Adjacency mapped(Adjacency graph, DoubleUnaryOperator weight) {
        Graphs mapped = of(graph.topics());
        for (int i = 0; i < graph.topics(); i++) {
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                mapped.link(i, graph.neighbour(a), weight.applyAsDouble(graph.weight(a)));
            }
        }
        return mapped.build();
    }

    /** 0 - 1 - ... - (n - 1). */
    public static Adjacency path(int n) {
        Graphs graph = of(n);
        for (int i = 1; i < n; i++) {
            graph.link(i - 1, i, 1);
        }
        return graph.build();
    }

    /** Topic 0 linked to all others. */
    public static Adjacency star(int n) {
        Graphs graph = of(n);
        for (int i = 1; i < n; i++) {
            graph.link(0, i, 1);
        }
        return graph.build();
    }

    public static Adjacency cycle(int n) {
        Graphs graph = of(n);
        for (int i = 0; i < n; i++) {
            graph.link(i, (i + 1) % n, 1);
        }
        return graph.build();
    }

    public static Adjacency complete(int n) {
        Graphs graph = of(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                graph.link(i, j, 1);
            }
        }
        return graph.build();
    }

    /** 0, 1, 2 and 3, 4, 5, joined by 2 - 3. */
    public static Adjacency twoTriangles() {
        return of(6).link(0, 1, 1)
                .link(0, 2, 1)
                .link(1, 2, 1)
                .link(2, 3, 1)
                .link(3, 4, 1)
                .link(3, 5, 1)
                .link(4, 5, 1)
                .build();
    }

    /**
     * A random graph of up to 40 topics with whole weights from 1 to {@code maxWeight}: by the seed one of sparse, dense,
     * several components, tree, tree with a few more links, star with chains, hubs, complete, star; with isolated topics now and
     * then, and topics in random order.
     */
    public static Adjacency random(long seed, int maxWeight) {
        Random random = new Random(seed);
        return random(1 + random.nextInt(40), (int) (seed % SHAPES), maxWeight, random);
    }

    /** {@return rows that make this graph: of two topics for each link and unit of weight, and of each topic alone} */
    public static List<String> rowsOf(Adjacency graph) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < graph.topics(); i++) {
            rows.add("t%04d".formatted(i));
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                String row = "t%04d|t%04d".formatted(i, graph.neighbour(a));
                rows.addAll(Collections.nCopies(i < graph.neighbour(a) ? (int) graph.weight(a) : 0, row));
            }
        }
        return rows;
    }

    /** {@return a graph of the shape that the seed has in {@link #random}, of so many topics} */
    public static Adjacency large(long seed, int topics, int maxWeight) {
        return random(topics, (int) (seed % SHAPES), maxWeight, new Random(seed));
    }

    private static Adjacency random(int n, int shape, int maxWeight, Random random) {
        List<Integer> name = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            name.add(i);
        }
        Collections.shuffle(name, random);
        Graphs graph = of(n);
        for (int i = 1; i < n; i++) {
            int to =
                    switch (shape) {
                        case 0, 4 -> random.nextInt(i); // tree
                        case 1 -> Math.max(0, i - 1 - random.nextInt(3)); // chain with short branches
                        case 2 -> random.nextInt(Math.min(i, 4)); // few hubs
                        case 3 -> i - 1; // chain
                        case 9 -> 0; // star
                        default -> i;
                    };
            graph.link(name.get(i), name.get(to), 1 + random.nextInt(maxWeight));
        }
        for (int i = 1; shape == 8 && i < n; i++) {
            for (int j = 0; j < i; j++) {
                graph.link(name.get(i), name.get(j), 1 + random.nextInt(maxWeight));
            }
        }
        double more = new double[] {0, 0.3, 1, 0.1, 0.5, 1, 3, 8, 0, 0}[shape];
        for (int link = 0; link < more * n; link++) {
            int i = random.nextInt(n);
            int j = shape == 5 ? i - i % 10 + random.nextInt(10) : random.nextInt(n);
            if (j < n) {
                graph.link(name.get(i), name.get(j), 1 + random.nextInt(maxWeight));
            }
        }
        return graph.build();
    }

    /**
     * A graph shaped like one of topics: rows of a few topics each, drawn by Zipf's law, every pair of a row adding 1.
     */
    public static Adjacency cooccurrences(int topics, int rows, long seed) {
        Random random = new Random(seed);
        Graphs graph = of(topics);
        for (int row = 0; row < rows; row++) {
            int[] drawn = new int[2 + random.nextInt(6)];
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = (int) (topics * StrictMath.pow(random.nextDouble(), 3));
            }
            for (int i : drawn) {
                for (int j : drawn) {
                    if (i < j) {
                        graph.links.merge((long) i * topics + j, 1.0, Double::sum);
                    }
                }
            }
        }
        return graph.build();
    }
}
