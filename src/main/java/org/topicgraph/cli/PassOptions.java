package org.topicgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.topicgraph.analysis.AnalysisOptions;
import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.graph.Distance;
import org.topicgraph.layout.LayoutMethod;
import org.topicgraph.layout.LayoutOptions;
import org.topicgraph.layout.SavedPositions;
import org.topicgraph.pipeline.FurtherOptions;
import org.topicgraph.pipeline.UsageException;
import org.topicgraph.temporal.SliceOptions;
import org.topicgraph.temporal.SliceUnit;
import picocli.CommandLine.Option;

/** Options that say what is computed. */
final class PassOptions {
    /** These cost nothing, and the reports tell of them: they are always there. */
    static final Set<NodeMeasure> DEGREES =
            Collections.unmodifiableSet(EnumSet.of(NodeMeasure.DEGREE, NodeMeasure.WEIGHTED_DEGREE));

    @Option(
            names = "--distance",
            paramLabel = "HOW",
            defaultValue = "inverse",
            description =
                    "How a weight becomes the length of a path: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.Distances.class)
    private Distance distance;

    @Option(
            names = "--measures",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "all",
            description =
                    "Scores of topics beside degrees: all, none, or some of ${COMPLETION-CANDIDATES}; betweenness,"
                            + " closeness and harmonic take longest (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.NodeMeasures.class)
    private List<String> measures;

    @Option(
            names = "--clustering",
            paramLabel = "HOW",
            defaultValue = "leiden",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.ClusteringMethods.class)
    private ClusteringMethod clustering;

    @Option(
            names = "--resolution",
            paramLabel = "R",
            defaultValue = "1.0",
            description = "Higher gives more clusters (default: ${DEFAULT-VALUE}).")
    private double resolution;

    @Option(
            names = "--min-cluster-size",
            paramLabel = "N",
            defaultValue = "1",
            description = "Smaller clusters join others (default: ${DEFAULT-VALUE}).")
    private int minClusterSize;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--layout",
            paramLabel = "HOW",
            defaultValue = "vos",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            completionCandidates = OptionNames.LayoutMethods.class)
    private LayoutMethod layout;

    @Option(
            names = "--layout-from",
            paramLabel = "RUN",
            description =
                    "Result folder of an earlier run: topics lie where they lay there, new ones beside their neighbours.")
    private Path layoutFrom;

    @Option(
            names = "--no-audit",
            description = "Do not check labels against the rows' texts, nor look for topics that are one.")
    private boolean noAudit;

    /** {@return whether labels are checked against texts, and topics that are probably one looked for} */
    boolean isAudited() {
        return !noAudit;
    }

    @Option(
            names = "--slices",
            paramLabel = "LENGTH",
            description =
                    "Time slices, where rows have dates: year, quarter, month, day, or a number of slices of equal"
                            + " length (default: by the span of the dates).")
    private String slices;

    @Option(
            names = "--stability",
            paramLabel = "N",
            defaultValue = "0",
            description = "Resamples of rows that show how stable clusters are; 100 are a good number (default: none).")
    private int stability;

    @Option(names = "--sensitivity", description = "Look in how many of some 35 other settings the main findings hold.")
    private boolean sensitivity;

    /** {@return which passes go back to the rows} */
    FurtherOptions further() {
        OptionChecks.atLeast("--stability", stability, 0);
        return new FurtherOptions(slices(), stability, sensitivity);
    }

    private SliceOptions slices() {
        if (slices == null) {
            return SliceOptions.BY_SPAN;
        }
        Optional<SliceUnit> unit = Arrays.stream(SliceUnit.values())
                .filter(u -> u.option().equals(slices))
                .findFirst();
        if (unit.isPresent()) {
            return SliceOptions.of(unit.get());
        }
        if (!slices.matches("[1-9][0-9]{0,3}") || Integer.parseInt(slices) < 2) {
            throw new UsageException("--slices takes year, quarter, month, day or a number from 2 to 9999, not \"%s\""
                    .formatted(slices));
        }
        return SliceOptions.of(Integer.parseInt(slices));
    }

    AnalysisOptions analysis() {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new UsageException("--resolution takes a number above 0, not " + resolution);
        }
        OptionChecks.atLeast("--min-cluster-size", minClusterSize, 1);
        return new AnalysisOptions(
                CentralityOptions.DEFAULTS.withDistance(distance).withMeasures(measures()),
                new ClusteringOptions(clustering, resolution, minClusterSize, seed),
                layout());
    }

    private LayoutOptions layout() {
        LayoutOptions options = LayoutOptions.DEFAULTS.withMethod(layout).withSeed(seed);
        if (layoutFrom == null) {
            return options;
        }
        if (layout == LayoutMethod.NONE) {
            throw new UsageException("--layout-from and --layout none cannot both be; leave out one of them");
        }
        return options.from(SavedPositions.of(layoutFrom));
    }

    private Set<NodeMeasure> measures() {
        Set<NodeMeasure> chosen = EnumSet.copyOf(DEGREES);
        List<String> allowed = new ArrayList<>(List.of("all", "none"));
        allowed.addAll(new OptionNames.NodeMeasures());
        for (String text : measures) {
            if (!allowed.contains(text)) {
                throw new UsageException("--measures: " + OptionNames.unknown(text, allowed));
            }
            for (NodeMeasure measure : NodeMeasure.values()) {
                if (text.equals("all") || text.equals(measure.column())) {
                    chosen.add(measure);
                }
            }
        }
        return chosen;
    }
}
