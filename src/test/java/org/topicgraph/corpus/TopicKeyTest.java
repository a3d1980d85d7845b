package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicKeyTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // case folding, in full and without a locale
                "AI, ai",
                "STRASSE, strasse",
                "straße, strasse",
                "TITLE, title",
                "ΟΔΟΣ, οδοσ",
                "ﬁle, file",
                // compatibility forms
                "ＡＩ, ai",
                "CO₂, co2",
                "ｶﾞ, ガ",
                // composed or not is the same
                "caf\u0065\u0301, café",
                // white space of any kind
                "machine\u00a0\u2003learning, machine learning",
                "`  a\t\n b  `, a b",
                "a\u0085b, a b",
                // what cannot be seen
                "zero\u200bwidth, zerowidth",
                "soft\u00adhyphen, softhyphen",
                "\ufeffbom, bom",
                "bell\u0007, bell",
                "non\ufffe, non",
                "direction\u202e, direction",
                // joiners inside a topic stay, at its ends they go
                "می\u200cخواهم, می\u200cخواهم",
                "\u200da\u200d, a",
                "👩\u200d💻, 👩\u200d💻",
                // punctuation stays
                "C++, c++",
                ".NET, .net",
                "U.S., u.s.",
            })
    void aKeyIsComposedCleanedAndFolded(String raw, String key) {
        assertEquals(key, TopicKey.NFKC.of(raw));
    }

    @Test
    void whatNothingIsLeftOfIsNoTopic() {
        assertEquals("", TopicKey.NFKC.of(" \t\u00a0\u200b\u200d "));
        assertEquals("", TopicKey.NFKC.of(""));
    }

    @Test
    void canonicalCompositionKeepsCompatibilityForms() {
        assertEquals("co₂", TopicKey.NFC.of("CO₂"));
        assertEquals("café", TopicKey.NFC.of("CAFE\u0301"));
    }

    @Test
    void surfaceKeepsCaseAndCompatibilityForms() {
        assertEquals("CO₂ Capture", TopicKey.surface(" CO₂\u00a0 Capture\u200b "));
        assertEquals("Café", TopicKey.surface("Cafe\u0301"));
        assertEquals("OpenAI  x".replace("  ", " "), TopicKey.surface("OpenAI  x"));
    }

    @Test
    void aKeyDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("title i\u0307", TopicKey.NFKC.of("TITLE İ"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theKeyOfAKeyIsTheKeyForEveryCodePoint() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            assertIdempotent("a" + Character.toString(c) + "\u0301");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theKeyOfAKeyIsTheKeyForRandomText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                int bound = new int[] {0x80, 0x400, 0x3100, 0x110000}[random.nextInt(4)];
                text.appendCodePoint(random.nextInt(bound));
            }
            assertIdempotent(text.toString());
        }
    }

    private static void assertIdempotent(String raw) {
        for (TopicKey form : TopicKey.values()) {
            String key = form.of(raw);
            assertEquals(key, form.of(key));
            assertTrue(key.codePoints().noneMatch(Character::isISOControl), key);
        }
    }
}
