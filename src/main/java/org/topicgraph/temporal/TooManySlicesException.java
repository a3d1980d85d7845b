package org.topicgraph.temporal;

import java.time.LocalDate;

/** The dates span far more slices than anybody can look at. */
public final class TooManySlicesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManySlicesException(SliceUnit unit, LocalDate first, LocalDate last) {
        super(
                "the dates from %s to %s span more than %d slices of a %s; take a larger unit or a number of slices, or see whether a date is mistyped"
                        .formatted(first, last, TimeSlices.MOST, unit.option()));
    }
}
