package org.topicgraph.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two records have in common if they are of one work. */
public enum Deduplicate {
    /** Nothing: each record is a work of its own. */
    NONE(Optional.empty()),
    /** The identifier in their database. */
    ID(Optional.of(ColumnRole.ID)),
    /** The digital object identifier. */
    DOI(Optional.of(ColumnRole.DOI)),
    /** The title. */
    TITLE(Optional.of(ColumnRole.TITLE));

    private final Optional<ColumnRole> role;

    Deduplicate(Optional<ColumnRole> role) {
        this.role = role;
    }

    /** {@return the name that {@code --deduplicate} takes} */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the role of the column that tells; empty if rows are not joined} */
    Optional<ColumnRole> role() {
        return role;
    }

    /** {@return the way of that name; empty if there is none} */
    public static Optional<Deduplicate> named(String option) {
        return Arrays.stream(values())
                .filter(way -> way.option().equals(option))
                .findFirst();
    }
}
