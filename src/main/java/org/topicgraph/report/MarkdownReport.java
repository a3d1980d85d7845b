package org.topicgraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The report as Markdown, as repositories show it: the same findings and numbers, without pictures that move. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** Writes the report as UTF-8; leaves the stream open. */
    public static void write(ReportModel model, OutputStream out) throws IOException {
        out.write(markdown(model).getBytes(StandardCharsets.UTF_8));
    }

    static String markdown(ReportModel model) {
        return Template.of("report.md").fill(model, MarkdownReport::escape);
    }

    /** {@return the text so that it is nothing but text, on one line, also in a cell of a table} */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                out.append("&lt;");
            } else if (c == '&') {
                out.append("&amp;");
            } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                out.append(' ');
            } else {
                if ("\\`*_[]>#|~@$".indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
