package org.topicgraph.export;

/**
 * Text as a cell of a table: in quotes where it holds a quote, a line break, the delimiter or a blank at an end (RFC 4180).
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @}, their full-width forms, a tab or a carriage return. Such a
 * text is <em>guarded</em> by an apostrophe, which a spreadsheet takes as "this is text". To keep that reversible, a text that
 * has apostrophes before such a beginning gets one more. Numbers are never guarded.
 *
 * <p>Controls other than tab and line breaks, which many readers of tables choke on, are shown as <code>&#92;u0000</code>.
 */
public final class CellText {
    private CellText() {}

    /** {@return the text as a spreadsheet may open it} */
    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** {@return the text that {@link #guarded} made this of} */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** {@return whether the text begins like a formula, apostrophes aside} */
    static boolean isFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length()
                && switch (text.charAt(i)) {
                    case '=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
                    default -> false;
                };
    }

    /** Puts a cell, in quotes if needed; the guard is the caller's affair. */
    static void put(Utf8Buffer out, String text, char delimiter) {
        if (!needsQuotes(text, delimiter)) {
            putCharacters(out, text);
            return;
        }
        out.put('"');
        int done = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', done)) {
            putCharacters(out, text.substring(done, quote));
            out.put("\"\"");
            done = quote + 1;
        }
        putCharacters(out, text.substring(done));
        out.put('"');
    }

    private static void putCharacters(Utf8Buffer out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
                out.put("\\u00").put(Character.forDigit(c >> 4, 16)).put(Character.forDigit(c & 0xF, 16));
            } else if (c < 0x80) {
                out.put(c);
            } else {
                int point = Utf8Buffer.codePointAt(text, i);
                out.codePoint(point);
                i += Character.charCount(point) - 1;
            }
        }
    }

    private static boolean needsQuotes(String text, char delimiter) {
        int n = text.length();
        if (n == 0) {
            return false;
        }
        if (text.charAt(0) == ' ' || text.charAt(n - 1) == ' ') {
            return true;
        }
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\n' || c == '\r' || c == delimiter) {
                return true;
            }
        }
        return false;
    }
}
