package org.topicgraph.source;

/** Why a record is not used; the closed list that {@code rejected.csv} draws on. */
public enum RejectionReason {
    /** A quoted field has text after its closing quote. */
    BAD_QUOTE("text after a closing quote"),
    /** A quote is opened and not closed within the bounds of a record. */
    UNCLOSED_QUOTE("a quote is opened and never closed"),
    /** Fewer fields than the topics column needs. */
    TOO_FEW_FIELDS("fewer fields than the header names"),
    /** More fields than the header, and something in them. */
    TOO_MANY_FIELDS("more fields than the header names"),
    /** Something stands in a column which the header leaves out because it is blank. */
    UNEXPECTED_FIELD("a value in a column that has no name"),
    /** Bytes that the encoding does not know. */
    INVALID_ENCODING("bytes that are not valid in the encoding"),
    /** A record that breaks the rules of its format. */
    MALFORMED("the record is not well-formed"),
    /** A record beyond the bound on its length. */
    RECORD_TOO_LARGE("the record is too large"),
    /** A cell that should hold a JSON array and does not. */
    BAD_TOPIC_LIST("the topic list cannot be read"),
    /** More topics than {@code --max-topics-per-row}. */
    TOO_MANY_TOPICS("more topics than --max-topics-per-row allows"),
    /** A link of a network without one of its nodes, or with one that the network does not list. */
    MISSING_NODE("a link to a node that is not there"),
    /** A link of a network whose weight is no number that a graph can carry. */
    BAD_WEIGHT("a weight that is not a number from 1e-150 to 1e150");

    private final String meaning;

    RejectionReason(String meaning) {
        this.meaning = meaning;
    }

    /** {@return the reason in a few words} */
    public String meaning() {
        return meaning;
    }
}
