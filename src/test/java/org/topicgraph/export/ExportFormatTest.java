package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.SimpleGraphMLImporter;
import org.jgrapht.nio.json.JSONImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.analysis.AnalysisResult;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every format, read back by a parser that is not ours, gives what went in. */
class ExportFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private Path temp;

    private static Stream<AnalysisResult> results() {
        return Stream.of(
                Samples.odd(),
                Samples.damaged(),
                Samples.random(300, 2500, 7),
                Samples.of(List.of("only"), List.of()),
                Samples.of(List.of(), List.of()));
    }

    private Path write(AnalysisResult result, Collection<ExportFormat> formats, int threads) {
        Path out = temp.resolve("out");
        try (Blocks blocks = new Blocks(threads);
                ResultFolder folder = ResultFolder.open(out, false)) {
            ResultFiles files = new ResultFiles(folder, blocks, Progress.NONE, false);
            files.write(result, formats);
            files.commit(result.manifest());
        }
        return out;
    }

    private Path write(AnalysisResult result, ExportFormat format) {
        return write(result, List.of(format), 2);
    }

    @ParameterizedTest
    @MethodSource("results")
    void graphmlComesBack(AnalysisResult result) throws Exception {
        Element root = ReadBack.xml(write(result, ExportFormat.GRAPHML).resolve("graph.graphml"));
        Map<String, Element> keys = new LinkedHashMap<>();
        for (Element key : elements(root, "key")) {
            assertEquals(null, keys.put(key.getAttribute("id"), key), "key ids are unique");
        }
        assertEquals("undirected", elements(root, "graph").get(0).getAttribute("edgedefault"));
        List<Element> nodes = elements(root, "node");
        assertEquals(result.topics().rows(), nodes.size());
        for (int topic = 0; topic < nodes.size(); topic++) {
            assertEquals(
                    result.topics().column("Id").text(topic), nodes.get(topic).getAttribute("id"));
            requireValues(result.topics(), topic, values(nodes.get(topic), keys, "node"), Set.of("Id"));
        }
        List<Element> edges = elements(root, "edge");
        assertEquals(result.links().rows(), edges.size());
        for (int row = 0; row < edges.size(); row++) {
            requireEnds(
                    result,
                    row,
                    edges.get(row).getAttribute("source"),
                    edges.get(row).getAttribute("target"));
            requireValues(
                    result.links(), row, values(edges.get(row), keys, "edge"), Set.of("Source", "Target", "Type"));
        }
    }

    private static Map<String, String> values(Element element, Map<String, Element> keys, String target) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element data : elements(element, "data")) {
            Element key = keys.get(data.getAttribute("key"));
            assertEquals(target, key.getAttribute("for"));
            values.put(key.getAttribute("attr.name"), data.getTextContent());
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("results")
    void gexfComesBack(AnalysisResult result) throws Exception {
        Element root = ReadBack.xml(write(result, ExportFormat.GEXF).resolve("graph.gexf"));
        assertEquals("1.3", root.getAttribute("version"));
        assertEquals(result.title(), elements(root, "title").get(0).getTextContent());
        assertEquals(
                List.of("node", "edge"),
                elements(root, "attributes").stream()
                        .map(block -> block.getAttribute("class"))
                        .toList());
        for (Element attribute : elements(root, "attribute")) {
            assertEquals(attribute.getAttribute("id"), attribute.getAttribute("title"));
            assertTrue(Set.of("long", "double", "string").contains(attribute.getAttribute("type")));
        }
        List<Element> nodes = elements(root, "node");
        assertEquals(result.topics().rows(), nodes.size());
        for (int topic = 0; topic < nodes.size(); topic++) {
            Element node = nodes.get(topic);
            assertEquals(result.topics().column("Id").text(topic), node.getAttribute("id"));
            Map<String, String> values = attributeValues(node);
            values.put("label", node.getAttribute("label"));
            values.put("size", only(node, "viz:size").getAttribute("value"));
            assertEquals(1, only(node, "viz:size").getAttributes().getLength(), "Gephi reads the first attribute only");
            values.put("x", only(node, "viz:position").getAttribute("x"));
            values.put("y", only(node, "viz:position").getAttribute("y"));
            Element color = only(node, "viz:color");
            values.put(
                    "color",
                    "#%02x%02x%02x"
                            .formatted(
                                    Integer.parseInt(color.getAttribute("r")),
                                    Integer.parseInt(color.getAttribute("g")),
                                    Integer.parseInt(color.getAttribute("b"))));
            values.computeIfPresent("role", (name, role) -> {
                assertFalse(role.contains("INF"), role);
                return role.replace("Informed", "INFORMED").replace("Inflation", "INFLATION");
            });
            requireValues(result.topics(), topic, values, Set.of("Id"));
        }
        List<Element> edges = elements(root, "edge");
        assertEquals(result.links().rows(), edges.size());
        for (int row = 0; row < edges.size(); row++) {
            Element edge = edges.get(row);
            assertEquals(String.valueOf(row), edge.getAttribute("id"));
            requireEnds(result, row, edge.getAttribute("source"), edge.getAttribute("target"));
            Map<String, String> values = attributeValues(edge);
            values.put("weight", edge.getAttribute("weight"));
            requireValues(result.links(), row, values, Set.of("Source", "Target", "Type"));
        }
    }

    private static Map<String, String> attributeValues(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        elements(element, "attvalue").forEach(v -> values.put(v.getAttribute("for"), v.getAttribute("value")));
        return values;
    }

    @ParameterizedTest
    @MethodSource("results")
    void nodeLinkJsonComesBack(AnalysisResult result) throws IOException {
        JsonNode root = json(write(result, ExportFormat.JSON).resolve("graph.json"));
        assertFalse(root.get("directed").booleanValue());
        assertFalse(root.get("multigraph").booleanValue());
        assertEquals(result.title(), root.get("graph").get("title").textValue());
        assertEquals(result.topics().rows(), root.get("nodes").size());
        for (int topic = 0; topic < result.topics().rows(); topic++) {
            JsonNode node = root.get("nodes").get(topic);
            assertEquals(
                    result.topics().column("Id").text(topic), node.get("id").textValue());
            requireMembers(result.topics(), topic, node, Set.of("Id"));
        }
        assertEquals(result.links().rows(), root.get("edges").size());
        for (int row = 0; row < result.links().rows(); row++) {
            JsonNode edge = root.get("edges").get(row);
            requireEnds(
                    result,
                    row,
                    edge.get("source").textValue(),
                    edge.get("target").textValue());
            requireMembers(result.links(), row, edge, Set.of("Source", "Target", "Type"));
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void graphologyComesBack(AnalysisResult result) throws IOException {
        JsonNode root = json(write(result, ExportFormat.GRAPHOLOGY).resolve("graphology.json"));
        assertEquals("undirected", root.get("options").get("type").textValue());
        assertEquals(result.topics().rows(), root.get("nodes").size());
        for (int topic = 0; topic < result.topics().rows(); topic++) {
            JsonNode node = root.get("nodes").get(topic);
            assertEquals(
                    result.topics().column("Id").text(topic), node.get("key").textValue());
            requireMembers(result.topics(), topic, node.get("attributes"), Set.of("Id"));
        }
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < result.links().rows(); row++) {
            JsonNode edge = root.get("edges").get(row);
            assertTrue(keys.add(edge.get("key").textValue()));
            assertTrue(edge.get("undirected").booleanValue());
            requireEnds(
                    result,
                    row,
                    edge.get("source").textValue(),
                    edge.get("target").textValue());
            requireMembers(result.links(), row, edge.get("attributes"), Set.of("Source", "Target", "Type"));
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void tablesComeBack(AnalysisResult result) throws IOException {
        Path out = write(result, ExportFormat.CSV);
        requireTable(result.topics(), table(out.resolve("nodes.csv")));
        requireTable(result.links(), table(out.resolve("edges.csv")));
        requireTable(result.clusters(), table(out.resolve("clusters.csv")));
    }

    private static void requireTable(Table expected, List<CSVRecord> records) {
        assertEquals(expected.rows(), records.size());
        for (int row = 0; row < expected.rows(); row++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Column column : expected.columns()) {
                String cell = records.get(row).get(column.name());
                if (!cell.isEmpty()) {
                    values.put(
                            GraphColumns.nameOf(column),
                            column.type() == Column.Type.TEXT ? CellText.unguarded(cell) : cell);
                }
            }
            requireValues(expected, row, values, Set.of());
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void vosviewerFilesComeBack(AnalysisResult result) throws IOException {
        Path out = write(result, ExportFormat.VOSVIEWER);
        CSVFormat tabs = CSVFormat.DEFAULT.builder().setDelimiter('\t').get();
        List<CSVRecord> items = tabs.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Files.readString(out.resolve("vosviewer-map.txt"))))
                .getRecords();
        List<CSVRecord> links = tabs.parse(new StringReader(Files.readString(out.resolve("vosviewer-network.txt"))))
                .getRecords();
        JsonNode network = json(out.resolve("vosviewer.json")).get("network");
        assertEquals(result.topics().rows(), items.size());
        assertEquals(result.topics().rows(), network.get("items").size());
        for (int topic = 0; topic < items.size(); topic++) {
            CSVRecord item = items.get(topic);
            JsonNode online = network.get("items").get(topic);
            assertEquals(String.valueOf(topic + 1), item.get("id"));
            assertEquals(topic + 1, online.get("id").intValue());
            String occurrences =
                    String.valueOf(result.topics().column("occurrences").integer(topic));
            assertEquals(occurrences, item.get("weight<Occurrences>"));
            assertEquals(occurrences, online.get("weights").get("Occurrences").asText());
            assertEquals(result.topics().column("x").number(topic), Double.parseDouble(item.get("x")));
            assertEquals(
                    result.topics().column("x").number(topic), online.get("x").doubleValue());
            assertEquals(
                    result.topics().column("cluster").integer(topic),
                    online.get("cluster").longValue());
            assertEquals(
                    Double.isNaN(result.topics().column("constraint").number(topic)),
                    item.get("score<constraint>").isEmpty());
            assertEquals(
                    item.get("score<constraint>").isEmpty(),
                    !online.get("scores").has("constraint"));
            String label = result.topics().column("Label").text(topic);
            assertEquals(
                    paired(label).replaceAll("[\t\n\r]", " "),
                    item.get("label").replace("\\u0000", "\0").replace("\\u0007", "\u0007"));
            assertEquals(
                    paired(label),
                    online.get("label").textValue().replace("&lt;", "<").replace("&amp;", "&"));
        }
        assertEquals(result.links().rows(), links.size());
        assertEquals(result.links().rows(), network.get("links").size());
        for (int row = 0; row < links.size(); row++) {
            assertEquals(String.valueOf(result.source(row) + 1), links.get(row).get(0));
            assertEquals(String.valueOf(result.target(row) + 1), links.get(row).get(1));
            assertEquals(result.weight(row), Double.parseDouble(links.get(row).get(2)));
            JsonNode link = network.get("links").get(row);
            assertEquals(result.source(row) + 1, link.get("source_id").intValue());
            assertEquals(result.target(row) + 1, link.get("target_id").intValue());
            assertEquals(result.weight(row), link.get("strength").doubleValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>bold", "</script>", "<!--", "a &lt; b", "&#60;", "AT&T;"})
    void whatLooksLikeMarkupIsEscapedForVosviewerOnline(String label) {
        String escaped = VosviewerExporter.withoutMarkup(label);
        assertFalse(escaped.equals(label));
        assertEquals(
                label,
                escaped.replace("&lt;", "<")
                        .replace("&amp;", "&")
                        .replace("&lt;", label.contains("&lt;") ? "&lt;" : "<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "R&D", "<3", "x<-y", "&"})
    void otherTextIsExactForVosviewerOnline(String label) {
        assertEquals(label, VosviewerExporter.withoutMarkup(label));
    }

    @ParameterizedTest
    @MethodSource("results")
    void pajekComesBack(AnalysisResult result) throws IOException {
        Path out = write(result, ExportFormat.PAJEK);
        List<String> lines = Files.readAllLines(out.resolve("graph.net"));
        int n = result.topics().rows();
        assertEquals("*Vertices " + n, lines.get(0));
        for (int topic = 0; topic < n; topic++) {
            String line = lines.get(1 + topic);
            assertTrue(line.startsWith((topic + 1) + " \""), line);
            String[] position = line.substring(line.lastIndexOf('"') + 2).split(" ");
            assertEquals(2, position.length);
            for (String coordinate : position) {
                double value = Double.parseDouble(coordinate);
                assertTrue(value >= 0 && value <= 1, line);
            }
        }
        assertEquals("*Edges", lines.get(1 + n));
        assertEquals(2 + n + result.links().rows(), lines.size());
        assertEquals(1 + n, Files.readAllLines(out.resolve("graph.clu")).size());
        assertEquals(1 + n, Files.readAllLines(out.resolve("graph.vec")).size());
    }

    @ParameterizedTest
    @MethodSource("results")
    void jgraphtReadsNodeLinkJson(AnalysisResult result) {
        Graph<String, DefaultWeightedEdge> graph = empty();
        JSONImporter<String, DefaultWeightedEdge> importer = new JSONImporter<>();
        importer.setVertexFactory(id -> id);
        importer.importGraph(
                graph, write(result, ExportFormat.JSON).resolve("graph.json").toFile());
        requireSameGraph(result, graph);
    }

    @ParameterizedTest
    @MethodSource("results")
    void jgraphtReadsGraphml(AnalysisResult result) {
        Graph<String, DefaultWeightedEdge> graph = empty();
        SimpleGraphMLImporter<String, DefaultWeightedEdge> importer = new SimpleGraphMLImporter<>();
        importer.setSchemaValidation(false);
        importer.setEdgeWeightAttributeName("weight");
        List<String> ids = new ArrayList<>();
        importer.addVertexAttributeConsumer((vertex, attribute) -> {
            if (vertex.getSecond().equals("ID")) {
                ids.add(vertex.getFirst() + " " + attribute.getValue());
            }
        });
        importer.importGraph(
                graph,
                write(result, ExportFormat.GRAPHML).resolve("graph.graphml").toFile());
        assertEquals(result.topics().rows(), graph.vertexSet().size());
        assertEquals(result.links().rows(), graph.edgeSet().size());
        assertEquals(
                result.manifest().totalWeight(),
                graph.edgeSet().stream().mapToDouble(graph::getEdgeWeight).sum());
    }

    @Test
    void jgraphtReadsDot() {
        AnalysisResult result = Samples.odd();
        Graph<String, DefaultWeightedEdge> graph = empty();
        DOTImporter<String, DefaultWeightedEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        Map<String, String> labels = new TreeMap<>();
        importer.addVertexAttributeConsumer((vertex, attribute) -> {
            if (vertex.getSecond().equals("label")) {
                labels.put(vertex.getFirst(), attribute.getValue());
            }
        });
        importer.importGraph(
                graph, write(result, ExportFormat.DOT).resolve("graph.dot").toFile());
        assertEquals(result.topics().rows(), graph.vertexSet().size());
        assertEquals(result.links().rows(), graph.edgeSet().size());
        assertTrue(labels.containsValue("<b>&\"'"), labels::toString);
    }

    private static Graph<String, DefaultWeightedEdge> empty() {
        int[] next = {0};
        Supplier<String> vertices = () -> "v" + next[0]++;
        return new SimpleWeightedGraph<>(vertices, DefaultWeightedEdge::new);
    }

    private static void requireSameGraph(AnalysisResult result, Graph<String, DefaultWeightedEdge> graph) {
        assertEquals(result.topics().rows(), graph.vertexSet().size());
        assertEquals(result.links().rows(), graph.edgeSet().size());
        Column id = result.topics().column("Id");
        for (int row = 0; row < result.links().rows(); row++) {
            DefaultWeightedEdge edge = graph.getEdge(id.text(result.source(row)), id.text(result.target(row)));
            assertEquals(result.weight(row), graph.getEdgeWeight(edge));
        }
    }

    @Test
    void rejectedRowsAreTold() throws IOException {
        Path out = write(Samples.odd(), List.of(), 1);
        List<CSVRecord> rows = table(out.resolve("rejected.csv"));
        assertEquals(
                List.of("source", "row", "line", "byte_offset", "byte_length", "reason", "detail", "raw"),
                rows.get(0).getParser().getHeaderNames());
        assertEquals(3, rows.size());
        assertEquals(
                List.of("a.csv", "3", "4", "100", "20", "BAD_QUOTE", "column \"topics\"", "x,\"a\"b,=1\n"),
                rows.get(0).toList());
        assertEquals("'=nul\\u0000,\uFFFD", rows.get(1).get("raw"));
        assertEquals("'-1,2", rows.get(2).get("raw"));
    }

    @Test
    void everyColumnOfEveryTableIsInTheDictionary() throws IOException {
        Path out = write(Samples.odd(), EnumSet.allOf(ExportFormat.class), 2);
        Map<String, Set<String>> explained = new TreeMap<>();
        for (CSVRecord entry : table(out.resolve("dictionary.csv"))) {
            assertTrue(
                    explained
                                    .computeIfAbsent(entry.get("file"), file -> new TreeSet<>())
                                    .add(entry.get("column"))
                            || !entry.get("file").endsWith(".csv"),
                    entry::toString);
            assertFalse(entry.get("meaning").isEmpty());
        }
        for (String file : List.of("nodes.csv", "edges.csv", "clusters.csv", "rejected.csv", "dictionary.csv")) {
            List<String> head =
                    List.of(Files.readAllLines(out.resolve(file)).get(0).split(","));
            assertEquals(new TreeSet<>(head), explained.get(file), file);
        }
        for (ExportFormat format : ExportFormat.values()) {
            for (String file : format.exporter().fileNames()) {
                assertTrue(explained.containsKey(file), file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormatWritesTheFilesThatItNames(ExportFormat format) throws IOException {
        Set<String> expected = new TreeSet<>(format.exporter().fileNames());
        expected.addAll(List.of("rejected.csv", "dictionary.csv", "manifest.json"));
        assertEquals(expected, bytes(write(Samples.odd(), format)).keySet());
        assertEquals(Optional.of(format), ExportFormat.of(format.option()));
    }

    @Test
    void theBytesAreTheSameWhateverTheThreads() throws IOException {
        AnalysisResult result = Samples.random(3000, 20_000, 3);
        Map<String, byte[]> one = bytes(write(result, EnumSet.allOf(ExportFormat.class), 1));
        for (int threads : new int[] {2, 8}) {
            Map<String, byte[]> more = bytes(write(result, EnumSet.allOf(ExportFormat.class), threads));
            assertEquals(one.keySet(), more.keySet());
            one.forEach((name, expected) -> assertArrayEquals(expected, more.get(name), name));
        }
    }

    @Test
    void aResultWithoutLayoutHasNoLooks() throws Exception {
        AnalysisResult full = Samples.odd();
        List<Column> columns = full.topics().columns().stream()
                .filter(c -> !Set.of("x", "y", "size", "color").contains(c.name()))
                .toList();
        AnalysisResult bare = new AnalysisResult(
                full.title(),
                full.manifest(),
                List.of(),
                full.graph(),
                java.util.stream.IntStream.range(0, full.graph().links()).toArray(),
                new Table("topics", full.topics().rows(), columns),
                full.links(),
                full.clusters(),
                full.figures());
        Path out = write(bare, EnumSet.allOf(ExportFormat.class), 2);
        assertTrue(elements(ReadBack.xml(out.resolve("graph.gexf")), "viz:position")
                .isEmpty());
        assertFalse(json(out.resolve("vosviewer.json"))
                .get("network")
                .get("items")
                .get(0)
                .has("x"));
        assertFalse(Files.readString(out.resolve("graph.dot")).contains("pos="));
    }

    @Test
    void aKeyThatXmlCannotCarryIsAFaultOfOurs() {
        AnalysisResult result = Samples.of(List.of("bell\u0007"), List.of());
        assertThrows(IllegalStateException.class, () -> write(result, ExportFormat.GRAPHML));
    }

    // what went in, against what came out

    /** Requires the values by name: as texts without what XML cannot carry, as numbers to the last bit, none where none is. */
    private static void requireValues(Table table, int row, Map<String, String> values, Set<String> others) {
        Map<String, String> left = new LinkedHashMap<>(values);
        for (Column column : table.columns()) {
            if (others.contains(column.name())) {
                continue;
            }
            String value = left.remove(GraphColumns.nameOf(column));
            String where = column.name() + " of row " + row;
            switch (column.type()) {
                case INTEGER -> assertEquals(String.valueOf(column.integer(row)), value, where);
                case DECIMAL -> {
                    if (Double.isFinite(column.number(row))) {
                        assertEquals(column.number(row), Double.parseDouble(value), where);
                        assertTrue(value.contains(".") || value.contains("e"), where);
                    } else {
                        assertEquals(null, value, where);
                    }
                }
                case TEXT -> {
                    String text = column.text(row);
                    assertTrue(value == null ? text.isEmpty() : sameButLost(text, value), where + ": " + value);
                }
            }
        }
        assertTrue(left.isEmpty(), left::toString);
    }

    private static boolean sameButLost(String text, String value) {
        String shown = paired(text).replace("\0", "\\u0000").replace("\u0007", "\\u0007");
        String legal = paired(text).replaceAll("[\0\u0007\uFFFE\uFFFF]", "");
        return value.equals(text) || value.equals(legal) || value.equals(shown);
    }

    private static String paired(String text) {
        StringBuilder paired = new StringBuilder();
        text.codePoints().forEach(c -> paired.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return paired.toString();
    }

    private static void requireMembers(Table table, int row, JsonNode members, Set<String> others) {
        for (Column column : table.columns()) {
            if (others.contains(column.name())) {
                continue;
            }
            JsonNode value = members.get(GraphColumns.nameOf(column));
            String where = column.name() + " of row " + row;
            switch (column.type()) {
                case INTEGER -> {
                    assertTrue(value.isIntegralNumber(), where);
                    assertEquals(column.integer(row), value.longValue(), where);
                }
                case DECIMAL -> {
                    assertEquals(Double.isFinite(column.number(row)), value != null, where);
                    if (value != null) {
                        assertTrue(value.isFloatingPointNumber(), where);
                        assertEquals(column.number(row), value.doubleValue(), where);
                    }
                }
                case TEXT -> assertEquals(paired(column.text(row)), value == null ? "" : value.textValue(), where);
            }
        }
    }

    private static void requireEnds(AnalysisResult result, int row, String source, String target) {
        assertEquals(result.links().column("Source").text(row), source);
        assertEquals(result.links().column("Target").text(row), target);
        assertEquals(result.topics().column("Id").text(result.source(row)), source);
        assertEquals(result.topics().column("Id").text(result.target(row)), target);
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element only(Element root, String name) {
        List<Element> found = elements(root, name);
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    private static List<CSVRecord> table(Path file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Files.readString(file)))
                .getRecords();
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Path file : FolderSwap.entries(folder)) {
            bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return bytes;
    }
}
