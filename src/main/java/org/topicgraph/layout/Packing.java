package org.topicgraph.layout;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts components side by side. Each is turned upright and scaled so that every component has the same room a topic. The one
 * that covers most lies in the middle; the others follow by falling size, each put as near to the middle as its
 * {@link Footprint} finds place, in the bays of the larger ones too. "Near" is meant for maps that are wider than high.
 * Freivalds, Dogrusoz and Kikusts 2002, doi:10.1007/3-540-45848-4_30.
 *
 * <p>Places are tried in the order of their distance; components of the same shape, as isolated topics are, go on where the
 * last one was put.
 */
final class Packing {
    /** The root mean square distance of the topics of a component from its middle, by the root of their number. */
    static final double ROOM = 30;

    /** So many cells from the middle to the edge of the component that reaches farthest, or fewer. */
    private static final int MOST_CELLS = 1000;

    private final Ground ground = new Ground();
    private final Spiral spiral = new Spiral();
    private final Map<IntBuffer, Integer> nextPlace = new HashMap<>();

    private Packing() {}

    /**
     * {@return a position for each topic}
     *
     * @param components the topics of each component
     * @param partners of each topic the one of the component that a line is drawn to
     * @param positions of these topics, in units of each component's own; used up
     */
    static Points pack(int topics, int[][] components, List<int[]> partners, List<Points> positions) {
        positions.forEach(points -> giveRoom(points, ROOM));
        return packed(topics, components, partners, positions, ROOM, false);
    }

    /** {@return a position for each topic, as {@link #pack}, but that the first component lies where it is} */
    static Points packAroundFirst(int topics, int[][] components, List<int[]> partners, List<Points> positions) {
        double room = room(positions.get(0));
        positions.subList(1, positions.size()).forEach(points -> giveRoom(points, room));
        return packed(topics, components, partners, positions, room, true);
    }

    /** {@return how much room a topic has, as a length; at most {@link #ROOM}, less where a large map was made smaller} */
    static double room(Points points) {
        Points copy = points.copy();
        copy.centre();
        double room = copy.spread() / Math.sqrt(Math.max(1, copy.count()));
        return room > 0 ? Math.min(ROOM, room) : ROOM;
    }

    private static Points packed(
            int topics,
            int[][] components,
            List<int[]> partners,
            List<Points> positions,
            double room,
            boolean firstStays) {
        double side = Math.max(
                2 * room, positions.stream().mapToDouble(Points::extent).max().orElse(0) / MOST_CELLS);
        List<Footprint> footprints = IntStream.range(0, components.length)
                .mapToObj(c -> Footprint.of(positions.get(c), partners.get(c), side))
                .toList();
        List<Integer> bySize =
                new ArrayList<>(IntStream.range(0, components.length).boxed().toList());
        bySize.sort(Comparator.comparing((Integer c) -> !(firstStays && c == 0))
                .thenComparingInt(c -> -footprints.get(c).count())); // stable: of equal ones the first
        Packing packing = new Packing();
        Points all = new Points(topics);
        for (int c : bySize) {
            int place = packing.place(footprints.get(c));
            double x = packing.spiral.x(place) * side;
            double y = packing.spiral.y(place) * side;
            for (int m = 0; m < components[c].length; m++) {
                all.x[components[c][m]] = x + positions.get(c).x[m];
                all.y[components[c][m]] = y + positions.get(c).y[m];
            }
        }
        return all;
    }

    private static void giveRoom(Points points, double room) {
        points.centre();
        points.turnUpright();
        double spread = points.spread();
        if (spread > 0) {
            points.scale(room * Math.sqrt(points.count()) / spread);
        }
    }

    private int place(Footprint footprint) {
        int place = nextPlace.getOrDefault(footprint.cells(), 0);
        while (!ground.isFree(footprint, spiral.x(place), spiral.y(place))) {
            place++;
        }
        ground.take(footprint, spiral.x(place), spiral.y(place));
        nextPlace.put(footprint.cells(), place + 1);
        return place;
    }

    /** Which cells are taken; as large as it needs to be. */
    private static final class Ground {
        private int reach = 64;
        private BitSet taken = new BitSet();

        boolean isFree(Footprint footprint, int x, int y) {
            if (isTaken(x, y)) {
                return false; // most often so, and every footprint has its origin
            }
            for (int cell = 0; cell < footprint.count(); cell++) {
                if (isTaken(x + footprint.x(cell), y + footprint.y(cell))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isTaken(int x, int y) {
            return isWithin(x, y) && taken.get(place(x, y));
        }

        private boolean isWithin(int x, int y) {
            return Math.max(Math.abs(x), Math.abs(y)) <= reach;
        }

        private int place(int x, int y) {
            return (y + reach) * (2 * reach + 1) + x + reach;
        }

        void take(Footprint footprint, int x, int y) {
            for (int cell = 0; cell < footprint.count(); cell++) {
                while (!isWithin(x + footprint.x(cell), y + footprint.y(cell))) {
                    grow();
                }
                taken.set(place(x + footprint.x(cell), y + footprint.y(cell)));
            }
        }

        private void grow() {
            BitSet before = taken;
            int width = 2 * reach + 1;
            int was = reach;
            reach = 2 * reach;
            taken = new BitSet();
            before.stream().forEach(place -> taken.set(place(place % width - was, place / width - was)));
        }
    }

    /** The cells of the plane by their distance from the origin, where a step up or down counts as one and a half. */
    private static final class Spiral {
        private static final double UPWARDS = 1.5;

        private int[] x = new int[1024];
        private int[] y = new int[1024];
        private int count;
        private int ring;

        int x(int place) {
            reach(place);
            return x[place];
        }

        int y(int place) {
            reach(place);
            return y[place];
        }

        private void reach(int place) {
            while (place >= count) {
                addRing();
            }
        }

        private record Cell(int x, int y) {
            double distance() {
                return Math.sqrt((double) x * x + UPWARDS * UPWARDS * y * y);
            }
        }

        /** The cells at a distance of {@code ring} or more, less than {@code ring + 1}; opposite ones follow each other. */
        private void addRing() {
            List<Cell> cells = new ArrayList<>();
            int highest = (int) ((ring + 1) / UPWARDS);
            for (int up = -highest; up <= highest; up++) {
                double inner = Math.sqrt(Math.max(0, (double) ring * ring - UPWARDS * UPWARDS * up * up));
                for (int right = Math.max(0, (int) inner - 1); right <= ring + 1; right++) {
                    double distance = new Cell(right, up).distance();
                    if (distance >= ring + 1) {
                        break;
                    }
                    if (distance >= ring) {
                        cells.add(new Cell(right, up));
                        if (right > 0) {
                            cells.add(new Cell(-right, up));
                        }
                    }
                }
            }
            cells.sort(Comparator.comparingDouble(Cell::distance)
                    .thenComparingInt(cell -> Math.abs(cell.y()))
                    .thenComparingInt(Cell::y)
                    .thenComparingInt(Cell::x));
            ring++;
            for (Cell cell : cells) {
                if (count == x.length) {
                    x = Arrays.copyOf(x, 2 * count);
                    y = Arrays.copyOf(y, 2 * count);
                }
                x[count] = cell.x();
                y[count++] = cell.y();
            }
        }
    }
}
