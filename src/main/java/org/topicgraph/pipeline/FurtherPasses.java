package org.topicgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.topicgraph.analysis.Analysis;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.GapTable;
import org.topicgraph.analysis.JoinedTables;
import org.topicgraph.analysis.RowTable;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.Sensitivity;
import org.topicgraph.analysis.StabilityFindings;
import org.topicgraph.analysis.TimeFindings;
import org.topicgraph.analysis.TimeTables;
import org.topicgraph.clustering.Stability;
import org.topicgraph.cooccurrence.Gaps;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.temporal.TooManySlicesException;

/** The passes that go back to the rows: what changes over time, and how far findings rest on chance and on choices. */
record FurtherPasses(Settings settings, Corpus corpus, Blocks blocks, Progress progress) {
    /** Their tables, each in a file of its name with a dash for the underscore. */
    static final List<String> TABLES = Stream.concat(
                    TimeTables.NAMES.stream(), Stream.of(Sensitivity.NAME, Sensitivity.SETTINGS, GapTable.NAME))
            .toList();

    /** {@return what the dates of the rows say, if they have any} */
    Optional<TimeFindings> time(TopicGraph graph) {
        try {
            return TimeFindings.of(
                    corpus,
                    graph,
                    settings.further().slices(),
                    settings.counting(),
                    settings.graph(),
                    settings.analysis().clustering(),
                    blocks);
        } catch (TooManySlicesException e) {
            throw new UsageException("--slices: " + e.getMessage());
        }
    }

    /** {@return the result with every row's cluster, and with pairs that meet too seldom, if tables are wanted} */
    AnalysisResult withRowsAndGaps(AnalysisResult result, Analysis analysis) {
        if (!settings.exports().contains(ExportFormat.CSV)) {
            return result;
        }
        int[] corpusTopic = result.graph().vocabulary().numbersIn(corpus.vocabulary());
        return result.with(RowTable.of(corpus, corpusTopic, analysis.clustering(), inputs(result)))
                .with(GapTable.of(Gaps.of(corpus, blocks), corpus.vocabulary()));
    }

    /** {@return the result with what each input brought, if rows of several were joined} */
    AnalysisResult withSources(AnalysisResult result) {
        return corpus.joined()
                .filter(joined -> result.manifest().inputs().size() > 1)
                .map(joined -> result.with(JoinedTables.shares(joined.shares(), inputs(result))))
                .orElse(result);
    }

    private static List<String> inputs(AnalysisResult result) {
        return result.manifest().inputs().stream().map(RunManifest.Input::name).toList();
    }

    /** {@return the result with how stable clusters are, if that was asked for} */
    AnalysisResult withStability(AnalysisResult result, Analysis analysis) {
        if (settings.further().stability() == 0) {
            return result;
        }
        Stability.Original original = new Stability.Original(
                corpus,
                result.graph(),
                analysis.clustering(),
                new GraphRecipe(settings.counting(), settings.graph()),
                settings.analysis().clustering());
        return StabilityFindings.addTo(
                result, Stability.of(original, settings.further().stability(), blocks, progress));
    }

    /** {@return the result with the share of other settings in which its findings hold, if that was asked for} */
    AnalysisResult withSensitivity(AnalysisResult result, Analysis analysis) {
        return settings.further().sensitivity()
                ? Sensitivity.addTo(
                        result,
                        corpus,
                        analysis.profiles(),
                        settings.counting(),
                        settings.graph(),
                        settings.analysis(),
                        blocks,
                        progress)
                : result;
    }
}
