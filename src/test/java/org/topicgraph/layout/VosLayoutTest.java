package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.clustering.SampleGraphs;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;

class VosLayoutTest {
    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static Points place(Adjacency graph, long seed) {
        try (Blocks blocks = new Blocks(2)) {
            return new VosLayout(seed, blocks).place(graph);
        }
    }

    /** V, pair by pair. */
    private static double value(Adjacency association, double[] x, double[] y) {
        double value = 0;
        for (int i = 0; i < association.topics(); i++) {
            for (int j = 0; j < i; j++) {
                double square = (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
                int arc = association.arc(i, j);
                value += (arc < 0 ? 0 : association.weight(arc) * square / 2) - Math.sqrt(square);
            }
        }
        return value;
    }

    private static Network network(Adjacency association) {
        int arcs = association.start(association.topics());
        double[] mass = new double[association.topics()];
        Arrays.fill(mass, 1);
        return new Network(
                mass,
                IntStream.rangeClosed(0, association.topics())
                        .mapToLong(association::start)
                        .toArray(),
                new LargeIntArray(
                        IntStream.range(0, arcs).map(association::neighbour).toArray()),
                new LargeDoubleArray(IntStream.range(0, arcs)
                        .mapToDouble(association::weight)
                        .toArray()),
                false);
    }

    private static void assertNotAboveCwts(Adjacency graph, int seed) {
        Adjacency association = graph.associationStrengths();
        Network network = network(association);
        var algorithm = new GradientDescentVOSLayoutAlgorithm(new Random(seed));
        var theirs = algorithm.findLayout(network);
        double theirValue = algorithm.calcQuality(network, theirs);
        double[][] coordinates = theirs.getCoordinates();
        assertEquals(theirValue, value(association, coordinates[0], coordinates[1]), 1e-9 * Math.abs(theirValue));
        Points ours = place(graph, seed);
        double value = value(association, ours.x, ours.y);
        assertTrue(value <= theirValue * (1 - 1e-4), value + " against " + theirValue);
    }

    @Test
    void twoTopicsLieApartAsTheirAssociationSays() {
        // A = 2m w / (s s) = 2, and A d^2 / 2 - d is least at 1 / A
        Points points = place(SampleGraphs.of(2, new int[] {0, 1, 5}).adjacency(), 0);
        assertEquals(0.5, Math.hypot(points.x[0] - points.x[1], points.y[0] - points.y[1]), 1e-6);
    }

    @Test
    void threeEqualTopicsMakeATriangle() {
        Adjacency graph = SampleGraphs.complete(3).adjacency();
        Points points = place(graph, 0);
        // A = 6 / (2 * 2)
        assertEquals(1 / 1.5, Math.hypot(points.x[0] - points.x[1], points.y[0] - points.y[1]), 1e-3);
        assertEquals(1 / 1.5, Math.hypot(points.x[1] - points.x[2], points.y[1] - points.y[2]), 1e-3);
        assertEquals(-3 / 1.5 / 2, value(graph.associationStrengths(), points.x, points.y), 1e-5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cwtsDoesNotGetLowerOnPlantedGraphs(int seed) {
        TopicGraph graph = SampleGraphs.planted(20 + 7 * seed, 2 + seed % 8, 0.5, 0.1, 1 + seed % 5, new Random(seed));
        if (Components.of(graph.adjacency()).count() == 1) {
            assertNotAboveCwts(graph.adjacency(), seed);
        }
    }

    static IntStream manySeeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void improvingLowersVWhichIsThatOfTheDefinition(int seed) {
        Random random = new Random(seed);
        int n = 3 + random.nextInt(seed % 10 == 0 ? 500 : 60); // all pairs one by one, or far ones together
        TopicGraph graph =
                switch (seed % 5) {
                    case 0 -> SampleGraphs.star(n);
                    case 1 -> SampleGraphs.complete(n);
                    case 2 -> chain(n, random);
                    default -> SampleGraphs.planted(n, 1 + seed % 4, 0.6, 0.2, 1 + seed % 5, random);
                };
        if (Components.of(graph.adjacency()).count() > 1) {
            return;
        }
        Adjacency association = graph.adjacency().associationStrengths();
        double[] mass = new double[n];
        Arrays.fill(mass, 1);
        Points points = Points.random(n, 1, random);
        double before = value(association, points.x, points.y);
        try (Blocks blocks = new Blocks(1)) {
            VosProblem problem = new VosProblem(association, mass, blocks);
            assertEquals(before, problem.value(points), 1e-3 * Math.abs(before));
            problem.improve(points, 1e-3);
            double after = value(association, points.x, points.y);
            assertTrue(after < before, before + " to " + after);
            assertEquals(after, problem.value(points), 1e-3 * Math.abs(after));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void forcesOnGroupsBalance(int seed) {
        Random random = new Random(seed);
        int n = 3 + random.nextInt(60);
        Adjacency association;
        do {
            association = SampleGraphs.planted(n, 1 + seed % 4, 0.9, 0.4, 1 + seed % 5, random)
                    .adjacency()
                    .associationStrengths();
        } while (Components.of(association).count() > 1);
        double[] mass = random.ints(n, 1, 6).asDoubleStream().toArray();
        Points points = Points.random(n, 1, random);
        try (Blocks blocks = new Blocks(1)) {
            new VosProblem(association, mass, blocks).improve(points, 1e-7);
        }
        double pull = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double pullX = 0;
            double pullY = 0;
            double pushX = 0;
            double pushY = 0;
            for (int j = 0; j < n; j++) {
                double dx = points.x[i] - points.x[j];
                double dy = points.y[i] - points.y[j];
                double distance = Math.hypot(dx, dy);
                int arc = i == j ? -1 : association.arc(i, j);
                pullX += arc < 0 ? 0 : association.weight(arc) * dx;
                pullY += arc < 0 ? 0 : association.weight(arc) * dy;
                pushX += i == j ? 0 : mass[i] * mass[j] * dx / distance;
                pushY += i == j ? 0 : mass[i] * mass[j] * dy / distance;
            }
            pull += Math.hypot(pullX, pullY);
            rest += Math.hypot(pullX - pushX, pullY - pushY);
        }
        assertTrue(rest < 1e-3 * pull, rest / pull + " of the pull is left");
    }

    private static TopicGraph chain(int n, Random random) {
        return SampleGraphs.of(
                n,
                IntStream.range(1, n)
                        .mapToObj(i -> new int[] {i - 1, i, 1 + random.nextInt(4)})
                        .toArray(int[][]::new));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void cwtsDoesNotGetLowerOnTheKarateClub(int seed) {
        assertNotAboveCwts(SampleGraphs.read("karate").adjacency(), seed);
    }

    @Test
    void cwtsDoesNotGetLowerOnLesMiserables() {
        Adjacency graph = SampleGraphs.read("les-miserables").adjacency();
        int[][] components = Components.of(graph).members();
        assertEquals(77, components[0].length);
        assertNotAboveCwts(Layout.inside(graph, components[0]), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 700})
    void theNumberOfThreadsMakesNoDifference(int topics) {
        Adjacency graph =
                SampleGraphs.planted(topics, 9, 0.2, 0.02, 3, new Random(3)).adjacency();
        Points one;
        try (Blocks blocks = new Blocks(1)) {
            one = new VosLayout(7, blocks).place(graph);
        }
        for (int threads : new int[] {2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                Points more = new VosLayout(7, blocks).place(graph);
                assertArrayEquals(one.x, more.x);
                assertArrayEquals(one.y, more.y);
            }
        }
    }

    @Test
    void aLargeStarIsLaidOutRound() {
        Adjacency graph = SampleGraphs.star(500).adjacency();
        Points points = place(graph, 0);
        for (int i = 1; i < 500; i++) {
            double distance = Math.hypot(points.x[i] - points.x[0], points.y[i] - points.y[0]);
            assertTrue(distance > 0.05 * points.spread(), "leaf " + i + " at " + distance);
        }
    }
}
