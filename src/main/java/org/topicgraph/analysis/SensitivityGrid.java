package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.clustering.ClusteringOptions;
import org.topicgraph.cooccurrence.Counting;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.graph.Backbone;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;

/**
 * Other settings that would have been as good: another weight of links, fewer links, another resolution, another seed, in all
 * combinations with those chosen.
 */
final class SensitivityGrid {
    private static final SortedMap<String, Double> RESOLUTIONS =
            new TreeMap<>(Map.of("as chosen", 1.0, "lower by a fifth", 0.8, "higher by a quarter", 1.25));
    private static final int SEEDS = 2;
    private static final Backbone NEIGHBOURS = Backbone.parse("top-neighbours:5");

    private final CountingOptions counting;
    private final GraphOptions graph;
    private final ClusteringOptions clustering;
    private final int links;

    /**
     * Around the settings of a run.
     *
     * @param links how many links its graph has
     */
    SensitivityGrid(CountingOptions counting, GraphOptions graph, ClusteringOptions clustering, int links) {
        this.counting = counting;
        this.graph = graph;
        this.clustering = clustering;
        this.links = links;
    }

    /**
     * A way to make the graph.
     *
     * @param weight what its weights are, in words
     * @param links which links it has, in words
     */
    record Graph(String weight, String links, GraphRecipe recipe) {}

    /** {@return the ways to make the graph, that of the run first} */
    List<Graph> graphs() {
        List<Graph> graphs = new ArrayList<>();
        for (Map.Entry<String, GraphRecipe> weight : weights().entrySet()) {
            GraphRecipe recipe = weight.getValue();
            GraphOptions options = recipe.graph();
            graphs.add(new Graph(weight.getKey(), "as chosen", recipe));
            graphs.add(new Graph(
                    weight.getKey(),
                    "the stronger half",
                    with(recipe, options.backbone(), OptionalInt.of(Math.max(1, links / 2)))));
            graphs.add(new Graph(weight.getKey(), "five of each topic", with(recipe, NEIGHBOURS, options.maxLinks())));
        }
        return graphs;
    }

    /** The chosen weight and one other; that one with as many links, since a least weight means something else there. */
    private Map<String, GraphRecipe> weights() {
        Map<String, GraphRecipe> weights = new LinkedHashMap<>();
        weights.put(name(counting.counting(), graph.weight()), new GraphRecipe(counting, graph));
        Counting other = graph.weight() == LinkMeasure.COOCCURRENCES && counting.counting() == Counting.FULL
                ? Counting.FRACTIONAL
                : Counting.FULL;
        GraphOptions options = new GraphOptions(
                graph.nullModel(),
                LinkMeasure.COOCCURRENCES,
                0,
                graph.backbone(),
                graph.minWeight() > 0 ? OptionalInt.of(Math.max(1, links)) : graph.maxLinks(),
                graph.largestComponent());
        weights.put(name(other, LinkMeasure.COOCCURRENCES), new GraphRecipe(new CountingOptions(other, 0), options));
        return weights;
    }

    private static String name(Counting counting, LinkMeasure weight) {
        return weight == LinkMeasure.COOCCURRENCES ? counting.option() + " counting" : weight.column();
    }

    private static GraphRecipe with(GraphRecipe recipe, Backbone backbone, OptionalInt maxLinks) {
        GraphOptions options = recipe.graph();
        return new GraphRecipe(
                recipe.counting(),
                new GraphOptions(
                        options.nullModel(),
                        options.weight(),
                        options.minWeight(),
                        backbone,
                        maxLinks,
                        options.largestComponent()));
    }

    /**
     * A way to cluster a graph.
     *
     * @param resolution in words
     */
    record Clusters(String resolution, ClusteringOptions options) {}

    /** {@return the ways to cluster a graph, that of the run first} */
    List<Clusters> clusterings() {
        List<Clusters> ways = new ArrayList<>();
        for (Map.Entry<String, Double> resolution : RESOLUTIONS.entrySet()) {
            if (resolution.getValue() != 1 && !clustering.method().usesResolution()) {
                continue;
            }
            for (int seed = 0; seed < SEEDS; seed++) {
                ways.add(new Clusters(
                        resolution.getKey(),
                        clustering
                                .withResolution(clustering.resolution() * resolution.getValue())
                                .withSeed(clustering.seed() + seed)));
            }
        }
        return ways;
    }
}
