package org.topicgraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What one input adds to a network: nodes and links as a reader finds them. */
final class NetworkPart {
    /** Weights beyond these would leave the range of numbers when they are multiplied. */
    static final double LEAST_WEIGHT = 1e-150;

    static final double MOST_WEIGHT = 1e150;

    /** As of a topic. */
    private static final int LONGEST_ID = 500;

    /**
     * Where a link stands.
     *
     * @param line number of its physical line, from 1
     * @param byteOffset of its first byte, if known; else 0
     * @param byteLength if known; else 0
     */
    record Place(long line, long byteOffset, long byteLength) {
        static Place line(long line) {
            return new Place(line, 0, 0);
        }
    }

    private final NetworkNodes nodes;
    private final String input;
    private final int index;
    private final Consumer<Rejection> rejections;
    private final List<String> warnings = new ArrayList<>();
    private String description = "";

    private int[] from = new int[256];
    private int[] to = new int[256];
    private double[] weight = new double[256];
    private long[] number = new long[256];
    private long[] line = new long[256];
    private long[] byteOffset = new long[256];
    private int[] byteLength = new int[256];
    private int links;

    private long read;
    private long rejected;
    private long directed;
    private long unweighted;
    private long repeatedNodes;
    private boolean listsNodes;

    NetworkPart(NetworkNodes nodes, String input, int index, Consumer<Rejection> rejections) {
        this.nodes = nodes;
        this.input = input;
        this.index = index;
        this.rejections = rejections;
    }

    /** What the input was taken for. */
    void describe(String text) {
        description = text;
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** A node; without an id it is passed over. */
    void node(String id, String label, OptionalInt occurrences) {
        String key = clean(id);
        if (key.isEmpty() || isTooLong(key)) {
            warn("a node %s is passed over"
                    .formatted(key.isEmpty() ? "without id" : "with an id of over 500 characters"));
            return;
        }
        listsNodes = true;
        repeatedNodes += nodes.list(key, label.strip(), occurrences, index) ? 0 : 1;
    }

    /**
     * A link.
     *
     * @param weightText as it stands there; empty where the format allows to leave it out, for a weight of 1
     */
    void link(String source, String target, String weightText, boolean isDirected, Place at) {
        read++;
        String a = clean(source);
        String b = clean(target);
        String missing = a.isEmpty() ? "no source" : b.isEmpty() ? "no target" : "";
        if (!missing.isEmpty()) {
            reject(read, at, RejectionReason.MISSING_NODE, missing, a, b, weightText);
            return;
        }
        if (isTooLong(a) || isTooLong(b)) {
            reject(read, at, RejectionReason.MISSING_NODE, "an id of more than 500 characters", a, b, weightText);
            return;
        }
        double value = weightText.isBlank() ? 1 : parse(weightText);
        if (!(value >= LEAST_WEIGHT && value <= MOST_WEIGHT)) {
            reject(
                    read,
                    at,
                    RejectionReason.BAD_WEIGHT,
                    "weight " + Printable.quoted(weightText.strip()),
                    a,
                    b,
                    weightText);
            return;
        }
        unweighted += weightText.isBlank() ? 1 : 0;
        directed += isDirected ? 1 : 0;
        add(nodes.number(a), nodes.number(b), value, at);
    }

    private void add(int a, int b, double value, Place at) {
        if (links == from.length) {
            int length = Math.multiplyExact(links, 2);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            weight = Arrays.copyOf(weight, length);
            number = Arrays.copyOf(number, length);
            line = Arrays.copyOf(line, length);
            byteOffset = Arrays.copyOf(byteOffset, length);
            byteLength = Arrays.copyOf(byteLength, length);
        }
        from[links] = a;
        to[links] = b;
        weight[links] = value;
        number[links] = read;
        line[links] = at.line();
        byteOffset[links] = at.byteOffset();
        byteLength[links] = (int) at.byteLength();
        links++;
    }

    /** A record that is no link at all. */
    void fault(Place at, RejectionReason reason, String detail, String raw) {
        read++;
        rejected++;
        reject(read, at, reason, detail, raw);
    }

    /** {@return the number that a text is; NaN if it is none} */
    private static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void reject(long link, Place at, RejectionReason reason, String detail, String a, String b, String value) {
        rejected++;
        reject(link, at, reason, detail, a + "\t" + b + "\t" + value);
    }

    private void reject(long link, Place at, RejectionReason reason, String detail, String raw) {
        rejections.accept(new Rejection(
                input,
                index,
                link,
                at.line(),
                at.byteOffset(),
                at.byteLength(),
                reason,
                detail,
                raw.substring(0, Math.min(raw.length(), Rejection.RAW_LIMIT))));
    }

    /** Takes out the links whose ends no input lists; to be called where some input lists nodes. */
    void rejectUnlisted() {
        int kept = 0;
        for (int link = 0; link < links; link++) {
            int unknown = !nodes.isListed(from[link]) ? from[link] : to[link];
            if (!nodes.isListed(unknown)) {
                reject(
                        number[link],
                        new Place(line[link], byteOffset[link], byteLength[link]),
                        RejectionReason.MISSING_NODE,
                        "no node " + Printable.quoted(nodes.id(unknown)),
                        nodes.id(from[link]),
                        nodes.id(to[link]),
                        Double.toString(weight[link]));
            } else {
                from[kept] = from[link];
                to[kept] = to[link];
                weight[kept] = weight[link];
                kept++;
            }
        }
        links = kept;
    }

    private static boolean isTooLong(String id) {
        return id.codePointCount(0, id.length()) > LONGEST_ID;
    }

    /**
     * {@return the id without what no graph file can carry: controls, halves of characters, blanks at the ends; runs of blanks
     * become one} Otherwise ids are taken as they are: two nodes that differ in case are two.
     */
    static String clean(String id) {
        if (isClean(id)) {
            return id;
        }
        StringBuilder clean = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            int c = id.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (isLegal(c)) {
                clean.append(blank && clean.length() > 0 ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return clean.toString();
    }

    /** Whether there is nothing to clean, told quickly for what ids mostly are. */
    private static boolean isClean(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '!' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }

    boolean listsNodes() {
        return listsNodes;
    }

    int links() {
        return links;
    }

    int from(int link) {
        return from[link];
    }

    int to(int link) {
        return to[link];
    }

    double weight(int link) {
        return weight[link];
    }

    long read() {
        return read;
    }

    long rejected() {
        return rejected;
    }

    String description() {
        return description;
    }

    /** {@return what should be known of the input, each beginning with its name} */
    List<String> warnings(String shown) {
        List<String> all = new ArrayList<>(warnings);
        if (directed > 0) {
            all.add("%s a direction, which is not kept; links both ways are added"
                    .formatted(count(directed, "link has", "links have")));
        }
        if (unweighted > 0) {
            all.add("%s no weight; without one it is 1".formatted(count(unweighted, "link has", "links have")));
        }
        if (repeatedNodes > 0) {
            all.add("%s listed again; what is said first holds"
                    .formatted(count(repeatedNodes, "node is", "nodes are")));
        }
        return all.stream().distinct().map(warning -> shown + ": " + warning).toList();
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
