package org.topicgraph.corpus;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which a row's date may be written, each with an example. Capitals or not makes no difference. A time of day and
 * an offset may follow a full date; the day is the written one, whatever the offset. Of a range the beginning counts, a
 * quarter counts as its first month, a season as its year. Month and day may be 0 where they are not known.
 */
enum DateForm {
    YEAR("2021", "{year}(?:\\.0+)?"),
    YEARS("2020-2021", "{year} ?[-–/] ?[0-9]{4}"),
    YEAR_SEASON("2021 Spring", "{year} {season}(?:-{season})?"),
    SEASON_YEAR("Spring 2021", "{season},? {year}"),
    YEAR_QUARTER("2021-Q2", "{year}[- ]?Q{quarter}"),
    QUARTER_YEAR("Q2 2021", "Q{quarter}[-/ ]?{year}"),
    YEAR_MONTH("2021-05", "{year}[-/]{month}"),
    MONTH_YEAR("05/2021", "{month}[-/.]{year}"),
    DAY_ISO("2021-05-03", "{year}-{month}-{day}{time}"),
    DAY_COMPACT("20210503", "{year}(?<month>[0-9]{2})(?<day>[0-9]{2}){time}"),
    DAY_SLASHES("2021/05/03", "{year}/(?:{month})?/(?:{day})?{time}(?:/.*)?"),
    DAY_DOTS("2021.05.03", "{year}\\. ?{month}\\. ?{day}\\.?{time}"),
    DAY_GERMAN("03.05.2021", "{day}\\. ?{month}\\. ?{year}{time}"),
    DAY_IN_COLUMN_ORDER("03/05/2021", "(?<one>[0-9]{1,2})(?<mark>[-/])(?<other>[0-9]{1,2})\\k<mark>{year}{time}"),
    MONTH_NAME("Mar 2021", "{name}(?:[-–/ ]+{anyName})?[-,/ ]+{year}"),
    MONTH_NAME_DAY("March 15, 2021", "{weekday}{name} {day}(?:[-–][0-9]{1,2})?,? {year}{time}"),
    DAY_MONTH_NAME("15 March 2021", "{weekday}{day}\\.?(?:[-–][0-9]{1,2}\\.?)?[- ]{name}[- ,]+{year}{time}"),
    YEAR_MONTH_NAME("2021 Mar-Apr", "{year}[- ]{name}(?:[- ]{day})?(?:[-–/].*)?");

    private static final int MONTHS = 12;

    private final String example;
    private final Pattern pattern;

    DateForm(String example, String form) {
        this.example = example;
        String expanded = form;
        for (Map.Entry<String, String> part : Parts.PATTERNS.entrySet()) {
            expanded = expanded.replace(part.getKey(), part.getValue());
        }
        this.pattern = Pattern.compile(expanded, Pattern.CASE_INSENSITIVE);
    }

    /** {@return a date written so, which no other form takes} */
    String example() {
        return example;
    }

    /** {@return the date as {@link DateCode} has it; {@link DateCode#UNUSABLE} if it is not written so or is none} */
    int code(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? code(matcher) : DateCode.UNUSABLE;
    }

    private int code(Matcher found) {
        int year = Integer.parseInt(found.group("year"));
        return switch (this) {
            case YEAR, YEARS, YEAR_SEASON, SEASON_YEAR -> DateCode.of(year, 0, 0);
            case YEAR_QUARTER, QUARTER_YEAR -> DateCode.of(year, Integer.parseInt(found.group("quarter")) * 3 - 2, 0);
            case YEAR_MONTH, MONTH_YEAR -> DateCode.of(year, number(found.group("month")), 0);
            case DAY_ISO, DAY_COMPACT, DAY_SLASHES, DAY_DOTS, DAY_GERMAN ->
                DateCode.of(year, number(found.group("month")), number(found.group("day")));
            case DAY_IN_COLUMN_ORDER ->
                DateCode.ofEitherOrder(year, number(found.group("one")), number(found.group("other")));
            case MONTH_NAME -> DateCode.of(year, month(found.group("name")), 0);
            case MONTH_NAME_DAY, DAY_MONTH_NAME, YEAR_MONTH_NAME ->
                DateCode.of(year, month(found.group("name")), number(found.group("day")));
        };
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(java.util.Locale.ROOT);
        int month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start) / 3 + 1;
        if (month < 1 || month > MONTHS) {
            throw new IllegalStateException("no month: " + name);
        }
        return month;
    }

    /** What the names in braces stand for. */
    private static final class Parts {
        private static final String ANY_NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
                + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
        private static final String TIME = "(?:(?:T| |, )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[ap]m)?)?"
                + "(?: ?(?:Z|UTC|GMT|[-+][0-9]{2}(?::?[0-9]{2})?))?";

        static final Map<String, String> PATTERNS = Map.of(
                "{year}", "(?<year>[0-9]{4})",
                "{month}", "(?<month>[0-9]{1,2})",
                "{day}", "(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)",
                "{name}", "(?<name>" + ANY_NAME + ")",
                "{anyName}", ANY_NAME,
                "{quarter}", "(?<quarter>[1-4])",
                "{season}", "(?:spring|summer|autumn|fall|winter)",
                "{weekday}", "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?",
                "{time}", TIME);
    }
}
