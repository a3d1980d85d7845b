package org.topicgraph.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.parallel.Blocks;

class RowTableTest {
    @Test
    void aRowBelongsToTheClusterWithMostOfItsTopics() {
        try (Blocks blocks = new Blocks(1)) {
            // topics by falling occurrences, then key: a 4, x 4, b 3, y 2, c 1
            Corpus corpus =
                    Corpora.of(List.of("a|b|x", "a|b|c", "x|y", "a|x", "a|b|y", "x"), CorpusOptions.DEFAULTS, blocks);
            int[] inGraph = {0, 1, 2, 3}; // c was filtered away
            Clustering clustering = Clustering.of(new int[] {0, 1, 0, 1}, new int[] {0, 2, 1, 3}); // a and b, x and y
            Table rows = RowTable.of(corpus, inGraph, clustering, List.of("works.csv"));
            assertEquals(6, rows.rows());
            assertEquals("works.csv", rows.column("source").text(0));
            long[] cluster = {1, 1, 2, 1, 1, 2}; // the fourth has one topic in each
            double[] typicality = {2 / 3.0, 2 / 3.0, 2 / 2.0, 1 / 2.0, 2 / 3.0, 1 / 1.0};
            for (int row = 0; row < 6; row++) {
                assertEquals(row + 1, rows.column("row").integer(row));
                assertEquals(cluster[row], rows.column("cluster").integer(row), "row " + row);
                assertEquals(typicality[row], rows.column("typicality").number(row), "row " + row);
            }
            assertEquals("a; b; c", rows.column("topics").text(1));
            assertEquals(3, rows.column("topic_count").integer(1));
        }
    }

    @Test
    void aRowWhoseTopicsAreAllFilteredAwayFromTheGraphHasNoCluster() {
        try (Blocks blocks = new Blocks(1)) {
            Corpus corpus = Corpora.of(List.of("a|b", "a|b", "c"), CorpusOptions.DEFAULTS, blocks);
            Clustering clustering = Clustering.of(new int[] {0, 0}, new int[] {0, 1});
            Table rows = RowTable.of(corpus, new int[] {0, 1}, clustering, List.of("works.csv"));
            assertEquals(0, rows.column("cluster").integer(2));
            assertEquals(0, rows.column("typicality").number(2));
        }
    }
}
