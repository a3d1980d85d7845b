package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.parallel.Blocks;

class QuadTreeTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** Points in heaps, some of them in the very same place. */
    private static Points heaps(int seed) {
        Random random = new Random(seed);
        Points points = Points.random(20 + 7 * seed, 10, random);
        for (int i = 0; i < points.count(); i += 2) {
            int heap = random.nextInt(5);
            points.x[i] = heap + 0.01 * random.nextGaussian();
            points.y[i] = heap * heap + 0.01 * random.nextGaussian();
        }
        for (int i = 20; i < points.count() && i < 40; i++) {
            points.x[i] = points.x[0];
            points.y[i] = points.y[0];
        }
        return points;
    }

    private static double[] masses(int count, int seed) {
        return new Random(seed).doubles(count, 1, 5).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pushesAreNearlyThoseOfAllPairs(int seed) {
        Points points = heaps(seed);
        double[] mass = masses(points.count(), seed);
        try (Blocks blocks = new Blocks(1)) {
            for (QuadTree.Push push : QuadTree.Push.values()) {
                Points sums = new Points(points.count());
                double energy = new QuadTree(points, mass).push(push, sums, blocks);
                Points expected = new Points(points.count());
                double distances = oneByOne(push, points, mass, expected);
                double error = 0;
                double size = 0;
                for (int i = 0; i < points.count(); i++) {
                    error += square(sums.x[i] - expected.x[i]) + square(sums.y[i] - expected.y[i]);
                    size += square(expected.x[i]) + square(expected.y[i]);
                }
                double bound = push == QuadTree.Push.CONSTANT ? 5e-3 : 5e-2;
                assertTrue(Math.sqrt(error / size) < bound, push + " " + Math.sqrt(error / size));
                if (push == QuadTree.Push.CONSTANT) {
                    assertEquals(distances, energy, 1e-3 * distances); // the worst of these seeds is off by 3.5e-4
                }
            }
        }
    }

    private static double oneByOne(QuadTree.Push push, Points points, double[] mass, Points sums) {
        double distances = 0;
        for (int i = 0; i < points.count(); i++) {
            for (int j = 0; j < points.count(); j++) {
                double dx = points.x[i] - points.x[j];
                double dy = points.y[i] - points.y[j];
                double distance = Math.sqrt(dx * dx + dy * dy);
                if (distance > 0) {
                    double strength =
                            mass[i] * mass[j] / (push == QuadTree.Push.CONSTANT ? distance : distance * distance);
                    sums.x[i] += strength * dx;
                    sums.y[i] += strength * dy;
                    distances += mass[i] * mass[j] * distance / 2;
                }
            }
        }
        return distances;
    }

    private static double square(double a) {
        return a * a;
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsMakesNoDifference(QuadTree.Push push) {
        for (int seed = 0; seed < 100; seed += 9) {
            Points points = heaps(seed);
            double[] mass = masses(points.count(), 1);
            Points[] sums = new Points[3];
            double[] energy = new double[3];
            for (int k = 0; k < 3; k++) {
                try (Blocks blocks = new Blocks(new int[] {1, 2, 8}[k])) {
                    sums[k] = new Points(points.count());
                    energy[k] = new QuadTree(points, mass).push(push, sums[k], blocks);
                }
                assertArrayEquals(sums[0].x, sums[k].x);
                assertArrayEquals(sums[0].y, sums[k].y);
                assertEquals(energy[0], energy[k]);
            }
        }
    }

    @Test
    void allInOnePlaceAreNotPushed() {
        Points points = new Points(100);
        Points sums = Points.random(100, 1, new Random(1));
        try (Blocks blocks = new Blocks(1)) {
            assertEquals(0, new QuadTree(points, masses(100, 1)).push(QuadTree.Push.CONSTANT, sums, blocks));
        }
        assertArrayEquals(new double[100], sums.x);
        assertArrayEquals(new double[100], sums.y);
    }
}
