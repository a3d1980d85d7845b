package org.topicgraph.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class SensitivityTest {
    private static final GraphRecipe RECIPE = new GraphRecipe(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS);

    private final Blocks blocks = new Blocks(2);

    /** Two groups that nothing tears apart, and one link between them. */
    private static List<String> twoGroups() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rows.addAll(List.of("a|b|c|d|e", "v|w|x|y|z"));
        }
        rows.add("a|b|c");
        rows.add("a|v");
        return rows;
    }

    private Outcome outcome(List<String> rows) {
        Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
        TopicGraph graph = RECIPE.of(corpus, blocks, Progress.NONE);
        Analysis analysis = Analysis.of(graph, AnalysisOptions.DEFAULTS, blocks, Progress.NONE);
        return new Outcome(
                new Outcome.Ranked(corpus.vocabulary(), graph, analysis.measures()),
                analysis.clustering(),
                analysis.roles());
    }

    @Test
    void aMapHoldsOnItself() {
        Corpus corpus = Corpora.of(twoGroups(), CorpusOptions.DEFAULTS, blocks);
        TopicGraph graph = RECIPE.of(corpus, blocks, Progress.NONE);
        Analysis analysis = Analysis.of(graph, AnalysisOptions.DEFAULTS, blocks, Progress.NONE);
        Outcome run = outcome(twoGroups());
        List<Headline> headlines = Headline.of(run, analysis.profiles());
        assertTrue(headlines.size() > 10);
        headlines.forEach(headline -> assertTrue(headline.holds().test(run), headline.text()));
        assertEquals(1, run.agreement(run));
        assertEquals(1, run.greatestJaccard(run.topicsOf(1)));
        assertEquals("5 topics belong together: a, b, c", headlines.get(0).text());
    }

    @Test
    void whatAnotherMapDoesNotShowDoesNotHoldThere() {
        Outcome run = outcome(twoGroups());
        List<String> mixed = new ArrayList<>(twoGroups());
        IntStream.range(0, 30).forEach(i -> mixed.addAll(List.of("a|v", "b|w", "c|x", "d|y", "e|z")));
        Outcome other = outcome(mixed);
        assertTrue(other.greatestJaccard(run.topicsOf(1)) <= 0.5);
        assertTrue(run.agreement(other) < 0.2);
    }

    @Test
    void theGridBeginsWithTheRunAndNamesEachSettingOnce() {
        SensitivityGrid grid =
                new SensitivityGrid(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS, ClusteringOptions.DEFAULTS, 100);
        assertEquals(RECIPE, grid.graphs().get(0).recipe());
        assertEquals(ClusteringOptions.DEFAULTS, grid.clusterings().get(0).options());
        assertEquals(
                6,
                grid.graphs().stream()
                        .map(SensitivityGrid.Graph::recipe)
                        .distinct()
                        .count());
        assertEquals(6, grid.clusterings().stream().distinct().count());
    }

    @Test
    void aMethodWithoutResolutionIsNotTriedWithOthers() {
        SensitivityGrid grid = new SensitivityGrid(
                CountingOptions.DEFAULTS,
                GraphOptions.DEFAULTS,
                ClusteringOptions.DEFAULTS.withMethod(ClusteringMethod.COMPONENTS),
                100);
        assertEquals(2, grid.clusterings().size());
    }
}
