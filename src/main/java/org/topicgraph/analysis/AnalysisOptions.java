package org.topicgraph.analysis;

import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.layout.LayoutOptions;

/** Which passes run over the graph, and how. */
public record AnalysisOptions(CentralityOptions centrality, ClusteringOptions clustering, LayoutOptions layout) {
    /** Everything, as the manual describes it. */
    public static final AnalysisOptions DEFAULTS =
            new AnalysisOptions(CentralityOptions.DEFAULTS, ClusteringOptions.DEFAULTS, LayoutOptions.DEFAULTS);
}
