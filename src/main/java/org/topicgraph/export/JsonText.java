package org.topicgraph.export;

/**
 * Text as a JSON string, quotes included. Beyond what JSON asks, everything is escaped that means something in a page of HTML
 * or in an old script ({@code < > &}, U+2028, U+2029), so that the file may be pasted into one; a reader of JSON gets the same
 * text. Half a surrogate pair becomes U+FFFD.
 */
final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    /** {@return how many characters could not be written: halves of surrogate pairs} */
    static int put(Utf8Buffer out, String text) {
        int lost = 0;
        out.put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int point = Utf8Buffer.codePointAt(text, i);
                putBeyondAscii(out, point);
                lost += point == text.codePointAt(i) ? 0 : 1;
                i += Character.charCount(point) - 1;
            } else {
                putAscii(out, c);
            }
        }
        out.put('"');
        return lost;
    }

    /** Puts what stands before an element of an array that has a line for each. */
    static void putBreak(Utf8Buffer out, int element) {
        if (element > 0) {
            out.put(',');
        }
        out.put('\n');
    }

    private static void putAscii(Utf8Buffer out, char c) {
        switch (c) {
            case '"' -> out.put("\\\"");
            case '\\' -> out.put("\\\\");
            case '\n' -> out.put("\\n");
            case '\r' -> out.put("\\r");
            case '\t' -> out.put("\\t");
            default -> {
                if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x7F) {
                    putEscaped(out, c);
                } else {
                    out.put(c);
                }
            }
        }
    }

    private static void putBeyondAscii(Utf8Buffer out, int point) {
        if (point == 0x2028 || point == 0x2029) {
            putEscaped(out, (char) point);
        } else {
            out.codePoint(point);
        }
    }

    private static void putEscaped(Utf8Buffer out, char c) {
        out.put("\\u")
                .put(HEX[c >> 12])
                .put(HEX[c >> 8 & 0xF])
                .put(HEX[c >> 4 & 0xF])
                .put(HEX[c & 0xF]);
    }
}
