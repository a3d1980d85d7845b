package org.topicgraph.corpus;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Whether inflected forms of one topic are merged, over the whole vocabulary. The form that most rows have stands for all of
 * them, ties going to the one that sorts first by code point; so no label comes up that no row has, and nothing is merged
 * with a form that does not occur. Words of a topic are what white space and hyphens keep apart.
 */
public enum Fold {
    /** Every key is a topic. */
    NONE("none") {
        @Override
        Map<String, String> group(List<String> keys, Map<String, Long> occurrences, Language language) {
            return Map.of();
        }
    },
    /**
     * A plural goes with its singular, where both occur: {@code neural networks} with {@code neural network}. The two differ
     * in one word. Of several singulars ({@code axes}: {@code axe}, {@code axis}) the most frequent is taken.
     */
    PLURALS("plurals") {
        @Override
        Map<String, String> group(List<String> keys, Map<String, Long> occurrences, Language language) {
            Map<String, String> singularOf = new HashMap<>();
            for (String plural : keys) {
                List<String> singulars = new ArrayList<>();
                forEachWord(plural, (from, to) -> {
                    for (String singular : Plurals.singulars(plural.substring(from, to), language)) {
                        singulars.add(plural.substring(0, from) + singular + plural.substring(to));
                    }
                });
                singulars.stream()
                        .filter(occurrences::containsKey)
                        .min((a, b) -> mostFrequentFirst(a, b, occurrences))
                        .ifPresent(singular -> singularOf.put(plural, singular));
            }
            Map<String, String> groups = new HashMap<>();
            for (String key : singularOf.keySet()) {
                String end = key;
                while (singularOf.containsKey(end)) {
                    end = singularOf.get(end); // no rule of Plurals leads back to a word it came from
                }
                groups.put(key, end);
                groups.put(end, end);
            }
            return groups;
        }
    },
    /**
     * Topics go together whose words have the same stems in the same order: {@code price forecasts} and {@code price
     * forecasting}. Words of three letters or fewer, words with digits and fields of knowledge ({@code robotics}) stay.
     */
    STEMS("stems") {
        @Override
        Map<String, String> group(List<String> keys, Map<String, Long> occurrences, Language language) {
            Language.Stemmer stemmer = language.stemmer();
            Map<String, String> groups = new HashMap<>();
            for (String key : keys) {
                StringBuilder stems = new StringBuilder();
                int[] last = {0};
                forEachWord(key, (from, to) -> {
                    stems.append(key, last[0], from).append(stem(key.substring(from, to), stemmer));
                    last[0] = to;
                });
                groups.put(key, stems.append(key, last[0], key.length()).toString());
            }
            return groups;
        }
    };

    private static final int SHORTEST_STEMMED = 4;

    private final String option;

    Fold(String option) {
        this.option = option;
    }

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return for some keys what they have in common with others} */
    abstract Map<String, String> group(List<String> keys, Map<String, Long> occurrences, Language language);

    /**
     * {@return the rule that merges the inflected forms among the given keys; others it keeps}
     *
     * @param occurrences in how many rows each key is
     */
    public KeyRule rule(Map<String, Long> occurrences, Language language) {
        List<String> keys = new ArrayList<>(occurrences.keySet());
        keys.sort((a, b) -> mostFrequentFirst(a, b, occurrences));
        Map<String, String> groups = group(keys, occurrences, language);
        Map<String, String> targetOfGroup = new HashMap<>();
        Map<String, String> targets = new HashMap<>();
        for (String key : keys) {
            String group = groups.get(key);
            if (group != null) {
                String target = targetOfGroup.computeIfAbsent(group, g -> key);
                if (!target.equals(key)) {
                    targets.put(key, target);
                }
            }
        }
        String name = "fold " + option;
        return key ->
                targets.containsKey(key) ? KeyRule.Outcome.replaced(targets.get(key), name) : KeyRule.Outcome.kept(key);
    }

    private static int mostFrequentFirst(String a, String b, Map<String, Long> occurrences) {
        int byOccurrences = Long.compare(occurrences.get(b), occurrences.get(a));
        return byOccurrences != 0 ? byOccurrences : CodePointOrder.compare(a, b);
    }

    private static void forEachWord(String key, BiConsumer<Integer, Integer> body) {
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i == key.length() || key.charAt(i) == ' ' || key.charAt(i) == '-') {
                if (i > from) {
                    body.accept(from, i);
                }
                from = i + 1;
            }
        }
    }

    static String stem(String word, Language.Stemmer stemmer) {
        String regular = Plurals.regular(word);
        if (regular.length() < SHORTEST_STEMMED
                || Plurals.isProtected(regular)
                || !regular.codePoints().allMatch(Fold::isLetterOrMark)) {
            return regular;
        }
        return stemmer.stem(regular);
    }

    private static boolean isLetterOrMark(int c) {
        int marks = 1 << UCharacterCategory.NON_SPACING_MARK | 1 << UCharacterCategory.COMBINING_SPACING_MARK;
        return UCharacter.isLetter(c) || (1 << UCharacter.getType(c) & marks) != 0;
    }
}
