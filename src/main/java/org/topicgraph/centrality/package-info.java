/** Scores of topics. Start at {@link org.topicgraph.centrality.NodeMeasure}. */
package org.topicgraph.centrality;
