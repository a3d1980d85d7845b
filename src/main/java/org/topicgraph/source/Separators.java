package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The ways to cut a cell into topics: at a literal text, at any of several, at a regular expression, as a JSON array, or not
 * at all. */
final class Separators {
    /** What {@code --topic-separator} calls a JSON array. */
    static final String JSON = "json";

    /** What {@code --topic-separator} calls a cell that is one topic. */
    static final String NONE = "none";

    /** A cell is one topic, as where a format repeats a field or keeps topics in an array. */
    static final TopicSeparator WHOLE = new Whole();

    private static final String PATTERN_PREFIX = "re:";

    private Separators() {}

    /**
     * The separator that is asked for.
     *
     * @param options at least one: literal texts, or one {@code re:PATTERN}, or {@code json}
     */
    static TopicSeparator of(List<String> options) {
        if (options.size() == 1) {
            return of(options.get(0));
        }
        for (String option : options) {
            if (option.equals(JSON) || option.equals(NONE) || option.startsWith(PATTERN_PREFIX)) {
                throw misnamed("\"%s\" cannot stand beside other topic separators".formatted(Printable.of(option)));
            }
            checkNotEmpty(option);
        }
        return new AnyOf(options);
    }

    static TopicSeparator of(String option) {
        if (option.equals(JSON)) {
            return new Json();
        }
        if (option.equals(NONE)) {
            return WHOLE;
        }
        if (!option.startsWith(PATTERN_PREFIX)) {
            checkNotEmpty(option);
            return new Literal(option);
        }
        try {
            return new Regex(Pattern.compile(option.substring(PATTERN_PREFIX.length())));
        } catch (PatternSyntaxException e) {
            throw misnamed(
                    "topic separator \"%s\" is no regular expression: %s; text without \"re:\" is taken literally"
                            .formatted(Printable.of(option), e.getDescription()));
        }
    }

    /** {@return whether a cell is a JSON array of texts, or a list as Python writes it} */
    static boolean isArray(String cell) {
        try {
            of(JSON).split(cell, (text, from, to) -> {});
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkNotEmpty(String literal) {
        if (literal.isEmpty()) {
            throw misnamed("a topic separator cannot be empty");
        }
    }

    private static InputException misnamed(String message) {
        return new InputException(InputException.Kind.MISNAMED, message);
    }

    /** Visits a piece of a cell without the blanks around it, if anything is left. */
    private static void visit(String cell, int from, int to, TopicSeparator.Visitor visitor) {
        int start = from;
        int end = to;
        while (start < end && cell.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && cell.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            visitor.topic(cell, start, end);
        }
    }

    private record Whole() implements TopicSeparator {
        @Override
        public void split(String cell, Visitor visitor) {
            visit(cell, 0, cell.length(), visitor);
        }

        @Override
        public String option() {
            return NONE;
        }
    }

    private record Literal(String option) implements TopicSeparator {
        @Override
        public void split(String cell, Visitor visitor) {
            int from = 0;
            for (int at = cell.indexOf(option); at >= 0; at = cell.indexOf(option, from)) {
                visit(cell, from, at, visitor);
                from = at + option.length();
            }
            visit(cell, from, cell.length(), visitor);
        }
    }

    /** At each place the longest text that fits separates. */
    private static final class AnyOf implements TopicSeparator {
        private final List<String> literals;
        private final String beginnings;

        AnyOf(List<String> literals) {
            this.literals = new ArrayList<>(literals);
            this.literals.sort(
                    Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            this.beginnings = this.literals.stream()
                    .map(literal -> literal.substring(0, 1))
                    .collect(Collectors.joining());
        }

        @Override
        public void split(String cell, Visitor visitor) {
            int from = 0;
            int i = 0;
            while (i < cell.length()) {
                int length = lengthAt(cell, i);
                if (length == 0) {
                    i++;
                } else {
                    visit(cell, from, i, visitor);
                    i += length;
                    from = i;
                }
            }
            visit(cell, from, cell.length(), visitor);
        }

        private int lengthAt(String cell, int place) {
            if (beginnings.indexOf(cell.charAt(place)) < 0) {
                return 0;
            }
            for (String literal : literals) {
                if (cell.startsWith(literal, place)) {
                    return literal.length();
                }
            }
            return 0;
        }

        @Override
        public String option() {
            return literals.stream().map(Pattern::quote).collect(Collectors.joining("|", PATTERN_PREFIX, ""));
        }
    }

    private record Regex(Pattern pattern) implements TopicSeparator {
        @Override
        public void split(String cell, Visitor visitor) {
            Matcher matcher = pattern.matcher(cell);
            int from = 0;
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) { // an empty match separates nothing
                    visit(cell, from, matcher.start(), visitor);
                    from = matcher.end();
                }
            }
            visit(cell, from, cell.length(), visitor);
        }

        @Override
        public String option() {
            return PATTERN_PREFIX + pattern.pattern();
        }
    }

    /**
     * An array of texts and numbers; {@code null} is no topic. Single quotes are taken too, and {@code \\xa0} and {@code
     * \\U0001f600}, as Python writes its lists.
     */
    private static final class Json implements TopicSeparator {
        private static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();

        /** Any escape, so that of two backslashes the second begins none. */
        private static final Pattern PYTHON_ESCAPE =
                Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|.)", Pattern.DOTALL);

        @Override
        public void split(String cell, Visitor visitor) {
            if (cell.isBlank()) {
                return;
            }
            try (JsonParser parser = FACTORY.createParser(withJsonEscapes(cell))) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new IllegalArgumentException("no JSON array");
                }
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    element(parser, token, visitor);
                }
                if (parser.nextToken() != null) {
                    throw new IllegalArgumentException("text after the JSON array, at character " + place(parser));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "no JSON array: "
                                + Printable.of(e.getOriginalMessage()
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                        .replaceFirst(" \\(start marker at .*", "")),
                        e);
            } catch (IOException e) {
                throw new IllegalStateException(e); // there is nothing to read from but the cell
            }
        }

        /** The cell with {@code \\u} in place of what Python alone writes for a character by its number. */
        private static String withJsonEscapes(String cell) {
            if (cell.indexOf('\\') < 0) {
                return cell;
            }
            return PYTHON_ESCAPE.matcher(cell).replaceAll(found -> {
                String hex = found.group(1) == null ? found.group(2) : found.group(1);
                if (hex == null) {
                    return Matcher.quoteReplacement(found.group());
                }
                int character = Integer.parseUnsignedInt(hex, 16);
                StringBuilder escapes = new StringBuilder();
                for (char unit : Character.isValidCodePoint(character) ? Character.toChars(character) : new char[0]) {
                    escapes.append("\\\\u%04x".formatted((int) unit));
                }
                return escapes.toString();
            });
        }

        private static void element(JsonParser parser, JsonToken token, Visitor visitor) throws IOException {
            if (token == null || token.isStructStart()) {
                throw new IllegalArgumentException(
                        "the JSON array must hold texts, but not so at character " + place(parser));
            }
            if (token != JsonToken.VALUE_NULL) {
                String text = parser.getText();
                visit(text, 0, text.length(), visitor);
            }
        }

        private static long place(JsonParser parser) {
            return parser.currentTokenLocation().getCharOffset() + 1;
        }

        @Override
        public String option() {
            return JSON;
        }
    }
}
