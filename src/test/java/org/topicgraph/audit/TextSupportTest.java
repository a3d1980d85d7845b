package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.SupportCheck;

class TextSupportTest {
    private final TextSupport support = new TextSupport(Optional.empty());

    private TextSupport.Place place(String label, String text) {
        return support.place(text, label);
    }

    @ParameterizedTest(name = "{1} in \"{2}\" is {0}")
    @CsvFileSource(resources = "support.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void labelsAreClassed(Support expected, String label, String text, String marked) {
        TextSupport.Place place = place(label, text);
        assertEquals(expected, Support.ofCode(place.code()));
        assertEquals(marked == null ? "" : marked, text.substring(place.from(), place.to()));
    }

    @ParameterizedTest
    @CsvSource({
        "IT, They say it works., true", "IT, They say IT works., false", "IT, It is said that IT works., false",
        "AI, The AIs are here., false", "AI, The ais are here., true", "it, They say It works., false",
        "ECB, the ecb and the market, false", "R, we use r and Python, true", "COVID, all of covid, false"
    })
    void labelsOfFewCapitalsAreCheckedWithTheirCase(String label, String text, boolean otherCase) {
        TextSupport.Place place = place(label, text);
        assertTrue(Support.ofCode(place.code()).isSupport());
        assertEquals(otherCase, Support.isOtherCase(place.code()));
    }

    @Test
    void aTextWithoutWordsIsNotJudged() {
        assertFalse(Support.isChecked(place("AI", "").code()));
        assertEquals(SupportCheck.UNCHECKED, place("AI", "  ").code());
        assertEquals(SupportCheck.UNCHECKED, place(" ", "some text").code());
    }

    @Test
    void aGivenLanguageCounts() {
        TextSupport german = new TextSupport(Optional.of(Language.GERMAN));
        assertEquals(
                Support.INFLECTED,
                Support.ofCode(german.place("Börsen", "Börse").code()));
        assertEquals(Support.ABSENT, Support.ofCode(place("Häuser", "Haus").code()));
        assertEquals(
                Support.INFLECTED, Support.ofCode(german.place("Haus", "Häuser").code()));
    }

    @Test
    void allLabelsOfARowAreJudgedAtOnce() {
        String[] forms = {"AI", "airdrop", "trading", "price", "Binance", ""};
        for (int form = 0; form < forms.length; form++) {
            support.addForm(form, forms[form]);
        }
        byte[] codes = new byte[6];
        support.check("They said Binance's airdrops are for trading.", new int[] {0, 1, 2, 3, 4, 5}, 6, codes);
        Support[] expected = {Support.INSIDE_WORD, Support.INFLECTED, Support.WORD, Support.ABSENT, Support.INFLECTED};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], Support.ofCode(codes[i]), forms[i]);
        }
        assertEquals(SupportCheck.UNCHECKED, codes[5]);
    }
}
