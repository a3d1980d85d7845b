/** Clusters, and the roles of topics in them. Start at {@link org.topicgraph.clustering.ClusteringMethod}. */
package org.topicgraph.clustering;
