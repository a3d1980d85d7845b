package org.topicgraph.corpus;

import java.util.BitSet;
import java.util.List;

/**
 * Which number is the month in dates as {@code 03/05/2021}: settled for each input by those of its dates that can only be read
 * one way. Where there are none, or such of both kinds, only the year is certain.
 */
final class DateOrders {
    private final BitSet dayFirst = new BitSet();
    private final BitSet monthFirst = new BitSet();

    /** {@return what the dates of each input say} */
    static DateOrders of(List<KeyedRows> batches) {
        DateOrders orders = new DateOrders();
        for (KeyedRows batch : batches) {
            for (int row = 0; row < batch.rows(); row++) {
                orders.see(batch.date(row), batch.sourceIndex());
            }
        }
        return orders;
    }

    private void see(int code, int source) {
        if (DateCode.isDayFirst(code)) {
            dayFirst.set(source);
        } else if (DateCode.isMonthFirst(code)) {
            monthFirst.set(source);
        }
    }

    /** {@return the date of a row of the input, with all of it that is certain} */
    int settled(int code, int source) {
        if (!DateCode.isEither(code)) {
            return code;
        }
        if (dayFirst.get(source) == monthFirst.get(source)) {
            return DateCode.yearOnly(code);
        }
        return monthFirst.get(source) ? DateCode.swapped(code) : DateCode.settled(code);
    }
}
