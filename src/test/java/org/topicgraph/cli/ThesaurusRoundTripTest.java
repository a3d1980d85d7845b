package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topicgraph.corpus.TopicKey;

/** What is suggested is what comes of accepting it, and what the ledger says can be undone. */
class ThesaurusRoundTripTest {
    private static final List<String> TOPICS = List.of(
            "e-mail",
            "email",
            "E mail",
            "colour",
            "color",
            "colours",
            "network",
            "networks",
            "naïve",
            "naive",
            "tree",
            "river",
            "mountain",
            "lake",
            "valley",
            "machine learning",
            "ML",
            "machine-learning",
            "=sum",
            "\"quoted\"");

    @TempDir
    private Path folder;

    /** Rows of topics by chance, some of them spelt in several ways. */
    private Path rows() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("id\tkeywords\n");
        for (int row = 1; row <= 120; row++) {
            List<String> topics = new ArrayList<>();
            for (int t = 0; t < 2 + random.nextInt(4); t++) {
                topics.add(TOPICS.get(random.nextInt(TOPICS.size())));
            }
            text.append(row).append('\t').append(String.join("; ", topics)).append('\n');
        }
        return Files.writeString(folder.resolve("rows.tsv"), text);
    }

    private Path analysed(Path input, String out, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "analyze", input.toString(), "--out", folder.resolve(out).toString(), "--quote", "none"));
        arguments.addAll(List.of("--report", "none", "--layout", "none", "--export", "csv"));
        arguments.addAll(List.of(options));
        CapturedRun run = CapturedRun.of(arguments);
        assertEquals(0, run.exitCode(), run.messages());
        return folder.resolve(out);
    }

    private static List<CSVRecord> table(Path file) throws IOException {
        CSVFormat format = (file.toString().endsWith(".tsv") ? CSVFormat.TDF : CSVFormat.DEFAULT)
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static Map<String, CSVRecord> nodes(Path run) throws IOException {
        Map<String, CSVRecord> nodes = new HashMap<>();
        table(run.resolve("nodes.csv")).forEach(node -> nodes.put(node.get("Id"), node));
        return nodes;
    }

    private static String key(String label) {
        return TopicKey.NFKC.of(label);
    }

    @Test
    void theWholeListPassedBackGivesWhatItPromised() throws IOException {
        Path input = rows();
        Path before = analysed(input, "before");
        List<CSVRecord> suggestions = table(before.resolve("suggestions.tsv"));
        assertTrue(suggestions.size() >= 6, "too few suggestions to show anything");
        Map<String, CSVRecord> after = nodes(analysed(
                input, "after", "--thesaurus", before.resolve("suggestions.tsv").toString()));
        for (CSVRecord suggestion : suggestions) {
            assertFalse(after.containsKey(key(suggestion.get("label"))), suggestion.get("label"));
            CSVRecord target = after.get(key(suggestion.get("replace by")));
            assertEquals(suggestion.get("occurrences_if_all"), target.get("occurrences"), target.get("Id"));
            assertEquals(suggestion.get("links_if_all"), target.get("degree"), target.get("Id"));
        }
    }

    @Test
    void aSingleLinePassedBackGivesWhatItPromised() throws IOException {
        Path input = rows();
        Path before = analysed(input, "before");
        List<String> lines = Files.readAllLines(before.resolve("suggestions.tsv"));
        List<CSVRecord> suggestions = table(before.resolve("suggestions.tsv"));
        for (int s = 0; s < suggestions.size(); s++) {
            Path thesaurus =
                    Files.writeString(folder.resolve("one.tsv"), lines.get(0) + "\n" + lines.get(s + 1) + "\n");
            CSVRecord target = nodes(analysed(input, "after", "--thesaurus", thesaurus.toString()))
                    .get(key(suggestions.get(s).get("replace by")));
            assertEquals(suggestions.get(s).get("occurrences_after"), target.get("occurrences"), lines.get(s + 1));
            assertEquals(suggestions.get(s).get("links_after"), target.get("degree"), lines.get(s + 1));
        }
    }

    @Test
    void undoingAllRulesGivesTheRawInputBackAndDoingThemTheTopics() throws IOException {
        Path input = rows();
        Path thesaurus = Files.writeString(
                folder.resolve("merge.tsv"),
                "label\treplace by\nML\tmachine learning\ne-mail\temail\nE mail\te-mail\nriver\t\n");
        Path stopWords = Files.writeString(folder.resolve("stop.txt"), "/^mount/\n");
        Path run = analysed(
                input,
                "ruled",
                "--raw-cells",
                "--thesaurus",
                thesaurus.toString(),
                "--stopwords",
                stopWords.toString(),
                "--fold",
                "plurals",
                "--min-occurrences",
                "20");
        List<List<String>> raw = Files.readAllLines(input).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split("\t")[1].split("; ")))
                .toList();
        Map<String, Long> written = raw.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(form -> form, TreeMap::new, Collectors.counting()));
        Map<String, Long> entered = new TreeMap<>();
        Map<String, String> topicOf = new HashMap<>();
        for (CSVRecord form : table(run.resolve("vocabulary.csv"))) {
            entered.put(form.get("raw"), Long.valueOf(form.get("mentions")));
            topicOf.put(form.get("raw"), form.get("topic"));
        }
        assertEquals(written, entered);

        Map<String, Long> occurrences = raw.stream()
                .flatMap(row -> row.stream().map(topicOf::get).distinct())
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.groupingBy(topic -> topic, TreeMap::new, Collectors.counting()));
        Map<String, Long> counted = new TreeMap<>();
        nodes(run).forEach((id, node) -> counted.put(id, Long.valueOf(node.get("occurrences"))));
        assertEquals(occurrences, counted);
    }
}
