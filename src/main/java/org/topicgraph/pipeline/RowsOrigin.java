package org.topicgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.corpus.CorpusCounts;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.corpus.KeyRule;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.corpus.RowDates;
import org.topicgraph.corpus.TopicKey;
import org.topicgraph.corpus.UnusableDate;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.source.InputReport;
import org.topicgraph.source.LinkAccounting;

/** Rows that were counted. */
record RowsOrigin(CountedCorpus counted) implements GraphOrigin {
    private static final int UNUSED_NAMED = 5;

    @Override
    public List<InputReport> inputs() {
        return counted.inputs();
    }

    @Override
    public RowAccounting rows() {
        return counted.corpus().accounting();
    }

    @Override
    public Optional<LinkAccounting> network() {
        return Optional.empty();
    }

    @Override
    public RejectionLog rejections() {
        return counted.rejections();
    }

    @Override
    public List<FilterCount> filters() {
        return counted.corpus().filters();
    }

    @Override
    public List<RunManifest.Count> counts(TopicGraph graph) {
        CorpusCounts counts = counted.corpus().counts();
        List<RunManifest.Count> all = new ArrayList<>(List.of(
                new RunManifest.Count("mentions", counts.mentions()),
                new RunManifest.Count("mentions_with_repeats", counts.mentionsRead()),
                new RunManifest.Count("mentions_dropped", counts.topicsDropped()),
                new RunManifest.Count("mentions_unsupported", counts.unsupported()),
                new RunManifest.Count("topics_too_long", counts.topicsTooLong()),
                new RunManifest.Count("topics_before_filters", topicsBeforeFilters()),
                new RunManifest.Count("topics", graph.topics()),
                new RunManifest.Count("links", graph.links())));
        counted.corpus().joined().ifPresent(joined -> all.add(new RunManifest.Count("rows_joined", joined.size())));
        counted.corpus().dates().ifPresent(dates -> {
            all.add(new RunManifest.Count("rows_dated", dates.dated()));
            all.add(new RunManifest.Count("rows_without_date", dates.without()));
            all.add(new RunManifest.Count("dates_unusable", dates.unusable()));
            all.add(new RunManifest.Count("dates_of_unknown_order", dates.orderUnknown()));
        });
        return all;
    }

    @Override
    public long topicsBeforeFilters() {
        return counted.corpus().counts().topicsBeforeFilters();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Doubts.ofTopics(counted.corpus()).ifPresent(warnings::add);
        long tooLong = counted.corpus().counts().topicsTooLong();
        if (tooLong > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d topics of more than %d characters were left out; is --topic-separator right?",
                    tooLong,
                    TopicKey.MAX_CODE_POINTS));
        }
        long unsupported = counted.corpus().counts().unsupported();
        if (unsupported > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d mentions were left out by --drop-unsupported, as their rows' texts do not bear them out; the label"
                            + " audit tells of the others",
                    unsupported));
        }
        counted.corpus().dates().ifPresent(dates -> warnings.addAll(warnings(dates)));
        if (counted.corpus().accounting().rejected() > RejectionLog.KEPT) {
            warnings.add(String.format(
                    Locale.ROOT, "rejected.csv holds the first %d rejected rows only", RejectionLog.KEPT));
        }
        warnings.addAll(unusedLines());
        return warnings;
    }

    private List<String> warnings(RowDates dates) {
        List<String> warnings = new ArrayList<>();
        if (dates.unusable() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the dates of %d of %d rows could not be read%s; such rows count everywhere but over time",
                    dates.unusable(),
                    dates.rows(),
                    dates.firstUnusable().map(this::place).orElse("")));
        }
        if (dates.orderUnknown() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d dates as 03/05/2021 keep only their year: nothing in their column says which number is the month",
                    dates.orderUnknown()));
        }
        return warnings;
    }

    private String place(UnusableDate date) {
        return String.format(
                Locale.ROOT,
                ", the first: \"%s\" (%s, row %d)",
                date.text().strip(),
                counted.inputs().get(date.sourceIndex()).name(),
                date.rowNumber());
    }

    /** A sentence for each file of rules that has lines no row made use of. */
    private List<String> unusedLines() {
        Map<String, List<KeyRule.UnusedLine>> byFile = counted.corpus().unusedLines().stream()
                .collect(Collectors.groupingBy(KeyRule.UnusedLine::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> String.format(
                        Locale.ROOT,
                        "%s: %s nothing: %s%s",
                        file.getKey(),
                        file.getValue().size() == 1
                                ? "1 line changes"
                                : file.getValue().size() + " lines change",
                        file.getValue().stream()
                                .limit(UNUSED_NAMED)
                                .map(line -> "line %d \"%s\"".formatted(line.line(), line.text()))
                                .collect(Collectors.joining(", ")),
                        file.getValue().size() > UNUSED_NAMED ? " and others, see unused-rules.csv" : ""))
                .toList();
    }
}
