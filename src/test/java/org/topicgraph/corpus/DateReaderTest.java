package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static String read(String text) {
        int code = new DateReader().code(text);
        return code == DateCode.NONE
                ? "none"
                : code == DateCode.UNUSABLE
                        ? "unusable"
                        : DateCode.precision(code).text(DateCode.date(code)) + (DateCode.isEither(code) ? "?" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021|2021",
                " 2021 |2021",
                "2021.0|2021",
                "0987|0987",
                "2020-2021|2020",
                "2019/2020|2019",
                "2021 Spring|2021",
                "Winter 2020|2020",
                "2021-Q2|2021-04",
                "Q4 2021|2021-10",
                "2021-05|2021-05",
                "2021/5|2021-05",
                "05/2021|2021-05",
                "05.2021|2021-05",
                "2021-00|2021",
                "2021-05-03|2021-05-03",
                "2021-5-3|2021-05-03",
                "2021-05-00|2021-05",
                "2021-00-00|2021",
                "2021-05-03Z|2021-05-03",
                "2021-05-03T23:30:00-11:00|2021-05-03",
                "2021-12-31T23:59:59.999999Z|2021-12-31",
                "2021-01-01T00:30+14:00|2021-01-01",
                "2021-05-03 10:15|2021-05-03",
                "2021-05-03 10:15:30 UTC|2021-05-03",
                "20210503|2021-05-03",
                "20210503T101530Z|unusable",
                "2021/05/03|2021-05-03",
                "2021/05/03/|2021-05-03",
                "2021/05//|2021-05",
                "2021///|2021",
                "2021///Spring|2021",
                "2021.05.03|2021-05-03",
                "3.5.2021|2021-05-03",
                "05.03.2021|2021-03-05",
                "5. 3. 2021|2021-03-05",
                "31/12/2021|2021-12-31",
                "12/31/2021|2021-12-31",
                "03/05/2021|2021-05-03?",
                "5/5/2021|2021-05-05",
                "03-05-2021|2021-05-03?",
                "12/31/2021 11:59 PM|2021-12-31",
                "Mar 2021|2021-03",
                "march, 2021|2021-03",
                "Sept. 2021|2021-09",
                "JUL-AUG 2021|2021-07",
                "March 15, 2021|2021-03-15",
                "Mar. 15 2021|2021-03-15",
                "Monday, March 15, 2021|2021-03-15",
                "15 March 2021|2021-03-15",
                "15-Mar-2021|2021-03-15",
                "1st June 2021|2021-06-01",
                "Mon, 15 Mar 2021 10:00:00 GMT|2021-03-15",
                "2021 Mar|2021-03",
                "2021 Mar-Apr|2021-03",
                "2021 Mar 15|2021-03-15",
                "1998 Dec-1999 Jan|1998-12",
                "2021 May 3-9|2021-05-03"
            })
    void formsAreRead(String text, String date) {
        assertEquals(date, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n.d.",
                "in press",
                "21",
                "202",
                "12345",
                "202105",
                "2021-13",
                "2021-02-30",
                "29.02.2021",
                "0000",
                "0000-00-00",
                "2021-00-03",
                "13/13/2021",
                "5/3/21",
                "Märchen 2021",
                "1620000000",
                "2021-05-03T10",
                "x2021",
                "2021x",
                "３０２１",
                "Mayhem 2021"
            })
    void whatIsNoDateIsToldApart(String text) {
        assertEquals("unusable", read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void nothingIsNoDateAndNoFault(String text) {
        assertEquals("none", read(text));
    }

    @ParameterizedTest
    @EnumSource
    void anExampleIsTakenByItsOwnFormOnly(DateForm form) {
        assertEquals(
                form,
                Arrays.stream(DateForm.values())
                        .filter(other -> other.code(form.example()) != DateCode.UNUSABLE)
                        .reduce((a, b) -> {
                            throw new AssertionError(form.example() + " is taken by " + a + " and " + b);
                        })
                        .orElseThrow());
    }

    @Test
    void monthNamesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals("2021-07", read("JULI 2021".replace("I", "")));
            assertEquals("2021-04", read("APRIL 2021"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void eachNumberOfDaysHasItsCode() {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(97)) {
            int code = DateCode.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            assertEquals(day, DateCode.date(code));
            assertEquals(DatePrecision.DAY, DateCode.precision(code));
        }
        assertFalse(DateCode.isDate(DateCode.NONE));
        assertFalse(DateCode.isDate(DateCode.UNUSABLE));
    }
}
