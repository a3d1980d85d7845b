package org.topicgraph.corpus;

import java.util.List;
import java.util.Map;

/**
 * Whether two words that are spelt nearly alike differ by a misspelling, and are not two words that happen to be near. One must
 * be rare, since a word that stands in several topics is a word ({@code micro}, {@code macro}). What differs must not be an
 * ending or a beginning that makes another word, nor a consonant that sounds unlike the other.
 */
final class Misspelling {
    private static final int RARE = 2;

    /** Beginnings that make another word of the same rest. */
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("inter", "intra"),
            List.of("micro", "macro"),
            List.of("hyper", "hypo"),
            List.of("pre", "pro"),
            List.of("ante", "anti"),
            List.of("endo", "exo"),
            List.of("in", "un"),
            List.of("im", "em"),
            List.of("ex", "in"),
            List.of("per", "pre"),
            List.of("con", "com"),
            List.of("homo", "hetero"),
            List.of("mono", "multi"));

    private Misspelling() {}

    /**
     * {@return whether it is a misspelling}
     *
     * @param a one of two words that {@link NearSpellings} holds for near
     * @param b the other
     * @param topicsOfWord in how many keys each word stands
     */
    static boolean isProbable(String a, String b, Map<String, Integer> topicsOfWord, Language language) {
        return Math.min(topicsOfWord.get(a), topicsOfWord.get(b)) <= RARE
                && !isChanged(NearSpellings.consonants(a), NearSpellings.consonants(b))
                && !differInEnding(a, b)
                && BEGINNINGS.stream().noneMatch(pair -> beginWith(a, b, pair.get(0), pair.get(1)))
                && !Plurals.singulars(a, language).contains(b)
                && !Plurals.singulars(b, language).contains(a);
    }

    /** {@return whether one letter stands in the place of another that sounds unlike it} */
    private static boolean isChanged(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differing = 0;
        boolean alike = true;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differing++;
                alike = soundAlike(a.charAt(i), b.charAt(i));
            }
        }
        return differing == 1 && !alike;
    }

    private static boolean soundAlike(char a, char b) {
        return "csz".indexOf(a) >= 0 && "csz".indexOf(b) >= 0 || "ckq".indexOf(a) >= 0 && "ckq".indexOf(b) >= 0;
    }

    private static boolean beginWith(String a, String b, String one, String other) {
        return a.startsWith(one) && b.startsWith(other) || a.startsWith(other) && b.startsWith(one);
    }

    /** {@return whether all that differs is in the last three letters, where words are made of words} */
    private static boolean differInEnding(String a, String b) {
        int shared = 0;
        int shorter = Math.min(a.length(), b.length());
        while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared >= shorter - 3 && !isSwap(a, b, shared);
    }

    private static boolean isSwap(String a, String b, int at) {
        return a.length() == b.length()
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at);
    }
}
