package org.topicgraph.association;

/** What chance is taken to be when links are tested; names as on the command line. */
public enum NullModel {
    /** Topics fall on rows that are all alike. */
    HYPERGEOMETRIC(
            "hypergeometric",
            "Each topic is spread over the rows by chance, all rows alike.",
            "P(X >= c_ij), X hypergeometric with N, s_i, s_j",
            "Fisher 1922, doi:10.2307/2340521; Tumminello et al. 2011, doi:10.1371/journal.pone.0017994") {
        @Override
        public PairTest test(Margins margins) {
            return hypergeometric(margins.rows());
        }
    },
    /** Topics fall on rows of which some take more topics than others. */
    SDSM(
            "sdsm",
            "Each topic is spread over the rows by chance, but rows with many topics are as long by chance as they are: two"
                    + " topics do not become a finding by meeting in long lists. (Stochastic degree sequence model.)",
            "P(X >= c_ij), X the sum over rows k of independent events of probability p_ik p_jk, p_ik = x_i y_k / (1 + x_i"
                    + " y_k) with sum_k p_ik = s_i and sum_i p_ik = n_k",
            "Neal 2014, doi:10.1016/j.socnet.2014.06.001; Saracco et al. 2017, doi:10.1088/1367-2630/aa6b38") {
        @Override
        public PairTest test(Margins margins) {
            return SdsmTest.of(margins);
        }
    };

    private final String option;
    private final String meaning;
    private final String formula;
    private final String source;

    NullModel(String option, String meaning, String formula, String source) {
        this.option = option;
        this.meaning = meaning;
        this.formula = formula;
        this.source = source;
    }

    /** {@return the test of pairs of topics in a corpus of these margins} */
    public abstract PairTest test(Margins margins);

    /** {@return the test of {@link #HYPERGEOMETRIC}, which wants to know no more than N} */
    public static PairTest hypergeometric(long rows) {
        return (first, second, both) -> FisherTest.upperTail(rows, first, second, both);
    }

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return what is chance, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return how the p-value is made} */
    public String formula() {
        return formula;
    }

    /** {@return the papers it comes from} */
    public String source() {
        return source;
    }
}
