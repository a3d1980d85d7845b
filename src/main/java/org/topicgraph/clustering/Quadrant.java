package org.topicgraph.clustering;

/** Where a cluster lies on the thematic map. */
public enum Quadrant {
    /** Central and dense: themes that drive the field. */
    MOTOR("motor"),
    /** Central, not dense: themes that the field rests on, spread over it. */
    BASIC("basic"),
    /** Dense, not central: well developed, by itself. */
    NICHE("niche"),
    /** Neither: themes on their way in or out. */
    EMERGING_OR_DECLINING("emerging or declining");

    private final String text;

    Quadrant(String text) {
        this.text = text;
    }

    static Quadrant of(boolean central, boolean dense) {
        if (central) {
            return dense ? MOTOR : BASIC;
        }
        return dense ? NICHE : EMERGING_OR_DECLINING;
    }

    /** {@return the name in tables} */
    public String text() {
        return text;
    }
}
