package org.topicgraph.centrality;

/** A value a topic, and how far it can be trusted. */
final class Scores {
    private final double[] values;
    private final Precision precision;

    /** Takes the array over, without copying. */
    Scores(double[] values, Precision precision) {
        this.values = values;
        this.precision = precision;
    }

    /** {@return exact values} */
    static Scores exact(double[] values) {
        return new Scores(values, Precision.EXACT);
    }

    /** {@return how many topics have one} */
    int topics() {
        return values.length;
    }

    /** {@return the topic's value} */
    double value(int topic) {
        return values[topic];
    }

    /** {@return how far the values can be trusted} */
    Precision precision() {
        return precision;
    }
}
