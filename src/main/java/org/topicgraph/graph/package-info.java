/** Counts to a weighted graph: filters, backbones, the two faces of the graph. Start at {@link org.topicgraph.graph.TopicGraph}. */
package org.topicgraph.graph;
