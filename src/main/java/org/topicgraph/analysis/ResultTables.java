package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.ClusterProfile;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.RoleMeasure;
import org.topicgraph.clustering.Roles;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.graph.LinkStatistics;
import org.topicgraph.graph.TopicGraph;

/** The columns of each table of results, in the order of every file. */
final class ResultTables {
    private ResultTables() {}

    static Table topics(TopicGraph graph, Analysis analysis, Optional<AuditFindings> audit) {
        NodeMeasures measures = analysis.measures();
        Clustering clustering = analysis.clustering();
        Roles roles = analysis.roles();
        Vocabulary topics = graph.vocabulary();
        double[] sizes = Looks.sizes(graph);
        boolean counted = topics.isCounted();
        List<Column> columns = names(topics);
        for (NodeMeasure measure : measures.measures()) {
            columns.add(column(measure, measures));
        }
        columns.add(Column.integers(
                "cluster",
                "Number of the topic's cluster, from 1 by falling number of topics.",
                clustering::clusterOf));
        for (RoleMeasure measure : RoleMeasure.values()) {
            columns.add(Column.decimals(measure.column(), measure.meaning(), i -> measure.of(roles, i))
                    .defined(measure.formula(), RoleMeasure.SOURCE));
        }
        columns.add(Column.texts(
                        "role", RoleMeasure.ROLE_MEANING, i -> roles.role(i).text())
                .defined("", RoleMeasure.SOURCE));
        audit.ifPresent(found -> columns.add(found.evidence()));
        analysis.layout().ifPresent(map -> {
            columns.add(Column.decimals("x", "Position on the map, to the right.", map::x));
            columns.add(Column.decimals("y", "Position on the map, upwards.", map::y));
        });
        columns.add(Column.decimals(
                "size",
                "Diameter on the map, 4 to 100; the area grows with %s."
                        .formatted(counted ? "occurrences" : "weighted degree"),
                i -> sizes[i]));
        columns.add(Column.texts(
                "color", "Colour on the map: the cluster's, as #rrggbb.", i -> Looks.color(clustering.clusterOf(i))));
        return new Table("topics", graph.topics(), columns);
    }

    /** {@return the table of topics that are counted and no more} */
    static Table countedTopics(TopicGraph graph, Optional<AuditFindings> audit) {
        List<Column> columns = names(graph.vocabulary());
        audit.ifPresent(found -> columns.add(found.evidence()));
        return new Table("topics", graph.topics(), columns);
    }

    private static List<Column> names(Vocabulary topics) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("Id", "The topic's key, which identifies it in every file.", topics::key));
        columns.add(Column.texts("Label", "What is shown: the most frequent spelling.", topics::label));
        if (topics.isCounted()) {
            columns.add(Column.integers("occurrences", "Rows that have the topic.", topics::occurrences)
                    .defined("s_i", ""));
        }
        return columns;
    }

    private static Column column(NodeMeasure measure, NodeMeasures values) {
        Column column =
                switch (measure.kind()) {
                    case WHOLE ->
                        Column.integers(measure.column(), measure.meaning(), i -> (long) values.value(measure, i));
                    case DECIMAL -> Column.decimals(measure.column(), measure.meaning(), i -> values.value(measure, i));
                };
        return column.defined(measure.formula(), measure.source());
    }

    static Table links(FilteredGraph filtered, int[] order, Optional<AuditFindings> audit) {
        TopicGraph graph = filtered.graph();
        LinkStatistics statistics = filtered.statistics();
        List<Column> columns = ends(graph, filtered.weight(), order);
        if (graph.isCounted()) {
            columns.addAll(measures(filtered, order));
        }
        columns.add(Column.decimals(
                        "disparity",
                        "How probable such a share of an end's weight is if weights were spread at random, at the end where it"
                                + " is less; 0 to 1.",
                        row -> statistics.disparity(order[row]))
                .defined(
                        "min over both ends of (1 - w_ij / S_i)^(k_i - 1); 1 for an end with one link",
                        "Serrano, Boguna and Vespignani 2009, doi:10.1073/pnas.0808904106"));
        audit.ifPresent(found -> columns.addAll(found.ofLinks(order)));
        return new Table("links", graph.links(), columns);
    }

    /** {@return the table of links that are counted and no more} */
    static Table countedLinks(TopicGraph graph, int[] order, Optional<AuditFindings> audit) {
        List<Column> columns = ends(graph, LinkMeasure.COOCCURRENCES, order);
        columns.add(cooccurrences(graph, order));
        audit.ifPresent(found -> columns.addAll(found.ofLinks(order)));
        return new Table("links", graph.links(), columns);
    }

    private static List<Column> ends(TopicGraph graph, LinkMeasure weight, int[] order) {
        Vocabulary topics = graph.vocabulary();
        String by = topics.isCounted() ? "more frequent topic" : "topic that comes first in the order of files";
        String other = topics.isCounted() ? "less frequent topic" : "other topic";
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("Source", "Id of the " + by + ".", row -> topics.key(graph.first(order[row]))));
        columns.add(Column.texts("Target", "Id of the " + other + ".", row -> topics.key(graph.second(order[row]))));
        columns.add(Column.texts("Type", "Links have no direction.", row -> "Undirected"));
        columns.add(Column.decimals(
                "Weight",
                graph.isCounted()
                        ? "The graph's weight: " + weight.column() + "."
                        : "The link's weight in the network that was read, several links between the same two added.",
                row -> graph.weight(order[row])));
        return columns;
    }

    /** What the rows behind the links say of them. */
    private static List<Column> measures(FilteredGraph filtered, int[] order) {
        TopicGraph graph = filtered.graph();
        LinkStatistics statistics = filtered.statistics();
        List<Column> columns = new ArrayList<>();
        columns.add(cooccurrences(graph, order));
        for (LinkMeasure measure : LinkMeasure.values()) {
            if (measure != LinkMeasure.COOCCURRENCES) {
                columns.add(Column.decimals(
                                measure.column(), measure.meaning(), row -> statistics.of(measure, order[row]))
                        .defined(formula(measure, filtered.nullModel()), source(measure, filtered.nullModel())));
            }
        }
        columns.add(Column.decimals(
                        "q_value",
                        "Share of false findings to expect among all links of at most this p-value, 0 to 1.",
                        row -> statistics.qValue(order[row]))
                .defined(
                        "p m / rank of p among the m = n (n - 1) / 2 pairs of topics, made monotone",
                        "Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x"));
        return columns;
    }

    private static Column cooccurrences(TopicGraph graph, int[] order) {
        return Column.integers(
                        LinkMeasure.COOCCURRENCES.column(),
                        LinkMeasure.COOCCURRENCES.meaning(),
                        row -> graph.cooccurrences(order[row]))
                .defined(LinkMeasure.COOCCURRENCES.formula(), LinkMeasure.COOCCURRENCES.source());
    }

    private static String formula(LinkMeasure measure, NullModel nullModel) {
        return measure == LinkMeasure.P_VALUE ? nullModel.formula() : measure.formula();
    }

    private static String source(LinkMeasure measure, NullModel nullModel) {
        return measure == LinkMeasure.P_VALUE ? nullModel.source() : measure.source();
    }

    /** What rests on rows or occurrences is left out where the graph does not know them. */
    static Table clusters(List<ClusterProfile> profiles, TopicGraph graph) {
        Set<String> unknown = new HashSet<>();
        if (!graph.isCounted()) {
            unknown.addAll(List.of("callon_centrality", "callon_density", "quadrant"));
        }
        if (!graph.vocabulary().isCounted()) {
            unknown.add("occurrences");
        }
        List<Column> columns = clusterColumns(profiles).stream()
                .filter(column -> !unknown.contains(column.name()))
                .toList();
        return new Table("clusters", profiles.size(), columns);
    }

    private static List<Column> clusterColumns(List<ClusterProfile> profiles) {
        return List.of(
                Column.integers(
                        "cluster",
                        "Number of the cluster, from 1 by falling number of topics; among equals by smallest key.",
                        row -> profiles.get(row).number()),
                Column.texts(
                        "label", "Its topics of highest weighted degree inside the cluster.", row -> profiles.get(row)
                                .label()),
                Column.integers("topics", "How many topics it has.", row -> profiles.get(row)
                        .topics()),
                Column.integers("occurrences", "Sum of the occurrences of its topics.", row -> profiles.get(row)
                        .occurrences()),
                Column.decimals("internal_weight", "Weight of the links between its topics.", row -> profiles.get(row)
                                .internalWeight())
                        .defined("sum of w_ij, i < j both inside", ""),
                Column.decimals(
                                "external_weight",
                                "Weight of the links to topics of other clusters.",
                                row -> profiles.get(row).externalWeight())
                        .defined("sum of w_ij, i inside, j outside", ""),
                Column.decimals("callon_centrality", "How strongly it is tied to other clusters.", row -> profiles.get(
                                        row)
                                .callonCentrality())
                        .defined("10 * sum of e_ij, i inside, j outside; e_ij = c_ij^2 / (s_i s_j)", CALLON),
                Column.decimals(
                                "callon_density",
                                "How strongly its topics are tied to each other.",
                                row -> profiles.get(row).callonDensity())
                        .defined("100 * sum of e_ij, i < j both inside / topics; e_ij = c_ij^2 / (s_i s_j)", CALLON),
                Column.texts(
                                "quadrant",
                                "Place on the thematic map, split at the medians: motor (central, dense), basic (central), niche (dense), emerging or declining.",
                                row -> profiles.get(row).quadrant().text())
                        .defined("", "Cobo et al. 2011, doi:10.1016/j.joi.2010.10.002"));
    }

    private static final String CALLON = "Callon, Courtial and Laville 1991, doi:10.1007/BF02019280";

    static Table figures(GraphFigures figures) {
        return new Table(
                "figures",
                1,
                List.of(
                        Column.integers("topics", "Topics of the graph.", row -> figures.topics())
                                .defined("n", ""),
                        Column.integers("links", "Links of the graph.", row -> figures.links())
                                .defined("m", ""),
                        Column.decimals("density", "Share of all possible links, 0 to 1.", row -> figures.density())
                                .defined("2 m / (n (n - 1))", ""),
                        Column.integers(
                                "components",
                                "Connected parts; an isolated topic is one.",
                                row -> figures.components()),
                        Column.integers(
                                "largest_component",
                                "Topics in the largest connected part.",
                                row -> figures.largestComponent()),
                        Column.decimals(
                                        "modularity",
                                        "How much more weight lies inside clusters than strengths let expect, at resolution 1.",
                                        row -> figures.modularity())
                                .defined(
                                        "(1 / 2m) sum_C (w_C - S_C^2 / 2m)",
                                        "Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113"),
                        Column.decimals(
                                "mean_clustering",
                                "Mean clustering coefficient of the topics.",
                                row -> orNaN(figures.meanClustering())),
                        Column.decimals(
                                        "degree_assortativity",
                                        "Correlation of the numbers of links at both ends of links, -1 to 1; none where these are all equal.",
                                        row -> orNaN(figures.assortativity()))
                                .defined("", "Newman 2002, doi:10.1103/PhysRevLett.89.208701"),
                        Column.decimals(
                                "diameter",
                                "Longest shortest path of the largest connected part, in links; none where it would take too long.",
                                row -> figures.diameter().isPresent()
                                        ? figures.diameter().getAsInt()
                                        : Double.NaN),
                        Column.decimals(
                                "mean_path_length",
                                "Mean shortest path of the largest connected part, in links; none where it would take too long.",
                                row -> orNaN(figures.meanPathLength()))));
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
