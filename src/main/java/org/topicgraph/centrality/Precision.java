package org.topicgraph.centrality;

import java.util.Locale;

/**
 * How far the values of a measure can be trusted.
 *
 * @param kind exact, sampled or not converged
 * @param effort sources sampled, or iterations done; 0 if exact
 * @param bound largest error of a value: if sampled, with probability {@link #CONFIDENCE} for all topics together; if not
 *     converged, the residual when the work was given up; 0 if exact
 */
public record Precision(Kind kind, long effort, double bound) {
    /** The probability with which the bound of a sampled measure holds for all topics. */
    public static final double CONFIDENCE = 0.95;

    /** All there is to say of exact values. */
    public static final Precision EXACT = new Precision(Kind.EXACT, 0, 0);

    /** What kind of values they are. */
    public enum Kind {
        /** By the definition, up to rounding. */
        EXACT,
        /** Estimated from some of the topics as sources of paths. */
        SAMPLED,
        /** From an iteration that had not come to rest. */
        NOT_CONVERGED
    }

    /** {@return a sentence for the report} */
    public String sentence() {
        return switch (kind) {
            case EXACT -> "Exact.";
            case SAMPLED ->
                String.format(
                        Locale.ROOT,
                        "Estimated from %d sources; with probability %.2f no value is off by more than %.3g.",
                        effort,
                        CONFIDENCE,
                        bound);
            case NOT_CONVERGED ->
                String.format(Locale.ROOT, "Not converged after %d iterations, residual %.3g.", effort, bound);
        };
    }
}
