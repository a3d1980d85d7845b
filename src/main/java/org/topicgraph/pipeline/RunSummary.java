package org.topicgraph.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.topicgraph.analysis.RunManifest;

/**
 * What a run ended with, for the person who started it.
 *
 * @param out the result folder
 * @param manifest what the run was
 * @param found how much of what was found
 * @param files names of the files written
 */
public record RunSummary(Path out, RunManifest manifest, List<Found> found, List<String> files) {
    public RunSummary {
        found = List.copyOf(found);
        files = List.copyOf(files);
    }

    /** So many of something, named in the singular. */
    public record Found(long number, String what) {}
}
