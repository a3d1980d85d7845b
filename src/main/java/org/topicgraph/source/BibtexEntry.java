package org.topicgraph.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An entry of a BibTeX file.
 *
 * @param key by which it is cited
 * @param fields by their names, in lower case and with underscores; values as they stand between their braces
 */
record BibtexEntry(String key, Map<String, List<String>> fields) {
    /**
     * Reads an entry whose braces fit. As forgiving as programs that write them make necessary: keys may have blanks, commas
     * may be missing or doubled.
     *
     * @param strings what abbreviations stand for
     * @param line of the entry
     */
    static BibtexEntry parse(String text, BibtexStrings strings, long line) throws BadRecord {
        return new Scanner(text, strings, line).entry();
    }

    /** {@return the name of a field as it is compared} */
    static String simple(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Goes through the text of one entry. */
    private static final class Scanner {
        private final String text;
        private final BibtexStrings strings;
        private final long line;
        private final char closing;
        private int place;

        Scanner(String text, BibtexStrings strings, long line) throws BadRecord {
            this.text = text;
            this.strings = strings;
            this.line = line;
            while (place < text.length() && text.charAt(place) != '{' && text.charAt(place) != '(') {
                place++;
            }
            if (place == text.length()) {
                throw BadRecord.malformed("no brace opens the entry");
            }
            this.closing = text.charAt(place++) == '(' ? ')' : '}';
        }

        BibtexEntry entry() throws BadRecord {
            String key = key();
            Map<String, List<String>> fields = new LinkedHashMap<>();
            skip(", \t\r\n");
            while (!isAtEnd()) {
                String name = simple(until("=,{}\""));
                if (isAtEnd() && name.isEmpty()) {
                    break;
                }
                if (isAtEnd() || text.charAt(place) != '=') {
                    throw BadRecord.malformed("no \"=\" after " + Printable.quoted(name));
                }
                place++;
                fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value());
                skip(", \t\r\n");
            }
            return new BibtexEntry(key, fields);
        }

        /** The key, up to the first comma; a definition has none. */
        private String key() {
            int start = place;
            String key = until(",=\"{");
            if (place < text.length() && text.charAt(place) == '=') {
                place = start;
                return "";
            }
            return key.strip();
        }

        /** Parts joined by {@code #}. */
        private String value() throws BadRecord {
            StringBuilder value = new StringBuilder(part());
            skip(" \t\r\n");
            while (place < text.length() && text.charAt(place) == '#') {
                place++;
                value.append(part());
                skip(" \t\r\n");
            }
            return value.toString();
        }

        private String part() throws BadRecord {
            skip(" \t\r\n");
            if (isAtEnd()) {
                throw BadRecord.malformed("a field without a value");
            }
            char first = text.charAt(place);
            if (first == '{' || first == '"') {
                place++;
                return delimited(first == '{' ? '}' : '"');
            }
            String word = until(",# \t\r\n}" + closing).strip();
            boolean isNumber = word.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber ? word : strings.value(word, line).orElse(word);
        }

        /** What stands up to the end mark, braces within it in pairs. */
        private String delimited(char endMark) throws BadRecord {
            int start = place;
            int depth = 0;
            for (; place < text.length(); place++) {
                char c = text.charAt(place);
                if (c == endMark && depth == 0) {
                    return text.substring(start, place++);
                }
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth < 0) {
                    break;
                }
            }
            throw BadRecord.malformed("a value that is not closed");
        }

        private boolean isAtEnd() {
            return place >= text.length() || text.charAt(place) == closing;
        }

        private void skip(String characters) {
            while (place < text.length() && characters.indexOf(text.charAt(place)) >= 0) {
                place++;
            }
        }

        private String until(String characters) {
            int start = place;
            while (place < text.length() && characters.indexOf(text.charAt(place)) < 0) {
                place++;
            }
            return text.substring(start, place);
        }
    }
}
