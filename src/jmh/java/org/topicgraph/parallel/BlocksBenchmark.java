package org.topicgraph.parallel;

import java.util.Random;
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

/** Sums of a million cheap terms, for the size of blocks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BlocksBenchmark {
    private static final int TERMS = 1 << 20;

    @Param({"1", "2"})
    public int threads;

    @Param({"64", "1024", "4096", "65536"})
    public int blockSize;

    private Blocks blocks;
    private double[] terms;

    @Setup
    public void prepare() {
        blocks = new Blocks(threads);
        terms = new Random(1).doubles(TERMS).toArray();
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    public double sum() {
        double[] partial = new double[Blocks.count(TERMS, blockSize)];
        blocks.forEach(TERMS, blockSize, (block, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += terms[i];
            }
            partial[block] = sum;
        });
        double sum = 0;
        for (double part : partial) {
            sum += part;
        }
        return sum;
    }
}
