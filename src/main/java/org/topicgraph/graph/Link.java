package org.topicgraph.graph;

/**
 * An edge of the JGraphT face of the graph: a link by its two topics.
 *
 * @param first the topic with the lower number
 * @param second the one with the higher
 */
public record Link(int first, int second) {
    public Link {
        if (first < 0 || first >= second) {
            throw new IllegalArgumentException("a link goes from a lower to a higher topic: " + first + ", " + second);
        }
    }
}
