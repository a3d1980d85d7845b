package org.topicgraph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.topicgraph.clustering.Groups;
import org.topicgraph.clustering.Seeds;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * The VOS layout, from the large to the small: groups of topics that belong close together are first laid out as one point
 * each, from several random starts, which costs next to nothing; from the best of these {@link VosProblem} goes on with all
 * topics.
 *
 */
final class VosLayout {
    /** Up to so many points are started at random. */
    private static final int FEW = 120;

    /** Random starts; the best of them go on to the end. */
    private static final int STARTS = 20;

    private static final int FINALISTS = 4;

    /** Groups must be fewer than this share of the points to be of use. */
    private static final double FEWER = 0.8;

    /** Tolerances for the race of the starts, and for results: these leave V within a millionth. */
    private static final double ROUGH = 1e-2;

    private static final double FINE = 1e-3;

    private final long seed;
    private final Blocks blocks;

    VosLayout(long seed, Blocks blocks) {
        this.seed = seed;
        this.blocks = blocks;
    }

    /** {@return positions for the topics of a connected graph in units of V} */
    Points place(Adjacency graph) {
        double[] mass = new double[graph.topics()];
        Arrays.fill(mass, 1);
        return place(graph.associationStrengths(), mass, 0);
    }

    private Points place(Adjacency attraction, double[] mass, int depth) {
        VosProblem problem = new VosProblem(attraction, mass, blocks);
        int n = attraction.topics();
        if (n <= FEW) {
            return fromRandom(problem, n, depth);
        }
        Groups groups = Groups.of(attraction, Seeds.of(seed, depth));
        Points points;
        if (groups.count() > 1 && groups.count() < FEWER * n) {
            points = fromGroups(attraction, mass, groups, depth);
        } else {
            points = Points.random(n, 1, new Random(Seeds.of(seed, depth)));
        }
        problem.improve(points, FINE);
        return points;
    }

    /** {@return points around the places of their groups} */
    private Points fromGroups(Adjacency attraction, double[] mass, Groups groups, int depth) {
        double[] groupMass = new double[groups.count()];
        for (int i = 0; i < mass.length; i++) {
            groupMass[groups.of(i)] += mass[i];
        }
        Points places = place(groups.between(attraction), groupMass, depth + 1);
        Points points = Points.random(mass.length, places.spread() / 5, new Random(Seeds.of(seed, depth)));
        for (int i = 0; i < mass.length; i++) {
            points.x[i] += places.x[groups.of(i)];
            points.y[i] += places.y[groups.of(i)];
        }
        return points;
    }

    private Points fromRandom(VosProblem problem, int n, int depth) {
        record Attempt(Points points, double value) {}
        List<Attempt> attempts = new ArrayList<>(blocks.map(n > 2 ? STARTS : 1, 1, (start, from, to) -> {
            Points points = Points.random(n, 1, new Random(Seeds.of(Seeds.of(seed, depth), start)));
            problem.improve(points, ROUGH);
            return new Attempt(points, problem.value(points));
        }));
        attempts.sort(Comparator.comparingDouble(Attempt::value));
        return blocks
                .map(Math.min(FINALISTS, attempts.size()), 1, (finalist, from, to) -> {
                    Points points = attempts.get(finalist).points();
                    problem.improve(points, FINE);
                    return new Attempt(points, problem.value(points));
                })
                .stream()
                .min(Comparator.comparingDouble(Attempt::value))
                .orElseThrow()
                .points();
    }
}
