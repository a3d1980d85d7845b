package org.topicgraph.bench;

import java.io.InputStream;
import java.util.List;
import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.cooccurrence.Counting;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.cooccurrence.EmbeddedEngine;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.SourceOptions;
import org.topicgraph.source.Sources;

/**
 * Reads a table and counts its pairs, which is what the peers are asked to do, and prints how many topics and pairs there are and
 * how many rows these make. Arguments: the table, the least weight.
 */
public final class CountingRun {
    private CountingRun() {}

    /** Counts. */
    public static void main(String[] arguments) {
        try (Blocks blocks = new Blocks(Runtime.getRuntime().availableProcessors())) {
            Sources sources = Sources.of(
                    List.of(arguments[0]),
                    SourceOptions.DEFAULTS,
                    ReadingLimits.DEFAULTS,
                    InputStream.nullInputStream());
            CountedCorpus counted = new EmbeddedEngine(blocks)
                    .count(
                            sources,
                            CorpusOptions.DEFAULTS,
                            new CountingOptions(Counting.FULL, Double.parseDouble(arguments[1])),
                            Progress.NONE);
            CooccurrenceCounts counts = counted.counts();
            long weight = 0;
            for (int pair = 0; pair < counts.pairs(); pair++) {
                weight += counts.rows(pair);
            }
            System.out.println(counted.corpus().vocabulary().size() + " " + counts.pairs() + " " + weight);
        }
    }
}
