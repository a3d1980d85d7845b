package org.topicgraph.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.topicgraph.analysis.RunManifest;

/**
 * What a run ended with, for the person who started it.
 *
 * @param out the result folder
 * @param manifest what the run was
 * @param topics topics of the graph
 * @param links links of the graph
 * @param clusters clusters of the graph
 * @param files names of the files written
 */
public record RunSummary(Path out, RunManifest manifest, int topics, int links, int clusters, List<String> files) {}
