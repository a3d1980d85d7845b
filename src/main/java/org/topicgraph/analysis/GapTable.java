package org.topicgraph.analysis;

import java.util.List;
import org.topicgraph.cooccurrence.Gaps;
import org.topicgraph.cooccurrence.Gaps.Gap;
import org.topicgraph.corpus.Vocabulary;

/** Pairs of topics that meet less often than chance would have it, as a table. */
public final class GapTable {
    /** The name of the table. */
    public static final String NAME = "gaps";

    private GapTable() {}

    /**
     * {@return the table, the least probable gap first}
     *
     * @param vocabulary the topics that the gaps speak of
     */
    public static Table of(List<Gap> gaps, Vocabulary vocabulary) {
        return new Table(
                NAME,
                gaps.size(),
                List.of(
                        Column.texts(
                                "topic",
                                "Id of the more frequent topic; only the " + Gaps.MOST_TOPICS
                                        + " most frequent topics are looked at.",
                                g -> vocabulary.key(gaps.get(g).first())),
                        Column.texts(
                                "with",
                                "Id of the other topic.",
                                g -> vocabulary.key(gaps.get(g).second())),
                        Column.integers("cooccurrences", "Rows that have both.", g -> gaps.get(g)
                                        .rows())
                                .defined("c_ij", "")
                                .in("rows"),
                        Column.decimals(
                                        "expected",
                                        "Rows that would have both if chance put the topics there.",
                                        g -> gaps.get(g).expected())
                                .defined("s_i s_j / N", "")
                                .in("rows"),
                        Column.decimals(
                                        "p_value",
                                        "Probability that chance alone would make them share so few rows, 0 to 1.",
                                        g -> gaps.get(g).pValue())
                                .defined(
                                        "P(X <= c_ij), X hypergeometric with N, s_i, s_j",
                                        "Fisher 1922, doi:10.2307/2340521"),
                        Column.decimals(
                                        "q_value",
                                        "Share of false findings among pairs of at most this p-value; gaps are pairs with at most "
                                                + Gaps.MOST_Q + ".",
                                        g -> gaps.get(g).qValue())
                                .defined(
                                        "min over p' >= p of m p' / |{pairs: p-value <= p'}|, m all pairs of these topics",
                                        "Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x")));
    }
}
