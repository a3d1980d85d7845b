package org.topicgraph.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 8})
    void everyElementIsVisitedOnce(int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            for (int n : new int[] {0, 1, 99, 100, 101, 12_345}) {
                AtomicIntegerArray visits = new AtomicIntegerArray(n);
                blocks.forEach(n, 100, (block, from, to) -> {
                    assertEquals(block * 100, from);
                    for (int i = from; i < to; i++) {
                        visits.incrementAndGet(i);
                    }
                });
                for (int i = 0; i < n; i++) {
                    assertEquals(1, visits.get(i));
                }
            }
        }
    }

    @Test
    void sumsHaveTheSameBitsForAnyNumberOfThreads() {
        double[] sums = new double[9];
        for (int threads = 1; threads < sums.length; threads++) {
            try (Blocks blocks = new Blocks(threads)) {
                sums[threads] = blocks.sum(100_003, i -> 1 / (i + 0.7));
                assertEquals(sums[1], sums[threads]);
            }
        }
    }

    @Test
    void resultsStandInTheOrderOfBlocks() {
        try (Blocks blocks = new Blocks(4)) {
            assertEquals(List.of(0, 3, 6, 9), blocks.map(10, 3, (block, from, to) -> from));
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 8})
    void theFirstFailureReachesTheCallerAndStopsTheRest(int threads) {
        try (Blocks blocks = new Blocks(threads)) {
            AtomicInteger begun = new AtomicInteger();
            AtomicReference<RuntimeException> thrown = new AtomicReference<>();
            RuntimeException caught = assertThrows(
                    RuntimeException.class,
                    () -> blocks.forEach(1_000_000, 1, (block, from, to) -> {
                        if (begun.incrementAndGet() == 5) {
                            thrown.set(new IllegalArgumentException("the fifth"));
                            throw thrown.get();
                        }
                    }));
            assertSame(thrown.get(), caught);
            assertEquals(true, begun.get() < 1_000_000);
        }
    }

    @Test
    void anErrorOfAWorkerIsNoResult() {
        try (Blocks blocks = new Blocks(2)) {
            assertThrows(
                    OutOfMemoryError.class,
                    () -> blocks.workers(2, worker -> {
                        if (worker == 1) {
                            throw new OutOfMemoryError("test");
                        }
                        return worker;
                    }));
        }
    }

    @Test
    void aPoolNeedsAThread() {
        assertThrows(IllegalArgumentException.class, () -> new Blocks(0));
    }
}
