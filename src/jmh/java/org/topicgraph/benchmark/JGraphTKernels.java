package org.topicgraph.benchmark;

import java.io.OutputStream;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.topicgraph.graph.TopicGraph;

/** The kernels of JGraphT, on its own graph. */
final class JGraphTKernels {
    private JGraphTKernels() {}

    static Graph<Integer, DefaultWeightedEdge> copy(TopicGraph graph) {
        Graph<Integer, DefaultWeightedEdge> copy = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < graph.topics(); i++) {
            copy.addVertex(i);
        }
        for (int link = 0; link < graph.links(); link++) {
            DefaultWeightedEdge edge = copy.addEdge(graph.first(link), graph.second(link));
            copy.setEdgeWeight(edge, graph.weight(link));
        }
        return copy;
    }

    static Map<Integer, Double> pageRank(Graph<Integer, DefaultWeightedEdge> graph) {
        return new PageRank<>(graph, 0.85, 200, 1e-12).getScores();
    }

    static Map<Integer, Integer> coreness(Graph<Integer, DefaultWeightedEdge> graph) {
        return new Coreness<>(graph).getScores();
    }

    static int graphml(Graph<Integer, DefaultWeightedEdge> graph) {
        GraphMLExporter<Integer, DefaultWeightedEdge> exporter = new GraphMLExporter<>();
        exporter.setExportEdgeWeights(true);
        exporter.exportGraph(graph, OutputStream.nullOutputStream());
        return graph.edgeSet().size();
    }
}
