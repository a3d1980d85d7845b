package org.topicgraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.topicgraph.bench.SampleTable.Recipe;

/**
 * Times whole runs of topicgraph and of other tools on tables of our own making, and writes what came of it as Markdown and JSON.
 * Tools take turns, so that a machine that is slower for a while is so for all of them. Called by {@code scripts/bench}.
 */
public final class Bench {
    private static final int LONG_RUNS = 3;
    private static final int SHORT_RUNS = 5;
    private static final String OURS = "topicgraph";

    private static final List<String> SAME_AS_PEERS = List.of(
            "--measures",
            "pagerank,eigenvector,coreness,clustering_weighted",
            "--layout",
            "none",
            "--no-audit",
            "--report",
            "none");

    private final Path home;
    private final Path folder;
    private final String java;
    private final String duckDb;
    private final String python;
    private final boolean large;
    private final List<String> jvmOptions;
    private final List<Work> works = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A table to work on. */
    private record Sample(String name, Recipe recipe) {}

    private static final Sample TENTH = new Sample("10 k rows", new Recipe(10_000, 1_000, 6, false, 1));
    private static final Sample S = new Sample("S", new Recipe(100_000, 10_000, 6, false, 1));
    private static final Sample M = new Sample("M", new Recipe(1_000_000, 100_000, 6, false, 1));
    private static final Sample L = new Sample("L", new Recipe(10_000_000, 1_000_000, 6, false, 1));
    private static final Sample TEXT = new Sample("M with text", new Recipe(1_000_000, 100_000, 6, true, 1));

    private Bench(Path home, String java, String duckDb, String python, boolean large, List<String> jvmOptions) {
        this.home = home;
        this.folder = home.resolve("target/bench");
        this.java = java;
        this.duckDb = duckDb;
        this.python = python;
        this.large = large;
        this.jvmOptions = jvmOptions;
    }

    /**
     * Arguments: the project's folder, the Java to run, the jar of DuckDB's driver, the Python that has the peers; then
     * {@code --large} for the table of ten million rows, {@code --document} to write the results into
     * {@code performance.md}; then {@code --} and how topicgraph's Java is started.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> all = Arrays.asList(arguments);
        int end = all.indexOf("--");
        List<String> options = all.subList(4, end);
        Bench bench = new Bench(
                Path.of(arguments[0]),
                arguments[1],
                arguments[2],
                arguments[3],
                options.contains("--large"),
                all.subList(end + 1, all.size()));
        bench.run();
        bench.write(options.contains("--document"));
    }

    private void run() {
        work("Tables", this::generate);
        work("Counting pairs", this::counting);
        work("The whole job", this::wholeJob);
        work("Everything", this::everything);
        work("The label audit", this::audit);
        work("Growth", this::growth);
        text.insert(0, machine() + goals());
    }

    private void work(String title, Runnable section) {
        text.append("\n### ").append(title).append("\n\n");
        section.run();
    }

    private void generate() {
        text.append("| table | rows | topics | MB | written in s |\n|---|--:|--:|--:|--:|\n");
        List<Sample> samples = new ArrayList<>(List.of(TENTH, S, M, TEXT));
        if (large) {
            samples.add(L);
        }
        for (Sample sample : samples) {
            say("writing " + sample.name());
            long begin = System.nanoTime();
            SampleTable.write(sample.recipe(), file(sample));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.1f | %.1f |%n",
                    sample.name(),
                    sample.recipe().rows(),
                    sample.recipe().topics(),
                    file(sample).toFile().length() / 1e6,
                    (System.nanoTime() - begin) / 1e9));
        }
    }

    private void counting() {
        text.append(
                "From the table to the counts of all pairs, which every tool holds in memory at the end; the result is the"
                        + " number of topics, of pairs, and of the rows that these have.\n\n");
        for (Sample sample : List.of(S, M)) {
            turns(
                    "count",
                    sample,
                    LONG_RUNS,
                    Map.of(
                            OURS,
                            counting(sample, 1),
                            "DuckDB",
                            duckDb(sample),
                            "pandas, scipy",
                            List.of(python, script("pandas_counting.py"), path(sample))));
        }
    }

    private void wholeJob() {
        text.append(
                "Counts, pairs of at least two rows kept, degrees, PageRank, eigenvector, coreness, weighted clustering, Leiden,"
                        + " GraphML. topicgraph also tests each link and writes eleven measures of it; the others write its weight.\n\n");
        for (Sample sample : List.of(S, M)) {
            turns(
                    "whole job",
                    sample,
                    LONG_RUNS,
                    Map.of(
                            OURS,
                            topicgraph(sample, SAME_AS_PEERS, List.of("--min-weight", "2", "--export", "graphml")),
                            "pandas, scipy, igraph",
                            List.of(python, script("igraph_job.py"), path(sample), "2", graphml())));
        }
        text.append("\nStages of topicgraph on M, from its run.log:\n\n```text\n")
                .append(read(folder.resolve("out-M/run.log")))
                .append("```\n");
    }

    private void everything() {
        List<String> sample = List.of(
                home.resolve("scripts/topicgraph").toString(),
                "analyze",
                home.resolve("src/samples/ama-topics.tsv").toString(),
                "--quiet",
                "--out",
                folder.resolve("out-sample").toString());
        ProcessRun.of(sample, folder); // the first run builds, and makes the archive of classes
        Work everything = new Work("analyze, all reports", "sample", OURS, 0);
        repeat(everything, sample, SHORT_RUNS);
        text.append(Work.HEAD).append(everything.line());
        Work tables =
                new Work("all 8 M links to CSV", M.name(), OURS, M.recipe().rows());
        repeat(
                tables,
                topicgraph(
                        M,
                        List.of("--measures", "none", "--layout", "none", "--no-audit", "--report", "none"),
                        List.of("--export", "csv")),
                1);
        Work dated =
                new Work("whole job, with dates", M.name(), OURS, M.recipe().rows());
        repeat(
                dated,
                topicgraph(M, SAME_AS_PEERS, List.of("--min-weight", "2", "--export", "graphml", "--date", "entered")),
                1);
        Work all = new Work(
                "analyze, at least 2 rows a pair", M.name(), OURS, M.recipe().rows());
        repeat(all, topicgraph(M, List.of("--min-weight", "2"), List.of("--date", "entered")), 1);
        text.append(tables.line()).append(dated.line()).append(all.line());
        text.append("\nStages of the last one, from its run.log:\n\n```text\n")
                .append(read(folder.resolve("out-M/run.log")))
                .append("```\n");
    }

    private void audit() {
        List<String> bare = List.of("--measures", "none", "--layout", "none", "--report", "none", "--min-weight", "2");
        Work without = new Work(
                "analyze without audit", TEXT.name(), OURS, TEXT.recipe().rows());
        repeat(without, topicgraph(TEXT, bare, List.of("--export", "none", "--no-audit")), 1);
        Work with = new Work(
                "with audit and suggestions", TEXT.name(), OURS, TEXT.recipe().rows());
        repeat(with, topicgraph(TEXT, bare, List.of("--export", "none")), 1);
        text.append(Work.HEAD).append(without.line()).append(with.line());
        text.append("\n```text\n")
                .append(read(folder.resolve("out-M with text/run.log")))
                .append("```\n");
    }

    private void growth() {
        text.append(
                "Topics grow with the rows. The exponent is that of the power of rows by which the figure grew since the line"
                        + " above: 1 is linear.\n\n"
                        + "| work | table | rows | wall s | CPU s | exponent | peak MiB | exponent |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
        List<Sample> samples = new ArrayList<>(List.of(TENTH, S, M));
        if (large) {
            samples.add(L);
        }
        Map<String, Function<Sample, List<String>>> commands = Map.of(
                "count",
                sample -> counting(sample, 2),
                "whole job",
                sample -> topicgraph(sample, SAME_AS_PEERS, List.of("--min-weight", "2", "--export", "graphml")));
        for (String name : List.of("count", "whole job")) {
            List<Work> before = new ArrayList<>();
            for (Sample sample : samples) {
                Work work = new Work(
                        name + ", at least 2 rows a pair",
                        sample.name(),
                        OURS,
                        sample.recipe().rows());
                repeat(work, commands.get(name).apply(sample), sample == L ? 1 : LONG_RUNS);
                text.append(growthLine(work, before));
                before.add(work);
            }
        }
    }

    private static String growthLine(Work work, List<Work> before) {
        if (!work.isDone()) {
            return "| %s | %s | failed: %s | | | | | |%n"
                    .formatted(work.name(), work.table(), work.runs().get(0).said());
        }
        String ofCpu = "";
        String ofPeak = "";
        if (!before.isEmpty() && before.get(before.size() - 1).isDone()) {
            Work last = before.get(before.size() - 1);
            double times = Math.log((double) work.rows() / last.rows());
            ofCpu = String.format(Locale.ROOT, "%.2f", Math.log(work.cpu() / last.cpu()) / times);
            ofPeak = String.format(Locale.ROOT, "%.2f", Math.log(work.peak() / last.peak()) / times);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %s | %s | %.0f | %s |%n",
                work.name(),
                work.table(),
                work.rows(),
                Work.seconds(work.wall()),
                Work.seconds(work.cpu()),
                ofCpu,
                work.peak(),
                ofPeak);
    }

    // Commands

    private List<String> counting(Sample sample, int least) {
        String classes = home.resolve("target/topicgraph.jar") + ":" + folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classes, CountingRun.class.getName(), path(sample), Integer.toString(least)));
        return command;
    }

    private List<String> duckDb(Sample sample) {
        return List.of(
                java, "-cp", duckDb + ":" + folder.resolve("classes"), DuckDbCounting.class.getName(), path(sample));
    }

    private List<String> topicgraph(Sample sample, List<String> some, List<String> more) {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("scripts/topicgraph").toString(), "analyze", path(sample), "--quiet", "--out"));
        command.add(folder.resolve("out-" + sample.name()).toString());
        command.addAll(some);
        command.addAll(more);
        return command;
    }

    private String script(String name) {
        return home.resolve("src/bench/python").resolve(name).toString();
    }

    private Path file(Sample sample) {
        return folder.resolve(sample.name().replace(' ', '-') + ".csv");
    }

    private String path(Sample sample) {
        return file(sample).toString();
    }

    private String graphml() {
        return folder.resolve("igraph.graphml").toString();
    }

    // Runs

    /** All tools do the work once, then all a second time, and so on. */
    private void turns(String name, Sample sample, int runs, Map<String, List<String>> commands) {
        List<Work> turns = commands.keySet().stream()
                .sorted((a, b) -> a.equals(OURS) ? -1 : b.equals(OURS) ? 1 : a.compareTo(b))
                .map(tool -> new Work(name, sample.name(), tool, sample.recipe().rows()))
                .toList();
        for (int run = 0; run < runs; run++) {
            for (Work work : turns) {
                if (run == 0 || work.isDone()) {
                    say(name + ", " + sample.name() + ", " + work.tool());
                    work.runs().add(ProcessRun.of(commands.get(work.tool()), folder));
                }
            }
        }
        if (sample == S) {
            text.append(Work.HEAD);
        }
        turns.forEach(work -> text.append(work.line()));
        works.addAll(turns);
    }

    private void repeat(Work work, List<String> command, int runs) {
        for (int run = 0; run < runs; run++) {
            say(work.name() + ", " + work.table());
            work.runs().add(ProcessRun.of(command, folder));
        }
        works.add(work);
    }

    // Results

    private String machine() {
        return "%d processors, Java %s, %s. Medians of whole processes, with the least and the most; CPU counts all threads.%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private String goals() {
        StringBuilder goals = new StringBuilder("\n### Goals\n\n| work | measured | goal | |\n|---|---|---|---|\n");
        ratio(goals, "count", M, "DuckDB", true, 6);
        ratio(goals, "count", M, "pandas, scipy", false, 4);
        ratio(goals, "whole job", M, "pandas, scipy, igraph", true, 8);
        ratio(goals, "whole job", M, "pandas, scipy, igraph", false, 4);
        find("analyze, all reports", "sample", OURS)
                .filter(Work::isDone)
                .ifPresent(work -> goals.append(String.format(
                        Locale.ROOT,
                        "| the sample, everything with all reports | %.2f s | 0.8 s | %s |%n",
                        work.wall(),
                        verdict(work.wall() < 0.8))));
        find("count, at least 2 rows a pair", L.name(), OURS)
                .filter(Work::isDone)
                .ifPresent(work -> goals.append(String.format(
                        Locale.ROOT,
                        "| L counted | %.1f s, %.0f MiB | 60 s, 4,096 MiB | %s |%n",
                        work.wall(),
                        work.peak(),
                        verdict(work.wall() < 60 && work.peak() < 4096))));
        return goals.toString();
    }

    private void ratio(StringBuilder goals, String name, Sample sample, String peer, boolean time, double goal) {
        Work own = find(name, sample.name(), OURS).orElseThrow();
        Work other = find(name, sample.name(), peer).orElseThrow();
        if (own.isDone() && other.isDone()) {
            double mine = time ? own.wall() : own.peak();
            double theirs = time ? other.wall() : other.peak();
            goals.append(String.format(
                    Locale.ROOT,
                    "| %s, %s: %s | %s %s, %s %s: 1/%.1f | 1/%.0f | %s |%n",
                    name,
                    sample.name(),
                    time ? "wall clock" : "peak memory",
                    time ? Work.seconds(mine) : "%.0f".formatted(mine),
                    time ? "s" : "MiB",
                    peer,
                    time ? Work.seconds(theirs) + " s" : "%.0f MiB".formatted(theirs),
                    theirs / mine,
                    goal,
                    verdict(theirs / mine >= goal)));
        }
    }

    private static String verdict(boolean met) {
        return met ? "met" : "not met";
    }

    private Optional<Work> find(String name, String table, String tool) {
        return works.stream()
                .filter(work -> work.name().equals(name)
                        && work.table().equals(table)
                        && work.tool().equals(tool))
                .findFirst();
    }

    private void write(boolean document) throws IOException {
        Path markdown = folder.resolve("results.md");
        Files.writeString(markdown, text);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve("results.json").toFile(), works);
        if (document) {
            Path page = home.resolve("src/site/markdown/performance.md");
            String old = Files.readString(page);
            String begin = "<!-- scripts/bench --document writes from here -->\n";
            String end = "<!-- to here -->";
            Files.writeString(
                    page,
                    old.substring(0, old.indexOf(begin) + begin.length()) + "\n" + text + "\n"
                            + old.substring(old.indexOf(end)));
        }
        System.out.println(text);
        say("written: " + markdown + ", results.json beside it");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
