package org.topicgraph.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.Corpus;

/** Every row with a topic: its topics, its cluster, and how typical it is of it. */
public final class RowTable {
    /** The name of the table. */
    public static final String NAME = "row_clusters";

    private final Corpus corpus;
    private final int[] cluster;
    private final int[] inside;

    private RowTable(Corpus corpus, int[] corpusTopic, Clustering clustering) {
        this.corpus = corpus;
        this.cluster = new int[corpus.rows()];
        this.inside = new int[corpus.rows()];
        int[] clusterOf = new int[corpus.vocabulary().size()]; // 0 for topics that are not in the graph
        for (int i = 0; i < corpusTopic.length; i++) {
            clusterOf[corpusTopic[i]] = clustering.clusterOf(i);
        }
        int[] topicsIn = new int[clustering.clusters() + 1];
        for (int row = 0; row < corpus.rows(); row++) {
            place(row, clusterOf, topicsIn);
        }
    }

    /** The cluster that has most of the row's topics, of equals the larger one, which has the smaller number. */
    private void place(int row, int[] clusterOf, int[] topicsIn) {
        for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
            topicsIn[clusterOf[corpus.topic(m)]]++;
        }
        for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
            int c = clusterOf[corpus.topic(m)];
            if (c > 0 && (topicsIn[c] > inside[row] || topicsIn[c] == inside[row] && c < cluster[row])) {
                cluster[row] = c;
                inside[row] = topicsIn[c];
            }
        }
        for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
            topicsIn[clusterOf[corpus.topic(m)]] = 0;
        }
    }

    /**
     * {@return the table, in the order of the inputs}
     *
     * @param corpusTopic the number in the corpus of each topic of the graph
     * @param clustering the graph's clusters
     * @param inputs the names of the inputs, in order
     */
    public static Table of(Corpus corpus, int[] corpusTopic, Clustering clustering, List<String> inputs) {
        RowTable rows = new RowTable(corpus, corpusTopic, clustering);
        return new Table(
                NAME,
                corpus.rows(),
                List.of(
                        Column.texts("source", "The input, as given.", row -> inputs.get(corpus.sourceIndex(row))),
                        Column.integers(
                                "row",
                                "Number of the row in its input, from 1, the header not counted.",
                                corpus::rowNumber),
                        Column.integers(
                                "cluster",
                                "Number of the cluster that has most of the row's topics; the smaller"
                                        + " number among equals; 0 if none of its topics is in the graph.",
                                row -> rows.cluster[row]),
                        Column.decimals(
                                        "typicality",
                                        "How typical the row is of its cluster: the share of its topics there, 0 to 1.",
                                        row -> (double) rows.inside[row] / corpus.size(row))
                                .defined("topics of the row in the cluster / topics of the row", ""),
                        Column.integers(
                                        "topic_count",
                                        "How many topics the row has, after all filters of topics.",
                                        corpus::size)
                                .in("topics"),
                        Column.texts("topics", "Labels of its topics, the most frequent first.", rows::topics)));
    }

    private String topics(int row) {
        return IntStream.range(corpus.start(row), corpus.start(row + 1))
                .mapToObj(m -> corpus.vocabulary().label(corpus.topic(m)))
                .collect(Collectors.joining("; "));
    }
}
