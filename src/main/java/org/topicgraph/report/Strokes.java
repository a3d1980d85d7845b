package org.topicgraph.report;

/** Discs and lines of some width as polygons, all the same way round, so that {@link Raster} fills their union. */
final class Strokes {
    /** A circle by this many corners for each pixel of its radius, and a few at least. */
    private static final double CORNERS_A_PIXEL = 1.5;

    private static final int MIN_CORNERS = 12;
    private static final int MAX_CORNERS = 160;
    private static final double PIXELS_A_PIECE = 12;
    private static final int MAX_PIECES = 64;

    private Strokes() {}

    /** Adds a disc; nothing where the radius is not positive. */
    static void disc(double x, double y, double radius, Outline outline) {
        if (radius <= 0) {
            return;
        }
        int corners = (int) Math.min(MAX_CORNERS, MIN_CORNERS + radius * CORNERS_A_PIXEL);
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            double atX = x + radius * StrictMath.cos(angle);
            double atY = y + radius * StrictMath.sin(angle);
            if (corner == 0) {
                outline.moveTo(atX, atY);
            } else {
                outline.lineTo(atX, atY);
            }
        }
        outline.close();
    }

    /** {@return the line as wide as that, with straight ends, in pixels of so many a unit} */
    static Outline curve(Canvas.Curve curve, double width, double scale) {
        double chord = Math.sqrt(square(curve.x2() - curve.x1()) + square(curve.y2() - curve.y1())) * scale;
        int pieces = (int) Math.min(MAX_PIECES, 2 + chord / PIXELS_A_PIECE);
        double[] x = new double[2 * pieces + 2];
        double[] y = new double[2 * pieces + 2];
        for (int i = 0; i <= pieces; i++) {
            double t = i / (double) pieces;
            double s = 1 - t;
            double atX = s * s * curve.x1() + 2 * s * t * curve.bendX() + t * t * curve.x2();
            double atY = s * s * curve.y1() + 2 * s * t * curve.bendY() + t * t * curve.y2();
            double alongX = s * (curve.bendX() - curve.x1()) + t * (curve.x2() - curve.bendX());
            double alongY = s * (curve.bendY() - curve.y1()) + t * (curve.y2() - curve.bendY());
            double along = Math.sqrt(alongX * alongX + alongY * alongY);
            double aside = along > 0 ? width / 2 / along : 0;
            x[i] = (atX + alongY * aside) * scale;
            y[i] = (atY - alongX * aside) * scale;
            x[x.length - 1 - i] = (atX - alongY * aside) * scale;
            y[y.length - 1 - i] = (atY + alongX * aside) * scale;
        }
        Outline outline = new Outline();
        outline.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            outline.lineTo(x[i], y[i]);
        }
        outline.close();
        return outline;
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * {@return what lies within that distance of the edges of an outline} Each edge becomes a rectangle that is longer by the
     * distance at both ends, so that corners are closed; a corner so reaches up to 1.4 times as far.
     */
    static Outline around(Outline outline, double distance) {
        Outline band = new Outline();
        for (int polygon = 0; polygon < outline.polygons(); polygon++) {
            int before = outline.end(polygon) - 1;
            for (int point = outline.begin(polygon); point < outline.end(polygon); point++) {
                rectangle(outline, before, point, distance, band);
                before = point;
            }
        }
        return band;
    }

    private static void rectangle(Outline outline, int from, int to, double distance, Outline band) {
        double dx = outline.x(to) - outline.x(from);
        double dy = outline.y(to) - outline.y(from);
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length == 0) {
            return;
        }
        double alongX = dx * distance / length;
        double alongY = dy * distance / length;
        band.moveTo(outline.x(from) - alongX + alongY, outline.y(from) - alongY - alongX);
        band.lineTo(outline.x(to) + alongX + alongY, outline.y(to) + alongY - alongX);
        band.lineTo(outline.x(to) + alongX - alongY, outline.y(to) + alongY + alongX);
        band.lineTo(outline.x(from) - alongX - alongY, outline.y(from) - alongY + alongX);
        band.close();
    }
}
