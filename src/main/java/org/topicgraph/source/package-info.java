/**
 * Files to rows: formats, guessing, rejected rows. Start at {@link org.topicgraph.source.Sources}; a further format is one
 * {@code RowReader} and one constant in {@code SourceFormat}.
 */
package org.topicgraph.source;
