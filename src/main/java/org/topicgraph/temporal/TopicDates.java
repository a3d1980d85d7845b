package org.topicgraph.temporal;

import java.time.LocalDate;
import java.util.Arrays;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.RowDates;

/** The first and last date of each topic's rows, and their mean. Rows without a date do not count. */
public final class TopicDates {
    private final RowDates dates;
    private final int[] first;
    private final int[] last;
    private final Means means;

    private TopicDates(RowDates dates, int topics) {
        this.dates = dates;
        this.first = new int[topics];
        this.last = new int[topics];
        this.means = new Means(topics);
        Arrays.fill(first, -1);
        Arrays.fill(last, -1);
    }

    /** {@return the dates of the corpus' topics} */
    public static TopicDates of(Corpus corpus, RowDates dates) {
        TopicDates found = new TopicDates(dates, corpus.vocabulary().size());
        for (int row = 0; row < corpus.rows(); row++) {
            if (dates.has(row)) {
                found.add(corpus, row);
            }
        }
        return found;
    }

    private void add(Corpus corpus, int row) {
        LocalDate date = dates.date(row);
        for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
            int topic = corpus.topic(m);
            means.add(topic, date);
            if (first[topic] < 0 || compare(row, first[topic]) < 0) {
                first[topic] = row;
            }
            if (last[topic] < 0 || compare(row, last[topic]) > 0) {
                last[topic] = row;
            }
        }
    }

    /** Earlier first; of dates that begin alike the one that is known better. */
    private int compare(int row, int other) {
        int byDate = dates.date(row).compareTo(dates.date(other));
        return byDate != 0 ? byDate : dates.precision(row).compareTo(dates.precision(other));
    }

    /** {@return the earliest date as far as it is known, as 2021-05; empty if no row of the topic has one} */
    public String first(int topic) {
        return first[topic] < 0 ? "" : dates.text(first[topic]);
    }

    /** {@return the latest date as far as it is known; empty if no row of the topic has one} */
    public String last(int topic) {
        return last[topic] < 0 ? "" : dates.text(last[topic]);
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

        void add(int topic, LocalDate date) {
            rows[topic]++;
            years[topic] += date.getYear();
            long[] days = date.isLeapYear() ? daysOfLeapYears : daysOfCommonYears;
            days[topic] += date.getDayOfYear() - 1;
        }

        double of(int topic) {
            double sum = years[topic] + daysOfCommonYears[topic] / 365.0 + daysOfLeapYears[topic] / 366.0;
            return sum / rows[topic];
        }
    }
}
