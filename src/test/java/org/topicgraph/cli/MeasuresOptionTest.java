package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresOptionTest {
    private static final List<String> ALL = List.of(
            "degree",
            "weighted_degree",
            "betweenness",
            "closeness",
            "harmonic",
            "eigenvector",
            "pagerank",
            "clustering",
            "clustering_weighted",
            "coreness",
            "constraint");

    @TempDir
    private Path folder;

    @Test
    void allMeasuresAreColumnsUnlessSomeAreNamed() throws IOException {
        assertEquals(ALL, measuresOf());
        assertEquals(List.of("degree", "weighted_degree"), measuresOf("--measures", "none"));
        assertEquals(
                List.of("degree", "weighted_degree", "pagerank", "coreness"),
                measuresOf("--measures", "coreness,pagerank"));
    }

    @Test
    void reportsDoWithoutMeasures() throws IOException {
        assertEquals(
                List.of("degree", "weighted_degree"), measuresOf("--measures", "none", "--report", "html,md,svg,png"));
    }

    @Test
    void aMisspeltMeasureIsRefusedWithTheNearest() throws IOException {
        CapturedRun run = run("--measures", "betweeness");
        assertEquals(ExitCode.USAGE.number(), run.exitCode());
        assertTrue(run.messages().contains("\"betweenness\""), run.messages());
    }

    private List<String> measuresOf(String... options) throws IOException {
        CapturedRun run = run(options);
        assertEquals(ExitCode.OK.number(), run.exitCode(), run.messages());
        String head = Files.readAllLines(folder.resolve("out/nodes.csv")).get(0);
        return Arrays.stream(head.split(",")).filter(ALL::contains).toList();
    }

    private CapturedRun run(String... options) throws IOException {
        Path table = folder.resolve("rows.csv");
        Files.writeString(table, "id,topics\n1,a;b\n2,b;c\n3,a;c;d\n4,c;d\n");
        List<String> arguments = new ArrayList<>(List.of(
                "analyze", table.toString(), "--out", folder.resolve("out").toString()));
        if (!List.of(options).contains("--report")) {
            arguments.addAll(List.of("--report", "none"));
        }
        arguments.addAll(List.of(options));
        return CapturedRun.of(arguments);
    }
}
