package org.topicgraph.temporal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusParts;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.Graphs;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

class SliceCountsTest {
    private static final GraphRecipe RECIPE = new GraphRecipe(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS);

    private final Blocks blocks = new Blocks(2);

    private static List<List<String>> rows(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 60)
                .mapToObj(row -> {
                    TreeSet<String> topics = new TreeSet<>();
                    int size = 1 + random.nextInt(5);
                    while (topics.size() < size) {
                        topics.add("t" + (int) Math.min(9, Math.abs(random.nextGaussian() * 4)));
                    }
                    return List.copyOf(topics);
                })
                .toList();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<String> years(int seed, int rows) {
        Random random = new Random(-seed - 1);
        return IntStream.range(0, rows)
                .mapToObj(row -> random.nextInt(10) == 0 ? "" : Integer.toString(2000 + random.nextInt(6)))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void topicsAndLinksAreCountedSliceBySlice(int seed) {
        requireCounted(rows(seed), years(seed, 60));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linksOfGraphsOfEveryShapeAreCountedSliceBySlice(int seed) {
        List<List<String>> rows = Graphs.rowsOf(Graphs.random(seed, 3)).stream()
                .map(row -> List.of(row.split("\\|")))
                .toList();
        List<String> years = new ArrayList<>(years(seed, rows.size()));
        years.set(0, "2003");
        requireCounted(rows, years);
    }

    private void requireCounted(List<List<String>> rows, List<String> years) {
        Corpus corpus =
                Corpora.dated(rows.stream().map(row -> String.join("|", row)).toList(), years, blocks);
        TimeSlices slices = TimeSlices.of(corpus.dates().orElseThrow(), SliceOptions.of(SliceUnit.YEAR))
                .orElseThrow();
        TopicRows topicRows = TopicRows.of(corpus, slices);
        SliceCounts counts = SliceCounts.of(topicRows);
        TopicGraph graph = RECIPE.of(corpus, blocks, Progress.NONE);
        SliceLinks links = SliceLinks.of(topicRows, graph, blocks);
        for (int slice = 0; slice < slices.count(); slice++) {
            String year = slices.name(slice);
            List<List<String>> inSlice = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                if (years.get(row).equals(year)) {
                    inSlice.add(rows.get(row));
                }
            }
            assertEquals(inSlice.size(), slices.rows(slice));
            assertEquals(inSlice.stream().mapToLong(List::size).sum(), counts.mentions(slice));
            assertEquals(inSlice.stream().flatMap(List::stream).distinct().count(), counts.topics(slice));
            for (int topic = 0; topic < corpus.vocabulary().size(); topic++) {
                String key = corpus.vocabulary().key(topic);
                assertEquals(inSlice.stream().filter(row -> row.contains(key)).count(), counts.course(topic)[slice]);
            }
            int seen = 0;
            for (int link = 0; link < graph.links(); link++) {
                List<String> both = List.of(
                        graph.vocabulary().key(graph.first(link)),
                        graph.vocabulary().key(graph.second(link)));
                int expected = (int)
                        inSlice.stream().filter(row -> row.containsAll(both)).count();
                assertEquals(expected, rows(links, link, slice));
                seen += expected > 0 ? 1 : 0;
            }
            assertEquals(seen, links.links(slice));
        }
        long dated = IntStream.range(0, rows.size())
                .filter(row -> !years.get(row).isEmpty())
                .mapToObj(rows::get)
                .flatMap(List::stream)
                .distinct()
                .count();
        assertEquals(
                dated, IntStream.range(0, slices.count()).map(counts::newTopics).sum());
        List<String> one = entries(topicRows, graph, 1);
        assertEquals(one, entries(topicRows, graph, 2));
        assertEquals(one, entries(topicRows, graph, 8));
    }

    /** More topics than a block has, and one in most of the rows. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void threadsMakeNoDifference(int seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (int row = 0; row < 800; row++) {
            TreeSet<String> topics = new TreeSet<>(List.of("t" + random.nextInt(2)));
            for (int size = random.nextInt(8); size > 0; size--) {
                topics.add("t" + random.nextInt(300));
            }
            rows.add(String.join("|", topics));
            years.add(Integer.toString(2000 + random.nextInt(12)));
        }
        Corpus corpus = Corpora.dated(rows, years, blocks);
        TopicRows topicRows = TopicRows.of(
                corpus,
                TimeSlices.of(corpus.dates().orElseThrow(), SliceOptions.of(SliceUnit.YEAR))
                        .orElseThrow());
        TopicGraph graph = RECIPE.of(corpus, blocks, Progress.NONE);
        List<String> one = entries(topicRows, graph, 1);
        assertEquals(one, entries(topicRows, graph, 2));
        assertEquals(one, entries(topicRows, graph, 8));
    }

    static IntStream fewSeeds() {
        return IntStream.range(0, 20);
    }

    private static List<String> entries(TopicRows rows, TopicGraph graph, int threads) {
        try (Blocks several = new Blocks(threads)) {
            SliceLinks links = SliceLinks.of(rows, graph, several);
            return IntStream.range(0, graph.links())
                    .boxed()
                    .flatMap(link -> IntStream.range(links.start(link), links.start(link + 1))
                            .mapToObj(entry -> link + " " + links.slice(entry) + " " + links.rows(entry)))
                    .toList();
        }
    }

    /** Not every pair of a row is a link. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linksLeftByAFilterAreCountedAsBefore(int seed) {
        Corpus corpus = Corpora.dated(
                rows(seed).stream().map(row -> String.join("|", row)).toList(), years(seed, 60), blocks);
        TopicRows topicRows = TopicRows.of(
                corpus,
                TimeSlices.of(corpus.dates().orElseThrow(), SliceOptions.of(SliceUnit.YEAR))
                        .orElseThrow());
        TopicGraph all = RECIPE.of(corpus, blocks, Progress.NONE);
        int[] topics = IntStream.range(0, all.topics()).toArray();
        int[] kept = IntStream.range(0, all.links())
                .filter(link -> all.cooccurrences(link) > 2)
                .toArray();
        List<String> expected = new ArrayList<>();
        SliceLinks before = SliceLinks.of(topicRows, all, blocks);
        for (int link = 0; link < kept.length; link++) {
            for (int entry = before.start(kept[link]); entry < before.start(kept[link] + 1); entry++) {
                expected.add(link + " " + before.slice(entry) + " " + before.rows(entry));
            }
        }
        assertEquals(expected, entries(topicRows, all.part(topics, kept), 1 + seed % 3));
    }

    private static int rows(SliceLinks links, int link, int slice) {
        return IntStream.range(links.start(link), links.start(link + 1))
                .filter(entry -> links.slice(entry) == slice)
                .map(links::rows)
                .sum();
    }

    @Test
    void datesOfATopicAreItsFirstLastAndMean() {
        Corpus corpus = Corpora.dated(
                List.of("a|b", "a", "a|c", "c", "b"), List.of("2020", "2021-07", "2020-01-01", "", "n.d."), blocks);
        TopicDates dates = TopicDates.of(corpus, corpus.dates().orElseThrow());
        assertEquals("2020-01-01", dates.first(0));
        assertEquals("2021-07", dates.last(0));
        assertEquals((2020 + 2021 + 181 / 365.0 + 2020) / 3, dates.mean(0), 1e-9);
        assertEquals("2020", dates.last(1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPartOfTheRowsIsCountedAsIfItWereAll(int seed) {
        List<String> rows =
                rows(seed).stream().map(row -> String.join("|", row)).toList();
        Corpus corpus = Corpora.dated(rows, years(seed, 60), blocks);
        int[] some = new Random(seed).ints(40, 0, rows.size()).toArray();
        CorpusParts.Part part = new CorpusParts(corpus).of(some, some.length);
        Corpus alone = Corpora.dated(
                Arrays.stream(some).mapToObj(rows::get).collect(Collectors.toList()),
                Arrays.stream(some).mapToObj(years(seed, 60)::get).toList(),
                blocks);
        TopicGraph expected = RECIPE.of(alone, blocks, Progress.NONE);
        TopicGraph actual = RECIPE.of(part.corpus(), blocks, Progress.NONE);
        assertEquals(expected.links(), actual.links());
        assertEquals(expected.topics(), actual.topics());
        for (int topic = 0; topic < expected.topics(); topic++) {
            assertEquals(expected.vocabulary().key(topic), actual.vocabulary().key(topic));
            assertEquals(
                    expected.vocabulary().occurrences(topic),
                    actual.vocabulary().occurrences(topic));
            assertEquals(expected.vocabulary().key(topic), corpus.vocabulary().key(part.inWhole(topic)));
        }
        for (int link = 0; link < expected.links(); link++) {
            assertEquals(expected.first(link), actual.first(link));
            assertEquals(expected.second(link), actual.second(link));
            assertEquals(expected.cooccurrences(link), actual.cooccurrences(link));
        }
    }

    @Test
    void clustersFlowIntoThoseThatShareTheirTopics() {
        List<String> rows = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        add(rows, dates, "2000", "a|b|c", "x|y|z");
        add(rows, dates, "2001", "a|b|n", "c|x|y|z");
        Corpus corpus = Corpora.dated(rows, dates, blocks);
        TimeSlices slices = TimeSlices.of(corpus.dates().orElseThrow(), SliceOptions.BY_SPAN)
                .orElseThrow();
        ClusterFlow flow =
                ClusterFlow.of(corpus, slices, RECIPE, org.topicgraph.clustering.ClusteringOptions.DEFAULTS, blocks);
        assertEquals(
                List.of("2000", "2001"),
                flow.periods().stream().map(Period::name).toList());
        assertArrayEquals(
                new int[] {3, 3, 4, 3},
                flow.clusters().stream().mapToInt(c -> c.topics().size()).toArray());
        assertEquals(
                List.of(
                        new ClusterFlow.Flow(0, 2, 1, 1.0 / 3, 1.0 / 6),
                        new ClusterFlow.Flow(0, 3, 2, 2.0 / 3, 2.0 / 4),
                        new ClusterFlow.Flow(1, 2, 3, 1.0, 3.0 / 4)),
                flow.flows());
    }

    private static void add(List<String> rows, List<String> dates, String year, String... groups) {
        for (int i = 0; i < 15; i++) {
            for (String group : groups) {
                rows.add(group);
                dates.add(year);
            }
        }
    }
}
