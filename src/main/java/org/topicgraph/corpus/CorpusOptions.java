package org.topicgraph.corpus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How rows become sets of topics.
 *
 * @param topicKey what identifies a topic
 * @param rules stop words and thesaurus, applied to each key in this order
 * @param fold how inflected forms are merged
 * @param language of the topics, for folding; empty: found from them
 * @param support how rows' texts are asked to bear out topics; empty: not at all
 * @param ledger whether it is noted what became of every raw form
 * @param minTopicLength the shortest topic, in code points of its key
 * @param maxTopicsPerRow the longest row; a longer one is rejected, since its pairs grow with the square
 * @param minOccurrences the fewest rows that a kept topic has
 * @param topTopics how many of the most frequent topics are kept; empty for all
 * @param join which rows are one
 */
public record CorpusOptions(
        TopicKey topicKey,
        List<KeyRule> rules,
        Fold fold,
        Optional<Language> language,
        Optional<SupportOptions> support,
        boolean ledger,
        int minTopicLength,
        int maxTopicsPerRow,
        int minOccurrences,
        OptionalInt topTopics,
        JoinRule join) {
    /** Everything kept, nothing merged but by key. */
    public static final CorpusOptions DEFAULTS = new CorpusOptions(
            TopicKey.NFKC,
            List.of(),
            Fold.NONE,
            Optional.empty(),
            Optional.empty(),
            false,
            1,
            1000,
            1,
            OptionalInt.empty(),
            JoinRule.NONE);

    public CorpusOptions {
        rules = List.copyOf(rules);
    }

    /** {@return the language of topics: the one asked for, or else the one that their words show, or else English} */
    public Language languageOf(Vocabulary vocabulary) {
        return language.or(() -> Language.guess(IntStream.range(0, vocabulary.size())
                        .mapToObj(vocabulary::key)
                        .toList()))
                .orElse(Language.ENGLISH);
    }
}
