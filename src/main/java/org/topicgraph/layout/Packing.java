package org.topicgraph.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Puts components side by side. Each lies in a disc: its points, turned upright and scaled so that every component has the same
 * room a topic, and a margin. The largest disc lies in the middle; the others follow by falling size, each put where it touches
 * two of those that lie outermost, near the middle: so small components and isolated topics come to lie around the large ones.
 * Wang, Wang, Dai and Wang 2006, doi:10.1145/1124772.1124851.
 *
 * <p>Cost about {@code components^1.5}.
 */
final class Packing {
    /** The root mean square distance of the topics of a component from its middle, by the root of their number. */
    static final double ROOM = 30;

    /** Overlaps below this are rounding. */
    private static final double TOUCH = 1e-6;

    /** Steps towards the smallest disc around a component; they leave less than a hundredth too much. */
    private static final int DISC_STEPS = 100;

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    /** The discs that lie outermost, as a ring: the way round has the outside on its right. */
    private final int[] next;

    private final int[] previous;

    private Packing(double[] radius) {
        this.x = new double[radius.length];
        this.y = new double[radius.length];
        this.radius = radius;
        this.next = new int[radius.length];
        this.previous = new int[radius.length];
    }

    /**
     * {@return a position for each topic}
     *
     * @param components the topics of each component
     * @param positions of these topics, in units of each component's own; used up
     */
    static Points pack(int topics, int[][] components, List<Points> positions) {
        double[] radius = new double[components.length];
        for (int c = 0; c < radius.length; c++) {
            radius[c] = ROOM + fitIntoDisc(positions.get(c));
        }
        Integer[] bySize = new Integer[radius.length];
        Arrays.setAll(bySize, c -> c);
        Arrays.sort(bySize, (c, d) -> Double.compare(radius[d], radius[c])); // stable: of equal ones the first
        Packing packing =
                new Packing(Arrays.stream(bySize).mapToDouble(c -> radius[c]).toArray());
        packing.placeAll();

        Points all = new Points(topics);
        for (int place = 0; place < bySize.length; place++) {
            int[] members = components[bySize[place]];
            Points own = positions.get(bySize[place]);
            for (int m = 0; m < members.length; m++) {
                all.x[members[m]] = packing.x[place] + own.x[m];
                all.y[members[m]] = packing.y[place] + own.y[m];
            }
        }
        return all;
    }

    /** Turns and scales a component and moves it into the middle of a small disc around it; returns the disc's radius. */
    private static double fitIntoDisc(Points points) {
        points.centre();
        points.turnUpright();
        double spread = points.spread();
        if (spread > 0) {
            points.scale(ROOM * Math.sqrt(points.count()) / spread);
        }
        // Badoiu and Clarkson: from the middle towards the farthest point, ever more carefully
        double middleX = 0;
        double middleY = 0;
        for (int step = 1; step <= DISC_STEPS; step++) {
            int farthest = farthest(points, middleX, middleY);
            middleX += (points.x[farthest] - middleX) / (step + 1);
            middleY += (points.y[farthest] - middleY) / (step + 1);
        }
        points.move(-middleX, -middleY);
        int farthest = farthest(points, 0, 0);
        return Math.sqrt(points.x[farthest] * points.x[farthest] + points.y[farthest] * points.y[farthest]);
    }

    private static int farthest(Points points, double fromX, double fromY) {
        int farthest = 0;
        double most = 0;
        for (int i = 0; i < points.count(); i++) {
            double dx = points.x[i] - fromX;
            double dy = points.y[i] - fromY;
            if (dx * dx + dy * dy > most) {
                farthest = i;
                most = dx * dx + dy * dy;
            }
        }
        return farthest;
    }

    private void placeAll() {
        if (radius.length > 1) {
            x[1] = radius[0] + radius[1];
        }
        if (radius.length > 2) {
            placeRightOf(1, 0, 2);
            join(0, 1);
            join(1, 2);
            join(2, 0);
        }
        for (int disc = 3; disc < radius.length; disc++) {
            place(disc, nearestGap(disc - 1));
        }
    }

    /** Puts the disc into the gap after a disc of the ring; what it covers there leaves the ring. */
    private void place(int disc, int gap) {
        int a = gap;
        int b = next[gap];
        boolean free;
        do {
            placeRightOf(a, b, disc);
            free = true;
            // along the ring both ways, the nearer way first
            int forward = next[b];
            int backward = previous[a];
            double wayForward = radius[b];
            double wayBackward = radius[a];
            do {
                if (wayForward <= wayBackward) {
                    if (overlap(forward, disc)) {
                        b = forward;
                        free = false;
                    }
                    wayForward += radius[forward];
                    forward = next[forward];
                } else {
                    if (overlap(backward, disc)) {
                        a = backward;
                        free = false;
                    }
                    wayBackward += radius[backward];
                    backward = previous[backward];
                }
            } while (free && forward != next[backward]);
            join(a, b);
        } while (!free);
        join(a, disc);
        join(disc, b);
    }

    /** {@return the disc of the ring after which the ring comes nearest to the middle; of equal ones the first met} */
    private int nearestGap(int begin) {
        int nearest = begin;
        double least = Double.POSITIVE_INFINITY;
        int a = begin;
        do {
            int b = next[a];
            double whole = radius[a] + radius[b];
            double touchX = (x[a] * radius[b] + x[b] * radius[a]) / whole;
            double touchY = (y[a] * radius[b] + y[b] * radius[a]) / whole;
            double square = touchX * touchX + touchY * touchY;
            if (square < least) {
                nearest = a;
                least = square;
            }
            a = b;
        } while (a != begin);
        return nearest;
    }

    /** Puts a disc where it touches two others, to the right of the way from the first to the second. */
    private void placeRightOf(int a, int b, int disc) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double base = Math.sqrt(dx * dx + dy * dy);
        double toA = radius[a] + radius[disc];
        double toB = radius[b] + radius[disc];
        double along = (base * base + toA * toA - toB * toB) / (2 * base);
        double aside = Math.sqrt(Math.max(0, toA * toA - along * along));
        x[disc] = x[a] + (along * dx + aside * dy) / base;
        y[disc] = y[a] + (along * dy - aside * dx) / base;
    }

    private boolean overlap(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double touching = radius[a] + radius[b] - TOUCH;
        return dx * dx + dy * dy < touching * touching;
    }

    private void join(int a, int b) {
        next[a] = b;
        previous[b] = a;
    }
}
