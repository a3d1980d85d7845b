package org.topicgraph.source;

import java.util.List;

/**
 * A heading as PubMed writes it: the descriptor, then qualifiers after slashes; a star on any of them marks a major topic.
 * Descriptors contain commas.
 */
final class MeshHeading {
    private MeshHeading() {}

    /** Adds the topics of a heading: its descriptor, or one topic for each qualifier it has. */
    static void addTopics(String heading, FieldOptions options, List<String> topics) {
        if (options.majorTopicsOnly() && heading.indexOf('*') < 0) {
            return;
        }
        int slash = heading.indexOf('/');
        if (slash < 0 || options.meshQualifiers() == MeshQualifiers.STRIP) {
            add(heading.substring(0, slash < 0 ? heading.length() : slash), topics);
            return;
        }
        String descriptor = heading.substring(0, slash);
        boolean allMajor = descriptor.startsWith("*");
        for (String qualifier : heading.substring(slash + 1).split("/")) {
            if (!options.majorTopicsOnly() || allMajor || qualifier.startsWith("*")) {
                add(descriptor + '/' + qualifier, topics);
            }
        }
    }

    private static void add(String topic, List<String> topics) {
        String name = topic.replace("*", "").strip();
        if (!name.isEmpty()) {
            topics.add(name);
        }
    }
}
