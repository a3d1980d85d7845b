package org.topicgraph.source;

/** An input cannot be used. The message has file, place, fact and way out, in the user's words. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of fault, each with its exit code of the command line. */
    public enum Kind {
        /** The data cannot be used, or too much of it. */
        UNUSABLE,
        /** An option names something that the input does not have. */
        MISNAMED,
        /** There is no such file, or it cannot be opened. */
        MISSING,
        /** Reading broke off. */
        BROKEN,
        /** The file may not be read. */
        FORBIDDEN,
        /** A driver that it takes to read it is not there. */
        NO_DRIVER
    }

    private final Kind kind;

    public InputException(Kind kind, String message) {
        this(kind, message, null);
    }

    public InputException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** {@return what kind of fault} */
    public Kind kind() {
        return kind;
    }
}
