package org.topicgraph.report;

import org.topicgraph.analysis.AnalysisResult;

/**
 * A topic as reports mention it.
 *
 * @param topic its number
 * @param label what is shown
 * @param rows in how many rows it is, or how much its links weigh, in words
 */
record Name(int topic, String label, String rows) {
    static Name of(AnalysisResult result, int topic) {
        return new Name(topic, result.topics().column("Label").text(topic), Phrases.magnitude(result, topic));
    }
}
