package org.topicgraph.cooccurrence;

import java.util.List;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.corpus.MentionCollector;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.Sources;

/** Counts in this process: one pass to read, topics in flat arrays, pairs counted topic by topic. */
public final class EmbeddedEngine implements CountingEngine {
    private final Blocks blocks;

    /** Works on the threads of the given blocks. */
    public EmbeddedEngine(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public CountedCorpus count(Sources sources, CorpusOptions options, CountingOptions counting, Progress progress) {
        MentionCollector collector = new MentionCollector(blocks.threads(), options);
        List<InputReport> inputs = sources.read(collector, blocks, progress);
        long rowsRead = inputs.stream().mapToLong(InputReport::rows).sum();
        Corpus corpus = collector.corpus(rowsRead, blocks);
        return new CountedCorpus(corpus, count(corpus, counting, progress), inputs, collector.rejections());
    }

    /** {@return the counts of a corpus that has been read} */
    public CooccurrenceCounts count(Corpus corpus, CountingOptions counting, Progress progress) {
        return new PairCounter(corpus, counting.counting(), counting.minWeight(), blocks).count(progress);
    }

    @Override
    public CooccurrenceCounts countAll(Corpus corpus, Progress progress) {
        return new PairCounter(corpus, Counting.FULL, 0, blocks).count(progress);
    }
}
