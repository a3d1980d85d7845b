package org.topicgraph.benchmark;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.topicgraph.graph.Adjacency;

/** The kernels of networkanalysis by CWTS, Leiden. */
final class CwtsKernels {
    private CwtsKernels() {}

    /** {@return a graph whose quality is modularity, times 2m} */
    static Network forModularity(Adjacency graph) {
        double[] strength = new double[graph.topics()];
        Arrays.setAll(strength, graph::strength);
        return network(graph, strength);
    }

    /** {@return a graph whose layouts are of association strengths} */
    static Network forVos(Adjacency graph) {
        double[] ones = new double[graph.topics()];
        Arrays.fill(ones, 1);
        return network(graph.associationStrengths(), ones);
    }

    private static Network network(Adjacency graph, double[] mass) {
        long[] start = new long[graph.topics() + 1];
        Arrays.setAll(start, graph::start);
        int[] neighbour = new int[graph.start(graph.topics())];
        double[] weight = new double[neighbour.length];
        Arrays.setAll(neighbour, graph::neighbour);
        Arrays.setAll(weight, graph::weight);
        return new Network(mass, start, new LargeIntArray(neighbour), new LargeDoubleArray(weight), false);
    }

    /** {@return the cluster of each topic} */
    static int[] leiden(Network network, int iterations) {
        double resolution = 1 / network.getTotalNodeWeight();
        return new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(1))
                .findClustering(network)
                .getClusters();
    }

    /** {@return x and y of each topic} */
    static double[][] vos(Network network) {
        return new GradientDescentVOSLayoutAlgorithm(new Random(1))
                .findLayout(network)
                .getCoordinates();
    }
}
