package org.topicgraph.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.topicgraph.analysis.Analysis;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.TimeFindings;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.Precision;
import org.topicgraph.corpus.FilterCount;
import org.topicgraph.graph.FilteredGraph;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.temporal.TimeSlices;

/** Puts together what the stages of a run have found, for the outputs. */
record ResultAssembly(Settings settings, GraphOrigin origin) {
    /** {@return the result of an analysis} */
    AnalysisResult analysed(
            FilteredGraph filtered, Analysis analysis, Optional<AuditFindings> audit, Optional<TimeFindings> time) {
        List<String> warnings = warnings();
        LargeGraph.advice(filtered.graph(), settings).ifPresent(warnings::add);
        warnings.addAll(Doubts.ofGraph(filtered.graph(), origin.rows(), origin.topicsBeforeFilters()));
        Doubts.ofClusters(
                        filtered.graph(),
                        analysis.clustering(),
                        settings.analysis().clustering())
                .ifPresent(warnings::add);
        Doubts.ofTime(time, settings.further().slices()).ifPresent(warnings::add);
        time.ifPresent(found -> warnings.addAll(tooCoarse(found.slices())));
        for (NodeMeasure measure : analysis.measures().measures()) {
            Precision precision = analysis.measures().precision(measure);
            if (precision.kind() != Precision.Kind.EXACT) {
                warnings.add(measure.column() + ": " + precision.sentence());
            }
        }
        AnalysisResult result = AnalysisResult.of(
                title(settings.inputs()),
                manifest("analyze", filtered.graph(), filtered.filters(), warnings),
                origin.rejections().kept(),
                filtered,
                analysis,
                audit);
        return time.map(found -> found.addTo(result, analysis.clustering())).orElse(result);
    }

    /** {@return the result of an audit alone} */
    AnalysisResult audited(TopicGraph links, Optional<AuditFindings> audit) {
        return AnalysisResult.ofAudit(
                title(settings.inputs()),
                manifest("audit", links, List.of(), warnings(audit)),
                origin.rejections().kept(),
                links,
                audit);
    }

    private List<String> warnings(Optional<AuditFindings> audit) {
        List<String> warnings = warnings();
        if (audit.isEmpty()) {
            warnings.add("no row has a text, so labels could not be checked; name the column with --text");
        }
        return warnings;
    }

    /** {@return the name of the first input without what comes after its first dot, and how many more there are} */
    private static String title(List<String> inputs) {
        Path name = Path.of(inputs.get(0)).getFileName();
        String stem = name == null ? inputs.get(0) : name.toString();
        int dot = stem.indexOf('.', 1);
        stem = dot < 0 ? stem : stem.substring(0, dot);
        return inputs.size() == 1 ? stem : stem + " and " + (inputs.size() - 1) + " more";
    }

    private RunManifest manifest(
            String command, TopicGraph graph, List<FilterCount> filtersOfLinks, List<String> warnings) {
        List<FilterCount> filters = new ArrayList<>(origin.filters());
        filters.addAll(filtersOfLinks);
        return new RunManifest(
                TopicgraphVersion.text(),
                command,
                origin.inputs().stream()
                        .map(input ->
                                new RunManifest.Input(input.name(), input.bytes(), input.sha256(), input.description()))
                        .toList(),
                settings.inForce(),
                origin.rows(),
                origin.network(),
                origin.counts(graph),
                totalWeight(graph),
                filters,
                warnings);
    }

    private static double totalWeight(TopicGraph graph) {
        double sum = 0;
        for (int link = 0; link < graph.links(); link++) {
            sum += graph.weight(link);
        }
        return sum;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        origin.inputs().forEach(input -> warnings.addAll(input.warnings()));
        warnings.addAll(origin.warnings());
        return warnings;
    }

    private static List<String> tooCoarse(TimeSlices slices) {
        if (slices.tooCoarse() == 0) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%d dates are too coarse for slices like %s and are in none of them; --slices year has room for them",
                slices.tooCoarse(),
                slices.name(0)));
    }
}
