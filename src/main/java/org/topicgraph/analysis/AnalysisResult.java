package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.graph.LinkOrder;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.Rejection;

/**
 * All that a run has found; what every output reads. Topics are in the order of the graph's vocabulary, links in the order of
 * files: by falling weight, then by key of the source, then of the target.
 */
public final class AnalysisResult {
    private static final Set<String> LOOKS = Set.of("x", "y", "size", "color");

    private final String title;
    private final RunManifest manifest;
    private final List<Rejection> rejections;
    private final TopicGraph graph;
    private final int[] linkOrder;
    private final Table topics;
    private final Table links;
    private final Table clusters;
    private final Table figures;
    private final List<Table> further;

    /**
     * @param title of the corpus, for people
     * @param manifest what the run was
     * @param rejections the rows that were not used, in the order of the inputs
     * @param graph the topics and links
     * @param linkOrder number of the link at each place of the files' order
     * @param topics a row a topic: {@code Id, Label, occurrences, ... cluster ... x, y, size, color}
     * @param links a row a link, in files' order: {@code Source, Target, Type, Weight, cooccurrences ...}
     * @param clusters a row a cluster, from cluster 1
     * @param figures one row: figures of the graph as a whole
     */
    public AnalysisResult(
            String title,
            RunManifest manifest,
            List<Rejection> rejections,
            TopicGraph graph,
            int[] linkOrder,
            Table topics,
            Table links,
            Table clusters,
            Table figures) {
        this(title, manifest, rejections, graph, linkOrder, topics, links, clusters, figures, List.of());
    }

    private AnalysisResult(
            String title,
            RunManifest manifest,
            List<Rejection> rejections,
            TopicGraph graph,
            int[] linkOrder,
            Table topics,
            Table links,
            Table clusters,
            Table figures,
            List<Table> further) {
        this.title = title;
        this.manifest = manifest;
        this.rejections = List.copyOf(rejections);
        this.graph = graph;
        this.linkOrder = linkOrder;
        this.topics = topics;
        this.links = links;
        this.clusters = clusters;
        this.figures = figures;
        this.further = List.copyOf(further);
    }

    /**
     * {@return the result of a run}
     *
     * @param title of the corpus, for people
     * @param audit what the rows' texts say of the labels, where they were asked
     */
    public static AnalysisResult of(
            String title,
            RunManifest manifest,
            List<Rejection> rejections,
            FilteredGraph filtered,
            Analysis analysis,
            Optional<AuditFindings> audit) {
        TopicGraph graph = filtered.graph();
        int[] order = LinkOrder.of(graph);
        AnalysisResult result = new AnalysisResult(
                title,
                manifest,
                rejections,
                graph,
                order,
                ResultTables.topics(graph, analysis, audit),
                ResultTables.links(filtered, order, audit),
                ResultTables.clusters(analysis.profiles(), graph),
                ResultTables.figures(analysis.figures()));
        return audit.map(found -> result.with(found.table())).orElse(result);
    }

    /**
     * {@return the result of a run that audits only: topics and links without measures, no clusters}
     *
     * @param title of the corpus, for people
     * @param audit what the rows' texts say of the labels, where they were asked
     */
    public static AnalysisResult ofAudit(
            String title,
            RunManifest manifest,
            List<Rejection> rejections,
            TopicGraph links,
            Optional<AuditFindings> audit) {
        int[] order = LinkOrder.of(links);
        AnalysisResult result = new AnalysisResult(
                title,
                manifest,
                rejections,
                links,
                order,
                ResultTables.countedTopics(links, audit),
                ResultTables.countedLinks(links, order, audit),
                new Table("clusters", 0, List.of()),
                new Table("graph", 0, List.of()));
        return audit.map(found -> result.with(found.table())).orElse(result);
    }

    /** {@return these results and the table of a pass that not every run makes: audit, suggestions, slices and the like} */
    public AnalysisResult with(Table table) {
        List<Table> more = new ArrayList<>(further);
        more.add(table);
        return new AnalysisResult(
                title, manifest, rejections, graph, linkOrder, topics, links, clusters, figures, more);
    }

    /** {@return these results and further tables} */
    public AnalysisResult with(List<Table> tables) {
        AnalysisResult result = this;
        for (Table table : tables) {
            result = result.with(table);
        }
        return result;
    }

    /** {@return these results and further columns of topics, which come before those of looks} */
    public AnalysisResult withTopicColumns(List<Column> columns) {
        List<Column> all = new ArrayList<>(topics.columns());
        int looks = 0;
        while (looks < all.size() && !LOOKS.contains(all.get(looks).name())) {
            looks++;
        }
        all.addAll(looks, columns);
        Table more = new Table(topics.name(), topics.rows(), all);
        return new AnalysisResult(
                title, manifest, rejections, graph, linkOrder, more, links, clusters, figures, further);
    }

    /** {@return these results and further columns of clusters} */
    public AnalysisResult withClusterColumns(List<Column> columns) {
        List<Column> all = new ArrayList<>(clusters.columns());
        all.addAll(columns);
        Table more = new Table(clusters.name(), clusters.rows(), all);
        return new AnalysisResult(title, manifest, rejections, graph, linkOrder, topics, links, more, figures, further);
    }

    /** {@return the tables of passes that not every run makes, in the order in which they were added} */
    public List<Table> further() {
        return further;
    }

    /** {@return the table of that name among them, where the run made it} */
    public Optional<Table> further(String name) {
        return further.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** {@return the name of the corpus, for people} */
    public String title() {
        return title;
    }

    public RunManifest manifest() {
        return manifest;
    }

    /** {@return the rows that were not used, in the order of the inputs} */
    public List<Rejection> rejections() {
        return rejections;
    }

    public TopicGraph graph() {
        return graph;
    }

    /** {@return a row a topic; row number = topic number} */
    public Table topics() {
        return topics;
    }

    /** {@return what topics are large or small by: their occurrences, or the weighted degree where these are not known} */
    public Column magnitude() {
        return topics.find("occurrences").orElseGet(() -> topics.column("weighted_degree"));
    }

    /** {@return a row a link, in the order of files} */
    public Table links() {
        return links;
    }

    /** {@return the topic where the link in this row of {@link #links()} begins; the more frequent of its two} */
    public int source(int row) {
        return graph.first(linkOrder[row]);
    }

    /** {@return the topic where the link in this row of {@link #links()} ends} */
    public int target(int row) {
        return graph.second(linkOrder[row]);
    }

    /** {@return number of the link at each place of the files' order} */
    public int[] linkOrder() {
        return linkOrder.clone();
    }

    /** {@return the weight of the link in this row of {@link #links()}} */
    public double weight(int row) {
        return graph.weight(linkOrder[row]);
    }

    /** {@return a row a cluster; row number = cluster number - 1} */
    public Table clusters() {
        return clusters;
    }

    /** {@return one row: figures of the graph as a whole} */
    public Table figures() {
        return figures;
    }
}
