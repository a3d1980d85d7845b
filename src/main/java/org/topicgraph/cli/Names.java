package org.topicgraph.cli;

import java.util.Collection;
import java.util.List;
import org.topicgraph.source.NearestName;
import picocli.CommandLine.Model.CommandSpec;

/** Finds what was probably meant by a name that there is not. */
final class Names {
    private Names() {}

    /** {@return the names of the command's options, without dashes} */
    static List<String> longOptions(CommandSpec command) {
        return command.options().stream()
                .map(option -> option.longestName().replaceFirst("^-+", ""))
                .toList();
    }

    /** {@return {@code ; did you mean "--x"?}, or nothing if no name is near} */
    static String nearest(String name, Collection<String> names, String prefix) {
        return NearestName.of(name, List.copyOf(names))
                .map(nearest -> "; did you mean \"%s%s\"?".formatted(prefix, nearest))
                .orElse("");
    }
}
