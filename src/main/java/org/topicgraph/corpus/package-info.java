/** Rows to sets of topics: keys, labels, merging, row accounting. Start at {@link org.topicgraph.corpus.TopicKey}. */
package org.topicgraph.corpus;
