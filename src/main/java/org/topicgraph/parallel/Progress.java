package org.topicgraph.parallel;

/**
 * What a long stage tells of its way. Made by the command line; everything below it only calls {@link #stage}. Safe for use
 * by several threads.
 */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (name, total, unit) -> amount -> {};

    /**
     * A stage begins.
     *
     * @param name what is being done, as a person would say it: {@code "counting pairs"}
     * @param total how much there is to do, in units; 0 where nobody knows
     * @param unit of what, in the plural: {@code "rows"}, {@code "bytes"}
     * @return to be told of each step, and closed at the end of the stage
     */
    Stage stage(String name, long total, String unit);

    /** A stage under way. */
    @FunctionalInterface
    interface Stage extends AutoCloseable {
        /** So much more is done. */
        void advance(long amount);

        /** The stage is over. */
        @Override
        default void close() {}
    }
}
