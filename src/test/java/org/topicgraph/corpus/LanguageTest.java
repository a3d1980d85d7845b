package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | We think that the market is going to be different from what it was",
                "GERMAN | Wir glauben, dass der Markt nicht mehr so ist, wie er war",
                "FRENCH | Nous pensons que le marché ne sera pas le même dans les années à venir",
                "SPANISH | Creemos que el mercado no es lo que era y que los precios van a subir",
                "PORTUGUESE | O mercado não é o que era, mas os preços vão subir com ele",
                "ITALIAN | Il mercato non è più quello che era, e i prezzi sono della gente",
                "DUTCH | Wij denken dat de markt niet meer is wat het was en dat zij zal zijn",
                "SWEDISH | Vi tror att marknaden inte är vad den har varit och att det är för sent",
                "FINNISH | Me olemme sitä mieltä, että se ei ole niin kuin se oli",
                "RUSSIAN | Мы думаем, что рынок уже не тот, что был, и это не так плохо",
                "GREEK | και το να μην είναι αυτό που ήταν από την αρχή",
                "TURKISH | bu da bizim için çok daha iyi ve her şey gibi ama değil"
            })
    void aLanguageIsFoundByItsFunctionWords(Language language, String text) {
        assertEquals(Optional.of(language), Language.guess(List.of(text)));
    }

    @Test
    void namesAloneTellNoLanguage() {
        assertEquals(Optional.empty(), Language.guess(List.of("Binance Labs", "bitcoin ethereum solana")));
        assertEquals(Optional.empty(), Language.guess(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasACodeFunctionWordsAndAStemmer(Language language) {
        assertEquals(Optional.of(language), Language.of(language.code().toUpperCase(java.util.Locale.ROOT)));
        assertEquals("x1", language.stemmer().stem("x1"));
        long all = List.of(
                        "the der les los uma del het och og det ja ning és ir şi și al este els eta ve yang и и και և من का र ஒரு"
                                .split(" "))
                .stream()
                .mapToLong(Language::languagesOfFunctionWord)
                .reduce(0, (a, b) -> a | b);
        assertTrue((all & language.bit()) != 0, language + " has no function word");
    }

    @Test
    void functionWordsBelongToTheirLanguage() {
        assertTrue(Language.ENGLISH.isFunctionWord("it"));
        assertTrue(Language.ENGLISH.isFunctionWord("us"));
        assertFalse(Language.ENGLISH.isFunctionWord("und"));
        assertTrue(Language.GERMAN.isFunctionWord("und"));
    }

    @Test
    void englishStemsAreWords() {
        Language.Stemmer stemmer = Language.ENGLISH.stemmer();
        assertEquals("policy", stemmer.stem("policies"));
        assertEquals("news", stemmer.stem("news"));
        assertEquals("bitcoin", stemmer.stem("bitcoin"));
        assertEquals("naïve", stemmer.stem("naïve"));
    }
}
