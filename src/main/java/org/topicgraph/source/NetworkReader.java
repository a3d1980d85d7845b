package org.topicgraph.source;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Reads one input as a network of some format. */
interface NetworkReader {
    /**
     * Reads to the end, and says in the part what the input was taken for.
     *
     * @param shown name of the input as messages begin with it
     * @throws InputException if the input breaks the rules of the format
     */
    void read(InputBytes bytes, String shown, NetworkPart part) throws IOException;

    /** {@return a text as a count of rows, if it is one} */
    static OptionalInt count(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)
                    ? OptionalInt.of((int) value)
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** {@return whether a name is one by which tools call the number of rows of a node} */
    static boolean isOccurrences(String name) {
        String simple = ColumnRole.simple(name);
        return List.of("occurrences", "documents", "weight<occurrences>", "weight<documents>")
                .contains(simple);
    }
}
