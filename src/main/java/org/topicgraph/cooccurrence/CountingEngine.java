package org.topicgraph.cooccurrence;

import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.Sources;

/**
 * From sources to counts: the seam between engines. All that comes after is the same code, and every engine gives the same
 * counts.
 */
public interface CountingEngine {
    /**
     * Reads all sources and counts.
     *
     * @throws org.topicgraph.source.InputException if a source cannot be used
     */
    CountedCorpus count(Sources sources, CorpusOptions corpus, CountingOptions counting, Progress progress);

    /** {@return the counts of all pairs of a corpus that meet at all} */
    CooccurrenceCounts countAll(Corpus corpus, Progress progress);
}
