package org.topicgraph.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.ReadingLimits;
import org.topicgraph.source.SourceOptions;
import org.topicgraph.source.Sources;

/** From a table of 100,000 rows of six topics on the disk to rows of topic numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
    @Param({"1", "2"})
    public int threads;

    private Blocks blocks;
    private Path table;

    @Setup
    public void prepare() {
        blocks = new Blocks(threads);
        TopicRows rows = SampleGraph.S.rows();
        try {
            table = Files.createTempFile("topicgraph", ".csv");
            try (Writer out = Files.newBufferedWriter(table)) {
                out.write("id,title,topics\n");
                for (int row = 0; row < rows.rows(); row++) {
                    out.write(row + ",\"Study " + row + ", in full\",\"");
                    for (int m = rows.start(row); m < rows.start(row + 1); m++) {
                        out.write((m == rows.start(row) ? "topic " : "; topic ") + rows.topic(m));
                    }
                    out.write("\"\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TearDown
    public void close() {
        blocks.close();
        try {
            Files.delete(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Corpus read() {
        Sources sources = Sources.of(
                List.of(table.toString()),
                SourceOptions.DEFAULTS,
                ReadingLimits.DEFAULTS,
                InputStream.nullInputStream());
        MentionCollector collector = new MentionCollector(threads, CorpusOptions.DEFAULTS);
        List<InputReport> inputs = sources.read(collector, blocks, Progress.NONE);
        return collector.corpus(inputs.stream().mapToLong(InputReport::rows).sum(), blocks);
    }
}
