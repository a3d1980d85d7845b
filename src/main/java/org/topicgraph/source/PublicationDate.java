package org.topicgraph.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as bibliographic formats write them, put into the order year, month, day as far as they have these. */
final class PublicationDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** {@code 2016/03/15/}, {@code 2016///spring}: parts that are empty or no numbers are not known. */
    private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(?:(\\d{1,2})/?(?:(\\d{1,2})(?=/|$))?)?.*");

    /** {@code 2022 Oct 7}, {@code 2021 Jan-Feb}, {@code 2000 Spring}. */
    private static final Pattern WORDS = Pattern.compile("(\\d{4}) (\\p{L}{3})\\p{L}*\\.?(?: (\\d{1,2}))?(?:\\D.*)?");

    private PublicationDate() {}

    /** {@return the date as {@code 2022-10-07}, {@code 2022-10} or {@code 2022}; what is written otherwise, as it is} */
    static String of(String written) {
        Matcher slashes = SLASHES.matcher(written);
        if (slashes.matches()) {
            return joined(slashes.group(1), slashes.group(2), slashes.group(3));
        }
        Matcher words = WORDS.matcher(written);
        if (words.matches()) {
            int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month == 0 ? words.group(1) : joined(words.group(1), String.valueOf(month), words.group(3));
        }
        return written;
    }

    private static String joined(String year, String month, String day) {
        if (month == null) {
            return year;
        }
        String date = year + "-" + twoDigits(month);
        return day == null ? date : date + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
