package org.topicgraph.source;

import java.util.Locale;

/** What becomes of the qualifiers of MeSH headings. */
public enum MeshQualifiers {
    /** A heading is one topic, its descriptor. */
    STRIP,
    /** A heading with qualifiers is one topic for each of them, descriptor and qualifier. */
    KEEP;

    /** {@return the name on the command line} */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
