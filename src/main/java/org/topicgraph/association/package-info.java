/** What four counts say about a link. Start at {@link org.topicgraph.association.LinkMeasure}. */
package org.topicgraph.association;
