package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topicgraph.parallel.Blocks;

class RowDatesTest {
    private static RowDates dates(String... texts) {
        try (Blocks blocks = new Blocks(2)) {
            List<String> rows = Collections.nCopies(texts.length, "a|b");
            return Corpora.dated(rows, List.of(texts), blocks).dates().orElseThrow();
        }
    }

    private static List<String> read(RowDates dates) {
        return IntStream.range(0, dates.rows())
                .mapToObj(row -> dates.has(row) ? dates.text(row) : "-")
                .toList();
    }

    @Test
    void oneDateThatCanOnlyBeReadOneWaySettlesTheColumn() {
        assertEquals(
                List.of("2021-05-03", "2021-12-31", "2021-02-01"),
                read(dates("03/05/2021", "31/12/2021", "01/02/2021")));
        assertEquals(
                List.of("2021-03-05", "2021-12-31", "2021-01-02"),
                read(dates("03/05/2021", "12/31/2021", "01/02/2021")));
    }

    @Test
    void whereNothingSettlesItTheYearIsCertain() {
        RowDates dates = dates("03/05/2021", "04/04/2020", "01/02/2019");
        assertEquals(List.of("2021", "2020-04-04", "2019"), read(dates));
        assertEquals(2, dates.orderUnknown());
        assertEquals(
                List.of("2021", "2021-12-31", "2020-12-31"), read(dates("03/05/2021", "12/31/2021", "31/12/2020")));
    }

    @Test
    void everyRowIsAccountedFor() {
        RowDates dates = dates("2021", "", "n.d.", "2021-05", "in press");
        assertEquals(2, dates.dated());
        assertEquals(1, dates.without());
        assertEquals(2, dates.unusable());
        assertEquals(new UnusableDate(0, 3, "n.d."), dates.firstUnusable().orElseThrow());
    }

    @Test
    void aCorpusWithoutDatesHasNone() {
        try (Blocks blocks = new Blocks(1)) {
            assertTrue(Corpora.dated(List.of("a|b", "b"), List.of("", " "), blocks)
                    .dates()
                    .isEmpty());
        }
    }
}
