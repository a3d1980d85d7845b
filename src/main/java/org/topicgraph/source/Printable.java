package org.topicgraph.source;

import java.util.Locale;

/** Text from inputs as messages show it: in quotes, of bounded length, without characters that a terminal would obey. */
final class Printable {
    private static final int LIMIT = 120;

    private Printable() {}

    /** {@return the text in double quotes, cut after 120 characters, what does not print as {@code \}{@code u001B}} */
    static String quoted(String text) {
        return '"' + of(text) + '"';
    }

    /** {@return the text, cut after 120 characters, what does not print as {@code \}{@code u001B}} */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(LIMIT, text.codePointCount(0, text.length())));
        text.substring(0, end).codePoints().forEach(c -> append(shown, c));
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }

    /** {@return the whole text, what does not print as {@code \}{@code u001B}} */
    static String clean(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> shown.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
            default -> shown.appendCodePoint(codePoint);
        }
    }
}
