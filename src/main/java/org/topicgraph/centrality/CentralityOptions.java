package org.topicgraph.centrality;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.topicgraph.graph.Distance;

/**
 * What to measure, and how.
 *
 * @param distance how a link's weight becomes its length
 * @param measures which ones, in the order of the enum
 * @param pathWork the bound of exact path measures, in steps of some nanoseconds (see {@link ShortestPaths}); above it,
 *     sources are sampled
 */
public record CentralityOptions(Distance distance, Set<NodeMeasure> measures, long pathWork) {
    /** All measures; path measures exact as long as some five minutes on two cores suffice. */
    public static final CentralityOptions DEFAULTS =
            new CentralityOptions(Distance.INVERSE, EnumSet.allOf(NodeMeasure.class), 100_000_000_000L);

    public CentralityOptions {
        if (pathWork < 1) {
            throw new IllegalArgumentException("pathWork must be at least 1, was " + pathWork);
        }
        EnumSet<NodeMeasure> copy = EnumSet.noneOf(NodeMeasure.class);
        copy.addAll(measures);
        measures = Collections.unmodifiableSet(copy); // unlike Set.copyOf it keeps the order of the enum
    }

    /** {@return these options with another distance} */
    public CentralityOptions withDistance(Distance newDistance) {
        return new CentralityOptions(newDistance, measures, pathWork);
    }

    /** {@return these options with other measures} */
    public CentralityOptions withMeasures(Collection<NodeMeasure> newMeasures) {
        return new CentralityOptions(distance, Set.copyOf(newMeasures), pathWork);
    }

    /** {@return these options with another bound of exact path measures} */
    public CentralityOptions withPathWork(long newPathWork) {
        return new CentralityOptions(distance, measures, newPathWork);
    }
}
