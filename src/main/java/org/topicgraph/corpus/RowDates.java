package org.topicgraph.corpus;

import java.time.LocalDate;
import java.util.Optional;

/** When the rows of a corpus are from, as far as they say. 4 bytes a row. */
public final class RowDates {
    private final int[] codes;
    private final Optional<UnusableDate> firstUnusable;
    private final long orderUnknown;

    private RowDates(int[] codes, long orderUnknown, Optional<UnusableDate> firstUnusable) {
        this.codes = codes;
        this.orderUnknown = orderUnknown;
        this.firstUnusable = firstUnusable;
    }

    /**
     * {@return the dates, if any row has something for one}
     *
     * @param codes one a row; settled here
     * @param sourceIndex number of each row's input
     * @param orders of day and month
     * @param firstUnusable the first date that could not be read
     */
    static Optional<RowDates> of(
            int[] codes, int[] sourceIndex, DateOrders orders, Optional<UnusableDate> firstUnusable) {
        boolean any = false;
        long orderUnknown = 0;
        for (int row = 0; row < codes.length; row++) {
            boolean either = DateCode.isEither(codes[row]);
            codes[row] = orders.settled(codes[row], sourceIndex[row]);
            orderUnknown += either && DateCode.precision(codes[row]) == DatePrecision.YEAR ? 1 : 0;
            any |= codes[row] != DateCode.NONE;
        }
        return any ? Optional.of(new RowDates(codes, orderUnknown, firstUnusable)) : Optional.empty();
    }

    /** {@return how many rows the corpus has} */
    public int rows() {
        return codes.length;
    }

    /** {@return whether the row has a date that could be read} */
    public boolean has(int row) {
        return DateCode.isDate(codes[row]);
    }

    /** {@return the first day that the row's date may be: 2021-05-01 for May 2021} */
    public LocalDate date(int row) {
        return DateCode.date(codes[row]);
    }

    /** {@return how much of the row's date is known} */
    public DatePrecision precision(int row) {
        return DateCode.precision(codes[row]);
    }

    /** {@return the row's date as far as it is known: 2021-05 for May 2021} */
    public String text(int row) {
        return precision(row).text(date(row));
    }

    /** {@return how many rows have a date} */
    public long dated() {
        return count(true, DateCode.NONE);
    }

    /** {@return how many rows have none} */
    public long without() {
        return count(false, DateCode.NONE);
    }

    /** {@return how many rows have something for a date that could not be read} */
    public long unusable() {
        return count(false, DateCode.UNUSABLE);
    }

    /** {@return how many dates, as 03/05/2021, keep only their year because nothing in their column says which number is the month} */
    public long orderUnknown() {
        return orderUnknown;
    }

    /** {@return the first date that could not be read, of all rows that came in} */
    public Optional<UnusableDate> firstUnusable() {
        return firstUnusable;
    }

    private long count(boolean dates, int which) {
        long count = 0;
        for (int code : codes) {
            count += dates ? DateCode.isDate(code) ? 1 : 0 : code == which ? 1 : 0;
        }
        return count;
    }
}
