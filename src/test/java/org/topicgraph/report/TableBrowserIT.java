package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the report in a real browser, and what a reader can keep of it. */
final class TableBrowserIT extends BrowserTest {
    @Test
    void tablesSortByAnyColumnBothWays() {
        Page page = open(Report.SMALL);
        Locator heads = page.locator("#table-topics thead th button");
        Locator button = heads.filter(new Locator.FilterOptions().setHasText("Betweenness"));
        button.click();
        assertEquals(
                "descending",
                page.locator("#table-topics th[aria-sort=descending]").getAttribute("aria-sort"));
        List<Double> falling = numbers(page, "#table-topics", 4);
        assertEquals(
                falling.stream().sorted(java.util.Comparator.reverseOrder()).toList(), falling);
        button.click();
        List<Double> rising = numbers(page, "#table-topics", 4);
        assertEquals(rising.stream().sorted().toList(), rising);
    }

    private static List<Double> numbers(Page page, String table, int column) {
        return page.locator(table + " tbody tr:not(.spacer) td:nth-of-type(" + column + ")").allInnerTexts().stream()
                .map(TableBrowserIT::value)
                .toList();
    }

    private static double value(String shown) {
        String plain = shown.replace(",", "");
        int times = plain.indexOf(" × 10");
        if (times < 0) {
            return Double.parseDouble(plain);
        }
        StringBuilder exponent = new StringBuilder();
        for (char c : plain.substring(times + 5).toCharArray()) {
            exponent.append(c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
        }
        return Double.parseDouble(plain.substring(0, times) + "e" + exponent);
    }

    @Test
    void theTablesSayTheSameNumbersAsMarkdown() {
        Page page = open(Report.SMALL);
        page.locator("#table-topics thead th button")
                .filter(new Locator.FilterOptions().setHasText("Weighted degree"))
                .click();
        assertSame(Report.SMALL.model().topTopics(), page, "#table-topics", 12);
        assertSame(Report.SMALL.model().topLinks(), page, "#table-links", 12);
    }

    /** The first rows of the page's table have in each column that both have what the plain table says. */
    private static void assertSame(PlainTable plain, Page page, String table, int rows) {
        List<String> heads = page.locator(table + " thead th").allInnerTexts().stream()
                .map(head -> head.replaceAll("[ ↓↑\\n]+$", "").replace('\n', ' '))
                .toList();
        int compared = 0;
        for (int column = 0; column < plain.heads().size(); column++) {
            int onPage = heads.indexOf(plain.heads().get(column).title());
            if (onPage > 0) {
                int place = column;
                List<String> expected = plain.rows().stream()
                        .limit(rows)
                        .map(row -> row.cells().get(place).text())
                        .toList();
                List<String> shown = page
                        .locator("%s tbody tr:not(.spacer) > :nth-child(%d)".formatted(table, onPage + 1))
                        .allInnerTexts()
                        .stream()
                        .map(String::strip)
                        .toList();
                assertEquals(expected, shown.subList(0, rows), heads.get(onPage));
                compared++;
            }
        }
        assertTrue(compared >= 5, "only " + compared + " columns of " + heads);
    }

    @Test
    void tablesFilterByNameAndByNumber() {
        Page page = open(Report.SMALL);
        page.locator("#table-topics input[type=search]").fill("FIELD 1");
        page.locator("#table-topics [aria-label='Filter Occurrences']").fill("> 20");
        List<String> names = page.locator("#table-topics tbody th").allInnerTexts();
        assertFalse(names.isEmpty());
        assertAll(names.stream().map(name -> () -> assertTrue(name.contains("field 1 "), name)));
        assertAll(numbers(page, "#table-topics", 1).stream().map(n -> () -> assertTrue(n > 20, () -> "" + n)));
        page.locator("#table-topics [aria-label='Filter Occurrences']").fill("20..30");
        assertAll(numbers(page, "#table-topics", 1).stream()
                .map(n -> () -> assertTrue(n >= 20 && n <= 30, () -> "" + n)));
        assertTrue(page.locator("#table-topics .status")
                .innerText()
                .endsWith("of %d topics".formatted(Report.SMALL.topics())));
    }

    @Test
    void tablesOfAnyLengthKeepFewRowsInThePage() {
        Page page = open(Report.LARGE);
        assertTrue(page.locator("#table-links tbody tr").count() < 100);
        page.locator("#table-links .data-scroll").evaluate("e => { e.scrollTop = e.scrollHeight; }");
        settle(page);
        String last = String.valueOf(ReportSelection.LINKS + 1);
        assertEquals(
                last, page.locator("#table-links tbody tr:not(.spacer)").last().getAttribute("aria-rowindex"));
    }

    @Test
    void columnHeadsTellTheirMeaning() {
        Page page = open(Report.SMALL);
        page.locator("#table-links thead button")
                .filter(new Locator.FilterOptions().setHasText("Cosine"))
                .focus();
        assertTrue(
                page.locator("#tooltip").innerText().contains("Formula: "),
                page.locator("#tooltip").innerText());
    }

    @Test
    void csvHoldsTheRowsAndColumnsThatAreShown() throws IOException {
        Page page = open(Report.SMALL);
        page.locator("#table-topics input[type=search]").fill("field 2");
        int rows = Integer.parseInt(
                page.locator("#table-topics .status").innerText().split(" ")[0]);
        String csv = saved(page, page.locator("#table-topics").getByText("Save as CSV"), "topics.csv");
        List<String> lines = csv.lines().toList();
        assertTrue(lines.get(0).startsWith("Label,occurrences,degree,"), lines.get(0));
        assertEquals(rows + 1, lines.size());
        assertAll(lines.stream().skip(1).map(line -> () -> assertTrue(line.startsWith("field 2 "), line)));
    }

    @Test
    void csvKeepsSpreadsheetsFromRunningALabel() throws IOException {
        Page page = open(Report.HOSTILE_LABELS);
        String csv = saved(page, page.locator("#table-topics").getByText("Save as CSV"), "topics.csv");
        assertTrue(csv.contains("\n\"'=HYPERLINK(\"\"http://example.org\"\")\","), csv);
    }

    @Test
    void picturesOfTheMapCanBeKept() throws IOException {
        Page page = open(Report.HOSTILE_LABELS);
        String svg = saved(page, page.locator("#map-svg"), "map.svg");
        assertTrue(svg.startsWith("<svg "), svg);
        assertTrue(svg.contains("&lt;!--&lt;script&gt;"), svg);
        assertFalse(svg.contains("<script"), svg);
        assertTrue(saved(page, page.locator("#map-png"), "map.png").contains("PNG"));
        assertNoComplaint();
    }

    private String saved(Page page, Locator button, String name) throws IOException {
        Download download = page.waitForDownload(button::click);
        assertEquals(name, download.suggestedFilename());
        Path file = folder.resolve(name);
        download.saveAs(file);
        return new String(
                Files.readAllBytes(file), name.endsWith("png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
