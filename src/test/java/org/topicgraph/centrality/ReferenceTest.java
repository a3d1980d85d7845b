package org.topicgraph.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Distance;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Known networks give the values that networkx gives; each file names the calls. */
final class ReferenceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"karate", "les-miserables"})
    void measuresEqualThoseOfNetworkx(String network) {
        List<String[]> table = lines(network + "-measures.csv");
        List<String> topics = table.stream().skip(1).map(row -> row[0]).toList();
        Adjacency graph = graph(network, topics);
        try (Blocks blocks = new Blocks(2)) {
            NodeMeasures measures = NodeMeasures.of(graph, CentralityOptions.DEFAULTS, blocks, Progress.NONE);
            NodeMeasures unit = NodeMeasures.of(
                    graph, CentralityOptions.DEFAULTS.withDistance(Distance.UNIT), blocks, Progress.NONE);
            String[] head = table.get(0);
            for (int column = 1; column < head.length; column++) {
                String name = head[column];
                NodeMeasure measure = Arrays.stream(NodeMeasure.values())
                        .filter(m -> m.column().equals(name.replace("_unit", "")))
                        .findAny()
                        .orElseThrow();
                for (int i = 0; i < topics.size(); i++) {
                    double expected = Double.parseDouble(table.get(i + 1)[column]);
                    double actual = (name.endsWith("_unit") ? unit : measures).value(measure, i);
                    assertEquals(expected, actual, 1e-11 * Math.max(1, expected), name + " of " + topics.get(i));
                }
            }
        }
    }

    private static Adjacency graph(String network, List<String> topics) {
        Graphs graph = Graphs.of(topics.size());
        lines(network + "-links.csv").stream()
                .skip(1)
                .forEach(row -> graph.link(topics.indexOf(row[0]), topics.indexOf(row[1]), Double.parseDouble(row[2])));
        return graph.build();
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/reference/centrality/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
