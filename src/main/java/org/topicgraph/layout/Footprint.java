package org.topicgraph.layout;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cells of a grid that a component covers: those of its topics and of each topic's heaviest link, a margin around the
 * topics of components of three or more, and what all these enclose. The cell around the origin is always among them. With the
 * cells of another component elsewhere, topics of the two are at least a cell's side apart.
 *
 * @param cells x and y of each cell in turn, in sides from the origin, the bottom row first
 */
record Footprint(IntBuffer cells) {
    private static final int PAIR = 2;
    /** The larger a component, the farther off others have to be to be seen as others. */
    private static final double TOPICS_ACROSS_A_MARGIN = 10;

    /**
     * {@return the cells of a component}
     *
     * @param partners of each topic the one that its heaviest link leads to, itself if it has none
     * @param side of a cell
     */
    static Footprint of(Points points, int[] partners, double side) {
        int margin = points.count() <= PAIR ? 0 : (int) Math.max(1, Math.sqrt(points.count()) / TOPICS_ACROSS_A_MARGIN);
        int reach = (int) Math.rint(points.extent() / side) + margin + 1;
        Drawing drawing = new Drawing(reach);
        drawing.mark(0, 0);
        for (int i = 0; i < points.count(); i++) {
            double x = points.x[i] / side;
            double y = points.y[i] / side;
            drawing.markAround(x, y, margin);
            drawing.markLine(x, y, points.x[partners[i]] / side, points.y[partners[i]] / side);
        }
        drawing.fillHoles();
        return new Footprint(drawing.marked());
    }

    int count() {
        return cells.limit() / 2;
    }

    int x(int cell) {
        return cells.get(2 * cell);
    }

    int y(int cell) {
        return cells.get(2 * cell + 1);
    }

    /** A square of cells around the origin, of which the outermost stay unmarked. */
    private static final class Drawing {
        private static final byte MARKED = 1;
        private static final byte OUTSIDE = 2;

        private final int reach;
        private final int width;
        private final byte[] cells;

        Drawing(int reach) {
            this.reach = reach;
            this.width = 2 * reach + 1;
            this.cells = new byte[width * width];
        }

        private int place(int x, int y) {
            return (y + reach) * width + x + reach;
        }

        void mark(int x, int y) {
            cells[place(x, y)] = MARKED;
        }

        void markAround(double x, double y, int margin) {
            int column = (int) Math.rint(x);
            int row = (int) Math.rint(y);
            for (int up = -margin; up <= margin; up++) {
                int from = place(column - margin, row + up);
                Arrays.fill(cells, from, from + 2 * margin + 1, MARKED);
            }
        }

        /** Two marks a cell. */
        void markLine(double fromX, double fromY, double toX, double toY) {
            int steps = 1 + (int) (2 * Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
            for (int step = 0; step <= steps; step++) {
                double part = (double) step / steps;
                mark((int) Math.rint(fromX + part * (toX - fromX)), (int) Math.rint(fromY + part * (toY - fromY)));
            }
        }

        /** Marks what cannot be reached from the edge. */
        void fillHoles() {
            int[] waiting = new int[cells.length];
            int count = 1;
            cells[0] = OUTSIDE;
            while (count > 0) {
                int cell = waiting[--count];
                int column = cell % width;
                count = reached(column > 0, cell - 1, waiting, count);
                count = reached(column < width - 1, cell + 1, waiting, count);
                count = reached(cell >= width, cell - width, waiting, count);
                count = reached(cell < cells.length - width, cell + width, waiting, count);
            }
        }

        private int reached(boolean isThere, int cell, int[] waiting, int count) {
            if (!isThere || cells[cell] != 0) {
                return count;
            }
            cells[cell] = OUTSIDE;
            waiting[count] = cell;
            return count + 1;
        }

        IntBuffer marked() {
            int[] marked = new int
                    [2
                            * (int) IntStream.range(0, cells.length)
                                    .filter(cell -> cells[cell] != OUTSIDE)
                                    .count()];
            int count = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                if (cells[cell] != OUTSIDE) {
                    marked[count++] = cell % width - reach;
                    marked[count++] = cell / width - reach;
                }
            }
            return IntBuffer.wrap(marked);
        }
    }
}
