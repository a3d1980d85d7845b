package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;
import static org.topicgraph.report.Phrases.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.audit.Support;

/**
 * Which labels the rows' texts do not bear out, and which links rest on them. From the table {@code audit} ({@code topic,
 * label, mentions, word, inflected, inside_word, absent, suspicion}), from {@code samples} ({@code topic, support, source, row,
 * before, marked, after}) where there is one, and from the links' column {@code supported}.
 *
 * @param summary how much of all mentions the texts bear out
 * @param suspects the labels not to trust, the worst first
 * @param others how many more there are
 * @param links the strongest links that rest on them
 */
record AuditSection(String summary, List<Suspect> suspects, int others, List<Resting> links) {
    private static final int MOST_SUSPECTS = 20;
    private static final int MOST_LINKS = 10;

    /** Links are looked for among so many of the strongest. */
    private static final int STRONGEST = 1000;

    static Optional<AuditSection> of(AnalysisResult result) {
        return result.further("audit").filter(audit -> audit.rows() > 0).map(audit -> of(result, audit));
    }

    private static AuditSection of(AnalysisResult result, Table audit) {
        Map<String, Integer> topicOf = new HashMap<>();
        Column ids = result.topics().column("Id");
        IntStream.range(0, result.topics().rows()).forEach(topic -> topicOf.put(ids.text(topic), topic));
        Column suspicion = audit.column("suspicion");
        List<Integer> suspicious = IntStream.range(0, audit.rows())
                .filter(row -> suspicion.number(row) >= AuditFindings.SUSPICIOUS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -suspicion.number(row))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, List<Sample>> samples = samples(result);
        List<Suspect> suspects = suspicious.stream()
                .limit(MOST_SUSPECTS)
                .map(row -> suspect(audit, row, topicOf, samples))
                .toList();
        boolean[] suspect = new boolean[result.topics().rows()];
        suspicious.stream()
                .map(row -> topicOf.get(audit.column("topic").text(row)))
                .filter(java.util.Objects::nonNull)
                .forEach(topic -> suspect[topic] = true);
        return new AuditSection(
                summary(audit), suspects, suspicious.size() - suspects.size(), resting(result, suspect));
    }

    private static String summary(Table audit) {
        long mentions = sum(audit, "mentions");
        return "Of %s, the row’s own text has %s as whole words, %s as inflected forms, %s only inside longer words, and %s not at all."
                .formatted(
                        count(mentions, "mention", "mentions"),
                        share(sum(audit, Support.WORD.column()), mentions),
                        share(sum(audit, Support.INFLECTED.column()), mentions),
                        share(sum(audit, Support.INSIDE_WORD.column()), mentions),
                        share(sum(audit, Support.ABSENT.column()), mentions));
    }

    private static long sum(Table table, String column) {
        Column values = table.column(column);
        return IntStream.range(0, table.rows()).mapToLong(values::integer).sum();
    }

    private static Suspect suspect(
            Table audit, int row, Map<String, Integer> topicOf, Map<String, List<Sample>> samples) {
        String id = audit.column("topic").text(row);
        long mentions = audit.column("mentions").integer(row);
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (Support support : Support.values()) {
            long n = audit.column(support.column()).integer(row);
            double width = 100.0 * n / mentions;
            parts.add(new Part(support.column(), WORDS.get(support), count(n), decimal(from), decimal(width)));
            from += width;
        }
        return new Suspect(
                topicOf.getOrDefault(id, Integer.MAX_VALUE),
                audit.column("label").text(row),
                mentions,
                audit.column(Support.INSIDE_WORD.column()).integer(row),
                parts,
                samples.getOrDefault(id, List.of()));
    }

    private static String decimal(double value) {
        return Phrases.significant(value, 4).toPlainString();
    }

    private static final Map<Support, String> WORDS = Map.of(
            Support.WORD, "as a word",
            Support.INFLECTED, "inflected",
            Support.INSIDE_WORD, "only inside words",
            Support.ABSENT, "not in the text");

    /** Places where a label is only a piece of a word. */
    private static Map<String, List<Sample>> samples(AnalysisResult result) {
        Map<String, List<Sample>> samples = new HashMap<>();
        result.further("samples").ifPresent(table -> {
            for (int row = 0; row < table.rows(); row++) {
                if (table.column("support").text(row).equals(Support.INSIDE_WORD.column())) {
                    samples.computeIfAbsent(table.column("topic").text(row), id -> new ArrayList<>())
                            .add(new Sample(
                                    count(table.column("row").integer(row)),
                                    table.column("before").text(row),
                                    table.column("marked").text(row),
                                    table.column("after").text(row)));
                }
            }
        });
        return samples;
    }

    private static List<Resting> resting(AnalysisResult result, boolean[] suspect) {
        Optional<Column> supported = result.links().find("supported");
        Optional<Column> together = result.links().find("cooccurrences");
        if (supported.isEmpty() || together.isEmpty()) {
            return List.of();
        }
        Column labels = result.topics().column("Label");
        return IntStream.range(0, Math.min(STRONGEST, result.links().rows()))
                .filter(row -> suspect[result.source(row)] || suspect[result.target(row)])
                .filter(row -> 2 * supported.get().number(row) < together.get().number(row))
                .limit(MOST_LINKS)
                .mapToObj(row -> new Resting(
                        row,
                        labels.text(result.source(row)),
                        labels.text(result.target(row)),
                        (long) together.get().number(row),
                        (long) supported.get().number(row)))
                .toList();
    }

    /** {@return the labels of which most mentions are no words, the worst first} */
    List<Suspect> worst() {
        return suspects.stream()
                .filter(suspect -> 2 * suspect.inside() > suspect.mentions())
                .toList();
    }

    boolean hasSuspects() {
        return !suspects.isEmpty();
    }

    boolean hasOthers() {
        return others > 0;
    }

    boolean hasLinks() {
        return !links.isEmpty();
    }

    /** A label that is mostly found where it is no word. */
    record Suspect(int topic, String label, long mentions, long inside, List<Part> parts, List<Sample> samples) {
        boolean hasSamples() {
            return !samples.isEmpty();
        }
    }

    /** A class's share of a label's mentions, as a piece of a bar 100 long. */
    record Part(String style, String words, String count, String from, String width) {
        boolean present() {
            return !count.equals("0");
        }
    }

    /** A piece of a row's text with the place marked. */
    record Sample(String row, String before, String marked, String after) {}

    /** A link in most of whose rows one end is not borne out. */
    record Resting(int link, String one, String other, long together, long supported) {}
}
