package org.topicgraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as one HTML file that opens from disk and asks nothing of the network. Its policy lets no script run and no
 * style apply but the ones written here, whose hashes it names.
 */
public final class HtmlReport {
    /** One script, in this order; they share one scope. */
    private static final List<String> SCRIPTS = List.of(
            "base.js",
            "data.js",
            "state.js",
            "scene.js",
            "labels.js",
            "draw-canvas.js",
            "draw-webgl.js",
            "draw-svg.js",
            "search.js",
            "panel.js",
            "map.js",
            "table.js",
            "charts.js",
            "flow.js",
            "main.js");

    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/";
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/";

    private HtmlReport() {}

    /** Writes the report as UTF-8; leaves the stream open. */
    public static void write(ReportModel model, OutputStream out) throws IOException {
        out.write(html(model).getBytes(StandardCharsets.UTF_8));
    }

    static String html(ReportModel model) {
        List<String> libraries = List.of(
                Template.resource(D3 + "dist/d3.min.js"), Template.resource(ECHARTS + "dist/echarts.common.min.js"));
        String own = SCRIPTS.stream()
                .map(script -> Template.resource("script/" + script))
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
        Page page = new Page(
                model,
                Template.resource("report.css"),
                model.hasMap() ? ReportData.json(model) : "",
                libraries.get(0),
                libraries.get(1),
                own,
                Template.resource(D3 + "LICENSE"),
                Template.resource(ECHARTS + "NOTICE"));
        return Template.of("report.html").fill(page, HtmlReport::escape);
    }

    /** {@return the text so that it is nothing but text, in an element and in a quoted attribute} */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** What the template of the page sees. */
    private record Page(
            ReportModel report,
            String style,
            String data,
            String d3,
            String echarts,
            String script,
            String d3License,
            String echartsNotice) {
        String policy() {
            return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
                    .formatted(
                            hash(style),
                            List.of(d3, echarts, script).stream()
                                    .map(HtmlReport::hash)
                                    .collect(Collectors.joining(" ")));
        }
    }

    private static String hash(String element) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
