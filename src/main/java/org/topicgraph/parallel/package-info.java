/** Ranges of numbers in fixed blocks, joined in block order; the only place with threads. Start at {@link org.topicgraph.parallel.Blocks}. */
package org.topicgraph.parallel;
