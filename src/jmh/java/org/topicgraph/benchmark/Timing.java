package org.topicgraph.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How long some work takes once the virtual machine has warmed to it, and what came of it.
 *
 * @param cpu seconds of all threads of the process, compiler and collector included
 * @param wall seconds from beginning to end
 * @param result of the last run
 */
record Timing<R>(double cpu, double wall, R result) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** So long the work is repeated before it counts, in seconds. */
    private static final double WARM_UP = 5;

    private static final int RUNS = 5;

    /** A run repeats the work for so long, in seconds: the clock of CPU time ticks every hundredth. */
    private static final double RUN = 0.3;

    /** Work that has taken so long is not repeated, in seconds. */
    private static final double LONG = 20;

    /** {@return the medians of five runs after five seconds of warm-up; work of more than 20 seconds is done once} */
    static <R> Timing<R> of(Supplier<R> work) {
        Timing<R> first = once(work);
        if (first.wall > LONG) {
            return first;
        }
        for (double spent = first.wall; spent < WARM_UP; ) {
            spent += once(work).wall;
        }
        double[] cpus = new double[RUNS];
        double[] walls = new double[RUNS];
        int repeats = (int) Math.ceil(RUN / once(work).wall);
        for (int run = 0; run < RUNS; run++) {
            Timing<R> timing = once(() -> {
                R result = work.get();
                for (int repeat = 1; repeat < repeats; repeat++) {
                    result = work.get();
                }
                return result;
            });
            cpus[run] = timing.cpu / repeats;
            walls[run] = timing.wall / repeats;
        }
        Arrays.sort(cpus);
        Arrays.sort(walls);
        return new Timing<>(cpus[RUNS / 2], walls[RUNS / 2], first.result);
    }

    private static <R> Timing<R> once(Supplier<R> work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        R result = work.get();
        return new Timing<>((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9, result);
    }
}
