package org.topicgraph.graph;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.topicgraph.parallel.Blocks;

/** The ways to pick the links that carry a graph; their forms are those of the command line. */
public enum BackboneMethod {
    /** All links. */
    NONE("none", Parameter.NONE, "Every link stays.", "") {
        @Override
        BitSet links(LinkStatistics statistics, double parameter, Blocks blocks) {
            return where(statistics, link -> true);
        }
    },
    /** Links that hold more of an end's weight than chance would give them. */
    DISPARITY(
            "disparity:A",
            Parameter.SHARE,
            "A link stays if its disparity, min over both ends of (1 - w / S)^(k - 1), is below A; an end with one link"
                    + " gives 1.",
            "Serrano, Boguna and Vespignani 2009, doi:10.1073/pnas.0808904106") {
        @Override
        BitSet links(LinkStatistics statistics, double level, Blocks blocks) {
            return where(statistics, link -> statistics.disparity(link) < level);
        }
    },
    /** Links stronger than the noise in them. */
    NOISE_CORRECTED(
            "noise-corrected:D",
            Parameter.DEVIATIONS,
            "A link stays if its noise-corrected score, (K w - 1) / (K w + 1) with K = 2 W / (S_i S_j), exceeds D of its"
                    + " standard deviations; made for weights that are counts.",
            "Coscia and Neffke 2017, doi:10.1109/ICDE.2017.100") {
        @Override
        BitSet links(LinkStatistics statistics, double deviations, Blocks blocks) {
            NoiseCorrected noise = new NoiseCorrected(statistics.graph());
            return where(statistics, link -> noise.score(link) > deviations * noise.deviation(link));
        }
    },
    /** Links that chance does not explain. */
    SIGNIFICANCE(
            "significance:Q",
            Parameter.SHARE,
            "A link stays if its q-value is at most Q.",
            "Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x") {
        @Override
        BitSet links(LinkStatistics statistics, double share, Blocks blocks) {
            if (!statistics.graph().isCounted()) {
                throw new IllegalArgumentException(
                        "backbone significance needs the rows behind the links, which a network"
                                + " does not have: take another backbone, disparity:0.05 for instance");
            }
            return where(statistics, link -> statistics.qValue(link) <= share);
        }
    },
    /** One strongest tree a component. */
    MST(
            "mst",
            Parameter.NONE,
            "The links of the maximum spanning forest stay; of equal weights, the link of the more frequent topics does.",
            "Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7") {
        @Override
        BitSet links(LinkStatistics statistics, double parameter, Blocks blocks) {
            return SpanningLinks.forest(statistics.graph(), blocks);
        }
    },
    /** The best links of each topic. */
    TOP_NEIGHBOURS(
            "top-neighbours:K",
            Parameter.COUNT,
            "A link stays if it is among the K strongest of at least one of its ends; of equal weights, those to the more"
                    + " frequent topics come first.",
            "Eppstein, Paterson and Yao 1997, doi:10.1007/PL00009293") {
        @Override
        BitSet links(LinkStatistics statistics, double k, Blocks blocks) {
            TopicGraph graph = statistics.graph();
            TopNeighbours top = new TopNeighbours(graph.adjacency(), (int) k, blocks);
            return where(statistics, link -> top.contains(graph.first(link), graph.second(link), graph.weight(link)));
        }
    },
    /** Links within the densest part. */
    K_CORE(
            "k-core:K",
            Parameter.COUNT,
            "A link stays if both its ends belong to the K-core, the largest set of topics each of which has at least K"
                    + " links within the set.",
            "Seidman 1983, doi:10.1016/0378-8733(83)90028-X") {
        @Override
        BitSet links(LinkStatistics statistics, double k, Blocks blocks) {
            TopicGraph graph = statistics.graph();
            BitSet outside = Core.outside(graph.adjacency(), (int) k);
            return where(statistics, link -> !outside.get(graph.first(link)) && !outside.get(graph.second(link)));
        }
    },
    /** Links that no detour of stronger ones replaces. */
    PATHFINDER(
            "pathfinder",
            Parameter.NONE,
            "A link stays if no path between its ends has only stronger links: the Pathfinder network with r = infinity"
                    + " and q = n - 1, which is all maximum spanning forests together. Weights within 1e-10 of each other"
                    + " count as equal.",
            "Schvaneveldt, Durso and Dearholt 1989, doi:10.1016/S0079-7421(08)60539-3; Quirin et al. 2008,"
                    + " doi:10.1002/asi.20904") {
        @Override
        BitSet links(LinkStatistics statistics, double parameter, Blocks blocks) {
            return SpanningLinks.pathfinder(statistics.graph(), blocks);
        }
    };

    /** What kind of number follows the name. */
    enum Parameter {
        NONE("no number", "0", "0", true),
        SHARE("a number from 0 to 1", "0", "1", false),
        DEVIATIONS("a number from 0 to 1000", "0", "1000", false),
        COUNT("a whole number from 1 to 2147483647", "1", "2147483647", true);

        private final String description;
        private final BigDecimal least;
        private final BigDecimal most;
        private final boolean whole;

        Parameter(String description, String least, String most, boolean whole) {
            this.description = description;
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
            this.whole = whole;
        }

        boolean takes(BigDecimal number) {
            return number.compareTo(least) >= 0
                    && number.compareTo(most) <= 0
                    && (!whole || number.stripTrailingZeros().scale() <= 0);
        }

        @Override
        public String toString() {
            return description;
        }
    }

    private final String form;
    private final Parameter parameter;
    private final String meaning;
    private final String source;

    BackboneMethod(String form, Parameter parameter, String meaning, String source) {
        this.form = form;
        this.parameter = parameter;
        this.meaning = meaning;
        this.source = source;
    }

    /** The numbers of the links that stay; the parameter is of the kind that the method takes. */
    abstract BitSet links(LinkStatistics statistics, double parameter, Blocks blocks);

    private static BitSet where(LinkStatistics statistics, IntPredicate stays) {
        BitSet links = new BitSet();
        for (int link = 0; link < statistics.graph().links(); link++) {
            if (stays.test(link)) {
                links.set(link);
            }
        }
        return links;
    }

    /** {@return how it is written on the command line, a letter for the number: {@code "disparity:A"}} */
    public String form() {
        return form;
    }

    /** {@return the form without the number: {@code "disparity"}} */
    public String option() {
        int colon = form.indexOf(':');
        return colon < 0 ? form : form.substring(0, colon);
    }

    Parameter parameter() {
        return parameter;
    }

    /** {@return which links stay, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return the paper it comes from, with its DOI; empty for {@link #NONE}} */
    public String source() {
        return source;
    }
}
