package org.topicgraph.layout;

/**
 * How topics are laid out.
 *
 * @param method which way
 * @param seed where random starting positions begin; the same seed gives the same positions
 */
public record LayoutOptions(LayoutMethod method, long seed) {
    /** The VOS layout. */
    public static final LayoutOptions DEFAULTS = new LayoutOptions(LayoutMethod.VOS, 0);

    /** {@return these options with another method} */
    public LayoutOptions withMethod(LayoutMethod other) {
        return new LayoutOptions(other, seed);
    }

    /** {@return these options with another seed} */
    public LayoutOptions withSeed(long other) {
        return new LayoutOptions(method, other);
    }
}
