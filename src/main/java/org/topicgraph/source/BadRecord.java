package org.topicgraph.source;

/** A record that cannot be read; becomes a {@link Rejection}. */
final class BadRecord extends Exception {
    private static final long serialVersionUID = 1;

    private final RejectionReason reason;

    BadRecord(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static BadRecord malformed(String detail) {
        return new BadRecord(RejectionReason.MALFORMED, detail);
    }

    static BadRecord undecodable(TextEncoding encoding, long offset) {
        return new BadRecord(
                RejectionReason.INVALID_ENCODING,
                "not %s at byte %d".formatted(encoding.charset().name(), offset));
    }

    RejectionReason reason() {
        return reason;
    }
}
