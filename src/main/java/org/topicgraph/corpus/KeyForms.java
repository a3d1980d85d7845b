package org.topicgraph.corpus;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is left of a key when what seldom tells topics apart is taken away. */
final class KeyForms {
    /** Words that may come or go when others change their order. */
    private static final Set<String> LINKING =
            Set.of("of", "the", "and", "for", "in", "on", "a", "an", "to", "with", "by", "&");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final int PUNCTUATION = 1 << UCharacterCategory.DASH_PUNCTUATION
            | 1 << UCharacterCategory.START_PUNCTUATION
            | 1 << UCharacterCategory.END_PUNCTUATION
            | 1 << UCharacterCategory.CONNECTOR_PUNCTUATION
            | 1 << UCharacterCategory.OTHER_PUNCTUATION
            | 1 << UCharacterCategory.INITIAL_PUNCTUATION
            | 1 << UCharacterCategory.FINAL_PUNCTUATION;

    private KeyForms() {}

    /**
     * {@return the key without accents, with no letter or digit changed otherwise} Accents of Latin and Greek letters, points
     * of Hebrew and Arabic and the dots of Russian's ё go; the marks of other scripts make another letter or syllable.
     */
    static String withoutAccents(String key) {
        if (key.chars().allMatch(c -> c < 0x80)) {
            return key;
        }
        String decomposed = Normalizer2.getNFDInstance().normalize(key);
        StringBuilder out = new StringBuilder(decomposed.length());
        int base = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK) {
                base = c;
                out.appendCodePoint(c);
            } else if (!isAccent(base, c)) {
                out.appendCodePoint(c);
            }
        }
        return Normalizer2.getNFCInstance().normalize(out);
    }

    private static boolean isAccent(int base, int mark) {
        return switch (UScript.getScript(base)) {
            case UScript.LATIN, UScript.GREEK, UScript.HEBREW -> true;
            case UScript.ARABIC -> mark >= 0x064b && mark <= 0x0652;
            case UScript.CYRILLIC -> (base == 0x0435 || base == 0x0415) && mark == 0x0308;
            default -> false;
        };
    }

    /** {@return the words of a key: what blanks, hyphens, slashes and underscores keep apart} */
    static List<String> words(String key) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i == key.length() || isWordEnd(key.charAt(i)) && !(i == 0 && isSignificantAtStart(key))) {
                if (i > from) {
                    words.add(key.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean isWordEnd(char c) {
        return c == ' ' || c == '/' || c == '_' || UCharacter.getType(c) == UCharacterCategory.DASH_PUNCTUATION;
    }

    /**
     * {@return the words written as one, without accents and punctuation} Signs that make another word stay: those after a
     * letter in {@code C++} and {@code C#}, the stop of {@code .NET}, and whatever stands between digits ({@code 2.0}).
     * {@code &} is read as {@code and}. Empty if nothing is left.
     */
    static String joined(List<String> words) {
        String text = withoutAccents(String.join(" ", words));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '&') {
                out.append("and");
            } else if (!isPunctuation(c) || c == '#' && i > 0 || i == 0 && isSignificantAtStart(text)) {
                out.appendCodePoint(c);
            } else if (isBetweenDigits(text, i, next)) {
                out.append(c == ' ' ? '-' : (char) c);
            }
            i = next;
        }
        return out.toString();
    }

    /** {@return whether the key begins as {@code .NET} or {@code -1} do} */
    private static boolean isSignificantAtStart(String text) {
        return text.length() > 1
                && (text.charAt(0) == '.' || text.charAt(0) == '-' && UCharacter.isDigit(text.codePointAt(1)));
    }

    private static boolean isPunctuation(int c) {
        return c == ' ' || c == '`' || c == '\u00b4' || (1 << UCharacter.getType(c) & PUNCTUATION) != 0;
    }

    private static boolean isBetweenDigits(String text, int from, int to) {
        return from > 0
                && to < text.length()
                && UCharacter.isDigit(text.codePointBefore(from))
                && UCharacter.isDigit(text.codePointAt(to));
    }

    /** {@return the words but for those that only link others} */
    static List<String> withoutLinkingWords(List<String> words) {
        return words.stream().filter(word -> !LINKING.contains(word)).toList();
    }

    /**
     * {@return what the words are without the {@code of} between them: those of {@code management of knowledge} are
     * {@code knowledge management}; none if there is none, or more than one}
     */
    static List<String> withoutOf(List<String> words) {
        int of = words.indexOf("of");
        if (of < 1 || of == words.size() - 1 || of != words.lastIndexOf("of")) {
            return List.of();
        }
        List<String> turned = new ArrayList<>(words.subList(of + 1, words.size()));
        turned.addAll(words.subList(0, of));
        turned.removeIf(ARTICLES::contains);
        return turned;
    }
}
