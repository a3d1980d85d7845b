package org.topicgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorsTest {
    private static List<String> split(TopicSeparator separator, String cell) {
        List<String> topics = new ArrayList<>();
        separator.split(cell, (text, from, to) -> topics.add(text.substring(from, to)));
        return topics;
    }

    private static List<String> split(String option, String cell) {
        return split(Separators.of(option), cell);
    }

    @Test
    void topicsAreTrimmedAndEmptyOnesLeftOut() {
        assertEquals(List.of("a", "b c", "d"), split(";", " a ;;\tb c;\n; d;"));
        assertEquals(List.of(), split(";", " ; "));
        assertEquals(List.of(), split(";", ""));
    }

    @Test
    void repeatsAreKept() {
        assertEquals(List.of("a", "a"), split(",", "a,a"));
    }

    @Test
    void literalsAreNoPatterns() {
        assertEquals(List.of("a", "b"), split("|", "a|b"));
        assertEquals(List.of("a", "b.c"), split("..", "a..b.c"));
    }

    @Test
    void ofSeveralLiteralsTheLongestSeparates() {
        TopicSeparator separator = Separators.of(List.of("-", "--", ";"));
        assertEquals(List.of("a", "b", "c", "d"), split(separator, "a--b-c;d"));
    }

    @Test
    void anEmptyMatchOfAPatternSeparatesNothing() {
        assertEquals(List.of("abc"), split("re:x*", "abc"));
        assertEquals(List.of("a", "c"), split("re:b*", "abc"));
    }

    @Test
    void arraysGiveTheirElements() {
        assertEquals(
                List.of("a;b", "c\"d", "1.5", "true"),
                split("json", " [\"a;b\", \"c\\\"d\", 1.5, null, \" \", true] "));
        assertEquals(List.of("it's", "b"), split("json", "[\"it's\", 'b']"));
        assertEquals(List.of(), split("json", "  "));
    }

    @Test
    void listsOfPythonGiveTheirElements() {
        assertEquals(List.of("a\u00A0b", "\uD83D\uDE00"), split("json", "['a\\xa0b', '\\U0001f600']"));
        assertEquals(List.of("a\\xa0", "it's", "\""), split("json", "['a\\\\xa0', 'it\\'s', \"\\\"\"]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\"a\"", "{\"a\": 1}", "[\"a\"", "[\"a\"] b", "[\"a\"] [", "[[\"a\"]]", "[a]", "[\"a\",]"})
    void whatIsNoArrayOfTextsIsRefused(String cell) {
        assertThrows(IllegalArgumentException.class, () -> split("json", cell));
    }

    @Test
    void optionsSayThemselves() {
        for (String option : List.of(";", " | ", "re:[;,]", "json", "re:[<>]+")) {
            assertEquals(option, Separators.of(option).option());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void everyKindAgreesWithThePlainSplit(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                cell.append("ab ;;|".charAt(random.nextInt(6)));
            }
            String text = cell.toString();
            assertEquals(plain(text, ";"), split(";", text));
            assertEquals(plain(text, ";"), split("re:;", text));
            TopicSeparator both = Separators.of(List.of(";", "|"));
            assertEquals(plain(text, "[;|]"), split(both, text));
            assertEquals(plain(text, "[;|]"), split(both.option(), text), both.option());
        }
    }

    private static List<String> plain(String cell, String pattern) {
        return Arrays.stream(cell.split(pattern, -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }
}
