package org.topicgraph.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What HTML says, without its marks; enough for looking for words in it, not for showing it. */
final class HtmlText {
    private static final Pattern MARK = Pattern.compile("<[^>]*>|&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,5});");

    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private HtmlText() {}

    static String plain(String html) {
        Matcher mark = MARK.matcher(html);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (mark.find()) {
            text.append(html, from, mark.start());
            text.append(mark.group(1) == null ? " " : character(mark.group(1), mark.group()));
            from = mark.end();
        }
        return text.append(html, from, html.length()).toString();
    }

    private static String character(String name, String written) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, written);
        }
        boolean hexadecimal = name.charAt(1) == 'x';
        int codePoint = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : written;
    }
}
