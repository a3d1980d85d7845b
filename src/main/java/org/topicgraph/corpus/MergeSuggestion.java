package org.topicgraph.corpus;

/**
 * One topic that probably is another. Those with one target are a group.
 *
 * @param topic the topic that would go
 * @param target the topic that would take its rows: the most frequent of its group
 * @param reason why
 * @param confidence how often such a suggestion is right, in (0, 1)
 * @param rowsBoth in how many rows both stand now
 * @param lift how much oftener they meet than by chance; 0 if they never do
 * @param neighbourCosine how much they stand among the same topics, in [0, 1]
 * @param occurrencesAfter in how many rows the two would be as one
 * @param linksAfter how many topics the two would meet as one, before any filter
 * @param occurrencesIfAll in how many rows the target would be if all suggestions were accepted
 * @param linksIfAll how many topics the target would meet then
 */
public record MergeSuggestion(
        int topic,
        int target,
        MergeReason reason,
        double confidence,
        long rowsBoth,
        double lift,
        double neighbourCosine,
        long occurrencesAfter,
        int linksAfter,
        int occurrencesIfAll,
        int linksIfAll) {}
