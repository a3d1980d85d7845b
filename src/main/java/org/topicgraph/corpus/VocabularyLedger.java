package org.topicgraph.corpus;

import java.util.Collections;
import java.util.List;

/**
 * Every raw form of the inputs and what became of it: with the rows, enough to undo all rules.
 *
 * @param entries one a form, in code point order of the forms
 */
public record VocabularyLedger(List<Entry> entries) {
    public VocabularyLedger {
        entries = List.copyOf(entries);
    }

    /**
     * What became of a raw form.
     *
     * @param raw exactly as it stands between separators, blanks at its ends left out
     * @param mentions how often, repeats within a row counted
     * @param leftOut how many of these were left out, as the rows' texts do not bear them out, where that was asked for
     * @param rules what made the topic of it, in the order of the rules, set apart by commas; empty if nothing had to
     * @param topic the key of its topic; empty if it has none
     * @param sourceIndex the input of the first row that has it
     * @param rowNumber the number of that row in its input
     */
    public record Entry(
            String raw, long mentions, long leftOut, String rules, String topic, int sourceIndex, int rowNumber) {}

    /** {@return the key of the topic that a raw form became; empty if it became none, or is not known} */
    public String topicOf(String raw) {
        int place = Collections.binarySearch(
                entries, new Entry(raw, 0, 0, "", "", 0, 0), (a, b) -> CodePointOrder.compare(a.raw(), b.raw()));
        return place < 0 ? "" : entries.get(place).topic();
    }
}
