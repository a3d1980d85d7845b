package org.topicgraph.export;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.benchmark.SampleGraph;
import org.topicgraph.parallel.Blocks;

/** Writing the GraphML of 0.7 million links with their weights, and numbers as text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ExportBenchmark {
    private static final int NUMBERS = 1000;

    private final byte[] text = new byte[32];
    private double[] fractions;
    private Blocks blocks;
    private AnalysisResult result;

    @Setup
    public void prepare() {
        blocks = new Blocks(2);
        result = SampleResult.of(SampleGraph.S.graph());
        fractions = new Random(1).doubles(NUMBERS).toArray();
    }

    @TearDown
    public void close() {
        blocks.close();
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public long graphml() {
        return SampleResult.write(result, ExportFormat.GRAPHML, blocks);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(NUMBERS)
    public int numbers() {
        int length = 0;
        for (double fraction : fractions) {
            length += Numbers.putShortest(text, 0, fraction);
        }
        return length;
    }

    /** The same by the virtual machine; its digits depend on its version. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(NUMBERS)
    public int numbersOfTheMachine() {
        int length = 0;
        for (double fraction : fractions) {
            length += Double.toString(fraction).length();
        }
        return length;
    }
}
