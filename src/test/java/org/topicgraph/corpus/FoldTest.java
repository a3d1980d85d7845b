package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.corpus.KeyRule.Outcome;

class FoldTest {
    private static KeyRule rule(Fold fold, Language language, Object... keysAndCounts) {
        Map<String, Long> occurrences = new HashMap<>();
        for (int i = 0; i < keysAndCounts.length; i += 2) {
            occurrences.put((String) keysAndCounts[i], ((Integer) keysAndCounts[i + 1]).longValue());
        }
        return fold.rule(occurrences, language);
    }

    private static boolean merges(Fold fold, Language language, String a, String b) {
        KeyRule rule = rule(fold, language, a, 3, b, 2);
        assertEquals(Outcome.kept(a), rule.apply(a));
        return rule.apply(b).equals(Outcome.replaced(a, "fold " + fold.option()));
    }

    @ParameterizedTest
    @CsvSource({
        "airdrop, airdrops",
        "policy, policies",
        "virus, viruses",
        "box, boxes",
        "cache, caches",
        "hero, heroes",
        "matrix, matrices",
        "index, indices",
        "knife, knives",
        "curve, curves",
        "quiz, quizzes",
        "analysis, analyses",
        "basis, bases",
        "base, bases",
        "fungus, fungi",
        "alga, algae",
        "child, children",
        "salesman, salesmen",
        "gpu, gpus",
        "movie, movies",
        "class, classes",
        "criterion, criteria",
        "metric, metrics",
        "corpus, corpora",
        "neural network, neural networks",
        "system design, systems design",
        "point of interest, points of interest",
        "t-test, t-tests",
        "alzheimer disease, alzheimer's disease",
        "person, people",
        "axis, axes"
    })
    void aPluralGoesWithItsSingular(String singular, String plural) {
        assertTrue(merges(Fold.PLURALS, Language.ENGLISH, singular, plural));
        assertTrue(merges(Fold.PLURALS, Language.ENGLISH, plural, singular));
    }

    @ParameterizedTest
    @CsvSource({
        "new, news", "statistic, statistics", "robotic, robotics", "security, securities", "io, ios", "aw, aws",
                "cs, css",
        "good, goods", "len, lens", "specie, species", "1990, 1990s", "window, windows", "mas, mass", "bia, bias",
        "machine, machinery", "network, networking", "c, cs", "data, datum", "redi, redis"
    })
    void whatOnlyLooksLikeAPluralStays(String a, String b) {
        KeyRule rule = rule(Fold.PLURALS, Language.ENGLISH, a, 3, b, 2);
        assertEquals(Outcome.kept(a), rule.apply(a));
        assertEquals(Outcome.kept(b), rule.apply(b));
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, réseau, réseaux",
        "FRENCH, capital, capitaux",
        "SPANISH, red, redes",
        "SPANISH, inversión, inversiones",
        "SPANISH, pez, peces",
        "PORTUGUESE, informação, informações",
        "PORTUGUESE, animal, animais",
        "PORTUGUESE, homem, homens",
        "CATALAN, xarxa, xarxes"
    })
    void otherLanguagesHaveTheirPlurals(Language language, String singular, String plural) {
        assertTrue(merges(Fold.PLURALS, language, singular, plural));
    }

    @Test
    void nothingIsMergedWithAFormThatDoesNotOccur() {
        KeyRule rule = rule(Fold.PLURALS, Language.ENGLISH, "airdrops", 5, "networks", 2);
        assertEquals(Outcome.kept("airdrops"), rule.apply("airdrops"));
        assertEquals(Outcome.kept("unheard of"), rule.apply("unheard of"));
    }

    @Test
    void theMostFrequentFormStandsForAll() {
        KeyRule rule = rule(Fold.PLURALS, Language.ENGLISH, "wallet", 2, "wallets", 9);
        assertEquals(Outcome.replaced("wallets", "fold plurals"), rule.apply("wallet"));
        KeyRule tie = rule(Fold.PLURALS, Language.ENGLISH, "wallet", 9, "wallets", 9);
        assertEquals(Outcome.replaced("wallet", "fold plurals"), tie.apply("wallets"));
    }

    @Test
    void ofSeveralSingularsTheMostFrequentIsTakenAndTheOtherStaysApart() {
        KeyRule rule = rule(Fold.PLURALS, Language.ENGLISH, "axis", 9, "axe", 4, "axes", 6);
        assertEquals(Outcome.replaced("axis", "fold plurals"), rule.apply("axes"));
        assertEquals(Outcome.kept("axe"), rule.apply("axe"));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, price forecasts, price forecasting",
        "ENGLISH, child, children",
        "ENGLISH, optimize, optimized",
        "GERMAN, netzwerk, netzwerke",
        "FRENCH, analyse, analyses",
        "RUSSIAN, биткоин, биткоина",
        "FINNISH, talo, talossa",
        "ARABIC, الذكاء, ذكاء",
        "HINDI, लड़का, लड़के",
        "TURKISH, kitap, kitaplar"
    })
    void stemsJoinWhatIsInflected(Language language, String a, String b) {
        assertTrue(merges(Fold.STEMS, language, a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "robot, robotics",
        "new, news",
        "policy, police",
        "university, universe",
        "organ, organization",
        "ai, ais",
        "web3, web",
        "price forecast, forecast price",
        "general, generation"
    })
    void stemsKeepWhatIsNot(String a, String b) {
        KeyRule rule = rule(Fold.STEMS, Language.ENGLISH, a, 3, b, 2);
        assertEquals(Outcome.kept(b), rule.apply(b));
    }

    @Test
    void noneKeepsEverything() {
        assertEquals(
                Outcome.kept("wallets"),
                rule(Fold.NONE, Language.ENGLISH, "wallet", 2, "wallets", 1).apply("wallets"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyTargetOccursIsItsOwnTargetAndDoesNotDependOnTheOrderOfKeys(int seed) {
        Random random = new Random(seed);
        String[] endings = {
            "", "s", "es", "is", "i", "us", "ies", "y", "x", "ices", "a", "ae", "ves", "ing", "ed", "ão", "ões"
        };
        Map<String, Long> occurrences = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            String word = "ab".repeat(1 + random.nextInt(2))
                    + endings[random.nextInt(endings.length)]
                    + endings[random.nextInt(endings.length)];
            occurrences.put(random.nextBoolean() ? word : word + " " + word, 1L + random.nextInt(3));
        }
        List<String> keys = new ArrayList<>(occurrences.keySet());
        Collections.shuffle(keys, random);
        Map<String, Long> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, occurrences.get(key)));
        for (Fold fold : Fold.values()) {
            for (Language language : List.of(Language.ENGLISH, Language.PORTUGUESE)) {
                KeyRule rule = fold.rule(occurrences, language);
                KeyRule again = fold.rule(shuffled, language);
                for (String key : keys) {
                    String target = rule.apply(key).key();
                    assertEquals(rule.apply(key), again.apply(key));
                    assertTrue(occurrences.containsKey(target));
                    assertEquals(Outcome.kept(target), rule.apply(target));
                    assertTrue(occurrences.get(target) >= occurrences.get(key));
                }
            }
        }
    }
}
