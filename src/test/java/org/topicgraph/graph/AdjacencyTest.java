package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjacencyTest {
    @Test
    void arcsOfTheSixRows() {
        // ab 2, ac 2, ad 1, bc 2, cd 1, de 1
        Adjacency graph = Corpora.ofRows(Corpora.SIX_ROWS).adjacency();
        assertEquals(5, graph.topics());
        assertEquals(6, graph.links());
        assertEquals("1:2.0 2:2.0 3:1.0 ", arcs(graph, 0));
        assertEquals("0:2.0 1:2.0 3:1.0 ", arcs(graph, 2));
        assertEquals("3:1.0 ", arcs(graph, 4));
        assertEquals(2 + 2 + 1, graph.strength(0));
        assertEquals(2, graph.maxWeight());
    }

    @Test
    void absentArcsAreNegative() {
        Adjacency graph = Corpora.ofRows(Corpora.SIX_ROWS).adjacency();
        assertTrue(graph.arc(0, 4) < 0);
        assertTrue(graph.arc(4, 0) < 0);
        assertTrue(graph.arc(0, 0) < 0);
        assertEquals(graph.start(4), graph.arc(4, 3));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void arcsAreTheLinksSeenFromBothEnds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TopicGraph links = Corpora.random(random, random.nextInt(3, 60), random.nextInt(1, 200));
        Adjacency graph = links.adjacency();
        assertEquals(2 * links.links(), graph.start(graph.topics()));
        for (int link = 0; link < links.links(); link++) {
            int there = graph.arc(links.first(link), links.second(link));
            int back = graph.arc(links.second(link), links.first(link));
            assertEquals(links.second(link), graph.neighbour(there));
            assertEquals(links.first(link), graph.neighbour(back));
            assertEquals(links.weight(link), graph.weight(there));
            assertEquals(links.weight(link), graph.weight(back));
        }
    }

    @Test
    void arraysThatMakeNoGraphAreRefused() {
        double[] one = {1, 1};
        refused(new int[] {0, 1}, new int[] {0, 1}, one);
        refused(new int[] {0, 1, 2}, new int[] {1, 1}, one);
        refused(new int[] {0, 1, 2}, new int[] {1, 0, 0}, one);
        refused(new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {1});
        refused(new int[] {}, new int[] {}, new double[] {});
        refused(new int[] {0, 1, 2}, new int[] {2, 0}, one);
        refused(new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {1, 0});
        refused(new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {1, 2});
        refused(new int[] {0, 1, 1, 2}, new int[] {1, 0}, one);
        refused(new int[] {0, 2, 0, 2}, new int[] {1, 2}, one);
    }

    private static void refused(int[] start, int[] neighbour, double[] weight) {
        assertThrows(IllegalStateException.class, () -> new Adjacency(start, neighbour, weight));
    }

    private static String arcs(Adjacency graph, int topic) {
        StringBuilder arcs = new StringBuilder();
        for (int a = graph.start(topic); a < graph.start(topic + 1); a++) {
            arcs.append(graph.neighbour(a)).append(':').append(graph.weight(a)).append(' ');
        }
        return arcs.toString();
    }

    @Test
    void associationStrengthsOfExtremeWeightsAreFiniteAndAboveZero() {
        double[] weights = {Double.MAX_VALUE, Double.MIN_VALUE, 1, 1e300, 1e-300};
        Adjacency graph = Adjacency.ofLinks(5, new int[] {0, 0, 1, 2, 3}, new int[] {1, 2, 3, 3, 4}, weights);
        Adjacency association = graph.associationStrengths(); // whose constructor refuses others
        assertEquals(graph.links(), association.links());
        Adjacency huge = Adjacency.ofLinks(
                3, new int[] {0, 0}, new int[] {1, 2}, new double[] {Double.MAX_VALUE, Double.MAX_VALUE});
        assertEquals(2, huge.associationStrengths().weight(0), 1e-15); // 2m w / (s s) = 4 / 2
    }

    @Test
    void ordinaryWeightsAreWithinRange() {
        Adjacency graph = Adjacency.ofLinks(2, new int[] {0}, new int[] {1}, new double[] {7});
        assertSame(graph, graph.withinRange());
        Adjacency large = Adjacency.ofLinks(2, new int[] {0}, new int[] {1}, new double[] {0x1.8p1000});
        assertEquals(0x1.8p400, large.withinRange().weight(1));
    }
}
