package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report in a real browser: opened from disk, printed, read by everybody, with any text in it. */
final class ReportBrowserIT extends BrowserTest {
    @ParameterizedTest
    @EnumSource(Report.class)
    void opensFromDiskWithoutAnErrorAndAsksNothingOfTheNetwork(Report report) {
        Page page = open(report);
        scrollThrough(page);
        assertNoComplaint();
        assertEquals("WebGL 2", page.evaluate("window.topicgraph.renderer()"));
        assertTrue(((Number) page.evaluate("window.topicgraph.frames().drawn")).intValue() > 0);
    }

    @Test
    void drawsOnPlainCanvasWhereTheBrowserHasNoWebGl() {
        Page page = open(Report.SMALL);
        page.addInitScript("const get = HTMLCanvasElement.prototype.getContext;"
                + "HTMLCanvasElement.prototype.getContext = function(kind, ...more) {"
                + " return kind.startsWith('webgl') ? null : get.call(this, kind, ...more); }");
        page.reload();
        page.waitForSelector("html[data-ready]");
        assertEquals("canvas", page.evaluate("window.topicgraph.renderer()"));
        clickTopic(page, Report.SMALL.mostFrequent());
        assertEquals(Report.SMALL.mostFrequent(), page.locator("#panel h3").innerText());
        assertNoComplaint();
    }

    @Test
    void printsWithoutAnError() {
        Page page = open(Report.SMALL, 1400, 900, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf();
        assertTrue(pdf.length > 50_000, () -> "only %d bytes".formatted(pdf.length));
        assertNoComplaint();
    }

    @Test
    void hostileLabelsDoNothingButShow() {
        Page page = open(Report.HOSTILE_LABELS);
        scrollThrough(page);
        for (String label : HOSTILE) {
            page.locator("#search-input").fill(label);
            page.keyboard().press("Enter");
            assertEquals(label.strip(), page.locator("#panel h3").textContent().strip());
        }
        page.locator("#panel .neighbours .value").first().click();
        assertEquals(null, page.evaluate("window.attacked"));
        assertEquals(
                List.of(),
                page.evaluate("() => { const keys = []; for (const key in {}) keys.push(key); return keys; }"));
        assertEquals(0, page.locator("img").count());
        assertEquals(4, page.locator("script").count());
        assertEquals(HOSTILE.get(0), page.locator("h1").textContent());
        assertEquals(HOSTILE, page.locator(".raw").allTextContents());
        assertNoComplaint();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoFault(ColorScheme scheme) {
        Page page = open(Report.SMALL, 1400, 900, scheme);
        assertNoFault(page);
        clickTopic(page, Report.SMALL.mostFrequent());
        page.locator("#search-input").fill("field");
        page.locator("#map-colour").selectOption("degree");
        page.locator("#table-topics .columns summary").click();
        for (Locator details :
                page.locator("#method details summary, .card details summary").all()) {
            details.click();
        }
        assertNoFault(page);
    }

    @Test
    void axeFindsNoFaultOnAPhone() {
        Page page = open(Report.HOSTILE_LABELS, 400, 800, ColorScheme.LIGHT);
        assertNoFault(page);
    }

    private static void assertNoFault(Page page) {
        List<Rule> faults = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                faults.stream()
                        .map(rule -> "%s: %s at %s"
                                .formatted(
                                        rule.getId(),
                                        rule.getHelp(),
                                        rule.getNodes().stream()
                                                .limit(5)
                                                .map(node -> node.getHtml())
                                                .toList()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Report.class)
    void nothingIsWiderThanAPhone(Report report) {
        Page page = open(report, 400, 800, ColorScheme.LIGHT);
        scrollThrough(page);
        assertEquals(400, page.evaluate("document.documentElement.scrollWidth"));
        assertNoComplaint();
    }

    @Test
    void theThemeFollowsTheSystemAndCanBeSwitched() {
        Page page = open(Report.SMALL, 1400, 900, ColorScheme.DARK);
        String dark = background(page);
        page.locator("#theme").click();
        assertNotEquals(dark, background(page));
        assertEquals("false", page.locator("#theme").getAttribute("aria-pressed"));
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
