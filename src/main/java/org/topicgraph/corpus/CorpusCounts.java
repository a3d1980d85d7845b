package org.topicgraph.corpus;

/**
 * What was counted while rows became sets of topics.
 *
 * @param mentionsRead topics in the cells, repeats within a row included
 * @param mentions topics of rows after normalisation, each once a row, before topic filters
 * @param topicsBeforeFilters different keys, before topic filters
 * @param topicsTooLong topics left out because they exceed {@link TopicKey#MAX_CODE_POINTS}
 * @param topicsDropped mentions dropped by thesaurus, stop words or {@code --min-topic-length}
 * @param unsupported mentions left out because the row's text does not bear them out, where that was asked for
 */
public record CorpusCounts(
        long mentionsRead,
        long mentions,
        long topicsBeforeFilters,
        long topicsTooLong,
        long topicsDropped,
        long unsupported) {}
