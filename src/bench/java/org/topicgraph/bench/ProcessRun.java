package org.topicgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One program, from its start to its end, as the system sees it.
 *
 * @param exitCode 0 if it did its work
 * @param wall seconds by the clock
 * @param cpu seconds of all its threads
 * @param peak the most memory resident at a time, in MiB, of its largest process; 0 where the system does not tell
 * @param said the last line on its standard output, or, if it failed, on its standard error
 */
record ProcessRun(int exitCode, double wall, double cpu, double peak, String said) {
    /** The kernel keeps the peak itself; it has to be read before the process is gone. */
    private static final int LOOK_EVERY_MILLIS = 5;

    boolean isDone() {
        return exitCode == 0;
    }

    /** {@return what a command took} */
    static ProcessRun of(List<String> command, Path folder) {
        List<String> timed = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%R %U %S'; out=$1; shift; { time \"$@\" >$out.out 2>$out.err; } 2>$out.time",
                "bash",
                folder.resolve("run").toString()));
        timed.addAll(command);
        try {
            Process process = new ProcessBuilder(timed).inheritIO().start();
            double peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, largestPeak(process));
            }
            int exitCode = process.exitValue();
            String[] times = lastLine(folder.resolve("run.time")).split(" ");
            return new ProcessRun(
                    exitCode,
                    Double.parseDouble(times[0]),
                    Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
                    peak / 1024,
                    lastLine(folder.resolve(exitCode == 0 ? "run.out" : "run.err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static double largestPeak(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            return children.mapToLong(child -> peakKilobytes(child.pid())).max().orElse(0);
        }
    }

    private static long peakKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended meanwhile
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
