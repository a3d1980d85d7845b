package org.topicgraph.layout;

import java.util.Optional;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/**
 * A position for each topic. Centred: the mean of all x and of all y is 0 (to rounding); y grows upwards. The room a topic is
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

    /** {@return positions for the graph's topics; none where the method says so} */
    public static Optional<Layout> of(TopicGraph graph, LayoutOptions options, Blocks blocks, Progress progress) {
        return options.method()
                .place(graph.adjacency(), options.seed(), blocks, progress)
                .map(points -> {
                    points.centre();
                    points.scale(Math.min(1, LIMIT / points.extent()));
                    return new Layout(points.x, points.y);
                });
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
