package org.topicgraph.cooccurrence;

/**
 * How much a row with {@code n} topics adds to each of its pairs. {@code n} is counted after normalisation and after the
 * filters of topics.
 */
public enum Counting {
    /** One: the weight of a link is the number of rows that have both topics. */
    FULL("full", "sum over rows of 1") {
        @Override
        double perPair(int n) {
            return 1;
        }
    },
    /** So that each topic of a row shares out 1 among the others. Perianes-Rodriguez, Waltman and van Eck 2016. */
    FRACTIONAL("fractional", "sum over rows of 1 / (n - 1)") {
        @Override
        double perPair(int n) {
            return 1.0 / (n - 1);
        }
    },
    /** So that each row shares out 1 among its pairs. */
    STRICT_FRACTIONAL("strict-fractional", "sum over rows of 2 / (n (n - 1))") {
        @Override
        double perPair(int n) {
            return 2.0 / ((double) n * (n - 1));
        }
    };

    private final String option;
    private final String formula;

    Counting(String option, String formula) {
        this.option = option;
        this.formula = formula;
    }

    /** {@return what a row with n topics, at least 2, adds to each pair} */
    abstract double perPair(int n);

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return the formula, n being the topics of a row} */
    public String formula() {
        return formula;
    }
}
