package org.topicgraph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Components;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * A position for each topic. Centred, unless taken from an earlier run: the mean of all x and of all y is 0 (to rounding); y
 * grows upwards. The room a topic is
 * the same whatever their number, so that topics drawn with diameters of 4 to 100 keep apart on the whole: their root mean
 * square distance from the middle is {@code 30 sqrt(topics)}, more with several components. No coordinate leaves [-4900, 4900],
 * where Gephi would begin to scale on its own.
 */
public final class Layout {
    private static final double LIMIT = 4900;

    private final double[] x;
    private final double[] y;

    /** Takes the arrays over, one position a topic, all finite. */
    public Layout(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalStateException("a position has x and y");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalStateException("topic %d has no finite position".formatted(i));
            }
        }
        this.x = x;
        this.y = y;
    }

    /**
     * {@return positions for the graph's topics; none with {@link LayoutMethod#NONE}} Each component is laid out by itself, since
     * most methods push unlinked topics apart without end, and put beside the others: the largest in the middle, the smaller
     * ones and the isolated topics around it and in its bays. With {@link LayoutOptions#from} topics lie where they lay before, not
     * centred, and new ones beside their neighbours.
     */
    public static Optional<Layout> of(TopicGraph graph, LayoutOptions options, Blocks blocks, Progress progress) {
        if (options.method() == LayoutMethod.NONE) {
            return Optional.empty();
        }
        Parts parts = new Parts(graph.adjacency(), options, blocks);
        try (Progress.Stage stage = progress.stage("layout", graph.topics(), "topics")) {
            Optional<EarlierPlaces> earlier = options.from()
                    .map(saved -> new EarlierPlaces(graph, partners(graph.adjacency()), saved))
                    .filter(places -> places.known() > 0);
            earlier.ifPresent(parts::add);
            for (int[] members : Components.of(graph.adjacency()).members()) {
                if (earlier.isEmpty() || !earlier.get().has(members[0])) {
                    parts.add(members);
                }
                stage.advance(members.length);
            }
            return Optional.of(parts.layout(earlier));
        }
    }

    /** The components that are laid out so far. */
    private static final class Parts {
        private final Adjacency graph;
        private final LayoutOptions options;
        private final Blocks blocks;
        private final List<int[]> components = new ArrayList<>();
        private final List<int[]> partners = new ArrayList<>();
        private final List<Points> positions = new ArrayList<>();

        Parts(Adjacency graph, LayoutOptions options, Blocks blocks) {
            this.graph = graph;
            this.options = options;
            this.blocks = blocks;
        }

        /** What lay somewhere before, and hangs on it, is one part. */
        void add(EarlierPlaces earlier) {
            int[] members = earlier.members();
            components.add(members);
            partners.add(partners(inside(graph, members)));
            positions.add(earlier.of(members));
        }

        void add(int[] members) {
            Adjacency part = inside(graph, members);
            components.add(members);
            partners.add(partners(part));
            positions.add(members.length == 1 ? new Points(1) : options.method().place(part, options.seed(), blocks));
        }

        Layout layout(Optional<EarlierPlaces> earlier) {
            int[][] all = components.toArray(int[][]::new);
            Points points = earlier.isPresent()
                    ? Packing.packAroundFirst(graph.topics(), all, partners, positions)
                    : Packing.pack(graph.topics(), all, partners, positions);
            if (earlier.isEmpty()) {
                points.centre();
            }
            points.scale(Math.min(1, LIMIT / points.extent()));
            return new Layout(points.x, points.y);
        }
    }

    /** {@return the neighbour to which each topic's heaviest link leads, of equal ones the first; an isolated topic itself} */
    private static int[] partners(Adjacency graph) {
        int[] partners = new int[graph.topics()];
        for (int topic = 0; topic < partners.length; topic++) {
            partners[topic] = topic;
            double most = 0;
            for (int arc = graph.start(topic); arc < graph.start(topic + 1); arc++) {
                if (graph.weight(arc) > most) {
                    most = graph.weight(arc);
                    partners[topic] = graph.neighbour(arc);
                }
            }
        }
        return partners;
    }

    /** {@return the graph of some topics, ascending, which have no links to others} */
    static Adjacency inside(Adjacency graph, int[] members) {
        int[] start = new int[members.length + 1];
        for (int m = 0; m < members.length; m++) {
            start[m + 1] = start[m] + graph.degree(members[m]);
        }
        int[] neighbour = new int[start[members.length]];
        double[] weight = new double[neighbour.length];
        for (int m = 0; m < members.length; m++) {
            for (int k = 0; k < graph.degree(members[m]); k++) {
                int arc = graph.start(members[m]) + k;
                neighbour[start[m] + k] = Arrays.binarySearch(members, graph.neighbour(arc));
                weight[start[m] + k] = graph.weight(arc);
            }
        }
        return new Adjacency(start, neighbour, weight);
    }

    /** {@return how many topics} */
    public int topics() {
        return x.length;
    }

    /** {@return to the right} */
    public double x(int topic) {
        return x[topic];
    }

    /** {@return upwards} */
    public double y(int topic) {
        return y[topic];
    }
}
