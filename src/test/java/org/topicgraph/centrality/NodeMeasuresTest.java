package org.topicgraph.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Graphs;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

final class NodeMeasuresTest {
    private static final Blocks BLOCKS = new Blocks(2);

    @AfterAll
    static void close() {
        BLOCKS.close();
    }

    private static double[] values(Adjacency graph, NodeMeasure measure, Blocks blocks) {
        NodeMeasures measures =
                NodeMeasures.of(graph, CentralityOptions.DEFAULTS.withMeasures(Set.of(measure)), blocks, Progress.NONE);
        assertEquals(Precision.EXACT, measures.precision(measure));
        double[] values = new double[graph.topics()];
        Arrays.setAll(values, i -> measures.value(measure, i));
        return values;
    }

    private static double[] values(Adjacency graph, NodeMeasure measure) {
        return values(graph, measure, BLOCKS);
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    private static Adjacency random(long seed) {
        return Graphs.random(seed, 1 + (int) (seed / 8 % 5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void trianglesEqualTheDefinitions(long seed) {
        Adjacency graph = random(seed);
        PlainMeasures plain = new PlainMeasures(graph);
        double[] clustering = values(graph, NodeMeasure.CLUSTERING);
        double[] weighted = values(graph, NodeMeasure.CLUSTERING_WEIGHTED);
        double[] constraint = values(graph, NodeMeasure.CONSTRAINT);
        for (int i = 0; i < graph.topics(); i++) {
            assertEquals(plain.clustering(i, false), clustering[i], 1e-15);
            assertEquals(plain.clustering(i, true), weighted[i], 1e-14);
            assertEquals(plain.constraint(i), constraint[i], 1e-14);
        }
        NodeMeasures all = NodeMeasures.of(graph, CentralityOptions.DEFAULTS, BLOCKS, Progress.NONE);
        for (int i = 0; i < graph.topics(); i++) {
            assertEquals(clustering[i], all.value(NodeMeasure.CLUSTERING, i));
            assertEquals(
                    weighted[i], all.value(NodeMeasure.CLUSTERING_WEIGHTED, i)); // constraint or not, the same bits
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void corenessEqualsTheDefinition(long seed) {
        Adjacency graph = random(seed);
        PlainMeasures plain = new PlainMeasures(graph);
        double[] coreness = values(graph, NodeMeasure.CORENESS);
        for (int i = 0; i < graph.topics(); i++) {
            assertEquals(plain.coreness(i), coreness[i]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pageRankIsWhereTheWalkerIs(long seed) {
        Adjacency graph = random(seed);
        assertArrayEquals(new PlainMeasures(graph).pageRank(), values(graph, NodeMeasure.PAGERANK), 1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eigenvectorBelongsToTheLargestEigenvalue(long seed) {
        Adjacency graph = random(seed);
        assertArrayEquals(new PlainMeasures(graph).eigenvector(), values(graph, NodeMeasure.EIGENVECTOR), 1e-9);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(NodeMeasure.class)
    void anyNumberOfThreadsGivesTheSameBits(NodeMeasure measure) {
        Adjacency graph = Graphs.cooccurrences(5000, 12_000, 3);
        if (measure.pass() == Pass.PATHS) {
            graph = Graphs.cooccurrences(800, 3000, 3);
        }
        try (Blocks one = new Blocks(1);
                Blocks eight = new Blocks(8)) {
            double[] expected = values(graph, measure, one);
            assertArrayEquals(expected, values(graph, measure));
            assertArrayEquals(expected, values(graph, measure, eight));
        }
    }

    @ParameterizedTest(name = "shape {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void graphsOfEveryShapeHaveTheSameBitsForAnyNumberOfThreads(int shape) {
        Adjacency graph = Graphs.large(shape, shape == 8 ? 120 : 600, 3);
        Set<NodeMeasure> all = EnumSet.allOf(NodeMeasure.class);
        CentralityOptions options = CentralityOptions.DEFAULTS.withMeasures(all);
        try (Blocks one = new Blocks(1);
                Blocks eight = new Blocks(8)) {
            NodeMeasures expected = NodeMeasures.of(graph, options, one, Progress.NONE);
            for (Blocks blocks : List.of(BLOCKS, eight)) {
                NodeMeasures actual = NodeMeasures.of(graph, options, blocks, Progress.NONE);
                for (NodeMeasure measure : all) {
                    for (int i = 0; i < graph.topics(); i++) {
                        assertEquals(expected.value(measure, i), actual.value(measure, i), measure.column());
                    }
                }
            }
        }
    }

    @Test
    void starHasEigenvectorOneHalfAtItsCentre() {
        double[] star = values(Graphs.star(10), NodeMeasure.EIGENVECTOR);
        assertEquals(Math.sqrt(0.5), star[0], 1e-15);
        assertEquals(Math.sqrt(0.5 / 9), star[9], 1e-15);
    }

    @Test
    void longPathConverges() {
        int n = 1000;
        double[] path = values(Graphs.path(n), NodeMeasure.EIGENVECTOR);
        for (int i = 0; i < n; i++) {
            assertEquals(Math.sqrt(2.0 / (n + 1)) * Math.sin(Math.PI * (i + 1) / (n + 1)), path[i], 1e-6);
        }
    }

    @Test
    void eigenvectorIsZeroOutsideTheStrongestComponent() {
        Adjacency graph = Graphs.of(7)
                .link(0, 1, 1)
                .link(2, 3, 2)
                .link(4, 5, 1)
                .link(5, 6, 1)
                .build(); // eigenvalues 1, 2, sqrt 2
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {0, 0, half, half, 0, 0, 0}, values(graph, NodeMeasure.EIGENVECTOR), 1e-15);
    }

    @Test
    void equalComponentsShareTheEigenvector() {
        Adjacency graph = Graphs.of(5).link(0, 1, 3).link(2, 3, 3).build();
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, 0}, values(graph, NodeMeasure.EIGENVECTOR), 1e-15);
    }

    @ParameterizedTest(name = "{0} topics")
    @ValueSource(ints = {8000, 50_000})
    void chainsOfThousandsOfTopicsConverge(int n) {
        double[] path = values(Graphs.path(n), NodeMeasure.EIGENVECTOR);
        for (int i = 0; i < n; i += 97) {
            double expected = Math.sqrt(2.0 / (n + 1)) * Math.sin(Math.PI * (i + 1) / (n + 1));
            assertEquals(
                    expected, path[i], 1e-4 * expected); // an error of the eigenvalue in the last bit makes as much
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsTimesAPowerOfTwoChangeNoBit(long seed) {
        Adjacency graph = random(seed);
        for (NodeMeasure measure : List.of(
                NodeMeasure.EIGENVECTOR,
                NodeMeasure.PAGERANK,
                NodeMeasure.CLUSTERING_WEIGHTED,
                NodeMeasure.CONSTRAINT)) {
            double[] expected = values(graph, measure);
            for (int exponent : new int[] {-1060, -700, 390, 700, 1020}) {
                assertArrayEquals(expected, values(Graphs.mapped(graph, w -> Math.scalb(w, exponent)), measure));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsHundredsOfPowersOfTenApartGiveTheMeasures(long seed) {
        Adjacency graph = Graphs.mapped(random(seed), w -> StrictMath.pow(10, 97 * (w - 3) - w)); // 1e-195 to 1e189
        PlainMeasures plain = new PlainMeasures(graph);
        assertArrayEquals(plain.pageRank(), values(graph, NodeMeasure.PAGERANK), 1e-12);
        double[] constraint = values(graph, NodeMeasure.CONSTRAINT);
        double squares = 0;
        for (int i = 0; i < graph.topics(); i++) {
            assertEquals(plain.constraint(i), constraint[i], 1e-13);
            squares += Math.pow(values(graph, NodeMeasure.EIGENVECTOR)[i], 2);
        }
        assertEquals(graph.links() == 0 ? 0 : 1, squares, 1e-12);
    }

    @Test
    void giveUpOnAnEigenvectorIsSaid() {
        // a ladder of 4,000 rungs: neighbouring eigenvalues differ by a millionth
        Graphs ladder = Graphs.of(8000);
        for (int i = 0; i < 7998; i += 2) {
            ladder.link(i, i + 1, 1).link(i, i + 2, 1).link(i + 1, i + 3, 1);
        }
        Precision precision = Eigenvector.of(ladder.build(), 30, BLOCKS).precision();
        assertEquals(30, precision.effort());
        assertEquals(Precision.Kind.NOT_CONVERGED, precision.kind());
        assertTrue(precision.sentence().startsWith("Not converged after 30 iterations"), precision.sentence());
    }

    @Test
    void isolatedTopicsSharePageRankEvenly() {
        double[] rank = values(Graphs.of(3).link(0, 1, 5).build(), NodeMeasure.PAGERANK);
        double alone = 0.05 / (1 - 0.85 / 3); // p = 0.15 / 3 + 0.85 p / 3
        assertArrayEquals(new double[] {(1 - alone) / 2, (1 - alone) / 2, alone}, rank, 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5}, values(Graphs.of(2).build(), NodeMeasure.PAGERANK));
    }

    @Test
    void bridgeBetweenTrianglesIsLeastConstrained() {
        Adjacency graph = Graphs.twoTriangles();
        double[] constraint = values(graph, NodeMeasure.CONSTRAINT);
        // topic 0: p_01 = p_02 = 1/2; over 2, p_21 = 1/3; over 1, p_12 = 1/2
        assertEquals(square(1 / 2.0 + 1 / 2.0 / 3) + square(1 / 2.0 + 1 / 2.0 / 2), constraint[0], 1e-15);
        // topic 2: a third each to 0, 1, 3; 0 and 1 are linked, 3 is alone
        assertEquals(2 * square(1 / 3.0 + 1 / 3.0 / 2) + square(1 / 3.0), constraint[2], 1e-15);
        assertEquals(1 / 3.0, values(graph, NodeMeasure.CLUSTERING)[2], 1e-15);
        assertEquals(2, values(graph, NodeMeasure.CORENESS)[2]);
        assertArrayEquals(new double[] {2, 2, 3, 3, 2, 2}, values(graph, NodeMeasure.DEGREE));
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void topicWithoutLinksHasNoConstraint() {
        double[] constraint = values(Graphs.of(3).link(0, 1, 4).build(), NodeMeasure.CONSTRAINT);
        assertArrayEquals(new double[] {1, 1, Double.NaN}, constraint);
    }

    @Test
    void completeGraphIsClusteredThroughout() {
        Adjacency complete = Graphs.complete(7);
        for (NodeMeasure measure : List.of(NodeMeasure.CLUSTERING, NodeMeasure.CLUSTERING_WEIGHTED)) {
            for (double value : values(complete, measure)) {
                assertEquals(1, value, 1e-15);
            }
        }
        assertEquals(6, values(complete, NodeMeasure.CORENESS)[3]);
        assertEquals(1 / 7.0, values(complete, NodeMeasure.PAGERANK)[3], 1e-15);
        assertEquals(Math.sqrt(1 / 7.0), values(complete, NodeMeasure.EIGENVECTOR)[3], 1e-15);
    }

    @Test
    void emptyGraphAndSingleTopicHaveMeasures() {
        NodeMeasures none = NodeMeasures.of(Graphs.of(0).build(), CentralityOptions.DEFAULTS, BLOCKS, Progress.NONE);
        assertEquals(EnumSet.allOf(NodeMeasure.class), none.measures());
        NodeMeasures one = NodeMeasures.of(Graphs.of(1).build(), CentralityOptions.DEFAULTS, BLOCKS, Progress.NONE);
        for (NodeMeasure measure : NodeMeasure.values()) {
            double expected = measure == NodeMeasure.PAGERANK ? 1 : measure == NodeMeasure.CONSTRAINT ? Double.NaN : 0;
            assertEquals(expected, one.value(measure, 0), measure.column());
        }
    }

    @Test
    void onlyWhatIsAskedForIsThere() {
        CentralityOptions options = CentralityOptions.DEFAULTS.withMeasures(List.of(NodeMeasure.HARMONIC));
        NodeMeasures measures = NodeMeasures.of(Graphs.path(3), options, BLOCKS, Progress.NONE);
        assertEquals(EnumSet.of(NodeMeasure.HARMONIC), measures.measures());
        assertThrows(IllegalArgumentException.class, () -> measures.value(NodeMeasure.CLOSENESS, 0));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(NodeMeasure.class)
    void everyMeasureIsDocumented(NodeMeasure measure) {
        assertEquals(measure.name().toLowerCase(java.util.Locale.ROOT), measure.column());
        assertTrue(measure.meaning().endsWith("."));
        assertTrue(measure.source().contains("doi:10."));
        assertTrue(measure.formula().length() > 2);
    }
}
