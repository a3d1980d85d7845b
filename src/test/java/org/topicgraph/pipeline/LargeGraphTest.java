package org.topicgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class LargeGraphTest {
    @Test
    void theLeastWeightThatHelpsIsNamed() {
        // ab 3, ac 2, bc 2, ad bd 1
        TopicGraph graph = graph(List.of("a|b|c", "a|b|c", "a|b|d"));
        assertEquals(
                Optional.of(
                        "5 links make files of gigabytes, slow to open in Gephi and too many for a browser; --min-weight 2 leaves 3"
                                + " of them, --max-links 0 keeps the strongest, --backbone disparity:0.05 those that say something"),
                LargeGraph.advice(graph, LinkMeasure.COOCCURRENCES, 4));
        assertTrue(LargeGraph.advice(graph, LinkMeasure.COOCCURRENCES, 2)
                .orElseThrow()
                .contains("--min-weight 3 leaves 1 of them"));
    }

    @Test
    void whereNoWeightHelpsNoneIsNamed() {
        TopicGraph graph = graph(List.of("a|b|c|d"));
        assertFalse(LargeGraph.advice(graph, LinkMeasure.COOCCURRENCES, 4)
                .orElseThrow()
                .contains("--min-weight"));
        assertTrue(
                !LargeGraph.advice(graph, LinkMeasure.COSINE, 4).orElseThrow().contains("--min-weight"));
    }

    @Test
    void nothingIsSaidOfAGraphThatIsNotLarge() {
        assertEquals(Optional.empty(), LargeGraph.advice(graph(List.of("a|b|c")), LinkMeasure.COOCCURRENCES, 3));
    }

    private static TopicGraph graph(List<String> rows) {
        try (Blocks blocks = new Blocks(1)) {
            return new GraphRecipe(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS)
                    .of(Corpora.of(rows, CorpusOptions.DEFAULTS, blocks), blocks, Progress.NONE);
        }
    }
}
