package org.topicgraph.temporal;

import java.time.LocalDate;
import java.util.Arrays;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.DatePrecision;
import org.topicgraph.corpus.RowDates;

/** The first and last date of each topic's rows, and their mean. Rows without a date do not count. */
public final class TopicDates {
    private static final DatePrecision[] PRECISIONS = DatePrecision.values();

    /** As {@link #key}; of a topic without a date the first one is after the last. */
    private final long[] first;

    private final long[] last;
    private final Means means;

    private TopicDates(int topics) {
        this.first = new long[topics];
        this.last = new long[topics];
        this.means = new Means(topics);
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** {@return the dates of the corpus' topics} */
    public static TopicDates of(Corpus corpus, RowDates dates) {
        TopicDates found = new TopicDates(corpus.vocabulary().size());
        for (int row = 0; row < corpus.rows(); row++) {
            if (dates.has(row)) {
                found.add(corpus, row, dates.date(row), dates.precision(row));
            }
        }
        return found;
    }

    private void add(Corpus corpus, int row, LocalDate date, DatePrecision precision) {
        long key = key(date, precision);
        for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
            int topic = corpus.topic(m);
            first[topic] = Math.min(first[topic], key);
            last[topic] = Math.max(last[topic], key);
        }
        means.add(corpus, row, date);
    }

    /** Earlier first; of dates that begin alike the lesser constant of {@link DatePrecision}. */
    private static long key(LocalDate date, DatePrecision precision) {
        return date.toEpochDay() * PRECISIONS.length + precision.ordinal();
    }

    private static String text(long key) {
        return PRECISIONS[Math.floorMod(key, PRECISIONS.length)].text(
                LocalDate.ofEpochDay(Math.floorDiv(key, PRECISIONS.length)));
    }

    /** {@return the earliest date as far as it is known, as 2021-05; empty if no row of the topic has one} */
    public String first(int topic) {
        return first[topic] > last[topic] ? "" : text(first[topic]);
    }

    /** {@return the latest date as far as it is known; empty if no row of the topic has one} */
    public String last(int topic) {
        return first[topic] > last[topic] ? "" : text(last[topic]);
    }

    /** {@return the mean date in years, each date at the beginning of what is known of it; NaN if there is none} */
    public double mean(int topic) {
        return means.of(topic);
    }

    /** Sums of whole numbers, so that the order of rows makes no difference. */
    private static final class Means {
        private final long[] rows;
        private final long[] years;
        private final long[] daysOfCommonYears;
        private final long[] daysOfLeapYears;

        Means(int topics) {
            rows = new long[topics];
            years = new long[topics];
            daysOfCommonYears = new long[topics];
            daysOfLeapYears = new long[topics];
        }

        void add(Corpus corpus, int row, LocalDate date) {
            long[] days = date.isLeapYear() ? daysOfLeapYears : daysOfCommonYears;
            int day = date.getDayOfYear() - 1;
            for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
                int topic = corpus.topic(m);
                rows[topic]++;
                years[topic] += date.getYear();
                days[topic] += day;
            }
        }

        double of(int topic) {
            double sum = years[topic] + daysOfCommonYears[topic] / 365.0 + daysOfLeapYears[topic] / 366.0;
            return sum / rows[topic];
        }
    }
}
