package org.topicgraph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.cooccurrence.CountingOptions;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.graph.GraphOptions;
import org.topicgraph.graph.GraphRecipe;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException;

class LayoutFromTest {
    @TempDir
    Path folder;

    private final Blocks blocks = new Blocks(2);

    private TopicGraph graph(String... rows) {
        return new GraphRecipe(CountingOptions.DEFAULTS, GraphOptions.DEFAULTS)
                .of(Corpora.of(List.of(rows), CorpusOptions.DEFAULTS, blocks), blocks, Progress.NONE);
    }

    private SavedPositions saved(String json) throws IOException {
        return SavedPositions.of(Files.writeString(folder.resolve("graph.json"), json));
    }

    private static Layout layout(TopicGraph graph, SavedPositions saved, Blocks blocks) {
        return Layout.of(graph, LayoutOptions.DEFAULTS.from(saved), blocks, Progress.NONE)
                .orElseThrow();
    }

    private static int topic(TopicGraph graph, String key) {
        return IntStream.range(0, graph.topics())
                .filter(topic -> graph.vocabulary().key(topic).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double distance(Layout layout, int i, int j) {
        return Math.hypot(layout.x(i) - layout.x(j), layout.y(i) - layout.y(j));
    }

    @Test
    void newTopicsLieBesideTheirNeighbours() throws IOException {
        TopicGraph graph = graph("a|b", "a|b|c", "new|a", "other|a", "far|new", "p|q", "alone");
        Layout layout = layout(
                graph,
                saved(
                        "{\"graph\":{\"nodes\":[1]},\"nodes\":[{\"id\":\"a\",\"x\":100,\"y\":-50.5},{\"id\":\"b\",\"x\":-300,\"y\":0},"
                                + "{\"id\":\"c\",\"size\":{\"x\":3},\"y\":400,\"x\":0},{\"id\":\"gone\",\"x\":1,\"y\":1}],\"edges\":[]}"),
                blocks);
        int a = topic(graph, "a");
        assertEquals(100, layout.x(a));
        assertEquals(-50.5, layout.y(a));
        assertEquals(-300, layout.x(topic(graph, "b")));
        assertEquals(400, layout.y(topic(graph, "c")));
        assertTrue(distance(layout, a, topic(graph, "new")) < 2 * Packing.ROOM);
        assertTrue(distance(layout, a, topic(graph, "other")) < 2 * Packing.ROOM);
        assertTrue(distance(layout, topic(graph, "far"), topic(graph, "new")) < 2 * Packing.ROOM);
        assertTrue(distance(layout, topic(graph, "new"), topic(graph, "other")) > 1);
        for (String apart : List.of("p", "q", "alone")) {
            for (String placed : List.of("a", "b", "c", "new", "other", "far")) {
                assertTrue(distance(layout, topic(graph, apart), topic(graph, placed)) > Packing.ROOM, apart + placed);
            }
        }
    }

    @Test
    void aNewTopicBetweenTwoLiesNearerToTheOneOfTheHeavierLink() throws IOException {
        TopicGraph graph = graph("a|n", "a|n", "a|n", "b|n", "a|b");
        Layout layout = layout(
                graph, saved("{\"nodes\":[{\"id\":\"a\",\"x\":0,\"y\":0},{\"id\":\"b\",\"x\":4000,\"y\":0}]}"), blocks);
        // the mean, at a quarter, and the first seed
        assertEquals(1000 + Packing.ROOM * Math.sqrt(0.5), layout.x(topic(graph, "n")), 1e-9);
        assertEquals(0, layout.y(topic(graph, "n")), 1e-9);
    }

    @Test
    void whereNothingIsKnownTheLayoutIsAsUsual() throws IOException {
        TopicGraph graph = graph("a|b", "b|c", "d");
        Layout usual =
                Layout.of(graph, LayoutOptions.DEFAULTS, blocks, Progress.NONE).orElseThrow();
        Layout layout = layout(graph, saved("{\"nodes\":[{\"id\":\"z\",\"x\":1,\"y\":2}]}"), blocks);
        assertArrayEquals(positions(usual, graph), positions(layout, graph));
    }

    private static double[] positions(Layout layout, TopicGraph graph) {
        return IntStream.range(0, 2 * graph.topics())
                .mapToDouble(i -> i % 2 == 0 ? layout.x(i / 2) : layout.y(i / 2))
                .toArray();
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void topicsStayWhereTheyWereWhateverTheThreads(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            TreeSet<String> topics = new TreeSet<>();
            int group = random.nextInt(4) * 20;
            for (int size = 1 + random.nextInt(4); size > 0; size--) {
                topics.add("t" + (group + random.nextInt(20)));
            }
            rows.add(String.join("|", topics));
        }
        TopicGraph before = graph(rows.subList(0, 40).toArray(String[]::new));
        Layout first =
                Layout.of(before, LayoutOptions.DEFAULTS, blocks, Progress.NONE).orElseThrow();
        StringBuilder json = new StringBuilder("{\"nodes\":[");
        for (int topic = 0; topic < before.topics(); topic++) {
            json.append(topic == 0 ? "" : ",")
                    .append("{\"id\":\"%s\",\"x\":%s,\"y\":%s}"
                            .formatted(before.vocabulary().key(topic), first.x(topic), first.y(topic)));
        }
        SavedPositions saved = saved(json.append("]}").toString());
        TopicGraph after = graph(rows.subList(10, 60).toArray(String[]::new));
        Layout second = layout(after, saved, blocks);
        for (int topic = 0; topic < before.topics(); topic++) {
            String key = before.vocabulary().key(topic);
            if (IntStream.range(0, after.topics())
                    .anyMatch(t -> after.vocabulary().key(t).equals(key))) {
                assertEquals(first.x(topic), second.x(topic(after, key)));
                assertEquals(first.y(topic), second.y(topic(after, key)));
            }
        }
        for (int threads : new int[] {1, 8}) {
            try (Blocks several = new Blocks(threads)) {
                assertArrayEquals(positions(second, after), positions(layout(after, saved, several), after));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UNUSABLE; is no graph.json of a run: line 1 is not JSON; {\"nodes\":[{\"id\":",
                "UNUSABLE; has no positions of topics; {\"nodes\":[{\"id\":\"a\"}]}",
                "UNUSABLE; has no positions of topics; {\"nodes\":[{\"id\":\"a\",\"x\":1e400,\"y\":0}]}",
                "UNUSABLE; has no positions of topics; {\"nodes\":[{\"id\":7,\"x\":\"1\",\"y\":null}]}",
                "UNUSABLE; has no positions of topics; [1, 2]",
                "UNUSABLE; has no positions of topics; {\"edges\":{\"nodes\":[{\"id\":\"a\",\"x\":1,\"y\":1}]}}"
            })
    void whatHasNoPositionsIsRefused(InputException.Kind kind, String message, String json) {
        InputException e = assertThrows(InputException.class, () -> saved(json));
        assertEquals(kind, e.kind());
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void aFolderThatIsNotThereOrNoResultIsMissing() {
        for (Path run : List.of(folder, folder.resolve("nowhere"))) {
            InputException e = assertThrows(InputException.class, () -> SavedPositions.of(run));
            assertEquals(InputException.Kind.MISSING, e.kind());
        }
    }
}
