package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.topicgraph.association.FalseDiscoveryRate;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.RowDates;
import org.topicgraph.graph.Backbone;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.temporal.Burst;
import org.topicgraph.temporal.ClusterFlow;
import org.topicgraph.temporal.KleinbergBurst;
import org.topicgraph.temporal.SliceCounts;
import org.topicgraph.temporal.SliceLinks;
import org.topicgraph.temporal.SliceOptions;
import org.topicgraph.temporal.TimeSlices;
import org.topicgraph.temporal.TopicDates;
import org.topicgraph.temporal.TopicRows;
import org.topicgraph.temporal.Trend;

/** What the dates of the rows say of the graph's topics and links. */
public final class TimeFindings {
    /** Topics are numbered as in the graph. */
    private final TopicGraph graph;

    private final TimeSlices slices;
    private final SliceCounts counts;
    private final TopicDates dates;
    private final int[] inCorpus;
    private final SliceLinks links;
    private final Trend[] trends;
    private final double[] trendQ;
    private final List<List<Burst>> bursts;
    private final ClusterFlow flow;

    private TimeFindings(
            Corpus corpus, RowDates rowDates, TimeSlices slices, TopicGraph graph, ClusterFlow flow, Blocks blocks) {
        this.graph = graph;
        this.slices = slices;
        TopicRows topicRows = TopicRows.of(corpus, slices);
        this.counts = SliceCounts.of(topicRows);
        this.dates = TopicDates.of(corpus, rowDates);
        this.inCorpus = graph.vocabulary().numbersIn(corpus.vocabulary());
        this.links = SliceLinks.of(topicRows, graph, blocks);
        this.trends = new Trend[graph.topics()];
        this.bursts = new ArrayList<>();
        this.flow = flow;
        IntStream.range(0, graph.topics()).forEach(topic -> bursts.add(List.of()));
        int[] rows = counts.rows();
        double[] middles =
                IntStream.range(0, slices.count()).mapToDouble(slices::middle).toArray();
        blocks.forEach(graph.topics(), 64, (block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                int[] course = counts.course(inCorpus[topic]);
                trends[topic] = Trend.of(course, rows, middles);
                bursts.set(topic, KleinbergBurst.of(course, rows));
            }
        });
        this.trendQ = qValues(trends, blocks);
    }

    /**
     * {@return what can be said; empty if no row is in a slice}
     *
     * @param clustering how periods are clustered
     */
    public static Optional<TimeFindings> of(
            Corpus corpus,
            TopicGraph graph,
            SliceOptions options,
            CountingOptions counting,
            GraphOptions graphOptions,
            ClusteringOptions clustering,
            Blocks blocks) {
        if (corpus.dates().isEmpty()) {
            return Optional.empty();
        }
        RowDates rowDates = corpus.dates().get();
        return TimeSlices.of(rowDates, options).map(slices -> {
            ClusterFlow flow = ClusterFlow.of(corpus, slices, ofPeriods(counting, graphOptions), clustering, blocks);
            return new TimeFindings(corpus, rowDates, slices, graph, flow, blocks);
        });
    }

    /** A part has smaller counts than the whole, so filters of links made for the whole would take too much of it. */
    private static GraphRecipe ofPeriods(CountingOptions counting, GraphOptions graph) {
        return new GraphRecipe(
                new CountingOptions(counting.counting(), 0),
                new GraphOptions(graph.nullModel(), graph.weight(), 0, Backbone.NONE, OptionalInt.empty(), false));
    }

    private static double[] qValues(Trend[] trends, Blocks blocks) {
        int[] tested = IntStream.range(0, trends.length)
                .filter(topic -> !Double.isNaN(trends[topic].slope()))
                .toArray();
        double[] q = FalseDiscoveryRate.qValues(
                Arrays.stream(tested)
                        .mapToDouble(topic -> trends[topic].pValue())
                        .toArray(),
                FalseDiscoveryRate.Unkept.NONE,
                tested.length,
                blocks);
        double[] ofTopic = new double[trends.length];
        Arrays.fill(ofTopic, Double.NaN);
        for (int i = 0; i < tested.length; i++) {
            ofTopic[tested[i]] = q[i];
        }
        return ofTopic;
    }

    /** {@return the slices of time} */
    public TimeSlices slices() {
        return slices;
    }

    /** {@return how many rows of each slice show each link} */
    SliceLinks links() {
        return links;
    }

    // Columns of topics

    /** {@return the columns of topics that come from dates} */
    private List<Column> columns() {
        return List.of(
                Column.texts(
                        "first_date",
                        "Earliest date among the topic's rows, as far as it is known: 2021, 2021-05 or 2021-05-03.",
                        topic -> dates.first(inCorpus[topic])),
                Column.texts(
                        "last_date",
                        "Latest date among the topic's rows, as far as it is known.",
                        topic -> dates.last(inCorpus[topic])),
                Column.decimals(
                                "mean_date",
                                "Mean date of the topic's rows, in years: 2021.5 is the middle of 2021. A date counts at the"
                                        + " beginning of the year, month or day that it names.",
                                topic -> dates.mean(inCorpus[topic]))
                        .in("years"),
                Column.decimals(
                                "trend",
                                "How the topic's share of the rows grows (above 0) or falls: for a topic that most rows do not"
                                        + " have, about the growth rate a year, 0.1 for 10 %.",
                                topic -> trends[topic].slope())
                        .defined(TREND, TREND_SOURCE)
                        .in("log odds a year"),
                Column.decimals(
                                "trend_low",
                                "Lower end of the 95 % confidence interval of the trend.",
                                topic -> trends[topic].low())
                        .defined("trend - 1.96 standard errors, from the information matrix", TREND_SOURCE)
                        .in("log odds a year"),
                Column.decimals(
                                "trend_high",
                                "Upper end of the 95 % confidence interval of the trend.",
                                topic -> trends[topic].high())
                        .defined("trend + 1.96 standard errors, from the information matrix", TREND_SOURCE)
                        .in("log odds a year"),
                Column.decimals(
                                "trend_q",
                                "Share of false findings to expect among all trends at least as sure as this one, 0 to 1.",
                                topic -> trendQ[topic])
                        .defined(
                                "q-value of the two-sided Wald test of trend = 0, over all topics",
                                "Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x"),
                Column.decimals(
                                "burst",
                                "Weight of the topic's strongest burst: how much better a doubled rate explains those slices;"
                                        + " 0 for none.",
                                topic -> strongest(topic).map(Burst::weight).orElse(0.0))
                        .defined(BURST, BURST_SOURCE),
                Column.texts(
                        "burst_time", "The slices of that burst, from the first to the last.", topic -> strongest(topic)
                                .map(burst -> slices.name(burst.start(), burst.end() + 1))
                                .orElse("")));
    }

    private static final String TREND =
            "b of ln(p_t / (1 - p_t)) = a + b x_t, p_t the share of slice t's rows that have the"
                    + " topic, x_t the middle of the slice in years; with Firth's penalty";
    private static final String TREND_SOURCE =
            "Firth 1993, doi:10.1093/biomet/80.1.27; Heinze and Schemper 2002, doi:10.1002/sim.1047";
    static final String BURST =
            "sum over the burst of ln(p_1^r (1 - p_1)^(d - r)) - ln(p_0^r (1 - p_0)^(d - r)), r of a"
                    + " slice's d rows with the topic; p_0 its share of all rows, p_1 = min(2 p_0, (1 + p_0) / 2); to begin a burst costs"
                    + " ln of the number of slices";
    static final String BURST_SOURCE = "Kleinberg 2003, doi:10.1023/A:1024940629314";

    /** The first of equals. */
    private Optional<Burst> strongest(int topic) {
        return bursts.get(topic).stream().reduce((a, b) -> b.weight() > a.weight() ? b : a);
    }

    /** {@return the result with columns of topics and tables that come from dates} */
    public AnalysisResult addTo(AnalysisResult result, Clustering clustering) {
        return result.withTopicColumns(columns()).with(TimeTables.of(this, clustering, result.linkOrder()));
    }

    /** {@return the bursts of the topic in the order of time} */
    List<Burst> bursts(int topic) {
        return bursts.get(topic);
    }

    /** {@return how often topics occur in slices} */
    SliceCounts counts() {
        return counts;
    }

    /** {@return the number of the graph's topic in the corpus} */
    int inCorpus(int topic) {
        return inCorpus[topic];
    }

    /** {@return the clusters of periods, and what becomes of them} */
    ClusterFlow flow() {
        return flow;
    }

    /** {@return the graph whose topics and links are told of} */
    TopicGraph graph() {
        return graph;
    }
}
