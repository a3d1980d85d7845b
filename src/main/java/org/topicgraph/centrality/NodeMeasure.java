package org.topicgraph.centrality;

/**
 * What can be said of a topic from its place in the graph. Symbols: n topics; k_i links and S_i = sum_j w_ij weight of topic
 * i; d_ij length of the shortest path between i and j, a link's length following from its weight by
 * {@link org.topicgraph.graph.Distance}.
 */
public enum NodeMeasure {
    DEGREE(
            "degree",
            Kind.WHOLE,
            Pass.LINKS,
            "Number of links, 0 to n - 1.",
            "k_i",
            "Freeman 1978, doi:10.1016/0378-8733(78)90021-7"),
    WEIGHTED_DEGREE(
            "weighted_degree",
            Kind.DECIMAL,
            Pass.LINKS,
            "Sum of the weights of the links, at least 0.",
            "S_i = sum_j w_ij",
            "Barrat et al. 2004, doi:10.1073/pnas.0400087101"),
    BETWEENNESS(
            "betweenness",
            Kind.DECIMAL,
            Pass.PATHS,
            "Share of the shortest paths between other topics that pass through this one, 0 to 1; paths within 1e-10 of the"
                    + " shortest length, relative, count as equally short.",
            "sum_{s<t} (sigma_st(i) / sigma_st) / ((n - 1) (n - 2) / 2), sigma_st the number of shortest paths between s and t,"
                    + " sigma_st(i) those through i",
            "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249"),
    CLOSENESS(
            "closeness",
            Kind.DECIMAL,
            Pass.PATHS,
            "One over the mean path length to the topics that can be reached, times the share of topics that can; at least 0, and"
                    + " 0 for a topic without links.",
            "r^2 / ((n - 1) sum_j d_ij), over the r topics j that i reaches",
            "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478"),
    HARMONIC(
            "harmonic",
            Kind.DECIMAL,
            Pass.PATHS,
            "Mean of one over the path length to the other topics, at least 0; a topic out of reach adds 0.",
            "(1 / (n - 1)) sum_{j != i} 1 / d_ij",
            "Boldi and Vigna 2014, doi:10.1080/15427951.2013.865686"),
    EIGENVECTOR(
            "eigenvector",
            Kind.DECIMAL,
            Pass.EIGENVECTOR,
            "How strongly a topic is linked to topics that are strongly linked themselves, 0 to 1; 0 outside the component with"
                    + " the largest eigenvalue.",
            "x_i with W x = lambda x, lambda the largest eigenvalue of the weights W, x >= 0, sum_i x_i^2 = 1",
            "Bonacich 1972, doi:10.1080/0022250X.1972.9989806"),
    PAGERANK(
            "pagerank",
            Kind.DECIMAL,
            Pass.PAGERANK,
            "Share of the time that a walker spends at the topic who follows links by weight and starts anew anywhere with"
                    + " probability 0.15; all topics sum to 1.",
            "p_i = 0.15 / n + 0.85 (sum_j p_j w_ij / S_j + sum_{j: S_j = 0} p_j / n)",
            "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X"),
    CLUSTERING(
            "clustering",
            Kind.DECIMAL,
            Pass.TRIANGLES,
            "Share of the pairs of neighbours that share a link, 0 to 1; 0 with fewer than two neighbours.",
            "2 t_i / (k_i (k_i - 1)), t_i the number of triangles at i",
            "Watts and Strogatz 1998, doi:10.1038/30918"),
    CLUSTERING_WEIGHTED(
            "clustering_weighted",
            Kind.DECIMAL,
            Pass.TRIANGLES,
            "Share of the pairs of neighbours that share a link, each triangle counting by its strength relative to the strongest"
                    + " link, 0 to 1.",
            "2 sum_{triangles ijk} (w_ij w_jk w_ki / w_max^3)^(1/3) / (k_i (k_i - 1))",
            "Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103"),
    CORENESS(
            "coreness",
            Kind.WHOLE,
            Pass.CORENESS,
            "The largest k for which the topic is in a group whose every topic has k links within the group; at least 0.",
            "max {k : i in the k-core}",
            "Seidman 1983, doi:10.1016/0378-8733(83)90028-X"),
    CONSTRAINT(
            "constraint",
            Kind.DECIMAL,
            Pass.TRIANGLES,
            "How much a topic's links lead back to each other, above 0; low for topics that bridge gaps. No value for a topic"
                    + " without links.",
            "sum_{j linked to i} (p_ij + sum_q p_iq p_qj)^2, p_ij = w_ij / S_i",
            "Burt 1992, doi:10.4159/9780674038714");

    /** What values a measure has. */
    public enum Kind {
        /** Whole numbers. */
        WHOLE,
        /** Decimal numbers. */
        DECIMAL
    }

    private final String column;
    private final Kind kind;
    private final Pass pass;
    private final String meaning;
    private final String formula;
    private final String source;

    NodeMeasure(String column, Kind kind, Pass pass, String meaning, String formula, String source) {
        this.column = column;
        this.kind = kind;
        this.pass = pass;
        this.meaning = meaning;
        this.formula = formula;
        this.source = source;
    }

    /** {@return the name in the heads of files} */
    public String column() {
        return column;
    }

    /** {@return whether the values are whole numbers} */
    public Kind kind() {
        return kind;
    }

    /** {@return the work that gives the values, often those of several measures} */
    Pass pass() {
        return pass;
    }

    /** {@return what the values say, in one sentence with their range} */
    public String meaning() {
        return meaning;
    }

    /** {@return the definition, in the symbols of the class comment} */
    public String formula() {
        return formula;
    }

    /** {@return the paper with the definition, and its DOI} */
    public String source() {
        return source;
    }
}
