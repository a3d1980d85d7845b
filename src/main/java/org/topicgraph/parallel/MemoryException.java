package org.topicgraph.parallel;

/** What comes next would not fit the memory there is. The message says what, how much it takes, and what would help. */
public final class MemoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MemoryException(String message) {
        super(message);
    }
}
