package org.topicgraph.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * A line of text in one size. Its width is the sum of the widths of its characters: where the face that comes with topicgraph has
 * them, theirs; elsewhere a rule's, so that the place a text needs never depends on the fonts of the machine.
 *
 * @param text what it says
 * @param face its letters
 * @param size of an em, in units of the page
 */
record TextLine(String text, Typeface face, double size) {
    /** From the base line to the top of what a line needs, in ems: capitals reach 0.73, their accents 0.93. */
    static final double ABOVE = 0.76;

    /** From the base line to the bottom of what a line needs, in ems. */
    static final double BELOW = 0.22;

    private static final String ELLIPSIS = "…";
    private static final double WIDE = 1.0;
    private static final double USUAL = 0.55;

    /** {@return the width, in units of the page} */
    double width() {
        return size * text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int codePoint) {
        if (isInvisible(codePoint)) {
            return 0;
        }
        if (face.covers(codePoint)) {
            return face.advance(codePoint);
        }
        return switch (UCharacter.getType(codePoint)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> WIDE;
                    default -> USUAL;
                };
        };
    }

    /** {@return whether every character is in the face; only then are the letters, too, the same on every machine} */
    boolean covered() {
        return text.codePoints().allMatch(character -> face.covers(character) || isInvisible(character));
    }

    /** {@return whether its first letter is of a script that is written from right to left} */
    boolean rightToLeft() {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /** Joiners and the like, for which a font may well have a picture. */
    static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** {@return this line, or its beginning with an ellipsis where it is wider than that} */
    TextLine within(double width) {
        if (width() <= width) {
            return this;
        }
        double room = width - with(ELLIPSIS).width();
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        double taken = 0;
        int kept = 0;
        for (int begin = 0, end = characters.next(); end != BreakIterator.DONE; begin = end, end = characters.next()) {
            taken += with(text.substring(begin, end)).width();
            if (taken > room) {
                break;
            }
            kept = end;
        }
        return with(text.substring(0, kept).strip() + ELLIPSIS);
    }

    private TextLine with(String other) {
        return new TextLine(other, face, size);
    }

    /**
     * Draws its letters, which are made narrower where a font of the machine has wider ones than the rule allows for.
     *
     * @param x of its left end
     * @param y of its base line
     * @param centred whether narrower letters than the rule allows for stand in the middle
     * @param scale pixels a unit
     * @return the letters, in pixels
     */
    Outline outline(double x, double y, boolean centred, double scale) {
        Outline letters = new Outline();
        double drawn = size * draw(letters);
        double allowed = width();
        double shrink = covered() || drawn <= allowed ? 1 : allowed / drawn;
        double slack = covered() || !centred ? 0 : (allowed - drawn * shrink) / 2;
        Outline placed = new Outline();
        placed.addFlipped(letters, size * shrink * scale, (x + slack) * scale, y * scale);
        return placed;
    }

    /** Draws the runs of one direction from left to right, in ems; returns how far the pen has come. */
    private double draw(Outline glyphs) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return drawRun(text, false, 0, glyphs);
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        double pen = 0;
        for (int run = 0; run < bidi.countRuns(); run++) {
            var part = bidi.getVisualRun(run);
            pen = drawRun(text.substring(part.getStart(), part.getLimit()), part.isOddRun(), pen, glyphs);
        }
        return pen;
    }

    /** Draws a run; its stretches that the face lacks, one by one, from the fonts of the machine. */
    private double drawRun(String run, boolean rightToLeft, double from, Outline glyphs) {
        double pen = from;
        int done = rightToLeft ? run.length() : 0;
        while (rightToLeft ? done > 0 : done < run.length()) {
            int first = rightToLeft ? run.codePointBefore(done) : run.codePointAt(done);
            boolean known = face.covers(first);
            int end = done;
            while (rightToLeft ? end > 0 : end < run.length()) {
                int codePoint = rightToLeft ? run.codePointBefore(end) : run.codePointAt(end);
                if (face.covers(codePoint) != known && codePoint != ' ' && !isInvisible(codePoint)) {
                    break;
                }
                end += (rightToLeft ? -1 : 1) * Character.charCount(codePoint);
            }
            String stretch = run.substring(Math.min(done, end), Math.max(done, end));
            pen = known
                    ? drawKnown(stretch, rightToLeft, pen, glyphs)
                    : SystemGlyphs.draw(stretch, rightToLeft, face == Typeface.BOLD, pen, glyphs);
            done = end;
        }
        return pen;
    }

    private double drawKnown(String stretch, boolean rightToLeft, double from, Outline glyphs) {
        double pen = from;
        int[] codePoints = stretch.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int codePoint = codePoints[rightToLeft ? codePoints.length - 1 - i : i];
            if (isInvisible(codePoint)) {
                continue;
            }
            int shown = rightToLeft ? UCharacter.getMirror(codePoint) : codePoint;
            glyphs.addMoved(face.outline(shown), pen, 0);
            pen += face.advance(shown);
        }
        return pen;
    }
}
