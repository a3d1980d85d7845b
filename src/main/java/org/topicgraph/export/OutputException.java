package org.topicgraph.export;

/** The results cannot be written. The message has place, fact and way out, in the user's words. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of fault, each with its exit code of the command line. */
    public enum Kind {
        /** The folder holds things that topicgraph did not write. */
        EXISTS_NOT_OURS,
        /** There cannot be such a folder. */
        CANNOT_CREATE,
        /** The folder may not be written to. */
        NO_PERMISSION,
        /** Another run holds the folder. */
        LOCKED,
        /** Writing broke off: a full disk, most often. */
        WRITE_FAILED
    }

    private final Kind kind;

    public OutputException(Kind kind, String message) {
        this(kind, message, null);
    }

    public OutputException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** {@return what kind of fault} */
    public Kind kind() {
        return kind;
    }
}
