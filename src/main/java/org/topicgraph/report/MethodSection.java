package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.Table;

/**
 * How the results were made, and how they are made again.
 *
 * @param inputs what was read
 * @param figures of the graph as a whole
 * @param definitions what the columns of each table mean
 * @param settings all in force
 * @param command what repeats the run
 * @param citation how to name it
 */
record MethodSection(
        List<Input> inputs,
        List<Entry> figures,
        List<Definitions> definitions,
        List<Entry> settings,
        String command,
        String citation) {
    private static final int LONGEST_LINE = 90;

    static MethodSection of(AnalysisResult result) {
        RunManifest manifest = result.manifest();
        return new MethodSection(
                manifest.inputs().stream()
                        .map(input ->
                                new Input(input.name(), count(input.bytes()), input.sha256(), input.understoodAs()))
                        .toList(),
                figures(result.figures()),
                Stream.of(
                                Optional.of(Definitions.of("Topics", result.topics())),
                                Optional.of(Definitions.of("Links", result.links())),
                                Optional.of(Definitions.of("Clusters", result.clusters())),
                                Optional.of(Definitions.of("The whole graph", result.figures())),
                                result.further(AuditFindings.TABLE)
                                        .map(table -> Definitions.of("Labels and texts", table)),
                                result.further(SuggestionTable.NAME)
                                        .map(table -> Definitions.of("Topics that are probably one", table)))
                        .flatMap(Optional::stream)
                        .filter(group -> !group.columns().isEmpty())
                        .toList(),
                manifest.settings().entrySet().stream()
                        .map(setting -> new Entry(String.join(" ", setting.getValue()), "--" + setting.getKey(), ""))
                        .toList(),
                command(
                        manifest.command(),
                        manifest.inputs().stream().map(RunManifest.Input::name).toList(),
                        manifest.settings()),
                citation(result));
    }

    /** {@return the figures of the graph as a whole} */
    static List<Entry> figures(Table figures) {
        return figures.rows() == 0
                ? List.of()
                : figures.columns().stream()
                        .map(column ->
                                new Entry(PlainTable.text(column, 0), Phrases.title(column.name()), column.meaning()))
                        .toList();
    }

    /** Every setting that has a value stands in it, so that other defaults of another version change nothing. */
    static String command(String name, List<String> inputs, SortedMap<String, List<String>> settings) {
        StringBuilder command = new StringBuilder("scripts/topicgraph ").append(name);
        int lineBegins = 0;
        for (String word : words(inputs, settings)) {
            if (command.length() + word.length() - lineBegins > LONGEST_LINE) {
                command.append(" \\\n     ");
                lineBegins = command.length();
            }
            command.append(' ').append(word);
        }
        return command.toString();
    }

    private static List<String> words(List<String> inputs, SortedMap<String, List<String>> settings) {
        return Stream.concat(
                        inputs.stream().map(MethodSection::quoted),
                        settings.entrySet().stream().flatMap(setting -> setting.getValue().stream()
                                .filter(value -> !value.equals("false"))
                                .map(value -> option(setting.getKey(), value))))
                .toList();
    }

    private static String option(String key, String value) {
        return value.equals("true") ? "--" + key : "--" + key + "=" + quoted(value);
    }

    /** A word as it is, anything else in quotes, as a shell wants it; always on one line. */
    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9][A-Za-z0-9._/:-]*")
                ? value
                : "'" + value.replace("'", "'\\''").replace("\n", "'$'\\n''").replace("\r", "'$'\\r''") + "'";
    }

    /** {@return what was made} */
    static String kind(AnalysisResult result) {
        return result.topics().find("cluster").isPresent() ? "Topic map" : "Topic audit";
    }

    private static String citation(AnalysisResult result) {
        String inputs = result.manifest().inputs().stream()
                .map(input -> "%s (SHA-256 %s…)"
                        .formatted(
                                input.name(),
                                input.sha256()
                                        .substring(
                                                0, Math.min(12, input.sha256().length()))))
                .collect(Collectors.joining(", "));
        return "%s of %s: %s and %s from %s of %s. Made with topicgraph %s."
                .formatted(
                        kind(result),
                        result.title(),
                        count(result.topics().rows(), "topic", "topics"),
                        count(result.links().rows(), "link", "links"),
                        Phrases.origin(result.manifest()),
                        inputs.isEmpty() ? "a stream" : inputs,
                        result.manifest().version());
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }

    /** A file that was read. */
    record Input(String name, String bytes, String sha256, String understoodAs) {}

    /** The columns of a table that say more than their names. */
    record Definitions(String of, List<Definition> columns) {
        static Definitions of(String what, Table table) {
            return new Definitions(
                    what,
                    table.columns().stream()
                            .filter(column -> !column.meaning().isEmpty())
                            .map(column ->
                                    new Definition(column.name(), column.meaning(), column.formula(), column.source()))
                            .toList());
        }
    }

    /** What a column means. */
    record Definition(String name, String meaning, String formula, String source) {}
}
