package org.topicgraph.cli;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.source.FieldOptions;
import org.topicgraph.source.MeshQualifiers;
import picocli.CommandLine.Option;

/** Options that say what is taken of topics with more than a name, as some databases have them. */
final class FormatOptions {
    @Option(
            names = "--mesh-qualifiers",
            paramLabel = "HOW",
            defaultValue = "strip",
            description =
                    "PubMed: MeSH headings without their qualifiers, or one topic for each; ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.MeshQualifierChoices.class)
    private MeshQualifiers meshQualifiers;

    @Option(names = "--major-topics-only", description = "PubMed: only MeSH headings with a star.")
    private boolean majorTopicsOnly;

    @Option(
            names = "--concept-level",
            paramLabel = "N",
            description = "OpenAlex: only concepts of this level, 0 the most general (default: all).")
    private Integer conceptLevel;

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "OpenAlex and other JSON: only topics with this score or more (default: all).")
    private Double minScore;

    FieldOptions fields() {
        if (minScore != null && !Double.isFinite(minScore)) {
            throw new UsageException("--min-score takes a number, not " + minScore);
        }
        if (conceptLevel != null) {
            OptionChecks.atLeast("--concept-level", conceptLevel, 0);
        }
        return new FieldOptions(
                meshQualifiers,
                majorTopicsOnly,
                conceptLevel == null ? OptionalInt.empty() : OptionalInt.of(conceptLevel),
                minScore == null ? OptionalDouble.empty() : OptionalDouble.of(minScore));
    }
}
