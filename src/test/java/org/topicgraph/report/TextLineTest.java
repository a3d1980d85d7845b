package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLineTest {
    @Test
    void widthIsTheSumOfTheLetters() {
        assertEquals(10 * (1366 + 569 + 1139) / 2048.0, line("A 0").width(), 1e-9);
        assertEquals(0, line("").width());
    }

    @Test
    void lettersThatTheFaceLacksHaveTheWidthOfARule() {
        assertEquals(30, line("日本語").width(), 1e-9); // an em each
        assertEquals(10 * 0.55 * 2, line("عر").width(), 1e-9);
        assertEquals(10 * 1.0 * 2, line("👩\u200D👩").width(), 1e-9); // the joiner has none
    }

    @Test
    void onlyKnownLettersAreCovered() {
        assertTrue(line("Größe, CO₂").covered());
        assertTrue(line("a\u200Db").covered());
        assertFalse(line("日本").covered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a rather long label, too long",
                "日本語日本語日本語",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                "العربية العربية"
            })
    void lineIsShortenedToTheRoomThereIs(String text) {
        TextLine whole = line(text);
        assertEquals(whole, whole.within(whole.width()));
        TextLine shortened = whole.within(60);
        assertTrue(shortened.width() <= 60);
        assertTrue(shortened.text().endsWith("…"));
        assertTrue(
                text.startsWith(shortened.text().substring(0, shortened.text().length() - 1)));
        assertEquals("…", whole.within(1).text());
    }

    @Test
    void emojiOfSeveralCharactersAreNotCut() {
        String family = "👩‍👩‍👧‍👦";
        String shortened = line(family + family + family).within(95).text();
        assertTrue(shortened.equals(family + family + "…") || shortened.equals(family + "…"), shortened);
    }

    @Test
    void hebrewIsDrawnFromRightToLeft() {
        assertSameOutline(line("ab"), line("ab"));
        double[] alefBet = spans(line("\u05D0\u05D1"));
        double alef = width(line("\u05D0"));
        double bet = width(line("\u05D1"));
        // the first letter stands at the right: its span is that of the last polygons
        assertEquals(alef, alefBet[1], 1e-9);
        assertEquals(bet, alefBet[0], 1e-9);
    }

    @Test
    void bracketsAreMirroredAmongHebrewLetters() {
        Outline mirrored = line("\u05D0(\u05D1)\u05D0").outline(0, 0, false, 1);
        assertEquals(0, mirrored.begin(0));
        assertTrue(mirrored.polygons() >= 5);
    }

    /** The widths of the two letters of a line, by the polygons left and right of its middle. */
    private static double[] spans(TextLine line) {
        Outline letters = line.outline(0, 0, false, 1);
        double boundary = 10 * Typeface.REGULAR.advance('\u05D1');
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int point = 0; point < letters.end(letters.polygons() - 1); point++) {
            int side = letters.x(point) < boundary ? 0 : 1;
            least[side] = Math.min(least[side], letters.x(point));
            most[side] = Math.max(most[side], letters.x(point));
        }
        return new double[] {most[0] - least[0], most[1] - least[1]};
    }

    private static double width(TextLine letter) {
        Outline outline = letter.outline(0, 0, false, 1);
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int point = 0; point < outline.end(outline.polygons() - 1); point++) {
            least = Math.min(least, outline.x(point));
            most = Math.max(most, outline.x(point));
        }
        return most - least;
    }

    private static void assertSameOutline(TextLine expected, TextLine found) {
        Outline a = expected.outline(3, 4, false, 2);
        Outline b = found.outline(3, 4, true, 2);
        assertEquals(a.polygons(), b.polygons());
        for (int point = 0; point < a.end(a.polygons() - 1); point++) {
            assertEquals(a.x(point), b.x(point));
            assertEquals(a.y(point), b.y(point));
        }
    }

    private static TextLine line(String text) {
        return new TextLine(text, Typeface.REGULAR, 10);
    }
}
