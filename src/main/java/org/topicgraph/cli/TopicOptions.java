package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topicgraph.audit.LabelAudit;
import org.topicgraph.audit.Support;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.corpus.Fold;
import org.topicgraph.corpus.JoinRule;
import org.topicgraph.corpus.KeyRule;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.StopWords;
import org.topicgraph.corpus.SupportOptions;
import org.topicgraph.corpus.Thesaurus;
import org.topicgraph.corpus.TopicKey;
import org.topicgraph.pipeline.UsageException;
import picocli.CommandLine.Option;

/** Options that say what a topic is. */
final class TopicOptions {
    @Option(
            names = "--thesaurus",
            paramLabel = "FILE",
            description = "Topics to merge or drop, in VOSviewer's format: label, replace by.")
    private List<Path> thesaurus = List.of();

    @Option(names = "--stopwords", paramLabel = "FILE", description = "Topics to drop, one a line.")
    private List<Path> stopwords = List.of();

    @Option(
            names = "--fold",
            paramLabel = "HOW",
            defaultValue = "none",
            description = "Merge inflected forms: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.Folds.class)
    private Fold fold;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "Of topics and texts, as en or de; for --fold and the label audit (default: found from the data, for the"
                            + " audit row by row).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--unicode",
            paramLabel = "FORM",
            defaultValue = "nfkc",
            description = "Composition of topics: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.TopicKeys.class)
    private TopicKey unicode;

    @Option(
            names = "--drop-unsupported",
            paramLabel = "CLASS",
            arity = "0..1",
            fallbackValue = "inside-word",
            description =
                    "Leave out mentions that the row's text shows only inside longer words; with =absent also those"
                            + " that it does not show at all.")
    private Optional<String> dropUnsupported = Optional.empty();

    @Option(
            names = "--min-topic-length",
            paramLabel = "N",
            defaultValue = "1",
            description = "Shortest topic, in characters (default: ${DEFAULT-VALUE}).")
    private int minTopicLength;

    @Option(
            names = "--max-topics-per-row",
            paramLabel = "N",
            defaultValue = "1000",
            description = "A longer row is rejected (default: ${DEFAULT-VALUE}).")
    private int maxTopicsPerRow;

    @Option(
            names = {"-m", "--min-occurrences"},
            paramLabel = "N",
            defaultValue = "1",
            description = "Fewest rows of a topic (default: ${DEFAULT-VALUE}).")
    private int minOccurrences;

    @Option(
            names = "--top-topics",
            paramLabel = "N",
            description = "Keep only the N most frequent topics (default: all).")
    private Integer topTopics;

    /**
     * {@return how rows become sets of topics}
     *
     * @param audit whether the rows' texts are asked to bear the topics out
     * @param ledger whether it is noted what became of every raw form
     * @param join which rows are one
     */
    CorpusOptions corpus(boolean audit, boolean ledger, JoinRule join) {
        OptionChecks.atLeast("--min-topic-length", minTopicLength, 1);
        OptionChecks.atLeast("--max-topics-per-row", maxTopicsPerRow, 1);
        OptionChecks.atLeast("--min-occurrences", minOccurrences, 1);
        List<KeyRule> rules = new ArrayList<>();
        stopwords.forEach(file -> rules.add(StopWords.read(file, ruleName("stop word", file, stopwords), unicode::of)));
        thesaurus.forEach(file -> rules.add(Thesaurus.read(file, ruleName("thesaurus", file, thesaurus), unicode::of)));
        return new CorpusOptions(
                unicode,
                rules,
                fold,
                language.map(TopicOptions::language),
                support(audit),
                ledger,
                minTopicLength,
                maxTopicsPerRow,
                minOccurrences,
                OptionChecks.atLeastOne("--top-topics", topTopics),
                join);
    }

    /** A line is told by its number; where there are several files, with the file. */
    private static String ruleName(String what, Path file, List<Path> all) {
        return all.size() == 1 ? what : what + " " + file;
    }

    private Optional<SupportOptions> support(boolean audit) {
        if (!audit && dropUnsupported.isEmpty()) {
            return Optional.empty();
        }
        Optional<Language> spoken = language.map(TopicOptions::language);
        SupportOptions.Drop drop = dropUnsupported
                .map(worst -> switch (worst) {
                    case "inside-word" -> (SupportOptions.Drop) code -> Support.ofCode(code) == Support.INSIDE_WORD;
                    case "absent" ->
                        (SupportOptions.Drop) code -> !Support.ofCode(code).isSupport();
                    default ->
                        throw new UsageException(
                                "--drop-unsupported: " + OptionNames.unknown(worst, List.of("inside-word", "absent")));
                })
                .orElse(SupportOptions.Drop.NOTHING);
        return Optional.of(new SupportOptions(() -> LabelAudit.check(spoken), drop));
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new UsageException("--language: no language \"%s\"; there are %s"
                        .formatted(
                                code,
                                Arrays.stream(Language.values())
                                        .map(Language::code)
                                        .collect(Collectors.joining(" ")))));
    }
}
