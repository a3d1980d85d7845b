package org.topicgraph.corpus;

/**
 * Why two topics are probably one, the surest reason first. The confidence is the share of such suggestions that a person
 * accepted on real lists of topics, rounded down; {@code design.md} has the figures.
 */
public enum MergeReason {
    /** {@code bnb chain} and {@code bnbchain}, {@code e-mail} and {@code email}, {@code naïve} and {@code naive}. */
    PUNCTUATION("same but for spaces, hyphens, punctuation or accents", 0.95),
    /** {@code organisation} and {@code organization}. */
    BRITISH("British and American spelling", 0.95),
    /** {@code artificial intelligence (AI)} and {@code artificial intelligence} or {@code AI}. */
    LONG_FORM("written with its acronym", 0.95),
    /** {@code airdrop} and {@code airdrops}. */
    PLURAL("plural and singular", 0.95),
    /** {@code knowledge management} and {@code management of knowledge}. */
    OF("one says with \"of\" what the other says without", 0.9),
    /** {@code AI} and {@code artificial intelligence}, where they stand in the same row or among the same topics. */
    ACRONYM("acronym and long form", 0.9),
    /** {@code managment} and {@code management}. */
    NEAR_SPELLING("nearly the same spelling", 0.7),
    /** {@code price forecasts} and {@code price forecasting}. */
    STEM("same stems", 0.7),
    /** {@code science mapping} and {@code mapping science}. */
    WORD_ORDER("same words in another order", 0.5),
    /** Topics that seldom share rows, and share what they stand with. */
    NEIGHBOURS("seldom together, yet among the same topics", 0.2);

    private final String meaning;
    private final double confidence;

    MergeReason(String meaning, double confidence) {
        this.meaning = meaning;
        this.confidence = confidence;
    }

    /** {@return the reason in words} */
    public String meaning() {
        return meaning;
    }

    /** {@return how often such a suggestion is right, in (0, 1)} */
    public double confidence() {
        return confidence;
    }
}
