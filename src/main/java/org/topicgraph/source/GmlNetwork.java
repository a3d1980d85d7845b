package org.topicgraph.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** GML: nested lists of keys and values. Of nodes the id, the label and the occurrences are read, of edges ends and weight. */
final class GmlNetwork implements NetworkReader {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 1 << 20;
    private static final int END = -1;

    private final Optional<Charset> charset;
    private boolean directed;
    private long line = 1;
    private int next;

    GmlNetwork(Optional<Charset> charset) {
        this.charset = charset;
    }

    @Override
    public void read(InputBytes bytes, String shown, NetworkPart part) throws IOException {
        part.describe("GML");
        TextLines text = new TextLines(bytes, charset, shown);
        advance(text);
        try {
            list(text, 0, new HashMap<>(), part);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s, line %d: the GML is broken after %d links: %s"
                            .formatted(shown, line, part.read(), e.getMessage()),
                    e);
        }
        text.warn(part);
    }

    /** Reads keys and values to the end of the list; what is no list goes to the map. */
    private void list(TextLines text, int depth, Map<String, String> values, NetworkPart part) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("lists within lists, more than " + DEEPEST);
        }
        while (true) {
            skipBlanks(text);
            if (next == END && depth == 0) {
                return;
            }
            if (next == END) {
                throw new IllegalArgumentException("a list is not closed");
            }
            if (next == ']') {
                if (depth == 0) {
                    throw new IllegalArgumentException("a list is closed that was not opened");
                }
                advance(text);
                return;
            }
            String key = word(text);
            skipBlanks(text);
            if (next == '[') {
                long at = line;
                advance(text);
                Map<String, String> inner = new HashMap<>();
                list(text, depth + 1, inner, part);
                take(key, inner, NetworkPart.Place.line(at), part);
            } else {
                String value = next == '"' ? quoted(text) : word(text);
                values.putIfAbsent(key, value);
                directed |= depth == 1 && key.equals("directed") && value.equals("1");
            }
        }
    }

    private void take(String key, Map<String, String> values, NetworkPart.Place at, NetworkPart part) {
        if (key.equals("node")) {
            OptionalInt occurrences = values.containsKey("occurrences")
                    ? NetworkReader.count(values.get("occurrences"))
                    : OptionalInt.empty();
            part.node(values.getOrDefault("id", ""), values.getOrDefault("label", ""), occurrences);
        } else if (key.equals("edge")) {
            String weight = values.getOrDefault("weight", values.getOrDefault("value", ""));
            part.link(values.getOrDefault("source", ""), values.getOrDefault("target", ""), weight, directed, at);
        }
    }

    private void advance(TextLines text) throws IOException {
        int before = next;
        next = text.read();
        line += before == '\n' || before == '\r' && next != '\n' ? 1 : 0;
    }

    private void skipBlanks(TextLines text) throws IOException {
        while (next != END && (Character.isWhitespace(next) || next == '#')) {
            if (next == '#') {
                while (next != END && next != '\n' && next != '\r') {
                    advance(text);
                }
            } else {
                advance(text);
            }
        }
    }

    private String word(TextLines text) throws IOException {
        StringBuilder word = new StringBuilder();
        while (next != END && !Character.isWhitespace(next) && next != '[' && next != ']' && next != '"') {
            append(word);
            advance(text);
        }
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a key or value is missing");
        }
        return word.toString();
    }

    private String quoted(TextLines text) throws IOException {
        StringBuilder value = new StringBuilder();
        advance(text);
        while (next != '"') {
            if (next == END) {
                throw new IllegalArgumentException("a quote is not closed");
            }
            append(value);
            advance(text);
        }
        advance(text);
        return unescaped(value.toString());
    }

    private void append(StringBuilder to) {
        if (to.length() == LONGEST) {
            throw new IllegalArgumentException("a value of more than a million characters");
        }
        to.append((char) next);
    }

    /** GML is ASCII; other characters stand as entities. */
    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int semicolon = text.charAt(from) == '&' ? text.indexOf(';', from) : -1;
            Optional<String> character =
                    semicolon < 0 ? Optional.empty() : character(text.substring(from + 1, semicolon));
            plain.append(character.orElse(text.substring(from, from + 1)));
            from = character.isPresent() ? semicolon + 1 : from + 1;
        }
        return plain.toString();
    }

    private static Optional<String> character(String entity) {
        switch (entity) {
            case "quot":
                return Optional.of("\"");
            case "amp":
                return Optional.of("&");
            case "lt":
                return Optional.of("<");
            case "gt":
                return Optional.of(">");
            case "apos":
                return Optional.of("'");
            default:
                break;
        }
        try {
            int code = entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
            return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
