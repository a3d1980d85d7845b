package org.topicgraph.graph;

import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.source.Network;

/** A network that was read as a graph of topics: its nodes are the topics, its weights are taken as they are. */
public final class NetworkGraph {
    private NetworkGraph() {}

    /** {@return the graph, of which no rows are known; of its topics the occurrences, if the network tells them} */
    public static TopicGraph of(Network network) {
        Vocabulary vocabulary = network.hasOccurrences()
                ? new Vocabulary(network.keys(), network.labels(), network.occurrences())
                : Vocabulary.uncounted(network.keys(), network.labels());
        return TopicGraph.uncounted(vocabulary, network.first(), network.second(), network.weight());
    }
}
