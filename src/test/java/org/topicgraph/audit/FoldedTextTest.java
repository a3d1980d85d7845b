package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedTextTest {
    private static final String[] PIECES = {
        "a", "B", "z", "é", "e\u0301", "ß", "я", "Ж", "α", "ς", "ا", "ن", "ב", "क", "्", "ष", "1", "٣", "９", "Ａ", "ﬁ",
        "²", "₂", " ", "  ", "\n", "\u00a0", "(", "!", "/", "-", "–", "…", "@", "😀", "𝐀", "\u00ad", "İ", "ꮳ", "\u200b"
    };

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static String randomText(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> words(FoldedText text) {
        List<String> words = new ArrayList<>();
        for (int from = text.nextWord(0); from < text.length(); ) {
            int to = text.wordEnd(from);
            words.add(text.folded().substring(from, to));
            from = text.nextWord(to);
        }
        return words;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foldingIsUnicodesAndPlacesLeadBack(int seed) {
        String source = randomText(seed);
        FoldedText text = new FoldedText();
        text.set("an earlier, longer text, which must leave no trace: " + source.repeat(3));
        text.set(source);
        assertEquals(Normalizer2.getNFKCCasefoldInstance().normalize(source).replace('\u2019', '\''), text.folded());
        for (int i = 0; i < text.length(); i++) {
            String piece = source.substring(text.sourceStart(i), text.sourceEnd(i + 1));
            String folded = Normalizer2.getNFKCCasefoldInstance().normalize(piece);
            assertEquals(true, folded.replace('\u2019', '\'').indexOf(text.at(i)) >= 0, piece + " at " + i);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsAreThoseOfUnicodeWhereNothingIsTailored(int seed) {
        FoldedText text = new FoldedText();
        text.set(randomText(seed));
        BreakIterator icu = BreakIterator.getWordInstance(ULocale.ROOT);
        icu.setText(text.folded());
        List<String> expected = new ArrayList<>();
        int from = icu.first();
        for (int to = icu.next(); to != BreakIterator.DONE; to = icu.next()) {
            if (icu.getRuleStatus() != BreakIterator.WORD_NONE) {
                expected.add(text.folded().substring(from, to));
            }
            from = to;
        }
        assertEquals(expected, words(text));
    }

    @Test
    void whatIsTailoredIsTailored() {
        FoldedText text = new FoldedText();
        text.set(
                "end.Next openai.com 1,000.5 AI's L'INTELLIGENCE they’re EU:n time:out _it_ meta_data l·l AI기술 צה\"ל x.5");
        assertEquals(
                List.of(
                        "end",
                        "next",
                        "openai",
                        "com",
                        "1,000.5",
                        "ai's",
                        "l",
                        "intelligence",
                        "they're",
                        "eu:n",
                        "time",
                        "out",
                        "it",
                        "meta_data",
                        "l·l",
                        "ai",
                        "기술",
                        "צה\"ל",
                        "x",
                        "5"),
                words(text));
    }
}
