package org.topicgraph.layout;

import java.util.Optional;

/**
 * How topics are laid out.
 *
 * @param method which way
 * @param seed where random starting positions begin; the same seed gives the same positions
 * @param from where topics lay before, and lie again
 */
public record LayoutOptions(LayoutMethod method, long seed, Optional<SavedPositions> from) {
    /** The VOS layout. */
    public static final LayoutOptions DEFAULTS = new LayoutOptions(LayoutMethod.VOS, 0, Optional.empty());

    /** {@return these options with another method} */
    public LayoutOptions withMethod(LayoutMethod other) {
        return new LayoutOptions(other, seed, from);
    }

    /** {@return these options with another seed} */
    public LayoutOptions withSeed(long other) {
        return new LayoutOptions(method, other, from);
    }

    /** {@return these options with positions from an earlier run} */
    public LayoutOptions from(SavedPositions positions) {
        return new LayoutOptions(method, seed, Optional.of(positions));
    }
}
