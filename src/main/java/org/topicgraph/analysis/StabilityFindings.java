package org.topicgraph.analysis;

import java.util.List;
import org.topicgraph.clustering.Stability;

/** What resamples of the rows say of clusters and of the topics in them, as columns. */
public final class StabilityFindings {
    private static final String SOURCE =
            "Hennig 2007, doi:10.1016/j.csda.2006.11.025; Rosvall and Bergstrom 2010, doi:10.1371/journal.pone.0008694";

    private StabilityFindings() {}

    /** {@return the result with the column {@code stability} of topics and of clusters} */
    public static AnalysisResult addTo(AnalysisResult result, Stability stability) {
        return result.withTopicColumns(List.of(Column.decimals(
                                "stability",
                                "Share of resamples of the rows in which the topic stays with its cluster, 0 to 1; none for a topic"
                                        + " alone in its cluster.",
                                stability::ofTopic)
                        .defined(
                                "resamples with the topic in the cluster of the resample that has the greatest Jaccard index with"
                                        + " the topic's cluster / resamples with the topic",
                                SOURCE)))
                .withClusterColumns(List.of(Column.decimals(
                                "stability",
                                "How much of the cluster is found again in resamples of the rows, 0 to 1: below 0.6 hardly a"
                                        + " cluster, from 0.75 on stable; none for a topic alone.",
                                row -> stability.ofCluster(row + 1))
                        .defined(
                                "mean over the resamples with a topic of it of the greatest Jaccard index with a cluster of the resample",
                                "Hennig 2007, doi:10.1016/j.csda.2006.11.025")));
    }
}
