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

    /**
     * The same on every Java version, which a record does not promise: collections of links that JGraphT keeps must have the
     * same order everywhere. And different for different links, where the usual {@code 31 i + j} is shared by up to 31.
     */
    @Override
    public int hashCode() {
        int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }
}
