package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.Graphs;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class StabilityTest {
    private static final GraphRecipe RECIPE = new GraphRecipe(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS);
    private static final ClusteringOptions OPTIONS = ClusteringOptions.DEFAULTS.withSeed(5);

    private final Blocks blocks = new Blocks(2);

    private Stability.Original original(List<String> rows) {
        Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
        TopicGraph graph = RECIPE.of(corpus, blocks, Progress.NONE);
        return new Stability.Original(
                corpus, graph, Clustering.of(graph, OPTIONS, blocks, Progress.NONE), RECIPE, OPTIONS);
    }

    /** One in two seeds has the rows of a graph, of every shape in turn. */
    private static List<String> rows(int seed) {
        return seed % 2 == 0 ? random(seed) : Graphs.rowsOf(Graphs.random(seed / 2, 3));
    }

    private static List<String> random(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 50)
                .mapToObj(row -> {
                    TreeSet<String> topics = new TreeSet<>();
                    int field = random.nextInt(3);
                    int size = 1 + random.nextInt(4);
                    while (topics.size() < size) {
                        int from = random.nextInt(4) == 0 ? random.nextInt(3) : field;
                        topics.add("t" + from + (char) ('a' + random.nextInt(5)));
                    }
                    return String.join("|", topics);
                })
                .toList();
    }

    @Test
    void whatHangsTogetherWhateverTheRowsIsStable() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.addAll(List.of("a|b|c", "x|y|z"));
        }
        Stability.Original original = original(rows);
        Stability stability = Stability.of(original, 20, blocks, Progress.NONE);
        IntStream.range(0, 6).forEach(topic -> assertEquals(1, stability.ofTopic(topic)));
        assertEquals(1, stability.ofCluster(1));
        assertEquals(1, stability.ofCluster(2));
    }

    @Test
    void aTopicAloneHasNone() {
        Stability.Original original = original(List.of("a|b", "a|b", "c", "c"));
        Stability stability = Stability.of(original, 10, blocks, Progress.NONE);
        int alone = IntStream.range(0, 3)
                .filter(topic -> original.graph().vocabulary().key(topic).equals("c"))
                .findFirst()
                .orElseThrow();
        assertTrue(Double.isNaN(stability.ofTopic(alone)));
        assertTrue(Double.isNaN(stability.ofCluster(2)));
    }

    @Test
    void resamplesWithoutTheClusterSayNothingOfIt() {
        List<String> rows = new ArrayList<>(List.of("x|y"));
        for (int i = 0; i < 9; i++) {
            rows.add("a|b");
        }
        Stability stability = Stability.of(original(rows), 50, blocks, Progress.NONE);
        assertEquals(1, stability.ofCluster(1));
        assertEquals(1, stability.ofCluster(2)); // one row in ten: in some of the resamples it is not drawn
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void threadsMakeNoDifference(int seed) {
        Stability.Original original = original(rows(seed));
        Stability two = Stability.of(original, 8, blocks, Progress.NONE);
        for (int threads : new int[] {1, 8}) {
            try (Blocks others = new Blocks(threads)) {
                Stability other = Stability.of(original, 8, others, Progress.NONE);
                for (int topic = 0; topic < original.graph().topics(); topic++) {
                    assertEquals(two.ofTopic(topic), other.ofTopic(topic));
                }
                for (int cluster = 1; cluster <= original.clustering().clusters(); cluster++) {
                    assertEquals(two.ofCluster(cluster), other.ofCluster(cluster));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itIsWhatTheDefinitionSays(int seed) {
        List<String> rows = rows(seed);
        Stability.Original original = original(rows);
        int resamples = 8;
        Stability stability = Stability.of(original, resamples, blocks, Progress.NONE);
        Map<String, Integer> with = new HashMap<>();
        Map<String, Integer> stays = new HashMap<>();
        List<Set<String>> clusters = clusters(original.graph(), original.clustering());
        double[] jaccards = new double[clusters.size()];
        int[] seen = new int[clusters.size()];
        for (int resample = 0; resample < resamples; resample++) {
            Random random = new Random(Seeds.of(~OPTIONS.seed(), resample));
            List<String> drawn = IntStream.range(0, rows.size())
                    .mapToObj(i -> rows.get(random.nextInt(rows.size())))
                    .toList();
            Stability.Original again = original(drawn);
            List<Set<String>> later = clusters(again.graph(), again.clustering());
            Set<String> present = new HashSet<>();
            later.forEach(present::addAll);
            for (int c = 0; c < clusters.size(); c++) {
                Set<String> here = common(clusters.get(c), present);
                Set<String> best = Set.of();
                for (Set<String> candidate : later) {
                    double gain = jaccard(here, candidate) - jaccard(here, best);
                    boolean larger =
                            common(here, candidate).size() > common(here, best).size();
                    best = gain > 0 || gain == 0 && larger ? candidate : best;
                }
                jaccards[c] += jaccard(here, best);
                seen[c] += here.isEmpty() ? 0 : 1;
                for (String topic : here) {
                    with.merge(topic, 1, Integer::sum);
                    stays.merge(topic, best.contains(topic) ? 1 : 0, Integer::sum);
                }
            }
        }
        for (int c = 0; c < clusters.size(); c++) {
            if (clusters.get(c).size() > 1) {
                assertEquals(jaccards[c] / seen[c], stability.ofCluster(c + 1), 1e-12);
            }
        }
        for (int topic = 0; topic < original.graph().topics(); topic++) {
            String key = original.graph().vocabulary().key(topic);
            if (original.clustering().size(original.clustering().clusterOf(topic)) > 1) {
                assertEquals((double) stays.get(key) / with.get(key), stability.ofTopic(topic), 1e-12, key);
            }
        }
    }

    private static List<Set<String>> clusters(TopicGraph graph, Clustering clustering) {
        List<Set<String>> clusters = new ArrayList<>();
        IntStream.range(0, clustering.clusters()).forEach(c -> clusters.add(new TreeSet<>()));
        for (int topic = 0; topic < graph.topics(); topic++) {
            clusters.get(clustering.clusterOf(topic) - 1).add(graph.vocabulary().key(topic));
        }
        return clusters;
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        return either.isEmpty() ? 0 : (double) common(a, b).size() / either.size();
    }
}
