package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real browser that opens reports from disk, without a network. Waits for what is to come, never for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    /** Two busy cores draw slowly; whatever takes longer than this never comes. */
    private static final double PATIENCE = 180_000;

    static final List<String> HOSTILE = List.of(
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
                        .setTimeout(PATIENCE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-dev-shm-usage",
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
    void closePage() {
        if (context != null) {
            context.close();
        }
        complaints.clear();
    }

    /** What is opened. */
    enum Report {
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

        String mostFrequent() {
            return model().result().topics().column("Id").text(0);
        }

        int topics() {
            return model().result().topics().rows();
        }
    }

    Page open(Report report) {
        return open(report, 1400, 900, ColorScheme.LIGHT);
    }

    Page open(Report report, int width, int height, ColorScheme scheme) {
        return open(report, "", width, height, scheme);
    }

    /** Opens the report at the place that the hash says, in a browser without a past. */
    Page open(Report report, String hash, int width, int height, ColorScheme scheme) {
        return open(file(report).toUri() + hash, width, height, scheme);
    }

    private static Path file(Report report) {
        Path file = folder.resolve(report + ".html");
        if (!Files.exists(file)) {
            try {
                Files.writeString(file, HtmlReport.html(report.model()));
            } catch (IOException e) {
                fail(e);
            }
        }
        return file;
    }

    Page open(String url, int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setOffline(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
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
        page.navigate(url);
        page.waitForSelector("html[data-ready]");
        return page;
    }

    void assertNoComplaint() {
        assertEquals(List.of(), complaints);
    }

    /** Waits until what was asked for has been drawn. */
    static void settle(Page page) {
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** Goes to each section, so that each chart is drawn. */
    static void scrollThrough(Page page) {
        for (Locator section : page.locator("main > section, .chart").all()) {
            section.evaluate("element => element.scrollIntoView()");
            settle(page);
        }
        page.waitForFunction("[...document.querySelectorAll('.chart')].every(chart => chart.querySelector('canvas'))");
    }

    /** Clicks the dot of a topic. */
    static void clickTopic(Page page, String id) {
        page.locator("#map-canvas").scrollIntoViewIfNeeded();
        List<?> place = (List<?>) page.evaluate("id => window.topicgraph.placeOf(id)", id);
        page.locator("#map-canvas")
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue()));
    }
}
