package org.topicgraph.layout;

import java.util.Random;

/** Positions that a layout works on; arrays of equal length, free to be changed by their owner. */
final class Points {
    final double[] x;
    final double[] y;

    Points(int count) {
        this(new double[count], new double[count]);
    }

    Points(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** {@return points anywhere in the square of the given side around the origin} */
    static Points random(int count, double side, Random random) {
        Points points = new Points(count);
        for (int i = 0; i < count; i++) {
            points.x[i] = side * (random.nextDouble() - 0.5);
            points.y[i] = side * (random.nextDouble() - 0.5);
        }
        return points;
    }

    int count() {
        return x.length;
    }

    Points copy() {
        return new Points(x.clone(), y.clone());
    }

    /** Moves all points so that their mean is the origin. */
    void centre() {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        move(-meanX, -meanY);
    }

    void move(double byX, double byY) {
        for (int i = 0; i < x.length; i++) {
            x[i] += byX;
            y[i] += byY;
        }
    }

    void scale(double factor) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
            y[i] *= factor;
        }
    }

    /** {@return the root of the mean square distance from the origin; 0 without points} */
    double spread() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i] + y[i] * y[i];
        }
        return x.length == 0 ? 0 : Math.sqrt(sum / x.length);
    }

    /** {@return the largest absolute coordinate; 0 without points} */
    double extent() {
        double extent = 0;
        for (int i = 0; i < x.length; i++) {
            extent = Math.max(extent, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        return extent;
    }

    /**
     * Turns the points round the origin, which is their mean, into a position that does not depend on how they came about: the
     * axis along which they spread most lies level, and right and up is where their longer tails are (third moments above 0).
     * Where there is no such axis or tail, as in a regular polygon, they stay as they are.
     */
    void turnUpright() {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += x[i] * x[i];
            yy += y[i] * y[i];
            xy += x[i] * y[i];
        }
        if (Math.max(Math.abs(xx - yy), Math.abs(xy)) > 1e-9 * (xx + yy)) {
            double angle = StrictMath.atan2(2 * xy, xx - yy) / 2;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            for (int i = 0; i < x.length; i++) {
                double along = cos * x[i] + sin * y[i];
                y[i] = cos * y[i] - sin * x[i];
                x[i] = along;
            }
        }
        flipIfTailIsNegative(x);
        flipIfTailIsNegative(y);
    }

    private static void flipIfTailIsNegative(double[] coordinate) {
        double cubes = 0;
        double size = 0;
        for (double c : coordinate) {
            cubes += c * c * c;
            size += Math.abs(c * c * c);
        }
        if (cubes < -1e-9 * size) {
            for (int i = 0; i < coordinate.length; i++) {
                coordinate[i] = -coordinate[i];
            }
        }
    }
}
