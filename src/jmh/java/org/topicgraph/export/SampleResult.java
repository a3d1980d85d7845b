package org.topicgraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** A result as small as can be, topics with labels and links with weights, and its way into a file. */
public final class SampleResult {
    private SampleResult() {}

    /** {@return the graph as a result} */
    public static AnalysisResult of(TopicGraph graph) {
        Vocabulary topics = graph.vocabulary();
        return new AnalysisResult(
                "sample",
                Samples.manifest(graph.topics(), graph.links(), graph.links()),
                List.of(),
                graph,
                IntStream.range(0, graph.links()).toArray(),
                new Table(
                        "topics",
                        graph.topics(),
                        List.of(Column.texts("Id", "", topics::key), Column.texts("Label", "", topics::label))),
                new Table(
                        "links",
                        graph.links(),
                        List.of(
                                Column.texts("Source", "", link -> topics.key(graph.first(link))),
                                Column.texts("Target", "", link -> topics.key(graph.second(link))),
                                Column.decimals("Weight", "", graph::weight))),
                new Table("clusters", 0, List.of()),
                new Table("figures", 0, List.of()));
    }

    /** Writes the result as the tool does, with its SHA-256; the folder is gone afterwards. */
    public static long write(AnalysisResult result, ExportFormat format, Blocks blocks) {
        try {
            Path folder = Files.createTempDirectory("topicgraph");
            try (ResultFolder results = ResultFolder.open(folder.resolve("results"), false)) {
                new ResultFiles(results, blocks, Progress.NONE, false).write(result, List.of(format));
            }
            Files.delete(folder);
            return result.links().rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
