package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.topicgraph.analysis.AnalysisResult;

/** What HTML and Markdown must be, whatever is in them. */
final class ReportFormatsTest {
    private static final AnalysisResult RESULT = Results.of("Fields", Results.generated(4, 80, 300, 7), Results::field);

    @Test
    void htmlAndMarkdownSayTheSame() {
        ReportModel model = ReportModel.of(RESULT);
        String html = HtmlReport.html(model);
        String markdown = MarkdownReport.markdown(model);
        assertAll(model.findings().stream().map(finding -> () -> {
            assertTrue(html.contains(HtmlReport.escape(finding.text())), finding.text());
            assertTrue(html.contains(HtmlReport.escape(finding.evidence())), finding.evidence());
            assertTrue(markdown.contains(MarkdownReport.escape(finding.text())), finding.text());
            assertTrue(markdown.contains(MarkdownReport.escape(finding.evidence())), finding.evidence());
        }));
        assertAll(model.clusters().stream().map(cluster -> () -> {
            String shares = cluster.inside();
            assertTrue(html.contains(HtmlReport.escape(shares)), shares);
            assertTrue(markdown.contains("| %s | %s |".formatted(cluster.size(), shares)), shares);
        }));
        assertAll(model.figures().stream().map(figure -> () -> {
            assertTrue(html.contains("<dd>" + figure.value() + "</dd>"), figure.name());
            assertTrue(markdown.contains("| %s | %s |".formatted(figure.name(), figure.value())), figure.name());
        }));
    }

    @Test
    void everyRowOfAMarkdownTableHasAsManyCellsAsItsHead() {
        String hostile = "a|b\\|c `d` | <br> *e* [f](g)\n# h";
        String markdown = MarkdownReport.markdown(ReportModel.of(Results.of(
                hostile, List.of(List.of(hostile, "x"), List.of(hostile, "y"), List.of("x", "y")), topic -> 1)));
        int cells = 0;
        for (String line : markdown.lines().toList()) {
            int bars = line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
            assertTrue(!line.startsWith("|") || cells == 0 || bars == cells, line);
            cells = line.startsWith("|") ? bars : 0;
        }
        assertEquals(
                "# Topic map: " + MarkdownReport.escape(hostile),
                markdown.lines().findFirst().orElseThrow());
    }

    @Test
    void markdownKeepsMarkupOfLabelsAsText() {
        assertEquals(
                "\\*a\\* \\[b\\](c) &lt;img\\> &amp;amp; \\`d\\` \\| e f",
                MarkdownReport.escape("*a* [b](c) <img> &amp; `d` | e\nf"));
    }

    @Test
    void theDataCannotLeaveItsElement() throws Exception {
        String hostile = "</script><!--<script>&\u2028\u2029\"\\";
        String json = ReportData.json(ReportModel.of(Results.of(hostile, List.of(List.of(hostile, "b")), topic -> 1)));
        assertFalse(Pattern.compile("[<>&\u2028\u2029]").matcher(json).find(), json);
        JsonNode data = new ObjectMapper().readTree(json);
        assertEquals(hostile, data.get("title").textValue());
        assertEquals(hostile, data.at("/topics/columns/0/values/0").textValue());
    }

    @Test
    void valuesThatAreNotThereAreNullInTheData() throws Exception {
        JsonNode topics = new ObjectMapper()
                .readTree(ReportData.json(
                        ReportModel.of(Results.of("t", List.of(List.of("a", "b"), List.of("alone")), topic -> 1))))
                .at("/topics/columns");
        for (JsonNode column : topics) {
            if (column.get("name").textValue().equals("constraint")) {
                assertEquals("[1,null,1]", column.get("values").toString());
            }
        }
    }

    @Test
    void pagesBeyondWhatABrowserCarriesSayWhatWasLeftOut() {
        ReportSelection few = ReportSelection.of(RESULT, 10, 5);
        assertEquals(10, few.topics());
        assertEquals(5, few.links());
        for (int link = 0; link < few.links(); link++) {
            assertTrue(RESULT.source(few.linkRow(link)) < 10 && RESULT.target(few.linkRow(link)) < 10);
        }
        assertEquals("", ReportModel.of(RESULT).leftOut());
    }

    @Test
    void thePolicyLetsNothingInFromElsewhere() {
        String html = HtmlReport.html(ReportModel.of(RESULT));
        assertTrue(html.contains("content=\"default-src &#39;none&#39;; base-uri"), html.substring(0, 600));
        assertFalse(Pattern.compile("(src|href)=\"(?!#)")
                .matcher(html.substring(0, html.indexOf("<script>")))
                .find());
    }

    @Test
    void ownScriptsMakeNoMarkupFromText() {
        String html = HtmlReport.html(ReportModel.of(RESULT));
        String own = html.substring(html.lastIndexOf("<script>"));
        assertFalse(Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function")
                .matcher(own)
                .find());
    }

    @Test
    void aSmallReportIsBelowTwoAndAHalfMegabytes() {
        int bytes = HtmlReport.html(ReportModel.of(RESULT)).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 2_500_000, () -> bytes + " bytes");
    }
}
