package org.topicgraph.source;

import java.util.List;

/**
 * A ready network as read: nodes and weighted links in place of rows. Nodes are numbered {@code 0 .. nodes()-1} by falling
 * occurrences or, where these are not known of every node, by falling weight of their links, then by key in code point order.
 * Links have no direction, no loops and no twins; they ascend by first node, then second.
 */
public final class Network {
    private final String[] keys;
    private final String[] labels;
    private final int[] occurrences;
    private final int[] first;
    private final int[] second;
    private final double[] weight;
    private final LinkAccounting accounting;
    private final List<InputReport> inputs;

    /** Takes the arrays over; {@code occurrences} is empty where they are not known. */
    Network(
            String[] keys,
            String[] labels,
            int[] occurrences,
            int[] first,
            int[] second,
            double[] weight,
            LinkAccounting accounting,
            List<InputReport> inputs) {
        this.keys = keys;
        this.labels = labels;
        this.occurrences = occurrences;
        this.first = first;
        this.second = second;
        this.weight = weight;
        this.accounting = accounting;
        this.inputs = List.copyOf(inputs);
    }

    /** {@return how many nodes} */
    public int nodes() {
        return keys.length;
    }

    /** {@return what identifies each node; a copy} */
    public String[] keys() {
        return keys.clone();
    }

    /** {@return what is shown for each node; a copy} */
    public String[] labels() {
        return labels.clone();
    }

    /** {@return whether the network says of every node how many rows it has} */
    public boolean hasOccurrences() {
        return occurrences.length == keys.length && keys.length > 0;
    }

    /** {@return the occurrences of each node, where they are known; a copy} */
    public int[] occurrences() {
        return occurrences.clone();
    }

    /** {@return how many links} */
    public int links() {
        return first.length;
    }

    /** {@return the lower node of each link; a copy} */
    public int[] first() {
        return first.clone();
    }

    /** {@return the higher node of each link; a copy} */
    public int[] second() {
        return second.clone();
    }

    /** {@return the weight of each link, from {@value NetworkPart#LEAST_WEIGHT} to {@value NetworkPart#MOST_WEIGHT}; a copy} */
    public double[] weight() {
        return weight.clone();
    }

    /** {@return where every link read went} */
    public LinkAccounting accounting() {
        return accounting;
    }

    /** {@return what was read, in the order of the inputs} */
    public List<InputReport> inputs() {
        return inputs;
    }
}
