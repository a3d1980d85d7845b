package org.topicgraph.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.report.Canvas.Disc;
import org.topicgraph.report.LabelPlacement.Box;

/**
 * Moves discs apart that cover each other, as little as that takes, the smaller of two further than the larger: topics that
 * always occur together have one position, and only one of them could be seen. Discs that do not touch stay where they are.
 *
 * <p>In each round a part of every overlap is taken away, its two discs moving in proportion to the area of the other; until
 * none is left, or the rounds are used up where there is no room. The pairs that are near enough to matter are listed once for
 * a few rounds: small discs by a sweep along x, the few large ones against all.
 */
final class Spacing {
    /** Free space between two discs, for their rims. */
    private static final double GAP = 1.5;

    /** The part of an overlap that a round takes away; all of it at once makes crowded discs swing. */
    private static final double STEP = 0.7;

    private static final double DONE = 0.05;
    private static final int LISTS = 15;
    private static final int ROUNDS_A_LIST = 8;
    private static final double NEAR = 6;
    private static final double LARGE = 8;

    /** Discs at the same point are moved in directions that are spread evenly, whatever their number. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double[] moveX;
    private final double[] moveY;
    private int[] pairs = new int[64];
    private int listed;

    private Spacing(List<Disc> discs) {
        x = discs.stream().mapToDouble(Disc::x).toArray();
        y = discs.stream().mapToDouble(Disc::y).toArray();
        radius = discs.stream().mapToDouble(Disc::radius).toArray();
        moveX = new double[x.length];
        moveY = new double[x.length];
    }

    /** {@return the discs, in their order, apart from each other where the area has room for that} */
    static List<Disc> apart(List<Disc> discs, Box area) {
        Spacing spacing = new Spacing(discs);
        for (int list = 0; list < LISTS; list++) {
            spacing.listPairs();
            for (int round = 0; round < ROUNDS_A_LIST; round++) {
                if (spacing.round(area) < DONE && round == 0) {
                    return spacing.discs();
                }
            }
        }
        return spacing.discs();
    }

    private List<Disc> discs() {
        List<Disc> discs = new ArrayList<>(x.length);
        for (int disc = 0; disc < x.length; disc++) {
            discs.add(new Disc(x[disc], y[disc], radius[disc]));
        }
        return List.copyOf(discs);
    }

    private void listPairs() {
        listed = 0;
        int[] large = IntStream.range(0, x.length)
                .filter(disc -> radius[disc] > LARGE)
                .toArray();
        for (int i : large) {
            for (int j = 0; j < x.length; j++) {
                if (j < i || radius[j] <= LARGE) {
                    listIfNear(i, j);
                }
            }
        }
        int[] small = IntStream.range(0, x.length)
                .filter(disc -> radius[disc] <= LARGE)
                .boxed()
                .sorted(Comparator.comparingDouble(disc -> x[disc])) // stable: ties by disc
                .mapToInt(Integer::intValue)
                .toArray();
        double reach = 2 * LARGE + GAP + NEAR;
        for (int a = 0; a < small.length; a++) {
            for (int b = a + 1; b < small.length && x[small[b]] - x[small[a]] < reach; b++) {
                listIfNear(small[a], small[b]);
            }
        }
    }

    private void listIfNear(int i, int j) {
        double near = radius[i] + radius[j] + GAP + NEAR;
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        if (dx * dx + dy * dy >= near * near) {
            return;
        }
        if (2 * listed == pairs.length) {
            pairs = Arrays.copyOf(pairs, 4 * listed);
        }
        pairs[2 * listed] = i;
        pairs[2 * listed + 1] = j;
        listed++;
    }

    /** Returns the largest overlap that was found. */
    private double round(Box area) {
        Arrays.fill(moveX, 0);
        Arrays.fill(moveY, 0);
        double most = 0;
        for (int pair = 0; pair < listed; pair++) {
            most = Math.max(most, push(pairs[2 * pair], pairs[2 * pair + 1]));
        }
        for (int disc = 0; disc < x.length && most > 0; disc++) {
            x[disc] = within(x[disc] + moveX[disc], area.x(), area.width(), radius[disc]);
            y[disc] = within(y[disc] + moveY[disc], area.y(), area.height(), radius[disc]);
        }
        return most;
    }

    private double push(int i, int j) {
        double wanted = radius[i] + radius[j] + GAP;
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        if (dx * dx + dy * dy >= wanted * wanted) {
            return 0;
        }
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance == 0) {
            double angle = Math.max(i, j) * GOLDEN_ANGLE;
            dx = (i < j ? 1 : -1) * StrictMath.cos(angle);
            dy = (i < j ? 1 : -1) * StrictMath.sin(angle);
        } else {
            dx /= distance;
            dy /= distance;
        }
        double overlap = wanted - distance;
        double areaI = radius[i] * radius[i];
        double areaJ = radius[j] * radius[j];
        double moveI = STEP * overlap * areaJ / (areaI + areaJ);
        double moveJ = STEP * overlap * areaI / (areaI + areaJ);
        moveX[i] -= dx * moveI;
        moveY[i] -= dy * moveI;
        moveX[j] += dx * moveJ;
        moveY[j] += dy * moveJ;
        return overlap;
    }

    private static double within(double value, double from, double length, double radius) {
        return Math.min(Math.max(value, from + radius), from + length - radius);
    }
}
