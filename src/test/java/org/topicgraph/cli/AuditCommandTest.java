package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final String ROWS = "text;tags\nShe said it rained.;AI, rain\nRain on the plain.;AI, rains\n";

    @TempDir
    private Path folder;

    private Path audited(String rows, String... options) throws IOException {
        Path input = Files.writeString(folder.resolve("rows.csv"), rows);
        Path out = folder.resolve("out");
        List<String> arguments = Stream.concat(
                        Stream.of("audit", input.toString(), "--out", out.toString()), Stream.of(options))
                .toList();
        CapturedRun run = CapturedRun.of(arguments);
        assertEquals(0, run.exitCode(), run.messages());
        return out;
    }

    @Test
    void itWritesItsTablesAndReportsAndNoGraph() throws IOException {
        try (Stream<Path> files = Files.list(audited(ROWS))) {
            assertEquals(
                    List.of(
                            "audit-samples.csv",
                            "audit.csv",
                            "dictionary.csv",
                            "manifest.json",
                            "rejected.csv",
                            "report.html",
                            "report.md",
                            "run.log",
                            "splits.csv",
                            "suggestions.tsv",
                            "vocabulary.csv"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void itsReportsTellOfLabelsSuggestionsAndRowsOnly() throws IOException {
        Path out = audited(ROWS);
        String page = Files.readString(out.resolve("report.html"));
        assertTrue(page.contains("Labels you may not want to trust"));
        assertTrue(page.contains("Topics that are probably one"));
        assertTrue(page.contains("Where every row went"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("href=\"#map\"") || page.contains("id=\"map\""));
        String text = Files.readString(out.resolve("report.md"));
        assertTrue(text.startsWith("# Topic audit: rows\n"));
        assertFalse(text.contains("## Clusters"));
    }

    @Test
    void rowsWithoutTextAreSaidToBeUnchecked() throws IOException {
        Path out = audited("tags\n\"AI, rain\"\n\"rain, sun\"\n");
        assertFalse(Files.exists(out.resolve("audit.csv")));
        assertTrue(Files.readString(out.resolve("manifest.json")).contains("labels could not be checked"));
    }

    @Test
    void theSampleShowsLabelsThatWereFoundInsideWordsAndTheLinkThatRestsOnThem() throws IOException {
        Path out = folder.resolve("sample");
        CapturedRun run = CapturedRun.of(
                "analyze",
                "src/samples/ama-topics.tsv",
                "--out",
                out.toString(),
                "--report",
                "none",
                "--export",
                "csv");
        assertEquals(0, run.exitCode(), run.messages());
        List<String> labels = Files.readAllLines(out.resolve("audit.csv"));
        assertTrue(labels.get(1).startsWith("ai,AI,20,4,0,16,0,"), labels.get(1));
        assertTrue(labels.get(2).startsWith("hr,HR,9,1,0,8,0,"), labels.get(2));
        List<String> links = Files.readAllLines(out.resolve("edges.csv"));
        assertTrue(links.get(0).endsWith(",supported,remaining"), links.get(0));
        assertTrue(links.get(1).startsWith("binance,ai,Undirected,13.0,13,"), links.get(1));
        assertTrue(links.get(1).endsWith(",2,2"), links.get(1));
    }

    @Test
    void mentionsInsideWordsAreDroppedBeforeCountingAndTheirNumberIsTold() throws IOException {
        Path out = folder.resolve("dropped");
        CapturedRun run = CapturedRun.of(
                "audit",
                "src/samples/ama-topics.tsv",
                "--out",
                out.toString(),
                "--drop-unsupported",
                "--report",
                "none");
        assertEquals(0, run.exitCode(), run.messages());
        assertTrue(run.messages().contains("27 mentions were left out by --drop-unsupported"), run.messages());
        assertTrue(Files.readString(out.resolve("manifest.json")).contains("\"mentions_unsupported\" : 27,"));
        assertTrue(
                Files.readAllLines(out.resolve("audit.csv")).stream().anyMatch(l -> l.startsWith("ai,AI,4,4,0,0,0,")));
        List<String> ledger = Files.readAllLines(out.resolve("vocabulary.csv"));
        assertEquals("raw,mentions,left_out,rules,topic,input,row", ledger.get(0));
        assertTrue(ledger.stream().anyMatch(line -> line.startsWith("AI,20,16,case,ai,")), ledger::toString);
    }

    @Test
    void rulesOfSeveralFilesAreToldWithTheirFile() throws IOException {
        Path one = Files.writeString(folder.resolve("one.txt"), "rain\n");
        Path two = Files.writeString(folder.resolve("two.txt"), "rains\n");
        Path out = audited(ROWS, "--stopwords", one.toString(), "--stopwords", two.toString());
        String ledger = Files.readString(out.resolve("vocabulary.csv"));
        assertTrue(ledger.contains("\nrain,1,stop word " + one + " line 1,,"), ledger);
        assertTrue(ledger.contains("\nrains,1,stop word " + two + " line 1,,"), ledger);
    }

    @Test
    void aReadyNetworkIsRefusedWithWhatCanBeDoneWithIt() throws IOException {
        Path network = Files.writeString(folder.resolve("network.csv"), "Source,Target,Weight\na,b,3\nb,c,2\n");
        Path out = folder.resolve("network");
        CapturedRun run = CapturedRun.of("audit", network.toString(), "--out", out.toString());
        assertEquals(64, run.exitCode(), run.messages());
        assertTrue(run.messages().contains("a ready network has no rows"), run.messages());
        assertTrue(run.messages().contains("topicgraph analyze takes it, without label audit"), run.messages());
        assertFalse(Files.exists(out));
    }

    @Test
    void itsFolderIsNotThatOfAnAnalysis() {
        assertEquals(Path.of("output", "works-audit"), new FolderOptions().out(List.of("data/works.csv"), "-audit"));
        assertEquals(Path.of("output", "works"), new FolderOptions().out(List.of("data/works.csv"), ""));
    }
}
