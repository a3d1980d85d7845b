package org.topicgraph.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * Work over the range {@code 0 .. n-1}, cut into blocks of a fixed size and done by a fixed number of threads. The cut does
 * not depend on the number of threads and results are joined in the order of the blocks, so that every sum has the same bits
 * whatever {@code --threads} says. This is the only place of topicgraph that starts threads.
 *
 * <p>The first failure of a block stops the blocks not yet begun and reaches the caller as it was thrown.
 */
public final class Blocks implements AutoCloseable {
    /** Below 1024 the joining of blocks costs more than cheap work in them. */
    public static final int SIZE = 4096;

    /** One block of a range. */
    @FunctionalInterface
    public interface Body {
        /** Works on the elements {@code from} (included) to {@code to} (excluded) of block number {@code block}. */
        void run(int block, int from, int to);
    }

    /** One block of a range, with memory that the blocks of one thread share. */
    @FunctionalInterface
    public interface ScratchBody<S> {
        /** As {@link Body#run}; {@code scratch} is used by one block at a time. */
        void run(S scratch, int block, int from, int to);
    }

    private final int threads;
    private final ExecutorService pool;

    /**
     * A pool of its own, to be closed.
     *
     * @param threads how many threads work at once, the caller's included; at least 1
     */
    public Blocks(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.threads = threads;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "topicgraph-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** {@return how many threads work at once} */
    public int threads() {
        return threads;
    }

    /** {@return how many blocks of the given size {@code 0 .. n-1} has} */
    public static int count(int n, int blockSize) {
        return (int) (((long) n + blockSize - 1) / blockSize);
    }

    /** Runs the body once for each block of {@link #SIZE} elements; returns when all are done. */
    public void forEach(int n, Body body) {
        forEach(n, SIZE, body);
    }

    /** Runs the body once for each block of the given size; returns when all are done. */
    public void forEach(int n, int blockSize, Body body) {
        forEach(n, blockSize, () -> body, (b, block, from, to) -> b.run(block, from, to));
    }

    /**
     * Runs the body once for each block. Each thread makes its scratch memory once; what a block leaves in it must not
     * reach the result of another, since which blocks share a scratch is a matter of chance.
     */
    public <S> void forEach(int n, int blockSize, Supplier<S> scratch, ScratchBody<S> body) {
        int blocks = count(n, blockSize);
        int workers = Math.min(threads, blocks);
        AtomicInteger next = new AtomicInteger();
        workers(workers, worker -> {
            S own = scratch.get();
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                int from = block * blockSize;
                try {
                    body.run(own, block, from, (int) Math.min(n, (long) from + blockSize));
                } catch (Throwable failure) {
                    next.set(blocks); // blocks not yet begun are not worth starting
                    throw failure;
                }
            }
            return null;
        });
    }

    /** {@return what the function makes of each block of the given size, in the order of the blocks} */
    public <R> List<R> map(int n, int blockSize, BlockFunction<R> function) {
        List<R> results = new ArrayList<>();
        int blocks = count(n, blockSize);
        for (int block = 0; block < blocks; block++) {
            results.add(null);
        }
        forEach(n, blockSize, (block, from, to) -> results.set(block, function.apply(block, from, to)));
        return results;
    }

    /** What one block of a range gives. */
    @FunctionalInterface
    public interface BlockFunction<R> {
        /** {@return the result for the elements {@code from} (included) to {@code to} (excluded)} */
        R apply(int block, int from, int to);
    }

    /** {@return the sum of {@code f(0) .. f(n-1)}, the same bits whatever the number of threads} */
    public double sum(int n, IntToDoubleFunction f) {
        double[] partial = new double[count(n, SIZE)];
        forEach(n, (block, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += f.applyAsDouble(i);
            }
            partial[block] = sum;
        });
        double sum = 0;
        for (double p : partial) {
            sum += p; // in block order, not in order of arrival
        }
        return sum;
    }

    /**
     * Runs a task once on each of several threads at the same time and waits for all of them; for pipelines in which one
     * thread makes work for the others. The first failure interrupts the others.
     *
     * @param count how many; the first one (number 0) runs on the caller's thread
     * @param task takes the number of the worker, {@code 0 .. count-1}
     * @return the results in the order of the workers' numbers
     */
    public <R> List<R> workers(int count, IntFunction<R> task) {
        List<R> results = new ArrayList<>();
        if (count == 0) {
            return results;
        }
        AtomicReference<Throwable> first = new AtomicReference<>();
        List<Future<R>> others = new ArrayList<>();
        Thread caller = Thread.currentThread();
        for (int worker = 1; worker < count; worker++) {
            int number = worker;
            others.add(pool.submit(() -> {
                try {
                    return task.apply(number);
                } catch (Throwable failure) {
                    if (first.compareAndSet(null, failure)) {
                        caller.interrupt();
                    }
                    throw failure;
                }
            }));
        }
        try {
            results.add(task.apply(0));
        } catch (Throwable failure) {
            first.compareAndSet(null, failure);
        }
        if (first.get() != null) {
            others.forEach(future -> future.cancel(true));
        }
        for (Future<R> future : others) {
            results.add(join(future, others, first));
        }
        if (first.get() != null) {
            Thread.interrupted(); // the interrupt was ours, to wake the caller
            throw rethrown(first.get());
        }
        return results;
    }

    private static <R> R join(Future<R> future, List<Future<R>> others, AtomicReference<Throwable> first) {
        while (true) {
            try {
                return future.get();
            } catch (CancellationException | ExecutionException e) {
                first.compareAndSet(null, e instanceof ExecutionException ? e.getCause() : e);
                others.forEach(other -> other.cancel(true));
                return null;
            } catch (InterruptedException e) {
                first.compareAndSet(null, e);
                others.forEach(other -> other.cancel(true));
            }
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            return exception;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new CancellationException("interrupted");
        }
        return new IllegalStateException(failure);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
