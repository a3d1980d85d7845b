package org.topicgraph.temporal;

import java.time.LocalDate;

/** A unit of the calendar that a slice can be, from the finest on. */
public enum SliceUnit {
    /** For data of some weeks. */
    DAY("day", 40) {
        @Override
        LocalDate start(LocalDate date) {
            return date;
        }

        @Override
        LocalDate plus(LocalDate start, int units) {
            return start.plusDays(units);
        }

        @Override
        String name(LocalDate start) {
            return start.toString();
        }
    },
    /** A month of the calendar. */
    MONTH("month", 24) {
        @Override
        LocalDate start(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        LocalDate plus(LocalDate start, int units) {
            return start.plusMonths(units);
        }

        @Override
        String name(LocalDate start) {
            return start.toString().substring(0, 7);
        }
    },
    /** January to March and so on. */
    QUARTER("quarter", 16) {
        @Override
        LocalDate start(LocalDate date) {
            return LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
        }

        @Override
        LocalDate plus(LocalDate start, int units) {
            return start.plusMonths(3L * units);
        }

        @Override
        String name(LocalDate start) {
            return YEAR.name(start) + "-Q" + ((start.getMonthValue() - 1) / 3 + 1);
        }
    },
    /** A year of the calendar. */
    YEAR("year", 40) {
        @Override
        LocalDate start(LocalDate date) {
            return LocalDate.of(date.getYear(), 1, 1);
        }

        @Override
        LocalDate plus(LocalDate start, int units) {
            return start.plusYears(units);
        }

        @Override
        String name(LocalDate start) {
            return start.toString().substring(0, 4);
        }
    };

    private final String option;
    private final int usualSlices;

    SliceUnit(String option, int usualSlices) {
        this.option = option;
        this.usualSlices = usualSlices;
    }

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return how many slices of this unit are still told apart at a glance; with more the next unit is better} */
    int usualSlices() {
        return usualSlices;
    }

    /** {@return the first day of the unit that the date is in} */
    abstract LocalDate start(LocalDate date);

    /** {@return the first day of the unit so many units later} */
    abstract LocalDate plus(LocalDate start, int units);

    /** {@return how the unit that begins so is called} */
    abstract String name(LocalDate start);
}
