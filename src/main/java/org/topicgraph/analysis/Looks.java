package org.topicgraph.analysis;

import java.util.function.IntToDoubleFunction;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;

/** How a topic is drawn where a tool asks for nothing else: area by occurrences, colour by cluster. */
public final class Looks {
    /** Diameters span exactly what Gephi scales to on import, so that they come through unchanged. */
    private static final double SMALLEST = 4;

    private static final double LARGEST = 100;

    /**
     * Told apart with normal and with red-green blind eyes, on white and on black, for the first clusters at least; in the
     * order of the clusters' numbers.
     */
    private static final String[] COLORS = {
        "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee8866", "#44bb99", "#997700", "#7788dd",
        "#dd7799", "#77aa33", "#bb5500", "#0099aa", "#9970ab", "#c8a060", "#558866", "#cc4444"
    };

    /** Clusters beyond the last colour are too small to tell apart by colour anyway. */
    private static final String OTHER_COLOR = "#999999";

    private Looks() {}

    /** {@return the colour of a cluster as {@code #rrggbb}} */
    public static String color(int cluster) {
        return cluster <= COLORS.length ? COLORS[cluster - 1] : OTHER_COLOR;
    }

    /** {@return how many clusters have a colour of their own} */
    public static int colors() {
        return COLORS.length;
    }

    /**
     * {@return the diameter of each topic, area growing with occurrences: {@code 4 + 96 (sqrt(s_i) - sqrt(s_min)) /
     * (sqrt(s_max) - sqrt(s_min))}; 10 if all have the same occurrences}
     */
    public static double[] sizes(Vocabulary topics) {
        return sizes(topics.size(), topics::occurrences);
    }

    /** {@return the same, area growing with weighted degree where occurrences are not known} */
    static double[] sizes(TopicGraph graph) {
        return graph.vocabulary().isCounted()
                ? sizes(graph.vocabulary())
                : sizes(graph.topics(), graph.adjacency()::strength);
    }

    private static double[] sizes(int topics, IntToDoubleFunction magnitude) {
        double[] sizes = new double[topics];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < sizes.length; i++) {
            double root = Math.sqrt(magnitude.applyAsDouble(i));
            least = Math.min(least, root);
            most = Math.max(most, root);
        }
        for (int i = 0; i < sizes.length; i++) {
            double share = most > least ? (Math.sqrt(magnitude.applyAsDouble(i)) - least) / (most - least) : 0;
            sizes[i] = most > least ? (1 - share) * SMALLEST + share * LARGEST : 10;
        }
        return sizes;
    }
}
