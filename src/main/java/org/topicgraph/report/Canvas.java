package org.topicgraph.report;

import java.util.List;

/**
 * What a map can be painted on. Lengths are in units of the page, x to the right, y down; colours are {@code 0xRRGGBB}, opacity is
 * in [0, 1]. What is painted later lies on top.
 */
interface Canvas {
    /** Width of the white rim of a disc, half of it inside. */
    double RIM = 1;

    /** How far the light behind a label reaches beyond its letters. */
    double HALO = 1.3;

    double HALO_OPACITY = 0.85;

    /** Begins a part of the picture; parts are not nested. */
    void begin(String part);

    /** Ends the part begun last. */
    void end();

    /** The union of discs in one tint: where they overlap it is no darker. */
    void union(List<Disc> discs, int color, double opacity);

    /** A line. */
    void curve(Curve curve, double width, int color, double opacity);

    /** A disc with a thin white rim. The name is what a reader who points at it is told; empty for none. */
    void disc(Disc disc, int color, String name);

    /** Texts with a light behind their letters, so that they can be read on lines and discs; no light covers a letter. */
    void labels(List<Text> labels);

    /** A text without a light. */
    void text(Text text);

    /**
     * A disc.
     *
     * @param x of its centre
     * @param y of its centre
     * @param radius to the middle of the rim
     */
    record Disc(double x, double y, double radius) {}

    /**
     * A quadratic curve.
     *
     * @param x1 where it begins
     * @param y1 where it begins
     * @param bendX the point that it bends to
     * @param bendY the point that it bends to
     * @param x2 where it ends
     * @param y2 where it ends
     */
    record Curve(double x1, double y1, double bendX, double bendY, double x2, double y2) {}

    /**
     * A line of text at its place.
     *
     * @param line the text
     * @param x of its left end
     * @param y of its base line
     * @param color of its letters
     * @param centred whether it stands in the middle of its width where that is not known but estimated; else at its left
     */
    record Text(TextLine line, double x, double y, int color, boolean centred) {}
}
