package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;
import static org.topicgraph.report.Phrases.number;
import static org.topicgraph.report.Phrases.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.analysis.Table;
import org.topicgraph.clustering.Quadrant;
import org.topicgraph.clustering.Role;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.source.LinkAccounting;
import org.topicgraph.source.Rejection;

/**
 * What a report says, the same in every format: one method a section. A section without data is empty, and the templates
 * leave it out. Words and numbers are made here; a template only places them.
 */
public final class ReportModel {
    private static final int TOPICS_OF_A_CARD = 8;
    /** As in the page's charts. */
    private static final int CLUSTERS_IN_A_CHART = 10;

    private static final int ROWS_OF_A_CARD = 3;
    private static final int EXAMPLES_OF_A_ROLE = 5;

    /** Those that reach furthest first, hubs before others. */
    private static final List<Role> ROLES = List.of(
            Role.KINLESS_HUB,
            Role.CONNECTOR_HUB,
            Role.PROVINCIAL_HUB,
            Role.NON_HUB_KINLESS,
            Role.NON_HUB_CONNECTOR,
            Role.PERIPHERAL,
            Role.ULTRA_PERIPHERAL);

    private static final int REJECTIONS_SHOWN = 100;
    private static final int ROWS_OF_A_PLAIN_TABLE = 50;

    private final AnalysisResult result;

    private ReportModel(AnalysisResult result) {
        this.result = result;
    }

    /** {@return what the reports of these results say} */
    public static ReportModel of(AnalysisResult result) {
        return new ReportModel(result);
    }

    AnalysisResult result() {
        return result;
    }

    String title() {
        return result.title();
    }

    String version() {
        return result.manifest().version();
    }

    /** {@return whether the run made a map; an audit makes none, and its report has no sections about it} */
    boolean hasMap() {
        return result.topics().find("cluster").isPresent();
    }

    /** {@return what the report is} */
    String kind() {
        return hasMap() ? "Topic map" : "Topic audit";
    }

    // In short

    /** {@return the handful of numbers at the top} */
    Overview overview() {
        RowAccounting rows = result.manifest().rows();
        List<Entry> figures = new ArrayList<>();
        if (isNetwork()) {
            figures.add(figure(result.topics().rows(), "topic", "topics", "Nodes of the network after filters"));
            figures.add(figure(result.links().rows(), "link", "links", "Links of the network after filters"));
        } else {
            figures.add(figure(
                    rows.analysed(), "row with topics", "rows with topics", "Rows that the report is made from"));
            figures.add(
                    figure(result.topics().rows(), "topic", "topics", "Different topics after clean-up and filters"));
            figures.add(figure(result.links().rows(), "link", "links", "Pairs of topics that share a row"));
        }
        if (hasMap()) {
            figures.add(
                    figure(result.clusters().rows(), "cluster", "clusters", "Groups of topics that belong together"));
        }
        time().ifPresent(time -> figures.add(new Entry(time.period(), "period", "From the first date to the last")));
        if (rows.rejected() > 0) {
            figures.add(
                    figure(rows.rejected(), "row rejected", "rows rejected", "Rows that could not be used, see Trust"));
        }
        return new Overview(figures, result.manifest().warnings());
    }

    /** {@return whether a ready network was read and not rows} */
    boolean isNetwork() {
        return result.manifest().network().isPresent();
    }

    private static Entry figure(long n, String one, String many, String meaning) {
        return new Entry(count(n), n == 1 ? one : many, meaning);
    }

    List<Finding> findings() {
        return new Findings(result).all();
    }

    // The map

    /** {@return what is on the map, and what is not} */
    MapSection map() {
        ReportSelection shown = selection();
        String what =
                "%s and %s".formatted(count(shown.topics(), "topic", "topics"), count(shown.links(), "link", "links"));
        boolean whole = shown.topics() == result.topics().rows()
                && shown.links() == result.links().rows();
        String leftOut = whole
                ? ""
                : "This page shows the strongest part: the %s most frequent of %s topics and the %s strongest of %s links. The tables in the result folder have them all."
                        .formatted(
                                count(shown.topics()),
                                count(result.topics().rows()),
                                count(shown.links()),
                                count(result.links().rows()));
        return new MapSection(what, leftOut);
    }

    ReportSelection selection() {
        return ReportSelection.of(result, ReportSelection.TOPICS, ReportSelection.LINKS);
    }

    // Clusters

    /** {@return a card a cluster, the largest first} */
    List<Cluster> clusters() {
        Table clusters = result.clusters();
        List<List<Integer>> members = members();
        List<List<String>> typical = EvidenceRows.ofClusters(result, ROWS_OF_A_CARD);
        return IntStream.range(0, clusters.rows())
                .mapToObj(c -> cluster(clusters, c, members.get(c), typical.get(c)))
                .toList();
    }

    private Cluster cluster(Table clusters, int c, List<Integer> members, List<String> rows) {
        double internal = clusters.find("internal_weight").map(w -> w.number(c)).orElse(0.0);
        double external = clusters.find("external_weight").map(w -> w.number(c)).orElse(0.0);
        String quadrant = clusters.find("quadrant").map(q -> q.text(c)).orElse("");
        List<Entry> measures = clusters.columns().stream()
                .filter(column -> column.type() != Column.Type.TEXT)
                .filter(column -> !List.of("cluster", "topics", "occurrences").contains(column.name()))
                .map(column -> new Entry(number(column.number(c)), Phrases.title(column.name()), column.meaning()))
                .toList();
        return new Cluster(
                c + 1,
                clusters.column("label").text(c),
                members.isEmpty() ? "" : result.topics().column("color").text(members.get(0)),
                count(members.size(), "topic", "topics"),
                share(internal, internal + external / 2),
                Phrases.title(quadrant),
                Arrays.stream(Quadrant.values())
                        .filter(q -> q.text().equals(quadrant))
                        .map(ReportModel::meaning)
                        .collect(Collectors.joining()),
                members.stream().limit(TOPICS_OF_A_CARD).map(this::name).toList(),
                Math.max(0, members.size() - TOPICS_OF_A_CARD),
                rows,
                measures);
    }

    /** Topics of each cluster, by falling weighted degree. */
    private List<List<Integer>> members() {
        Column cluster = result.topics().column("cluster");
        Column weight = result.topics().column("weighted_degree");
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < result.clusters().rows(); c++) {
            members.add(new ArrayList<>());
        }
        IntStream.range(0, result.topics().rows())
                .boxed()
                .sorted((i, j) -> Double.compare(weight.number(j), weight.number(i))) // stable: ties by topic
                .forEach(topic -> members.get((int) cluster.number(topic) - 1).add(topic));
        return members;
    }

    private static String meaning(Quadrant quadrant) {
        return switch (quadrant) {
            case MOTOR -> "closely knit inside and well connected to the rest";
            case BASIC -> "well connected to the rest, but loosely knit inside: themes that run through everything";
            case NICHE -> "closely knit inside, with few ties to the rest";
            case EMERGING_OR_DECLINING -> "loosely knit, with few ties to the rest: coming up or fading";
        };
    }

    /** {@return whether clusters have places on the thematic map} */
    boolean hasThematicMap() {
        return result.clusters().find("callon_centrality").isPresent()
                && result.clusters().rows() > 1;
    }

    // Topics and links

    /** {@return the topics of most weight, for formats without tables that move} */
    PlainTable topTopics() {
        Column weight = result.topics().column("weighted_degree");
        List<Integer> rows = IntStream.range(0, result.topics().rows())
                .boxed()
                .sorted((i, j) -> Double.compare(weight.number(j), weight.number(i)))
                .limit(ROWS_OF_A_PLAIN_TABLE)
                .toList();
        List<Column> columns = present(
                result.topics(),
                "occurrences",
                "degree",
                "weighted_degree",
                "betweenness",
                "pagerank",
                "clustering",
                "cluster",
                "role");
        return plain(
                columns,
                rows,
                result.topics().rows(),
                List.of("Label"),
                row -> List.of(name(row).label()));
    }

    /** {@return the strongest links} */
    PlainTable topLinks() {
        List<Integer> rows = IntStream.range(
                        0, Math.min(ROWS_OF_A_PLAIN_TABLE, result.links().rows()))
                .boxed()
                .toList();
        List<Column> columns =
                present(result.links(), "Weight", "cooccurrences", "association_strength", "cosine", "npmi", "q_value");
        return plain(
                columns,
                rows,
                result.links().rows(),
                List.of("Topic", "with"),
                row -> List.of(
                        name(result.source(row)).label(),
                        name(result.target(row)).label()));
    }

    private interface Names {
        List<String> of(int row);
    }

    private static PlainTable plain(
            List<Column> columns, List<Integer> rows, int whole, List<String> nameHeads, Names names) {
        List<Head> heads = Stream.concat(
                        nameHeads.stream().map(head -> new Head(head, "---")),
                        columns.stream()
                                .map(column -> new Head(
                                        Phrases.title(column.name()),
                                        column.type() == Column.Type.TEXT ? "---" : "---:")))
                .toList();
        List<Cells> cells = rows.stream()
                .map(row -> new Cells(
                        Stream.concat(names.of(row).stream(), columns.stream().map(column -> cell(column, row)))
                                .toList()))
                .toList();
        return new PlainTable(heads, cells, count(cells.size()), count(whole));
    }

    private static List<Column> present(Table table, String... names) {
        return Stream.of(names).map(table::find).flatMap(Optional::stream).toList();
    }

    private static String cell(Column column, int row) {
        return switch (column.type()) {
            case TEXT -> column.text(row);
            case INTEGER -> count(column.integer(row));
            case DECIMAL -> number(column.number(row));
        };
    }

    private Name name(int topic) {
        return new Name(topic, result.topics().column("Label").text(topic), Phrases.magnitude(result, topic));
    }

    // Roles

    /** {@return how many topics play which role, where the run computed roles; hubs first} */
    List<RoleCard> roles() {
        return hasRoles()
                ? ROLES.stream().map(this::role).flatMap(Optional::stream).toList()
                : List.of();
    }

    private Optional<RoleCard> role(Role role) {
        Column roles = result.topics().column("role");
        List<Integer> players = IntStream.range(0, result.topics().rows())
                .filter(topic -> roles.text(topic).equals(role.text()))
                .boxed()
                .toList();
        return players.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoleCard(
                        Phrases.title(role.text()),
                        meaning(role),
                        count(players.size(), "topic", "topics"),
                        players.stream()
                                .limit(EXAMPLES_OF_A_ROLE)
                                .map(this::name)
                                .toList()));
    }

    private static String meaning(Role role) {
        return switch (role) {
            case ULTRA_PERIPHERAL -> "all its links stay in its own cluster";
            case PERIPHERAL -> "most of its links stay in its own cluster";
            case NON_HUB_CONNECTOR -> "not a hub, but linked to several other clusters";
            case NON_HUB_KINLESS -> "not a hub, its links are spread over all clusters";
            case PROVINCIAL_HUB -> "a hub within its own cluster";
            case CONNECTOR_HUB -> "a hub of its cluster that also ties it to others";
            case KINLESS_HUB -> "a hub whose links are spread over all clusters";
        };
    }

    /** {@return whether the run computed roles} */
    boolean hasRoles() {
        return result.topics().find("role").isPresent();
    }

    // Trust

    /** {@return where every row went, what was filtered, and what to be careful about} */
    Trust trust() {
        RunManifest manifest = result.manifest();
        List<Entry> accounting =
                manifest.network().map(ReportModel::accounting).orElseGet(() -> accounting(manifest.rows()));
        List<Filter> filters = manifest.filters().stream()
                .map(f -> new Filter(f.filter(), count(f.topics()), count(f.links())))
                .toList();
        return new Trust(
                accounting,
                filters,
                reasons(),
                result.rejections().stream()
                        .limit(REJECTIONS_SHOWN)
                        .map(ReportModel::rejected)
                        .toList(),
                Math.max(0, result.rejections().size() - REJECTIONS_SHOWN),
                manifest.warnings());
    }

    private static List<Entry> accounting(RowAccounting rows) {
        return List.of(
                new Entry(count(rows.read()), "Rows read", "Records of all inputs"),
                new Entry(count(rows.analysed()), "Rows analysed", "Rows with at least one topic; N in the formulas"),
                new Entry(count(rows.withoutTopics()), "Rows without topics", "Read, but with an empty list"),
                new Entry(
                        count(rows.rejected()), "Rows rejected", "Could not be used; each is listed with its reason"));
    }

    private static List<Entry> accounting(LinkAccounting links) {
        return List.of(
                new Entry(count(links.read()), "Links read", "Links of all inputs"),
                new Entry(count(links.kept()), "Different links", "Pairs of nodes that have a link, before filters"),
                new Entry(count(links.merged()), "Links added", "To another between the same two nodes"),
                new Entry(count(links.loops()), "Loops dropped", "Links from a node to itself"),
                new Entry(
                        count(links.rejected()),
                        "Links rejected",
                        "Could not be used; each is listed with its reason"));
    }

    private List<Entry> reasons() {
        SortedMap<String, Long> byReason = new TreeMap<>();
        for (Rejection rejection : result.rejections()) {
            byReason.merge(words(rejection), 1L, Long::sum);
        }
        return byReason.entrySet().stream()
                .map(e -> new Entry(count(e.getValue()), e.getKey(), ""))
                .toList();
    }

    private static Rejected rejected(Rejection rejection) {
        return new Rejected(
                rejection.source(),
                count(rejection.row()),
                count(rejection.line()),
                words(rejection),
                rejection.detail(),
                rejection.raw());
    }

    private static String words(Rejection rejection) {
        return rejection.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** {@return which labels not to trust, where the rows have a text} */
    Optional<AuditSection> audit() {
        return AuditSection.of(result);
    }

    /** {@return topics that are probably one, where the run looked for them} */
    Optional<PlainTable> suggestions() {
        return further(
                SuggestionTable.NAME,
                "label",
                "replace by",
                "reason",
                "confidence",
                "occurrences",
                "target_occurrences",
                "rows_both",
                "occurrences_after");
    }

    /** {@return labels that are probably two topics, where the run looked for them} */
    Optional<PlainTable> splits() {
        return further(SplitTable.NAME, "label", "occurrences", "first", "second");
    }

    /** {@return in what share of a grid of settings each headline holds, where the run tried them} */
    Optional<PlainTable> sensitivity() {
        return further("sensitivity");
    }

    /** {@return pairs that meet less often than chance would have it, where the run looked for them} */
    Optional<PlainTable> gaps() {
        return further("gaps");
    }

    /** The first rows of a table that not every run makes, with some of its columns; with all if none is named. */
    private Optional<PlainTable> further(String name, String... columns) {
        return result.further(name)
                .filter(table -> table.rows() > 0)
                .map(table -> plain(
                        columns.length == 0 ? table.columns() : present(table, columns),
                        IntStream.range(0, Math.min(ROWS_OF_A_PLAIN_TABLE, table.rows()))
                                .boxed()
                                .toList(),
                        table.rows(),
                        List.of(),
                        row -> List.of()));
    }

    // Time

    /** {@return what changes along the dates, where there are dates} */
    Optional<TimeSection> time() {
        return TimeSection.of(result);
    }

    /** {@return the clusters that a chart can tell apart by colour} */
    List<Cluster> clustersByName() {
        return clusters().stream().limit(CLUSTERS_IN_A_CHART).toList();
    }

    // How it was made

    /** {@return settings, formulas, inputs, and how to repeat the run} */
    Method method() {
        RunManifest manifest = result.manifest();
        List<Entry> settings = manifest.settings().entrySet().stream()
                .map(setting -> new Entry(setting.getValue(), "--" + setting.getKey(), ""))
                .toList();
        List<Input> inputs = manifest.inputs().stream()
                .map(input -> new Input(input.name(), count(input.bytes()), input.sha256(), input.understoodAs()))
                .toList();
        return new Method(
                settings,
                Stream.of(
                                definitions("Topics", result.topics()),
                                definitions("Links", result.links()),
                                definitions("Clusters", result.clusters()),
                                definitions("The whole graph", result.figures()),
                                result.further(AuditFindings.TABLE)
                                        .map(table -> definitions("Labels and texts", table))
                                        .orElse(new Definitions("", List.of())),
                                result.further(SuggestionTable.NAME)
                                        .map(table -> definitions("Topics that are probably one", table))
                                        .orElse(new Definitions("", List.of())))
                        .filter(group -> !group.columns().isEmpty())
                        .toList(),
                inputs,
                figures(),
                manifest.command(),
                settingsFile(manifest.settings()),
                citation());
    }

    /** The settings as a file for {@code --config}; those without a value are left out, as they were. */
    private static String settingsFile(SortedMap<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue().isEmpty())
                .map(setting -> setting.getKey() + ": " + yaml(setting.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** A word as it is, anything else in quotes. */
    private static String yaml(String value) {
        return value.matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? value : "'" + value.replace("'", "''") + "'";
    }

    private String citation() {
        String inputs = result.manifest().inputs().stream()
                .map(input -> "%s (SHA-256 %s…)"
                        .formatted(
                                input.name(),
                                input.sha256()
                                        .substring(
                                                0, Math.min(12, input.sha256().length()))))
                .collect(Collectors.joining(", "));
        return "%s of %s: %s and %s from %s of %s. Made with topicgraph %s."
                .formatted(
                        kind(),
                        title(),
                        count(result.topics().rows(), "topic", "topics"),
                        count(result.links().rows(), "link", "links"),
                        Phrases.origin(result.manifest()),
                        inputs.isEmpty() ? "a stream" : inputs,
                        version());
    }

    /** {@return the figures of the graph as a whole} */
    List<Entry> figures() {
        Table figures = result.figures();
        return figures.rows() == 0
                ? List.of()
                : figures.columns().stream()
                        .map(column -> new Entry(cell(column, 0), Phrases.title(column.name()), column.meaning()))
                        .toList();
    }

    private static Definitions definitions(String what, Table table) {
        Map<String, Definition> columns = new LinkedHashMap<>();
        IntPredicate notPlain = c -> !table.columns().get(c).meaning().isEmpty();
        IntStream.range(0, table.columns().size()).filter(notPlain).forEach(c -> {
            Column column = table.columns().get(c);
            columns.put(
                    column.name(), new Definition(column.name(), column.meaning(), column.formula(), column.source()));
        });
        return new Definitions(what, List.copyOf(columns.values()));
    }

    // What the templates see

    record Overview(List<Entry> figures, List<String> warnings) {}

    record Entry(String value, String name, String meaning) {}

    record MapSection(String shown, String leftOut) {}

    record Name(int topic, String label, String rows) {}

    record Cluster(
            int number,
            String label,
            String color,
            String size,
            String inside,
            String quadrant,
            String quadrantMeaning,
            List<Name> top,
            int others,
            List<String> typicalRows,
            List<Entry> measures) {
        boolean hasOthers() {
            return others > 0;
        }

        boolean hasTypicalRows() {
            return !typicalRows.isEmpty();
        }
    }

    record Head(String title, String rule) {}

    record Cells(List<String> cells) {}

    record PlainTable(List<Head> heads, List<Cells> rows, String shown, String whole) {}

    record RoleCard(String name, String meaning, String size, List<Name> examples) {}

    record Filter(String option, String topics, String links) {}

    record Rejected(String source, String row, String line, String reason, String detail, String raw) {}

    record Trust(
            List<Entry> accounting,
            List<Filter> filters,
            List<Entry> reasons,
            List<Rejected> rejected,
            int otherRejected,
            List<String> warnings) {
        boolean hasFilters() {
            return !filters.isEmpty();
        }

        boolean hasRejected() {
            return !rejected.isEmpty();
        }

        boolean hasOtherRejected() {
            return otherRejected > 0;
        }

        boolean hasWarnings() {
            return !warnings.isEmpty();
        }
    }

    record Input(String name, String bytes, String sha256, String understoodAs) {}

    record Definition(String name, String meaning, String formula, String source) {}

    record Definitions(String of, List<Definition> columns) {}

    record Method(
            List<Entry> settings,
            List<Definitions> definitions,
            List<Input> inputs,
            List<Entry> figures,
            String command,
            String settingsFile,
            String citation) {
        boolean hasFigures() {
            return !figures.isEmpty();
        }
    }
}
