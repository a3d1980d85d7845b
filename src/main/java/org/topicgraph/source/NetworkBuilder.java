package org.topicgraph.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes one network of what the inputs add: unknown ends rejected, loops dropped, twins added, nodes in their order. */
final class NetworkBuilder {
    private final NetworkNodes nodes;
    private final List<NetworkPart> parts;

    private int[] order = {};
    private int[] from = {};
    private int[] to = {};
    private double[] weight = {};

    NetworkBuilder(NetworkNodes nodes, List<NetworkPart> parts) {
        this.nodes = nodes;
        this.parts = parts;
    }

    /**
     * {@return the network}
     *
     * @param inputs gives the reports of the parts, in their order; asked when it is known what became of every link
     * @throws InputException if it has no link, or if weights add up to too much
     */
    Network network(Supplier<List<InputReport>> inputs) {
        if (parts.stream().anyMatch(NetworkPart::listsNodes)) {
            parts.forEach(NetworkPart::rejectUnlisted);
        }
        long read = parts.stream().mapToLong(NetworkPart::read).sum();
        long rejected = parts.stream().mapToLong(NetworkPart::rejected).sum();
        if (read == 0) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    Printable.of(inputs.get().get(0).name())
                            + ": there are nodes but no links; name the file with the links too (of VOSviewer the network"
                            + " file beside the map, of Gephi the table of edges)");
        }
        long loops = withoutLoops(Math.toIntExact(read - rejected));
        int[] present = IntStream.range(0, nodes.size()).filter(this::isPresent).toArray();
        String[] keys = nodes.keys(present);
        int[] occurrences = occurrences(present);
        sortNodes(present, keys, occurrences);
        renumber(present);
        int kept = merge();
        return new Network(
                pick(keys),
                Arrays.stream(order).mapToObj(i -> nodes.label(present[i])).toArray(String[]::new),
                occurrences.length == 0
                        ? occurrences
                        : Arrays.stream(order).map(i -> occurrences[i]).toArray(),
                Arrays.copyOf(from, kept),
                Arrays.copyOf(to, kept),
                Arrays.copyOf(weight, kept),
                new LinkAccounting(read, kept, from.length - kept, loops, rejected),
                inputs.get());
    }

    private boolean isPresent(int node) {
        return nodes.isListed(node) || met[node];
    }

    private boolean[] met = {};

    /** Copies the links of all parts; {@return how many loops are left out} */
    private long withoutLoops(int links) {
        from = new int[links];
        to = new int[links];
        weight = new double[links];
        met = new boolean[nodes.size()];
        int kept = 0;
        for (NetworkPart part : parts) {
            for (int link = 0; link < part.links(); link++) {
                met[part.from(link)] = true;
                met[part.to(link)] = true;
                if (part.from(link) != part.to(link)) {
                    from[kept] = part.from(link);
                    to[kept] = part.to(link);
                    weight[kept++] = part.weight(link);
                }
            }
        }
        from = Arrays.copyOf(from, kept);
        to = Arrays.copyOf(to, kept);
        weight = Arrays.copyOf(weight, kept);
        return links - kept;
    }

    /** The occurrences of all nodes present; empty if one has none. */
    private int[] occurrences(int[] present) {
        boolean known =
                Arrays.stream(present).allMatch(node -> nodes.occurrences(node).isPresent());
        return known
                ? Arrays.stream(present)
                        .map(node -> nodes.occurrences(node).orElseThrow())
                        .toArray()
                : new int[0];
    }

    private void sortNodes(int[] present, String[] keys, int[] occurrences) {
        double[] magnitude = new double[nodes.size()];
        for (int link = 0; link < from.length; link++) {
            magnitude[from[link]] += weight[link];
            magnitude[to[link]] += weight[link];
        }
        for (int i = 0; i < occurrences.length; i++) {
            magnitude[present[i]] = occurrences[i];
        }
        byte[][] sortable = Arrays.stream(keys).map(NetworkNodes::sortable).toArray(byte[][]::new);
        order = IntStream.range(0, present.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -magnitude[present[i]])
                        .thenComparing(i -> sortable[i], Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private String[] pick(String[] keys) {
        return Arrays.stream(order).mapToObj(i -> keys[i]).toArray(String[]::new);
    }

    private void renumber(int[] present) {
        int[] number = new int[nodes.size()];
        for (int place = 0; place < order.length; place++) {
            number[present[order[place]]] = place;
        }
        for (int link = 0; link < from.length; link++) {
            int a = number[from[link]];
            int b = number[to[link]];
            from[link] = Math.min(a, b);
            to[link] = Math.max(a, b);
        }
    }

    /** Sorts the links and adds up those between the same nodes, in the order of reading; {@return how many are left} */
    private int merge() {
        sortBy(to);
        sortBy(from);
        int kept = 0;
        for (int link = 0; link < from.length; link++) {
            if (kept > 0 && from[link] == from[kept - 1] && to[link] == to[kept - 1]) {
                weight[kept - 1] += weight[link];
            } else {
                from[kept] = from[link];
                to[kept] = to[link];
                weight[kept++] = weight[link];
            }
            if (weight[kept - 1] > NetworkPart.MOST_WEIGHT) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "the weights of a link add up to more than %s; bring all weights to a smaller scale"
                                .formatted(NetworkPart.MOST_WEIGHT));
            }
        }
        return kept;
    }

    /** A counting sort by one end, which keeps the order of equals. */
    private void sortBy(int[] end) {
        int[] place = new int[order.length + 1];
        for (int node : end) {
            place[node + 1]++;
        }
        for (int i = 0; i < order.length; i++) {
            place[i + 1] += place[i];
        }
        int[] newFrom = new int[from.length];
        int[] newTo = new int[from.length];
        double[] newWeight = new double[from.length];
        for (int link = 0; link < end.length; link++) {
            int at = place[end[link]]++;
            newFrom[at] = from[link];
            newTo[at] = to[link];
            newWeight[at] = weight[link];
        }
        from = newFrom;
        to = newTo;
        weight = newWeight;
    }
}
