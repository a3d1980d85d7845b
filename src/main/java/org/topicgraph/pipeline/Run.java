package org.topicgraph.pipeline;

import java.io.InputStream;

/** A run over rows, from settings to a folder of results. */
public interface Run {
    /**
     * Reads, counts, studies, writes. Until the last step the earlier results stand.
     *
     * @param standardInput what {@code -} among the inputs stands for
     */
    RunSummary run(InputStream standardInput);

    /**
     * Takes away what a run under way has written so far; for a program that is being ended from outside.
     *
     * @return whether there was a run under way
     */
    boolean abandon();
}
