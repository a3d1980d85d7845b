package org.topicgraph.layout;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/**
 * What a VOS layout minimises: Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002, with the attraction of 2 and
 * the repulsion of 1 that VOSviewer begins with,
 *
 * <pre>{@code
 * V = 1/2 sum_{i<j} A_ij d_ij^2 - sum_{i<j} m_i m_j d_ij
 * }</pre>
 *
 * A_ij is the association strength of a link, d_ij the distance, m_i how many topics the point i stands for.
 *
 * <p>Minimised by majorisation. A distance is at least what it is along its present direction u_ij, so V lies below a quadratic
 * form that touches it at the present positions; the minimum of that form solves {@code L p = g}, with L the Laplacian of A and
 * {@code g_i = sum_j m_i m_j u_ij}. (De Leeuw 1988, doi:10.1007/BF01897162, for scaling; the Laplacian is sparse here.) A few
 * steps of conjugate gradients come close enough to it. Steps are drawn out by Nesterov's momentum, which begins anew when it
 * leads uphill (O'Donoghue and Candes 2015, doi:10.1007/s10208-013-9150-3): it takes 20 to 100 steps in place of 400.
 *
 * <p>A step costs some ten times the links, and {@code n^2 / 2} up to 200 points, {@code n ln n} beyond.
 */
final class VosProblem {
    /** Up to so many points all pairs are summed one by one; beyond, taking far ones together is quicker. */
    private static final int EXACT = 200;

    private static final int MAX_STEPS = 300;

    /** So many steps in a row must move little. */
    private static final int PATIENCE = 3;

    private static final int MAX_SOLVER_STEPS = 30;

    /** A tenth of the way left is near enough: the next step asks for another point anyway. */
    private static final double SOLVER_TOLERANCE = 0.1;

    /** Rows of the Laplacian a block: a thousand of them are a tenth of a millisecond. */
    private static final int BLOCK = 1024;

    private final Adjacency attraction;
    private final double[] mass;
    private final double[] diagonal;
    private final Blocks blocks;

    /**
     * @param attraction A_ij, connected
     * @param mass m_i
     */
    VosProblem(Adjacency attraction, double[] mass, Blocks blocks) {
        this.attraction = attraction;
        this.mass = mass;
        this.diagonal = new double[attraction.topics()];
        Arrays.setAll(diagonal, attraction::strength);
        this.blocks = blocks;
    }

    /** {@return V, to a ten thousandth where far points are taken together} */
    double value(Points points) {
        double pull = 0;
        for (int i = 0; i < points.count(); i++) {
            for (int a = attraction.start(i); a < attraction.start(i + 1) && attraction.neighbour(a) < i; a++) {
                double dx = points.x[i] - points.x[attraction.neighbour(a)];
                double dy = points.y[i] - points.y[attraction.neighbour(a)];
                pull += attraction.weight(a) * (dx * dx + dy * dy);
            }
        }
        return pull / 2 - push(points, new Points(points.count()));
    }

    /**
     * Improves positions until a step moves them by no more than the tolerance, as a share of their spread.
     *
     * @param points not all in one place
     */
    void improve(Points points, double tolerance) {
        int n = points.count();
        Points best = points.copy(); // where the last step led
        Points ahead = points.copy(); // the same, drawn out
        Points push = new Points(n);
        double momentum = 1;
        int small = 0;
        for (int step = 0; step < MAX_STEPS && small < PATIENCE; step++) {
            push(ahead, push);
            push.centre(); // taking points together leaves a rest, and no positions would satisfy L p = g
            Points next = ahead.copy();
            solve(push, next);
            next.centre();

            double moved = 0;
            double uphill = 0;
            for (int i = 0; i < n; i++) {
                double dx = next.x[i] - best.x[i];
                double dy = next.y[i] - best.y[i];
                moved += dx * dx + dy * dy;
                uphill += (ahead.x[i] - next.x[i]) * dx + (ahead.y[i] - next.y[i]) * dy;
            }
            double limit = tolerance * next.spread();
            small = moved <= limit * limit * n ? small + 1 : 0;

            if (uphill > 0) {
                momentum = 1;
            }
            double longer = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double drawn = (momentum - 1) / longer;
            momentum = longer;
            for (int i = 0; i < n; i++) {
                ahead.x[i] = next.x[i] + drawn * (next.x[i] - best.x[i]);
                ahead.y[i] = next.y[i] + drawn * (next.y[i] - best.y[i]);
            }
            best = next;
        }
        System.arraycopy(best.x, 0, points.x, 0, n);
        System.arraycopy(best.y, 0, points.y, 0, n);
    }

    /** Sums g; returns the sum of m_i m_j d_ij. */
    private double push(Points points, Points push) {
        return points.count() <= EXACT
                ? pushOneByOne(points, push)
                : new QuadTree(points, mass).push(QuadTree.Push.CONSTANT, push, blocks);
    }

    private double pushOneByOne(Points points, Points push) {
        double[] x = points.x;
        double[] y = points.y;
        Arrays.fill(push.x, 0);
        Arrays.fill(push.y, 0);
        double distances = 0;
        for (int i = 0; i < x.length; i++) {
            double pushX = 0;
            double pushY = 0;
            double own = 0;
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double square = dx * dx + dy * dy;
                if (square > 0) {
                    double distance = Math.sqrt(square);
                    double strength = mass[i] * mass[j] / distance;
                    own += mass[j] * distance;
                    pushX += strength * dx;
                    pushY += strength * dy;
                    push.x[j] -= strength * dx;
                    push.y[j] -= strength * dy;
                }
            }
            push.x[i] += pushX;
            push.y[i] += pushY;
            distances += mass[i] * own;
        }
        return distances;
    }

    /** Conjugate gradients for {@code L p = g}, x and y side by side, from the given p on. */
    private void solve(Points g, Points p) {
        int n = p.count();
        Points image = new Points(n);
        Points rest = new Points(n);
        Points direction = new Points(n);
        multiply(p, image);
        double sizeX = 0;
        double sizeY = 0;
        for (int i = 0; i < n; i++) {
            rest.x[i] = g.x[i] - image.x[i];
            rest.y[i] = g.y[i] - image.y[i];
            direction.x[i] = rest.x[i] / diagonal[i];
            direction.y[i] = rest.y[i] / diagonal[i];
            sizeX += rest.x[i] * direction.x[i];
            sizeY += rest.y[i] * direction.y[i];
        }
        double enough = SOLVER_TOLERANCE * SOLVER_TOLERANCE * (sizeX + sizeY);
        for (int step = 0; step < MAX_SOLVER_STEPS && sizeX + sizeY > enough; step++) {
            multiply(direction, image);
            double curvatureX = 0;
            double curvatureY = 0;
            for (int i = 0; i < n; i++) {
                curvatureX += direction.x[i] * image.x[i];
                curvatureY += direction.y[i] * image.y[i];
            }
            double lengthX = curvatureX > 0 ? sizeX / curvatureX : 0;
            double lengthY = curvatureY > 0 ? sizeY / curvatureY : 0;
            double newSizeX = 0;
            double newSizeY = 0;
            for (int i = 0; i < n; i++) {
                p.x[i] += lengthX * direction.x[i];
                p.y[i] += lengthY * direction.y[i];
                rest.x[i] -= lengthX * image.x[i];
                rest.y[i] -= lengthY * image.y[i];
                newSizeX += rest.x[i] * rest.x[i] / diagonal[i];
                newSizeY += rest.y[i] * rest.y[i] / diagonal[i];
            }
            double keptX = sizeX > 0 ? newSizeX / sizeX : 0;
            double keptY = sizeY > 0 ? newSizeY / sizeY : 0;
            for (int i = 0; i < n; i++) {
                direction.x[i] = rest.x[i] / diagonal[i] + keptX * direction.x[i];
                direction.y[i] = rest.y[i] / diagonal[i] + keptY * direction.y[i];
            }
            sizeX = newSizeX;
            sizeY = newSizeY;
        }
    }

    /** {@code image = L vector} */
    private void multiply(Points vector, Points image) {
        blocks.forEach(vector.count(), BLOCK, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                double sumX = diagonal[i] * vector.x[i];
                double sumY = diagonal[i] * vector.y[i];
                for (int a = attraction.start(i); a < attraction.start(i + 1); a++) {
                    int j = attraction.neighbour(a);
                    double weight = attraction.weight(a);
                    sumX -= weight * vector.x[j];
                    sumY -= weight * vector.y[j];
                }
                image.x[i] = sumX;
                image.y[i] = sumY;
            }
        });
    }
}
