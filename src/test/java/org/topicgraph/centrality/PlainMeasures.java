package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.topicgraph.graph.Adjacency;

/** Measures by their definitions, on a full matrix. */
final class PlainMeasures {
    private final int n;
    private final double[][] w;
    private final double[] strength;

    PlainMeasures(Adjacency graph) {
        n = graph.topics();
        w = new double[n][n];
        strength = new double[n];
        for (int i = 0; i < n; i++) {
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                w[i][graph.neighbour(a)] = graph.weight(a);
                strength[i] += graph.weight(a);
            }
        }
    }

    private int degree(int i) {
        return (int) Arrays.stream(w[i]).filter(x -> x > 0).count();
    }

    /** Over all pairs of neighbours: 1, or the cube root of the product, for each that share a link. */
    double clustering(int i, boolean weighted) {
        double max = Arrays.stream(w).flatMapToDouble(Arrays::stream).max().orElse(0);
        double sum = 0;
        double pairs = 0;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                if (w[i][j] > 0 && w[i][k] > 0) {
                    pairs++;
                    if (w[j][k] > 0) {
                        sum += weighted ? Math.cbrt(w[i][j] * w[i][k] * w[j][k] / max / max / max) : 1;
                    }
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    double constraint(int i) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            if (w[i][j] > 0) {
                double part = w[i][j] / strength[i];
                for (int q = 0; q < n; q++) {
                    part += w[q][j] == 0 ? 0 : w[i][q] / strength[i] * w[q][j] / strength[q];
                }
                sum += part * part;
            }
        }
        return degree(i) == 0 ? Double.NaN : sum;
    }

    /** Takes away topics with fewer than k links for k = 1, 2, ... until the topic goes. */
    int coreness(int i) {
        Set<Integer> left = new HashSet<>();
        for (int j = 0; j < n; j++) {
            left.add(j);
        }
        for (int k = 1; ; k++) {
            int least = k;
            while (left.removeIf(j -> left.stream().filter(q -> w[j][q] > 0).count() < least)) {}
            if (!left.contains(i)) {
                return k - 1;
            }
        }
    }

    /** The walk, followed until nothing changes. */
    double[] pageRank() {
        double[] p = new double[n];
        Arrays.fill(p, 1.0 / n);
        for (int step = 0; step < 400; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = 0.15 / n;
                for (int j = 0; j < n; j++) {
                    next[i] += 0.85 * p[j] * (strength[j] == 0 ? 1.0 / n : w[i][j] / strength[j]);
                }
            }
            p = next;
        }
        return p;
    }

    /** The vector of ones, projected onto the vectors of the largest eigenvalue; all eigenvalues by Jacobi's rotations. */
    double[] eigenvector() {
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = w[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, a[i][i]);
        }
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            if (largest > 0 && a[k][k] > largest * (1 - 1e-10)) {
                double share = 0;
                for (int i = 0; i < n; i++) {
                    share += v[i][k];
                }
                for (int i = 0; i < n; i++) {
                    x[i] += share * v[i][k];
                }
            }
        }
        double norm = Math.sqrt(Arrays.stream(x).map(y -> y * y).sum());
        return norm == 0 ? x : Arrays.stream(x).map(y -> y / norm).toArray();
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < n; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double kp = v[k][p];
            double kq = v[k][q];
            v[k][p] = c * kp - s * kq;
            v[k][q] = s * kp + c * kq;
        }
    }
}
