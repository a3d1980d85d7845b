package org.topicgraph.clustering;

/** The part that a topic plays in its cluster and between clusters; names and bounds of Guimera and Amaral. */
public enum Role {
    /** All but all of its weight stays in its cluster. */
    ULTRA_PERIPHERAL("ultra-peripheral", false, 0.05),
    /** Most of its weight stays in its cluster. */
    PERIPHERAL("peripheral", false, 0.62),
    /** Much of its weight goes to other clusters. */
    NON_HUB_CONNECTOR("non-hub connector", false, 0.80),
    /** Its weight is spread over the clusters evenly. */
    NON_HUB_KINLESS("non-hub kinless", false, 1),
    /** A hub whose weight stays in its cluster. */
    PROVINCIAL_HUB("provincial hub", true, 0.30),
    /** A hub with links to many clusters. */
    CONNECTOR_HUB("connector hub", true, 0.75),
    /** A hub whose weight is spread over the clusters evenly. */
    KINLESS_HUB("kinless hub", true, 1);

    /** From this within-module z on, a topic is a hub. */
    static final double HUB_Z = 2.5;

    private final String text;
    private final boolean hub;
    private final double highestParticipation;

    Role(String text, boolean hub, double highestParticipation) {
        this.text = text;
        this.hub = hub;
        this.highestParticipation = highestParticipation;
    }

    /** {@return the role that the two values make; a bound belongs to the role below it} */
    static Role of(double withinModuleZ, double participation) {
        boolean hub = withinModuleZ >= HUB_Z;
        for (Role role : values()) {
            if (role.hub == hub && participation <= role.highestParticipation) {
                return role;
            }
        }
        throw new IllegalStateException("participation above 1: " + participation);
    }

    /** {@return the name in tables} */
    public String text() {
        return text;
    }
}
