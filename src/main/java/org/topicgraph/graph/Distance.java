package org.topicgraph.graph;

/** How a link's weight becomes a path length: the stronger, the shorter. */
public enum Distance {
    /** One over the weight. */
    INVERSE("inverse", "1 / w") {
        @Override
        public double length(double weight, double maxWeight) {
            return 1 / weight;
        }
    },
    /** The logarithm, 1 for the strongest link. */
    LOG("log", "-ln(w / w_max) + 1") {
        @Override
        public double length(double weight, double maxWeight) {
            return 1 - StrictMath.log(weight / maxWeight);
        }
    },
    /** Each link counts the same: hops. */
    UNIT("unit", "1") {
        @Override
        public double length(double weight, double maxWeight) {
            return 1;
        }
    };

    private final String option;
    private final String formula;

    Distance(String option, String formula) {
        this.option = option;
        this.formula = formula;
    }

    /**
     * {@return the length of a link, above 0}
     *
     * @param weight the link's weight, above 0
     * @param maxWeight the graph's largest weight
     */
    public abstract double length(double weight, double maxWeight);

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return the formula, in the symbols of the documentation} */
    public String formula() {
        return formula;
    }
}
