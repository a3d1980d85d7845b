package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "5|5",
                "0.5|0.5",
                "0.41666|0.417",
                "12.04|12",
                "12.06|12.1",
                "123.5|124",
                "1583|1,583",
                "1234567.8|1,234,568",
                "-0.25|-0.25",
                "0.0001|0.0001",
                "0.00012345|0.000123",
                "0.00001|1 × 10⁻⁵",
                "3.216e-8|3.22 × 10⁻⁸",
                "1e-300|1 × 10⁻³⁰⁰",
                "9.999e-5|0.0001",
                "2.5e20|2.5 × 10²⁰",
                "999.6|1,000",
                "NaN|–"
            })
    void numbersHaveThreeSignificantDigits(double value, String words) {
        assertEquals(words, Phrases.number(value));
    }

    @Test
    void countsAreGroupedAndAgreeWithTheirNoun() {
        assertEquals("1 row", Phrases.count(1, "row", "rows"));
        assertEquals("0 rows", Phrases.count(0, "row", "rows"));
        assertEquals("1,234,567 rows", Phrases.count(1_234_567, "row", "rows"));
        assertEquals("-1,000", Phrases.count(-1000));
    }

    @Test
    void sharesNeverRoundToNoneOrAll() {
        assertEquals("0 %", Phrases.share(0, 10));
        assertEquals("less than 1 %", Phrases.share(1, 1000));
        assertEquals("33 %", Phrases.share(1, 3));
        assertEquals("more than 99 %", Phrases.share(999, 1000));
        assertEquals("100 %", Phrases.share(10, 10));
        assertEquals("0 %", Phrases.share(0, 0));
    }

    @Test
    void aProbabilityIsNeverNothing() {
        assertEquals("= 0.0123", Phrases.isProbability(0.0123));
        assertEquals("= 1", Phrases.isProbability(1));
        assertEquals("= 1 × 10⁻³⁰⁰", Phrases.isProbability(1e-300));
        assertEquals("< 10⁻³⁰⁰", Phrases.isProbability(0));
    }

    @Test
    void listsReadAsSentences() {
        assertEquals("", Phrases.list(List.of()));
        assertEquals("a", Phrases.list(List.of("a")));
        assertEquals("a and b", Phrases.list(List.of("a", "b")));
        assertEquals("a, b and c", Phrases.list(List.of("a", "b", "c")));
    }

    @Test
    void namesKeepTheirDirectionToThemselves() {
        assertEquals("“\u2068\u202Eabc\u2069”", Phrases.quoted("\u202Eabc"));
    }
}
