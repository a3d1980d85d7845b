package org.topicgraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topicgraph.report.Canvas.Disc;

/**
 * Finds places for the labels of discs so that no two labels overlap: each label in turn takes, of ten places in and around
 * its disc, the free one that covers least of other discs; a label without a free place is not shown. Place the labels that
 * matter most first.
 *
 * <p>Greedy, since the best placement of all together is NP-hard (Formann and Wagner 1991, doi:10.1145/109648.109680) and gains
 * little where small labels may be left out. A grid keeps the cost of a label to its neighbourhood.
 */
final class LabelPlacement {
    /** Free space between a disc and its label. */
    private static final double GAP = 2;

    /** Free space between two labels, half of it around each. */
    private static final double AIR = 1.5;

    /** What a place costs more than the one before it, in units of the radius of a disc that a label may cover. */
    private static final double ORDER = 0.4;

    /** A disc that many times as high as its label carries it. */
    private static final double ACROSS = 2.4;

    /** A label may not cover a disc that is so much larger than its own: it would be taken for the label of that. */
    private static final double FOREIGN = 1.6;

    private static final double SMALL = 6;
    private static final double DIAGONAL = 0.7071;
    private static final double CELL = 40;

    private final Box area;
    private final List<Disc> discs;
    private final int columns;
    private final int rows;
    private final List<List<Disc>> discsOfCell;
    private final List<List<Box>> labelsOfCell;

    /** Labels stay within the area, and there alone can discs be covered by them. */
    LabelPlacement(Box area, List<Disc> discs) {
        this.area = area;
        this.discs = discs;
        columns = 1 + (int) (area.width() / CELL);
        rows = 1 + (int) (area.height() / CELL);
        discsOfCell = cells();
        labelsOfCell = cells();
        for (Disc disc : discs) {
            double r = disc.radius();
            add(disc, new Box(disc.x() - r, disc.y() - r, 2 * r, 2 * r), discsOfCell);
        }
    }

    private <T> List<List<T>> cells() {
        List<List<T>> cells = new ArrayList<>(columns * rows);
        for (int cell = 0; cell < columns * rows; cell++) {
            cells.add(new ArrayList<>());
        }
        return cells;
    }

    /** {@return the place of a label of that size for a disc, now taken; empty if every place is taken by another label} */
    Optional<Box> place(int disc, double width, double height) {
        Disc own = discs.get(disc);
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        double order = 0;
        for (Box place : places(own, width, height)) {
            double cost = order + covered(place, own);
            if (cost < least && area.contains(place) && isFree(place)) {
                best = place;
                least = cost;
            }
            order += ORDER;
        }
        if (best != null) {
            add(best, best, labelsOfCell);
        }
        return Optional.ofNullable(best);
    }

    /** Across the disc, first if it is high enough, else last; around it: right, left, below, above, the diagonals. */
    private static List<Box> places(Disc disc, double width, double height) {
        double r = disc.radius() + GAP;
        double corner = r * DIAGONAL;
        Box across = centred(disc.x(), disc.y(), width, height);
        List<Box> places = new ArrayList<>();
        if (2 * disc.radius() >= ACROSS * height) {
            places.add(across);
        }
        places.add(centred(disc.x() + r + width / 2, disc.y(), width, height));
        places.add(centred(disc.x() - r - width / 2, disc.y(), width, height));
        places.add(centred(disc.x(), disc.y() + r + height / 2, width, height));
        places.add(centred(disc.x(), disc.y() - r - height / 2, width, height));
        for (int down = 1; down >= -1; down -= 2) {
            for (int right = 1; right >= -1; right -= 2) {
                double x = disc.x() + right * (corner + width / 2);
                double y = disc.y() + down * (corner + height / 2);
                places.add(centred(x, y, width, height));
            }
        }
        places.add(across);
        return places;
    }

    /** {@return whether a place of that disc is the one in it} */
    static boolean isInside(Disc disc, Box place) {
        return fitsInto(disc, place.width(), place.height()) && place.contains(new Box(disc.x(), disc.y(), 0, 0));
    }

    private static boolean fitsInto(Disc disc, double width, double height) {
        double diameter = 2 * disc.radius() - GAP;
        return width * width + height * height / 4 <= diameter * diameter; // few letters reach up to a corner
    }

    private static Box centred(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    /** The larger the disc that is covered, the more its colour is missed. */
    private double covered(Box place, Disc own) {
        double largest = Math.max(SMALL, FOREIGN * own.radius());
        double cost = 0;
        for (int cell : cellsOf(place)) {
            for (Disc disc : discsOfCell.get(cell)) {
                if (disc != own && place.touches(disc)) {
                    cost += disc.radius() <= largest ? disc.radius() + 1 : Double.POSITIVE_INFINITY;
                }
            }
        }
        return cost;
    }

    private boolean isFree(Box place) {
        Box wanted = new Box(place.x() - AIR, place.y(), place.width() + 2 * AIR, place.height());
        for (int cell : cellsOf(wanted)) {
            for (Box label : labelsOfCell.get(cell)) {
                if (wanted.overlaps(label)) {
                    return false;
                }
            }
        }
        return true;
    }

    private <T> void add(T thing, Box place, List<List<T>> cells) {
        for (int cell : cellsOf(place)) {
            cells.get(cell).add(thing);
        }
    }

    private int[] cellsOf(Box box) {
        int left = within(box.x() - area.x(), columns);
        int right = within(box.x() + box.width() - area.x(), columns);
        int top = within(box.y() - area.y(), rows);
        int bottom = within(box.y() + box.height() - area.y(), rows);
        int[] cells = new int[(right - left + 1) * (bottom - top + 1)];
        int next = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                cells[next++] = row * columns + column;
            }
        }
        return cells;
    }

    private static int within(double distance, int cells) {
        return (int) Math.min(Math.max(distance / CELL, 0), cells - 1);
    }

    /**
     * A rectangle.
     *
     * @param x of its left side
     * @param y of its upper side
     * @param width to the right
     * @param height downwards
     */
    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean contains(Box other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        boolean touches(Disc disc) {
            double dx = disc.x() - Math.min(Math.max(disc.x(), x), x + width);
            double dy = disc.y() - Math.min(Math.max(disc.y(), y), y + height);
            return dx * dx + dy * dy < disc.radius() * disc.radius();
        }
    }
}
