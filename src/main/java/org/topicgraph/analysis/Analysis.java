package org.topicgraph.analysis;

import java.util.List;
import java.util.Optional;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.ClusterProfile;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.Roles;
import org.topicgraph.clustering.ThematicMap;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.layout.Layout;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * What the passes over a graph have found.
 *
 * @param measures scores of topics
 * @param clustering each topic's cluster
 * @param roles the parts of topics in and between clusters
 * @param profiles what is to be said of each cluster, from cluster 1
 * @param layout positions, if asked for
 * @param figures of the graph as a whole
 */
public record Analysis(
        NodeMeasures measures,
        Clustering clustering,
        Roles roles,
        List<ClusterProfile> profiles,
        Optional<Layout> layout,
        GraphFigures figures) {

    /** {@return all passes over the graph} */
    public static Analysis of(TopicGraph graph, AnalysisOptions options, Blocks blocks, Progress progress) {
        Adjacency adjacency = graph.adjacency();
        NodeMeasures measures = NodeMeasures.of(adjacency, options.centrality(), blocks, progress);
        Clustering clustering = Clustering.of(graph, options.clustering(), blocks, progress);
        return new Analysis(
                measures,
                clustering,
                Roles.of(adjacency, clustering),
                ThematicMap.of(graph, clustering),
                Layout.of(graph, options.layout(), blocks, progress),
                GraphFigures.of(adjacency, measures, clustering, blocks));
    }
}
