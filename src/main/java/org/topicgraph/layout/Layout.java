package org.topicgraph.layout;

/**
 * A position for each topic. Centred: the mean of all x and of all y is 0 (to rounding); y grows upwards.
 */
public final class Layout {
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
