package org.topicgraph.source;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is taken of topics that come with more than their name.
 *
 * @param meshQualifiers what becomes of the qualifiers of MeSH headings
 * @param majorTopicsOnly whether only MeSH headings with a star are topics
 * @param conceptLevel level that concepts must have to be topics; empty: any, or none
 * @param minScore least score of topics that have one; empty: any
 */
public record FieldOptions(
        MeshQualifiers meshQualifiers, boolean majorTopicsOnly, OptionalInt conceptLevel, OptionalDouble minScore) {
    /** Headings without qualifiers, all topics whatever their level and score. */
    public static final FieldOptions DEFAULTS =
            new FieldOptions(MeshQualifiers.STRIP, false, OptionalInt.empty(), OptionalDouble.empty());
}
