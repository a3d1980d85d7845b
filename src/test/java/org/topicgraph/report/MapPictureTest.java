package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.report.LabelPlacement.Box;
import org.topicgraph.report.MapScene.Label;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapPictureTest {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "rect", "g", "path", "circle", "text", "use");

    private static final Box PLACE = new Box(28, 72, 1144, 480);

    /** Changes whenever the drawing is changed on purpose; on no account with the Java version or the machine. */
    @Test
    void bytesAreTheSameEverywhere() throws Exception {
        AnalysisResult result = MapSample.of(60, 1);
        assertEquals(
                "c5895f63c46728677f50a42f81b7b00fa248f552458a68e31b9b6a25a23d4b09",
                sha256(svg(result).getBytes(StandardCharsets.UTF_8)));
        assertEquals("26c23312f55672be4b9d8bc7e17eedc9da65381be96647297464a314c7f1e976", sha256(png(result)));
    }

    /** The picture is compressed in bands, which are one stream. */
    @Test
    void bytesDoNotDependOnTheThreads() throws Exception {
        AnalysisResult result = MapSample.of(60, 1);
        byte[] one = png(result, 1);
        assertArrayEquals(one, png(result, 2));
        assertArrayEquals(one, png(result, 8));
        ByteBuffer chunks = ByteBuffer.wrap(one).position(8);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        while (chunks.hasRemaining()) {
            byte[] body = new byte[chunks.getInt()];
            boolean pixels = chunks.getInt()
                    == ByteBuffer.wrap("IDAT".getBytes(StandardCharsets.US_ASCII))
                            .getInt();
            chunks.get(body);
            stream.writeBytes(pixels ? body : new byte[0]);
            chunks.getInt();
        }
        // checks Adler's sum of all rows
        InflaterInputStream rows = new InflaterInputStream(new ByteArrayInputStream(stream.toByteArray()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(one));
        assertEquals((1 + 3L * image.getWidth()) * image.getHeight(), rows.readAllBytes().length);
        assertTrue(image.getHeight() > 1000, "several bands");
    }

    @Test
    void bytesDoNotDependOnTheLocale() throws Exception {
        AnalysisResult result = MapSample.of(40, 2);
        String svg = svg(result);
        byte[] png = png(result);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(svg, svg(result));
            assertArrayEquals(png, png(result));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyTopicHasADiscAndEveryLinkALine() throws Exception {
        AnalysisResult result = MapSample.of(60, 3);
        Element svg = parsed(svg(result)).getDocumentElement();
        assertEquals(60, part(svg, "topics").getElementsByTagName("circle").getLength());
        assertEquals(
                result.graph().links(),
                part(svg, "links").getElementsByTagName("path").getLength());
    }

    @Test
    void picturesShowTheSame() throws Exception {
        AnalysisResult result = MapSample.of(30, 4);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(result)));
        Element svg = parsed(svg(result)).getDocumentElement();
        assertEquals(2 * Integer.parseInt(svg.getAttribute("width")), image.getWidth());
        assertEquals(2 * Integer.parseInt(svg.getAttribute("height")), image.getHeight());
        NodeList discs = part(svg, "topics").getElementsByTagName("circle");
        int shown = 0;
        for (int i = 0; i < discs.getLength(); i++) {
            Element disc = (Element) discs.item(i);
            double x = Double.parseDouble(disc.getAttribute("cx"));
            double y = Double.parseDouble(disc.getAttribute("cy"));
            double r = Double.parseDouble(disc.getAttribute("r"));
            int expected = Integer.parseInt(disc.getAttribute("fill").substring(1), 16);
            boolean above = near(expected, image.getRGB((int) (2 * x), (int) (2 * (y - 0.6 * r))));
            boolean below = near(expected, image.getRGB((int) (2 * x), (int) (2 * (y + 0.6 * r))));
            shown += above || below ? 1 : 0;
        }
        assertTrue(shown >= 27, shown + " of 30 discs are found in the pixels; a label may cover a small one");
    }

    private static boolean near(int expected, int found) {
        return IntStream.of(0, 8, 16).allMatch(bit -> Math.abs((expected >> bit & 0xFF) - (found >> bit & 0xFF)) <= 4);
    }

    @ParameterizedTest(name = "{0} topics")
    @ValueSource(ints = {2, 20, 150, 600})
    void labelsDoNotOverlap(int topics) {
        List<Label> labels = MapScene.of(MapSample.of(topics, 5), PLACE, 860).labels();
        assertTrue(labels.size() >= Math.min(topics, 60), labels.size() + " labels");
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(labels.get(i).place().overlaps(labels.get(j).place()));
            }
        }
    }

    @Test
    void labelsTakeTheSpaceThatTheirLettersNeed() {
        for (Label label : MapScene.of(MapSample.labelled("", "Åjg", "Zażółć gęślą"), PLACE, 860)
                .labels()) {
            Outline letters = label.line().outline(label.place().x(), label.baseLine(), true, 1);
            for (int point = 0; point < letters.end(letters.polygons() - 1); point++) {
                assertTrue(letters.x(point) >= label.place().x() - 1);
                assertTrue(letters.x(point) <= label.place().x() + label.place().width() + 1);
                assertTrue(letters.y(point)
                        >= label.place().y() - 0.2 * label.line().size());
                assertTrue(letters.y(point) <= label.place().y() + label.place().height() + 1);
            }
        }
    }

    @Test
    void hostileLabelsAreNothingButText() throws Exception {
        String[] labels = {
            "</text><script>alert(1)</script>",
            "\" onload=\"alert(1)",
            "]]>&amp;&lt;<!--",
            "nul\0bell\u0007\uFFFE",
            "half\uD800",
            "${jndi:ldap://x}",
            "%s %n",
            "line\nbreak",
            "\u202Eright to left",
            "a".repeat(10_000),
            "😀".repeat(400)
        };
        Document document = parsed(svg(MapSample.labelled("<title> & \"", labels)));
        NodeList all = document.getElementsByTagName("*");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            names.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertFalse(element.getAttributes().item(a).getNodeName().startsWith("on"));
            }
        }
        assertTrue(ELEMENTS.containsAll(names), names.toString());
        assertTrue(document.getDocumentElement().getTextContent().contains("</text><script>alert(1)</script>"));
        assertTrue(png(MapSample.labelled("<title> & \"", labels)).length > 0);
    }

    @Test
    void otherScriptsAreTextForTheReaderToDraw() throws Exception {
        String svg = svg(MapSample.labelled("言語", "日本語", "العربية", "עברית", "emoji 😀"));
        assertTrue(svg.contains(">日本語</text>"));
        assertTrue(svg.contains(">العربية</text>"));
        assertTrue(svg.contains(">emoji 😀</text>"));
    }

    @Test
    void nothingIsStretchedWhoseWidthIsNotKnown() throws Exception {
        Element svg = parsed(svg(MapSample.labelled("", "日本語", "known"))).getDocumentElement();
        NodeList texts = part(svg, "labels").getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            assertEquals(text.getTextContent().equals("known"), text.hasAttribute("textLength"));
        }
    }

    @ParameterizedTest(name = "{0} topics")
    @ValueSource(ints = {0, 1, 2})
    void smallestMapsAreDrawn(int topics) throws Exception {
        AnalysisResult result = MapSample.of(topics, 6);
        Element svg = parsed(svg(result)).getDocumentElement();
        assertEquals(topics, part(svg, "topics").getElementsByTagName("circle").getLength());
        assertFalse(svg(result).contains("NaN"));
        assertTrue(ImageIO.read(new ByteArrayInputStream(png(result))).getWidth() > 0);
    }

    @Test
    void topicsAtOnePointAreDrawnApart() throws Exception {
        AnalysisResult result = MapSample.atOnePoint(MapSample.of(50, 7));
        List<Canvas.Disc> discs = MapScene.of(result, PLACE, 860).discs();
        assertEquals(50, Set.copyOf(discs).size());
        assertFalse(svg(result).contains("NaN"));
    }

    @Test
    void runWithoutPositionsSaysSo() throws Exception {
        assertTrue(svg(MapSample.withoutPositions(MapSample.of(20, 8))).contains("have no positions"));
    }

    @Test
    void whatIsLeftOutIsSaid() throws Exception {
        String svg = svg(MapSample.of(5_100, 9));
        assertTrue(svg.contains("Drawn are 5,000 of 5,100 topics, 3,000 of "), svg.substring(0, 600));
    }

    private static String svg(AnalysisResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MapPicture.of(result).writeSvg(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] png(AnalysisResult result) throws IOException {
        return png(result, 2);
    }

    private static byte[] png(AnalysisResult result, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Blocks blocks = new Blocks(threads)) {
            MapPicture.of(result).writePng(out, blocks);
        }
        return out.toByteArray();
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element part(Element svg, String name) {
        NodeList groups = svg.getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(group -> group.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
