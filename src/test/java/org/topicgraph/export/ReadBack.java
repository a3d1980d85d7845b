package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.SimpleGraphMLImporter;
import org.jgrapht.nio.json.JSONImporter;
import org.topicgraph.analysis.Column;
import org.topicgraph.analysis.Table;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A file of results as parsers that are not ours read it: for each topic and each link what stands under each name, numbers as
 * they are written. A link has its ends under {@code source} and {@code target}.
 *
 * @param topics in the order of the file
 * @param links in the order of the file
 */
record ReadBack(List<Map<String, String>> topics, List<Map<String, String>> links) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ReadBack() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    // the parsers

    static ReadBack graphml(Path file) throws Exception {
        ReadBack back = new ReadBack();
        Element root = xml(file);
        Map<String, Element> keys = new HashMap<>();
        children(root, "key").forEach(key -> assertNull(keys.put(key.getAttribute("id"), key), "key ids are unique"));
        Element graph = children(root, "graph").get(0);
        assertEquals("undirected", graph.getAttribute("edgedefault"));
        for (String element : List.of("node", "edge")) {
            for (Element owner : children(graph, element)) {
                Map<String, String> values = attributes(owner);
                for (Element data : children(owner, "data")) {
                    Element key = keys.get(data.getAttribute("key"));
                    assertEquals(element, key.getAttribute("for"));
                    put(values, key.getAttribute("attr.name"), data.getTextContent());
                }
                back.of(element).add(values);
            }
        }
        return back;
    }

    /** Spells and values of slices stand under {@code spells} and under the attribute's name with what it is worth when. */
    static ReadBack gexf(Path file) throws Exception {
        ReadBack back = new ReadBack();
        Element graph = children(xml(file), "graph").get(0);
        assertEquals("undirected", graph.getAttribute("defaultedgetype"));
        Map<String, String> titles = new HashMap<>();
        for (Element block : children(graph, "attributes")) {
            children(block, "attribute")
                    .forEach(a -> put(
                            titles, block.getAttribute("class") + " " + a.getAttribute("id"), a.getAttribute("title")));
        }
        for (String element : List.of("node", "edge")) {
            Element all = children(graph, element + "s").get(0);
            List<Element> owners = children(all, element);
            assertEquals(String.valueOf(owners.size()), all.getAttribute("count"));
            for (Element owner : owners) {
                Map<String, String> values = attributes(owner);
                for (Element value : children(children(owner, "attvalues").get(0), "attvalue")) {
                    String name = titles.get(element + " " + value.getAttribute("for"));
                    put(values, name + when(value), value.getAttribute("value"));
                }
                for (Element spells : children(owner, "spells")) {
                    List<Element> each = children(spells, "spell");
                    put(
                            values,
                            "spells",
                            String.join("", each.stream().map(ReadBack::when).toList()));
                }
                children(owner, "viz:size").forEach(size -> put(values, "size", size.getAttribute("value")));
                for (Element position : children(owner, "viz:position")) {
                    put(values, "x", position.getAttribute("x"));
                    put(values, "y", position.getAttribute("y"));
                }
                for (Element color : children(owner, "viz:color")) {
                    StringBuilder hex = new StringBuilder("#");
                    for (String part : List.of("r", "g", "b")) {
                        hex.append("%02x".formatted(Integer.parseInt(color.getAttribute(part))));
                    }
                    put(values, "color", hex.toString());
                }
                back.of(element).add(values);
            }
        }
        return back;
    }

    private static String when(Element value) {
        return value.hasAttribute("start")
                ? " from " + value.getAttribute("start") + " to " + value.getAttribute("end")
                : "";
    }

    static ReadBack nodeLink(Path file) throws IOException {
        ReadBack back = new ReadBack();
        JsonNode root = json(file);
        root.get("nodes").forEach(node -> back.topics.add(members(node)));
        root.get("edges").forEach(edge -> back.links.add(members(edge)));
        return back;
    }

    static ReadBack graphology(Path file) throws IOException {
        ReadBack back = new ReadBack();
        JsonNode root = json(file);
        for (JsonNode node : root.get("nodes")) {
            Map<String, String> values = members(node.get("attributes"));
            put(values, "id", node.get("key").textValue());
            back.topics.add(values);
        }
        for (JsonNode edge : root.get("edges")) {
            Map<String, String> values = members(edge.get("attributes"));
            put(values, "source", edge.get("source").textValue());
            put(values, "target", edge.get("target").textValue());
            back.links.add(values);
        }
        return back;
    }

    /** Items and links of VOSviewer Online; ends and ids are numbers from 1. */
    static ReadBack online(Path file) throws IOException {
        ReadBack back = new ReadBack();
        JsonNode network = json(file).get("network");
        for (JsonNode item : network.get("items")) {
            Map<String, String> values = members(item);
            members(item.get("weights")).forEach((name, value) -> put(values, "weight<" + name + ">", value));
            members(item.get("scores")).forEach((name, value) -> put(values, "score<" + name + ">", value));
            back.topics.add(values);
        }
        network.get("links").forEach(link -> back.links.add(members(link)));
        return back;
    }

    /** {@return the rows of a table by the names of its head, empty cells left out} */
    static List<Map<String, String>> table(Path file, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(Files.readString(file)))) {
            for (CSVRecord record : parser) {
                assertTrue(record.isConsistent(), record::toString);
                Map<String, String> values = new LinkedHashMap<>(record.toMap());
                values.values().removeIf(String::isEmpty);
                rows.add(values);
            }
        }
        return rows;
    }

    static ReadBack nodeLinkByJgrapht(Path file) {
        JSONImporter<String, DefaultWeightedEdge> importer = new JSONImporter<>();
        importer.setVertexFactory(id -> id);
        Jgrapht values = new Jgrapht();
        importer.addVertexAttributeConsumer(values::ofVertex);
        importer.addEdgeAttributeConsumer(values::ofEdge);
        importer.importGraph(values.graph, file.toFile());
        return values.read(vertex -> values.vertices.get(vertex).remove("ID"));
    }

    static ReadBack graphmlByJgrapht(Path file) {
        SimpleGraphMLImporter<String, DefaultWeightedEdge> importer = new SimpleGraphMLImporter<>();
        importer.setSchemaValidation(false);
        importer.setEdgeWeightAttributeName("weight");
        Jgrapht values = new Jgrapht();
        importer.addVertexAttributeConsumer(values::ofVertex);
        importer.addEdgeAttributeConsumer(values::ofEdge);
        importer.importGraph(values.graph, file.toFile());
        return values.read(vertex -> values.vertices.get(vertex).remove("ID"));
    }

    /** What JGraphT's importers tell; the weight of a link is that of the graph they make. */
    private static final class Jgrapht {
        private final Graph<String, DefaultWeightedEdge> graph;
        private final Map<String, Map<String, String>> vertices = new LinkedHashMap<>();
        private final Map<DefaultWeightedEdge, Map<String, String>> edges = new HashMap<>();

        Jgrapht() {
            int[] next = {0};
            graph = new SimpleWeightedGraph<>(() -> "v" + next[0]++, DefaultWeightedEdge::new);
        }

        void ofVertex(Pair<String, String> name, Attribute value) {
            vertices.computeIfAbsent(name.getFirst(), vertex -> new LinkedHashMap<>())
                    .put(name.getSecond(), value.getValue());
        }

        void ofEdge(Pair<DefaultWeightedEdge, String> name, Attribute value) {
            edges.computeIfAbsent(name.getFirst(), edge -> new LinkedHashMap<>())
                    .put(name.getSecond(), value.getValue());
        }

        ReadBack read(UnaryOperator<String> id) {
            ReadBack back = new ReadBack();
            Map<String, String> ids = new HashMap<>();
            for (String vertex : graph.vertexSet()) {
                ids.put(vertex, id.apply(vertex));
                Map<String, String> values = vertices.get(vertex);
                values.put("id", ids.get(vertex));
                back.topics.add(values);
            }
            for (DefaultWeightedEdge edge : graph.edgeSet()) {
                Map<String, String> values = edges.computeIfAbsent(edge, any -> new LinkedHashMap<>());
                values.put("source", ids.get(graph.getEdgeSource(edge)));
                values.put("target", ids.get(graph.getEdgeTarget(edge)));
                values.put("weight", Double.toString(graph.getEdgeWeight(edge)));
                back.links.add(values);
            }
            return back;
        }
    }

    private List<Map<String, String>> of(String element) {
        return element.equals("node") ? topics : links;
    }

    private static void put(Map<String, String> values, String name, String value) {
        assertNull(values.put(name, value), () -> name + " stands there once");
    }

    static Element xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            values.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        return values;
    }

    private static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    private static Map<String, String> members(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        BiConsumer<String, JsonNode> member = (name, value) -> {
            if (value.isFloatingPointNumber()) {
                String number = value.decimalValue().toString();
                put(values, name, value.decimalValue().scale() == 0 ? number + ".0" : number);
            } else if (value.isValueNode()) {
                put(values, name, value.asText());
            }
        };
        object.properties().forEach(field -> member.accept(field.getKey(), field.getValue()));
        return values;
    }

    // what went in, against what came out

    /**
     * Requires of each row the values of all columns: whole numbers to the last digit, others to the last bit (but for the sign
     * of zero) and told from whole ones, texts as the format carries them, nothing where there is no value, and nothing else.
     *
     * @param names what columns are called there; those without a name must not be there
     * @param carried what becomes of a text
     */
    static void requireValues(
            Table expected, List<Map<String, String>> found, UnaryOperator<String> names, Carried carried) {
        assertEquals(expected.rows(), found.size());
        for (int row = 0; row < expected.rows(); row++) {
            Map<String, String> others = new LinkedHashMap<>(found.get(row));
            for (Column column : expected.columns()) {
                String name = names.apply(column.name());
                if (!name.isEmpty()) {
                    requireValue(column, row, others.remove(name), carried);
                }
            }
            assertTrue(others.isEmpty(), others::toString);
        }
    }

    /** What becomes of a column's texts in a format. */
    @FunctionalInterface
    interface Carried {
        String text(String column, String text);
    }

    static void requireValue(Column column, int row, String value, Carried carried) {
        Supplier<String> where = () -> column.name() + " of row " + row;
        switch (column.type()) {
            case INTEGER -> assertEquals(Long.toString(column.integer(row)), value, where);
            case DECIMAL -> requireNumber(column.number(row), value, where);
            case TEXT -> {
                String text = column.text(row);
                assertEquals(text.isEmpty() ? null : carried.text(column.name(), text), value, where);
            }
        }
    }

    static void requireNumber(double expected, String value, Supplier<String> where) {
        if (!Double.isFinite(expected)) {
            assertNull(value, where);
            return;
        }
        assertTrue(value != null && (value.contains(".") || value.contains("e") || value.contains("E")), where);
        double number = Double.parseDouble(value);
        boolean same =
                Double.doubleToRawLongBits(expected + 0.0) == Double.doubleToRawLongBits(number); // 0 for minus zero
        assertTrue(same, () -> where.get() + ": " + value + " for " + expected);
    }

    // what becomes of a text, from the definitions of the formats

    /** Halves of surrogate pairs become U+FFFD. */
    static String paired(String text) {
        int[] points = text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .toArray();
        return new String(points, 0, points.length);
    }

    /** XML has no control characters but tab and line breaks, and no U+FFFE and U+FFFF. */
    static String inXml(String text) {
        return paired(text).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    /** A cell that would be a formula gets an apostrophe; controls are shown. */
    static String inCell(String text) {
        String guarded = text.matches("(?s)'*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*") ? "'" + text : text;
        return withControlsShown(guarded);
    }

    static String withControlsShown(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : paired(text).toCharArray()) {
            boolean control = c < ' ' && "\t\n\r".indexOf(c) < 0 || c == 0x7F;
            shown.append(control ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return shown.toString();
    }

    /** Words with INF in capitals keep their first letter only in capitals. */
    static String withoutInf(String text) {
        StringBuilder calm = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int from = 0; from < points.length; ) {
            int to = from;
            while (to < points.length && Character.isLetter(points[to])) {
                to++;
            }
            if (to == from) {
                calm.appendCodePoint(points[from++]);
                continue;
            }
            String first = Character.toString(points[from]);
            String rest = new String(points, from + 1, to - from - 1);
            boolean inf = (first + rest).contains("INF");
            calm.append(first).append(inf ? rest.toLowerCase(java.util.Locale.ROOT) : rest);
            from = to;
        }
        return calm.toString();
    }
}
