package org.topicgraph.source;

/**
 * Where every link of a network that was read went. The sum is checked, so that no link can get lost unnoticed.
 *
 * @param read links of the inputs
 * @param kept links of the graph that they make
 * @param merged links between two nodes that have one already; their weights are added to it
 * @param loops links from a node to itself, which are dropped
 * @param rejected links that could not be used
 */
public record LinkAccounting(long read, long kept, long merged, long loops, long rejected) {
    public LinkAccounting {
        if (read != kept + merged + loops + rejected) {
            throw new IllegalStateException(
                    "links do not add up: %d read, %d accounted for".formatted(read, kept + merged + loops + rejected));
        }
    }
}
