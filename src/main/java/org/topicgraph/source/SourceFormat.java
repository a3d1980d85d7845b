package org.topicgraph.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The formats that can be read. A further one is one constant here and one {@link RowReader}; the first constant whose
 * {@link #isFormatOf} says yes is taken, so that the one which takes any text comes last.
 */
enum SourceFormat {
    /** Fields between tabs. */
    TSV("tsv", "tsv", "tab") {
        @Override
        boolean isFormatOf(byte[] head) {
            return false; // found by its delimiter, as one of CSV's
        }

        @Override
        SourceOptions fixed(SourceOptions options) {
            return options.delimiter().isPresent() ? options : options.withDelimiter("\t");
        }
    },
    /** Fields between commas, or any other delimiter. */
    CSV("csv", "csv", "psv", "txt") {
        @Override
        boolean isFormatOf(byte[] head) {
            return true;
        }
    };

    /** The name of the option's value that leaves the choice to the data. */
    static final String AUTO = "auto";

    /** Bytes by which a format is known. */
    static final int HEAD = 4096;

    private final String option;
    private final Set<String> endings;

    SourceFormat(String option, String... endings) {
        this.option = option;
        this.endings = Set.of(endings);
    }

    /** {@return whether an input that begins so is of this format} */
    abstract boolean isFormatOf(byte[] head);

    /** {@return the options with what the format itself says} */
    SourceOptions fixed(SourceOptions options) {
        return options;
    }

    /** {@return a reader at the input's first byte} */
    RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException {
        return new DelimitedReader(bytes, input.name(), input.shown(), index, fixed(options), limits);
    }

    /** {@return the name that {@code --format} takes} */
    String option() {
        return option;
    }

    /** {@return the format that is asked for; empty for {@code auto}} */
    static Optional<SourceFormat> named(String option) {
        if (option.equals(AUTO)) {
            return Optional.empty();
        }
        List<String> names =
                Arrays.stream(values()).map(SourceFormat::option).sorted().toList();
        return Optional.of(Arrays.stream(values())
                .filter(format -> format.option.equals(option))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        InputException.Kind.MISNAMED,
                        "no format %s%s; there are: %s, %s"
                                .formatted(
                                        Printable.quoted(option),
                                        NearestName.of(option, names)
                                                .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                                                .orElse(""),
                                        AUTO,
                                        String.join(", ", names)))));
    }

    /** {@return the format of an input that begins so} */
    static SourceFormat of(byte[] head) {
        return Arrays.stream(values())
                .filter(format -> format.isFormatOf(head))
                .findFirst()
                .orElseThrow();
    }

    /** {@return whether files with this ending are read when they are found in a folder} */
    static boolean isKnownEnding(String ending) {
        return Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
    }
}
