package org.topicgraph.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;

/** The graph in an {@code edges.csv} of results; topics are numbered by falling number of links, then by key. */
final class LinkList {
    private LinkList() {}

    static TopicGraph read(String file) {
        TreeMap<String, TreeMap<String, Double>> links = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (Reader in = Files.newBufferedReader(Path.of(file))) {
            for (CSVRecord link : format.parse(in)) {
                double weight = Double.parseDouble(link.get("Weight"));
                links.computeIfAbsent(link.get("Source"), key -> new TreeMap<>())
                        .put(link.get("Target"), weight);
                links.computeIfAbsent(link.get("Target"), key -> new TreeMap<>())
                        .put(link.get("Source"), weight);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph(links);
    }

    private static TopicGraph graph(TreeMap<String, TreeMap<String, Double>> links) {
        String[] keys = links.keySet().toArray(String[]::new);
        Arrays.sort(
                keys,
                (a, b) -> Integer.compare(links.get(b).size(), links.get(a).size())); // stable
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i);
        }
        int count = links.values().stream().mapToInt(TreeMap::size).sum() / 2;
        int[] first = new int[count];
        int[] second = new int[count];
        double[] weight = new double[count];
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            TreeMap<Integer, Double> higher = new TreeMap<>();
            links.get(keys[i]).forEach((key, value) -> higher.put(numbers.get(key), value));
            for (var link : higher.tailMap(i).entrySet()) {
                first[next] = i;
                second[next] = link.getKey();
                weight[next++] = link.getValue();
            }
        }
        int[] degrees =
                Arrays.stream(keys).mapToInt(key -> links.get(key).size()).toArray();
        return new TopicGraph(new Vocabulary(keys, keys, degrees), count, first, second, new int[count], weight);
    }
}
