package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.clustering.ClusterProfile;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.temporal.Burst;
import org.topicgraph.temporal.ClusterFlow;
import org.topicgraph.temporal.Period;
import org.topicgraph.temporal.SliceCounts;
import org.topicgraph.temporal.SliceLinks;
import org.topicgraph.temporal.TimeSlices;

/** The tables of what changes along the dates. */
public final class TimeTables {
    /** A row a slice of time. */
    public static final String SLICES = "slices";
    /** A row for each topic and slice in which it occurs. */
    public static final String TOPIC_SLICES = "topic_slices";
    /** A row for each link and slice in which it is seen. */
    public static final String LINK_SLICES = "link_slices";
    /** A row for each cluster and slice in which one of its topics occurs. */
    public static final String CLUSTER_SLICES = "cluster_slices";
    /** A row a burst. */
    public static final String BURSTS = "bursts";
    /** A row a period. */
    public static final String PERIODS = "periods";
    /** A row a cluster of a period. */
    public static final String PERIOD_CLUSTERS = "period_clusters";
    /** A row for each topic and period in whose clusters it is. */
    public static final String PERIOD_TOPICS = "period_topics";
    /** A row for each two clusters of consecutive periods that share topics. */
    public static final String CLUSTER_FLOW = "cluster_flow";

    /** All of them, in the order of writing; each is a file of that name, with a dash for the underscore. */
    public static final List<String> NAMES = List.of(
            SLICES,
            TOPIC_SLICES,
            LINK_SLICES,
            CLUSTER_SLICES,
            BURSTS,
            PERIODS,
            PERIOD_CLUSTERS,
            PERIOD_TOPICS,
            CLUSTER_FLOW);

    private static final String FLOW_SOURCE = "Cobo et al. 2011, doi:10.1016/j.joi.2010.10.002";

    private final TimeFindings found;
    private final TimeSlices slices;
    private final SliceCounts counts;
    private final Vocabulary topics;
    private final Clustering clustering;
    private final ClusterFlow flow;

    private final int[] linkOrder;

    private TimeTables(TimeFindings found, Clustering clustering, int[] linkOrder) {
        this.linkOrder = linkOrder;
        this.found = found;
        this.slices = found.slices();
        this.counts = found.counts();
        this.topics = found.graph().vocabulary();
        this.clustering = clustering;
        this.flow = found.flow();
    }

    /** {@return the tables; those of periods only if there are rows enough for two of them} */
    static List<Table> of(TimeFindings found, Clustering clustering, int[] linkOrder) {
        TimeTables tables = new TimeTables(found, clustering, linkOrder);
        List<Table> all = new ArrayList<>(List.of(
                tables.ofSlices(), tables.ofTopics(), tables.ofLinks(), tables.ofClusters(), tables.ofBursts()));
        if (!found.flow().periods().isEmpty()) {
            all.addAll(
                    List.of(tables.ofPeriods(), tables.ofPeriodClusters(), tables.ofPeriodTopics(), tables.ofFlows()));
        }
        return all;
    }

    private Table ofSlices() {
        return new Table(
                SLICES,
                slices.count(),
                List.of(
                        Column.texts("slice", "What the slice is called.", slices::name),
                        Column.texts("start", "Its first day.", slice -> slices.start(slice)
                                .toString()),
                        Column.texts("end", "Its last day.", slice -> slices.end(slice)
                                .toString()),
                        Column.integers(
                                        "rows",
                                        "Rows of the slice that have a topic of the corpus, after the filters of topics.",
                                        slices::rows)
                                .in("rows"),
                        Column.integers("mentions", "Topics of these rows, each once a row.", counts::mentions)
                                .in("mentions"),
                        Column.integers("topics", "Different topics among them.", counts::topics)
                                .in("topics"),
                        Column.integers("new_topics", "Those that are in no slice before.", counts::newTopics)
                                .in("topics"),
                        Column.integers(
                                        "links",
                                        "Links of the graph that at least one of these rows shows.",
                                        found.links()::links)
                                .in("links")));
    }

    private Table ofTopics() {
        int[] start = new int[topics.size() + 1];
        for (int topic = 0; topic < topics.size(); topic++) {
            int inCorpus = found.inCorpus(topic);
            start[topic + 1] = Math.addExact(start[topic], counts.start(inCorpus + 1) - counts.start(inCorpus));
        }
        int[] topicOf = new int[start[topics.size()]];
        int[] entryOf = new int[topicOf.length];
        for (int topic = 0; topic < topics.size(); topic++) {
            for (int row = start[topic]; row < start[topic + 1]; row++) {
                topicOf[row] = topic;
                entryOf[row] = counts.start(found.inCorpus(topic)) + row - start[topic];
            }
        }
        return new Table(
                TOPIC_SLICES,
                topicOf.length,
                List.of(
                        Column.texts("topic", "Id of the topic.", row -> topics.key(topicOf[row])),
                        Column.texts(
                                "slice", "A slice in which it occurs.", row -> slices.name(counts.slice(entryOf[row]))),
                        Column.integers(
                                        "occurrences",
                                        "Rows of the slice that have it.",
                                        row -> counts.occurrences(entryOf[row]))
                                .in("rows"),
                        Column.decimals(
                                "share",
                                "Share of the slice's rows that have it, above 0 to 1.",
                                row -> (double) counts.occurrences(entryOf[row])
                                        / slices.rows(counts.slice(entryOf[row])))));
    }

    private Table ofLinks() {
        SliceLinks links = found.links();
        int[] linkOf = new int[links.start(linkOrder.length)];
        int[] entryOf = new int[linkOf.length];
        int at = 0;
        for (int place = 0; place < linkOrder.length; place++) {
            for (int entry = links.start(linkOrder[place]); entry < links.start(linkOrder[place] + 1); entry++) {
                linkOf[at] = place;
                entryOf[at++] = entry;
            }
        }
        return new Table(
                LINK_SLICES,
                linkOf.length,
                List.of(
                        Column.integers(
                                "link",
                                "Number of the link, from 0 in the order of edges.csv; its id in graph.gexf.",
                                row -> linkOf[row]),
                        Column.texts(
                                "Source",
                                "Id of its one topic.",
                                row -> topics.key(found.graph().first(linkOrder[linkOf[row]]))),
                        Column.texts(
                                "Target",
                                "Id of the other.",
                                row -> topics.key(found.graph().second(linkOrder[linkOf[row]]))),
                        Column.texts(
                                "slice", "A slice in which it is seen.", row -> slices.name(links.slice(entryOf[row]))),
                        Column.integers(
                                        "cooccurrences",
                                        "Rows of the slice that have both topics.",
                                        row -> links.rows(entryOf[row]))
                                .in("rows")));
    }

    private Table ofClusters() {
        long[][] mentions = new long[clustering.clusters()][slices.count()];
        for (int topic = 0; topic < topics.size(); topic++) {
            long[] ofCluster = mentions[clustering.clusterOf(topic) - 1];
            int inCorpus = found.inCorpus(topic);
            for (int entry = counts.start(inCorpus); entry < counts.start(inCorpus + 1); entry++) {
                ofCluster[counts.slice(entry)] += counts.occurrences(entry);
            }
        }
        int[] entries = IntStream.range(0, clustering.clusters() * slices.count())
                .filter(entry -> mentions[entry / slices.count()][entry % slices.count()] > 0)
                .toArray();
        return new Table(
                CLUSTER_SLICES,
                entries.length,
                List.of(
                        Column.integers("cluster", "Number of the cluster.", row -> entries[row] / slices.count() + 1),
                        Column.texts(
                                "slice",
                                "A slice in which a topic of it occurs.",
                                row -> slices.name(entries[row] % slices.count())),
                        Column.integers(
                                        "mentions",
                                        "Topics of the slice's rows that are in the cluster.",
                                        row -> mentions[entries[row] / slices.count()][entries[row] % slices.count()])
                                .in("mentions"),
                        Column.decimals(
                                "share",
                                "Their share of the slice's mentions, above 0 to 1.",
                                row -> (double) mentions[entries[row] / slices.count()][entries[row] % slices.count()]
                                        / counts.mentions(entries[row] % slices.count()))));
    }

    private record TopicBurst(int topic, Burst burst) {}

    private Table ofBursts() {
        List<TopicBurst> bursts = IntStream.range(0, topics.size())
                .boxed()
                .flatMap(topic -> found.bursts(topic).stream().map(burst -> new TopicBurst(topic, burst)))
                .sorted(Comparator.comparingDouble((TopicBurst b) -> -b.burst().weight())) // stable: ties by topic
                .toList();
        return new Table(
                BURSTS,
                bursts.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the topic.",
                                row -> topics.key(bursts.get(row).topic())),
                        Column.texts(
                                "label",
                                "What is shown for it.",
                                row -> topics.label(bursts.get(row).topic())),
                        Column.texts(
                                "start",
                                "The first slice of the burst.",
                                row -> slices.name(bursts.get(row).burst().start())),
                        Column.texts(
                                "end",
                                "Its last slice.",
                                row -> slices.name(bursts.get(row).burst().end())),
                        Column.decimals(
                                        "weight",
                                        "How much better a doubled rate explains these slices, above 0.",
                                        row -> bursts.get(row).burst().weight())
                                .defined(TimeFindings.BURST, TimeFindings.BURST_SOURCE),
                        Column.integers(
                                        "occurrences",
                                        "Rows of these slices that have the topic.",
                                        row -> bursts.get(row).burst().occurrences())
                                .in("rows"),
                        Column.decimals("expected", "How many there would be at its usual rate.", row -> bursts.get(row)
                                        .burst()
                                        .expected())
                                .defined("rows of these slices times p_0", TimeFindings.BURST_SOURCE)
                                .in("rows")));
    }

    private Table ofPeriods() {
        List<Period> periods = flow.periods();
        return new Table(
                PERIODS,
                periods.size(),
                List.of(
                        Column.texts(
                                "period",
                                "Some slices with enough rows for clusters of their own: at most six periods, of about as"
                                        + " many rows each.",
                                row -> periods.get(row).name()),
                        Column.texts("start", "Its first day.", row -> slices.start(
                                        periods.get(row).from())
                                .toString()),
                        Column.texts("end", "Its last day.", row -> slices.end(
                                        periods.get(row).to() - 1)
                                .toString()),
                        Column.integers("rows", "How many rows it has.", row -> periods.get(row)
                                        .rows())
                                .in("rows"),
                        Column.integers(
                                "clusters",
                                "Clusters of two topics or more that its rows make.",
                                row -> flow.clusters().stream()
                                        .filter(cluster -> cluster.period() == row)
                                        .count())));
    }

    private Table ofPeriodClusters() {
        List<ClusterFlow.Member> clusters = flow.clusters();
        int[] inGraph = inGraph();
        List<Overlap> overlaps =
                clusters.stream().map(cluster -> overlap(cluster, inGraph)).toList();
        return new Table(
                PERIOD_CLUSTERS,
                clusters.size(),
                List.of(
                        periodColumn(row -> clusters.get(row)),
                        clusterColumn("cluster", "Number of the cluster within its period.", row -> clusters.get(row)),
                        Column.texts("label", "Its topics of highest weighted degree inside it.", row -> profile(row)
                                .label()),
                        Column.integers("topics", "How many topics it has.", row -> profile(row)
                                .topics()),
                        Column.integers("occurrences", "Sum of their occurrences in the period.", row -> profile(row)
                                .occurrences()),
                        Column.integers(
                                "of_cluster",
                                "The cluster of the whole graph that most of its topics are in; 0 for none.",
                                row -> overlaps.get(row).cluster()),
                        Column.decimals(
                                "of_cluster_share",
                                "What share of its topics is in that one, 0 to 1.",
                                row -> overlaps.get(row).share())));
    }

    private ClusterProfile profile(int row) {
        return flow.clusters().get(row).profile();
    }

    private record Overlap(int cluster, double share) {}

    /** The cluster of the whole graph with most of the topics; of equals the larger one. */
    private Overlap overlap(ClusterFlow.Member member, int[] inGraph) {
        int[] shared = new int[clustering.clusters() + 1];
        member.topics().stream()
                .filter(topic -> inGraph[topic] >= 0)
                .forEach(topic -> shared[clustering.clusterOf(inGraph[topic])]++);
        int most = IntStream.rangeClosed(1, clustering.clusters()).reduce(0, (a, b) -> shared[b] > shared[a] ? b : a);
        return new Overlap(most, (double) shared[most] / member.topics().size());
    }

    private int[] inGraph() {
        int corpusTopics =
                IntStream.range(0, topics.size()).map(found::inCorpus).max().orElse(-1) + 1;
        int most = flow.clusters().stream()
                .flatMap(cluster -> cluster.topics().stream())
                .mapToInt(topic -> topic + 1)
                .max()
                .orElse(0);
        int[] inGraph = new int[Math.max(corpusTopics, most)];
        java.util.Arrays.fill(inGraph, -1);
        for (int topic = 0; topic < topics.size(); topic++) {
            inGraph[found.inCorpus(topic)] = topic;
        }
        return inGraph;
    }

    private record PeriodTopic(int topic, ClusterFlow.Member cluster) {}

    private Table ofPeriodTopics() {
        int[] inGraph = inGraph();
        List<PeriodTopic> entries = flow.clusters().stream()
                .flatMap(cluster -> cluster.topics().stream()
                        .filter(topic -> inGraph[topic] >= 0)
                        .map(topic -> new PeriodTopic(inGraph[topic], cluster)))
                .sorted(Comparator.comparingInt(PeriodTopic::topic)
                        .thenComparingInt(entry -> entry.cluster().period()))
                .toList();
        return new Table(
                PERIOD_TOPICS,
                entries.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the topic.",
                                row -> topics.key(entries.get(row).topic())),
                        periodColumn(row -> entries.get(row).cluster()),
                        clusterColumn("cluster", "Number of its cluster within the period.", row -> entries.get(row)
                                .cluster())));
    }

    private Table ofFlows() {
        List<ClusterFlow.Flow> flows = flow.flows();
        return new Table(
                CLUSTER_FLOW,
                flows.size(),
                List.of(
                        periodColumn(row -> flow.clusters().get(flows.get(row).from())),
                        clusterColumn("cluster", "A cluster of that period.", row -> flow.clusters()
                                .get(flows.get(row).from())),
                        Column.texts("next_period", "The period after it.", row -> flow.periods()
                                .get(flow.clusters().get(flows.get(row).to()).period())
                                .name()),
                        clusterColumn(
                                "next_cluster",
                                "A cluster of that one that shares topics with it.",
                                row -> flow.clusters().get(flows.get(row).to())),
                        Column.integers("shared_topics", "How many topics are in both, at least 1.", row -> flows.get(
                                                row)
                                        .shared())
                                .in("topics"),
                        Column.decimals(
                                        "inclusion",
                                        "Share of the smaller cluster's topics that are in both, above 0 to 1.",
                                        row -> flows.get(row).inclusion())
                                .defined("|A and B| / min(|A|, |B|)", FLOW_SOURCE),
                        Column.decimals(
                                        "stability",
                                        "Share of the topics of either that are in both, above 0 to 1.",
                                        row -> flows.get(row).stability())
                                .defined("|A and B| / |A or B|", FLOW_SOURCE)));
    }

    private interface ClusterOfRow {
        ClusterFlow.Member of(int row);
    }

    private Column periodColumn(ClusterOfRow clusters) {
        return Column.texts("period", "Name of the period.", row -> flow.periods()
                .get(clusters.of(row).period())
                .name());
    }

    private static Column clusterColumn(String name, String meaning, ClusterOfRow clusters) {
        return Column.integers(name, meaning, row -> clusters.of(row).profile().number());
    }
}
