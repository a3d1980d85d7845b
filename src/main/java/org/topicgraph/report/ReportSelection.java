package org.topicgraph.report;

import java.util.Arrays;
import org.topicgraph.analysis.AnalysisResult;

/** The part of the results that one page can carry: the most frequent topics, and the strongest links among them. */
final class ReportSelection {
    /** So many points a browser still draws and tables still sort without a pause. */
    static final int TOPICS = 10_000;

    /** So many links, with their measures, keep the page below ten megabytes. */
    static final int LINKS = 50_000;

    private final int topics;
    private final int[] linkRows;

    private ReportSelection(int topics, int[] linkRows) {
        this.topics = topics;
        this.linkRows = linkRows;
    }

    static ReportSelection of(AnalysisResult result, int mostTopics, int mostLinks) {
        int topics = Math.min(mostTopics, result.topics().rows());
        int[] rows = new int[Math.min(mostLinks, result.links().rows())];
        int links = 0;
        for (int row = 0; row < result.links().rows() && links < rows.length; row++) {
            if (result.source(row) < topics && result.target(row) < topics) {
                rows[links++] = row;
            }
        }
        return new ReportSelection(topics, Arrays.copyOf(rows, links));
    }

    /** {@return how many topics: those with the numbers below} */
    int topics() {
        return topics;
    }

    /** {@return how many links} */
    int links() {
        return linkRows.length;
    }

    /** {@return the row in the table of links of a link on the page} */
    int linkRow(int link) {
        return linkRows[link];
    }
}
