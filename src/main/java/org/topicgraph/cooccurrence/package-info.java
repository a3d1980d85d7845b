/** Sets of topics to counts; the seam between engines. Start at {@link org.topicgraph.cooccurrence.CountingEngine}. */
package org.topicgraph.cooccurrence;
