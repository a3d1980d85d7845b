/** Clusters, and the roles of topics in them. Start at {@link org.topicgraph.clustering.Clustering#of(org.topicgraph.graph.TopicGraph, org.topicgraph.clustering.ClusteringOptions, org.topicgraph.parallel.Blocks, org.topicgraph.parallel.Progress)} and {@link org.topicgraph.clustering.ClusteringMethod}. */
package org.topicgraph.clustering;
