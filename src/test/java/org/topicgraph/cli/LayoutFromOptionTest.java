package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutFromOptionTest {
    @TempDir
    private Path folder;

    @Test
    void topicsLieWhereTheyLayBefore() throws IOException {
        Map<String, String> before = positions("before", "a|=b|c\na|=b\nc|d\ne\n");
        Map<String, String> after = positions(
                "after",
                "a|=b|f\na|=b\nc|g\ne\ng|c\n",
                "--layout-from",
                folder.resolve("before").toString());
        for (String topic : new String[] {"a", "'=b", "c", "e"}) {
            assertEquals(before.get(topic), after.get(topic), topic);
        }
        assertEquals(6, after.size());
    }

    @Test
    void anEarlierRunThatIsNotThereIsMissing() throws IOException {
        CapturedRun run =
                run("after", "a|b\n", "--layout-from", folder.resolve("nowhere").toString());
        assertEquals(ExitCode.NO_INPUT.number(), run.exitCode());
        assertTrue(run.messages().contains("no such folder"), run.messages());
    }

    @Test
    void noLayoutAndAnEarlierOneCannotBoth() throws IOException {
        CapturedRun run = run("after", "a|b\n", "--layout", "none", "--layout-from", folder.toString());
        assertEquals(ExitCode.USAGE.number(), run.exitCode());
    }

    private Map<String, String> positions(String out, String rows, String... options) throws IOException {
        CapturedRun run = run(out, rows, options);
        assertEquals(ExitCode.OK.number(), run.exitCode(), run.messages());
        Map<String, String> positions = new TreeMap<>();
        try (CSVParser nodes = CSVParser.parse(
                Files.readString(folder.resolve(out).resolve("nodes.csv")),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord node : nodes) {
                positions.put(node.get("Id"), node.get("x") + " " + node.get("y"));
            }
        }
        return positions;
    }

    private CapturedRun run(String out, String rows, String... options) throws IOException {
        Path input = Files.writeString(folder.resolve(out + ".csv"), "topics\n" + rows);
        String[] arguments = new String[4 + options.length];
        arguments[0] = "analyze";
        arguments[1] = input.toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve(out).toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CapturedRun.of(arguments);
    }
}
