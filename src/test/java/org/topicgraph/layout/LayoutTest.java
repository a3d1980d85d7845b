package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.topicgraph.clustering.SampleGraphs;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LayoutTest {
    private static Layout layout(TopicGraph graph, LayoutMethod method, int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            return Layout.of(graph, LayoutOptions.DEFAULTS.withMethod(method), blocks, Progress.NONE)
                    .orElseThrow();
        }
    }

    private static double distance(Layout layout, int i, int j) {
        return Math.hypot(layout.x(i) - layout.x(j), layout.y(i) - layout.y(j));
    }

    private static double nearest(Layout layout) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < layout.topics(); i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, distance(layout, i, j));
            }
        }
        return nearest;
    }

    @Test
    void noneHasNoPositions() {
        try (Blocks blocks = new Blocks(1)) {
            LayoutOptions none = LayoutOptions.DEFAULTS.withMethod(LayoutMethod.NONE);
            assertEquals(Optional.empty(), Layout.of(SampleGraphs.star(5), none, blocks, Progress.NONE));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void degenerateGraphsHaveASensibleLayout(LayoutMethod method) {
        assertEquals(0, layout(SampleGraphs.of(0), method, 1).topics());
        assertEquals(0, layout(SampleGraphs.of(1), method, 1).x(0));
        assertTrue(nearest(layout(SampleGraphs.of(2), method, 1)) > 10, "two topics without a link");
        assertTrue(nearest(layout(SampleGraphs.of(2, new int[] {0, 1, 3}), method, 1)) > 10, "two topics");
        assertTrue(nearest(layout(SampleGraphs.of(300), method, 1)) > 10, "isolated topics");
        assertTrue(nearest(layout(SampleGraphs.complete(40), method, 1)) > 1, "complete");
        assertTrue(nearest(layout(SampleGraphs.star(40), method, 1)) > 1, "star");
        assertTrue(nearest(layout(SampleGraphs.archipelago(50, 10), method, 1)) > 10, "50 components");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void linkedTopicsLieCloserThanOthers(LayoutMethod method) {
        TopicGraph graph = SampleGraphs.planted(120, 4, 0.5, 0.02, 3, new Random(5));
        Layout layout = layout(graph, method, 2);
        double linked = 0;
        for (int link = 0; link < graph.links(); link++) {
            linked += distance(layout, graph.first(link), graph.second(link)) / graph.links();
        }
        double all = 0;
        for (int i = 0; i < 120; i++) {
            for (int j = 0; j < i; j++) {
                all += distance(layout, i, j) / (120 * 119 / 2);
            }
        }
        assertTrue(linked < 0.6 * all, linked + " of " + all);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void layoutsAreCentredAndOfUsefulSize(LayoutMethod method) {
        Layout layout = layout(SampleGraphs.planted(150, 5, 0.3, 0.05, 3, new Random(5)), method, 1);
        double x = 0;
        double y = 0;
        double squares = 0;
        for (int i = 0; i < 150; i++) {
            x += layout.x(i);
            y += layout.y(i);
            squares += layout.x(i) * layout.x(i) + layout.y(i) * layout.y(i);
        }
        assertEquals(0, x / 150, 1e-9);
        assertEquals(0, y / 150, 1e-9);
        assertEquals(30 * Math.sqrt(150), Math.sqrt(squares / 150), 1e-6);
    }

    @Test
    void noCoordinateLeavesTheLimit() {
        Layout layout = layout(SampleGraphs.of(100_000), LayoutMethod.VOS, 1);
        for (int i = 0; i < layout.topics(); i++) {
            assertTrue(Math.abs(layout.x(i)) <= 4900 && Math.abs(layout.y(i)) <= 4900);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theNumberOfThreadsMakesNoDifference(LayoutMethod method) {
        TopicGraph graph = SampleGraphs.random(400, 0.006, 3, new Random(5));
        Layout one = layout(graph, method, 1);
        for (int threads : new int[] {2, 8}) {
            Layout more = layout(graph, method, threads);
            for (int i = 0; i < 400; i++) {
                assertEquals(one.x(i), more.x(i));
                assertEquals(one.y(i), more.y(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void graphsOfEveryShapeHaveTheSameBitsForAnyNumberOfThreads(LayoutMethod method) {
        for (int seed = 0; seed < 40; seed++) {
            TopicGraph graph = SampleGraphs.shaped(seed, 3);
            Layout one = layout(graph, method, 1);
            for (int threads : new int[] {2, 8}) {
                Layout more = layout(graph, method, threads);
                for (int i = 0; i < graph.topics(); i++) {
                    assertEquals(one.x(i), more.x(i), "seed " + seed);
                    assertEquals(one.y(i), more.y(i), "seed " + seed);
                }
            }
        }
    }

    @Test
    void positionsAreFinite() {
        assertThrows(IllegalStateException.class, () -> new Layout(new double[] {Double.NaN}, new double[1]));
    }
}
