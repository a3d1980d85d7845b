package org.topicgraph.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.topicgraph.analysis.AnalysisOptions;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.audit.LabelAudit;
import org.topicgraph.audit.Support;
import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.cooccurrence.Counting;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.corpus.Fold;
import org.topicgraph.corpus.KeyRule;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.StopWords;
import org.topicgraph.corpus.SupportOptions;
import org.topicgraph.corpus.Thesaurus;
import org.topicgraph.corpus.TopicKey;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.graph.Backbone;
import org.topicgraph.graph.Distance;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.layout.LayoutMethod;
import org.topicgraph.layout.LayoutOptions;
import org.topicgraph.pipeline.AnalyzeRun;
import org.topicgraph.pipeline.MaxRejected;
import org.topicgraph.pipeline.Settings;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.report.ReportFormat;
import org.topicgraph.source.SourceOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: from a table of topic lists to a folder of results. */
@Command(
        name = "analyze",
        description = "Reads rows with lists of topics and writes a folder of results: graph files, tables, reports.",
        sortOptions = false,
        customSynopsis = "topicgraph analyze INPUT... [OPTIONS]",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Examples:",
            "  topicgraph analyze works.csv",
            "  topicgraph analyze works.csv --topics \"Author Keywords\" --min-occurrences 3",
            "  topicgraph analyze exports/ --thesaurus merged.tsv --resolution 1.5 --out output/run2",
            "  gunzip -c big.tsv.gz | topicgraph analyze - --topics 3 --out output/big"
        })
final class AnalyzeCommand implements Callable<Integer> {
    /** Options that say where and how to run, not what to compute. */
    private static final Set<String> NO_INFLUENCE = Set.of(
            "out",
            "force",
            "config",
            "threads",
            "memory",
            "quiet",
            "verbose",
            "no-progress",
            "help",
            "report",
            "export");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, folders or globs, plain or gzip; - reads standard input. Many make one corpus.")
    private List<String> inputs = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nWhat to read%n", order = 1)
    private Reading reading = new Reading();

    @ArgGroup(validate = false, heading = "%nWhat is a topic%n", order = 2)
    private Topics topics = new Topics();

    @ArgGroup(validate = false, heading = "%nWhat is a link%n", order = 3)
    private Links links = new Links();

    @ArgGroup(validate = false, heading = "%nWhat is computed%n", order = 4)
    private Passes passes = new Passes();

    @ArgGroup(validate = false, heading = "%nWhat is written%n", order = 5)
    private Results results = new Results();

    @ArgGroup(validate = false, heading = "%nHow it runs%n", order = 6)
    private Running running = new Running();

    @Override
    public Integer call() {
        Console console = new Console(running.quiet, running.verbose, running.noProgress);
        AnalyzeRun run = new AnalyzeRun(settings(), console::note, console.progress());
        Thread whenEnded = new Thread(() -> {
            if (run.abandon()) {
                Console.error("interrupted, nothing written");
            }
        });
        Runtime.getRuntime().addShutdownHook(whenEnded);
        try {
            console.summarise(run.run(System.in));
        } finally {
            Runtime.getRuntime().removeShutdownHook(whenEnded);
        }
        return ExitCode.OK.number();
    }

    /** {@return whether an error is to be shown with where it came from} */
    boolean isVerbose() {
        return running.verbose;
    }

    Optional<Path> config() {
        return running.config;
    }

    private Settings settings() {
        if (inputs.isEmpty()) {
            throw new UsageException("nothing to read: name a file, a folder or - for standard input");
        }
        return new Settings(
                inputs,
                sourceOptions(),
                reading.strict,
                MaxRejected.parse(reading.maxRejected),
                corpusOptions(),
                new CountingOptions(links.counting, leastCount()),
                graphOptions(),
                analysisOptions(),
                results.out.orElseGet(this::defaultOut),
                results.force,
                choices("--export", results.export, ExportFormat.values(), ExportFormat::option),
                choices("--report", results.report, ReportFormat.values(), ReportFormat::option),
                evidence(),
                results.rawCells,
                threads(),
                inForce());
    }

    private SourceOptions sourceOptions() {
        return new SourceOptions(
                reading.format,
                reading.topics,
                reading.text,
                reading.id,
                reading.date,
                reading.separators,
                reading.delimiter.map(text -> text.equals("\\t") ? "\t" : text),
                reading.quote.map(text -> text.equals("none") ? "" : text),
                reading.encoding.map(AnalyzeCommand::charset));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--encoding: no encoding \"%s\"; try UTF-8, windows-1252, UTF-16".formatted(name));
        }
    }

    private CorpusOptions corpusOptions() {
        atLeast("--min-topic-length", topics.minTopicLength, 1);
        atLeast("--max-topics-per-row", topics.maxTopicsPerRow, 1);
        atLeast("--min-occurrences", topics.minOccurrences, 1);
        List<KeyRule> rules = new ArrayList<>();
        topics.stopwords.forEach(file -> rules.add(StopWords.read(file, topics.unicode::of)));
        topics.thesaurus.forEach(file -> rules.add(Thesaurus.read(file, topics.unicode::of)));
        return new CorpusOptions(
                topics.unicode,
                rules,
                topics.fold,
                topics.language.map(AnalyzeCommand::language),
                support(),
                results.export.contains(ExportFormat.CSV.option()),
                topics.minTopicLength,
                topics.maxTopicsPerRow,
                topics.minOccurrences,
                atLeastOne("--top-topics", topics.topTopics));
    }

    private Optional<SupportOptions> support() {
        if (topics.noAudit && topics.dropUnsupported.isEmpty()) {
            return Optional.empty();
        }
        Optional<Language> language = topics.language.map(AnalyzeCommand::language);
        SupportOptions.Drop drop = topics.dropUnsupported
                .map(worst -> switch (worst) {
                    case "inside-word" -> (SupportOptions.Drop) code -> Support.ofCode(code) == Support.INSIDE_WORD;
                    case "absent" ->
                        (SupportOptions.Drop) code -> !Support.ofCode(code).isSupport();
                    default ->
                        throw new UsageException(
                                "--drop-unsupported: " + OptionNames.unknown(worst, List.of("inside-word", "absent")));
                })
                .orElse(SupportOptions.Drop.NOTHING);
        return Optional.of(new SupportOptions(() -> LabelAudit.check(language), drop));
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new UsageException("--language: no language \"%s\"; there are %s"
                        .formatted(
                                code,
                                Arrays.stream(Language.values())
                                        .map(Language::code)
                                        .collect(Collectors.joining(" ")))));
    }

    /** Cooccurrences below the least weight need not leave the counting; other weights are known only later. */
    private double leastCount() {
        return links.weight == LinkMeasure.COOCCURRENCES ? leastWeight() : 0;
    }

    private double leastWeight() {
        double least = links.minWeight == null ? 0 : links.minWeight;
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new UsageException("--min-weight takes a number from 0, not " + least);
        }
        return least;
    }

    private GraphOptions graphOptions() {
        return new GraphOptions(
                links.nullModel,
                links.weight,
                leastWeight(),
                backbone(),
                atLeastOne("--max-links", links.maxLinks),
                links.largestComponent);
    }

    private Backbone backbone() {
        try {
            return Backbone.parse(links.backbone);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--backbone: " + e.getMessage());
        }
    }

    private AnalysisOptions analysisOptions() {
        if (!(passes.resolution > 0) || Double.isInfinite(passes.resolution)) {
            throw new UsageException("--resolution takes a number above 0, not " + passes.resolution);
        }
        atLeast("--min-cluster-size", passes.minClusterSize, 1);
        return new AnalysisOptions(
                CentralityOptions.DEFAULTS.withDistance(passes.distance),
                new ClusteringOptions(passes.clustering, passes.resolution, passes.minClusterSize, passes.seed),
                new LayoutOptions(passes.layout, passes.seed));
    }

    private int evidence() {
        atLeast("--evidence", results.evidence, 0);
        return results.evidence;
    }

    private int threads() {
        if (running.threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        atLeast("--threads", running.threads, 1);
        return running.threads;
    }

    /** {@code output/} and the first input's name without what comes after its first dot. */
    private Path defaultOut() {
        Path name = Path.of(inputs.get(0).equals("-") ? "stdin" : inputs.get(0))
                .normalize()
                .getFileName();
        String stem = name == null || name.toString().isEmpty() ? "run" : name.toString();
        int dot = stem.indexOf('.', 1);
        return Path.of("output", (dot < 0 ? stem : stem.substring(0, dot)).replaceAll("[*?\\[\\]{}]", "_"));
    }

    /** Every option that can change a result, as given or by default. */
    private SortedMap<String, String> inForce() {
        SortedMap<String, String> settings = new TreeMap<>();
        for (OptionSpec option : spec.options()) {
            String name = option.longestName().substring(2);
            if (!NO_INFLUENCE.contains(name)) {
                settings.put(name, text(option.getValue()));
            }
        }
        return settings;
    }

    private String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::text).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::text).collect(Collectors.joining(","));
        }
        if (value instanceof Enum<?>) {
            return OptionNames.nameOf(value);
        }
        return value == null ? "" : value.toString();
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new UsageException("%s takes a number from %d, not %d".formatted(option, least, value));
        }
    }

    private static OptionalInt atLeastOne(String option, Integer value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        atLeast(option, value, 1);
        return OptionalInt.of(value);
    }

    private static <E extends Enum<E>> Set<E> choices(
            String option, List<String> names, E[] constants, Function<E, String> name) {
        Set<E> chosen = new LinkedHashSet<>();
        List<String> allowed =
                new ArrayList<>(Arrays.stream(constants).map(name).toList());
        allowed.add("none");
        for (String text : names) {
            if (!allowed.contains(text)) {
                throw new UsageException(option + ": " + OptionNames.unknown(text, allowed));
            }
            Arrays.stream(constants).filter(c -> name.apply(c).equals(text)).forEach(chosen::add);
        }
        return chosen;
    }

    private static final class Reading {
        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "auto",
                description = "csv or tsv (default: ${DEFAULT-VALUE}, from the content).")
        private String format;

        @Option(
                names = {"-t", "--topics"},
                paramLabel = "COL",
                description =
                        "Column with the topics, by name or 1-based number; may be repeated, the lists are joined (default: found by name).")
        private List<String> topics = List.of();

        @Option(
                names = "--text",
                paramLabel = "COL",
                description = "Column with the row's text (default: found by name).")
        private Optional<String> text = Optional.empty();

        @Option(
                names = "--id",
                paramLabel = "COL",
                description = "Column with the row's identifier (default: found by name).")
        private Optional<String> id = Optional.empty();

        @Option(
                names = "--date",
                paramLabel = "COL",
                description = "Column with the row's date (default: found by name).")
        private Optional<String> date = Optional.empty();

        @Option(
                names = {"-s", "--topic-separator"},
                paramLabel = "SEP",
                description =
                        "What stands between topics: literal text, may be repeated; re:PATTERN; json for arrays (default: found from the data).")
        private List<String> separators = List.of();

        @Option(
                names = {"-d", "--delimiter"},
                paramLabel = "CHAR",
                description = "What stands between columns (default: found from the data); \\t for a tab.")
        private Optional<String> delimiter = Optional.empty();

        @Option(
                names = "--encoding",
                paramLabel = "NAME",
                description = "Of the bytes, as UTF-8 or windows-1252 (default: found from the data).")
        private Optional<String> encoding = Optional.empty();

        @Option(
                names = "--quote",
                paramLabel = "CHAR",
                description = "Quote of fields; none for no quoting (default: found from the data).")
        private Optional<String> quote = Optional.empty();

        @Option(names = "--strict", description = "The first row that cannot be read ends the run.")
        private boolean strict;

        @Option(
                names = "--max-rejected",
                paramLabel = "N|P%%",
                defaultValue = "5%",
                description =
                        "More rejected rows end the run; the share counts once 100 rows are read (default: ${DEFAULT-VALUE}).")
        private String maxRejected;
    }

    private static final class Topics {
        @Option(
                names = "--thesaurus",
                paramLabel = "FILE",
                description = "Topics to merge or drop, in VOSviewer's format: label, replace by.")
        private List<Path> thesaurus = List.of();

        @Option(names = "--stopwords", paramLabel = "FILE", description = "Topics to drop, one a line.")
        private List<Path> stopwords = List.of();

        @Option(
                names = "--fold",
                paramLabel = "HOW",
                defaultValue = "none",
                description = "Merge inflected forms: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.Folds.class)
        private Fold fold;

        @Option(
                names = "--language",
                paramLabel = "CODE",
                description = "Of topics and texts, as en or de; for --fold (default: found from the data).")
        private Optional<String> language = Optional.empty();

        @Option(
                names = "--unicode",
                paramLabel = "FORM",
                defaultValue = "nfkc",
                description = "Composition of topics: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.TopicKeys.class)
        private TopicKey unicode;

        @Option(
                names = "--drop-unsupported",
                paramLabel = "CLASS",
                arity = "0..1",
                fallbackValue = "inside-word",
                description =
                        "Leave out mentions that the row's text shows only inside longer words; with =absent also those"
                                + " that it does not show at all.")
        private Optional<String> dropUnsupported = Optional.empty();

        @Option(names = "--no-audit", description = "Do not check labels against the rows' texts.")
        private boolean noAudit;

        @Option(
                names = "--min-topic-length",
                paramLabel = "N",
                defaultValue = "1",
                description = "Shortest topic, in characters (default: ${DEFAULT-VALUE}).")
        private int minTopicLength;

        @Option(
                names = "--max-topics-per-row",
                paramLabel = "N",
                defaultValue = "1000",
                description = "A longer row is rejected (default: ${DEFAULT-VALUE}).")
        private int maxTopicsPerRow;

        @Option(
                names = {"-m", "--min-occurrences"},
                paramLabel = "N",
                defaultValue = "1",
                description = "Fewest rows of a topic (default: ${DEFAULT-VALUE}).")
        private int minOccurrences;

        @Option(
                names = "--top-topics",
                paramLabel = "N",
                description = "Keep only the N most frequent topics (default: all).")
        private Integer topTopics;
    }

    private static final class Links {
        @Option(
                names = "--counting",
                paramLabel = "HOW",
                defaultValue = "full",
                description =
                        "What a row adds to each of its pairs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.Countings.class)
        private Counting counting;

        @Option(
                names = "--weight",
                paramLabel = "MEASURE",
                defaultValue = "cooccurrences",
                description = "The weight of links: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.Weights.class)
        private LinkMeasure weight;

        @Option(
                names = {"-w", "--min-weight"},
                paramLabel = "W",
                description = "Least weight of a link.")
        private Double minWeight;

        @Option(
                names = "--null",
                paramLabel = "MODEL",
                defaultValue = "hypergeometric",
                description =
                        "What chance is when links are tested: ${COMPLETION-CANDIDATES}; sdsm knows that rows have"
                                + " different lengths (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.NullModels.class)
        private NullModel nullModel;

        @Option(
                names = "--backbone",
                paramLabel = "HOW",
                defaultValue = "none",
                description =
                        "Keep only links that say something: none, disparity:A, noise-corrected:D, significance:Q, mst, top-neighbours:K, k-core:K, pathfinder (default: ${DEFAULT-VALUE}).")
        private String backbone;

        @Option(names = "--max-links", paramLabel = "N", description = "Keep only the N strongest links.")
        private Integer maxLinks;

        @Option(names = "--largest-component", description = "Keep only the largest connected part.")
        private boolean largestComponent;
    }

    private static final class Passes {
        @Option(
                names = "--distance",
                paramLabel = "HOW",
                defaultValue = "inverse",
                description =
                        "How a weight becomes the length of a path: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.Distances.class)
        private Distance distance;

        @Option(
                names = "--clustering",
                paramLabel = "HOW",
                defaultValue = "leiden",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.ClusteringMethods.class)
        private ClusteringMethod clustering;

        @Option(
                names = "--resolution",
                paramLabel = "R",
                defaultValue = "1.0",
                description = "Higher gives more clusters (default: ${DEFAULT-VALUE}).")
        private double resolution;

        @Option(
                names = "--min-cluster-size",
                paramLabel = "N",
                defaultValue = "1",
                description = "Smaller clusters join others (default: ${DEFAULT-VALUE}).")
        private int minClusterSize;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "0",
                description = "Of everything random (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Option(
                names = "--layout",
                paramLabel = "HOW",
                defaultValue = "vos",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.LayoutMethods.class)
        private LayoutMethod layout;
    }

    private static final class Results {
        @Option(
                names = {"-o", "--out"},
                paramLabel = "DIR",
                description = "Result folder (default: output/<name of the first input>).")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--force", description = "Replace the result folder even if it is not topicgraph's own.")
        private boolean force;

        @Option(
                names = "--export",
                paramLabel = "LIST",
                split = ",",
                defaultValue = "graphml,gexf,json,csv,vosviewer",
                description = "Of ${COMPLETION-CANDIDATES}, none (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.ExportFormats.class)
        private List<String> export;

        @Option(
                names = "--report",
                paramLabel = "LIST",
                split = ",",
                defaultValue = "html,md,svg,png",
                description = "Of ${COMPLETION-CANDIDATES}, none (default: ${DEFAULT-VALUE}).",
                completionCandidates = OptionNames.ReportFormats.class)
        private List<String> report;

        @Option(
                names = "--evidence",
                paramLabel = "N",
                defaultValue = "5",
                description = "Rows kept to show each topic and link in the reports (default: ${DEFAULT-VALUE}).")
        private int evidence;

        @Option(
                names = "--raw-cells",
                description =
                        "Write text cells of tables as they are, even if a spreadsheet would run them as formulas.")
        private boolean rawCells;
    }

    private static final class Running {
        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "YAML file with any of these options; the command line wins.")
        private Optional<Path> config = Optional.empty();

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "How many threads work (default: one for each processor).")
        private Integer threads;

        @Option(
                names = "--memory",
                paramLabel = "SIZE",
                description = "Most memory, as 4g (default: a quarter of the machine's); for scripts/topicgraph.")
        private Optional<String> memory = Optional.empty();

        @Option(
                names = {"-q", "--quiet"},
                description = "Say nothing but errors.")
        private boolean quiet;

        @Option(
                names = {"-v", "--verbose"},
                description = "Say more; show where an error came from.")
        private boolean verbose;

        @Option(names = "--no-progress", description = "No progress line on the terminal.")
        private boolean noProgress;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "This help.")
        private boolean help;
    }
}
