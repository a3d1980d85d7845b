package org.topicgraph.source;

import java.util.List;

/** Which fields of a format hold what, each in the order of preference. */
record KnownFields(
        List<String> topics,
        List<String> id,
        List<String> title,
        List<String> text,
        List<String> date,
        List<String> doi) {

    /** {@return the fields for a role; none for one that only a user can know} */
    List<String> of(ColumnRole role) {
        return switch (role) {
            case TOPICS -> topics;
            case ID -> id;
            case TITLE -> title;
            case TEXT -> text;
            case DATE -> date;
            case DOI -> doi;
            case GROUP, WEIGHT -> List.of();
        };
    }
}
