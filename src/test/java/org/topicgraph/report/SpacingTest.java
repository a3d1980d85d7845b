package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.LabelPlacement.Box;

class SpacingTest {
    private static final Box AREA = new Box(0, 0, 600, 400);

    @Test
    void discsThatDoNotTouchStay() {
        List<Disc> discs = List.of(new Disc(100, 100, 20), new Disc(150, 100, 20));
        assertEquals(discs, Spacing.apart(discs, AREA));
    }

    @Test
    void smallerOfTwoIsMovedFurther() {
        List<Disc> apart = Spacing.apart(List.of(new Disc(100, 100, 30), new Disc(120, 100, 10)), AREA);
        double large = 100 - apart.get(0).x();
        double small = apart.get(1).x() - 120;
        assertTrue(large > 0 && small > 0);
        assertEquals(9, small / large, 1e-6); // by area
        assertEquals(100, apart.get(1).y());
    }

    @Test
    void discsAtOnePointAreSpreadAroundIt() {
        List<Disc> apart = Spacing.apart(Collections.nCopies(40, new Disc(300, 200, 5)), AREA);
        assertTrue(leastGap(apart) > 0);
        assertEquals(300, apart.stream().mapToDouble(Disc::x).average().orElseThrow(), 1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void withoutRoomTheRoundsEnd() {
        List<Disc> apart = Spacing.apart(Collections.nCopies(400, new Disc(300, 200, 30)), AREA);
        assertEquals(400, apart.size());
        assertTrue(apart.stream().allMatch(disc -> disc.x() >= 30 && disc.x() <= 570 && disc.y() >= 30));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterwardsNoDiscCoversAnother(long seed) {
        Random random = new Random(seed);
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            discs.add(new Disc(
                    150 + 300 * random.nextDouble(), 100 + 200 * random.nextDouble(), 2 + 12 * random.nextDouble()));
        }
        assertTrue(leastGap(Spacing.apart(discs, AREA)) > 0);
    }

    private static double leastGap(List<Disc> discs) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < discs.size(); i++) {
            for (int j = 0; j < i; j++) {
                Disc a = discs.get(i);
                Disc b = discs.get(j);
                least = Math.min(least, Math.hypot(a.x() - b.x(), a.y() - b.y()) - a.radius() - b.radius());
            }
        }
        return least;
    }
}
