/** All passes put together; the result that outputs read. Start at {@link org.topicgraph.analysis.AnalysisResult}. */
package org.topicgraph.analysis;
