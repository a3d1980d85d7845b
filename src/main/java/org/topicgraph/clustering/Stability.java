package org.topicgraph.clustering;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusParts;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * How far clusters would hold if the rows had been others of the same kind. As many rows as were analysed are drawn from them
 * with replacement, again and again; each resample is counted, filtered and clustered as the whole was, with the topics of the
 * whole. A cluster C of the whole then becomes the cluster D of the resample with the greatest Jaccard index, counted over the
 * topics that both graphs have:
 *
 * <pre>{@code
 * stability of C        = mean over the resamples with a topic of C of max over D of |C and D| / |C or D|
 * stability of a topic  = share of the resamples with the topic in which it is in the D that its C becomes
 * }</pre>
 *
 * The first is Hennig's (2007, doi:10.1016/j.csda.2006.11.025), who takes a cluster below 0.6 for no finding and one from 0.75
 * on for stable; the second tells which topics are a cluster's core (as in Rosvall and Bergstrom 2010,
 * doi:10.1371/journal.pone.0008694). Of equal indices the larger overlap decides, then the lower number. A topic alone in its
 * cluster has no stability.
 */
public final class Stability {
    private final int resamples;
    private final double[] ofTopic;
    private final double[] ofCluster;

    private Stability(int resamples, double[] ofTopic, double[] ofCluster) {
        this.resamples = resamples;
        this.ofTopic = ofTopic;
        this.ofCluster = ofCluster;
    }

    /**
     * What is resampled.
     *
     * @param corpus the rows
     * @param graph the graph of all rows
     * @param clustering its clusters
     * @param recipe how the graph was made
     * @param options how it was clustered
     */
    public record Original(
            Corpus corpus, TopicGraph graph, Clustering clustering, GraphRecipe recipe, ClusteringOptions options) {}

    /** {@return the stability of clusters and topics over so many resamples; the same for any number of threads} */
    public static Stability of(Original original, int resamples, Blocks blocks, Progress progress) {
        Comparison[] comparisons = new Comparison[resamples];
        CorpusParts parts = new CorpusParts(original.corpus());
        try (Progress.Stage stage = progress.stage("resampling rows", resamples, "resamples")) {
            blocks.forEach(resamples, 1, (resample, from, to) -> {
                comparisons[resample] = comparison(original, parts, resample);
                stage.advance(1);
            });
        }
        return joined(original.clustering(), comparisons);
    }

    private static Comparison comparison(Original original, CorpusParts parts, int resample) {
        try (Blocks one = new Blocks(1)) {
            CorpusParts.Part part = parts.of(
                    drawn(original, resample), original.corpus().accounting().analysed());
            TopicGraph graph = original.recipe().of(part.corpus(), one, Progress.NONE);
            Clustering clustering = Clustering.of(graph, original.options(), one, Progress.NONE);
            return Comparison.of(original, part, graph, clustering);
        }
    }

    /** Rows that lost all topics to a filter are drawn too; they only count. */
    private static int[] drawn(Original original, int resample) {
        int analysed = Math.toIntExact(original.corpus().accounting().analysed());
        int rows = original.corpus().rows();
        Random random = new Random(Seeds.of(~original.options().seed(), resample));
        return IntStream.range(0, analysed)
                .map(i -> random.nextInt(analysed))
                .filter(row -> row < rows)
                .toArray();
    }

    private static Stability joined(Clustering clustering, Comparison[] comparisons) {
        int[] with = new int[clustering.topics()];
        int[] stays = new int[clustering.topics()];
        double[] sum = new double[clustering.clusters()];
        int[] found = new int[clustering.clusters()];
        for (Comparison comparison : comparisons) {
            for (int topic = 0; topic < with.length; topic++) {
                with[topic] += comparison.fate[topic] == Comparison.ABSENT ? 0 : 1;
                stays[topic] += comparison.fate[topic] == Comparison.STAYS ? 1 : 0;
            }
            for (int c = 0; c < comparison.jaccard.length; c++) {
                if (!Double.isNaN(comparison.jaccard[c])) {
                    sum[c] += comparison.jaccard[c];
                    found[c]++;
                }
            }
        }
        double[] ofTopic = new double[with.length];
        Arrays.setAll(
                ofTopic,
                topic -> clustering.size(clustering.clusterOf(topic)) > 1
                        ? (double) stays[topic] / with[topic]
                        : Double.NaN);
        double[] ofCluster = new double[sum.length];
        Arrays.setAll(ofCluster, c -> clustering.size(c + 1) > 1 ? sum[c] / found[c] : Double.NaN);
        return new Stability(comparisons.length, ofTopic, ofCluster);
    }

    /** {@return how many resamples were drawn} */
    public int resamples() {
        return resamples;
    }

    /** {@return the share of resamples in which the topic stays with its cluster, 0 to 1; NaN if it is alone or in none} */
    public double ofTopic(int topic) {
        return ofTopic[topic];
    }

    /** {@return the mean greatest Jaccard index of the cluster, 0 to 1; NaN for a topic alone} */
    public double ofCluster(int cluster) {
        return ofCluster[cluster - 1];
    }

    /** What one resample says of the topics and of the clusters of two topics or more. */
    private static final class Comparison {
        static final byte ABSENT = 0;
        static final byte STAYS = 1;
        static final byte LEAVES = 2;

        private final byte[] fate;
        private final double[] jaccard;

        private Comparison(int topics, int clusters) {
            this.fate = new byte[topics];
            this.jaccard = new double[clusters];
        }

        static Comparison of(Original original, CorpusParts.Part part, TopicGraph graph, Clustering clustering) {
            return new Match(original.clustering(), clusterInResample(original, part, graph, clustering), clustering)
                    .comparison();
        }

        /** {@return for each topic of the original graph its cluster in the resample, 0 if it is not there} */
        private static int[] clusterInResample(
                Original original, CorpusParts.Part part, TopicGraph graph, Clustering clustering) {
            int[] inGraph = new int[original.corpus().vocabulary().size()];
            Arrays.fill(inGraph, -1);
            int[] numbers =
                    original.graph().vocabulary().numbersIn(original.corpus().vocabulary());
            for (int topic = 0; topic < numbers.length; topic++) {
                inGraph[numbers[topic]] = topic;
            }
            int[] cluster = new int[numbers.length];
            Vocabulary ofPart = part.corpus().vocabulary();
            int[] inPart = graph.vocabulary().numbersIn(ofPart);
            for (int topic = 0; topic < graph.topics(); topic++) {
                int number = inGraph[part.inWhole(inPart[topic])];
                if (number >= 0) {
                    cluster[number] = clustering.clusterOf(topic);
                }
            }
            return cluster;
        }
    }

    /** Finds what each cluster becomes. */
    private static final class Match {
        private final Clustering original;
        private final int[] later;
        private final int[] laterSize;
        private final int[] presentSize;

        Match(Clustering original, int[] later, Clustering clustering) {
            this.original = original;
            this.later = later;
            this.laterSize = new int[clustering.clusters() + 1];
            this.presentSize = new int[original.clusters() + 1];
            for (int topic = 0; topic < later.length; topic++) {
                if (later[topic] > 0) {
                    laterSize[later[topic]]++;
                    presentSize[original.clusterOf(topic)]++;
                }
            }
        }

        Comparison comparison() {
            int plural = 0;
            while (plural < original.clusters() && original.size(plural + 1) > 1) {
                plural++; // sizes fall
            }
            Comparison comparison = new Comparison(later.length, plural);
            int[][] members = members(plural);
            int[] shared = new int[laterSize.length];
            for (int c = 0; c < plural; c++) {
                int best = best(members[c], shared);
                comparison.jaccard[c] = best == 0 ? Double.NaN : jaccard(shared[best], c + 1, best);
                for (int topic : members[c]) {
                    comparison.fate[topic] = later[topic] == best ? Comparison.STAYS : Comparison.LEAVES;
                    shared[later[topic]] = 0;
                }
            }
            return comparison;
        }

        /** The topics of each cluster that are in the resample. */
        private int[][] members(int clusters) {
            int[][] members = new int[clusters][];
            Arrays.setAll(members, c -> new int[presentSize[c + 1]]);
            int[] next = new int[clusters];
            for (int topic = 0; topic < later.length; topic++) {
                int c = original.clusterOf(topic) - 1;
                if (c < clusters && later[topic] > 0) {
                    members[c][next[c]++] = topic;
                }
            }
            return members;
        }

        /** Counts into {@code shared}. {@return the cluster of the resample with the greatest index; 0 for none} */
        private int best(int[] members, int[] shared) {
            for (int topic : members) {
                shared[later[topic]]++;
            }
            int best = 0;
            for (int topic : members) {
                int cluster = later[topic];
                if (best == 0 || isBetter(cluster, best, shared, original.clusterOf(topic))) {
                    best = cluster;
                }
            }
            return best;
        }

        private boolean isBetter(int cluster, int best, int[] shared, int of) {
            int byIndex = Double.compare(jaccard(shared[cluster], of, cluster), jaccard(shared[best], of, best));
            int byOverlap = Integer.compare(shared[cluster], shared[best]);
            return byIndex > 0 || byIndex == 0 && (byOverlap > 0 || byOverlap == 0 && cluster < best);
        }

        private double jaccard(int overlap, int of, int cluster) {
            return (double) overlap / (presentSize[of] + laterSize[cluster] - overlap);
        }
    }
}
