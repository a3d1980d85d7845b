package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What topicgraph writes it reads back as a ready network: the same nodes, links and weights, and the same analysis of them. */
class NetworkRoundTripTest {
    @TempDir
    private static Path folder;

    private static Path first;

    @BeforeAll
    static void analyseTheSample() {
        first = run(
                "first", "src/samples/ama-topics.tsv", "--export", "graphml,gexf,json,csv,vosviewer,graphology,pajek");
    }

    private static Path run(String name, String... arguments) {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("analyze"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--out", out.toString(), "--report", "none", "--force"));
        CapturedRun run = CapturedRun.of(all);
        assertEquals(0, run.exitCode(), run::messages);
        return out;
    }

    /** The cells of these columns, row by row. */
    private static List<String> cells(Path table, String... columns) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> header = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> line.split(",", -1)) // the sample has no comma in a topic
                .map(row -> Arrays.stream(columns)
                        .map(column -> row[header.indexOf(column)])
                        .collect(Collectors.joining(",")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.graphml", "graph.gexf", "graph.json", "graphology.json"})
    void graphFilesKeepEverythingThatDoesNotNeedRows(String file) throws IOException {
        Path again = run("again", first.resolve(file).toString());
        String header = Files.readAllLines(again.resolve("nodes.csv")).get(0);
        assertEquals(
                cells(first.resolve("nodes.csv"), header.split(",")),
                cells(again.resolve("nodes.csv"), header.split(",")));
        String[] ofLinks = {"Source", "Target", "Weight", "disparity"};
        assertEquals(cells(first.resolve("edges.csv"), ofLinks), cells(again.resolve("edges.csv"), ofLinks));
    }

    @Test
    void tablesKeepNodesLinksAndWeights() throws IOException {
        Path again = run(
                "again",
                first.resolve("nodes.csv").toString(),
                first.resolve("edges.csv").toString());
        for (String table : List.of("nodes.csv", "edges.csv")) {
            String[] columns = table.equals("nodes.csv")
                    ? new String[] {"Id", "Label", "occurrences", "pagerank", "cluster", "x", "y"}
                    : new String[] {"Source", "Target", "Weight", "disparity"};
            assertEquals(cells(first.resolve(table), columns), cells(again.resolve(table), columns));
        }
    }

    @Test
    void formatsThatKnowLabelsOnlyKeepThese() throws IOException {
        Path pajek = run("pajek", first.resolve("graph.net").toString());
        Path map = run(
                "map",
                first.resolve("vosviewer-map.txt").toString(),
                first.resolve("vosviewer-network.txt").toString());
        Path online = run("online", first.resolve("vosviewer.json").toString());
        for (Path again : List.of(pajek, map, online)) {
            assertEquals(
                    new TreeSet<>(cells(first.resolve("nodes.csv"), "Label", "degree", "weighted_degree")),
                    new TreeSet<>(cells(again.resolve("nodes.csv"), "Label", "degree", "weighted_degree")));
        }
        assertEquals(
                Files.readString(map.resolve("nodes.csv")),
                Files.readString(online.resolve("nodes.csv")),
                "both of VOSviewer");
    }

    @Test
    void anyReportCanBeMadeOfANetwork() throws IOException {
        Path out = folder.resolve("reports");
        CapturedRun run = CapturedRun.of(
                "analyze", first.resolve("edges.csv").toString(), "--out", out.toString(), "--export", "none");
        assertEquals(0, run.exitCode(), run::messages);
        for (String file : List.of("report.md", "map.svg")) {
            String text = Files.readString(out.resolve(file));
            assertEquals(-1, text.indexOf("NaN"), file);
        }
    }
}
