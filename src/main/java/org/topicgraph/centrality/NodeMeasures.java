package org.topicgraph.centrality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** The measures of all topics of a graph. */
public final class NodeMeasures {
    private final Map<NodeMeasure, Scores> scores;

    private NodeMeasures(Map<NodeMeasure, Scores> scores) {
        this.scores = scores;
    }

    /**
     * {@return the measures that the options name}
     *
     * <p>Cost: linear in the links for degrees and coreness, and for each iteration of PageRank and eigenvector; the sum over
     * links of the smaller of their ends' degrees for triangles; for path measures see {@link ShortestPaths}.
     */
    public static NodeMeasures of(Adjacency graph, CentralityOptions options, Blocks blocks, Progress progress) {
        EnumSet<Pass> passes = EnumSet.noneOf(Pass.class);
        options.measures().forEach(measure -> passes.add(measure.pass()));
        Map<NodeMeasure, Scores> scores = new EnumMap<>(NodeMeasure.class);
        passes.forEach(pass -> pass.run(graph, options, blocks, progress, scores::put));
        scores.keySet().retainAll(options.measures());
        return new NodeMeasures(scores);
    }

    /** {@return the measures there are, in the order of the enum} */
    public Set<NodeMeasure> measures() {
        return Collections.unmodifiableSet(scores.keySet());
    }

    /** {@return the topic's value; NaN where the measure has none for it} */
    public double value(NodeMeasure measure, int topic) {
        return of(measure).value(topic);
    }

    /** {@return how far the values can be trusted} */
    public Precision precision(NodeMeasure measure) {
        return of(measure).precision();
    }

    private Scores of(NodeMeasure measure) {
        Scores of = scores.get(measure);
        if (of == null) {
            throw new IllegalArgumentException(measure.column() + " was not asked for");
        }
        return of;
    }
}
