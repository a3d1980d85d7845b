package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.LabelPlacement.Box;

class LabelPlacementTest {
    private static final Box AREA = new Box(10, 20, 400, 300);

    @Test
    void labelStandsToTheRightOfASmallDisc() {
        Box place = place(List.of(new Disc(100, 100, 5)), 40, 10).orElseThrow();
        assertEquals(new Box(107, 95, 40, 10), place);
    }

    @Test
    void labelStandsAcrossALargeDisc() {
        Disc disc = new Disc(100, 100, 30);
        Box place = place(List.of(disc), 40, 10).orElseThrow();
        assertEquals(new Box(80, 95, 40, 10), place);
        assertTrue(LabelPlacement.isInside(disc, place));
    }

    @Test
    void labelAtTheRightEdgeStandsToTheLeft() {
        Box place = place(List.of(new Disc(400, 100, 5)), 40, 10).orElseThrow();
        assertEquals(400 - 7 - 40, place.x());
    }

    @Test
    void labelEvadesAnotherDisc() {
        Box place = place(List.of(new Disc(100, 100, 5), new Disc(130, 100, 5)), 40, 10)
                .orElseThrow();
        assertEquals(100 - 7 - 40, place.x());
    }

    @Test
    void labelNeverCoversAMuchLargerDisc() {
        Disc large = new Disc(100, 100, 60);
        assertEquals(Optional.empty(), place(List.of(new Disc(100, 100, 3), large), 40, 10));
    }

    @Test
    void labelWithoutAFreePlaceIsNotShown() {
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            discs.add(new Disc(200, 150, 4));
        }
        LabelPlacement placement = new LabelPlacement(AREA, discs);
        long placed = 0;
        for (int i = 0; i < discs.size(); i++) {
            placed += placement.place(i, 50, 10).stream().count();
        }
        assertTrue(placed >= 3 && placed <= 10, placed + " labels around one point");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void labelsDoNotOverlapAndStayWithinTheArea(long seed) {
        Random random = new Random(seed);
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            discs.add(new Disc(
                    10 + 400 * random.nextDouble(), 20 + 300 * random.nextDouble(), 2 + 25 * random.nextDouble()));
        }
        LabelPlacement placement = new LabelPlacement(AREA, discs);
        List<Box> placed = new ArrayList<>();
        for (int i = 0; i < discs.size(); i++) {
            placement
                    .place(i, 10 + 60 * random.nextDouble(), 8 + 12 * random.nextDouble())
                    .ifPresent(placed::add);
        }
        assertTrue(placed.size() > 20, placed.size() + " labels");
        for (int i = 0; i < placed.size(); i++) {
            assertTrue(AREA.contains(placed.get(i)));
            for (int j = 0; j < i; j++) {
                assertFalse(placed.get(i).overlaps(placed.get(j)), placed.get(i) + " and " + placed.get(j));
            }
        }
    }

    private static Optional<Box> place(List<Disc> discs, double width, double height) {
        return new LabelPlacement(AREA, discs).place(0, width, height);
    }
}
