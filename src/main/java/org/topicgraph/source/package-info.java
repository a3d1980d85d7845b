/** Files to rows: formats, guessing, rejected rows. Start at {@link org.topicgraph.source.RowSink}. */
package org.topicgraph.source;
