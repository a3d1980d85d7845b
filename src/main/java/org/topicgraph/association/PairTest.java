package org.topicgraph.association;

/** Tells how probable it is that two topics share so many rows if chance put them there. */
@FunctionalInterface
public interface PairTest {
    /**
     * {@return P(X >= c_ij), X the rows shared by chance} Safe for use by several threads.
     *
     * @param first s_i
     * @param second s_j
     * @param both c_ij
     */
    double upperTail(long first, long second, long both);
}
