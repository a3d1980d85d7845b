package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.parallel.MemoryException;
import org.topicgraph.parallel.Progress;

/** Ready networks, read from text. What whole runs make of them, and of broken ones, stands in the golden cases. */
class NetworkTest {
    private final List<Rejection> rejections = new ArrayList<>();

    private static Sources sources(String text) {
        return Sources.of(
                List.of("-"),
                SourceOptions.DEFAULTS,
                ReadingLimits.DEFAULTS,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Network read(String text) {
        Sources sources = sources(text);
        assertTrue(sources.isNetwork(), () -> "not known as a network: " + text);
        return sources.network(rejections::add, Progress.NONE);
    }

    /** Links as text, in order: {@code a-b 2.0}. */
    private static List<String> links(Network network) {
        List<String> links = new ArrayList<>();
        for (int link = 0; link < network.links(); link++) {
            links.add(network.keys()[network.first()[link]] + "-" + network.keys()[network.second()[link]] + " "
                    + network.weight()[link]);
        }
        return links;
    }

    /** Nothing that is looked for by a pattern makes it go back and forth without end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<!--a-->", "<?a ?>", "<!DOCTYPE a>", "% a\n", "# a\n", "\n", "version 1 ", " <?a?><!---->"})
    void whateverStandsBeforeANetworkIsPassedOverInNoTime(String before) {
        String text = before.repeat(60_000 / before.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertFalse(sources(text + "x").isNetwork());
            assertFalse(sources(text).isNetwork());
        });
    }

    @Test
    void oneNetworkIsTheSameInEveryFormat() {
        List<String> expected = List.of("bo-ann 2.5", "bo-cy 1.0");
        List<String> formats = List.of(
                "source,target,weight\nann,bo,2\nbo,ann,0.5\ncy,bo,1\n",
                "Source\tTarget\tType\tWeight\nann\tbo\tUndirected\t2.5\ncy\tbo\tUndirected\t1\n",
                "<graphml><key id=\"d\" for=\"edge\" attr.name=\"weight\"/><graph edgedefault=\"undirected\">"
                        + "<edge source=\"ann\" target=\"bo\"><data key=\"d\">2.5</data></edge>"
                        + "<edge source=\"cy\" target=\"bo\"/>"
                        + "<node id=\"cy\"/><node id=\"bo\"/><node id=\"ann\"/></graph></graphml>",
                "<?xml version='1.0'?><!-- by hand --><gexf version=\"1.3\"><graph><nodes><node id=\"0\" label=\"ann\"/>"
                        + "<node id=\"1\" label=\"bo\"/><node id=\"2\" label=\"cy\"/></nodes><edges>"
                        + "<edge source=\"0\" target=\"1\" weight=\"2.5\"/><edge source=\"2\" target=\"1\"/>"
                        + "</edges></graph></gexf>",
                "*Vertices 3\n1 \"ann\"\n2 \"bo\"\n3 \"cy\"\n*Edges\n1 2 2.5\n2 3 1\n",
                "*Vertices 3\n1 ann\n2 bo\n3 cy\n*Matrix\n0 1.5 0\n1 0 1\n0 0 0\n",
                "graph [ node [ id 1 label \"ann\" ] node [ id 2 label \"bo\" ] node [ id 3 label \"cy\" ]"
                        + " edge [ source 1 target 2 weight 2.5 ] edge [ source 2 target 3 ] ]",
                "{\"nodes\":[{\"id\":\"ann\"},{\"id\":\"bo\"},{\"id\":\"cy\"}],\"links\":["
                        + "{\"source\":\"ann\",\"target\":\"bo\",\"value\":2.5},{\"source\":\"bo\",\"target\":\"cy\"}]}",
                "{\"network\":{\"items\":[{\"id\":5,\"label\":\"ann\"},{\"id\":6,\"label\":\"bo\"},{\"id\":9,\"label\":\"cy\"}],"
                        + "\"links\":[{\"source_id\":5,\"target_id\":6,\"strength\":2.5},{\"source_id\":9,\"target_id\":6}]}}",
                "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"ann\"}},{\"data\":{\"id\":\"bo\"}},{\"data\":{\"id\":\"cy\"}}],"
                        + "\"edges\":[{\"data\":{\"source\":\"ann\",\"target\":\"bo\",\"weight\":2.5}},"
                        + "{\"data\":{\"source\":\"cy\",\"target\":\"bo\"}}]}}");
        for (String text : formats) {
            Network network = read(text);
            assertEquals(expected, links(network), text);
            assertArrayEquals(new String[] {"bo", "ann", "cy"}, network.keys(), text);
            assertFalse(network.hasOccurrences(), text);
        }
        assertTrue(rejections.isEmpty());
    }

    @Test
    void nodesComeByOccurrencesWhereAllTellThem() {
        String told = "{\"nodes\":[{\"id\":\"a\",\"occurrences\":1},{\"id\":\"b\",\"occurrences\":9}%s],"
                + "\"edges\":[{\"source\":\"a\",\"target\":\"b\"},{\"source\":\"a\",\"target\":\"b\"}]}";
        Network all = read(told.formatted(""));
        assertArrayEquals(new int[] {9, 1}, all.occurrences());
        assertArrayEquals(new String[] {"b", "a"}, all.keys());
        assertEquals(new LinkAccounting(2, 1, 1, 0, 0), all.accounting());
        assertFalse(read(told.formatted(",{\"id\":\"c\"}")).hasOccurrences());
    }

    @Test
    void labelsIdentifyNodesOnlyWhereIdsAreMereNumbersAndLabelsDiffer() {
        String pajek = "*Vertices 2\n1 \"%s\"\n2 \"%s\"\n*Edges\n1 2\n";
        assertArrayEquals(
                new String[] {"x", "y"}, read(pajek.formatted("y", "x")).keys());
        Network twins = read(pajek.formatted("x", "x"));
        assertArrayEquals(new String[] {"1", "2"}, twins.keys());
        assertArrayEquals(new String[] {"x", "x"}, twins.labels());
    }

    @Test
    void sumsOfWeightsStayWithinTheRangeOfNumbers() {
        assertThrows(InputException.class, () -> read("source,target,weight\na,b,1e150\nb,a,1e150\n"));
        assertEquals(1, read("source,target,weight\na,b,1e150\nb,c,1e-151\n").links());
        assertEquals(RejectionReason.BAD_WEIGHT, rejections.get(0).reason());
    }

    @Test
    void tablesOfRowsAreNoNetworks() {
        for (String rows : List.of(
                "id,label,x\n1,a;b,3\n2,c;d,4\n",
                "Authors,Source,Author Keywords\nx,J,a;b\n",
                "topics\na;b\n",
                "{\"nodes\": 3, \"keywords\": [\"a\", \"b\"]}\n",
                "<posts><row Id=\"1\"/></posts>",
                "7\t8\n")) {
            assertFalse(sources(rows).isNetwork(), rows);
        }
    }

    @Test
    void asManyBracketsAsThereMayBeAreNoStackOverflow() {
        assertThrows(InputException.class, () -> read("graph [ " + "a [ ".repeat(100_000)));
        MemoryException announced =
                assertThrows(MemoryException.class, () -> read("*Vertices 900000000\n1 \"a\"\n*Edges\n1 2 3\n"));
        assertTrue(announced.getMessage().contains("900,000,000 *Vertices need"), announced.getMessage());
        assertThrows(InputException.class, () -> read("{\"nodes\":[],\"edges\":[" + "[".repeat(100_000)));
    }

    /** The definition, coded plainly: a map of pairs. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyListOfLinksIsAddedUpAsAMapWouldDo(int seed) {
        Random random = new Random(seed);
        Map<String, Double> expected = new TreeMap<>();
        StringBuilder text = new StringBuilder("source,target,weight\n");
        int loops = 0;
        int bad = 0;
        int links = 1 + random.nextInt(400);
        for (int link = 0; link < links; link++) {
            int a = random.nextInt(20);
            int b = random.nextInt(20);
            double weight = random.nextInt(10) / 4.0;
            text.append(String.format(Locale.ROOT, "n%d,n%d,%s%n", a, b, weight));
            bad += weight == 0 ? 1 : 0;
            loops += weight > 0 && a == b ? 1 : 0;
            if (weight > 0 && a != b) {
                expected.merge("n" + Math.min(a, b) + " n" + Math.max(a, b), weight, Double::sum);
            }
        }
        Network network = read(text.toString());
        Map<String, Double> actual = new TreeMap<>();
        for (int link = 0; link < network.links(); link++) {
            int a = Integer.parseInt(network.keys()[network.first()[link]].substring(1));
            int b = Integer.parseInt(network.keys()[network.second()[link]].substring(1));
            actual.put("n" + Math.min(a, b) + " n" + Math.max(a, b), network.weight()[link]);
        }
        assertEquals(expected, actual);
        assertEquals(
                new LinkAccounting(links, expected.size(), links - expected.size() - loops - bad, loops, bad),
                network.accounting());
        assertEquals(bad, rejections.size());
    }
}
