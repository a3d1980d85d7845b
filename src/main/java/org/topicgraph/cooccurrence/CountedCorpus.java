package org.topicgraph.cooccurrence;

import java.util.List;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.RejectionLog;
import org.topicgraph.source.InputReport;

/**
 * What an engine hands on.
 *
 * @param corpus the rows as sets of topics
 * @param counts how often topics meet
 * @param inputs what was read, in order
 * @param rejections the rows that were not used
 */
public record CountedCorpus(
        Corpus corpus, CooccurrenceCounts counts, List<InputReport> inputs, RejectionLog rejections) {
    public CountedCorpus {
        inputs = List.copyOf(inputs);
    }
}
