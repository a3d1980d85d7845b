package org.topicgraph.centrality;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.topicgraph.graph.Adjacency;

/**
 * The path measures by their definitions, in whole numbers: a link's length is a whole number, so that lengths are equal exactly
 * when they are. All distances by Floyd and Warshall, path counts by the sum over the last link, betweenness by pairs.
 */
final class PlainPaths {
    private static final long FAR = Long.MAX_VALUE / 4;

    final double[] betweenness;
    final double[] closeness;
    final double[] harmonic;

    /**
     * Works the measures out.
     *
     * @param length makes of a weight its length, times the unit
     * @param unit what a length is divided by
     */
    PlainPaths(Adjacency graph, LongUnaryOperator length, double unit) {
        int n = graph.topics();
        betweenness = new double[n];
        closeness = new double[n];
        harmonic = new double[n];
        long[][] link = new long[n][n];
        long[][] d = new long[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(link[i], FAR);
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                link[i][graph.neighbour(a)] = length.applyAsLong((long) graph.weight(a));
            }
            d[i] = link[i].clone();
            d[i][i] = 0;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        double[][] paths = new double[n][];
        for (int s = 0; s < n; s++) {
            paths[s] = paths(s, d[s], link);
        }
        for (int i = 0; i < n; i++) {
            betweenness[i] = n < 3 ? 0 : betweenness(i, d, paths) / ((n - 1.0) * (n - 2) / 2);
            double sum = 0;
            double inverse = 0;
            int reached = 0;
            for (int j = 0; j < n; j++) {
                if (j != i && d[i][j] < FAR) {
                    sum += d[i][j] / unit;
                    inverse += unit / d[i][j];
                    reached++;
                }
            }
            closeness[i] = reached == 0 ? 0 : reached / sum * reached / (n - 1);
            harmonic[i] = n < 2 ? 0 : inverse / (n - 1);
        }
    }

    private static double[] paths(int s, long[] d, long[][] link) {
        int n = d.length;
        Integer[] near = new Integer[n];
        Arrays.setAll(near, i -> i);
        Arrays.sort(near, (i, j) -> Long.compare(d[i], d[j]));
        double[] paths = new double[n];
        paths[s] = 1;
        for (int t : near) {
            for (int u = 0; u < n; u++) {
                if (link[u][t] < FAR && d[u] + link[u][t] == d[t]) {
                    paths[t] += paths[u];
                }
            }
        }
        return paths;
    }

    private static double betweenness(int i, long[][] d, double[][] paths) {
        double sum = 0;
        for (int s = 0; s < d.length; s++) {
            for (int t = 0; t < s; t++) {
                if (s != i && t != i && d[s][t] < FAR && d[s][i] + d[i][t] == d[s][t]) {
                    sum += paths[s][i] * paths[i][t] / paths[s][t];
                }
            }
        }
        return sum;
    }
}
