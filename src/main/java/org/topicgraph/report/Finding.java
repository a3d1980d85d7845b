package org.topicgraph.report;

/**
 * One sentence that a reader may carry away, and how far it can be trusted.
 *
 * @param text what was found; topics stand in quotation marks
 * @param strength of the evidence
 * @param evidence the numbers behind it, in words
 * @param anchor of the place in the report that shows it
 * @param place its heading
 */
record Finding(String text, Strength strength, String evidence, String anchor, String place) {
    /** How much a finding can bear. */
    enum Strength {
        /** Nothing was estimated. */
        COUNTED("Counted"),
        STRONG("Strong evidence"),
        FAIR("Fair evidence"),
        WEAK("Weak evidence"),
        /** Not a finding about the topics, but about how to read the others. */
        CAUTION("Take care");

        private final String words;

        Strength(String words) {
            this.words = words;
        }

        /** {@return the strength as a reader sees it} */
        String words() {
            return words;
        }

        /** {@return the strength as the name of a style} */
        String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@return the strength in words} */
    String strengthWords() {
        return strength.words();
    }

    /** {@return the strength as the name of a style} */
    String strengthStyle() {
        return strength.style();
    }
}
