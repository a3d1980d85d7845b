package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackingTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void componentsKeepApartAndTogether(int seed) {
        Random random = new Random(seed);
        int count = 1 + seed * 3;
        int[][] components = new int[count][];
        List<Points> positions = new ArrayList<>();
        int topics = 0;
        for (int c = 0; c < count; c++) {
            int size = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(c == 5 ? 500 : 20);
            components[c] = IntStream.range(topics, topics + size).toArray();
            positions.add(size == 1 ? new Points(1) : Points.random(size, random.nextDouble() * 100, random));
            topics += size;
        }
        Points all = Packing.pack(topics, components, positions);
        int[] component = new int[topics];
        for (int c = 0; c < count; c++) {
            for (int i : components[c]) {
                component[i] = c;
            }
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < topics; i++) {
            for (int j = 0; j < i; j++) {
                if (component[i] != component[j]) {
                    nearest = Math.min(nearest, Math.hypot(all.x[i] - all.x[j], all.y[i] - all.y[j]));
                }
            }
        }
        assertTrue(nearest > 2 * Packing.ROOM - 1e-3, "two components as near as " + nearest);
        // a topic has the room of a disc of radius ROOM * sqrt(2) or so; discs of all sizes leave gaps
        double spread = all.spread();
        assertTrue(
                spread < 2.5 * Packing.ROOM * Math.sqrt(topics) + 2 * Packing.ROOM,
                topics + " topics spread " + spread);
    }
}
