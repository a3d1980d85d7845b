/** Sample graphs for the benchmarks of kernels, and the same work done by other tools. Start at {@link org.topicgraph.benchmark.PeerComparison}. */
package org.topicgraph.benchmark;
