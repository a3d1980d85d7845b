package org.topicgraph.source;

import java.io.IOException;

/** Packed bytes that cannot be unpacked: what is wrong with them, and what to do. */
final class UnpackException extends IOException {
    private static final long serialVersionUID = 1;

    private final String wayOut;

    UnpackException(String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    static UnpackException broken(String message, Throwable cause) {
        return new UnpackException(message, "get the file again", cause);
    }

    String wayOut() {
        return wayOut;
    }
}
