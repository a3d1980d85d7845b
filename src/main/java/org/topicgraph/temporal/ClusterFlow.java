package org.topicgraph.temporal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topicgraph.clustering.ClusterProfile;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.clustering.ThematicMap;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusParts;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * How clusters come, go, part and join: each {@link Period} is clustered by its own rows, in the way of the whole, and the
 * clusters of consecutive periods are compared by the topics they share (Cobo et al. 2011, doi:10.1016/j.joi.2010.10.002):
 *
 * <pre>{@code
 * inclusion of A and B = |A and B| / min(|A|, |B|)
 * stability of A and B = |A and B| / |A or B|
 * }</pre>
 *
 * Clusters of one topic are left out.
 */
public final class ClusterFlow {
    private final List<Period> periods;
    private final List<Member> clusters;
    private final List<Flow> flows;

    /**
     * A cluster of a period.
     *
     * @param period number of the period, from 0
     * @param profile what is to be said of it; its topics are numbered within the period
     * @param topics its topics, ascending, as the whole corpus numbers them
     */
    public record Member(int period, ClusterProfile profile, List<Integer> topics) {
        public Member {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A cluster that goes on in one of the next period.
     *
     * @param from place of the earlier one in {@link #clusters}
     * @param to place of the later one
     * @param shared how many topics they share, at least 1
     * @param inclusion 0 to 1
     * @param stability 0 to 1
     */
    public record Flow(int from, int to, int shared, double inclusion, double stability) {}

    private ClusterFlow(List<Period> periods, List<Member> clusters, List<Flow> flows) {
        this.periods = List.copyOf(periods);
        this.clusters = List.copyOf(clusters);
        this.flows = List.copyOf(flows);
    }

    /** {@return the clusters of each period and what becomes of them; nothing if there are too few rows for two periods} */
    public static ClusterFlow of(
            Corpus corpus, TimeSlices slices, GraphRecipe recipe, ClusteringOptions clustering, Blocks blocks) {
        List<Period> periods = Period.of(slices);
        if (periods.size() < 2) {
            return new ClusterFlow(List.of(), List.of(), List.of());
        }
        CorpusParts parts = new CorpusParts(corpus);
        List<Member> clusters = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            int[] rows = slices.rowsOf(
                    periods.get(period).from(), periods.get(period).to());
            clusters.addAll(clusters(period, parts.of(rows, rows.length), recipe, clustering, blocks));
        }
        return new ClusterFlow(
                periods, clusters, flows(clusters, corpus.vocabulary().size()));
    }

    private static List<Member> clusters(
            int period, CorpusParts.Part part, GraphRecipe recipe, ClusteringOptions options, Blocks blocks) {
        TopicGraph graph = recipe.of(part.corpus(), blocks, Progress.NONE);
        Clustering clustering = Clustering.of(graph, options, blocks, Progress.NONE);
        List<List<Integer>> topics = new ArrayList<>();
        for (int c = 0; c < clustering.clusters(); c++) {
            topics.add(new ArrayList<>());
        }
        int[] inPart = graph.vocabulary().numbersIn(part.corpus().vocabulary());
        for (int topic = 0; topic < graph.topics(); topic++) {
            topics.get(clustering.clusterOf(topic) - 1).add(part.inWhole(inPart[topic]));
        }
        return ThematicMap.of(graph, clustering).stream()
                .filter(profile -> profile.topics() > 1)
                .map(profile -> new Member(
                        period,
                        profile,
                        topics.get(profile.number() - 1).stream().sorted().toList()))
                .toList();
    }

    private static List<Flow> flows(List<Member> clusters, int topics) {
        List<Flow> flows = new ArrayList<>();
        int[] laterOf = new int[topics];
        int[] shared = new int[clusters.size()];
        for (int from = 0; from < clusters.size(); from++) {
            Member earlier = clusters.get(from);
            if (from == 0 || clusters.get(from - 1).period() != earlier.period()) {
                fill(laterOf, clusters, earlier.period() + 1);
            }
            Arrays.fill(shared, 0);
            earlier.topics().stream().filter(topic -> laterOf[topic] >= 0).forEach(topic -> shared[laterOf[topic]]++);
            for (int to = from + 1; to < shared.length; to++) {
                if (shared[to] > 0) {
                    flows.add(flow(from, to, shared[to], earlier, clusters.get(to)));
                }
            }
        }
        return flows;
    }

    private static void fill(int[] clusterOf, List<Member> clusters, int period) {
        Arrays.fill(clusterOf, -1);
        for (int c = 0; c < clusters.size(); c++) {
            if (clusters.get(c).period() == period) {
                for (int topic : clusters.get(c).topics()) {
                    clusterOf[topic] = c;
                }
            }
        }
    }

    private static Flow flow(int from, int to, int shared, Member earlier, Member later) {
        int one = earlier.topics().size();
        int other = later.topics().size();
        return new Flow(
                from, to, shared, (double) shared / Math.min(one, other), (double) shared / (one + other - shared));
    }

    /** {@return the periods in the order of time} */
    public List<Period> periods() {
        return periods;
    }

    /** {@return the clusters, period by period, in each by falling number of topics} */
    public List<Member> clusters() {
        return clusters;
    }

    /** {@return which clusters share topics with which of the next period; by the earlier, then the later} */
    public List<Flow> flows() {
        return flows;
    }
}
