package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser: opened from disk, without a network, looked at and used as a reader would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportBrowserIT {
    private static final List<String> HOSTILE = List.of(
            "</script><script>window.attacked = 1</script>",
            "<!--<script>",
            "<img src=x onerror=\"window.attacked = 1\">",
            "\"' onmouseover='window.attacked = 1",
            "=HYPERLINK(\"http://example.org\")",
            "{{title}} ${title} <%= title %>",
            "\u202Eright to left\u202C and back",
            "\uD83D\uDC69\u200D\uD83D\uDE80 astronaut \uD83E\uDDEA",
            "line\u2028separator",
            "a&amp;b &lt;c&gt;",
            "__proto__",
            "constructor",
            "very long ".repeat(49),
            "日本語の話題",
            "مَوضوع");

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--enable-unsafe-swiftshader")));
    }

    private static Path chromium() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseGet(
                () -> fail(
                        "The report is tested in a real browser and none is here: install one with \"apt-get install chromium\"."));
    }

    @AfterAll
    void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closePages() {
        if (context != null) {
            context.close();
        }
        complaints.clear();
    }

    // What is opened

    private enum Report {
        SMALL {
            @Override
            ReportModel make() {
                return ReportModel.of(Results.withEverything(
                        "A small field", Results.generated(5, 120, 400, 1), Results::field, List.of()));
            }
        },
        HOSTILE_LABELS {
            @Override
            ReportModel make() {
                List<List<String>> rows = new ArrayList<>();
                for (int row = 0; row < 60; row++) {
                    rows.add(List.of(
                            HOSTILE.get(row % HOSTILE.size()),
                            HOSTILE.get((row + 1) % HOSTILE.size()),
                            HOSTILE.get(row * 5 % HOSTILE.size())));
                }
                return ReportModel.of(
                        Results.withEverything(HOSTILE.get(0), rows, topic -> HOSTILE.indexOf(topic) % 3, HOSTILE));
            }
        },
        LARGE {
            @Override
            ReportModel make() {
                return ReportModel.of(
                        Results.of("A large field", Results.generated(14, 5600, 9000, 2), Results::field));
            }
        };

        private ReportModel made;

        abstract ReportModel make();

        ReportModel model() {
            made = made == null ? make() : made;
            return made;
        }
    }

    private Page open(Report report) {
        return open(report, 1400, 900, ColorScheme.LIGHT);
    }

    private Page open(Report report, int width, int height, ColorScheme scheme) {
        return open(report, "", width, height, scheme);
    }

    private Page open(Report report, String hash, int width, int height, ColorScheme scheme) {
        Path file = folder.resolve(report + ".html");
        if (!Files.exists(file)) {
            try {
                Files.writeString(file, HtmlReport.html(report.model()));
            } catch (IOException e) {
                fail(e);
            }
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setOffline(true)
                .setAcceptDownloads(true));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
                complaints.add("asked the network for " + request.url());
            }
        });
        page.navigate(file.toUri() + hash);
        page.waitForSelector("html[data-ready]");
        return page;
    }

    private void assertNoComplaint() {
        assertEquals(List.of(), complaints);
    }

    private static void scrollThrough(Page page) {
        page.evaluate("document.documentElement.style.scrollBehavior = 'auto'");
        for (String section : List.of(
                "#map",
                "#thematic-map",
                "#chart-matrix",
                "#topics",
                "#links",
                "#roles",
                "#time",
                "#chart-trends",
                "#trust",
                "#method")) {
            if (page.locator(section).count() > 0) {
                page.locator(section).evaluate("element => element.scrollIntoView()");
                page.waitForTimeout(100);
            }
        }
    }

    /** Clicks the dot of a topic. */
    private static void clickTopic(Page page, String id) {
        page.locator("#map-canvas").scrollIntoViewIfNeeded();
        List<?> place = (List<?>) page.evaluate("id => window.topicgraph.placeOf(id)", id);
        page.locator("#map-canvas")
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue()));
    }

    private static String mostFrequent(Report report) {
        return report.model().result().topics().column("Id").text(0);
    }

    // It opens

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
        clickTopic(page, mostFrequent(Report.SMALL));
        assertEquals(mostFrequent(Report.SMALL), page.locator("#panel h3").innerText());
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

    // The map

    @Test
    void searchFindsByAnyPartOfTheNameAndCentresTheTopic() {
        Page page = open(Report.SMALL);
        String wanted = mostFrequent(Report.SMALL);
        page.locator("#search-input").fill(wanted.substring(3).toUpperCase(java.util.Locale.ROOT));
        assertEquals(
                wanted, page.locator("#search-list [role=option] bdi").first().innerText());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertEquals(wanted, page.locator("#panel h3").innerText());
        page.waitForTimeout(900);
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
        String topic = mostFrequent(Report.SMALL);
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
        String topic = mostFrequent(Report.SMALL);
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
        clickTopic(page, mostFrequent(Report.SMALL));
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
        clickTopic(page, mostFrequent(Report.SMALL));
        page.locator("#panel .neighbours .value").first().click();
        String panel = page.locator("#panel").innerText();
        assertTrue(panel.contains(" with ") && panel.contains("would be expected"), panel);
        page.waitForTimeout(700);
        page.keyboard().press("Escape");
        // the middle of the line between two topics without others near
        clickTopic(page, mostFrequent(Report.SMALL));
        page.locator("#panel .close").click();
        assertEquals("Most linked topics", page.locator("#panel h3").innerText());
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
        page.waitForTimeout(200);
        assertFalse(Arrays.equals(picture, page.locator("#map-canvas").screenshot()), "the picture is the same");
        page.locator("#map-weight").evaluate("e => { e.value = 0; e.dispatchEvent(new Event('input')); }");
        page.locator("#map-q").evaluate("e => { e.value = 3; e.dispatchEvent(new Event('input')); }");
        long sure = countOfLinks("q_value", 0.01);
        assertTrue(
                page.locator("#map-status").innerText().contains("and %d of".formatted(sure)),
                () -> sure + " expected: " + page.locator("#map-status").innerText());
        page.locator(".legend-entry").first().click();
        assertEquals("false", page.locator(".legend-entry").first().getAttribute("aria-pressed"));
        assertFalse(page.locator("#map-status").innerText().contains("Shown: %d topics".formatted(topics())));
        page.locator("#legend-all").click();
        assertTrue(page.locator("#map-status").innerText().contains("Shown: %d topics".formatted(topics())));
    }

    private static int topics() {
        return Report.SMALL.model().result().topics().rows();
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
        page.waitForTimeout(200);
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
        clickTopic(page, mostFrequent(Report.SMALL));
        page.locator("#map-colour").selectOption("degree");
        page.locator(".legend-entry").nth(2).click();
        page.waitForTimeout(300);
        String url = page.url();
        context.close();
        Page again = open(Report.SMALL, url.substring(url.indexOf('#')), 1400, 900, ColorScheme.LIGHT);
        assertEquals(mostFrequent(Report.SMALL), again.locator("#panel h3").innerText());
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

    // Tables

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
                .map(ReportBrowserIT::value)
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
        assertTrue(page.locator("#table-topics .status").innerText().endsWith("of %d topics".formatted(topics())));
    }

    @Test
    void tablesOfAnyLengthKeepFewRowsInThePage() {
        Page page = open(Report.LARGE);
        assertTrue(page.locator("#table-links tbody tr").count() < 100);
        page.locator("#table-links .data-scroll").evaluate("e => { e.scrollTop = e.scrollHeight; }");
        page.waitForTimeout(300);
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

    // Downloads

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

    // Text from the data

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

    // For everybody

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNoFault(ColorScheme scheme) {
        Page page = open(Report.SMALL, 1400, 900, scheme);
        assertNoFault(page);
        clickTopic(page, mostFrequent(Report.SMALL));
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
