package org.topicgraph.pipeline;

import java.util.Locale;
import java.util.Optional;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.graph.TopicGraph;

/** What is said of a graph that is larger than what people do with it. */
final class LargeGraph {
    /** Gephi takes some ten seconds and some gigabytes to open so many links. */
    static final int MOST_LINKS = 1_000_000;

    private LargeGraph() {}

    /** {@return how many links there are and which option leaves fewer; empty if there are not too many, or none are written} */
    static Optional<String> advice(TopicGraph graph, Settings settings) {
        return settings.exports().isEmpty()
                ? Optional.empty()
                : advice(graph, settings.graph().weight(), MOST_LINKS);
    }

    static Optional<String> advice(TopicGraph graph, LinkMeasure weight, int most) {
        if (graph.links() <= most) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d links make files of gigabytes, slow to open in Gephi and too many for a browser; %s--max-links %d keeps the"
                        + " strongest, --backbone disparity:0.05 those that say something",
                graph.links(),
                weight == LinkMeasure.COOCCURRENCES ? ofLeastWeight(graph, most) : "",
                most / 10));
    }

    /** Names the lowest whole weight that helps. */
    private static String ofLeastWeight(TopicGraph graph, int most) {
        int left = graph.links();
        int least = 1;
        while (left > most) {
            least++;
            left = 0;
            for (int link = 0; link < graph.links(); link++) {
                left += graph.weight(link) >= least ? 1 : 0;
            }
        }
        return left == 0 ? "" : String.format(Locale.ROOT, "--min-weight %d leaves %,d of them, ", least, left);
    }
}
