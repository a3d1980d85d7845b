package org.topicgraph.report;

import static org.topicgraph.report.Phrases.count;
import static org.topicgraph.report.Phrases.isProbability;
import static org.topicgraph.report.Phrases.list;
import static org.topicgraph.report.Phrases.number;
import static org.topicgraph.report.Phrases.quoted;
import static org.topicgraph.report.Phrases.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.clustering.Quadrant;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.report.Finding.Strength;
import org.topicgraph.source.LinkAccounting;

/** What the results say, in plain sentences: made from the tables alone, the most important first. */
final class Findings {
    /** More are not read. */
    private static final int MOST = 8;

    /** A link that fewer rows show may rest on a single author's habit. */
    private static final int FEWEST_ROWS_OF_A_SURPRISE = 3;

    private static final double SURE = 0.01;
    private static final double LIKELY = 0.05;

    private final AnalysisResult result;
    private final Table topics;
    private final Table links;
    private final Optional<AuditSection> audit;

    Findings(AnalysisResult result) {
        this.result = result;
        this.topics = result.topics();
        this.links = result.links();
        this.audit = AuditSection.of(result);
    }

    /** The finding, or a weaker one where it names a label that the texts do not bear out. */
    private Finding weighed(Finding finding, List<Integer> named) {
        List<String> distrusted = named.stream()
                .filter(topic ->
                        audit.stream().flatMap(a -> a.worst().stream()).anyMatch(suspect -> suspect.topic() == topic))
                .map(topic -> quoted(label(topic)))
                .distinct()
                .toList();
        if (distrusted.isEmpty()) {
            return finding;
        }
        return new Finding(
                finding.text(),
                Strength.CAUTION,
                "%s But %s not to be trusted, see Labels and texts."
                        .formatted(finding.evidence(), list(distrusted) + (distrusted.size() == 1 ? " is" : " are")),
                finding.anchor(),
                finding.place());
    }

    /** {@return the findings, the most important first, few enough to be read} */
    List<Finding> all() {
        return topics.find("cluster").isPresent()
                ? ofAMap()
                : Stream.concat(Stream.of(whatWasRead()), distrusted().stream()).toList();
    }

    private List<Finding> ofAMap() {
        Optional<Finding> hub = mostConnected();
        Optional<Finding> motors = motors();
        Optional<Finding> unlinked = unlinked();
        List<Finding> all = new ArrayList<>();
        all.add(whatWasRead());
        Stream.of(
                        largestClusters(),
                        hub,
                        binders(),
                        mostFrequentPair(),
                        surprises(),
                        motors,
                        distrusted(),
                        movement(),
                        chance(),
                        unlinked)
                .flatMap(Optional::stream)
                .forEach(all::add);
        for (Optional<Finding> expendable : List.of(unlinked, motors, hub)) {
            if (all.size() > MOST) {
                expendable.ifPresent(all::remove);
            }
        }
        return List.copyOf(all);
    }

    private Finding whatWasRead() {
        return result.manifest().network().map(this::networkRead).orElseGet(this::rowsRead);
    }

    private Finding networkRead(LinkAccounting read) {
        List<String> changed = new ArrayList<>();
        if (read.merged() > 0) {
            changed.add("%s were added to another between the same two topics".formatted(count(read.merged())));
        }
        if (read.loops() > 0) {
            changed.add("%s from a topic to itself dropped".formatted(count(read.loops())));
        }
        if (read.rejected() > 0) {
            changed.add("%s rejected".formatted(count(read.rejected())));
        }
        return new Finding(
                "A network of %s was read, not rows: %s, joined by %s."
                        .formatted(
                                count(read.read(), "link", "links"),
                                count(topics.rows(), "topic", "topics"),
                                count(links.rows(), "link", "links")),
                read.rejected() > 0.01 * read.read() ? Strength.CAUTION : Strength.COUNTED,
                (changed.isEmpty() ? "Every link was taken as it is" : "Of the links " + list(changed))
                        + ". What needs the rows behind the links has no value and is left out: significance,"
                        + " association measures, the thematic map, evidence.",
                "trust",
                "Trust");
    }

    private Finding rowsRead() {
        RowAccounting rows = result.manifest().rows();
        String read = rows.read() == rows.analysed()
                ? "All %s that were read carry topics".formatted(count(rows.read(), "row", "rows"))
                : "%s were read and %s of them carry topics"
                        .formatted(count(rows.read(), "row", "rows"), count(rows.analysed()));
        List<String> unused = new ArrayList<>();
        if (rows.withoutTopics() > 0) {
            unused.add("%s without topics".formatted(count(rows.withoutTopics())));
        }
        if (rows.joined() > 0) {
            unused.add("%s joined to an earlier one".formatted(count(rows.joined())));
        }
        if (rows.rejected() > 0) {
            unused.add("%s rejected as unreadable".formatted(count(rows.rejected())));
        }
        String rest = unused.isEmpty() ? "No row was left out" : "Left out: " + list(unused);
        return new Finding(
                "%s: %s, joined by %s."
                        .formatted(read, count(topics.rows(), "topic", "topics"), count(links.rows(), "link", "links")),
                rows.rejected() > 0.01 * rows.read() ? Strength.CAUTION : Strength.COUNTED,
                rest + ". Nothing is estimated here.",
                "trust",
                "Trust");
    }

    private Optional<Finding> largestClusters() {
        Table clusters = result.clusters();
        if (clusters.rows() < 2) {
            return Optional.empty();
        }
        Column label = clusters.column("label");
        Column size = clusters.column("topics");
        int named = Math.min(3, clusters.rows());
        List<String> largest = IntStream.range(0, named)
                .mapToObj(c -> "%s (%s)".formatted(quoted(label.text(c)), count(size.integer(c), "topic", "topics")))
                .toList();
        double internal = sum(clusters, "internal_weight");
        double external = sum(clusters, "external_weight") / 2; // each link between clusters counts at both ends
        double kept = internal + external > 0 ? internal / (internal + external) : 0;
        Optional<Double> modularity = figure("modularity");
        double quality = modularity.orElse(kept - 0.3);
        Strength strength = quality >= 0.4 ? Strength.STRONG : quality >= 0.25 ? Strength.FAIR : Strength.WEAK;
        String borders = quality >= 0.4 ? "clear" : quality >= 0.25 ? "visible, but not sharp" : "soft";
        String evidence =
                "The borders are %s: %s of all link weight stays inside a cluster".formatted(borders, share(kept, 1));
        return Optional.of(new Finding(
                "The topics fall into %s. The largest %s %s."
                        .formatted(
                                count(clusters.rows(), "cluster", "clusters"),
                                named == 1 ? "is" : "are",
                                list(largest)),
                strength,
                evidence
                        + modularity
                                .map(q -> " (modularity %s of at most 1).".formatted(number(q)))
                                .orElse(".")
                        + clusters.find("stability")
                                .map(stability -> foundAgain(stability, clusters.rows()))
                                .orElse(""),
                "clusters",
                "Clusters"));
    }

    /** How many clusters resamples of the rows find again. */
    private static String foundAgain(Column stability, int clusters) {
        long stable = IntStream.range(0, clusters)
                .filter(c -> stability.number(c) >= ClusterCard.STABLE)
                .count();
        return " Resamples of the rows find %s again."
                .formatted(
                        stable == clusters ? "all of them" : stable == 0 ? "none of them" : count(stable) + " of them");
    }

    private Optional<Finding> mostConnected() {
        if (links.rows() == 0) {
            return Optional.empty();
        }
        Column degree = topics.column("degree");
        int top = best(1, topics.rows(), degree::number).get(0);
        return Optional.of(weighed(
                new Finding(
                        "%s is the hub: it meets %s of the other %s."
                                .formatted(
                                        quoted(label(top)),
                                        count((long) degree.number(top)),
                                        count(topics.rows() - 1L, "topic", "topics")),
                        Strength.COUNTED,
                        result.manifest().network().isPresent() ? weightOf(top) : rowsOf(top),
                        "topics",
                        "Topics"),
                List.of(top)));
    }

    private String rowsOf(int topic) {
        double occurrences = topics.column("occurrences").number(topic);
        long rows = result.manifest().rows().analysed();
        return "It stands in %s of the rows (%s of %s)."
                .formatted(share(occurrences, rows), count((long) occurrences), count(rows));
    }

    private String weightOf(int topic) {
        return "Its links weigh %s together."
                .formatted(number(topics.column("weighted_degree").number(topic)));
    }

    /** Topics whose links go to many clusters and that lie between others. */
    private Optional<Finding> binders() {
        Optional<Column> participation = topics.find("participation");
        Optional<Column> betweenness = topics.find("betweenness");
        if (participation.isEmpty()
                || betweenness.isEmpty()
                || result.clusters().rows() < 3) {
            return Optional.empty();
        }
        Column p = participation.get();
        Column b = betweenness.get();
        List<Integer> binders =
                best(3, topics.rows(), topic -> p.number(topic) >= 0.3 ? p.number(topic) * b.number(topic) : 0);
        if (binders.isEmpty()) {
            return Optional.empty();
        }
        int first = binders.get(0);
        Strength strength = p.number(first) >= 0.6 && b.number(first) >= 0.1 ? Strength.STRONG : Strength.FAIR;
        return Optional.of(weighed(
                new Finding(
                        "%s %s clusters together: %s links reach across many of them."
                                .formatted(
                                        list(binders.stream()
                                                .map(topic -> quoted(label(topic)))
                                                .toList()),
                                        binders.size() == 1 ? "binds" : "bind",
                                        binders.size() == 1 ? "its" : "their"),
                        strength,
                        "%s lies on %s of the shortest ways between other topics; its participation is %s (0: all links in one cluster, near 1: spread evenly)."
                                .formatted(quoted(label(first)), share(b.number(first), 1), number(p.number(first))),
                        "roles",
                        "Roles"),
                binders));
    }

    /** What most rows show is not always what says most: two frequent topics meet by chance alone. */
    private Optional<Finding> mostFrequentPair() {
        Optional<Column> q = links.find("q_value");
        Optional<Column> lift = links.find("association_strength");
        Optional<Column> met = links.find("cooccurrences");
        if (links.rows() == 0 || q.isEmpty() || lift.isEmpty() || met.isEmpty()) {
            return Optional.empty();
        }
        int top = best(1, links.rows(), met.get()::number).get(0);
        double together = met.get().number(top);
        boolean sure = q.get().number(top) <= LIKELY && lift.get().number(top) > 1;
        return Optional.of(weighed(
                new Finding(
                        "The most frequent pair is %s: they meet in %s%s."
                                .formatted(
                                        pair(top),
                                        count((long) together, "row", "rows"),
                                        sure ? "" : ", which chance could explain"),
                        sure ? q.get().number(top) <= 1e-4 ? Strength.STRONG : Strength.FAIR : Strength.CAUTION,
                        "If they were independent, %s would be expected (false discovery rate q %s)."
                                .formatted(
                                        number(together / lift.get().number(top)),
                                        isProbability(q.get().number(top))),
                        "links",
                        "Links"),
                List.of(result.source(top), result.target(top))));
    }

    /** Links far above chance, seen in enough rows. */
    private Optional<Finding> surprises() {
        Optional<Column> q = links.find("q_value");
        Optional<Column> lift = links.find("association_strength");
        Optional<Column> met = links.find("cooccurrences");
        if (q.isEmpty() || lift.isEmpty() || met.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> strongest = best(3, links.rows(), link -> surprise(link, met.get(), q.get(), lift.get()));
        if (strongest.isEmpty()) {
            return Optional.empty();
        }
        int first = strongest.get(0);
        double together = met.get().number(first);
        double expected = together / lift.get().number(first);
        return Optional.of(weighed(
                new Finding(
                        "Not to be expected from their frequency: %s."
                                .formatted(
                                        list(strongest.stream().map(this::pair).toList())),
                        q.get().number(first) <= 1e-4 ? Strength.STRONG : Strength.FAIR,
                        "%s meet in %s, where chance would give %s (false discovery rate q %s)."
                                .formatted(
                                        pair(first),
                                        count((long) together, "row", "rows"),
                                        number(expected),
                                        isProbability(q.get().number(first))),
                        "links",
                        "Links"),
                strongest.stream()
                        .flatMap(link -> Stream.of(result.source(link), result.target(link)))
                        .toList()));
    }

    private static double surprise(int link, Column met, Column q, Column lift) {
        boolean counts = met.number(link) >= FEWEST_ROWS_OF_A_SURPRISE && q.number(link) <= SURE;
        return counts && lift.number(link) > 1 ? lift.number(link) : 0;
    }

    private Optional<Finding> motors() {
        Table clusters = result.clusters();
        Optional<Column> quadrant = clusters.find("quadrant");
        if (quadrant.isEmpty() || clusters.rows() < 4) {
            return Optional.empty();
        }
        Column label = clusters.column("label");
        List<String> motors = IntStream.range(0, clusters.rows())
                .filter(c -> quadrant.get().text(c).equals(Quadrant.MOTOR.text()))
                .limit(2)
                .mapToObj(c -> quoted(label.text(c)))
                .toList();
        if (motors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "%s %s the field: closely knit inside and well connected to the rest."
                        .formatted(list(motors), motors.size() == 1 ? "drives" : "drive"),
                Strength.FAIR,
                "Above the middle cluster in both density and centrality (Callon’s thematic map); the middle is relative to this data.",
                "thematic-map",
                "Thematic map"));
    }

    /** Labels that stand in the texts only as pieces of other words, and the strongest link that rests on them. */
    private Optional<Finding> distrusted() {
        return audit.filter(a -> !a.worst().isEmpty()).map(a -> {
            List<AuditSection.Suspect> worst = a.worst().stream().limit(3).toList();
            AuditSection.Suspect first = worst.get(0);
            String rests = a.links().stream()
                    .findFirst()
                    .map(link -> " The link of %s with %s rests on that: %s."
                            .formatted(quoted(link.one()), quoted(link.other()), borneOut(link)))
                    .orElse("");
            return new Finding(
                    "Do not trust %s: in the rows’ texts %s mostly a piece of longer words."
                            .formatted(
                                    list(worst.stream()
                                            .map(suspect -> quoted(suspect.label()))
                                            .toList()),
                                    worst.size() == 1 ? "it is" : "they are"),
                    Strength.CAUTION,
                    "%s: %s of %s are found only inside other words.%s"
                            .formatted(
                                    quoted(first.label()),
                                    count(first.inside()),
                                    count(first.mentions(), "mention", "mentions"),
                                    rests),
                    "audit",
                    "Labels and texts");
        });
    }

    private static String borneOut(AuditSection.Resting link) {
        return link.supported() == 0
                ? "the text of none of its rows bears both out"
                : "only %s of its %s bear both out"
                        .formatted(count(link.supported()), count(link.together(), "row", "rows"));
    }

    /** What is coming and what is going. */
    private Optional<Finding> movement() {
        return TimeSection.of(result)
                .filter(time -> time.hasRising() || time.hasFading())
                .map(time -> {
                    String rising = time.hasRising() ? "Rising: " + names(time.rising()) + "." : "";
                    String fading = time.hasFading() ? "Fading: " + names(time.fading()) + "." : "";
                    return new Finding(
                            (rising + " " + fading).strip(),
                            Strength.FAIR,
                            "By the trend of their share of the rows, over %s from %s: only topics whose 95 %% confidence interval leaves out no change, and that are in at least three rows."
                                    .formatted(count(time.slices(), "slice", "slices"), time.period()),
                            "time",
                            "Time");
                });
    }

    private static String names(List<TimeSection.Mover> movers) {
        return list(movers.stream().limit(3).map(mover -> quoted(mover.label())).toList());
    }

    /** How many links chance could explain. */
    private Optional<Finding> chance() {
        Optional<Column> q = links.find("q_value");
        if (q.isEmpty() || links.rows() == 0) {
            return Optional.empty();
        }
        long likely = IntStream.range(0, links.rows())
                .filter(link -> q.get().number(link) <= LIKELY)
                .count();
        Strength strength = likely < links.rows() / 2 ? Strength.CAUTION : Strength.COUNTED;
        String howMany = likely == links.rows()
                ? "Each"
                : likely == 0 ? "None" : strength == Strength.CAUTION ? "Only " + count(likely) : count(likely);
        return Optional.of(new Finding(
                "%s of the %s %s beyond what chance would give."
                        .formatted(
                                howMany,
                                count(links.rows(), "link", "links"),
                                likely <= 1 || likely == links.rows() ? "is" : "are"),
                strength,
                likely == 0
                        ? "No link has q ≤ 0.05. Links may be real all the same, but so few rows cannot show it."
                        : "%s at q ≤ 0.05: among links chosen so, at most one in twenty is expected to be a false alarm. The others may be real too, but this data cannot show it."
                                .formatted(share(likely, links.rows())),
                "links",
                "Links"));
    }

    private Optional<Finding> unlinked() {
        Column degree = topics.column("degree");
        long alone = IntStream.range(0, topics.rows())
                .filter(topic -> degree.number(topic) == 0)
                .count();
        if (alone == 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "%s no link and %s apart on the map."
                        .formatted(
                                alone == 1 ? "1 topic has" : count(alone) + " topics have",
                                alone == 1 ? "stands" : "stand"),
                Strength.COUNTED,
                "They never meet another topic, or the filters took their links away.",
                "topics",
                "Topics"));
    }

    private String pair(int link) {
        return quoted(label(result.source(link))) + " with " + quoted(label(result.target(link)));
    }

    private String label(int topic) {
        return topics.column("Label").text(topic);
    }

    private Optional<Double> figure(String name) {
        return result.figures().find(name).map(column -> column.number(0)).filter(Double::isFinite);
    }

    private static double sum(Table table, String column) {
        return table.find(column)
                .map(c ->
                        IntStream.range(0, table.rows()).mapToDouble(c::number).reduce(0, Double::sum))
                .orElse(0.0);
    }

    /** {@return the few rows of highest value, those of value above 0 only; ties by row} */
    private static List<Integer> best(int few, int rows, IntToDoubleFunction value) {
        List<Integer> best = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double v = value.applyAsDouble(row);
            int place = best.size();
            while (place > 0 && v > value.applyAsDouble(best.get(place - 1))) {
                place--;
            }
            if (v > 0 && place < few) {
                best.add(place, row);
                if (best.size() > few) {
                    best.remove(few);
                }
            }
        }
        return best;
    }
}
