package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * JSON with lists of nodes and links: node-link JSON of networkx, d3 and topicgraph, graphology and Gephi Lite, Cytoscape,
 * VOSviewer. What differs between them are names, which are all taken.
 */
final class JsonNetwork implements NetworkReader {
    private static final Set<String> NODES = Set.of("nodes", "items");
    private static final Set<String> LINKS = Set.of("edges", "links");

    /** Lists stand in the outermost object or in one of its members. */
    private static final int DEEPEST = 2;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // a NaN costs its link, not the file
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private boolean directed;
    private long nodes;

    @Override
    public void read(InputBytes bytes, String shown, NetworkPart part) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            part.describe("JSON with nodes and links");
            if (json.nextToken() == JsonToken.START_OBJECT) {
                object(json, 1, part);
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s, line %d: the JSON is broken after %d nodes and %d links: %s"
                            .formatted(
                                    shown,
                                    at == null ? 0 : at.getLineNr(),
                                    nodes,
                                    part.read(),
                                    Printable.of(e.getOriginalMessage().replaceFirst("(?s) \\(.*", ""))),
                    e);
        }
    }

    private void object(JsonParser json, int depth, NetworkPart part) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && NODES.contains(name)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    node(MAPPER.readTree(json), part);
                }
            } else if (value == JsonToken.START_ARRAY && LINKS.contains(name)) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    JsonLocation at = json.currentTokenLocation();
                    JsonNode link = MAPPER.readTree(json);
                    long end = json.currentLocation().getByteOffset();
                    link(
                            link,
                            new NetworkPart.Place(at.getLineNr(), at.getByteOffset(), end - at.getByteOffset()),
                            part);
                }
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                object(json, depth + 1, part);
            } else if (name.equals("directed") && value == JsonToken.VALUE_TRUE) {
                directed = true;
            } else {
                json.skipChildren();
            }
        }
    }

    /** Without an id a node is called by its place, as early versions of d3 do. */
    private void node(JsonNode node, NetworkPart part) {
        String id = text(node, "id", "key");
        String label = text(node, "label", "name");
        part.node(id.isEmpty() ? Long.toString(nodes) : id, label, occurrences(node));
        nodes++;
    }

    private void link(JsonNode link, NetworkPart.Place at, NetworkPart part) {
        if (!link.isObject()) {
            part.fault(at, RejectionReason.MISSING_NODE, "no object", link.toString());
            return;
        }
        boolean isDirected = link.has("undirected") ? !link.get("undirected").asBoolean() : directed;
        part.link(
                text(link, "source", "source_id"),
                text(link, "target", "target_id"),
                text(link, "weight", "strength", "value"),
                isDirected,
                at);
    }

    /** The first member of these names that has a value, of the object or of what it holds as its data. */
    private static String text(JsonNode object, String... names) {
        for (JsonNode holder : new JsonNode[] {object, object.path("attributes"), object.path("data")}) {
            for (String name : names) {
                JsonNode value = holder.path(name);
                if (value.isValueNode() && !value.isNull()) {
                    return value.asText();
                }
            }
        }
        return "";
    }

    private static OptionalInt occurrences(JsonNode node) {
        for (JsonNode holder :
                new JsonNode[] {node, node.path("weights"), node.path("attributes"), node.path("data")}) {
            for (Map.Entry<String, JsonNode> member : holder.properties()) {
                if (NetworkReader.isOccurrences(member.getKey())
                        && member.getValue().isValueNode()) {
                    return NetworkReader.count(member.getValue().asText());
                }
            }
        }
        return OptionalInt.empty();
    }
}
