/** Positions of topics on the map. Start at {@link org.topicgraph.layout.Layout#of} and {@link org.topicgraph.layout.LayoutMethod}. */
package org.topicgraph.layout;
