package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.topicgraph.centrality.CentralityOptions;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.centrality.NodeMeasures;
import org.topicgraph.clustering.ClusterProfile;
import org.topicgraph.clustering.Clustering;
import org.topicgraph.clustering.Roles;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * In what share of other settings each headline finding holds. The run is done again in each setting of a
 * {@link SensitivityGrid}; the rows and the topics stay the same, so this says how far findings rest on choices, not on chance
 * (for that see {@link org.topicgraph.clustering.Stability}). Steegen et al. 2016, doi:10.1177/1745691616658637.
 */
public final class Sensitivity {
    /** The name of the table of findings. */
    public static final String NAME = "sensitivity";
    /** The name of the table of settings. */
    public static final String SETTINGS = "sensitivity_settings";

    private static final Set<NodeMeasure> RANKED = Set.of(NodeMeasure.BETWEENNESS, NodeMeasure.WEIGHTED_DEGREE);

    private static final String SOURCE = "Steegen et al. 2016, doi:10.1177/1745691616658637";

    private final Vocabulary vocabulary;
    private final List<Headline> headlines;
    private final List<Setting> settings = new ArrayList<>();

    /**
     * A setting other than the run's.
     *
     * @param weight of links
     * @param links which are kept
     * @param change of the resolution, in words
     * @param resolution of clusters
     * @param seed of chance
     * @param kept how many links the graph has
     * @param clusters how many clusters
     * @param agreement with the run's clusters
     * @param held the headlines that hold
     */
    private record Setting(
            String weight,
            String links,
            String change,
            double resolution,
            long seed,
            int kept,
            int clusters,
            double agreement,
            BitSet held) {}

    private Sensitivity(Vocabulary vocabulary, List<Headline> headlines) {
        this.vocabulary = vocabulary;
        this.headlines = headlines;
    }

    /**
     * {@return the result with the tables of findings and of settings}
     *
     * @param profiles of the run's clusters
     */
    public static AnalysisResult addTo(
            AnalysisResult result,
            Corpus corpus,
            List<ClusterProfile> profiles,
            CountingOptions counting,
            GraphOptions graph,
            AnalysisOptions options,
            Blocks blocks,
            Progress progress) {
        SensitivityGrid grid = new SensitivityGrid(
                counting, graph, options.clustering(), result.graph().links());
        List<Tried> tried = tried(grid, corpus, options.centrality(), blocks, progress);
        Outcome run = tried.get(0).outcome(); // the first of both is as chosen
        Sensitivity sensitivity = new Sensitivity(corpus.vocabulary(), Headline.of(run, profiles));
        tried.stream().skip(1).forEach(other -> sensitivity.add(other, run));
        return result.with(sensitivity.findings()).with(sensitivity.settings());
    }

    /** A setting, and what it makes of the corpus. */
    private record Tried(SensitivityGrid.Graph graph, SensitivityGrid.Clusters clusters, Outcome outcome) {}

    private static List<Tried> tried(
            SensitivityGrid grid, Corpus corpus, CentralityOptions centrality, Blocks blocks, Progress progress) {
        List<SensitivityGrid.Graph> graphs = grid.graphs();
        List<SensitivityGrid.Clusters> clusterings = grid.clusterings();
        List<Tried> tried = new ArrayList<>();
        try (Progress.Stage stage =
                progress.stage("other settings", (long) graphs.size() * clusterings.size(), "settings")) {
            for (SensitivityGrid.Graph way : graphs) {
                TopicGraph graph = way.recipe().of(corpus, blocks, Progress.NONE);
                NodeMeasures measures =
                        NodeMeasures.of(graph.adjacency(), centrality.withMeasures(RANKED), blocks, Progress.NONE);
                Outcome.Ranked ranked = new Outcome.Ranked(corpus.vocabulary(), graph, measures);
                for (SensitivityGrid.Clusters clusters : clusterings) {
                    Clustering clustering = Clustering.of(graph, clusters.options(), blocks, Progress.NONE);
                    Roles roles = Roles.of(graph.adjacency(), clustering);
                    tried.add(new Tried(way, clusters, new Outcome(ranked, clustering, roles)));
                    stage.advance(1);
                }
            }
        }
        return tried;
    }

    private void add(Tried tried, Outcome run) {
        BitSet held = new BitSet();
        IntStream.range(0, headlines.size())
                .filter(h -> headlines.get(h).holds().test(tried.outcome()))
                .forEach(held::set);
        settings.add(new Setting(
                tried.graph().weight(),
                tried.graph().links(),
                tried.clusters().resolution(),
                tried.clusters().options().resolution(),
                tried.clusters().options().seed(),
                tried.outcome().ranked().graph().links(),
                tried.outcome().clustering().clusters(),
                tried.outcome().agreement(run),
                held));
    }

    // Tables

    private Table findings() {
        List<Choice> weakest =
                IntStream.range(0, headlines.size()).mapToObj(this::weakest).toList();
        return new Table(
                NAME,
                headlines.size(),
                List.of(
                        Column.texts("kind", "What the finding is about.", h -> headlines
                                .get(h)
                                .kind()),
                        Column.texts("finding", "What was found.", h -> headlines
                                .get(h)
                                .text()),
                        Column.integers("cluster", "Number of the cluster that it is about; 0 for none.", h -> headlines
                                .get(h)
                                .cluster()),
                        Column.texts(
                                "topic", "Id of the topic that it is about; none for a cluster.", h -> topic(h, 0)),
                        Column.texts("other_topic", "Id of the link's other topic.", h -> topic(h, 1)),
                        Column.integers("settings", "How many other settings were tried.", h -> settings.size()),
                        Column.integers("held", "In how many of them it holds.", h -> held(h)),
                        Column.decimals(
                                        "share",
                                        "In what share of them it holds, 0 to 1.",
                                        h -> (double) held(h) / settings.size())
                                .defined(Headline.CONDITIONS, SOURCE),
                        Column.texts(
                                "weakest",
                                "The choice with which it holds least often; none if it always holds.",
                                h -> held(h) == settings.size()
                                        ? ""
                                        : weakest.get(h).text()),
                        Column.decimals(
                                "weakest_share",
                                "In what share of the settings with that choice it holds, 0 to 1.",
                                h -> weakest.get(h).share())));
    }

    private String topic(int headline, int place) {
        List<Integer> topics = headlines.get(headline).topics();
        return place < topics.size() ? vocabulary.key(topics.get(place)) : "";
    }

    private long held(int headline) {
        return settings.stream().filter(setting -> setting.held().get(headline)).count();
    }

    private record Choice(String text, double share) {}

    private Choice weakest(int headline) {
        List<Function<Setting, String>> axes = List.of(
                setting -> "weight: " + setting.weight(),
                setting -> "links: " + setting.links(),
                setting -> "resolution: " + setting.change(),
                setting -> "seed: " + setting.seed());
        return axes.stream()
                .flatMap(axis -> choices(axis, headline).stream())
                .min(Comparator.comparingDouble(Choice::share)) // the first of equals
                .orElse(new Choice("", Double.NaN));
    }

    private List<Choice> choices(Function<Setting, String> axis, int headline) {
        Set<String> values = new LinkedHashSet<>();
        settings.forEach(setting -> values.add(axis.apply(setting)));
        return values.stream()
                .map(value -> {
                    List<Setting> with = settings.stream()
                            .filter(setting -> axis.apply(setting).equals(value))
                            .toList();
                    long held = with.stream()
                            .filter(setting -> setting.held().get(headline))
                            .count();
                    return new Choice(value, (double) held / with.size());
                })
                .toList();
    }

    private Table settings() {
        return new Table(
                SETTINGS,
                settings.size(),
                List.of(
                        Column.texts("weight", "What the weight of links is.", s -> settings.get(s)
                                .weight()),
                        Column.texts("links_kept", "Which links the graph has.", s -> settings.get(s)
                                .links()),
                        Column.decimals("resolution", "Of the clusters.", s -> settings.get(s)
                                .resolution()),
                        Column.integers("seed", "Of everything random.", s -> settings.get(s)
                                .seed()),
                        Column.integers("links", "How many links the graph has.", s -> settings.get(s)
                                        .kept())
                                .in("links"),
                        Column.integers("clusters", "How many clusters it has.", s -> settings.get(s)
                                        .clusters())
                                .in("clusters"),
                        Column.decimals(
                                        "agreement",
                                        "How far its clusters agree with those of the run: 1 if they are the same, about 0 if no"
                                                + " more than by chance.",
                                        s -> settings.get(s).agreement())
                                .defined(
                                        "(sum C(n_ij, 2) - E) / ((sum C(a_i, 2) + sum C(b_j, 2)) / 2 - E), E = sum C(a_i, 2) sum"
                                                + " C(b_j, 2) / C(n, 2), n_ij topics in cluster i here and j there",
                                        "Hubert and Arabie 1985, doi:10.1007/BF01908075"),
                        Column.decimals(
                                "held",
                                "What share of the findings holds, 0 to 1.",
                                s -> (double) settings.get(s).held().cardinality() / headlines.size())));
    }
}
