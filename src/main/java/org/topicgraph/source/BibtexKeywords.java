package org.topicgraph.source;

import java.util.List;

/** Cuts a field of keywords apart where no braces guard what separates them. */
final class BibtexKeywords {
    /** What separates keywords if the data do not say, as biblatex has it. */
    private static final String DEFAULT = ",";

    private final List<String> named;
    private final String separator;

    private BibtexKeywords(List<String> named, String separator) {
        this.named = named;
        this.separator = separator;
    }

    /**
     * How the fields are cut apart.
     *
     * @param named separators that are asked for; braces guard nothing from these
     * @param values some of the fields
     */
    static BibtexKeywords of(List<String> named, List<String> values) {
        List<String> open =
                values.stream().map(value -> masked(unwrapped(value))).toList();
        return new BibtexKeywords(
                named, SeparatorGuess.of(open).filter(s -> !s.startsWith("re:")).orElse(DEFAULT));
    }

    /** A value in a second pair of braces, as Web of Science writes it, is a list if it has a semicolon. */
    private static String unwrapped(String value) {
        String text = value.strip();
        boolean isWrapped = text.startsWith("{")
                && text.indexOf(';') >= 0
                && masked(text).chars().allMatch(c -> c == MASK);
        return isWrapped ? text.substring(1, text.length() - 1) : text;
    }

    private static final char MASK = '{';

    /** {@return a text of the same length in which whatever braces or a backslash guard is a brace} */
    private static String masked(String value) {
        StringBuilder masked = new StringBuilder(value);
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                masked.setCharAt(i, MASK);
                masked.setCharAt(++i, MASK);
                continue;
            }
            depth += c == '{' ? 1 : 0;
            if (depth > 0) {
                masked.setCharAt(i, MASK);
            }
            depth -= c == '}' ? 1 : 0;
        }
        return masked.toString();
    }

    void split(String value, List<String> topics) {
        if (!named.isEmpty()) {
            Separators.of(named).split(TexText.plain(value), (text, from, to) -> topics.add(text.substring(from, to)));
            return;
        }
        String list = unwrapped(value);
        String masked = masked(list);
        int from = 0;
        for (int at = masked.indexOf(separator); at >= 0; at = masked.indexOf(separator, from)) {
            add(list.substring(from, at), topics);
            from = at + separator.length();
        }
        add(list.substring(from), topics);
    }

    private static void add(String keyword, List<String> topics) {
        String topic = TexText.plain(keyword);
        if (!topic.isEmpty()) {
            topics.add(topic);
        }
    }

    String description() {
        return ListGuess.described(named.isEmpty() ? List.of(separator) : named);
    }
}
