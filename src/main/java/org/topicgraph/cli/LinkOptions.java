package org.topicgraph.cli;

import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.cooccurrence.Counting;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.graph.Backbone;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.pipeline.UsageException;
import picocli.CommandLine.Option;

/** Options that say what a link is. */
final class LinkOptions {
    @Option(
            names = "--counting",
            paramLabel = "HOW",
            defaultValue = "full",
            description = "What a row adds to each of its pairs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.Countings.class)
    private Counting counting;

    @Option(
            names = "--weight",
            paramLabel = "MEASURE",
            defaultValue = "cooccurrences",
            description = "The weight of links: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.Weights.class)
    private LinkMeasure weight;

    @Option(
            names = {"-w", "--min-weight"},
            paramLabel = "W",
            description = "Least weight of a link.")
    private Double minWeight;

    @Option(
            names = "--null",
            paramLabel = "MODEL",
            defaultValue = "hypergeometric",
            description = "What chance is when links are tested: ${COMPLETION-CANDIDATES}; sdsm knows that rows have"
                    + " different lengths (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.NullModels.class)
    private NullModel nullModel;

    @Option(
            names = "--backbone",
            paramLabel = "HOW",
            defaultValue = "none",
            description =
                    "Keep only links that say something: none, disparity:A, noise-corrected:D, significance:Q, mst, top-neighbours:K, k-core:K, pathfinder (default: ${DEFAULT-VALUE}).")
    private String backbone;

    @Option(names = "--max-links", paramLabel = "N", description = "Keep only the N strongest links.")
    private Integer maxLinks;

    @Option(names = "--largest-component", description = "Keep only the largest connected part.")
    private boolean largestComponent;

    CountingOptions counting() {
        return new CountingOptions(counting, leastCount());
    }

    /** Cooccurrences below the least weight need not leave the counting; other weights are known only later. */
    private double leastCount() {
        return weight == LinkMeasure.COOCCURRENCES ? leastWeight() : 0;
    }

    private double leastWeight() {
        double least = minWeight == null ? 0 : minWeight;
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new UsageException("--min-weight takes a number from 0, not " + least);
        }
        return least;
    }

    GraphOptions graph() {
        return new GraphOptions(
                nullModel,
                weight,
                leastWeight(),
                backbone(),
                OptionChecks.atLeastOne("--max-links", maxLinks),
                largestComponent);
    }

    private Backbone backbone() {
        try {
            return Backbone.parse(backbone);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--backbone: " + e.getMessage());
        }
    }
}
