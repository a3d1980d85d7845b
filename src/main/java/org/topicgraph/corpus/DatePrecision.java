package org.topicgraph.corpus;

import java.time.LocalDate;

/** How much of a date is known. */
public enum DatePrecision {
    /** Year, month and day. */
    DAY {
        @Override
        public String text(LocalDate date) {
            return date.toString();
        }
    },
    /** Year and month; the day is the first. */
    MONTH {
        @Override
        public String text(LocalDate date) {
            return date.toString().substring(0, 7);
        }
    },
    /** The year; month and day are the first. */
    YEAR {
        @Override
        public String text(LocalDate date) {
            return date.toString().substring(0, 4);
        }
    };

    /** {@return as much of the date as is known, in the form of ISO 8601} */
    public abstract String text(LocalDate date);
}
