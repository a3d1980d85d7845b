package org.topicgraph.layout;

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
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/** Laying out 1,000 and 10,000 topics, from random positions to the end; once an iteration, since it takes seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LayoutBenchmark {
    @Param({"T1000", "S2"})
    public SampleGraph sample;

    @Param({"VOS", "FORCEATLAS2"})
    public LayoutMethod method;

    private Blocks blocks;
    private Adjacency graph;

    @Setup
    public void prepare() {
        blocks = new Blocks(2);
        graph = sample.connected().adjacency();
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    public Points place() {
        return method.place(graph, 1, blocks);
    }
}
