package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedOptionTest {
    @TempDir
    private Path folder;

    @Test
    void theManifestAndTheCommandKeepTheValuesApart() throws IOException {
        Path table = folder.resolve("rows.csv");
        Files.writeString(table, "id;\"a,b\";c\n1;x|y;z\n2;y , w;z\n");
        Path out = folder.resolve("out");
        CapturedRun run = CapturedRun.of(
                "analyze",
                table.toString(),
                "--out",
                out.toString(),
                "--report",
                "md",
                "--topics",
                "a,b",
                "--topics",
                "c",
                "--topic-separator",
                "|",
                "--topic-separator",
                " , ");
        assertEquals(0, run.exitCode(), run.messages());
        JsonNode settings = new ObjectMapper()
                .readTree(out.resolve("manifest.json").toFile())
                .get("settings");
        assertEquals(List.of("a,b", "c"), texts(settings.get("topics")));
        assertEquals(List.of("|", " , "), texts(settings.get("topic-separator")));
        assertEquals("all", settings.get("measures").asText());
        String report = Files.readString(out.resolve("report.md")).replaceAll(" \\\\\\s+", " ");
        assertTrue(report.contains("--topic-separator='|' --topic-separator=' , ' --topics='a,b' --topics=c "), report);
    }

    @Test
    void aNetworkRefusesWhatOnlyRowsHave() throws IOException {
        Path links = folder.resolve("links.csv");
        Files.writeString(links, "Source,Target,Weight\na,b,1\n");
        for (String option : List.of(
                "--language=de",
                "--unicode=nfc",
                "--max-topics-per-row=5",
                "--min-score=0.4",
                "--concept-level=1",
                "--major-topics-only",
                "--mesh-qualifiers=keep",
                "--sensitivity",
                "--stability=10",
                "--slices=year",
                "--null=sdsm",
                "--deduplicate=id",
                "--group-by=a")) {
            CapturedRun run = CapturedRun.of(
                    "analyze",
                    links.toString(),
                    option,
                    "--out",
                    folder.resolve("network").toString());
            assertEquals(64, run.exitCode(), option + ": " + run.messages());
            assertTrue(run.messages().contains("a ready network has none"), run.messages());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
