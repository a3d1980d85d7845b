package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.clustering.SampleGraphs;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;

class ForceAtlas2Test {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void forcesAreNearlyThoseOfAllPairs(int seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(150);
        Adjacency graph =
                switch (seed % 4) {
                    case 0 -> SampleGraphs.star(n).adjacency();
                    case 1 -> SampleGraphs.complete(Math.min(n, 40)).adjacency();
                    default -> SampleGraphs.random(n, 0.1, 5, random).adjacency();
                };
        n = graph.topics();
        double unit = 0.5 + random.nextDouble();
        Points points = Points.random(n, 100, random);
        double[] mass =
                IntStream.range(0, n).mapToDouble(i -> graph.degree(i) + 1).toArray();
        Points force = new Points(n);
        try (Blocks blocks = new Blocks(2)) {
            new ForceAtlas2(0, blocks).sumForces(graph, unit, points, mass, force);
        }
        double error = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            double[] plain = plainForce(i, graph, unit, points, mass);
            error += Math.pow(force.x[i] - plain[0], 2) + Math.pow(force.y[i] - plain[1], 2);
            size += plain[2] * plain[2] + plain[3] * plain[3];
        }
        // a cell seen as one point is off by up to THETA^2 / 4, an eighth
        assertTrue(Math.sqrt(error) <= 0.12 * Math.sqrt(size), error + " of " + size);
    }

    /** By the definition: pulled by neighbours and to the middle, pushed by all; then the push alone, which is not exact. */
    private static double[] plainForce(int i, Adjacency graph, double unit, Points points, double[] mass) {
        double toMiddle = Math.hypot(points.x[i], points.y[i]);
        double[] force = {-mass[i] * points.x[i] / toMiddle, -mass[i] * points.y[i] / toMiddle, 0, 0};
        for (int j = 0; j < graph.topics(); j++) {
            if (j != i) {
                double dx = points.x[j] - points.x[i];
                double dy = points.y[j] - points.y[i];
                int arc = graph.arc(i, j);
                double pull = arc < 0 ? 0 : graph.weight(arc) / unit;
                double push = 2 * mass[i] * mass[j] / (dx * dx + dy * dy);
                force[0] += (pull - push) * dx;
                force[1] += (pull - push) * dy;
                force[2] -= push * dx;
                force[3] -= push * dy;
            }
        }
        return force;
    }

    @Test
    void theNumberOfThreadsMakesNoDifference() {
        Adjacency graph =
                SampleGraphs.planted(700, 9, 0.2, 0.02, 3, new Random(3)).adjacency();
        Points[] points = new Points[3];
        for (int k = 0; k < 3; k++) {
            try (Blocks blocks = new Blocks(new int[] {1, 2, 8}[k])) {
                points[k] = new ForceAtlas2(7, blocks).place(graph);
            }
            assertArrayEquals(points[0].x, points[k].x);
            assertArrayEquals(points[0].y, points[k].y);
        }
    }

    @Test
    void twoTopicsEndWhereForcesBalance() {
        // at a distance d: attraction d and gravity 2 against a repulsion of 2 * 2 * 2 / d
        try (Blocks blocks = new Blocks(1)) {
            Points points = new ForceAtlas2(3, blocks).place(Graphs.path(2));
            assertEquals(2, Math.hypot(points.x[0] - points.x[1], points.y[0] - points.y[1]), 1e-2);
        }
    }

    @Test
    void threeTopicsEndWhereForcesBalance() {
        // outwards: attraction sqrt(3) d and gravity 3 against a repulsion of sqrt(3) * 2 * 3 * 3 / d
        try (Blocks blocks = new Blocks(1)) {
            Points points = new ForceAtlas2(3, blocks).place(Graphs.complete(3));
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                assertEquals(2 * Math.sqrt(3), Math.hypot(points.x[i] - points.x[j], points.y[i] - points.y[j]), 1e-2);
            }
        }
    }
}
