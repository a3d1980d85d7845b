package org.topicgraph.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.parallel.Progress;
import org.topicgraph.pipeline.RunSummary;
import org.topicgraph.source.LinkAccounting;

/**
 * What a person sees of a run: messages go to standard error, since standard output carries only what was asked for. Text
 * from the input is shown with its control characters made visible, so that no file can play with the terminal.
 */
final class Console {
    private final boolean quiet;
    private final boolean verbose;
    private final boolean showProgress;

    Console(boolean quiet, boolean verbose, boolean noProgress) {
        this.quiet = quiet;
        this.verbose = verbose;
        this.showProgress = !quiet && !noProgress && Boolean.getBoolean("topicgraph.terminal");
    }

    private static PrintStream err() {
        return System.err;
    }

    Progress progress() {
        return showProgress ? new TerminalProgress(err()) : Progress.NONE;
    }

    /** Something that the person should know while the run goes on. */
    void note(String message) {
        if (!quiet) {
            err().println((showProgress ? TerminalProgress.CLEAR_LINE : "") + visible(message));
        }
    }

    void summarise(RunSummary summary) {
        if (quiet) {
            return;
        }
        err().println(summary.manifest()
                .network()
                .map(Console::accounting)
                .orElseGet(() -> accounting(summary.manifest().rows())));
        for (FilterCount filter : summary.manifest().filters()) {
            err().println(visible(String.format(
                    Locale.ROOT,
                    "--%s removed %s, %s",
                    filter.filter(),
                    count(filter.topics(), "topic"),
                    count(filter.links(), "link"))));
        }
        summary.manifest().warnings().forEach(warning -> err().println(visible("warning: " + warning)));
        String found = summary.found().stream()
                .map(some -> count(some.number(), some.what()))
                .collect(Collectors.joining(", "));
        err().println(visible(found + " -> " + summary.out()));
        if (verbose) {
            err().println(String.join(" ", summary.files()));
        }
    }

    private static String accounting(RowAccounting rows) {
        return String.format(
                Locale.ROOT,
                "%s: %,d analysed, %,d without topics, %,d rejected%s%s",
                count(rows.read(), "row"),
                rows.analysed(),
                rows.withoutTopics(),
                rows.rejected(),
                rows.rejected() > 0 ? " (see rejected.csv)" : "",
                rows.joined() > 0 ? ", %,d joined to others".formatted(rows.joined()) : "");
    }

    private static String accounting(LinkAccounting links) {
        return String.format(
                Locale.ROOT,
                "%s: %,d different ones, %,d added to these, %s dropped, %,d rejected%s",
                count(links.read(), "link"),
                links.kept(),
                links.merged(),
                count(links.loops(), "loop"),
                links.rejected(),
                links.rejected() > 0 ? " (see rejected.csv)" : "");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    static void error(String message) {
        err().println(visible("error: " + message));
    }

    static void trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true)); // its messages may hold text of the input
        trace.toString().lines().forEach(line -> err().println(visible(line.replace("\t", "    "))));
    }

    /** {@return the text with characters that a terminal would act on written as codes} */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean acts = Character.getType(c) == Character.CONTROL && c != '\n'
                    || Character.getType(c) == Character.FORMAT && c != 0x200c && c != 0x200d
                    || Character.getType(c) == Character.SURROGATE;
            if (acts) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
