package org.topicgraph.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour by its parts, 0 to 255.
 *
 * @param red part
 * @param green part
 * @param blue part
 */
record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#(\\p{XDigit}{2})(\\p{XDigit}{2})(\\p{XDigit}{2})");

    /** {@return the colour of a text like {@code #1f77b4}; empty for any other text} */
    static Optional<Colour> of(String text) {
        Matcher parts = HEX.matcher(text);
        return parts.matches()
                ? Optional.of(new Colour(part(parts, 1), part(parts, 2), part(parts, 3)))
                : Optional.empty();
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group), 16);
    }
}
