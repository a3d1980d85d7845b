package org.topicgraph.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * GraphML as Gephi, networkx, igraph, yEd and topicgraph itself write it: label, weight and occurrences are found by the names
 * of their keys.
 */
final class GraphmlNetwork extends XmlNetwork {
    private static final List<String> LABELS = List.of("label", "nodelabel", "name", "title");
    private static final Set<String> WEIGHTS = Set.of("weight", "edgeweight");

    /** Names of the keys of nodes and of edges, by id. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> nodeData = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean directed;
    private String key = "";
    private boolean inKey;
    private boolean hyper;

    private Optional<Element> element = Optional.empty();
    private String weight = "";

    /** The node or edge that is being read. */
    private record Element(
            boolean isNode, String id, String source, String target, boolean isDirected, NetworkPart.Place at) {}

    @Override
    void start(String name, XMLStreamReader xml, NetworkPart part) {
        text.setLength(0);
        switch (name) {
            case "graphml" -> part.describe("GraphML");
            case "graph" -> directed = !attribute(xml, "edgedefault").equals("undirected");
            case "key" -> {
                inKey = true;
                key = attribute(xml, "id");
                String meaning = attribute(xml, "attr.name");
                names.put(key, ColumnRole.simple(meaning.isEmpty() ? key : meaning));
            }
            case "node" -> {
                finishNode(part);
                nodeData.clear();
                element = Optional.of(new Element(true, attribute(xml, "id"), "", "", false, place(xml)));
            }
            case "edge" -> {
                String own = attribute(xml, "directed");
                boolean isDirected = own.isEmpty() ? directed : own.equals("true");
                weight = defaults.entrySet().stream()
                        .filter(entry -> WEIGHTS.contains(names.get(entry.getKey())))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
                element = Optional.of(new Element(
                        false, "", attribute(xml, "source"), attribute(xml, "target"), isDirected, place(xml)));
            }
            case "hyperedge" -> {
                if (!hyper) {
                    part.warn("hyperedges are passed over; a link has two ends");
                }
                hyper = true;
            }
            case "data" -> {
                key = attribute(xml, "key");
            }
            default -> {}
        }
    }

    @Override
    void text(String more) {
        text.append(more);
    }

    @Override
    void end(String name, NetworkPart part) {
        switch (name) {
            case "default" -> {
                if (inKey) {
                    defaults.put(key, text.toString().strip());
                }
            }
            case "key" -> inKey = false;
            case "data" -> data(names.getOrDefault(key, ColumnRole.simple(key)), text.toString());
            case "node" -> finishNode(part);
            case "edge" -> {
                element.ifPresent(
                        edge -> part.link(edge.source(), edge.target(), weight, edge.isDirected(), edge.at()));
                element = Optional.empty();
            }
            default -> {}
        }
        text.setLength(0);
    }

    private void data(String name, String value) {
        if (element.isEmpty()) {
            return;
        }
        if (element.get().isNode()) {
            nodeData.putIfAbsent(name, value);
        } else if (WEIGHTS.contains(name)) {
            weight = value;
        }
    }

    /** A node ends, or another begins within it. */
    private void finishNode(NetworkPart part) {
        if (element.isPresent() && element.get().isNode()) {
            String label = LABELS.stream()
                    .filter(nodeData::containsKey)
                    .map(nodeData::get)
                    .findFirst()
                    .orElse("");
            OptionalInt occurrences = nodeData.entrySet().stream()
                    .filter(entry -> NetworkReader.isOccurrences(entry.getKey()))
                    .map(entry -> NetworkReader.count(entry.getValue()))
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
            part.node(element.get().id(), label, occurrences);
            element = Optional.empty();
        }
    }
}
