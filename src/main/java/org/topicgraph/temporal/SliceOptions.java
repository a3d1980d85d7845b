package org.topicgraph.temporal;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How time is cut into slices: by a unit of the calendar, into a number of equal parts, or, with neither, as the span of the
 * dates suggests.
 *
 * @param unit each slice is one of these
 * @param number how many slices of equal length
 */
public record SliceOptions(Optional<SliceUnit> unit, OptionalInt number) {
    /** By the span of the dates. */
    public static final SliceOptions BY_SPAN = new SliceOptions(Optional.empty(), OptionalInt.empty());

    public SliceOptions {
        if (unit.isPresent() && number.isPresent()) {
            throw new IllegalArgumentException("slices are of a unit or of a number, not both");
        }
        if (number.isPresent() && number.getAsInt() < 2) {
            throw new IllegalArgumentException("time is cut into at least 2 slices, not " + number.getAsInt());
        }
    }

    /** {@return slices of one unit each} */
    public static SliceOptions of(SliceUnit unit) {
        return new SliceOptions(Optional.of(unit), OptionalInt.empty());
    }

    /** {@return so many slices of equal length} */
    public static SliceOptions of(int number) {
        return new SliceOptions(Optional.empty(), OptionalInt.of(number));
    }
}
