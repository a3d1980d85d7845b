package org.topicgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.AuditFindings;
import org.topicgraph.analysis.AuditSamples;
import org.topicgraph.analysis.EvidenceTables;
import org.topicgraph.analysis.RunManifest;
import org.topicgraph.analysis.SplitTable;
import org.topicgraph.analysis.SuggestionTable;
import org.topicgraph.cooccurrence.CooccurrenceCounts;
import org.topicgraph.cooccurrence.CountedCorpus;
import org.topicgraph.cooccurrence.EmbeddedEngine;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.MergeSuggestions;
import org.topicgraph.corpus.SplitSuggestions;
import org.topicgraph.corpus.TopicLinks;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.Sources;

/**
 * Whether the topics of a corpus can be trusted: labels against texts, topics that are one, and the rows to show it.
 *
 * @param again gives the sources to be read once more
 */
record TopicReview(
        Settings settings, CountedCorpus counted, Supplier<Sources> again, Blocks blocks, Progress progress) {
    /** {@return what the rows' texts say of the topics and links of a graph, where they were asked} */
    Optional<AuditFindings> audit(TopicGraph graph) {
        Corpus corpus = counted.corpus();
        return AuditFindings.of(corpus, graph, settings.corpus().languageOf(corpus.vocabulary()), blocks);
    }

    /**
     * {@return the result with topics that are probably one, and labels that are probably two, where they are looked for}
     *
     * @param clusterOf the cluster of each topic of the corpus; empty without clusters
     */
    AnalysisResult withSuggestions(AnalysisResult result, Optional<int[]> clusterOf) {
        if (!settings.suggestions()) {
            return result;
        }
        Corpus corpus = counted.corpus();
        Vocabulary vocabulary = corpus.vocabulary();
        TopicLinks links = allCounts().links(vocabulary.size());
        return result.with(SuggestionTable.of(
                        MergeSuggestions.of(corpus, links, settings.corpus().languageOf(vocabulary), blocks),
                        vocabulary,
                        clusterOf))
                .with(SplitTable.of(SplitSuggestions.of(links, blocks), vocabulary));
    }

    private CooccurrenceCounts allCounts() {
        return counted.counts().prunedPairs() == 0
                ? counted.counts()
                : new EmbeddedEngine(blocks).countAll(counted.corpus(), progress);
    }

    /** {@return the result with the rows that show it; standard input cannot be read a second time} */
    AnalysisResult withRows(AnalysisResult result, Optional<EvidenceTables> evidence, Optional<AuditSamples> samples) {
        if (settings.inputs().contains("-") || evidence.isEmpty() && samples.isEmpty()) {
            return result;
        }
        int[] wanted = IntStream.concat(
                        evidence.stream().flatMapToInt(tables -> IntStream.of(tables.wanted())),
                        samples.stream().flatMapToInt(table -> IntStream.of(table.wanted())))
                .toArray();
        RowTexts texts = RowTexts.read(again.get(), counted.corpus(), wanted, blocks, progress);
        List<String> inputs =
                result.manifest().inputs().stream().map(RunManifest.Input::name).toList();
        AnalysisResult shown = result;
        if (evidence.isPresent()) {
            shown = evidence.get().addTo(row -> texts.row(counted.corpus(), row), inputs);
        }
        return samples.map(table -> table.of(
                        row -> texts.row(counted.corpus(), row),
                        row -> texts.forms(counted.corpus(), row),
                        inputs,
                        settings.corpus().language()))
                .map(shown::with)
                .orElse(shown);
    }
}
