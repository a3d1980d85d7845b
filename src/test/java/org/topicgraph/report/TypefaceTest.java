package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
    private static final double EM = 2048;

    @Test
    void widthsAreThoseOfArial() {
        // Arial's, from its published metrics file
        assertEquals(569 / EM, Typeface.REGULAR.advance(' '));
        assertEquals(1366 / EM, Typeface.REGULAR.advance('A'));
        assertEquals(1139 / EM, Typeface.REGULAR.advance('0'));
        assertEquals(1479 / EM, Typeface.BOLD.advance('A'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zażółć gęślą jaźń", "Größe", "Ελληνικά", "Съешь ещё", "עברית", "H₂O", "x² – y±…", "İıŞğ"})
    void latinGreekCyrillicAndHebrewAreCovered(String text) {
        assertTrue(text.codePoints().allMatch(Typeface.REGULAR::covers));
        assertTrue(text.codePoints().allMatch(Typeface.BOLD::covers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日", "한", "ع", "ไ", "😀", "\uFFFF"})
    void otherScriptsAreNot(String text) {
        assertFalse(Typeface.REGULAR.covers(text.codePointAt(0)));
    }

    @Test
    void lettersWithAccentsAreComposed() {
        Outline plain = Typeface.REGULAR.outline('e');
        Outline accented = Typeface.REGULAR.outline('é');
        assertEquals(plain.polygons() + 1, accented.polygons());
        assertEquals(bounds(plain).getMinY(), bounds(accented).getMinY(), 1e-9);
        assertTrue(bounds(accented).getMaxY() > bounds(plain).getMaxY());
    }

    @Test
    void subscriptIsASmallDigitBelowTheLine() {
        Rectangle2D digit = bounds(Typeface.REGULAR.outline('2'));
        Rectangle2D subscript = bounds(Typeface.REGULAR.outline('₂'));
        assertEquals(0.6 * digit.getHeight(), subscript.getHeight(), 1e-9);
        assertTrue(subscript.getMinY() < digit.getMinY());
        assertEquals(0.6 * Typeface.REGULAR.advance('2'), Typeface.REGULAR.advance('₂'));
    }

    /** Java2D reads the same file with FreeType; a curve may leave its straight pieces by a thousandth. */
    @Test
    void everyGlyphHasTheWidthAndTheBoundsThatJava2dFinds() throws Exception {
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) EM);
            FontRenderContext context = new FontRenderContext(null, true, true);
            for (int codePoint = 0x20; codePoint <= 0xFFFF; codePoint++) {
                if (!Typeface.REGULAR.covers(codePoint) || !font.canDisplay(codePoint)) {
                    continue;
                }
                var glyphs = font.createGlyphVector(context, new String(Character.toChars(codePoint)));
                String name = "U+%04X".formatted(codePoint);
                Rectangle2D expected = glyphs.getOutline().getBounds2D();
                Rectangle2D found = bounds(Typeface.REGULAR.outline(codePoint));
                assertEquals(expected.getMinX() / EM, found.getMinX(), 0.01, name);
                assertEquals(expected.getMaxX() / EM, found.getMaxX(), 0.01, name);
                assertEquals(-expected.getMaxY() / EM, found.getMinY(), 0.01, name);
                assertEquals(-expected.getMinY() / EM, found.getMaxY(), 0.01, name);
                assertEquals(
                        glyphs.getGlyphMetrics(0).getAdvanceX() / EM, Typeface.REGULAR.advance(codePoint), 1e-6, name);
            }
        }
    }

    private static Rectangle2D bounds(Outline outline) {
        Rectangle2D bounds = null;
        for (int polygon = 0; polygon < outline.polygons(); polygon++) {
            for (int point = outline.begin(polygon); point < outline.end(polygon); point++) {
                Rectangle2D at = new Rectangle2D.Double(outline.x(point), outline.y(point), 0, 0);
                bounds = bounds == null ? at : bounds.createUnion(at);
            }
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }
}
