package org.topicgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.LinkAccounting;
import org.topicgraph.source.Network;

/** A ready network that was read in place of rows. */
record NetworkOrigin(Network read, RejectionLog rejections) implements GraphOrigin {
    /** Options that work on rows, with the values that ask for nothing. */
    private static final SortedMap<String, String> OF_ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("topics", ""),
            Map.entry("text", ""),
            Map.entry("id", ""),
            Map.entry("date", ""),
            Map.entry("topic-separator", ""),
            Map.entry("language", ""),
            Map.entry("unicode", "nfkc"),
            Map.entry("max-topics-per-row", "1000"),
            Map.entry("mesh-qualifiers", "strip"),
            Map.entry("major-topics-only", "false"),
            Map.entry("concept-level", ""),
            Map.entry("min-score", ""),
            Map.entry("group-by", ""),
            Map.entry("deduplicate", "none"),
            Map.entry("thesaurus", ""),
            Map.entry("stopwords", ""),
            Map.entry("fold", "none"),
            Map.entry("min-topic-length", "1"),
            Map.entry("drop-unsupported", "false"),
            Map.entry("min-occurrences", "1"),
            Map.entry("top-topics", ""),
            Map.entry("counting", "full"),
            Map.entry("null", "hypergeometric"),
            Map.entry("weight", "cooccurrences"),
            Map.entry("stability", "0"),
            Map.entry("sensitivity", "false"),
            Map.entry("slices", "")));

    /**
     * Passes if no option asks for something that only rows have.
     *
     * @throws UsageException if one does
     */
    static void check(SortedMap<String, List<String>> settings) {
        OF_ROWS.forEach((option, nothing) -> {
            String value = String.join(" ", settings.getOrDefault(option, List.of()));
            if (!value.isEmpty() && !value.equals(nothing)) {
                throw new UsageException(
                        "--%s %s works on rows with lists of topics, and a ready network has none; leave it out"
                                .formatted(option, value));
            }
        });
    }

    @Override
    public List<InputReport> inputs() {
        return read.inputs();
    }

    @Override
    public RowAccounting rows() {
        return new RowAccounting(0, 0, 0, 0);
    }

    @Override
    public Optional<LinkAccounting> network() {
        return Optional.of(read.accounting());
    }

    @Override
    public List<RunManifest.Count> counts(TopicGraph graph) {
        return List.of(
                new RunManifest.Count("topics_before_filters", topicsBeforeFilters()),
                new RunManifest.Count("links_before_filters", read.links()),
                new RunManifest.Count("topics", graph.topics()),
                new RunManifest.Count("links", graph.links()));
    }

    @Override
    public List<FilterCount> filters() {
        return List.of();
    }

    @Override
    public long topicsBeforeFilters() {
        return read.nodes();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add("a ready network was read, without the rows behind it: N, cooccurrences, association measures,"
                + " p- and q-values, the thematic map, the label audit and evidence are left out"
                + (read.hasOccurrences() ? "" : ", and so are occurrences; topics are as large as their links weigh"));
        if (read.accounting().rejected() > RejectionLog.KEPT) {
            warnings.add(String.format(
                    Locale.ROOT, "rejected.csv holds the first %d rejected links only", RejectionLog.KEPT));
        }
        return warnings;
    }
}
