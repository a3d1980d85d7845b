package org.topicgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    @TempDir
    Path folder;

    private String write(String name, String contents) throws IOException {
        return Files.writeString(folder.resolve(name), contents, UTF_8).toString();
    }

    @Test
    void showsTheFirstRowsAndWritesNothing() throws IOException {
        String file = write(
                "works.csv",
                "id,year,title,tags\n1,2020,\"One\nand more\",a; b\n2,2021\n3,,Three,\n4,2022,Four,c\u001Bx; d\n");
        Path out = folder.resolve("out");
        CapturedRun run = CapturedRun.of("analyze", file, "--explain", "--out", out.toString());
        assertEquals("", run.messages());
        assertEquals(0, run.exitCode());
        assertEquals(
                file
                        + """

                  CSV, comma, UTF-8; topics in column 4 "tags", separated by ";"; text in column 3 "title"; id in column 1 "id"; date in column 2 "year"
                  columns: 1 "id" = id, 2 "year" = date, 3 "title" = text, 4 "tags" = topics
                  row 1, line 2: "a" "b"
                    id: 1
                    date: 2020
                    text: One\\nand more
                  row 2, line 4, rejected: fewer fields than the header names (2 instead of 4): 2,2021
                  row 3, line 5: no topics
                    id: 3
                    text: Three
                  row 4, line 6: "c\\u001Bx" "d"
                    id: 4
                    date: 2022
                    text: Four
                """,
                run.output());
        assertTrue(Files.notExists(out));
    }

    @Test
    void explainsEveryInputOfTheAudit() throws IOException {
        String first = write("a.csv", "text,tags\nabc,a; b\nxyz,c; d\n");
        String second = write("b.tsv", "text\ttags\nabc\ta | b\n");
        CapturedRun run = CapturedRun.of("audit", "--explain", first, second);
        assertEquals(0, run.exitCode());
        Stream.of(first + "\n", second + "\n", "\"a\" \"b\"", "TSV, tab")
                .forEach(part -> assertTrue(run.output().contains(part), run.output()));
    }

    @Test
    void anInputThatCannotBeUsedIsAnErrorAsInARun() throws IOException {
        CapturedRun run = CapturedRun.of("analyze", "--explain", write("a.csv", "id,name\n1,2\n"));
        assertEquals(ExitCode.USAGE.number(), run.exitCode());
        assertEquals("", run.output());
    }

    @Test
    void showsWhatIsInANetwork() throws IOException {
        String file = write("links.csv", "source,target,weight\na,b,2\nb,c,x\nb,c,0.5\n");
        CapturedRun run = CapturedRun.of("analyze", "--explain", "--format", "edges", file);
        assertEquals("", run.messages());
        assertEquals(0, run.exitCode());
        Stream.of(
                        "  link 2, line 3, rejected: a weight that is not a number",
                        "3 nodes, 2 links\n  \"b\" - \"a\", weight 2\n  \"b\" - \"c\", weight 0.5\n")
                .forEach(part -> assertTrue(run.output().contains(part), run.output()));
    }
}
