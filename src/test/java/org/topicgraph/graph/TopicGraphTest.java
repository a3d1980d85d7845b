package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.spanning.PrimMinimumSpanningTree;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.DepthFirstIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.corpus.Vocabulary;

/** The view that JGraphT sees must be indistinguishable from a graph of JGraphT's own with the same links. */
class TopicGraphTest {
    private final TopicGraph six = Corpora.ofRows(Corpora.SIX_ROWS);

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void algorithmsOfJGraphTSeeTheSameGraphAsOnACopy(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TopicGraph view = Corpora.random(random, random.nextInt(3, 60), random.nextInt(1, 200));
        Graph<Integer, Link> copy = copy(view);

        assertEquals(
                new ConnectivityInspector<>(copy).connectedSets(), new ConnectivityInspector<>(view).connectedSets());
        assertEquals(new Coreness<>(copy).getScores(), new Coreness<>(view).getScores());
        assertEquals(new PageRank<>(copy).getScores(), new PageRank<>(view).getScores());
        assertEquals(new ClusteringCoefficient<>(copy).getScores(), new ClusteringCoefficient<>(view).getScores());
        assertEquals(new BetweennessCentrality<>(copy).getScores(), new BetweennessCentrality<>(view).getScores());
        assertEquals(
                new PrimMinimumSpanningTree<>(copy).getSpanningTree().getWeight(),
                new PrimMinimumSpanningTree<>(view).getSpanningTree().getWeight());
        assertEquals(GraphTests.isConnected(copy), GraphTests.isConnected(view));
        assertTrue(GraphTests.isSimple(view));
        int from = random.nextInt(view.topics());
        assertEquals(order(new BreadthFirstIterator<>(copy, from)), order(new BreadthFirstIterator<>(view, from)));
        assertEquals(order(new DepthFirstIterator<>(copy, from)), order(new DepthFirstIterator<>(view, from)));
        var copyPaths = new DijkstraShortestPath<>(copy).getPaths(from);
        var viewPaths = new DijkstraShortestPath<>(view).getPaths(from);
        for (int to = 0; to < view.topics(); to++) {
            assertEquals(copyPaths.getWeight(to), viewPaths.getWeight(to));
            assertEquals(copyPaths.getPath(to) == null, viewPaths.getPath(to) == null);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyQuestionHasTheAnswerOfACopy(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TopicGraph view = Corpora.random(random, random.nextInt(3, 30), random.nextInt(1, 100));
        Graph<Integer, Link> copy = copy(view);

        assertSameSet(copy.vertexSet(), view.vertexSet());
        assertSameSet(copy.edgeSet(), view.edgeSet());
        assertEquals(new ArrayList<>(copy.vertexSet()), new ArrayList<>(view.vertexSet()), "order of vertices");
        assertEquals(new ArrayList<>(copy.edgeSet()), new ArrayList<>(view.edgeSet()), "order of edges");
        assertEquals(copy.edgeSet().toString(), view.edgeSet().toString());
        assertEquals(copy.iterables().edgeCount(), view.iterables().edgeCount());
        for (int i = -1; i <= view.topics(); i++) {
            assertEquals(copy.containsVertex(i), view.containsVertex(i));
            for (int j = -1; j <= view.topics(); j++) {
                assertEquals(copy.containsEdge(i, j), view.containsEdge(i, j));
                assertEquals(copy.getEdge(i, j), view.getEdge(i, j));
                assertEquals(copy.getAllEdges(i, j), view.getAllEdges(i, j));
            }
        }
        for (int i : view.vertexSet()) {
            assertSameSet(copy.edgesOf(i), view.edgesOf(i));
            assertSameSet(copy.incomingEdgesOf(i), view.incomingEdgesOf(i));
            assertSameSet(copy.outgoingEdgesOf(i), view.outgoingEdgesOf(i));
            assertEquals(copy.degreeOf(i), view.degreeOf(i));
            assertEquals(copy.inDegreeOf(i), view.inDegreeOf(i));
            assertEquals(copy.outDegreeOf(i), view.outDegreeOf(i));
            assertEquals(Graphs.neighborListOf(copy, i), Graphs.neighborListOf(view, i));
        }
        for (Link edge : copy.edgeSet()) {
            assertEquals(copy.getEdgeSource(edge), view.getEdgeSource(edge));
            assertEquals(copy.getEdgeTarget(edge), view.getEdgeTarget(edge));
            assertEquals(copy.getEdgeWeight(edge), view.getEdgeWeight(edge));
        }
    }

    private static <E> void assertSameSet(Set<E> expected, Set<E> actual) {
        assertEquals(expected, actual);
        assertEquals(actual, expected, "equality goes both ways");
        assertEquals(expected.hashCode(), actual.hashCode());
        assertEquals(expected.size(), actual.size());
        assertTrue(actual.containsAll(expected));
        assertEquals(new HashSet<>(expected), new HashSet<>(actual));
    }

    private static Graph<Integer, Link> copy(TopicGraph view) {
        Graph<Integer, Link> copy = new SimpleWeightedGraph<>(Link.class);
        for (int topic = 0; topic < view.topics(); topic++) {
            copy.addVertex(topic);
        }
        // each topic's links in the order of their other ends, as the view has them
        for (int link = 0; link < view.links(); link++) {
            Link edge = new Link(view.first(link), view.second(link));
            copy.addEdge(view.first(link), view.second(link), edge);
            copy.setEdgeWeight(edge, view.weight(link));
        }
        return copy;
    }

    private static List<Integer> order(Iterator<Integer> iterator) {
        List<Integer> order = new ArrayList<>();
        iterator.forEachRemaining(order::add);
        return order;
    }

    @Test
    void setsDoNotKnowForeignObjects() {
        for (Object foreign : new Object[] {"ab", 1.0, 17L, new Object(), new Link(3, 17), new Link(17, 18), 17, -1}) {
            assertFalse(six.vertexSet().contains(foreign), () -> "vertex " + foreign);
            assertFalse(six.edgeSet().contains(foreign), () -> "edge " + foreign);
            assertFalse(six.edgesOf(0).contains(foreign), () -> "edge of a " + foreign);
        }
        assertFalse(six.vertexSet().contains(null));
        assertFalse(six.edgeSet().contains(null));
        assertFalse(six.edgeSet().contains(new Link(0, 4)), "a and e share no row");
        assertFalse(six.edgesOf(0).contains(new Link(1, 2)), "another topic's link");
        assertTrue(six.edgesOf(1).contains(new Link(1, 2)));
    }

    @Test
    void strangersAreNoPartOfTheGraph() {
        assertFalse(six.containsVertex(null));
        assertFalse(six.containsVertex(5));
        assertFalse(six.containsEdge(null));
        assertFalse(six.containsEdge(new Link(3, 99)));
        assertFalse(six.containsEdge(0, 99));
        assertNull(six.getEdge(0, 99));
        assertNull(six.getEdge(null, 0));
        assertNull(six.getEdge(0, 0));
        assertNull(six.getAllEdges(0, 99));
        assertThrows(IllegalArgumentException.class, () -> six.edgesOf(5));
        assertThrows(IllegalArgumentException.class, () -> six.degreeOf(-1));
        assertThrows(IllegalArgumentException.class, () -> six.getEdgeWeight(new Link(0, 4)));
        assertThrows(IllegalArgumentException.class, () -> six.getEdgeWeight(new Link(98, 99)));
    }

    @Test
    void nothingCanBeChanged() {
        assertFalse(six.getType().isModifiable());
        assertThrows(UnsupportedOperationException.class, () -> six.addVertex(9));
        assertThrows(UnsupportedOperationException.class, six::addVertex);
        assertThrows(UnsupportedOperationException.class, () -> six.addEdge(0, 4));
        assertThrows(UnsupportedOperationException.class, () -> six.addEdge(0, 4, new Link(0, 4)));
        assertThrows(UnsupportedOperationException.class, () -> six.removeEdge(0, 1));
        assertThrows(UnsupportedOperationException.class, () -> six.removeEdge(new Link(0, 1)));
        assertThrows(UnsupportedOperationException.class, () -> six.removeVertex(0));
        assertThrows(UnsupportedOperationException.class, () -> six.removeAllEdges(Set.of(new Link(0, 1))));
        assertThrows(UnsupportedOperationException.class, () -> six.setEdgeWeight(new Link(0, 1), 3));
        assertThrows(UnsupportedOperationException.class, () -> six.edgeSet().clear());
        assertThrows(UnsupportedOperationException.class, () -> six.vertexSet().add(3));
        assertThrows(UnsupportedOperationException.class, () -> six.vertexSet().remove(3));
        assertEquals(6, six.edgeSet().size());
    }

    @Test
    void iteratorsEnd() {
        Iterator<Link> links = six.edgesOf(4).iterator();
        assertEquals(new Link(3, 4), links.next());
        assertFalse(links.hasNext());
        assertThrows(NoSuchElementException.class, links::next);
    }

    @Test
    void graphsOfEqualLinksAreEqual() {
        assertEquals(six, Corpora.ofRows(Corpora.SIX_ROWS));
        assertEquals(six.hashCode(), Corpora.ofRows(Corpora.SIX_ROWS).hashCode());
        assertNotEquals(six, Corpora.ofRows(Corpora.SIX_ROWS + " ab"));
    }

    @Test
    void subgraphsOfJGraphTWorkOnTheView() {
        AsSubgraph<Integer, Link> part = new AsSubgraph<>(six, Set.of(0, 1, 2));
        assertEquals(Set.of(new Link(0, 1), new Link(0, 2), new Link(1, 2)), part.edgeSet());
        assertEquals(2, part.getEdgeWeight(new Link(0, 1)));
    }

    @Test
    void countsOfTheSixRows() {
        assertEquals(6, six.rows());
        assertEquals(Map.of("a", 4L, "b", 3L, "c", 3L, "d", 2L, "e", 1L), occurrences(six.vocabulary()));
        assertEquals(2, six.cooccurrences(0));
        assertEquals(2, six.weight(0));
        assertEquals(
                "ContingencyTable[rows=6, first=4, second=3, both=2]",
                six.contingency(0).toString());
    }

    private static Map<String, Long> occurrences(Vocabulary topics) {
        Map<String, Long> occurrences = new java.util.HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            occurrences.put(topics.key(i), topics.occurrences(i));
        }
        return occurrences;
    }

    @Test
    void graphWithoutTopicsIsAGraph() {
        TopicGraph empty = new TopicGraph(
                new Vocabulary(new String[0], new String[0], new int[0]),
                0,
                new int[0],
                new int[0],
                new int[0],
                new double[0]);
        assertTrue(empty.vertexSet().isEmpty());
        assertTrue(empty.edgeSet().isEmpty());
        assertTrue(new ConnectivityInspector<>(empty).connectedSets().isEmpty());
    }

    @ParameterizedTest(name = "{0}-{1}, then {2}-{3}")
    @org.junit.jupiter.params.provider.CsvSource({
        "1, 0, 1, 2", // ends exchanged
        "1, 1, 1, 2", // a loop
        "1, 2, 0, 1", // out of order
        "0, 2, 0, 1", // out of order
        "0, 1, 0, 1", // twice
        "0, 1, 0, 3", // no such topic
        "-1, 1, 0, 1"
    })
    void linksThatMakeNoGraphAreRefused(int i1, int j1, int i2, int j2) {
        assertThrows(IllegalStateException.class, () -> ofTwoLinks(new int[] {i1, i2}, new int[] {j1, j2}, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightsThatAreNoneAreRefused(double weight) {
        assertThrows(IllegalStateException.class, () -> ofTwoLinks(new int[] {0, 1}, new int[] {1, 2}, weight));
    }

    private static TopicGraph ofTwoLinks(int[] first, int[] second, double weight) {
        String[] keys = {"a", "b", "c"};
        Vocabulary topics = new Vocabulary(keys, keys, new int[] {2, 2, 2});
        return new TopicGraph(topics, 9, first, second, new int[] {1, 1}, new double[] {1, weight});
    }

    @Test
    void linksSpreadOverHashes() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            for (int j = i + 1; j < 300; j++) {
                hashes.add(new Link(i, j).hashCode());
            }
        }
        assertEquals(300 * 299 / 2, hashes.size());
    }
}
