package org.topicgraph.cli;

import java.util.List;
import java.util.OptionalInt;
import org.topicgraph.pipeline.UsageException;

/** What must hold of values on the command line. */
final class OptionChecks {
    private OptionChecks() {}

    static void someInput(List<String> inputs) {
        if (inputs.isEmpty()) {
            throw new UsageException("nothing to read: name a file, a folder or - for standard input");
        }
    }

    static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new UsageException("%s takes a number from %d, not %d".formatted(option, least, value));
        }
    }

    static OptionalInt atLeastOne(String option, Integer value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        atLeast(option, value, 1);
        return OptionalInt.of(value);
    }
}
