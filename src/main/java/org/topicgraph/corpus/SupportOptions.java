package org.topicgraph.corpus;

import java.util.function.Supplier;

/**
 * Whether and how the rows' texts are asked to bear out their topics.
 *
 * @param checks gives each worker a check of its own
 * @param drop which answers cost a mention its place
 */
public record SupportOptions(Supplier<SupportCheck> checks, Drop drop) {
    /** Tells by a {@link SupportCheck}'s answer whether the mention is left out before counting. */
    @FunctionalInterface
    public interface Drop {
        /** Keeps every mention. */
        Drop NOTHING = support -> false;

        boolean drops(byte support);
    }

    SupportCheck newCheck() {
        return checks.get();
    }

    boolean isDropped(byte support) {
        return support != SupportCheck.UNCHECKED && drop.drops(support);
    }
}
