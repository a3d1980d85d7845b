package org.topicgraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.topicgraph.corpus.Vocabulary;

/** Graphs made the plain way from rows of topics. */
final class Corpora {
    /** The rows that the reference values of backbones were worked out on; topics a to e are 0 to 4. */
    static final String SIX_ROWS = "abc ab acd bc de a";

    private Corpora() {}

    /** {@return the graph of rows given as words, each letter a topic} */
    static TopicGraph ofRows(String words) {
        List<Set<String>> rows = new ArrayList<>();
        for (String word : words.split(" ")) {
            rows.add(new LinkedHashSet<>(Arrays.asList(word.split(""))));
        }
        return ofRows(rows, w -> w);
    }

    /** A random graph of {@link #randomRows}, the weights as they are or with little between them. */
    static TopicGraph random(SplittableRandom random, int topics, int rows) {
        List<Set<String>> sets = randomRows(random, topics, rows);
        double power = random.nextBoolean() ? 1 : 0.3;
        return ofRows(sets, w -> StrictMath.pow(w, power));
    }

    /** Rows with topics of very different size, pairs that meet equally often, components, and topics that stand alone. */
    static List<Set<String>> randomRows(SplittableRandom random, int topics, int rows) {
        List<Set<String>> sets = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Set<String> set = new LinkedHashSet<>();
            int size = random.nextInt(1, 5);
            int island = random.nextInt(3) * topics / 3;
            while (set.size() < size) {
                int rank = (int) (topics / 3 * random.nextDouble() * random.nextDouble());
                set.add("t%03d".formatted(island + Math.min(rank, topics - 1)));
                size = random.nextInt(8) == 0 ? 1 : size;
            }
            sets.add(set);
        }
        return sets;
    }

    /** Rows of two topics for each link and unit of weight, and a few rows of one topic; those without a link have one. */
    static List<Set<String>> rowsOf(Adjacency graph, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Set<String>> rows = new ArrayList<>();
        for (int i = 0; i < graph.topics(); i++) {
            String topic = "t%04d".formatted(i);
            rows.addAll(Collections.nCopies(Math.max(graph.degree(i) == 0 ? 1 : 0, random.nextInt(3)), Set.of(topic)));
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                if (i < graph.neighbour(a)) {
                    Set<String> row = Set.of(topic, "t%04d".formatted(graph.neighbour(a)));
                    rows.addAll(Collections.nCopies((int) graph.weight(a), row));
                }
            }
        }
        return rows;
    }

    /** {@return a graph of the shape that has more links than a block} */
    static TopicGraph severalBlocks(int shape) {
        int topics =
                switch (shape) {
                    case 6, 7 -> 2_000; // sparse, dense
                    case 8 -> 150; // complete
                    default -> 5_000;
                };
        return ofRows(rowsOf(Graphs.large(shape, topics, 5), shape), w -> w);
    }

    static TopicGraph ofRows(List<Set<String>> rows, DoubleUnaryOperator weight) {
        TreeMap<String, Integer> occurrences = new TreeMap<>();
        rows.forEach(row -> row.forEach(topic -> occurrences.merge(topic, 1, Integer::sum)));
        String[] keys = occurrences.keySet().stream()
                .sorted(Comparator.comparing((String key) -> -occurrences.get(key))
                        .thenComparing(key -> key))
                .toArray(String[]::new);
        Map<String, Integer> number = new HashMap<>();
        for (String key : keys) {
            number.put(key, number.size());
        }
        TreeMap<Link, Integer> links =
                new TreeMap<>(Comparator.comparing(Link::first).thenComparing(Link::second));
        for (Set<String> row : rows) {
            for (String a : row) {
                for (String b : row) {
                    if (number.get(a) < number.get(b)) {
                        links.merge(new Link(number.get(a), number.get(b)), 1, Integer::sum);
                    }
                }
            }
        }
        return new TopicGraph(
                new Vocabulary(
                        keys,
                        keys,
                        Arrays.stream(keys).mapToInt(occurrences::get).toArray()),
                rows.size(),
                links.keySet().stream().mapToInt(Link::first).toArray(),
                links.keySet().stream().mapToInt(Link::second).toArray(),
                links.values().stream().mapToInt(both -> both).toArray(),
                links.values().stream().mapToDouble(weight::applyAsDouble).toArray());
    }
}
