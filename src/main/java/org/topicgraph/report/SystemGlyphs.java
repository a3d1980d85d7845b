package org.topicgraph.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;

/**
 * Letters of scripts that the faces coming with topicgraph lack (Chinese, Japanese, Arabic and the like), from the fonts of the
 * machine. The only place that touches Java2D, whose fonts take a tenth of a second to start, and which cannot start at all
 * on a machine without fonts: then each letter is an empty box. Which font it is, and so the pixels of map.png, depends on the
 * machine for labels with such letters, and for these alone.
 */
final class SystemGlyphs {
    /** Large enough for the outlines not to be rounded to pixels. */
    private static final int EM = 1000;

    private static final double BOX_WIDTH = 0.55;
    private static final double BOX_HEIGHT = 0.7;
    private static final double BOX_LINE = 0.05;

    private SystemGlyphs() {}

    /** Draws a stretch of one direction from the pen on, in ems, y up; {@return where the pen is then} */
    static double draw(String stretch, boolean rightToLeft, boolean bold, double pen, Outline outline) {
        try {
            return drawWithJava2d(stretch, rightToLeft, bold, pen, outline);
        } catch (LinkageError | InternalError | RuntimeException noFonts) {
            return drawBoxes(stretch, pen, outline);
        }
    }

    private static double drawWithJava2d(
            String stretch, boolean rightToLeft, boolean bold, double pen, Outline outline) {
        Font font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, EM);
        char[] letters = stretch.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(
                new FontRenderContext(null, true, true),
                letters,
                0,
                letters.length,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        if (glyphs.getOutline().getBounds2D().isEmpty()) {
            return drawBoxes(stretch, pen, outline); // a font of coloured pictures has no outlines
        }
        double[] at = new double[6];
        for (PathIterator path = glyphs.getOutline().getPathIterator(null, 2.0); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> outline.moveTo(pen + at[0] / EM, -at[1] / EM);
                case PathIterator.SEG_LINETO -> outline.lineTo(pen + at[0] / EM, -at[1] / EM);
                default -> outline.close();
            }
        }
        outline.close();
        return pen + glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / EM;
    }

    private static double drawBoxes(String stretch, double from, Outline outline) {
        double pen = from;
        for (int letter : stretch.codePoints().toArray()) {
            if (TextLine.isInvisible(letter)) {
                continue;
            }
            if (letter == ' ') {
                pen += BOX_WIDTH / 2;
                continue;
            }
            box(outline, pen + BOX_LINE, 0, pen + BOX_WIDTH - BOX_LINE, BOX_HEIGHT);
            // the other way round: a hole
            box(outline, pen + BOX_WIDTH - 2 * BOX_LINE, BOX_LINE, pen + 2 * BOX_LINE, BOX_HEIGHT - BOX_LINE);
            pen += BOX_WIDTH;
        }
        return pen;
    }

    private static void box(Outline outline, double x1, double y1, double x2, double y2) {
        outline.moveTo(x1, y1);
        outline.lineTo(x1, y2);
        outline.lineTo(x2, y2);
        outline.lineTo(x2, y1);
        outline.close();
    }
}
