package org.topicgraph.association;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The p-value of a link in a corpus of a million rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FisherTestBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int LINKS = 1000;

    private final int[] first = new int[LINKS];
    private final int[] second = new int[LINKS];
    private final int[] both = new int[LINKS];

    @Setup
    public void prepare() {
        Random random = new Random(1);
        for (int link = 0; link < LINKS; link++) {
            second[link] = (int) StrictMath.exp(StrictMath.log(20_000) * random.nextDouble()) + 1;
            first[link] = second[link] + random.nextInt(20_000);
            both[link] = 1 + random.nextInt(Math.min(second[link], 300));
        }
    }

    @Benchmark
    @OperationsPerInvocation(LINKS)
    public double upperTail() {
        double sum = 0;
        for (int link = 0; link < LINKS; link++) {
            sum += FisherTest.upperTail(ROWS, first[link], second[link], both[link]);
        }
        return sum;
    }

    /** The same by a library. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public double upperTailOfCommonsStatistics() {
        double sum = 0;
        for (int link = 0; link < LINKS; link++) {
            sum += HypergeometricDistribution.of(ROWS, first[link], second[link])
                    .survivalProbability(both[link] - 1);
        }
        return sum;
    }
}
