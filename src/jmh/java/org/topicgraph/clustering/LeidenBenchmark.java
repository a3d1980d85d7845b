package org.topicgraph.clustering;

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
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** Looking for clusters: one pass of Leiden from single topics, and the whole search. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LeidenBenchmark {
    @Param({"S", "H"})
    public SampleGraph sample;

    private Blocks blocks;
    private PottsGraph graph;

    @Setup
    public void prepare() {
        blocks = new Blocks(2);
        graph = PottsGraph.modularity(sample.graph().adjacency(), 1);
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    public int[] pass() {
        int[] cluster = new int[graph.nodes()];
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = i;
        }
        new Leiden(1).improve(graph, cluster);
        return cluster;
    }

    @Benchmark
    public int[] search() {
        return LeidenSearch.clusters(graph, 1, blocks, Progress.NONE);
    }
}
