package org.topicgraph.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.RowDates;
import org.topicgraph.parallel.Blocks;

class TimeSlicesTest {
    private static RowDates dates(List<String> texts) {
        try (Blocks blocks = new Blocks(1)) {
            return Corpora.dated(Collections.nCopies(texts.size(), "a|b"), texts, blocks)
                    .dates()
                    .orElseThrow();
        }
    }

    private static TimeSlices slices(SliceOptions options, String... texts) {
        return TimeSlices.of(dates(List.of(texts)), options).orElseThrow();
    }

    private static List<String> names(TimeSlices slices) {
        return IntStream.range(0, slices.count()).mapToObj(slices::name).toList();
    }

    @Test
    void yearsHaveNoGaps() {
        TimeSlices slices = slices(SliceOptions.of(SliceUnit.YEAR), "2020", "2018-05-03", "2020-12-31");
        assertEquals(List.of("2018", "2019", "2020"), names(slices));
        assertEquals(
                List.of(2, 0, 2),
                IntStream.range(0, 3).mapToObj(slices::sliceOf).toList());
        assertEquals(0, slices.rows(1));
        assertEquals("2018-01-01", slices.start(0).toString());
        assertEquals("2018-12-31", slices.end(0).toString());
        assertEquals(2018.5, slices.middle(0), 1e-12);
    }

    @Test
    void aDateTooCoarseForASliceIsInNone() {
        TimeSlices slices = slices(SliceOptions.of(SliceUnit.MONTH), "2020", "2020-02", "2020-03-31", "");
        assertEquals(12, slices.count());
        assertEquals(
                List.of(false, true, true, false),
                IntStream.range(0, 4).mapToObj(slices::has).toList());
        assertEquals(1, slices.tooCoarse());
    }

    @Test
    void aMonthWhoseLastDayBeginsASliceIsInNone() {
        TimeSlices slices = slices(SliceOptions.of(13), "2020-02-01", "2021-01-29", "2020-02");
        assertEquals("2020-02-29", slices.start(1).toString());
        assertEquals(
                List.of(true, true, false),
                IntStream.range(0, 3).mapToObj(slices::has).toList());
    }

    @Test
    void oneDateInTenMayBeTooCoarse() {
        String[] ten = new String[] {
            "2020", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08", "2020-09"
        };
        assertEquals("2020-01", slices(SliceOptions.BY_SPAN, ten).name(0));
        assertEquals("2020", slices(SliceOptions.BY_SPAN, Arrays.copyOf(ten, 9)).name(0));
        String[] days = IntStream.range(0, 10)
                .mapToObj(i -> i == 0 ? "2020-03" : "2020-03-%02d".formatted(i))
                .toArray(String[]::new);
        assertEquals("2020-03-01", slices(SliceOptions.BY_SPAN, days).name(0));
        assertEquals(
                "2020-03", slices(SliceOptions.BY_SPAN, Arrays.copyOf(days, 9)).name(0));
    }

    @Test
    void quartersAndDaysHaveTheirNames() {
        assertEquals(
                List.of("2020-Q4", "2021-Q1"),
                names(slices(SliceOptions.of(SliceUnit.QUARTER), "2020-12-31", "2021-01-01")));
        assertEquals(
                List.of("2020-02-28", "2020-02-29", "2020-03-01"),
                names(slices(SliceOptions.of(SliceUnit.DAY), "2020-02-28", "2020-03-01")));
    }

    @Test
    void aNumberOfSlicesAreOfEqualLength() {
        assertEquals(List.of("2000-2002", "2003-2005", "2006-2009"), names(slices(SliceOptions.of(3), "2000", "2009")));
        assertEquals(
                List.of("2020-01/2020-03", "2020-04/2020-06"), names(slices(SliceOptions.of(2), "2020-01", "2020-06")));
        assertEquals(
                List.of("2020-01-01", "2020-01-02/2020-01-03"),
                names(slices(SliceOptions.of(2), "2020-01-01", "2020-01-03")));
        assertEquals(List.of("2020-01-01"), names(slices(SliceOptions.of(2), "2020-01-01")));
    }

    @Test
    void theSpanDecidesOtherwise() {
        assertEquals(
                14, slices(SliceOptions.BY_SPAN, "2020-01-01", "2020-01-14").count());
        assertEquals(6, slices(SliceOptions.BY_SPAN, "2020-01-01", "2020-06-30").count());
        assertEquals(
                12, slices(SliceOptions.BY_SPAN, "2018-01-01", "2020-12-31").count());
        assertEquals(5, slices(SliceOptions.BY_SPAN, "2016-01-01", "2020-12-31").count());
        assertEquals(
                List.of("1955-1959", "1960-1964"),
                names(slices(SliceOptions.BY_SPAN, "1957", "2024")).subList(0, 2));
    }

    @Test
    void theSpanIsNotCutFinerThanTheDatesAre() {
        assertEquals(List.of("2020", "2021"), names(slices(SliceOptions.BY_SPAN, "2020", "2021")));
        assertEquals(List.of("2020-01", "2020-02"), names(slices(SliceOptions.BY_SPAN, "2020-01", "2020-02")));
    }

    @Test
    void mistypedDatesAreNotCutIntoDays() {
        TooManySlicesException tooMany = assertThrows(
                TooManySlicesException.class, () -> slices(SliceOptions.of(SliceUnit.DAY), "0202-01-01", "2020-01-01"));
        assertTrue(tooMany.getMessage().contains("from 0202-01-01 to 2020-01-01"), tooMany.getMessage());
        assertTrue(slices(SliceOptions.BY_SPAN, "0001", "9999").count() <= 100);
    }

    @Test
    void periodsHaveAboutAsManyRowsEach() {
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(i -> Integer.toString(2000 + Math.min(9, i / 20)))
                .toList();
        TimeSlices slices =
                TimeSlices.of(dates(texts), SliceOptions.of(SliceUnit.YEAR)).orElseThrow();
        List<Period> periods = Period.of(slices);
        assertEquals(
                List.of("2000-2001", "2002-2004", "2005-2006", "2007-2008", "2009"),
                periods.stream().map(Period::name).toList());
        assertEquals(300, periods.stream().mapToLong(Period::rows).sum());
    }

    @Test
    void fewRowsMakeNoPeriods() {
        assertEquals(List.of(), Period.of(slices(SliceOptions.of(SliceUnit.YEAR), "2000", "2001", "2002")));
    }
}
