package org.topicgraph.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topicgraph.source.DatabaseQuery;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The settings of a command as the manifest has them: every option that can change a result, as given or by default. */
final class SettingsInForce {
    /** Options that say where and how to run, not what to compute. */
    private static final Set<String> NO_INFLUENCE = Set.of(
            "explain",
            "out",
            "force",
            "config",
            "threads",
            "memory",
            "quiet",
            "verbose",
            "no-progress",
            "help",
            "report",
            "export",
            "jdbc-driver");

    private SettingsInForce() {}

    /** {@return the values of each option by its long name; several where it was repeated} */
    static SortedMap<String, List<String>> of(CommandSpec command) {
        SortedMap<String, List<String>> settings = new TreeMap<>();
        for (OptionSpec option : command.options()) {
            String name = option.longestName().substring(2);
            if (!NO_INFLUENCE.contains(name)) {
                List<String> values = values(option);
                settings.put(
                        name,
                        name.equals("jdbc")
                                ? values.stream().map(DatabaseQuery::shown).toList()
                                : values);
            }
        }
        return settings;
    }

    /** A list that is one value, as that of {@code --measures}, stays one. */
    private static List<String> values(OptionSpec option) {
        return option.getValue() instanceof List<?> list && option.splitRegex().isEmpty()
                ? list.stream().map(SettingsInForce::text).toList()
                : Stream.of(text(option.getValue()))
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(SettingsInForce::text).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsInForce::text).collect(Collectors.joining(","));
        }
        if (value instanceof Enum<?>) {
            return OptionNames.nameOf(value);
        }
        return value == null ? "" : value.toString();
    }
}
