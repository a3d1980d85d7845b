package org.topicgraph.cooccurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.topicgraph.benchmark.SampleGraph;
import org.topicgraph.benchmark.TopicRows;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Counting the pairs of 100,000 rows of six topics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PairCounterBenchmark {
    @Param({"1", "2"})
    public int threads;

    @Param
    public Counting counting;

    private Blocks blocks;
    private Corpus corpus;

    @Setup
    public void prepare() {
        blocks = new Blocks(threads);
        TopicRows rows = SampleGraph.S.rows();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int m = rows.start(row); m < rows.start(row + 1); m++) {
                line.append(rows.topic(m)).append('|');
            }
            lines.add(line.toString());
        }
        corpus = Corpora.of(lines, CorpusOptions.DEFAULTS, blocks);
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    public CooccurrenceCounts count() {
        return new PairCounter(corpus, counting, 0, blocks).count(Progress.NONE);
    }
}
