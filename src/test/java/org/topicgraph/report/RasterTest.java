package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels are filled by the share of them that is covered: black on white, so that 255 (1 - share) is what is left. */
class RasterTest {
    private static final int SIZE = 24;

    @Test
    void pixelIsFilledByTheShareThatIsCovered() {
        Raster raster = filled(polygon(1, 1, 3.5, 1, 3.5, 2.25, 1, 2.25));
        assertEquals(0, level(raster, 1, 1));
        assertEquals(0, level(raster, 2, 1));
        assertEquals(0.5, share(raster, 3, 1), 0.003);
        assertEquals(0.25, share(raster, 1, 2), 0.003);
        assertEquals(0.5 * 0.25, share(raster, 3, 2), 0.003);
        assertEquals(255, level(raster, 4, 1));
        assertEquals(255, level(raster, 0, 1));
    }

    @Test
    void triangleCoversHalfOfThePixelsOnItsDiagonal() {
        Raster raster = filled(polygon(0, 0, 4, 0, 0, 4));
        assertEquals(0.5, share(raster, 3, 0), 0.003);
        assertEquals(0.5, share(raster, 1, 2), 0.003);
        assertEquals(1, share(raster, 1, 1), 0.003);
        assertEquals(0, share(raster, 3, 3), 0.003);
    }

    @Test
    void polygonsOfOneDirectionAreFilledAsTheirUnion() {
        Outline both = polygon(1, 1, 9, 1, 9, 9, 1, 9);
        both.addMoved(polygon(0, 0, 8, 0, 8, 8, 0, 8), 5, 5);
        Raster raster = new Raster(SIZE, SIZE, 0xFFFFFF);
        raster.fill(both, 0, 0.5);
        assertEquals(level(raster, 2, 2), level(raster, 7, 7));
        assertEquals(0.5, share(raster, 7, 7), 0.003);
    }

    @Test
    void polygonOfTheOtherDirectionIsAHole() {
        Outline ring = polygon(1, 1, 9, 1, 9, 9, 1, 9);
        ring.addMoved(polygon(0, 0, 0, 4, 4, 4, 4, 0), 3, 3);
        Raster raster = filled(ring);
        assertEquals(255, level(raster, 5, 5));
        assertEquals(0, level(raster, 2, 5));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        Raster raster = filled(polygon(-50, -50, 100, -50, 100, 6, -50, 6));
        assertEquals(0, level(raster, 0, 0));
        assertEquals(0, level(raster, SIZE - 1, 5));
        assertEquals(255, level(raster, SIZE - 1, 6));
        assertEquals(255, level(filled(polygon(-9, -9, -1, -9, -1, 40)), 0, 0));
    }

    @Test
    void fillingLeavesNothingBehindForTheNext() {
        Raster once = filled(polygon(2, 2, 20, 3, 11, 19.5));
        Raster twice = new Raster(SIZE, SIZE, 0xFFFFFF);
        twice.fill(polygon(0, 20, 20, 3, 23, 22), 0xFFFFFF, 1);
        twice.fill(polygon(2, 2, 20, 3, 11, 19.5), 0, 1);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertEquals(once.pixel(x, y), twice.pixel(x, y), "at " + x + ", " + y);
            }
        }
    }

    /** The plain way: is each of 40 x 40 points of a pixel inside? */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shareIsThatOfThePointsInside(long seed) {
        Random random = new Random(seed);
        double[] p = random.doubles(6, -4, SIZE + 4).toArray();
        Raster raster = filled(polygon(p));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertEquals(shareOfPoints(p, x, y), share(raster, x, y), 0.03, "at " + x + ", " + y);
            }
        }
    }

    private static double shareOfPoints(double[] p, int x, int y) {
        int inside = 0;
        for (int i = 0; i < 1600; i++) {
            double atX = x + (i % 40 + 0.5) / 40;
            double atY = y + (i / 40 + 0.5) / 40;
            boolean a = left(p[0], p[1], p[2], p[3], atX, atY);
            boolean b = left(p[2], p[3], p[4], p[5], atX, atY);
            boolean c = left(p[4], p[5], p[0], p[1], atX, atY);
            inside += a == b && b == c ? 1 : 0;
        }
        return inside / 1600.0;
    }

    private static boolean left(double x1, double y1, double x2, double y2, double x, double y) {
        return (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1);
    }

    private static Raster filled(Outline outline) {
        Raster raster = new Raster(SIZE, SIZE, 0xFFFFFF);
        raster.fill(outline, 0, 1);
        return raster;
    }

    private static Outline polygon(double... xy) {
        Outline outline = new Outline();
        outline.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            outline.lineTo(xy[i], xy[i + 1]);
        }
        outline.close();
        return outline;
    }

    private static int level(Raster raster, int x, int y) {
        return raster.pixel(x, y) & 0xFF;
    }

    private static double share(Raster raster, int x, int y) {
        return 1 - level(raster, x, y) / 255.0;
    }
}
