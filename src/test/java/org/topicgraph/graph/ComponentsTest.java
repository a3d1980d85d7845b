package org.topicgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {
    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void topicsAreTogetherThatReachEachOther(long seed) {
        Adjacency graph = Graphs.random(seed, 3);
        Components components = Components.of(graph);
        BitSet[] reach = reach(graph);
        Map<BitSet, Integer> number = new HashMap<>();
        for (int i = 0; i < graph.topics(); i++) {
            int expected = number.computeIfAbsent(reach[i], reached -> number.size());
            assertEquals(expected, components.of(i), "of topic " + i);
        }
        assertEquals(number.size(), components.count());
        number.forEach((members, c) -> {
            assertEquals(members, IntStream.of(components.members()[c]).collect(BitSet::new, BitSet::set, BitSet::or));
            assertEquals(members.cardinality(), components.size(c));
            assertSameLinks(graph, components, c);
        });
    }

    /** Which topics each topic reaches, by Warshall's closure. */
    private static BitSet[] reach(Adjacency graph) {
        BitSet[] reach = new BitSet[graph.topics()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = new BitSet();
            reach[i].set(i);
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                reach[i].set(graph.neighbour(a));
            }
        }
        for (int k = 0; k < reach.length; k++) {
            for (BitSet row : reach) {
                if (row.get(k)) {
                    row.or(reach[k]);
                }
            }
        }
        return reach;
    }

    private static void assertSameLinks(Adjacency whole, Components components, int c) {
        Adjacency part = components.graph(c, whole);
        for (int i = 0; i < part.topics(); i++) {
            int topic = components.member(c, i);
            assertEquals(i, components.place(topic));
            assertEquals(whole.degree(topic), part.degree(i));
            for (int j = 0; j < part.topics(); j++) {
                int expected = whole.arc(topic, components.member(c, j));
                int arc = part.arc(i, j);
                assertEquals(expected < 0 ? 0 : whole.weight(expected), arc < 0 ? 0 : part.weight(arc));
            }
        }
    }
}
