package org.topicgraph.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.cwts.networkanalysis.Network;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.clustering.Modularity;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.export.SampleResult;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.layout.Layout;
import org.topicgraph.layout.LayoutOptions;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * Does the same work on the same graph with topicgraph and with other tools, one after the other, and prints a table: CPU seconds
 * and seconds of the wall clock, both warm, and what came of it. Arguments: a {@link SampleGraph} or an {@code edges.csv} of
 * results of topicgraph, then some of the words {@code measures paths leiden layout graphml} (all of them if none), and
 * {@code betweenness} for that of igraph, which takes minutes.
 * {@code -Dpython=} names the Python that has igraph, {@code -Dthreads=} how many threads topicgraph has.
 */
public final class PeerComparison {
    private final TopicGraph graph;
    private final Blocks blocks;
    private final List<String> igraphKernels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private record Line(String work, String tool, Timing<String> timing) {}

    private PeerComparison(TopicGraph graph, Blocks blocks) {
        this.graph = graph;
        this.blocks = blocks;
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        String name = arguments.length > 0 ? arguments[0] : "S";
        List<String> works = arguments.length > 1
                ? Arrays.asList(arguments).subList(1, arguments.length)
                : List.of("measures", "paths", "leiden", "layout", "graphml");
        boolean sample =
                Arrays.stream(SampleGraph.values()).anyMatch(one -> one.name().equals(name));
        try (Blocks blocks = new Blocks(Integer.getInteger("threads", 2))) {
            TopicGraph graph = sample ? SampleGraph.valueOf(name).graph() : LinkList.read(name);
            System.out.printf(Locale.ROOT, "%s: %,d topics, %,d links%n%n", name, graph.topics(), graph.links());
            PeerComparison comparison = new PeerComparison(graph, blocks);
            works.forEach(comparison::work);
            comparison.igraph();
            comparison.print();
        }
    }

    private void work(String work) {
        switch (work) {
            case "measures" -> measures();
            case "paths" -> paths();
            case "betweenness" -> igraphKernels.add("betweenness");
            case "leiden" -> leiden();
            case "layout" -> layout();
            case "graphml" -> graphml();
            default -> throw new IllegalArgumentException("no such work: " + work);
        }
    }

    private void ours(String work, Supplier<String> kernel) {
        add(work, "topicgraph", kernel);
    }

    private void add(String work, String tool, Supplier<String> kernel) {
        System.err.println(work + ", " + tool);
        lines.add(new Line(work, tool, Timing.of(kernel)));
    }

    private String measured(NodeMeasure... measures) {
        Set<NodeMeasure> some = EnumSet.copyOf(Arrays.asList(measures));
        NodeMeasures.of(graph.adjacency(), CentralityOptions.DEFAULTS.withMeasures(some), blocks, Progress.NONE);
        return "";
    }

    private void measures() {
        ours("pagerank", () -> measured(NodeMeasure.PAGERANK));
        ours("eigenvector", () -> measured(NodeMeasure.EIGENVECTOR));
        ours("coreness", () -> measured(NodeMeasure.CORENESS));
        ours("clustering", () -> measured(NodeMeasure.CLUSTERING, NodeMeasure.CLUSTERING_WEIGHTED));
        ours("constraint", () -> measured(NodeMeasure.CONSTRAINT));
        ours("clustering and constraint", () -> measured(NodeMeasure.CLUSTERING_WEIGHTED, NodeMeasure.CONSTRAINT));
        igraphKernels.addAll(List.of("pagerank", "eigenvector", "coreness", "clustering", "constraint"));
        Graph<Integer, DefaultWeightedEdge> copy = JGraphTKernels.copy(graph);
        add("pagerank", "JGraphT", () -> size(JGraphTKernels.pageRank(copy)));
        add("coreness", "JGraphT", () -> size(JGraphTKernels.coreness(copy)));
    }

    private static String size(Map<Integer, ?> scores) {
        return scores.size() + " topics";
    }

    private void paths() {
        ours("betweenness, closeness and harmonic", () -> {
            Set<NodeMeasure> some = EnumSet.of(NodeMeasure.BETWEENNESS, NodeMeasure.CLOSENESS, NodeMeasure.HARMONIC);
            CentralityOptions options = CentralityOptions.DEFAULTS.withMeasures(some);
            return NodeMeasures.of(graph.adjacency(), options, blocks, Progress.NONE)
                    .precision(NodeMeasure.BETWEENNESS)
                    .sentence();
        });
        igraphKernels.add("harmonic of 20 sources");
    }

    private void leiden() {
        Adjacency adjacency = graph.adjacency();
        int[] keyRanks = graph.vocabulary().keyRanks();
        ours("leiden", () -> {
            Clustering found = Clustering.of(graph, ClusteringOptions.DEFAULTS, blocks, Progress.NONE);
            return modularity(found);
        });
        Network network = CwtsKernels.forModularity(adjacency);
        for (int iterations : new int[] {2, 10}) {
            add(
                    "leiden",
                    "CWTS, %d iterations".formatted(iterations),
                    () -> modularity(Clustering.of(CwtsKernels.leiden(network, iterations), keyRanks)));
        }
        igraphKernels.addAll(List.of("leiden", "leiden to the end"));
    }

    private String modularity(Clustering found) {
        return String.format(
                Locale.ROOT, "Q = %.6f, %d clusters", Modularity.of(graph.adjacency(), found, 1), found.clusters());
    }

    /** V at its best scale, since positions of topicgraph are scaled for drawing. */
    private void layout() {
        Adjacency association = graph.adjacency().associationStrengths();
        ours("layout", () -> {
            Layout layout = Layout.of(graph, LayoutOptions.DEFAULTS, blocks, Progress.NONE)
                    .orElseThrow();
            double[][] positions = new double[2][graph.topics()];
            Arrays.setAll(positions[0], layout::x);
            Arrays.setAll(positions[1], layout::y);
            return VosValue.text(association, positions);
        });
        if (graph.topics() <= Integer.getInteger("cwtsTopics", 1500)) {
            Network network = CwtsKernels.forVos(graph.adjacency());
            add("layout", "CWTS", () -> VosValue.text(association, CwtsKernels.vos(network)));
        }
    }

    private void graphml() {
        AnalysisResult result = SampleResult.of(graph);
        ours("graphml", () -> SampleResult.write(result, ExportFormat.GRAPHML, blocks) + " links");
        Graph<Integer, DefaultWeightedEdge> copy = JGraphTKernels.copy(graph);
        add("graphml", "JGraphT", () -> JGraphTKernels.graphml(copy) + " links");
        igraphKernels.add("graphml");
    }

    private void igraph() {
        if (igraphKernels.isEmpty()) {
            return;
        }
        String python = System.getProperty("python", "python3");
        Igraph.of(graph, python, igraphKernels)
                .forEach((kernel, timing) -> lines.add(new Line(
                        kernel,
                        "igraph",
                        timing.result().isEmpty()
                                ? timing
                                : new Timing<>(
                                        timing.cpu(),
                                        timing.wall(),
                                        String.format(Locale.ROOT, "Q = %.6f", Double.parseDouble(timing.result()))))));
    }

    private void print() {
        System.out.println("| work | tool | CPU s | wall s | CPU, times topicgraph's | result |");
        System.out.println("|---|---|--:|--:|--:|---|");
        lines.sort((a, b) -> a.work().compareTo(b.work()));
        for (Line line : lines) {
            Optional<Line> own = lines.stream()
                    .filter(other ->
                            other.tool().equals("topicgraph") && line.work().startsWith(other.work()))
                    .reduce((a, b) -> b.work().length() > a.work().length() ? b : a);
            String times = own.map(other -> String.format(
                            Locale.ROOT,
                            "%.2f",
                            line.timing().cpu() / other.timing().cpu()))
                    .orElse("");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %s | %s |%n",
                    line.work(),
                    line.tool(),
                    line.timing().cpu(),
                    line.timing().wall(),
                    times,
                    line.timing().result());
        }
    }
}
