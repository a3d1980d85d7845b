package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackingTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void componentsKeepApartAndTogether(int seed) {
        Random random = new Random(seed);
        int count = 1 + seed % 60 * 3;
        int[][] components = new int[count][];
        List<Points> positions = new ArrayList<>();
        List<int[]> partners = new ArrayList<>();
        int topics = 0;
        for (int c = 0; c < count; c++) {
            int size = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(c == 5 ? 500 : 20);
            components[c] = IntStream.range(topics, topics + size).toArray();
            positions.add(size == 1 ? new Points(1) : Points.random(size, random.nextDouble() * 100, random));
            partners.add(new int[size]);
            topics += size;
        }
        Points all = Packing.pack(topics, components, partners, positions);
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

    @Test
    void isolatedTopicsLieAllAround() {
        int size = 1000;
        Random random = new Random(1);
        Points disc = new Points(size);
        for (int i = 0; i < size; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = Math.sqrt(random.nextDouble());
            disc.x[i] = radius * Math.cos(angle);
            disc.y[i] = radius * Math.sin(angle);
        }
        Points all = packed(disc, size, 60);
        double middleX = Arrays.stream(all.x, 0, size).average().orElseThrow();
        double middleY = Arrays.stream(all.y, 0, size).average().orElseThrow();
        double[] quarters = new double[4];
        for (int i = size; i < size + 60; i++) {
            quarters[(all.x[i] > middleX ? 1 : 0) + (all.y[i] > middleY ? 2 : 0)]++;
        }
        assertTrue(Arrays.stream(quarters).allMatch(count -> count >= 8), Arrays.toString(quarters));
    }

    @Test
    void baysAreUsed() {
        int size = 600;
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) { // a horseshoe
            double angle = Math.PI * (0.3 + 1.4 * i / size);
            x[i] = Math.cos(angle);
            y[i] = Math.sin(angle);
        }
        Points all = packed(new Points(x, y), size, 10);
        double radius = IntStream.range(0, size)
                .mapToDouble(i -> Math.hypot(all.x[i] - all.x[size - 1 - i], all.y[i] - all.y[size - 1 - i]))
                .max()
                .orElseThrow();
        for (int i = size; i < size + 10; i++) {
            double fromMiddle = Math.hypot(all.x[i], all.y[i]);
            assertTrue(fromMiddle < radius / 2, "an isolated topic %s from the middle".formatted(fromMiddle));
        }
    }

    @Test
    void nothingLiesInsideARing() {
        int size = 300;
        Points ring = new Points(size);
        for (int i = 0; i < size; i++) {
            ring.x[i] = Math.cos(2 * Math.PI * i / size);
            ring.y[i] = Math.sin(2 * Math.PI * i / size);
        }
        Points all = packed(ring, size, 10);
        double radius = Math.hypot(all.x[0] - all.x[size / 2], all.y[0] - all.y[size / 2]) / 2;
        for (int i = size; i < size + 10; i++) {
            double fromMiddle = Math.hypot(
                    all.x[i] - (all.x[0] + all.x[size / 2]) / 2, all.y[i] - (all.y[0] + all.y[size / 2]) / 2);
            assertTrue(
                    fromMiddle > radius + Packing.ROOM, "an isolated topic %s from the middle".formatted(fromMiddle));
        }
    }

    /** The pairs reach so far that the ground grows; the isolated topics come after them and look for places from the middle on. */
    @Test
    void manyComponentsKeepApart() {
        int pairs = 3_600;
        int isolated = 200;
        int topics = 2 * pairs + isolated;
        int[][] components = new int[pairs + isolated][];
        List<Points> positions = new ArrayList<>();
        List<int[]> partners = new ArrayList<>();
        for (int c = 0; c < components.length; c++) {
            boolean pair = c < pairs;
            components[c] = pair ? new int[] {2 * c, 2 * c + 1} : new int[] {pairs + c};
            positions.add(pair ? new Points(new double[] {-1, 1}, new double[2]) : new Points(1));
            partners.add(pair ? new int[] {1, 0} : new int[1]);
        }
        Points all = Packing.pack(topics, components, partners, positions);
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (int i = 0; i < topics; i++) {
            farthest = Math.max(farthest, Math.abs(all.x[i]));
            for (int j = Math.max(i + 1, 2 * pairs); j < topics; j++) {
                nearest = Math.min(nearest, Math.hypot(all.x[i] - all.x[j], all.y[i] - all.y[j]));
            }
        }
        assertTrue(farthest > 64 * 2 * Packing.ROOM, "the ground has grown");
        assertTrue(nearest > 2 * Packing.ROOM - 1e-3, "two components as near as " + nearest);
    }

    /** One component, with no line to be kept free, and isolated topics after it. */
    private static Points packed(Points component, int size, int isolated) {
        return packed(component, IntStream.range(0, size).toArray(), isolated);
    }

    private static Points packed(Points component, int[] partnersWithin, int isolated) {
        int size = component.count();
        int[][] components = new int[1 + isolated][];
        List<Points> positions = new ArrayList<>(List.of(component));
        List<int[]> partners = new ArrayList<>(List.of(partnersWithin));
        components[0] = IntStream.range(0, size).toArray();
        for (int c = 1; c <= isolated; c++) {
            components[c] = new int[] {size + c - 1};
            positions.add(new Points(1));
            partners.add(new int[1]);
        }
        return Packing.pack(size + isolated, components, partners, positions);
    }

    @Test
    void nothingLiesOnALine() {
        // two heaps and the heaviest link between them
        int size = 200;
        Points heaps = new Points(size);
        int[] partners = new int[size];
        for (int i = 0; i < size; i++) {
            heaps.x[i] = (i % 2 == 0 ? -10 : 10) + 0.1 * (i % 3);
            heaps.y[i] = 0.1 * (i % 5);
            partners[i] = i;
        }
        partners[0] = 1;
        Points packed = packed(heaps, partners, 39);
        double dx = packed.x[1] - packed.x[0];
        double dy = packed.y[1] - packed.y[0];
        double length = Math.hypot(dx, dy);
        for (int i = size; i < packed.count(); i++) {
            double along = ((packed.x[i] - packed.x[0]) * dx + (packed.y[i] - packed.y[0]) * dy) / length;
            double aside = Math.abs((packed.x[i] - packed.x[0]) * dy - (packed.y[i] - packed.y[0]) * dx) / length;
            assertTrue(
                    along < 0 || along > length || aside >= Packing.ROOM * 0.9,
                    "a topic %s from the line".formatted(aside));
        }
    }
}
