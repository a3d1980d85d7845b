package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;

class ThematicMapTest {
    /** Occurrences 10, 8, 5, 5, 4; clusters {a, b, c} and {d, e}; weights are not the counts. */
    private static final TopicGraph GRAPH = new TopicGraph(
            new Vocabulary(new String[] {"a", "b", "c", "d", "e"}, new String[] {"A", "B", "C", "D", "E"}, new int[] {
                10, 8, 5, 5, 4
            }),
            20,
            new int[] {0, 0, 1, 2, 3},
            new int[] {1, 2, 2, 3, 4},
            new int[] {4, 2, 3, 1, 4},
            new double[] {0.4, 0.2, 0.3, 0.1, 0.5});

    private static final Clustering CLUSTERS = SampleGraphs.clusters(0, 0, 0, 1, 1);

    @Test
    void centralityAndDensityAreThoseOfCallon() {
        List<ClusterProfile> profiles = ThematicMap.of(GRAPH, CLUSTERS);
        double outside = 1 * 1 / (5.0 * 5);
        assertEquals(10 * outside, profiles.get(0).callonCentrality(), 1e-15);
        assertEquals(10 * outside, profiles.get(1).callonCentrality(), 1e-15);
        double inside = 4 * 4 / (10.0 * 8) + 2 * 2 / (10.0 * 5) + 3 * 3 / (8.0 * 5);
        assertEquals(100 * inside / 3, profiles.get(0).callonDensity(), 1e-13);
        assertEquals(100 * 4 * 4 / (5.0 * 4) / 2, profiles.get(1).callonDensity(), 1e-13);
    }

    @Test
    void aProfileSumsItsCluster() {
        ClusterProfile first = ThematicMap.of(GRAPH, CLUSTERS).get(0);
        assertEquals(1, first.number());
        assertEquals(3, first.topics());
        assertEquals(23, first.occurrences());
        assertEquals(0.9, first.internalWeight(), 1e-15);
        assertEquals(0.1, first.externalWeight(), 1e-15);
    }

    @Test
    void theLabelNamesTheMostCentralTopics() {
        // weighted degrees inside: a .6, b .7, c .5; d and e .5 each
        List<ClusterProfile> profiles = ThematicMap.of(GRAPH, CLUSTERS);
        assertEquals(List.of(1, 0, 2), profiles.get(0).centralTopics());
        assertEquals("B, A, C", profiles.get(0).label());
        assertEquals("D, E", profiles.get(1).label());
    }

    @Test
    void mediansSplitTheMap() {
        List<ClusterProfile> profiles = ThematicMap.of(GRAPH, CLUSTERS);
        // centralities are equal, so both are at the median; the second is denser
        assertEquals(Quadrant.BASIC, profiles.get(0).quadrant());
        assertEquals(Quadrant.MOTOR, profiles.get(1).quadrant());
    }

    @Test
    void aClusterAloneIsAMotorTheme() {
        assertEquals(
                Quadrant.MOTOR,
                ThematicMap.of(GRAPH, SampleGraphs.clusters(new int[5])).get(0).quadrant());
    }

    @Test
    void singleTopicsDoNotMoveTheMedians() {
        TopicGraph graph = SampleGraphs.archipelago(4, 50);
        Clustering clusters =
                SampleGraphs.clusters(Components.of(graph.adjacency()).toArray());
        List<ClusterProfile> profiles = ThematicMap.of(graph, clusters);
        assertEquals(0, profiles.get(20).callonDensity());
        // nothing leaves any cluster: all are equally central; a single topic is never dense
        assertEquals(Quadrant.BASIC, profiles.get(20).quadrant());
        assertTrue(profiles.subList(0, 4).stream().anyMatch(p -> p.quadrant() == Quadrant.BASIC));
        assertTrue(profiles.subList(0, 4).stream().anyMatch(p -> p.quadrant() == Quadrant.MOTOR));
    }

    @Test
    void noTopicsNoClusters() {
        assertEquals(List.of(), ThematicMap.of(SampleGraphs.of(0), SampleGraphs.clusters()));
    }
}
