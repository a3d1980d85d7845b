package org.topicgraph.source;

/**
 * Takes in what is read. Batches come from several threads and in any order; {@link RowBatch#number} is their place.
 */
@FunctionalInterface
public interface RowSink {
    /**
     * One batch. Called by several workers at once, by each worker for one batch at a time.
     *
     * @param worker number of the calling worker, {@code 0 .. threads-1}
     */
    void accept(int worker, RowBatch batch);
}
