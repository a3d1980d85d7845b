package org.topicgraph.centrality;

import java.util.EnumMap;
import java.util.Map;
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
import org.topicgraph.parallel.Progress;

/** Each pass over a graph of topics: shortest paths, PageRank, eigenvector, coreness, triangles (clustering and constraint). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CentralityBenchmark {
    @Param({"S"})
    public SampleGraph sample;

    @Param({"1", "2"})
    public int threads;

    private Blocks blocks;
    private Adjacency graph;

    @Setup
    public void prepare() {
        blocks = new Blocks(threads);
        graph = sample.graph().adjacency();
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    private Map<NodeMeasure, Scores> run(Pass pass) {
        Map<NodeMeasure, Scores> scores = new EnumMap<>(NodeMeasure.class);
        pass.run(graph, CentralityOptions.DEFAULTS, blocks, Progress.NONE, scores::put);
        return scores;
    }

    @Benchmark
    public Map<NodeMeasure, Scores> paths() {
        return run(Pass.PATHS);
    }

    @Benchmark
    public Map<NodeMeasure, Scores> pageRank() {
        return run(Pass.PAGERANK);
    }

    @Benchmark
    public Map<NodeMeasure, Scores> eigenvector() {
        return run(Pass.EIGENVECTOR);
    }

    @Benchmark
    public Map<NodeMeasure, Scores> coreness() {
        return run(Pass.CORENESS);
    }

    @Benchmark
    public Map<NodeMeasure, Scores> triangles() {
        return run(Pass.TRIANGLES);
    }
}
