package org.topicgraph.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.source.LinkAccounting;

/**
 * {@code manifest.json}: what the run was and what it wrote. It marks a folder as topicgraph's, says which of its files are
 * topicgraph's, and holds no time, path of the machine or number of threads, so that two equal runs have equal manifests.
 *
 * @param tool who wrote it: always {@value #TOOL}
 * @param version of topicgraph
 * @param command what was asked for: {@code analyze} or {@code audit}
 * @param inputs what was read
 * @param settings every setting in force
 * @param files what was written, by name
 * @param logs files that belong to the run but differ from run to run
 */
public record ManifestFile(
        String tool,
        String version,
        String command,
        List<RunManifest.Input> inputs,
        Map<String, List<String>> settings,
        List<WrittenFile> files,
        List<String> logs) {
    /** The file's name. */
    public static final String NAME = "manifest.json";

    static final String TOOL = "topicgraph";

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LARGEST = 64L << 20;

    /** {@return the manifest of a folder; empty if it has none, or one that is not topicgraph's} */
    public static Optional<ManifestFile> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // whatever it is, it is not ours
        }
        return root.path("tool").asText().equals(TOOL) ? Optional.of(of(root)) : Optional.empty();
    }

    private static ManifestFile of(JsonNode root) {
        List<RunManifest.Input> inputs = new ArrayList<>();
        root.path("inputs")
                .forEach(i -> inputs.add(new RunManifest.Input(
                        i.path("name").asText(),
                        i.path("bytes").asLong(),
                        i.path("sha256").asText(),
                        i.path("understood_as").asText())));
        Map<String, List<String>> settings = new LinkedHashMap<>();
        root.path("settings").properties().forEach(s -> settings.put(s.getKey(), values(s.getValue())));
        List<WrittenFile> files = new ArrayList<>();
        root.path("files")
                .forEach(f -> files.add(new WrittenFile(
                        f.path("name").asText(),
                        f.path("bytes").asLong(),
                        f.path("sha256").asText())));
        List<String> logs = new ArrayList<>();
        root.path("logs").forEach(log -> logs.add(log.asText()));
        return new ManifestFile(
                TOOL, root.path("version").asText(), root.path("command").asText(), inputs, settings, files, logs);
    }

    /** {@return whether this file of the folder is the run's} */
    boolean owns(String name) {
        return name.equals(NAME)
                || logs.contains(name)
                || files.stream().anyMatch(file -> file.name().equals(name));
    }

    /**
     * {@return the manifest of a run, as text}
     *
     * @param notes further counts of a file, by its name
     */
    static String textOf(
            RunManifest run, List<WrittenFile> files, Map<String, Map<String, Long>> notes, List<String> logs) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("tool", TOOL);
        root.put("version", run.version());
        root.put("command", run.command());
        putCounts(root.putObject("counts"), run);
        putInputs(root.putArray("inputs"), run.inputs());
        ObjectNode settings = root.putObject("settings");
        run.settings().forEach((name, values) -> {
            if (values.size() > 1) {
                values.forEach(settings.putArray(name)::add);
            } else {
                settings.put(name, String.join("", values));
            }
        });
        putFilters(root.putArray("filters"), run.filters());
        ArrayNode warnings = root.putArray("warnings");
        run.warnings().forEach(warnings::add);
        putFiles(root.putArray("files"), files, notes);
        ArrayNode differing = root.putArray("logs");
        logs.forEach(differing::add);
        try {
            String text = MAPPER.writer(
                            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
                    .writeValueAsString(root);
            // these three stand in strings only; escaped, the text may be pasted into a page
            return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static void putCounts(ObjectNode counts, RunManifest run) {
        if (run.network().isPresent()) {
            LinkAccounting links = run.network().get();
            counts.put("links_read", links.read());
            counts.put("links_merged", links.merged());
            counts.put("loops", links.loops());
            counts.put("links_rejected", links.rejected());
        } else {
            RowAccounting rows = run.rows();
            counts.put("rows_read", rows.read());
            counts.put("rows_analysed", rows.analysed());
            counts.put("rows_without_topics", rows.withoutTopics());
            counts.put("rows_rejected", rows.rejected());
        }
        run.counts().forEach(count -> counts.put(count.name(), count.value()));
        counts.put("total_weight", new BigDecimal(Numbers.shortest(run.totalWeight())));
    }

    private static void putInputs(ArrayNode array, List<RunManifest.Input> inputs) {
        for (RunManifest.Input input : inputs) {
            array.addObject()
                    .put("name", input.name())
                    .put("bytes", input.bytes())
                    .put("sha256", input.sha256())
                    .put("understood_as", input.understoodAs());
        }
    }

    private static void putFilters(ArrayNode array, List<FilterCount> filters) {
        for (FilterCount filter : filters) {
            array.addObject()
                    .put("filter", filter.filter())
                    .put("topics_removed", filter.topics())
                    .put("links_removed", filter.links());
        }
    }

    private static void putFiles(ArrayNode array, List<WrittenFile> files, Map<String, Map<String, Long>> notes) {
        for (WrittenFile file : files) {
            ObjectNode entry = array.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
            notes.getOrDefault(file.name(), Map.of()).forEach(entry::put);
        }
    }

    /** As in {@code --config}: a text, or an array where an option was repeated. */
    private static List<String> values(JsonNode setting) {
        List<String> values = new ArrayList<>();
        if (setting.isArray()) {
            setting.forEach(value -> values.add(value.asText()));
        } else if (!setting.asText().isEmpty()) {
            values.add(setting.asText());
        }
        return values;
    }
}
