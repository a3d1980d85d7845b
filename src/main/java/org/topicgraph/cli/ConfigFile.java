package org.topicgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topicgraph.pipeline.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options from a YAML file: a key for each long option, without its dashes. What the command line says wins.
 *
 * <pre>
 * inputs: [a.csv, b.csv]
 * topics: keywords
 * min-weight: 2
 * largest-component: true
 * </pre>
 */
final class ConfigFile {
    private static final String INPUTS = "inputs";

    private ConfigFile() {}

    /**
     * {@return the arguments that stand for what the file says and the command line does not}
     *
     * @param given what the command line says
     * @throws UsageException if the file cannot be read or names an option that there is not
     */
    static List<String> arguments(Path file, ParseResult given) {
        CommandSpec command = given.commandSpec();
        List<String> arguments = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root(file).properties()) {
            String key = entry.getKey();
            if (key.equals(INPUTS)) {
                if (given.matchedPositionals().isEmpty()) {
                    values(file, key, entry.getValue()).forEach(arguments::add);
                }
                continue;
            }
            OptionSpec option = command.findOption("--" + key);
            if (option == null) {
                throw new UsageException("%s: no option \"%s\"%s"
                        .formatted(file, key, Names.nearest(key, Names.longOptions(command), "")));
            }
            if (!given.hasMatchedOption(option)) {
                add(file, key, entry.getValue(), option, arguments);
            }
        }
        return arguments;
    }

    private static void add(Path file, String key, JsonNode value, OptionSpec option, List<String> arguments) {
        boolean flag = option.arity().max() == 0;
        for (String text : values(file, key, value)) {
            if (!flag) {
                arguments.add("--" + key + "=" + text);
            } else if (text.equals("true")) {
                arguments.add("--" + key);
            } else if (!text.equals("false")) {
                throw new UsageException(
                        "%s: \"%s\" is a switch: true or false, not \"%s\"".formatted(file, key, text));
            }
        }
    }

    private static List<String> values(Path file, String key, JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> texts.addAll(values(file, key, element)));
        } else if (value.isValueNode()) {
            texts.add(value.asText());
        } else {
            throw new UsageException("%s: \"%s\" takes a value or a list of values".formatted(file, key));
        }
        return texts;
    }

    private static JsonNode root(Path file) {
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            if (!root.isObject()) {
                throw new UsageException(file + ": not a list of options; write one \"option: value\" a line");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new UsageException("%s, line %d: not valid YAML: %s"
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UsageException("%s: cannot be read (%s)".formatted(file, e.getMessage()));
        }
    }
}
