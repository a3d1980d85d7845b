package org.topicgraph.cooccurrence;

import org.topicgraph.corpus.Corpus;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Counts the pairs of a corpus for tests of other packages. */
public final class CountedPairs {
    private CountedPairs() {}

    /** {@return the pairs that meet in so many rows at least} */
    public static CooccurrenceCounts of(Corpus corpus, double least, Blocks blocks) {
        return new PairCounter(corpus, Counting.FULL, least, blocks).count(Progress.NONE);
    }
}
