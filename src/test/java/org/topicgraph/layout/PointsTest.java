package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    @ParameterizedTest(name = "turned by {0}")
    @ValueSource(doubles = {0.1, 1, 2, 3, 4, 5, 6})
    void uprightDoesNotDependOnHowPointsCameAbout(double angle) {
        Points points = Points.random(50, 1, new Random(1));
        Points turned = new Points(50);
        for (int i = 0; i < 50; i++) {
            turned.x[i] = Math.cos(angle) * points.x[i] - Math.sin(angle) * points.y[i];
            // mirrored too
            turned.y[i] = -Math.sin(angle) * points.x[i] - Math.cos(angle) * points.y[i];
        }
        points.centre();
        points.turnUpright();
        turned.centre();
        turned.turnUpright();
        assertArrayEquals(points.x, turned.x, 1e-12);
        assertArrayEquals(points.y, turned.y, 1e-12);
    }

    @Test
    void uprightIsWiderThanHigh() {
        Points points = new Points(new double[] {0, 0.1, 0}, new double[] {-3, 0, 3});
        points.centre();
        points.turnUpright();
        assertTrue(Math.abs(points.x[0]) > 2.9 && Math.abs(points.y[0]) < 0.2);
    }

    @Test
    void centredPointsHaveTheMeanZero() {
        Points points = Points.random(33, 7, new Random(2));
        points.move(100, -50);
        points.centre();
        double sum = 0;
        for (double x : points.x) {
            sum += x;
        }
        assertEquals(0, sum, 1e-12);
    }
}
