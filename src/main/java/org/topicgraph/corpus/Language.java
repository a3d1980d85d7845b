package org.topicgraph.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages whose inflected forms are known: a stemmer and a list of function words each, both Lucene's. English has
 * KStem (Krovetz 1993, doi:10.1145/160688.160718), whose stems are words of the dictionary; the others have Snowball's.
 */
public enum Language {
    ENGLISH("en", "snowball/english_stop.txt", KStem::new),
    GERMAN("de", "snowball/german_stop.txt", snowball(German2Stemmer::new)),
    FRENCH("fr", "snowball/french_stop.txt", snowball(FrenchStemmer::new)),
    SPANISH("es", "snowball/spanish_stop.txt", snowball(SpanishStemmer::new)),
    PORTUGUESE("pt", "snowball/portuguese_stop.txt", snowball(PortugueseStemmer::new)),
    ITALIAN("it", "snowball/italian_stop.txt", snowball(ItalianStemmer::new)),
    DUTCH("nl", "snowball/dutch_stop.txt", snowball(DutchStemmer::new)),
    SWEDISH("sv", "snowball/swedish_stop.txt", snowball(SwedishStemmer::new)),
    DANISH("da", "snowball/danish_stop.txt", snowball(DanishStemmer::new)),
    NORWEGIAN("no", "snowball/norwegian_stop.txt", snowball(NorwegianStemmer::new)),
    FINNISH("fi", "snowball/finnish_stop.txt", snowball(FinnishStemmer::new)),
    ESTONIAN("et", "et/stopwords.txt", snowball(EstonianStemmer::new)),
    HUNGARIAN("hu", "snowball/hungarian_stop.txt", snowball(HungarianStemmer::new)),
    LITHUANIAN("lt", "lt/stopwords.txt", snowball(LithuanianStemmer::new)),
    ROMANIAN("ro", "ro/stopwords.txt", snowball(RomanianStemmer::new)),
    CATALAN("ca", "ca/stopwords.txt", snowball(CatalanStemmer::new)),
    BASQUE("eu", "eu/stopwords.txt", snowball(BasqueStemmer::new)),
    TURKISH("tr", "tr/stopwords.txt", snowball(TurkishStemmer::new)),
    INDONESIAN("id", "id/stopwords.txt", snowball(IndonesianStemmer::new)),
    RUSSIAN("ru", "snowball/russian_stop.txt", snowball(RussianStemmer::new)),
    SERBIAN("sr", "sr/stopwords.txt", snowball(SerbianStemmer::new)),
    GREEK("el", "el/stopwords.txt", snowball(GreekStemmer::new)),
    ARMENIAN("hy", "hy/stopwords.txt", snowball(ArmenianStemmer::new)),
    ARABIC("ar", "ar/stopwords.txt", snowball(ArabicStemmer::new)),
    HINDI("hi", "hi/stopwords.txt", snowball(HindiStemmer::new)),
    NEPALI("ne", "ne/stopwords.txt", snowball(NepaliStemmer::new)),
    TAMIL("ta", "ta/stopwords.txt", snowball(TamilStemmer::new));

    /** Turns a word in lower case into what its inflected forms have in common. Keeps state: one a thread. */
    @FunctionalInterface
    public interface Stemmer {
        /** {@return the stem of a word} */
        String stem(String word);
    }

    private final String code;
    private final String functionWordFile;
    private final Supplier<Stemmer> stemmer;

    Language(String code, String functionWordFile, Supplier<Stemmer> stemmer) {
        this.code = code;
        this.functionWordFile = functionWordFile;
        this.stemmer = stemmer;
    }

    /** {@return its two letters of ISO 639-1, as {@code --language} takes them} */
    public String code() {
        return code;
    }

    /** {@return the language of that code, in any case} */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code.toLowerCase(Locale.ROOT))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** {@return a stemmer, for one thread at a time} */
    public Stemmer stemmer() {
        return stemmer.get();
    }

    /** {@return whether the word, in lower case, is an article, pronoun, preposition or the like} */
    public boolean isFunctionWord(String word) {
        return (FunctionWords.languagesOf(word) & bit()) != 0;
    }

    /** {@return the languages that have the word, in lower case, as a function word: one {@link #bit} each} */
    public static long languagesOfFunctionWord(String word) {
        return FunctionWords.languagesOf(word);
    }

    /** {@return a mask with this language's bit} */
    public long bit() {
        return 1L << ordinal();
    }

    /**
     * {@return the language of most function words of the texts, read up to a million characters; empty where there are too
     * few of them to tell} Ties go to the language that stands first here.
     */
    public static Optional<Language> guess(Iterable<String> texts) {
        long[] hits = new long[values().length];
        long words = 0;
        long characters = 0;
        for (String text : texts) {
            StringTokenizer tokens = new StringTokenizer(
                    text.toLowerCase(Locale.ROOT), " \t\r\n\f.,;:!?()[]{}\"\u00ab\u00bb\u201c\u201d\u00a0");
            for (; tokens.hasMoreTokens(); words++) {
                count(FunctionWords.languagesOf(tokens.nextToken()), hits);
            }
            characters += text.length();
            if (characters > 1_000_000) {
                break;
            }
        }
        return most(hits, words);
    }

    /** Adds a word's languages to the hits of each. */
    public static void count(long languages, long[] hits) {
        for (long left = languages; left != 0; left &= left - 1) {
            hits[Long.numberOfTrailingZeros(left)]++;
        }
    }

    /** {@return the language with the most hits, if they are two at least, and a twentieth of the words} */
    public static Optional<Language> most(long[] hits, long words) {
        int best = 0;
        for (int language = 1; language < hits.length; language++) {
            if (hits[language] > hits[best]) {
                best = language;
            }
        }
        return hits[best] >= 2 && hits[best] * 20 >= words ? Optional.of(values()[best]) : Optional.empty();
    }

    private static Supplier<Stemmer> snowball(Supplier<SnowballStemmer> program) {
        return () -> {
            SnowballStemmer snowball = program.get();
            return word -> {
                snowball.setCurrent(word);
                snowball.stem();
                return snowball.getCurrent();
            };
        };
    }

    /** KStem, which Lucene has as a filter of token streams only; words that are not all ASCII letters stay. */
    private static final class KStem implements Stemmer {
        private final OneWord word = new OneWord();
        private final TokenStream filter = new KStemFilter(word);

        @Override
        public String stem(String text) {
            word.next = text;
            try {
                filter.incrementToken();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return word.term.toString();
        }
    }

    /** A stream of the word that is put into it. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(next);
            return true;
        }
    }

    /** The function words of all languages, read when first asked for. */
    private static final class FunctionWords {
        /** Left out of Lucene's list, since in capitals they are something else; here case is looked at apart. */
        private static final Set<String> MORE_ENGLISH = Set.of("us", "can", "may", "will", "shall", "one", "go", "get");

        private static final Map<String, Long> LANGUAGES = new HashMap<>();

        static {
            for (Language language : values()) {
                for (String word : read(language.functionWordFile)) {
                    LANGUAGES.merge(word, language.bit(), (a, b) -> a | b);
                }
            }
            for (String word : MORE_ENGLISH) {
                LANGUAGES.merge(word, ENGLISH.bit(), (a, b) -> a | b);
            }
        }

        static long languagesOf(String word) {
            return LANGUAGES.getOrDefault(word, 0L);
        }

        private static Set<String> read(String file) {
            Set<String> words = new HashSet<>();
            try (InputStream in = SnowballFilter.class.getResourceAsStream("/org/apache/lucene/analysis/" + file);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String text = line.startsWith("#") ? "" : line.split("\\|", 2)[0];
                    for (StringTokenizer tokens = new StringTokenizer(text); tokens.hasMoreTokens(); ) {
                        words.add(tokens.nextToken().toLowerCase(Locale.ROOT));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }
    }
}
