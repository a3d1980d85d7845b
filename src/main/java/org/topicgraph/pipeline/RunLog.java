package org.topicgraph.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.topicgraph.export.ResultFolder;

/** Times of the stages; what {@code run.log} holds, the one file that differs between two identical runs. */
final class RunLog {
    private final List<String> lines = new ArrayList<>();
    private final long begin = System.nanoTime();

    /** {@return what the stage gives}; its time is noted */
    <R> R stage(String name, Supplier<R> work) {
        long from = System.nanoTime();
        double used = processorSeconds();
        R result = work.get();
        lines.add(line(name, (System.nanoTime() - from) / 1e9, processorSeconds() - used));
        return result;
    }

    /** Does the work and notes its time. */
    void stage(String name, Runnable work) {
        stage(name, () -> {
            work.run();
            return null;
        });
    }

    /** Writes {@code run.log}: the log so far, with the time of all and the memory held. */
    void writeTo(ResultFolder folder) {
        try (OutputStream out = folder.createLog("run.log")) {
            out.write((String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of results fails with an exception of its own", e);
        }
    }

    private List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add(line("all", (System.nanoTime() - begin) / 1e9, processorSeconds()));
        Runtime machine = Runtime.getRuntime();
        all.add(String.format(
                Locale.ROOT, "%-28s %9d MiB of %d", "heap", machine.totalMemory() >> 20, machine.maxMemory() >> 20));
        return all;
    }

    private static String line(String stage, double seconds, double processorSeconds) {
        return String.format(Locale.ROOT, "%-28s %9.3f s %9.2f s of processors", stage, seconds, processorSeconds);
    }

    /** Of all threads since the start of the program; 0 where the system does not tell. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(0.0);
    }
}
