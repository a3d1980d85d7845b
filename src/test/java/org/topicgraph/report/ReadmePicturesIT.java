package org.topicgraph.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the README's pictures anew, of the report named by {@code readme.report}: after {@code scripts/topicgraph analyze
 * src/samples/languages.csv}, run {@code mvn verify -Dit.test=ReadmePicturesIT -Dreadme.report=output/languages/report.html}.
 */
@EnabledIfSystemProperty(named = "readme.report", matches = ".+")
final class ReadmePicturesIT extends BrowserTest {
    @Test
    void ofTheMapWithATopicSelected() {
        take("report-map", "#map&topic=type%20inference", "#map-frame", ColorScheme.LIGHT);
    }

    @Test
    void ofTimeInTheDark() {
        take("report-time", "#cluster-flow", "#flow", ColorScheme.DARK);
    }

    private void take(String name, String hash, String element, ColorScheme scheme) {
        String report = Path.of(System.getProperty("readme.report")).toUri() + hash;
        Page page = open(report, 1280, 900, scheme);
        page.locator(element).scrollIntoViewIfNeeded();
        settle(page);
        page.locator(element)
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("src/site/resources", name + ".png")));
    }
}
