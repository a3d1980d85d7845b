package org.topicgraph.analysis;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.topicgraph.centrality.HopDistances;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.Modularity;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.parallel.Blocks;

/**
 * What can be said of the graph as a whole.
 *
 * @param topics n
 * @param links m
 * @param density {@code 2 m / (n (n - 1))}, in [0, 1]; 0 for fewer than two topics
 * @param components connected parts, isolated topics included
 * @param largestComponent topics in the largest of them
 * @param modularity of the clustering, at resolution 1
 * @param meanClustering mean of the topics' clustering coefficients; absent if these were not computed
 * @param assortativity correlation of the degrees at both ends of links, in [-1, 1] (Newman 2002,
 *     doi:10.1103/PhysRevLett.89.208701); absent where all degrees at ends are equal
 * @param diameter of the largest component in links; absent where it would take too long
 * @param meanPathLength of the largest component in links; absent where it would take too long
 */
public record GraphFigures(
        int topics,
        int links,
        double density,
        int components,
        int largestComponent,
        double modularity,
        OptionalDouble meanClustering,
        OptionalDouble assortativity,
        OptionalInt diameter,
        OptionalDouble meanPathLength) {

    static GraphFigures of(Adjacency graph, NodeMeasures measures, Clustering clustering, Blocks blocks) {
        int[][] components = Components.of(graph).members();
        int[] largest = new int[0];
        for (int[] component : components) {
            if (component.length > largest.length) {
                largest = component;
            }
        }
        OptionalInt diameter = OptionalInt.empty();
        OptionalDouble meanPathLength = OptionalDouble.empty();
        if (HopDistances.isAffordable(graph, largest.length)) {
            HopDistances hops = HopDistances.of(graph, largest, blocks);
            diameter = OptionalInt.of(hops.diameter());
            meanPathLength = OptionalDouble.of(hops.meanPathLength());
        }
        double n = graph.topics();
        return new GraphFigures(
                graph.topics(),
                graph.links(),
                n > 1 ? 2.0 * graph.links() / (n * (n - 1)) : 0,
                components.length,
                largest.length,
                Modularity.of(graph, clustering, 1),
                meanClustering(graph.topics(), measures),
                assortativity(graph),
                diameter,
                meanPathLength);
    }

    private static OptionalDouble meanClustering(int topics, NodeMeasures measures) {
        if (!measures.measures().contains(NodeMeasure.CLUSTERING)) {
            return OptionalDouble.empty();
        }
        return IntStream.range(0, topics)
                .mapToDouble(i -> measures.value(NodeMeasure.CLUSTERING, i))
                .average();
    }

    /** Pearson's correlation over arcs, from sums of whole numbers, so that it is exact until the last step. */
    private static OptionalDouble assortativity(Adjacency graph) {
        double arcs = graph.start(graph.topics());
        double degrees = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < graph.topics(); i++) {
            double degree = graph.degree(i);
            double neighbours = 0;
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                neighbours += graph.degree(graph.neighbour(a));
            }
            degrees += degree * degree; // the degree stands at the end of that many arcs
            squares += degree * degree * degree;
            products += degree * neighbours;
        }
        double variance = arcs * squares - degrees * degrees;
        return variance > 0
                ? OptionalDouble.of((arcs * products - degrees * degrees) / variance)
                : OptionalDouble.empty();
    }
}
