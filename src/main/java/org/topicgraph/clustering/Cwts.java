package org.topicgraph.clustering;

import java.util.Random;
import nl.cwts.networkanalysis.IterativeCPMClusteringAlgorithm;
import nl.cwts.networkanalysis.LouvainAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** The library networkanalysis of CWTS, Leiden; its types stay in here. */
final class Cwts {
    private Cwts() {}

    /** {@return the clusters that the Louvain algorithm finds in the given number of passes, from 0} */
    static int[] louvain(PottsGraph graph, int passes, long seed) {
        if (graph.nodes() == 0) { // the library does not know an empty network
            return new int[0];
        }
        return clusters(graph, new LouvainAlgorithm(graph.resolution, passes, new Random(seed)));
    }

    private static int[] clusters(PottsGraph graph, IterativeCPMClusteringAlgorithm algorithm) {
        return algorithm.findClustering(networkOf(graph)).getClusters();
    }

    static Network networkOf(PottsGraph graph) {
        long[] start = new long[graph.nodes() + 1];
        for (int i = 0; i < start.length; i++) {
            start[i] = graph.start[i];
        }
        return new Network(
                graph.mass, start, new LargeIntArray(graph.neighbour), new LargeDoubleArray(graph.weight), false);
    }
}
