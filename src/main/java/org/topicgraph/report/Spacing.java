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
 * <p>In each round every overlap is halved, its two discs moving in proportion to the area of the other; until none is left, or
 * the rounds are used up where there is no room. A round costs the pairs whose discs could touch by their x.
 */
final class Spacing {
    /** Free space between two discs, for their rims. */
    private static final double GAP = 1.5;

    private static final int ROUNDS = 80;
    private static final double DONE = 0.05;

    /** Discs at the same point are moved in directions that are spread evenly, whatever their number. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final double[] moveX;
    private final double[] moveY;
    private final double largest;

    private Spacing(List<Disc> discs) {
        x = discs.stream().mapToDouble(Disc::x).toArray();
        y = discs.stream().mapToDouble(Disc::y).toArray();
        radius = discs.stream().mapToDouble(Disc::radius).toArray();
        moveX = new double[x.length];
        moveY = new double[x.length];
        largest = Arrays.stream(radius).max().orElse(0);
    }

    /** {@return the discs, in their order, apart from each other where the area has room for that} */
    static List<Disc> apart(List<Disc> discs, Box area) {
        Spacing spacing = new Spacing(discs);
        double overlap = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && overlap > DONE; round++) {
            overlap = spacing.round(area);
        }
        List<Disc> apart = new ArrayList<>(discs.size());
        for (int disc = 0; disc < discs.size(); disc++) {
            apart.add(new Disc(spacing.x[disc], spacing.y[disc], spacing.radius[disc]));
        }
        return List.copyOf(apart);
    }

    /** Returns the largest overlap that was found. */
    private double round(Box area) {
        Arrays.fill(moveX, 0);
        Arrays.fill(moveY, 0);
        int[] byX = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(disc -> x[disc])) // stable: ties by disc
                .mapToInt(Integer::intValue)
                .toArray();
        double most = 0;
        for (int a = 0; a < byX.length; a++) {
            int i = byX[a];
            double reach = radius[i] + largest + GAP;
            for (int b = a + 1; b < byX.length && x[byX[b]] - x[i] < reach; b++) {
                most = Math.max(most, push(i, byX[b]));
            }
        }
        for (int disc = 0; disc < x.length; disc++) {
            x[disc] = within(x[disc] + moveX[disc], area.x(), area.width(), radius[disc]);
            y[disc] = within(y[disc] + moveY[disc], area.y(), area.height(), radius[disc]);
        }
        return most;
    }

    private double push(int i, int j) {
        double wanted = radius[i] + radius[j] + GAP;
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        if (Math.abs(dy) >= wanted || dx * dx + dy * dy >= wanted * wanted) {
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
        double moveI = overlap / 2 * areaJ / (areaI + areaJ);
        double moveJ = overlap / 2 * areaI / (areaI + areaJ);
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
