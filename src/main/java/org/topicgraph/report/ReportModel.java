package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.JoinedTables;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.corpus.RowAccounting;

/**
 * What a report says, the same in every format: one method a section. A section without data is empty, and the templates
 * leave it out. Words and numbers are made here and in the records of the sections; a template only places them.
 */
public final class ReportModel {
    private static final int CARDS = 24;

    /** As in the page's charts. */
    private static final int CLUSTERS_IN_A_CHART = 10;

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
        return MethodSection.kind(result);
    }

    // In short

    /** {@return the handful of numbers at the top} */
    List<Entry> overview() {
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
        return figures;
    }

    private static Entry figure(long n, String one, String many, String meaning) {
        return new Entry(count(n), n == 1 ? one : many, meaning);
    }

    /** {@return whether a ready network was read and not rows} */
    boolean isNetwork() {
        return result.manifest().network().isPresent();
    }

    List<Finding> findings() {
        return new Findings(result).all();
    }

    // The map

    /** {@return what is not on the map, and why; empty if all is} */
    String leftOut() {
        ReportSelection shown = selection();
        int topics = result.topics().rows();
        int links = result.links().rows();
        if (shown.topics() == topics && shown.links() == links) {
            return "";
        }
        return "This page carries the strongest part, because browsers get slow beyond it: %s and %s. The tables in the result folder have them all."
                .formatted(
                        part(shown.topics(), topics, "most frequent", "topics"),
                        part(shown.links(), links, "strongest", "links"));
    }

    private static String part(int shown, int all, String which, String what) {
        return shown == all
                ? "all %s %s".formatted(count(all), what)
                : "the %s %s of %s %s".formatted(count(shown), which, count(all), what);
    }

    ReportSelection selection() {
        return ReportSelection.of(result, ReportSelection.TOPICS, ReportSelection.LINKS);
    }

    // Clusters

    /** {@return a card a cluster, the largest first; of many only so many as are read} */
    List<ClusterCard> clusters() {
        return ClusterCard.first(result, CARDS);
    }

    /** {@return how many clusters have no card, in words; empty if all have one} */
    String otherClusters() {
        int others = result.clusters().rows() - CARDS;
        return others > 0 ? count(others, "smaller cluster", "smaller clusters") : "";
    }

    /** {@return whether clusters have places on the thematic map} */
    boolean hasThematicMap() {
        return result.clusters().find("callon_centrality").isPresent()
                && result.clusters().rows() > 1;
    }

    // Topics and links

    /** {@return the topics of most weight} */
    PlainTable topTopics() {
        return PlainTable.ofTopics(result);
    }

    /** {@return the strongest links} */
    PlainTable topLinks() {
        return PlainTable.ofLinks(result);
    }

    /** {@return pairs that meet less often than chance would have it, where the run looked for them} */
    Optional<PlainTable> gaps() {
        return PlainTable.ofFurther(result, "gaps");
    }

    // Roles

    /** {@return how many topics play which role, where the run computed roles; hubs first} */
    List<RoleCard> roles() {
        return RoleCard.all(result);
    }

    /** {@return whether the run computed roles} */
    boolean hasRoles() {
        return result.topics().find("role").isPresent();
    }

    // Trust

    /** {@return where every row went, what was filtered, and what to be careful about} */
    TrustSection trust() {
        return TrustSection.of(result);
    }

    /** {@return which labels not to trust, where the rows have a text} */
    Optional<AuditSection> audit() {
        return AuditSection.of(result);
    }

    /** {@return topics that are probably one, where the run looked for them} */
    Optional<PlainTable> suggestions() {
        return PlainTable.ofFurther(
                result,
                SuggestionTable.NAME,
                "label",
                "replace by",
                "reason",
                "occurrences",
                "target_occurrences",
                "rows_both",
                "occurrences_after");
    }

    /** {@return labels that are probably two topics, where the run looked for them} */
    Optional<PlainTable> splits() {
        return PlainTable.ofFurther(result, SplitTable.NAME, "label", "occurrences", "first", "second");
    }

    /** {@return what each input brought, where rows of several were joined} */
    Optional<PlainTable> sources() {
        return PlainTable.ofFurther(result, JoinedTables.SOURCES);
    }

    /** {@return in what share of a grid of settings each headline holds, where the run tried them} */
    Optional<PlainTable> sensitivity() {
        return PlainTable.ofFurther(result, "sensitivity", "finding", "settings", "held", "share", "weakest");
    }

    // Time

    /** {@return what changes along the dates, where there are dates} */
    Optional<TimeSection> time() {
        return TimeSection.of(result);
    }

    /** {@return the clusters that a chart can tell apart by colour} */
    List<ClusterCard> clustersByName() {
        return clusters().stream().limit(CLUSTERS_IN_A_CHART).toList();
    }

    boolean hasClustersWithoutName() {
        return result.clusters().rows() > CLUSTERS_IN_A_CHART;
    }

    // How it was made

    /** {@return settings, formulas, inputs, and how to repeat the run} */
    MethodSection method() {
        return MethodSection.of(result);
    }

    /** {@return the figures of the graph as a whole} */
    List<Entry> figures() {
        return MethodSection.figures(result.figures());
    }
}
