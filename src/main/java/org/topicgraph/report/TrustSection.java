package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.source.LinkAccounting;
import org.topicgraph.source.Rejection;

/**
 * Where every row or link went, what was filtered, and what to be careful about.
 *
 * @param accounting of the rows
 * @param filters what each filter removed
 * @param reasons why rows were rejected, each with how many
 * @param rejected the first rejected rows
 * @param otherRejected how many more there are
 * @param warnings what a reader should know, a sentence each
 */
record TrustSection(
        List<Entry> accounting,
        List<Filter> filters,
        List<Entry> reasons,
        List<Rejected> rejected,
        int otherRejected,
        List<String> warnings) {
    private static final int REJECTIONS = 100;

    static TrustSection of(AnalysisResult result) {
        RunManifest manifest = result.manifest();
        return new TrustSection(
                manifest.network().map(TrustSection::accounting).orElseGet(() -> accounting(manifest.rows())),
                manifest.filters().stream()
                        .map(f -> new Filter(f.filter(), count(f.topics()), count(f.links())))
                        .toList(),
                reasons(result.rejections()),
                result.rejections().stream()
                        .limit(REJECTIONS)
                        .map(TrustSection::rejected)
                        .toList(),
                Math.max(0, result.rejections().size() - REJECTIONS),
                manifest.warnings());
    }

    private static List<Entry> accounting(RowAccounting rows) {
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry(count(rows.read()), "Rows read", "Records of all inputs"),
                new Entry(count(rows.analysed()), "Rows analysed", "Rows with at least one topic; N in the formulas"),
                new Entry(count(rows.withoutTopics()), "Rows without topics", "Read, but with an empty list"),
                new Entry(
                        count(rows.rejected()), "Rows rejected", "Could not be used; each is listed with its reason")));
        if (rows.joined() > 0) {
            entries.add(
                    new Entry(count(rows.joined()), "Rows joined", "Part of an earlier row of the same group or work"));
        }
        return entries;
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

    private static List<Entry> reasons(List<Rejection> rejections) {
        SortedMap<String, Long> byReason = new TreeMap<>();
        for (Rejection rejection : rejections) {
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
        return rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

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

    /** What a filter removed. */
    record Filter(String option, String topics, String links) {}

    /** A row that was not used. */
    record Rejected(String source, String row, String line, String reason, String detail, String raw) {}
}
