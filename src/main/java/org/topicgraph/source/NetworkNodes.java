package org.topicgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The nodes that the inputs of a network name, by the ids they have there; numbered in the order in which they are met. */
final class NetworkNodes {
    /** Ids that say nothing beyond their file. */
    private static final Pattern MERE_NUMBER = Pattern.compile("n?[0-9]+");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Node> listed = new ArrayList<>();

    /** What an input says of a node. */
    private record Node(String label, OptionalInt occurrences, int input) {}

    /** {@return the number of the node with this id, new or not} */
    int number(String id) {
        Integer known = numbers.putIfAbsent(id, ids.size());
        if (known != null) {
            return known;
        }
        ids.add(id);
        listed.add(null);
        return ids.size() - 1;
    }

    /**
     * An input lists a node.
     *
     * @return whether it is new, and not listed by this input before
     * @throws InputException if another input gives the id to a node of another label
     */
    boolean list(String id, String label, OptionalInt occurrences, int input) {
        int number = number(id);
        Node before = listed.get(number);
        if (before == null) {
            listed.set(number, new Node(label, occurrences, input));
            return true;
        }
        if (before.input != input && !before.label.equals(label)) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "the inputs are of different networks: node %s is %s in one and %s in another; analyse them one by one"
                            .formatted(Printable.quoted(id), Printable.quoted(before.label), Printable.quoted(label)));
        }
        return before.input != input;
    }

    int size() {
        return ids.size();
    }

    String id(int node) {
        return ids.get(node);
    }

    boolean isListed(int node) {
        return listed.get(node) != null;
    }

    /** {@return what is shown for the node: its label, or its id if it has none} */
    String label(int node) {
        return isListed(node) && !listed.get(node).label.isBlank() ? listed.get(node).label : ids.get(node);
    }

    /** {@return the rows of the node, where an input tells them} */
    OptionalInt occurrences(int node) {
        return isListed(node) ? listed.get(node).occurrences : OptionalInt.empty();
    }

    /**
     * {@return what identifies each node for a person: its id; but where all ids are mere numbers, as programs count them, and
     * the labels are all different, its label}
     *
     * @param nodes those that are there
     */
    String[] keys(int[] nodes) {
        Set<String> labels = new HashSet<>();
        boolean byLabel = Arrays.stream(nodes)
                .allMatch(node ->
                        MERE_NUMBER.matcher(ids.get(node)).matches() && labels.add(NetworkPart.clean(label(node))));
        return Arrays.stream(nodes)
                .mapToObj(node -> byLabel ? NetworkPart.clean(label(node)) : ids.get(node))
                .toArray(String[]::new);
    }

    /** {@return bytes whose unsigned order is that of code points} */
    static byte[] sortable(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
