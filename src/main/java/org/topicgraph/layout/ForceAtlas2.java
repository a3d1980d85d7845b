package org.topicgraph.layout;

import java.util.Arrays;
import java.util.Random;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * ForceAtlas2: Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679, with its usual settings. On each
 * topic i of degree k_i act
 *
 * <ul>
 *   <li>attraction by each neighbour: {@code w_ij / mean w * d_ij}; weights are divided by their mean, so that the unit that
 *       they are counted in makes no difference;
 *   <li>repulsion by every other topic: {@code SCALING (k_i + 1) (k_j + 1) / d_ij}, far ones taken together;
 *   <li>gravity towards the origin: {@code GRAVITY (k_i + 1)}, which keeps components and isolated topics near.
 * </ul>
 *
 * Speed follows the paper: a topic that swings to and fro is slowed down, and the whole goes as fast as the swinging lets it.
 *
 * <p>The number of steps is fixed by the number of topics: 1,000 for up to 1,000 of them, 100 for 20,000 and more.
 */
final class ForceAtlas2 {
    private static final double SCALING = 2;
    private static final double GRAVITY = 1;
    private static final double JITTER_TOLERANCE = 1;
    private static final int BLOCK = 512;

    private final long seed;
    private final Blocks blocks;
    private final Progress progress;

    ForceAtlas2(long seed, Blocks blocks, Progress progress) {
        this.seed = seed;
        this.blocks = blocks;
        this.progress = progress;
    }

    /** {@return a position for each topic} */
    Points place(Adjacency graph) {
        int n = graph.topics();
        Points points = Points.random(n, 1000, new Random(seed));
        double[] mass = new double[n];
        for (int i = 0; i < n; i++) {
            mass[i] = graph.degree(i) + 1;
        }
        double unit = meanWeight(graph);
        Points force = new Points(n);
        Points before = new Points(n);
        double speed = 1;
        double efficiency = 1;
        int steps = (int) Math.max(100, Math.min(1000, 2_000_000L / Math.max(1, n)));
        try (Progress.Stage stage = progress.stage("layout", steps, "steps")) {
            for (int step = 0; step < steps; step++) {
                sumForces(graph, unit, points, mass, force);

                double swinging = 0;
                double traction = 0;
                for (int i = 0; i < n; i++) {
                    swinging += mass[i] * length(before.x[i] - force.x[i], before.y[i] - force.y[i]);
                    traction += mass[i] * length(before.x[i] + force.x[i], before.y[i] + force.y[i]) / 2;
                }
                // the paper's rules for the speed of the whole, as Gephi has them
                double estimate = 0.05 * Math.sqrt(n);
                double tolerance = JITTER_TOLERANCE
                        * Math.max(Math.sqrt(estimate), Math.min(10, estimate * traction / ((double) n * n)));
                if (swinging > 2 * traction) {
                    if (efficiency > 0.05) {
                        efficiency *= 0.5;
                    }
                    tolerance = Math.max(tolerance, JITTER_TOLERANCE);
                }
                if (swinging > 0) {
                    double target = tolerance * efficiency * traction / swinging;
                    if (swinging > tolerance * traction) {
                        if (efficiency > 0.05) {
                            efficiency *= 0.7;
                        }
                    } else if (speed < 1000) {
                        efficiency *= 1.3;
                    }
                    speed += Math.min(target - speed, 0.5 * speed);
                }

                for (int i = 0; i < n; i++) {
                    double own = mass[i] * length(before.x[i] - force.x[i], before.y[i] - force.y[i]);
                    double factor = speed / (1 + Math.sqrt(speed * own));
                    points.x[i] += factor * force.x[i];
                    points.y[i] += factor * force.y[i];
                    before.x[i] = force.x[i];
                    before.y[i] = force.y[i];
                }
                stage.advance(1);
            }
        }
        points.centre();
        points.turnUpright();
        double spread = points.spread();
        if (spread > 0) {
            points.scale(Packing.ROOM * Math.sqrt(n) / spread);
        }
        return points;
    }

    private void sumForces(Adjacency graph, double unit, Points points, double[] mass, Points force) {
        new QuadTree(points, mass).push(QuadTree.Push.INVERSE, force, blocks);
        blocks.forEach(points.count(), BLOCK, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                double x = points.x[i];
                double y = points.y[i];
                double pullX = 0;
                double pullY = 0;
                for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                    int j = graph.neighbour(a);
                    double pull = graph.weight(a) / unit;
                    pullX += pull * (points.x[j] - x);
                    pullY += pull * (points.y[j] - y);
                }
                double distance = length(x, y);
                double gravity = distance > 0 ? GRAVITY * mass[i] / distance : 0;
                force.x[i] = SCALING * force.x[i] + pullX - gravity * x;
                force.y[i] = SCALING * force.y[i] + pullY - gravity * y;
            }
        });
    }

    private static double meanWeight(Adjacency graph) {
        double[] strength = new double[graph.topics()];
        Arrays.setAll(strength, graph::strength);
        double sum = 0;
        for (double s : strength) {
            sum += s;
        }
        return graph.links() == 0 ? 1 : sum / (2.0 * graph.links());
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
