package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private final Excerpts excerpts = new Excerpts(Optional.empty());

    private Excerpt find(String text, String... forms) {
        return excerpts.find(text, List.of(forms)).orElseThrow();
    }

    @Test
    void thePlaceIsMarkedAsItStands() {
        assertEquals(
                new Excerpt(Support.INSIDE_WORD, "The Blockch", "AI", "n grows."), find("The BlockchAIn grows.", "ai"));
        assertEquals(new Excerpt(Support.WORD, "less ", "CO₂", " in air"), find("less CO₂ in air", "CO2"));
    }

    @Test
    void ofSeveralFormsTheBestDecides() {
        assertEquals(
                "machine learning",
                find("ml is machine learning", "AI", "machine learning").marked());
        assertEquals(Support.WORD, find("ml is machine learning", "ai", "ML").support());
    }

    @Test
    void longTextsAreCutBetweenWords() {
        String words = "some more words ".repeat(20);
        Excerpt excerpt = find(words + "Binance" + words, "Binance");
        assertTrue(excerpt.before().matches("…(some |more |words )+"), excerpt.before());
        assertTrue(excerpt.after().matches("some( more| words| some)+…"), excerpt.after());
        assertTrue(excerpt.before().length() <= 61 && excerpt.after().length() <= 61);
    }

    @Test
    void charactersAreNeverCutInTwo() {
        String families = "👩‍👩‍👧‍👦".repeat(40);
        Excerpt excerpt = find(families + " x " + families, "x");
        assertEquals(0, (excerpt.after().length() - 2) % 11);
        assertEquals(0, (excerpt.before().length() - 2) % 11);
    }

    @Test
    void anAbsentLabelShowsHowTheTextBegins() {
        Excerpt excerpt = find("Nothing of the kind is said here.", "airdrop");
        assertEquals(new Excerpt(Support.ABSENT, "", "", "Nothing of the kind is said here."), excerpt);
        assertEquals(Optional.empty(), excerpts.find(" ", List.of("x")));
        assertEquals(Optional.empty(), excerpts.find("x", List.of()));
    }
}
