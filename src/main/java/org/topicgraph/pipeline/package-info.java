/** One run, from settings to folder. Start at {@link org.topicgraph.pipeline.AnalyzeRun}. */
package org.topicgraph.pipeline;
