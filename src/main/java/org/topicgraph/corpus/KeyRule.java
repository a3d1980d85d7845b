package org.topicgraph.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the user's about topics: it keeps a key, puts another in its place, or drops it. Rules are pure: the same key
 * always has the same outcome, whatever was asked before and by which thread.
 */
@FunctionalInterface
public interface KeyRule {
    /** {@return what becomes of a key} */
    Outcome apply(String key);

    /** {@return how the rule spells a key that it puts in place of others, to be shown where no row spells it} */
    default Optional<String> spelling(String key) {
        return Optional.empty();
    }

    /**
     * {@return the lines of the rule's file that change nothing, in their order}
     *
     * @param keys those that come to the rule
     */
    default List<UnusedLine> unused(Set<String> keys) {
        return List.of();
    }

    /**
     * A line that no row made use of.
     *
     * @param file as the user gave it
     * @param line its number, from 1
     * @param text what it is about
     */
    record UnusedLine(String file, int line, String text) {}

    /** What a rule does with a key. */
    enum Action {
        /** The rule has nothing to say. */
        KEPT,
        /** Another key takes its place. */
        REPLACED,
        /** It is no topic. */
        DROPPED
    }

    /**
     * What became of a key.
     *
     * @param action what the rule did
     * @param key the key from now on; for a dropped key the last one it had
     * @param rule what decided, in words for the ledger: {@code "thesaurus line 12"}; empty if the key was kept
     */
    record Outcome(Action action, String key, String rule) {
        /** {@return the outcome of a rule that has nothing to say} */
        public static Outcome kept(String key) {
            return new Outcome(Action.KEPT, key, "");
        }

        /** {@return the outcome that another key takes its place} */
        public static Outcome replaced(String by, String rule) {
            return new Outcome(Action.REPLACED, by, rule);
        }

        /** {@return the outcome that it is no topic} */
        public static Outcome dropped(String key, String rule) {
            return new Outcome(Action.DROPPED, key, rule);
        }
    }
}
