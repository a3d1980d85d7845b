package org.topicgraph.report;

import java.util.Arrays;

/**
 * Closed polygons, one after the other; what a glyph or a stroke is filled with. Grows while it is drawn; curves become four
 * straight pieces, always the same ones.
 */
final class Outline {
    /** Pieces of a quadratic curve. 4: no corner can be seen in a glyph of 40 pixels. */
    private static final int PIECES = 4;

    private double[] xy = new double[64];
    private int[] ends = new int[4];
    private int points;
    private int polygons;

    void moveTo(double x, double y) {
        close();
        add(x, y);
    }

    void lineTo(double x, double y) {
        add(x, y);
    }

    void curveTo(double bendX, double bendY, double x, double y) {
        double fromX = xy[2 * points - 2];
        double fromY = xy[2 * points - 1];
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = piece / (double) PIECES;
            double s = 1 - t;
            add(s * s * fromX + 2 * s * t * bendX + t * t * x, s * s * fromY + 2 * s * t * bendY + t * t * y);
        }
    }

    /** Ends the polygon that is being drawn; its last point is joined to its first. */
    void close() {
        if (points > (polygons == 0 ? 0 : ends[polygons - 1])) {
            if (polygons == ends.length) {
                ends = Arrays.copyOf(ends, 2 * polygons);
            }
            ends[polygons++] = points;
        }
    }

    /** Adds another outline, shrunk and moved: {@code (x, y)} becomes {@code (atX + x * scale, atY - y * scale)}. */
    void addFlipped(Outline glyph, double scale, double atX, double atY) {
        add(glyph, scale, -scale, atX, atY);
    }

    private void add(Outline glyph, double scaleX, double scaleY, double atX, double atY) {
        for (int polygon = 0; polygon < glyph.polygons; polygon++) {
            for (int point = glyph.begin(polygon); point < glyph.end(polygon); point++) {
                add(atX + glyph.x(point) * scaleX, atY + glyph.y(point) * scaleY);
            }
            close();
        }
    }

    /** Adds another outline, moved. */
    void addMoved(Outline glyph, double right, double on) {
        add(glyph, 1, 1, right, on);
    }

    /** Adds another outline, scaled and then moved up. */
    void addScaled(Outline glyph, double scale, double up) {
        add(glyph, scale, scale, 0, up);
    }

    private void add(double x, double y) {
        if (2 * points == xy.length) {
            xy = Arrays.copyOf(xy, 4 * points);
        }
        xy[2 * points] = x;
        xy[2 * points + 1] = y;
        points++;
    }

    int polygons() {
        return polygons;
    }

    /** {@return the number of the first point of a polygon} */
    int begin(int polygon) {
        return polygon == 0 ? 0 : ends[polygon - 1];
    }

    /** {@return the number after that of the last point of a polygon} */
    int end(int polygon) {
        return ends[polygon];
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }
}
