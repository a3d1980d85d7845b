package org.topicgraph.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The formats that can be read. A further one is one constant here and one {@link RowReader}; the first constant whose
 * {@link #isFormatOf} says yes is taken, so that the ones which take any text come last.
 */
enum SourceFormat {
    /** Ready networks, in any of the formats of {@link NetworkFormat}: these have links in place of rows. */
    EDGES("edges", "graphml", "gexf", "gml", "net") {
        @Override
        boolean isFormatOf(Head head) {
            return NetworkFormat.of(head).isPresent();
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input.shown() + ": this is a ready network, which has no rows; it can be analysed as a whole, not"
                            + " together with rows");
        }
    },
    /** Fields between tabs. */
    TSV("tsv", "tsv", "tab") {
        @Override
        boolean isFormatOf(Head head) {
            return false; // found by its delimiter, as one of CSV's
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            SourceOptions fixed = options.delimiter().isPresent() ? options : options.withDelimiter("\t");
            return new DelimitedReader(bytes, input.name(), input.shown(), index, fixed, limits);
        }
    },
    /** Fields between commas, or any other delimiter: what no other format and no {@link FileKind} is. */
    CSV("csv", "csv", "psv", "txt") {
        @Override
        boolean isFormatOf(Head head) {
            return false;
        }

        @Override
        RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
                throws IOException {
            return new DelimitedReader(bytes, input.name(), input.shown(), index, options, limits);
        }
    };

    /** The name of the option's value that leaves the choice to the data. */
    static final String AUTO = "auto";

    private final String option;
    private final Set<String> endings;

    SourceFormat(String option, String... endings) {
        this.option = option;
        this.endings = Set.of(endings);
    }

    /** {@return whether an input that begins so is of this format, and of none that comes later} */
    abstract boolean isFormatOf(Head head);

    /** {@return a reader at the input's first byte} */
    abstract RowReader open(InputBytes bytes, Input input, int index, SourceOptions options, ReadingLimits limits)
            throws IOException;

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

    /** {@return the format of an input that begins so; empty if it shows none, and may be a table} */
    static Optional<SourceFormat> of(Head head) {
        return Arrays.stream(values()).filter(format -> format.isFormatOf(head)).findFirst();
    }

    /** {@return whether files with this name, without the ending of a packing, are read when they are found in a folder} */
    static boolean hasKnownEnding(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
    }
}
