/** Whole runs, timed from outside beside those of other tools, over tables of our own making. Start at {@link org.topicgraph.bench.Bench}. */
package org.topicgraph.bench;
