package org.topicgraph.layout;

import java.util.Arrays;
import org.topicgraph.parallel.Blocks;

/**
 * Points in cells of four, each knowing its mass and its middle, so that what all points do to one can be summed without
 * looking at each of them: Barnes and Hut 1986, doi:10.1038/324446a0. A cell whose width is below {@link #THETA} times its
 * distance counts as one point.
 *
 * <p>Points are sorted along a Z curve; a cell is a range of that order, cells lie in the order in which a walk meets them, and
 * {@code after} says where the walk goes on when a cell needs no closer look. Making it costs {@code n ln n}, the sums of all
 * points about {@code n ln n} too.
 */
final class QuadTree {
    /** Pushes are off by a thousandth, their energy by some ten thousandths. */
    static final double THETA = 0.7;

    /** Up to so many points are not divided further. */
    private static final int LEAF = 8;

    /** Bits a coordinate; twice that and the bits of the number of a point make a long. */
    private static final int LEVELS = 20;

    private static final int NUMBER_BITS = 23;
    private static final int BLOCK = 256;

    /** How strongly a point of mass 1 is pushed by one at a distance. */
    enum Push {
        /** Equally at every distance; the energy of a pair is the negative distance. */
        CONSTANT,
        /** By one over the distance. */
        INVERSE
    }

    private final long[] curve;
    /** The number of the point at each place of the curve, its position and mass. */
    private final int[] order;

    private final double[] x;
    private final double[] y;
    private final double[] mass;

    private final double[] middleX;
    private final double[] middleY;
    private final double[] cellMass;
    private final double[] width;
    /** Sums of mass times squared differences from the middle, and of the products of differences in x and y. */
    private final double[] varianceX;

    private final double[] varianceY;
    private final double[] covariance;
    private final int[] from;
    private final int[] to;
    private final int[] after;
    private int cells;

    /**
     * Takes the points as they are now.
     *
     * @param mass of each point, above 0
     */
    QuadTree(Points points, double[] mass) {
        int n = points.count();
        if (n >= 1 << NUMBER_BITS) {
            throw new IllegalArgumentException("too many points for a layout: " + n);
        }
        this.curve = curve(points);
        this.order = new int[n];
        this.x = new double[n];
        this.y = new double[n];
        this.mass = new double[n];
        for (int p = 0; p < n; p++) {
            int i = (int) curve[p] & ((1 << NUMBER_BITS) - 1);
            order[p] = i;
            x[p] = points.x[i];
            y[p] = points.y[i];
            this.mass[p] = mass[i];
        }
        int capacity = Math.max(1, 2 * n);
        this.middleX = new double[capacity];
        this.middleY = new double[capacity];
        this.cellMass = new double[capacity];
        this.width = new double[capacity];
        this.varianceX = new double[capacity];
        this.varianceY = new double[capacity];
        this.covariance = new double[capacity];
        this.from = new int[capacity];
        this.to = new int[capacity];
        this.after = new int[capacity];
        if (n > 0) {
            divide(0, n, LEVELS - 1);
        }
    }

    private static long[] curve(Points points) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.count(); i++) {
            minX = Math.min(minX, points.x[i]);
            maxX = Math.max(maxX, points.x[i]);
            minY = Math.min(minY, points.y[i]);
            maxY = Math.max(maxY, points.y[i]);
        }
        double side = Math.max(maxX - minX, maxY - minY);
        double scale = side > 0 ? ((1 << LEVELS) - 1) / side : 0;
        long[] curve = new long[points.count()];
        for (int i = 0; i < curve.length; i++) {
            long column = (long) ((points.x[i] - minX) * scale);
            long row = (long) ((points.y[i] - minY) * scale);
            curve[i] = (spread(column) | spread(row) << 1) << NUMBER_BITS | i;
        }
        Arrays.sort(curve);
        return curve;
    }

    /** {@return the lower 20 bits with a 0 before each} */
    private static long spread(long bits) {
        long b = bits;
        b = (b | b << 16) & 0x0000FFFF0000FFFFL;
        b = (b | b << 8) & 0x00FF00FF00FF00FFL;
        b = (b | b << 4) & 0x0F0F0F0F0F0F0F0FL;
        b = (b | b << 2) & 0x3333333333333333L;
        return (b | b << 1) & 0x5555555555555555L;
    }

    /** Makes the cell of a range of points and all cells in it. */
    private void divide(int begin, int end, int levels) {
        int cell = cells++;
        from[cell] = begin;
        to[cell] = end;
        int level = levels;
        while (end - begin > LEAF && level >= 0 && quarter(begin, level) == quarter(end - 1, level)) {
            level--; // all in one quarter
        }
        if (end - begin > LEAF && level >= 0) {
            int start = begin;
            while (start < end) {
                int stop = firstBeyond(start, end, level);
                divide(start, stop, level - 1);
                start = stop;
            }
        }
        after[cell] = cells;
        measure(cell);
    }

    private int quarter(int place, int level) {
        return (int) (curve[place] >>> (NUMBER_BITS + 2 * level)) & 3;
    }

    private int firstBeyond(int start, int end, int level) {
        int quarter = quarter(start, level);
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quarter(middle, level) == quarter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void measure(int cell) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int p = from[cell]; p < to[cell]; p++) {
            sum += mass[p];
            sumX += mass[p] * x[p];
            sumY += mass[p] * y[p];
            minX = Math.min(minX, x[p]);
            maxX = Math.max(maxX, x[p]);
            minY = Math.min(minY, y[p]);
            maxY = Math.max(maxY, y[p]);
        }
        cellMass[cell] = sum;
        middleX[cell] = sumX / sum;
        middleY[cell] = sumY / sum;
        width[cell] = Math.max(maxX - minX, maxY - minY);
        for (int p = from[cell]; p < to[cell]; p++) {
            double dx = x[p] - middleX[cell];
            double dy = y[p] - middleY[cell];
            varianceX[cell] += mass[p] * dx * dx;
            varianceY[cell] += mass[p] * dy * dy;
            covariance[cell] += mass[p] * dx * dy;
        }
    }

    /**
     * Sums, for each point, the pushes of all others away from them.
     *
     * @param result gets, for point i, {@code sum_j m_i m_j f(d_ij) (p_i - p_j) / d_ij}; f is 1 or 1 / d
     * @return for {@link Push#CONSTANT} the sum of {@code m_i m_j d_ij} over all pairs
     */
    double push(Push push, Points result, Blocks blocks) {
        int n = order.length;
        double[] partial = new double[Blocks.count(n, BLOCK)];
        blocks.forEach(n, BLOCK, (block, begin, end) -> {
            double distances = 0;
            for (int p = begin; p < end; p++) {
                distances += push(push, p, result);
            }
            partial[block] = distances;
        });
        double distances = 0;
        for (double d : partial) {
            distances += d;
        }
        return distances / 2;
    }

    private double push(Push push, int place, Points result) {
        double ownX = x[place];
        double ownY = y[place];
        double pushX = 0;
        double pushY = 0;
        double distances = 0;
        int cell = 0;
        while (cell < cells) {
            double dx = ownX - middleX[cell];
            double dy = ownY - middleY[cell];
            double square = dx * dx + dy * dy;
            boolean within = from[cell] <= place && place < to[cell]; // never far from itself, whatever rounding says
            if (!within && width[cell] * width[cell] < THETA * THETA * square) {
                if (push == Push.CONSTANT) {
                    double inverse = 1 / Math.sqrt(square);
                    double distance = square * inverse;
                    double inverse3 = inverse * inverse * inverse;
                    double tx = varianceX[cell] * dx + covariance[cell] * dy;
                    double ty = covariance[cell] * dx + varianceY[cell] * dy;
                    double trace = varianceX[cell] + varianceY[cell];
                    double along = (tx * dx + ty * dy) * inverse * inverse;
                    double strength = cellMass[cell] * inverse + (1.5 * along - 0.5 * trace) * inverse3;
                    pushX += strength * dx - tx * inverse3;
                    pushY += strength * dy - ty * inverse3;
                    distances += cellMass[cell] * distance + (trace - along) / 2 * inverse;
                } else {
                    double strength = cellMass[cell] / square;
                    pushX += strength * dx;
                    pushY += strength * dy;
                }
                cell = after[cell];
                continue;
            }
            if (after[cell] == cell + 1) { // not divided further
                for (int p = from[cell]; p < to[cell]; p++) {
                    dx = ownX - x[p];
                    dy = ownY - y[p];
                    square = dx * dx + dy * dy;
                    if (square > 0) {
                        double distance = Math.sqrt(square);
                        double strength = mass[p] / (push == Push.CONSTANT ? distance : square);
                        pushX += strength * dx;
                        pushY += strength * dy;
                        distances += mass[p] * distance;
                    }
                }
            }
            cell++;
        }
        double own = mass[place];
        result.x[order[place]] = own * pushX;
        result.y[order[place]] = own * pushY;
        return own * distances;
    }
}
