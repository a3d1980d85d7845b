package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acronyms and the long forms that they may stand for. */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Acronyms() {}

    /** {@return what the words may be abbreviated to: their initials, with and without those of linking words} */
    static List<String> initials(List<String> words) {
        List<String> initials = new ArrayList<>();
        if (words.size() >= SHORTEST && words.size() <= LONGEST) {
            addInitials(words, initials);
            List<String> telling = KeyForms.withoutLinkingWords(words);
            if (telling.size() < words.size()) {
                addInitials(telling, initials);
            }
        }
        return initials;
    }

    private static void addInitials(List<String> words, List<String> initials) {
        StringBuilder letters = new StringBuilder(words.size());
        for (String word : words) {
            if (!Character.isLetter(word.charAt(0))) {
                return;
            }
            letters.append(word.charAt(0));
        }
        if (letters.length() >= SHORTEST) {
            initials.add(letters.toString());
        }
    }

    /** {@return the key as an acronym: without stops, and without the s of a plural; empty if it has blanks} */
    static String plain(String key) {
        String letters = key.replace(".", "");
        if (letters.indexOf(' ') >= 0 || letters.length() > LONGEST) {
            return "";
        }
        return letters;
    }

    /** A key that has both. */
    record Parts(String longForm, String acronym) {}

    /** {@return the parts of {@code long form (lf)} or {@code lf (long form)}, where the one abbreviates the other} */
    static Optional<Parts> parts(String key) {
        int open = key.indexOf('(');
        if (open < 1 || !key.endsWith(")")) {
            return Optional.empty();
        }
        String before = key.substring(0, open).strip();
        String inside = key.substring(open + 1, key.length() - 1).strip();
        if (abbreviates(inside, before)) {
            return Optional.of(new Parts(before, inside));
        }
        return abbreviates(before, inside) ? Optional.of(new Parts(inside, before)) : Optional.empty();
    }

    /** Letters of an acronym stand in the long form in their order, the first of them first. */
    private static boolean abbreviates(String acronym, String longForm) {
        String letters = plain(acronym);
        if (letters.length() < SHORTEST
                || letters.length() >= longForm.length()
                || longForm.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 0;
        int end = letters.length() > 2 && letters.endsWith("s") ? letters.length() - 1 : letters.length();
        for (int i = 0; i < end; i++) {
            at = longForm.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
