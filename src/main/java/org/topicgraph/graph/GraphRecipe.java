package org.topicgraph.graph;

import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.cooccurrence.EmbeddedEngine;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * How rows become a graph, to be done again with other rows or with other settings.
 *
 * @param counting how pairs are counted
 * @param graph how counts become a graph
 */
public record GraphRecipe(CountingOptions counting, GraphOptions graph) {
    /** {@return the graph of the rows after all filters} */
    public TopicGraph of(Corpus corpus, Blocks blocks, Progress progress) {
        CooccurrenceCounts counts = new EmbeddedEngine(blocks).count(corpus, counting, progress);
        return FilteredGraph.graphOf(
                corpus.vocabulary(),
                corpus.accounting().analysed(),
                counts,
                () -> graph.nullModel().test(corpus.margins()),
                graph,
                blocks,
                progress);
    }
}
