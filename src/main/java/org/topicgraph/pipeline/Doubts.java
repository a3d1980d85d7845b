package org.topicgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.analysis.TimeFindings;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.RowAccounting;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.temporal.SliceOptions;

/** What is said of results that were computed as asked, and still cannot be what was wanted. */
final class Doubts {
    /** Of fewer rows nothing is expected. */
    private static final int ENOUGH_ROWS = 30;

    /** Lists of topics share more of them: of nine real ones 0.22 (author keywords) to 0.85 stand in a second row. */
    private static final double LEAST_SHARED = 0.1;

    private Doubts() {}

    /** {@return whether the topics hardly come again, as lines of a program or sentences do} */
    static Optional<String> ofTopics(Corpus corpus) {
        Vocabulary topics = corpus.vocabulary();
        long shared = IntStream.range(0, topics.size())
                .filter(topic -> topics.occurrences(topic) > 1)
                .count();
        if (corpus.accounting().analysed() < ENOUGH_ROWS || shared >= LEAST_SHARED * topics.size()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "only %,d of %,d topics stand in more than one row; look with --explain whether these are topics",
                shared,
                topics.size()));
    }

    /**
     * What a graph lacks.
     *
     * @param rows that were read, none of a network
     * @param before how many topics there were before any filter
     */
    static List<String> ofGraph(TopicGraph graph, RowAccounting rows, long before) {
        List<String> doubts = new ArrayList<>();
        if (before == 0 && rows.withoutTopics() > 0) {
            doubts.add("no row has a topic; look with --explain what was read");
        } else if (before > 0 && graph.topics() == 0) {
            doubts.add("the filters leave no topic, so the results are empty");
        } else if (graph.topics() > 1 && graph.links() == 0) {
            doubts.add(
                    "no link is there or left, so there is no map: rows of one topic each make none, nor does a filter"
                            + " that removes all links");
        }
        return doubts;
    }

    /** {@return whether time was to be cut where there is none} */
    static Optional<String> ofTime(Optional<TimeFindings> time, SliceOptions slices) {
        return time.isEmpty() && !slices.equals(SliceOptions.BY_SPAN)
                ? Optional.of("no row has a date, so there is nothing for --slices; name their column with --date")
                : Optional.empty();
    }

    /** {@return whether the resolution parts all topics} */
    static Optional<String> ofClusters(TopicGraph graph, Clustering clustering, ClusteringOptions options) {
        boolean byResolution = options.method() != ClusteringMethod.COMPONENTS && options.resolution() > 1;
        return byResolution && graph.links() > 0 && clustering.clusters() == graph.topics()
                ? Optional.of("every topic is a cluster of its own; a lower --resolution joins them")
                : Optional.empty();
    }
}
