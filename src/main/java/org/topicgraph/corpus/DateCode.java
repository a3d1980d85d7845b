package org.topicgraph.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A row's date in 32 bits: the number of the first day that it may be, from 0000-01-01, and above all how much of it is known.
 * Dates as {@code 03/05/2021} are kept as day before month until all dates of their column are known.
 */
final class DateCode {
    /** The row has no date. */
    static final int NONE = 0;
    /** What it has is not a date in any known form. */
    static final int UNUSABLE = -1;

    private static final int KIND_BITS = 3;
    private static final int DAY = 1;
    private static final int MONTH = 2;
    private static final int YEAR = 3;
    /** A day whose month can only be the second number. */
    private static final int DAY_FIRST = 4;
    /** A day whose month can only be the first number. */
    private static final int MONTH_FIRST = 5;
    /** Either number can be the month. */
    private static final int EITHER = 6;

    private static final long EPOCH = LocalDate.of(0, 1, 1).toEpochDay();
    private static final int MONTHS = 12;

    private DateCode() {}

    /** {@return the code of a date; month, or month and day, are 0 where they are not known} */
    static int of(int year, int month, int day) {
        if (year == 0 || month == 0 && day != 0) {
            return UNUSABLE;
        }
        return code(year, Math.max(1, month), Math.max(1, day), month == 0 ? YEAR : day == 0 ? MONTH : DAY);
    }

    /** {@return the code of a date whose month is one of two numbers, its day the other} */
    static int ofEitherOrder(int year, int one, int other) {
        if (one > MONTHS) {
            return code(year, other, one, DAY_FIRST);
        }
        if (other > MONTHS) {
            return code(year, one, other, MONTH_FIRST);
        }
        return code(year, other, one, one == other ? DAY : EITHER);
    }

    private static int code(int year, int month, int day, int kind) {
        try {
            return year == 0
                    ? UNUSABLE
                    : (int) (LocalDate.of(year, month, day).toEpochDay() - EPOCH) << KIND_BITS | kind;
        } catch (DateTimeException e) {
            return UNUSABLE; // as 30 February
        }
    }

    static boolean isDate(int code) {
        return code > NONE;
    }

    static boolean isDayFirst(int code) {
        return isDate(code) && kind(code) == DAY_FIRST;
    }

    static boolean isMonthFirst(int code) {
        return isDate(code) && kind(code) == MONTH_FIRST;
    }

    /** {@return whether the column has to tell which number is the month} */
    static boolean isEither(int code) {
        return isDate(code) && kind(code) == EITHER;
    }

    /** {@return the date with its two numbers in the order that they stand for} */
    static int settled(int code) {
        LocalDate date = date(code);
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** {@return the date with its two numbers in the other order} */
    static int swapped(int code) {
        LocalDate date = date(code);
        return of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    /** {@return what is certain of the date, whatever the order of its numbers} */
    static int yearOnly(int code) {
        return of(date(code).getYear(), 0, 0);
    }

    /** {@return the first day that the date may be} */
    static LocalDate date(int code) {
        return LocalDate.ofEpochDay(EPOCH + (code >>> KIND_BITS));
    }

    static DatePrecision precision(int code) {
        return switch (kind(code)) {
            case MONTH -> DatePrecision.MONTH;
            case YEAR -> DatePrecision.YEAR;
            default -> DatePrecision.DAY;
        };
    }

    private static int kind(int code) {
        return code & (1 << KIND_BITS) - 1;
    }
}
