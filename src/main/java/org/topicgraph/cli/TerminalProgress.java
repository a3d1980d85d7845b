package org.topicgraph.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.topicgraph.parallel.Progress;

/**
 * One line on a terminal, drawn over and over: what is being done, how far it is, its rate and the time left. It shows up
 * only for stages that last longer than a second, and it is gone when they end.
 */
final class TerminalProgress implements Progress {
    private static final long FIRST_AFTER = 1_000_000_000L;
    private static final long AGAIN_AFTER = 200_000_000L;
    static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream terminal;

    TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public Stage stage(String name, long total, String unit) {
        return new Line(name, total, unit);
    }

    private final class Line implements Stage {
        private final String name;
        private final long total;
        private final String unit;
        private final long begin = System.nanoTime();
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong drawNext = new AtomicLong(begin + FIRST_AFTER);
        private volatile boolean drawn;

        Line(String name, long total, String unit) {
            this.name = name;
            this.total = total;
            this.unit = unit;
        }

        @Override
        public void advance(long amount) {
            long now = done.addAndGet(amount);
            long time = System.nanoTime();
            long due = drawNext.get();
            if (time - due >= 0 && drawNext.compareAndSet(due, time + AGAIN_AFTER)) {
                drawn = true;
                terminal.print(CLEAR_LINE + text(now, (time - begin) / 1e9));
                terminal.flush();
            }
        }

        private String text(long now, double seconds) {
            double rate = now / seconds;
            StringBuilder text = new StringBuilder(name);
            if (total > 0) {
                double share = Math.min(1, (double) now / total);
                text.append(String.format(Locale.ROOT, "  %3.0f %%", share * 100));
                text.append(String.format(Locale.ROOT, "  %s of %s %s", amount(now), amount(total), unit));
                text.append(String.format(Locale.ROOT, "  %s/s", amount(rate)));
                text.append("  ").append(duration((total - now) / rate)).append(" left");
            } else {
                text.append(String.format(Locale.ROOT, "  %s %s  %s/s", amount(now), unit, amount(rate)));
            }
            return text.toString();
        }

        @Override
        public void close() {
            if (drawn) {
                terminal.print(CLEAR_LINE);
                terminal.flush();
            }
        }
    }

    /** {@return a number as a person would say it: 950, 12.3 k, 4.5 M, 1.2 G} */
    static String amount(double number) {
        String[] steps = {"", " k", " M", " G", " T"};
        int step = 0;
        double scaled = number;
        while (scaled >= 1000 && step < steps.length - 1) {
            scaled /= 1000;
            step++;
        }
        return String.format(Locale.ROOT, step == 0 || scaled >= 100 ? "%.0f%s" : "%.1f%s", scaled, steps[step]);
    }

    /** {@return a time as a person would say it: 8 s, 2 min, 1.5 h} */
    static String duration(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 5400
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
