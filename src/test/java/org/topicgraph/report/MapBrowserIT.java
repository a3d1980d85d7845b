package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map in a real browser, used as a reader would. */
final class MapBrowserIT extends BrowserTest {
    @Test
    void searchFindsByAnyPartOfTheNameAndCentresTheTopic() {
        Page page = open(Report.SMALL);
        String wanted = Report.SMALL.mostFrequent();
        page.locator("#search-input").fill(wanted.substring(3).toUpperCase(java.util.Locale.ROOT));
        assertEquals(
                wanted, page.locator("#search-list [role=option] bdi").first().innerText());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertEquals(wanted, page.locator("#panel h3").innerText());
        List<?> place = (List<?>) page.evaluate("id => window.topicgraph.placeOf(id)", wanted);
        Map<?, ?> box = (Map<?, ?>)
                page.evaluate(
                        "() => ({width: document.getElementById('map-canvas').clientWidth, height: document.getElementById('map-canvas').clientHeight})");
        assertEquals(((Number) box.get("width")).doubleValue() / 2, ((Number) place.get(0)).doubleValue(), 2);
        assertEquals(((Number) box.get("height")).doubleValue() / 2, ((Number) place.get(1)).doubleValue(), 2);
    }

    @Test
    void searchSaysWhenNothingIsFound() {
        Page page = open(Report.SMALL);
        page.locator("#search-input").fill("no such thing");
        assertEquals("No topic has this name", page.locator("#search-list").innerText());
        page.keyboard().press("Enter");
        assertNoComplaint();
    }

    @Test
    void clickOnATopicShowsItsMeasuresAndNeighbours() {
        Page page = open(Report.SMALL);
        String topic = Report.SMALL.mostFrequent();
        clickTopic(page, topic);
        assertEquals(topic, page.locator("#panel h3").innerText());
        long occurrences =
                Report.SMALL.model().result().topics().column("occurrences").integer(0);
        String panel = page.locator("#panel").innerText();
        assertTrue(panel.contains("In " + occurrences + " rows"), panel);
        assertTrue(page.locator("#panel .neighbours").first().locator("li").count() == 10, panel);
        page.locator("#panel .neighbours .name").first().click();
        assertNotEquals(topic, page.locator("#panel h3").innerText());
    }

    @Test
    void thePanelShowsTheRowsOfATopicWithItsPlaceMarked() {
        Page page = open(Report.SMALL);
        String topic = Report.SMALL.mostFrequent();
        clickTopic(page, topic);
        Locator texts = page.locator("#panel .texts li");
        assertEquals(5, texts.count());
        for (Locator text : texts.all()) {
            assertTrue(text.locator("mark").allInnerTexts().contains(topic), text.innerText());
        }
        // the first topic of a row stands in its text as a piece of a word only, which looks different
        String first = texts.first().innerText();
        boolean inside = first.contains("pre" + topic + "fix") && !first.contains("about " + topic);
        assertEquals(inside ? 1 : 0, texts.first().locator("mark.inside").count(), first);
    }

    @Test
    void thePanelShowsTheRowsOfALinkWithBothEndsMarked() {
        Page page = open(Report.SMALL);
        clickTopic(page, Report.SMALL.mostFrequent());
        page.locator("#panel .neighbours .value").first().click();
        List<String> ends = page.locator("#panel h3 bdi").allInnerTexts();
        for (Locator text : page.locator("#panel .texts li").all()) {
            assertTrue(text.locator("mark").allInnerTexts().containsAll(ends), text.innerText());
        }
        assertTrue(page.locator("#panel .texts li").count() > 0);
    }

    @Test
    void clickOnALinkShowsItsMeasures() {
        Page page = open(Report.SMALL);
        clickTopic(page, Report.SMALL.mostFrequent());
        page.locator("#panel .neighbours .value").first().click();
        String panel = page.locator("#panel").innerText();
        assertTrue(panel.contains(" with ") && panel.contains("would be expected"), panel);
        page.locator("#panel .close").click();
        assertEquals("Most linked topics", page.locator("#panel h3").innerText());
    }

    @Test
    void clickOnALineShowsTheRowsOfItsLink() {
        Page page = open(Report.SMALL);
        page.locator("#map-canvas").scrollIntoViewIfNeeded();
        Map<?, ?> line = (Map<?, ?>) page.evaluate("window.topicgraph.freeLine()");
        page.locator("#map-canvas")
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) line.get("x")).doubleValue(), ((Number) line.get("y")).doubleValue()));
        assertEquals(line.get("ends"), page.locator("#panel h3 bdi").allInnerTexts());
        assertTrue(page.locator("#panel .texts li").count() > 0);
    }

    @Test
    void arrowKeysGoFromTopicToTopicAndEscapeLetsGo() {
        Page page = open(Report.SMALL);
        page.locator("#map-canvas").focus();
        page.keyboard().press("Enter");
        String first = page.locator("#panel h3").innerText();
        page.keyboard().press("ArrowRight");
        String second = page.locator("#panel h3").innerText();
        assertNotEquals(first, second);
        assertTrue(page.locator("#map-status").innerText().endsWith("Selected: " + second + "."));
        page.keyboard().press("Escape");
        assertEquals("Most linked topics", page.locator("#panel h3").innerText());
    }

    @Test
    void slidersAndSwitchesChangeWhatIsDrawn() {
        Page page = open(Report.SMALL);
        String atFirst = page.locator("#map-status").innerText();
        byte[] picture = page.locator("#map-canvas").screenshot();
        page.locator("#map-weight").evaluate("e => { e.value = e.max; e.dispatchEvent(new Event('input')); }");
        String strongest = page.locator("#map-status").innerText();
        assertNotEquals(atFirst, strongest);
        settle(page);
        assertFalse(Arrays.equals(picture, page.locator("#map-canvas").screenshot()), "the picture is the same");
        page.locator("#map-weight").evaluate("e => { e.value = 0; e.dispatchEvent(new Event('input')); }");
        page.locator("#map-q").evaluate("e => { e.value = 3; e.dispatchEvent(new Event('input')); }");
        long sure = countOfLinks("q_value", 0.01);
        assertTrue(
                page.locator("#map-status").innerText().contains("and %d of".formatted(sure)),
                () -> sure + " expected: " + page.locator("#map-status").innerText());
        page.locator(".legend-entry").first().click();
        assertEquals("false", page.locator(".legend-entry").first().getAttribute("aria-pressed"));
        assertFalse(
                page.locator("#map-status").innerText().contains("Shown: %d topics".formatted(Report.SMALL.topics())));
        page.locator("#legend-all").click();
        assertTrue(
                page.locator("#map-status").innerText().contains("Shown: %d topics".formatted(Report.SMALL.topics())));
    }

    private static long countOfLinks(String column, double most) {
        var links = Report.SMALL.model().result().links();
        return java.util.stream.IntStream.range(0, links.rows())
                .filter(row -> links.column(column).number(row) <= most)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"betweenness", "occurrences", "role"})
    void anyMeasureCanBeShownAsColourWithALegend(String measure) {
        Page page = open(Report.SMALL);
        assertTrue(page.locator("#map-scale").isHidden());
        page.locator("#map-colour").selectOption(measure);
        assertTrue(page.locator("#map-scale").isVisible());
        assertEquals(Phrases.title(measure), page.locator("#map-scale strong").innerText());
        page.locator("#map-size").selectOption("same");
        assertNoComplaint();
    }

    @Test
    void densityViewDrawsAFieldInPlaceOfDots() {
        Page page = open(Report.SMALL);
        byte[] dots = page.locator("#map-canvas").screenshot();
        page.locator("#map-density").click();
        settle(page);
        assertFalse(Arrays.equals(dots, page.locator("#map-canvas").screenshot()), "the picture is the same");
        assertNoComplaint();
    }

    @Test
    void namesOnTheMapDoNotCoverEachOther() {
        Page page = open(Report.LARGE);
        assertTrue(((List<?>) page.evaluate("window.topicgraph.namesShown()")).size() > 40);
        assertEquals(0, page.evaluate("window.topicgraph.namesThatCollide()"));
    }

    @Test
    void theAddressKeepsTheViewSoThatItCanBeShared() {
        Page page = open(Report.SMALL);
        clickTopic(page, Report.SMALL.mostFrequent());
        page.locator("#map-colour").selectOption("degree");
        page.locator(".legend-entry").nth(2).click();
        settle(page);
        String url = page.url();
        Page again = open(Report.SMALL, url.substring(url.indexOf('#')), 1400, 900, ColorScheme.LIGHT);
        assertEquals(Report.SMALL.mostFrequent(), again.locator("#panel h3").innerText());
        assertEquals("degree", again.locator("#map-colour").inputValue());
        assertEquals("false", again.locator(".legend-entry").nth(2).getAttribute("aria-pressed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#map&topic=%E0%A4%A",
                "#map&link=a+b&off=99.x&weight=NaN&view=1_2",
                "#map&size=__proto__&colour=toString",
                "#%00"
            })
    void anAddressThatMakesNoSenseIsLeftAside(String hash) {
        Page page = open(Report.SMALL, hash, 1400, 900, ColorScheme.LIGHT);
        assertEquals("Most linked topics", page.locator("#panel h3").innerText());
        assertNoComplaint();
    }
}
