package org.topicgraph.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.topicgraph.corpus.JoinRule;
import org.topicgraph.pipeline.MaxRejected;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.source.DatabaseQuery;
import org.topicgraph.source.Deduplicate;
import org.topicgraph.source.FieldOptions;
import org.topicgraph.source.SourceOptions;
import picocli.CommandLine.Option;

/** Options that say what to read, and how. */
final class ReadingOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description =
                    "${COMPLETION-CANDIDATES}; edges is a ready network (default: ${DEFAULT-VALUE}, found from the content).",
            completionCandidates = OptionNames.SourceFormats.class)
    private String format;

    @Option(
            names = {"-t", "--topics"},
            paramLabel = "COL",
            description =
                    "Column with the topics, by name or 1-based number; 3- for all from the third on; may be repeated, the lists are joined (default: found by name).")
    private List<String> topics = List.of();

    @Option(names = "--text", paramLabel = "COL", description = "Column with the row's text (default: found by name).")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "COL",
            description = "Column with the row's identifier (default: found by name).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--date", paramLabel = "COL", description = "Column with the row's date (default: found by name).")
    private Optional<String> date = Optional.empty();

    @Option(
            names = {"-s", "--topic-separator"},
            paramLabel = "SEP",
            description =
                    "What stands between topics: literal text, may be repeated; re:PATTERN; json for arrays; none where a cell is one topic (default: found from the data).")
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

    @Option(
            names = "--group-by",
            paramLabel = "COL",
            description = "Column whose value is the same in all rows that make one, as in a table of one topic a row.")
    private Optional<String> groupBy = Optional.empty();

    @Option(
            names = "--deduplicate",
            paramLabel = "BY",
            defaultValue = "none",
            description =
                    "What records of one work have in common, whose topics are united: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.Deduplicates.class)
    private Deduplicate deduplicate;

    @Option(
            names = "--explain",
            description = "Say what each input is taken for, show its first rows as understood, and stop.")
    private boolean explain;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Sheet of a spreadsheet, by name or 1-based number (default: the first).")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description =
                    "Database to ask in place of files; login in the URL, or in the environment as TOPICGRAPH_JDBC_USER and TOPICGRAPH_JDBC_PASSWORD.")
    private Optional<String> jdbc = Optional.empty();

    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "What to ask the database; columns may hold arrays of topics.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--jdbc-driver",
            paramLabel = "JAR",
            description = "The database's driver, a jar or a folder of jars; may be repeated.")
    private List<Path> drivers = List.of();

    @Option(names = "--strict", description = "The first row that cannot be read ends the run.")
    private boolean strict;

    @Option(
            names = "--max-rejected",
            paramLabel = "N|P%",
            defaultValue = "5%",
            description =
                    "More rejected rows end the run; the share counts once 100 rows are read (default: ${DEFAULT-VALUE}).")
    private String maxRejected;

    SourceOptions source(FieldOptions fields) {
        return new SourceOptions(
                format,
                topics,
                text,
                id,
                date,
                separators,
                delimiter.map(text -> text.equals("\\t") ? "\t" : text),
                quote.map(text -> text.equals("none") ? "" : text),
                encoding.map(ReadingOptions::charset),
                groupBy,
                deduplicate,
                Optional.empty(),
                fields,
                sheet);
    }

    /** {@return whether the inputs are only to be explained} */
    boolean isExplained() {
        return explain;
    }

    /**
     * Says what the inputs, or the database in their place, are taken for.
     *
     * @return the exit code
     */
    int explain(List<String> given, FieldOptions fields) {
        List<String> inputs = inputs(given);
        SourceOptions options = source(fields);
        return query().map(asked -> Explanation.print(asked, options))
                .orElseGet(() -> Explanation.print(inputs, options));
    }

    /** {@return which rows are one} */
    JoinRule join() {
        if (groupBy.isPresent()) {
            return JoinRule.SAME_VALUE;
        }
        return switch (deduplicate) {
            case NONE -> JoinRule.NONE;
            case ID -> JoinRule.SAME_VALUE;
            case DOI -> JoinRule.SAME_DOI;
            case TITLE -> JoinRule.SAME_TITLE;
        };
    }

    /** {@return what is asked of a database, if it is} */
    Optional<DatabaseQuery> query() {
        if (jdbc.isPresent() != query.isPresent()) {
            throw new UsageException("--jdbc URL and --query SQL belong together");
        }
        SortedMap<String, String> login = new TreeMap<>();
        for (String property : List.of("user", "password")) {
            String variable = "TOPICGRAPH_JDBC_" + property.toUpperCase(Locale.ROOT);
            Optional.ofNullable(System.getenv(variable)).ifPresent(value -> login.put(property, value));
        }
        return jdbc.map(url -> new DatabaseQuery(url, query.orElseThrow(), drivers, login));
    }

    /** {@return the inputs given, or the name of the database that is asked in their place} */
    List<String> inputs(List<String> given) {
        Optional<DatabaseQuery> asked = query();
        if (asked.isEmpty()) {
            OptionChecks.someInput(given);
            return given;
        }
        if (!given.isEmpty()) {
            throw new UsageException("--jdbc is read in place of files; leave out one or the other");
        }
        return List.of(asked.get().shown());
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--encoding: no encoding \"%s\"; try UTF-8, windows-1252, UTF-16".formatted(name));
        }
    }

    /** {@return whether the first rejected row ends the run} */
    boolean isStrict() {
        return strict;
    }

    MaxRejected maxRejected() {
        return MaxRejected.parse(maxRejected);
    }
}
