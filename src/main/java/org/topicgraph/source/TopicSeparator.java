package org.topicgraph.source;

/** How a cell's text is cut into topics. Stateless: one separator serves all threads. */
public interface TopicSeparator {
    /** Takes in one topic of a cell. */
    @FunctionalInterface
    interface Visitor {
        /** The topic is {@code text.substring(from, to)}, without the blanks around it; never empty. */
        void topic(String text, int from, int to);
    }

    /**
     * Visits the topics of a cell in order, repeats included, empty ones left out. Blanks (characters up to U+0020) around
     * a topic belong to the separator.
     *
     * @throws IllegalArgumentException if the cell is not what the separator can read (a JSON array that is none); the
     *     message says where
     */
    void split(String cell, Visitor visitor);

    /** {@return the separator as {@code --topic-separator} takes it} */
    String option();
}
