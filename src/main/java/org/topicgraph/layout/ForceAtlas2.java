package org.topicgraph.layout;

import java.util.Arrays;
import java.util.Random;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * ForceAtlas2: Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679, with its usual settings. On each
 * topic i of degree k_i act
 *
 * <ul>
 *   <li>attraction by each neighbour: {@code w_ij / mean w * d_ij}; weights are divided by their mean, so that the unit that
 *       they are counted in makes no difference;
 *   <li>repulsion by every other topic: {@code SCALING (k_i + 1) (k_j + 1) / d_ij}, far ones taken together;
 *   <li>gravity towards the origin: {@code GRAVITY (k_i + 1)}, which holds loose parts near.
 * </ul>
 *
 * Speed follows the paper: a topic that swings to and fro is slowed down, and the whole goes as fast as the swinging lets it.
 *
 * <p>The number of steps is fixed by the number of topics: 1,000 for up to 2,000 of them, 100 for 20,000 and more. A step costs
 * about {@code n ln n} and the links.
 */
final class ForceAtlas2 {
    private static final double SCALING = 2;
    private static final double GRAVITY = 1;
    private static final int MIN_STEPS = 100;
    private static final int MAX_STEPS = 1000;

    /** The side of the square that topics start in; a map of a hundred topics ends about as wide. */
    private static final double START = 1000;

    private static final int BLOCK = 512;

    private final long seed;
    private final Blocks blocks;

    ForceAtlas2(long seed, Blocks blocks) {
        this.seed = seed;
        this.blocks = blocks;
    }

    /** {@return positions for the topics of a connected graph} */
    Points place(Adjacency graph) {
        int n = graph.topics();
        Points points = Points.random(n, START, new Random(seed));
        double[] mass = new double[n];
        for (int i = 0; i < n; i++) {
            mass[i] = graph.degree(i) + 1;
        }
        double unit = meanWeight(graph);
        Points force = new Points(n);
        Points before = new Points(n);
        Speed speed = new Speed(n);
        int steps = (int) Math.max(MIN_STEPS, Math.min(MAX_STEPS, 2_000_000L / n));
        for (int step = 0; step < steps; step++) {
            sumForces(graph, unit, points, mass, force);

            double swinging = 0;
            double traction = 0;
            for (int i = 0; i < n; i++) {
                swinging += mass[i] * length(before.x[i] - force.x[i], before.y[i] - force.y[i]);
                traction += mass[i] * length(before.x[i] + force.x[i], before.y[i] + force.y[i]) / 2;
            }
            speed.adapt(swinging, traction);
            for (int i = 0; i < n; i++) {
                double own = mass[i] * length(before.x[i] - force.x[i], before.y[i] - force.y[i]);
                double factor = speed.now / (1 + Math.sqrt(speed.now * own));
                points.x[i] += factor * force.x[i];
                points.y[i] += factor * force.y[i];
                before.x[i] = force.x[i];
                before.y[i] = force.y[i];
            }
        }
        return points;
    }

    /** How fast the whole moves: the rules of the paper with the constants of Gephi. */
    private static final class Speed {
        private final double topics;
        private double now = 1;
        private double efficiency = 1;

        Speed(int topics) {
            this.topics = topics;
        }

        /** Takes the sums over topics of mass times the change of the force, and of mass times its mean, of two steps. */
        void adapt(double swinging, double traction) {
            double usual = 0.05 * Math.sqrt(topics);
            double tolerance = Math.max(Math.sqrt(usual), Math.min(10, usual * traction / (topics * topics)));
            if (swinging > 2 * traction) { // a shaky stretch
                efficiency *= efficiency > 0.05 ? 0.5 : 1;
                tolerance = Math.max(tolerance, 1);
            }
            if (swinging == 0) {
                return;
            }
            double target = tolerance * efficiency * traction / swinging;
            if (swinging > tolerance * traction) {
                efficiency *= efficiency > 0.05 ? 0.7 : 1;
            } else if (now < 1000) {
                efficiency *= 1.3;
            }
            now += Math.min(target - now, 0.5 * now);
        }
    }

    /** Sums what acts on each topic. */
    void sumForces(Adjacency graph, double unit, Points points, double[] mass, Points force) {
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
