package org.topicgraph.pipeline;

/** What was asked for makes no sense. The message says what to ask for instead. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
