package org.topicgraph.association;

/**
 * What can be said of a link from four counts: N rows, s_i and s_j of them with the one and the other topic, c_ij with both.
 * The columns of the files, the attributes of the graphs, the choices of {@code --weight} and the method sections of reports
 * and manual are made from this list.
 *
 * <p>Every measure is the same bits for the two topics exchanged, and finite for all possible counts; a quotient of 0 by 0,
 * which only topics without rows have, is 0.
 */
public enum LinkMeasure {
    /** c_ij itself. */
    COOCCURRENCES(
            "cooccurrences",
            true,
            "Rows that have both topics, a whole number from 0 to the occurrences of the rarer topic.",
            "c_ij",
            "Callon et al. 1983, doi:10.1177/053901883022002003") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return both;
        }
    },
    /** Observed over expected. */
    ASSOCIATION_STRENGTH(
            "association_strength",
            true,
            "Rows shared over rows that topics spread by chance would share; from 0, 1 for independent topics.",
            "N c_ij / (s_i s_j)",
            "van Eck and Waltman 2009, doi:10.1002/asi.21075") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return ratio((double) rows * both, (double) first * second);
        }
    },
    /** Salton's cosine, also called Ochiai's coefficient. */
    COSINE(
            "cosine",
            true,
            "Rows shared over the geometric mean of both topics' rows, from 0 to 1.",
            "c_ij / sqrt(s_i s_j)",
            "Ochiai 1957, doi:10.2331/suisan.22.522; Salton and McGill 1983") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return ratio(both, Math.sqrt((double) first * second));
        }
    },
    /** Shared over united. */
    JACCARD(
            "jaccard",
            true,
            "Share of the rows with either topic that have both, from 0 to 1.",
            "c_ij / (s_i + s_j - c_ij)",
            "Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return ratio(both, first + second - both);
        }
    },
    /** Simpson's overlap. */
    INCLUSION(
            "inclusion",
            true,
            "Share of the rarer topic's rows that have the other topic too, from 0 to 1.",
            "c_ij / min(s_i, s_j)",
            "van Eck and Waltman 2009, doi:10.1002/asi.21075") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return ratio(both, Math.min(first, second));
        }
    },
    /** The square of the cosine; what thematic maps are drawn from. */
    EQUIVALENCE(
            "equivalence",
            true,
            "Product of the shares of each topic's rows that have the other too, from 0 to 1.",
            "c_ij^2 / (s_i s_j)",
            "Callon, Courtial and Laville 1991, doi:10.1007/BF02019280") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return ratio((double) both * both, (double) first * second);
        }
    },
    /** Pointwise mutual information on a scale that ends at 1. */
    NPMI(
            "npmi",
            true,
            "Normalised pointwise mutual information: -1 for topics that never meet, 0 for independent ones, 1 for topics"
                    + " that have the same rows.",
            "ln(N c_ij / (s_i s_j)) / -ln(c_ij / N)",
            "Bouma 2009; after Church and Hanks 1989, doi:10.3115/981623.981633") {
        @Override
        public double of(long rows, long first, long second, long both) {
            if (both == 0) {
                return -1;
            }
            if (both == Math.max(first, second)) {
                return 1;
            }
            double product = (double) first * second;
            double strength = (double) rows * both / product;
            // log1p of the exact excess keeps all digits near independence, where the logarithm is near 0
            double information = strength < 0.5
                    ? StrictMath.log(strength)
                    : StrictMath.log1p(Deviance.excess(rows, first, second, both) / product);
            return information / StrictMath.log1p((double) (rows - both) / both);
        }
    },
    /** Dunning's G^2. */
    LOG_LIKELIHOOD(
            "log_likelihood",
            false,
            "How little the four counts fit independent topics, for fewer shared rows as for more: 0 for a perfect fit, above"
                    + " 3.84 in one of 20 pairs by chance.",
            "G^2 = 2 sum O ln(O / E) over the four cells of the table of both topics",
            "Dunning 1993, Computational Linguistics 19, 61-74") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return rows == 0 ? 0 : 2 * Deviance.ofTable(rows, first, second, both);
        }
    },
    /** Fisher's exact test. */
    P_VALUE(
            "p_value",
            false,
            "Probability that topics spread by chance over the rows share so many rows or more, from 0 to 1.",
            "P(X >= c_ij), X hypergeometric with N, s_i, s_j",
            "Fisher 1922, doi:10.2307/2340521; Tumminello et al. 2011, doi:10.1371/journal.pone.0017994") {
        @Override
        public double of(long rows, long first, long second, long both) {
            return FisherTest.upperTail(rows, first, second, both);
        }
    };

    private final String column;
    private final boolean weight;
    private final String meaning;
    private final String formula;
    private final String source;

    LinkMeasure(String column, boolean weight, String meaning, String formula, String source) {
        this.column = column;
        this.weight = weight;
        this.meaning = meaning;
        this.formula = formula;
        this.source = source;
    }

    /**
     * {@return the measure of the link with these counts} For loops over many links: makes no object and checks nothing; the
     * counts must be such as a {@link ContingencyTable} takes.
     *
     * @param rows N
     * @param first s_i
     * @param second s_j
     * @param both c_ij
     */
    public abstract double of(long rows, long first, long second, long both);

    /** {@return the measure of the link with these counts} */
    public final double of(ContingencyTable table) {
        return of(table.rows(), table.first(), table.second(), table.both());
    }

    /** {@return the name in every file and on the command line} */
    public String column() {
        return column;
    }

    /** {@return whether the measure can be a graph's weight; NPMI only where it is above 0, as every weight is} */
    public boolean isWeight() {
        return weight;
    }

    /** {@return what the values say, in a sentence with their range} */
    public String meaning() {
        return meaning;
    }

    /** {@return the formula, in the symbols N, s_i, s_j, c_ij} */
    public String formula() {
        return formula;
    }

    /** {@return the paper it comes from, with its DOI where it has one} */
    public String source() {
        return source;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
