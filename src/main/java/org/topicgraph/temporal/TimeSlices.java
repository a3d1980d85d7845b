package org.topicgraph.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.corpus.DatePrecision;
import org.topicgraph.corpus.RowDates;

/**
 * Time cut into slices without gaps, from the first date to the last, and the slice of each row. A row is in a slice if its
 * date is certain to be: a row of "2021" is in no month of that year.
 *
 * <p>With {@link SliceOptions#BY_SPAN} slices are the finest of day, month, quarter, year, 5, 10, 50, 100 years of which there
 * are not too many to be told apart (40 days, 24 months, 16 quarters, 40 of the others) and which at least nine in ten of the
 * dates fit. Slices of several years begin at multiples of that number. A given number of slices are whole years, of equal
 * length up to one, where there are as many years; else whole months, else whole days.
 */
public final class TimeSlices {
    /** Nobody looks at more; most often a date is mistyped. */
    public static final int MOST = 5000;

    private static final int[] MANY_YEARS = {5, 10, 50, 100};

    private final List<LocalDate> borders;
    private final List<String> names;
    private final int[] sliceOf;
    private final int[] rows;
    private final long tooCoarse;

    private TimeSlices(RowDates dates, Cut cut) {
        this.borders = cut.borders;
        this.names = cut.names;
        this.sliceOf = new int[dates.rows()];
        this.rows = new int[names.size()];
        long[] days = borders.stream().mapToLong(LocalDate::toEpochDay).toArray();
        long coarse = 0;
        for (int row = 0; row < sliceOf.length; row++) {
            sliceOf[row] = dates.has(row) ? slice(days, dates.date(row), dates.precision(row)) : -1;
            if (sliceOf[row] >= 0) {
                rows[sliceOf[row]]++;
            } else if (dates.has(row)) {
                coarse++;
            }
        }
        this.tooCoarse = coarse;
    }

    /**
     * {@return the slices; empty if no row has a date}
     *
     * @throws TooManySlicesException if the dates span more than {@value #MOST} of the unit asked for
     */
    public static Optional<TimeSlices> of(RowDates dates, SliceOptions options) {
        return Span.of(dates).map(span -> new TimeSlices(dates, cut(span, options)));
    }

    private static Cut cut(Span span, SliceOptions options) {
        if (options.unit().isPresent()) {
            return span.by(options.unit().get());
        }
        return options.number().isPresent() ? span.into(options.number().getAsInt()) : bySpan(span);
    }

    private static Cut bySpan(Span span) {
        for (SliceUnit unit : SliceUnit.values()) {
            if (span.units(unit) <= unit.usualSlices() && span.fits(unit)) {
                return span.by(unit);
            }
        }
        for (int years : MANY_YEARS) {
            if (span.multiples(years) <= SliceUnit.YEAR.usualSlices()) {
                return span.byYears(years);
            }
        }
        return span.byYears(MANY_YEARS[MANY_YEARS.length - 1]);
    }

    private static int slice(long[] days, LocalDate date, DatePrecision precision) {
        int place = Arrays.binarySearch(days, date.toEpochDay());
        int slice = place >= 0 ? place : -place - 2;
        return last(date, precision).toEpochDay() < days[slice + 1] ? slice : -1;
    }

    private static LocalDate last(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.plusMonths(1).minusDays(1);
            case YEAR -> date.plusYears(1).minusDays(1);
        };
    }

    /** {@return how many slices} */
    public int count() {
        return names.size();
    }

    /** {@return what the slice is called: 2021, 2021-Q2, 2021-05, 2021-05-03, 1990-1999, or 2021-01/2021-06} */
    public String name(int slice) {
        return names.get(slice);
    }

    /** {@return what some consecutive slices are called as one, with {@code to} not among them} */
    public String name(int from, int to) {
        return from + 1 == to ? name(from) : name(borders.get(from), borders.get(to));
    }

    /** As short as the borders allow: 2021, 1990-1999, 2021-05, 2021-01/2021-06, 2021-05-03/2021-05-09. */
    private static String name(LocalDate start, LocalDate end) {
        SliceUnit unit = start.getDayOfYear() == 1 && end.getDayOfYear() == 1
                ? SliceUnit.YEAR
                : start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1 ? SliceUnit.MONTH : SliceUnit.DAY;
        String first = unit.name(start);
        String last = unit.name(unit.plus(end, -1));
        return first.equals(last) ? first : first + (unit == SliceUnit.YEAR ? "-" : "/") + last;
    }

    /** {@return the first day of the slice} */
    public LocalDate start(int slice) {
        return borders.get(slice);
    }

    /** {@return the last day of the slice} */
    public LocalDate end(int slice) {
        return borders.get(slice + 1).minusDays(1);
    }

    /** {@return the middle of the slice in years: 2021.5 for 2021} */
    public double middle(int slice) {
        return (years(borders.get(slice)) + years(borders.get(slice + 1))) / 2;
    }

    /** {@return the beginning of the day in years: 2021.0 for 1 January 2021} */
    static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    /** {@return whether the row is in a slice} */
    public boolean has(int row) {
        return sliceOf[row] >= 0;
    }

    /** {@return the slice of a row that is in one} */
    public int sliceOf(int row) {
        return sliceOf[row];
    }

    /** {@return how many rows are in the slice} */
    public int rows(int slice) {
        return rows[slice];
    }

    /** {@return how many rows have a date, but one too coarse to say in which slice they are} */
    public long tooCoarse() {
        return tooCoarse;
    }

    /** {@return the rows that are in a slice, slice by slice, in each ascending} */
    int[] ordered() {
        int[] place = new int[count() + 1];
        for (int slice = 0; slice < count(); slice++) {
            place[slice + 1] = place[slice] + rows[slice];
        }
        int[] ordered = new int[place[count()]];
        for (int row = 0; row < sliceOf.length; row++) {
            if (has(row)) {
                ordered[place[sliceOf[row]]++] = row;
            }
        }
        return ordered;
    }

    /** {@return the rows of some consecutive slices, ascending} */
    public int[] rowsOf(int from, int to) {
        return IntStream.range(0, sliceOf.length)
                .filter(row -> sliceOf[row] >= from && sliceOf[row] < to)
                .toArray();
    }

    /** Borders, one more than there are slices, and what the slices are called. */
    private record Cut(List<LocalDate> borders, List<String> names) {}

    /**
     * From the first date to the last.
     *
     * @param dated how many rows have a date
     * @param coarser how many of these are coarser than a day, and than a month
     */
    private record Span(LocalDate first, LocalDate last, long dated, long[] coarser) {
        static Optional<Span> of(RowDates dates) {
            LocalDate first = LocalDate.MAX;
            LocalDate last = LocalDate.MIN;
            long dated = 0;
            long[] coarser = new long[2];
            for (int row = 0; row < dates.rows(); row++) {
                if (!dates.has(row)) {
                    continue;
                }
                LocalDate date = dates.date(row);
                first = date.isBefore(first) ? date : first;
                LocalDate end = TimeSlices.last(date, dates.precision(row));
                last = end.isAfter(last) ? end : last;
                dated++;
                coarser[0] += dates.precision(row) != DatePrecision.DAY ? 1 : 0;
                coarser[1] += dates.precision(row) == DatePrecision.YEAR ? 1 : 0;
            }
            return dated == 0 ? Optional.empty() : Optional.of(new Span(first, last, dated, coarser));
        }

        /** {@return whether at least nine in ten of the dates are as fine as the unit} */
        boolean fits(SliceUnit unit) {
            return switch (unit) {
                case DAY -> coarser[0] * 10 <= dated;
                case MONTH, QUARTER -> coarser[1] * 10 <= dated;
                case YEAR -> true;
            };
        }

        int units(SliceUnit unit) {
            int units = 0;
            LocalDate start = unit.start(first);
            while (!unit.plus(start, units).isAfter(last)) {
                units++;
                if (units > MOST) {
                    return units;
                }
            }
            return units;
        }

        int multiples(int years) {
            return last.getYear() / years - first.getYear() / years + 1;
        }

        Cut by(SliceUnit unit) {
            int units = units(unit);
            if (units > MOST) {
                throw new TooManySlicesException(unit, first, last);
            }
            LocalDate start = unit.start(first);
            return new Cut(
                    IntStream.rangeClosed(0, units)
                            .mapToObj(i -> unit.plus(start, i))
                            .toList(),
                    IntStream.range(0, units)
                            .mapToObj(i -> unit.name(unit.plus(start, i)))
                            .toList());
        }

        Cut byYears(int years) {
            LocalDate start = LocalDate.of(first.getYear() / years * years, 1, 1);
            List<LocalDate> borders = IntStream.rangeClosed(0, multiples(years))
                    .mapToObj(i -> start.plusYears((long) i * years))
                    .toList();
            return new Cut(borders, names(borders));
        }

        Cut into(int number) {
            SliceUnit unit = SliceUnit.YEAR;
            while (unit != SliceUnit.DAY && units(unit) < number || unit == SliceUnit.QUARTER) {
                unit = SliceUnit.values()[unit.ordinal() - 1];
            }
            int units = units(unit);
            int parts = Math.min(number, units);
            LocalDate start = unit.start(first);
            List<LocalDate> borders = new ArrayList<>();
            for (int part = 0; part <= parts; part++) {
                borders.add(unit.plus(start, (int) ((long) units * part / parts)));
            }
            return new Cut(borders, names(borders));
        }

        private static List<String> names(List<LocalDate> borders) {
            return IntStream.range(0, borders.size() - 1)
                    .mapToObj(i -> TimeSlices.name(borders.get(i), borders.get(i + 1)))
                    .toList();
        }
    }
}
