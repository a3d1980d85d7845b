package org.topicgraph.source;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** GEXF 1.1 to 1.3: ids, labels, weights; of the attributes the occurrences. A link with spells is one link. */
final class GexfNetwork extends XmlNetwork {
    private final Set<String> occurrencesIds = new HashSet<>();
    private boolean directed;
    private boolean ofNodes;
    private Optional<Node> node = Optional.empty();
    private OptionalInt occurrences = OptionalInt.empty();

    /** The node that is being read. */
    private record Node(String id, String label) {}

    @Override
    void start(String name, XMLStreamReader xml, NetworkPart part) {
        switch (name) {
            case "gexf" -> part.describe("GEXF " + Printable.of(attribute(xml, "version")));
            case "graph" -> directed = attribute(xml, "defaultedgetype").equals("directed");
            case "attributes" -> ofNodes = attribute(xml, "class").equals("node");
            case "attribute" -> {
                if (ofNodes && NetworkReader.isOccurrences(attribute(xml, "title"))) {
                    occurrencesIds.add(attribute(xml, "id"));
                }
            }
            case "node" -> {
                finishNode(part);
                node = Optional.of(new Node(attribute(xml, "id"), attribute(xml, "label")));
            }
            case "attvalue" -> {
                String of = attribute(xml, "for").isEmpty() ? attribute(xml, "id") : attribute(xml, "for");
                if (node.isPresent() && occurrencesIds.contains(of)) {
                    occurrences = NetworkReader.count(attribute(xml, "value"));
                }
            }
            case "edge" -> {
                String type = attribute(xml, "type");
                part.link(
                        attribute(xml, "source"),
                        attribute(xml, "target"),
                        attribute(xml, "weight"),
                        type.isEmpty() ? directed : type.equals("directed"),
                        place(xml));
            }
            default -> {}
        }
    }

    @Override
    void end(String name, NetworkPart part) {
        if (name.equals("node")) {
            finishNode(part);
        }
    }

    private void finishNode(NetworkPart part) {
        node.ifPresent(done -> part.node(done.id(), done.label(), occurrences));
        node = Optional.empty();
        occurrences = OptionalInt.empty();
    }
}
