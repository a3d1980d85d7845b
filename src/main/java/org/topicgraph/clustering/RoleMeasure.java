package org.topicgraph.clustering;

/** The numbers that make a topic's {@link Role}. */
public enum RoleMeasure {
    /** How far a topic stands out in its cluster. */
    WITHIN_MODULE_Z(
            "within_module_z",
            "How many standard deviations the topic's weight inside its cluster lies above the mean of the cluster's topics;"
                    + " 0 where all are equal",
            "(w_iC - mean_C) / sd_C, w_iC the weight of i's links inside its cluster C, sd of the whole cluster") {
        @Override
        public double of(Roles roles, int topic) {
            return roles.withinModuleZ(topic);
        }
    },
    /** How evenly a topic's weight is spread over the clusters. */
    PARTICIPATION(
            "participation",
            "How evenly the topic's weight is spread over the clusters, in [0, 1): 0 when all of it goes to one cluster, or"
                    + " without links",
            "1 - sum_C (w_iC / S_i)^2, w_iC the weight of i's links to cluster C, S_i of all its links") {
        @Override
        public double of(Roles roles, int topic) {
            return roles.participation(topic);
        }
    };

    /** The paper that measures and roles come from. */
    public static final String SOURCE = "Guimera and Amaral 2005, doi:10.1038/nature03288";

    /** What the column {@code role} says. */
    public static final String ROLE_MEANING =
            "The topic's part in its cluster and between clusters, a hub from within_module_z 2.5 on: ultra-peripheral"
                    + " (participation up to 0.05), peripheral (0.62), non-hub connector (0.80), non-hub kinless;"
                    + " provincial hub (0.30), connector hub (0.75), kinless hub";

    private final String column;
    private final String meaning;
    private final String formula;

    RoleMeasure(String column, String meaning, String formula) {
        this.column = column;
        this.meaning = meaning;
        this.formula = formula;
    }

    /** {@return the value of a topic} */
    public abstract double of(Roles roles, int topic);

    /** {@return the name of the column} */
    public String column() {
        return column;
    }

    /** {@return what the values say, with their range} */
    public String meaning() {
        return meaning;
    }

    /** {@return how they are computed} */
    public String formula() {
        return formula;
    }
}
