package org.topicgraph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.topicgraph.clustering.Components;
import org.topicgraph.clustering.Groups;
import org.topicgraph.clustering.Seeds;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * The VOS layout, from the large to the small: groups of topics that belong close together are first laid out as one point
 * each, from several random starts, which costs next to nothing; from the best of these {@link VosProblem} goes on with all
 * topics.
 *
 * <p>V of a graph in several components falls without end as they move apart, so each is laid out by itself, and {@link
 * Packing} puts them side by side.
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
    private final Progress progress;

    VosLayout(long seed, Blocks blocks, Progress progress) {
        this.seed = seed;
        this.blocks = blocks;
        this.progress = progress;
    }

    /** {@return a position for each topic} */
    Points place(Adjacency graph) {
        int[][] components = Components.of(graph).members();
        List<Points> positions = new ArrayList<>();
        try (Progress.Stage stage = progress.stage("layout", graph.topics(), "topics")) {
            for (int[] members : components) {
                positions.add(members.length == 1 ? new Points(1) : placeConnected(inside(graph, members)));
                stage.advance(members.length);
            }
        }
        return Packing.pack(graph.topics(), components, positions);
    }

    /** {@return the graph of some topics, ascending, which have no links to others} */
    private static Adjacency inside(Adjacency graph, int[] members) {
        int[] start = new int[members.length + 1];
        for (int m = 0; m < members.length; m++) {
            start[m + 1] = start[m] + graph.degree(members[m]);
        }
        int[] neighbour = new int[start[members.length]];
        double[] weight = new double[neighbour.length];
        for (int m = 0; m < members.length; m++) {
            for (int k = 0; k < graph.degree(members[m]); k++) {
                int arc = graph.start(members[m]) + k;
                neighbour[start[m] + k] = Arrays.binarySearch(members, graph.neighbour(arc));
                weight[start[m] + k] = graph.weight(arc);
            }
        }
        return new Adjacency(start, neighbour, weight);
    }

    /** {@return positions for the topics of a connected graph of two topics or more, in units of V} */
    Points placeConnected(Adjacency graph) {
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
