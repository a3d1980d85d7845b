package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.graph.TopicGraph;

/**
 * Which rows show a topic or a link best: those with the fewest topics, since each of their topics and pairs says more; of
 * equals the first in the order of the inputs. A graph may have more links than anybody looks at; rows are kept for the
 * strongest ones.
 */
public final class Evidence {
    /** Rows are kept for so many links; the strongest ones, as in the files. */
    private static final int MOST_LINKS = 5000;

    /** Rows are kept for so many topics; the most frequent ones. */
    private static final int MOST_TOPICS = 5000;

    private final int[][] rowsOfTopic;
    private final int[][] rowsOfLink;
    private final int[][] rowsOfCluster;

    private Evidence(int[][] rowsOfTopic, int[][] rowsOfLink, int[][] rowsOfCluster) {
        this.rowsOfTopic = rowsOfTopic;
        this.rowsOfLink = rowsOfLink;
        this.rowsOfCluster = rowsOfCluster;
    }

    /**
     * {@return the evidence for a graph}
     *
     * @param corpusTopic the number in the corpus of each topic of the graph
     * @param linkOrder number of the link at each place of the files' order
     * @param clustering the graph's clusters
     * @param most how many rows for each topic, link and cluster
     */
    public static Evidence of(
            Corpus corpus, TopicGraph graph, int[] corpusTopic, int[] linkOrder, Clustering clustering, int most) {
        int[] rows = byRisingSize(corpus);
        int[][] rowsOf = rowsOfTopics(corpus, rows);
        int topics = Math.min(MOST_TOPICS, graph.topics());
        int links = Math.min(MOST_LINKS, graph.links());
        int[][] ofTopic = new int[topics][];
        for (int i = 0; i < topics; i++) {
            int[] ranks = rowsOf[corpusTopic[i]];
            ofTopic[i] = rows(Arrays.copyOf(ranks, Math.min(most, ranks.length)), rows);
        }
        int[][] ofLink = new int[links][];
        for (int place = 0; place < links; place++) {
            int link = linkOrder[place];
            int[] shared =
                    firstShared(rowsOf[corpusTopic[graph.first(link)]], rowsOf[corpusTopic[graph.second(link)]], most);
            ofLink[place] = rows(shared, rows);
        }
        return new Evidence(ofTopic, ofLink, typicalRows(corpus, corpusTopic, clustering, most));
    }

    /** {@return for each cluster the rows with the largest share of their topics in it, of two topics or more there} */
    private static int[][] typicalRows(Corpus corpus, int[] corpusTopic, Clustering clustering, int most) {
        int[] clusterOf = new int[corpus.vocabulary().size()];
        for (int i = 0; i < corpusTopic.length; i++) {
            clusterOf[corpusTopic[i]] = clustering.clusterOf(i);
        }
        List<PriorityQueue<Typical>> best = new ArrayList<>();
        for (int cluster = 0; cluster < clustering.clusters(); cluster++) {
            best.add(new PriorityQueue<>(Typical.WORST_FIRST));
        }
        int[] topicsIn = new int[clustering.clusters() + 1];
        for (int row = 0; row < corpus.rows(); row++) {
            for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
                topicsIn[clusterOf[corpus.topic(m)]]++;
            }
            for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
                int cluster = clusterOf[corpus.topic(m)];
                if (cluster > 0 && topicsIn[cluster] > 1) {
                    PriorityQueue<Typical> rows = best.get(cluster - 1);
                    rows.add(new Typical(row, topicsIn[cluster], corpus.size(row)));
                    if (rows.size() > most) {
                        rows.poll();
                    }
                }
                topicsIn[cluster] = 0; // entered once
            }
        }
        int[][] rows = new int[best.size()][];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = best.get(c).stream()
                    .sorted(Typical.WORST_FIRST.reversed())
                    .mapToInt(Typical::row)
                    .toArray();
        }
        return rows;
    }

    /** A row with some topics in a cluster, out of all it has. */
    private record Typical(int row, int inside, int size) {
        static final Comparator<Typical> WORST_FIRST = Comparator.comparingDouble(
                        (Typical t) -> (double) t.inside / t.size)
                .thenComparingInt(Typical::inside)
                .thenComparing(Comparator.comparingInt(Typical::row).reversed());
    }

    private static int[] byRisingSize(Corpus corpus) {
        int longest = IntStream.range(0, corpus.rows()).map(corpus::size).max().orElse(0);
        int[] place = new int[longest + 2];
        for (int row = 0; row < corpus.rows(); row++) {
            place[corpus.size(row) + 1]++;
        }
        for (int size = 0; size <= longest; size++) {
            place[size + 1] += place[size];
        }
        int[] rows = new int[corpus.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[place[corpus.size(row)]++] = row;
        }
        return rows;
    }

    /** {@return for each topic the ranks, among the given rows, of those that have it, ascending} */
    private static int[][] rowsOfTopics(Corpus corpus, int[] rows) {
        int[][] ranks = new int[corpus.vocabulary().size()][];
        for (int topic = 0; topic < ranks.length; topic++) {
            ranks[topic] = new int[(int) corpus.vocabulary().occurrences(topic)];
        }
        int[] next = new int[ranks.length];
        for (int rank = 0; rank < rows.length; rank++) {
            for (int m = corpus.start(rows[rank]); m < corpus.start(rows[rank] + 1); m++) {
                int topic = corpus.topic(m);
                ranks[topic][next[topic]++] = rank;
            }
        }
        return ranks;
    }

    private static int[] firstShared(int[] a, int[] b, int most) {
        int[] shared = new int[Math.min(most, Math.min(a.length, b.length))];
        int count = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length && count < shared.length; ) {
            if (a[i] == b[j]) {
                shared[count++] = a[i];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(shared, count);
    }

    private static int[] rows(int[] ranks, int[] rows) {
        return Arrays.stream(ranks).map(rank -> rows[rank]).toArray();
    }

    /** {@return for how many topics rows are kept: the first ones} */
    public int topics() {
        return rowsOfTopic.length;
    }

    /** {@return rows of the corpus that show the topic} */
    public int[] rowsOfTopic(int topic) {
        return rowsOfTopic[topic].clone();
    }

    /** {@return for how many links rows are kept: the first ones in the files' order} */
    public int links() {
        return rowsOfLink.length;
    }

    /** {@return rows of the corpus that show the link at a place of the files' order} */
    public int[] rowsOfLink(int place) {
        return rowsOfLink[place].clone();
    }

    /** {@return for how many clusters rows are kept} */
    public int clusters() {
        return rowsOfCluster.length;
    }

    /** {@return the most typical rows of the corpus for the cluster, the best first} */
    public int[] rowsOfCluster(int cluster) {
        return rowsOfCluster[cluster - 1].clone();
    }

    /** {@return all rows of the corpus that show anything, ascending, each once} */
    public int[] rows() {
        List<int[]> all = new ArrayList<>(Arrays.asList(rowsOfTopic));
        all.addAll(Arrays.asList(rowsOfLink));
        all.addAll(Arrays.asList(rowsOfCluster));
        return all.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    }
}
