package org.topicgraph.audit;

import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.Plurals;

/**
 * Whether a word of a text is an inflected form of a word of a label:
 *
 * <ul>
 *   <li>it has an ending after an apostrophe or colon: {@code AI's}, {@code EU:n}, {@code Binance'de};
 *   <li>one of the two is the other's plural, or its possessive without apostrophe ({@code OpenAIs}, {@code industrys});
 *   <li>their stems are equal: in the language given; else in English, or in the language that the row's function words tell;
 *       words of other scripts in the language that the script stands for;
 *   <li>in Korean, a particle follows it; in Hebrew, prefixes come before it.
 * </ul>
 *
 * A function word ({@code its}, {@code his}) is no form of anything. Stems are remembered, so this is for one thread.
 */
final class Inflections {
    private static final int MOST_STEMS = 100_000;
    private static final int SHORTEST_STEMMED = 3;
    private static final int LONGEST_ENDING = 7;

    /** So much of a text tells its language. */
    private static final int TELLING_LENGTH = 400;

    private static final int LONGEST_FUNCTION_WORD = 6;

    /** Two of these make a text English. */
    private static final List<String> ENGLISH_ALONE = List.of(" the ", " and ");

    private static final String RUSSIAN_FLEETING_VOWELS = "оеё";

    private static final Set<String> KOREAN_PARTICLES = Set.of(
            """
            은 는 이 가 을 를 의 에 에서 에게 에게서 한테 께 께서 와 과 랑 이랑 하고 도 만 까지 부터 조차 마저 밖에 로 으로 로서 으로서
            로써 으로써 처럼 같이 보다 마다 라고 이라고 라는 이라는 란 이란 나 이나 든지 이든지 야 아 여 이여 들 들은 들이 들을 들의
            들에게 들과 들도 에는 에도 에서는 에서도 에서의 에의 으로는 로는 으로도 로도 으로의 로의 와의 과의 와는 과는 까지의 부터의 만의
            이다 다 입니다 이며 며 이고 고 인 이지만 였다 이었다
            """
                    .strip()
                    .split("\\s+"));

    private static final Set<String> HEBREW_PREFIXES =
            Set.of("ה ו ב ל מ כ ש וה וב ול ומ וכ וש שה שב של שמ מה כש בכ לכ ושה וכש לה בה כה".split(" "));

    private static final Map<Integer, Language> LANGUAGE_OF_SCRIPT = Map.of(
            UScript.CYRILLIC, Language.RUSSIAN,
            UScript.GREEK, Language.GREEK,
            UScript.ARABIC, Language.ARABIC,
            UScript.DEVANAGARI, Language.HINDI,
            UScript.TAMIL, Language.TAMIL,
            UScript.ARMENIAN, Language.ARMENIAN);

    private final Optional<Language> given;
    private final Map<Language, Language.Stemmer> stemmers = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> stems = new EnumMap<>(Language.class);

    private FoldedText text;
    private boolean guessed;
    private Language guess = Language.ENGLISH;

    /**
     * Ready for texts.
     *
     * @param given the language of all texts; empty to find each row's by itself
     */
    Inflections(Optional<Language> given) {
        this.given = given;
    }

    /** Takes a new text. */
    void set(FoldedText newText) {
        text = newText;
        guessed = false;
    }

    /** {@return whether words that begin differently may be forms of a word that begins with this letter} */
    static boolean hasPrefixes(char first) {
        return first >= '\u0590' && first <= '\u06ff'; // Hebrew and Arabic
    }

    /** {@return whether the text's word {@code [from, to)} is an inflected form of the label's word, and not the word itself} */
    boolean isForm(LabelWord word, int from, int to) {
        String label = word.text;
        int end = withoutEnding(from, to);
        int length = end - from;
        if (end < to && length == label.length() && text.folded().startsWith(label, from)) {
            return true;
        }
        if (text.classAt(from) == CharacterClass.HANGUL) {
            return length > label.length()
                    && text.folded().startsWith(label, from)
                    && KOREAN_PARTICLES.contains(text.folded().substring(from + label.length(), end));
        }
        if (FoldedText.isHebrew(label.charAt(0))) {
            return isPrefixedHebrew(label, from, end);
        }
        if (hasPrefixes(label.charAt(0))) {
            return haveEqualStems(word, text.folded().substring(from, end), Language.ARABIC);
        }
        return mayBeForm(word, from, end)
                && isFormOfSpelling(word, text.folded().substring(from, end));
    }

    /** {@return where the word ends without an ending of one or two letters after an apostrophe or colon} */
    private int withoutEnding(int from, int to) {
        for (int i = to - 2; i > from && i >= to - 3; i--) {
            byte c = text.classAt(i);
            if (c == CharacterClass.APOSTROPHE || c == CharacterClass.COLON) {
                return i;
            }
        }
        return to;
    }

    private boolean isPrefixedHebrew(String label, int from, int to) {
        int prefix = to - from - label.length();
        return prefix >= 1
                && prefix <= 3
                && label.length() >= 2
                && text.folded().startsWith(label, from + prefix)
                && HEBREW_PREFIXES.contains(text.folded().substring(from, from + prefix));
    }

    /** Most words that begin alike are done with here: endings have few letters. */
    private boolean mayBeForm(LabelWord word, int from, int to) {
        String label = word.text;
        int shortest = Math.min(label.length(), to - from);
        int shared = 0;
        while (shared < shortest
                && CharacterClass.base(label.charAt(shared)) == CharacterClass.base(text.at(from + shared))) {
            shared++;
        }
        return shared >= word.beginning.length() && Math.max(label.length(), to - from) - shared <= LONGEST_ENDING;
    }

    private boolean isFormOfSpelling(LabelWord word, String spelling) {
        String label = word.text;
        if (spelling.equals(label)) {
            return false;
        }
        if (spelling.length() <= LONGEST_FUNCTION_WORD && isFunctionWord(spelling)) {
            return false;
        }
        if (label.length() == 2 && spelling.equals(label + "s")
                || spelling.length() == 2 && label.equals(spelling + "s")) {
            return true;
        }
        if (word.singulars().contains(spelling)
                || Plurals.singulars(spelling, Language.ENGLISH).contains(label)) {
            return true;
        }
        if (label.length() < SHORTEST_STEMMED || spelling.length() < SHORTEST_STEMMED) {
            return false;
        }
        Language language = languageOf(label);
        if (haveEqualStems(word, spelling, language)) {
            return true;
        }
        return language == Language.ENGLISH && given.isEmpty() && haveEqualStems(word, spelling, guess());
    }

    private boolean isFunctionWord(String spelling) {
        long languages = Language.languagesOfFunctionWord(spelling);
        if (languages == 0) {
            return false;
        }
        long own = given.orElse(Language.ENGLISH).bit();
        return (languages & own) != 0 || given.isEmpty() && (languages & guess().bit()) != 0;
    }

    private Language languageOf(String word) {
        int script = UScript.getScript(word.codePointAt(0));
        Language ofScript = LANGUAGE_OF_SCRIPT.get(script);
        if (ofScript == null) {
            return given.filter(language -> !LANGUAGE_OF_SCRIPT.containsValue(language))
                    .orElse(Language.ENGLISH);
        }
        return switch (given.orElse(ofScript)) {
            case SERBIAN -> script == UScript.CYRILLIC ? Language.SERBIAN : ofScript;
            case NEPALI -> script == UScript.DEVANAGARI ? Language.NEPALI : ofScript;
            default -> ofScript;
        };
    }

    /** {@return the language that the row's function words tell; English where they do not} */
    private Language guess() {
        if (!guessed) {
            guessed = true;
            guess = isPlainlyEnglish() ? Language.ENGLISH : guessed();
        }
        return guess;
    }

    /** Spares most rows of English the longer way, which takes as long as all the rest. */
    private boolean isPlainlyEnglish() {
        String folded = text.folded();
        int found = 0;
        for (String word : ENGLISH_ALONE) {
            for (int at = folded.indexOf(word); at >= 0 && found < 2; at = folded.indexOf(word, at + 1)) {
                found++;
            }
        }
        return found >= 2;
    }

    private Language guessed() {
        long[] hits = new long[Language.values().length];
        long words = 0;
        int end = Math.min(text.length(), TELLING_LENGTH);
        for (int from = text.nextWord(0); from < end; words++) {
            int to = text.wordEnd(from);
            if (to - from <= LONGEST_FUNCTION_WORD) {
                Language.count(Language.languagesOfFunctionWord(text.folded().substring(from, to)), hits);
            }
            from = text.nextWord(to);
        }
        return Language.most(hits, words).orElse(Language.ENGLISH);
    }

    private boolean haveEqualStems(LabelWord word, String spelling, Language language) {
        Language.Stemmer stemmer = stemmers.computeIfAbsent(language, Language::stemmer);
        Map<String, String> known = stems.computeIfAbsent(language, l -> new HashMap<>());
        if (known.size() >= MOST_STEMS) {
            known.clear();
        }
        String stem = known.computeIfAbsent(spelling, stemmer::stem);
        String own = word.stem(language, stemmer);
        return own.equals(stem) || language == Language.RUSSIAN && (losesVowel(own, stem) || losesVowel(stem, own));
    }

    /** {@return whether the second is the first without the vowel before its last letter, as Russian loses it: рынок, рынк-} */
    private static boolean losesVowel(String whole, String less) {
        int vowel = whole.length() - 2;
        return vowel >= 2
                && less.length() == whole.length() - 1
                && RUSSIAN_FLEETING_VOWELS.indexOf(whole.charAt(vowel)) >= 0
                && less.regionMatches(0, whole, 0, vowel)
                && less.charAt(vowel) == whole.charAt(vowel + 1);
    }
}
