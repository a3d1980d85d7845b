package org.topicgraph.export;

/**
 * Text inside XML 1.0, in an element or in an attribute's double quotes. Markup is escaped, and so are tab and line breaks,
 * which a parser would turn into blanks in an attribute. What XML 1.0 cannot carry at all, not even escaped (controls, U+FFFE,
 * U+FFFF), is left out; half a surrogate pair becomes U+FFFD.
 */
final class XmlText {
    private XmlText() {}

    /** {@return how many characters were left out or replaced} */
    static int put(Utf8Buffer out, String text) {
        int lost = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int point = Utf8Buffer.codePointAt(text, i);
                if (isLegal(point)) {
                    out.codePoint(point);
                }
                lost += isLegal(point) && point == text.codePointAt(i) ? 0 : 1;
                i += Character.charCount(point) - 1;
            } else if (!isLegal(c)) {
                lost++;
            } else {
                putAscii(out, c);
            }
        }
        return lost;
    }

    private static void putAscii(Utf8Buffer out, char c) {
        switch (c) {
            case '&' -> out.put("&amp;");
            case '<' -> out.put("&lt;");
            case '>' -> out.put("&gt;");
            case '"' -> out.put("&quot;");
            case '\t' -> out.put("&#9;");
            case '\n' -> out.put("&#10;");
            case '\r' -> out.put("&#13;");
            default -> out.put(c);
        }
    }

    /** {@return whether the text goes through XML unchanged} */
    static boolean isLegal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal);
    }

    private static boolean isLegal(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
