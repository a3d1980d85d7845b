package org.topicgraph.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds out what the columns of a table are for from its first records: header, columns, topic separator, in this order; what
 * the options name is taken as it is. Depends on nothing but the records and the options.
 */
final class TableGuess {
    /** Columns listed in a message. */
    private static final int MOST_LISTED = 20;

    /** A name of a column is not longer. */
    private static final int LONGEST_NAME = 60;

    /** So many cells without any separator say that a column does not hold lists. */
    private static final int ENOUGH_CELLS = 20;

    /** Where each topic should have a column of its own, cells are lists if so large a share of them has a separator. */
    private static final double CLEARLY = 0.5;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,:/\\- ]*");

    private final String input;
    private final SourceOptions options;
    private final List<String[]> records;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private final boolean wholeRecords;
    private final boolean hasHeader;
    private final List<String[]> rows;
    private Optional<ColumnFormat> known = Optional.empty();
    private List<String> names = List.of();
    private List<Integer> leftOut = List.of();
    private boolean headerDisagrees;
    private RecordLength length = RecordLength.FIXED;
    private boolean topicACell;

    /**
     * @param input name as messages begin with it
     * @param records the first ones, of which the first may name the columns
     */
    TableGuess(String input, List<String[]> records, SourceOptions options) {
        this.input = input;
        this.options = options;
        this.records = records;
        this.wholeRecords = namesNoColumn(options) && new TopicLines(records).found();
        this.hasHeader = !records.isEmpty() && hasHeader(records.get(0), records.subList(1, records.size()));
        this.rows = hasHeader ? records.subList(1, records.size()) : records;
        nameColumns();
    }

    /** A guess for records whose columns are named beforehand. */
    TableGuess(String input, List<String> names, List<String[]> rows, SourceOptions options) {
        this.input = input;
        this.options = options;
        this.records = new ArrayList<>();
        records.add(names.toArray(String[]::new));
        records.addAll(rows);
        this.wholeRecords = false;
        this.hasHeader = true;
        this.rows = rows;
        nameColumns();
    }

    /** The table as understood. */
    Table table() {
        if (records.isEmpty()) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    input
                            + ": no record can be read; is it a table? Quotes that are only text are read with --quote ''");
        }
        known = headerDisagrees ? Optional.empty() : ColumnFormat.of(names);
        known.ifPresent(format -> remarks.add("columns of " + format.title()));
        List<Integer> topics = topicColumns();
        OptionalInt title = options.text().isEmpty() ? ofKnown(ColumnRole.TITLE) : OptionalInt.empty();
        OptionalInt text =
                title.isPresent() ? ofKnown(ColumnRole.TEXT) : column(ColumnRole.TEXT, options.text(), topics);
        OptionalInt id = column(ColumnRole.ID, options.id(), topics);
        OptionalInt date = column(ColumnRole.DATE, options.date(), topics);
        OptionalInt join = joinColumn(id);
        OptionalInt weight = options.rowWeight().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(named(ColumnRole.WEIGHT, options.rowWeight().get()));
        if (rows.isEmpty()) {
            warnings.add(input + ": there are no rows, only a header");
        }
        return new Table(
                hasHeader,
                names,
                leftOut,
                topics,
                title,
                text,
                id,
                date,
                join,
                weight,
                length,
                separator(topics),
                remarks,
                warnings);
    }

    // ---- header ----

    private static boolean namesNoColumn(SourceOptions options) {
        return options.topics().isEmpty()
                && List.of(options.text(), options.id(), options.date(), options.groupBy(), options.rowWeight())
                        .stream()
                        .allMatch(Optional::isEmpty);
    }

    /** The first record names the columns unless it looks like data. */
    private boolean hasHeader(String[] first, List<String[]> rest) {
        List<String> cells = List.of(first);
        if (wholeRecords) {
            return false;
        }
        boolean named = options.topics().stream().anyMatch(TableGuess::isName)
                || List.of(options.text(), options.id(), options.date(), options.groupBy(), options.rowWeight())
                        .stream()
                        .anyMatch(option -> option.filter(TableGuess::isName).isPresent());
        boolean known = List.of(ColumnRole.values()).stream()
                        .anyMatch(role -> role.find(cells).isPresent())
                || !ColumnRole.TOPICS.findNumbered(cells).isEmpty();
        if (!named && ColumnRange.goesOn(options.topics())) {
            return new TopicLines(records).hasHeader() && !looksLikeData(first, rest);
        }
        return named || known || !looksLikeData(first, rest);
    }

    private static boolean isName(String option) {
        return ColumnRange.of(option).isEmpty() && !option.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean looksLikeData(String[] first, List<String[]> rest) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < first.length; column++) {
            String cell = first[column].strip();
            boolean named = !cell.isEmpty() || column == 0; // tables of numbered rows leave the first name out
            if (!named || cell.length() > LONGEST_NAME || NUMBER.matcher(cell).matches() || !seen.add(cell)) {
                return true;
            }
            List<String> below = cells(rest, column);
            if (below.contains(cell) || isList(cell, below)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isList(String cell, List<String> below) {
        ListProfile profile = ListProfile.of(below);
        return profile.isPlausible() && profile.topics(cell) > 1;
    }

    /** Gives each field of the records its name. A blank column is left out where header and records agree without it. */
    private void nameColumns() {
        List<String> header = hasHeader ? new ArrayList<>(List.of(records.get(0))) : new ArrayList<>();
        int fields = DialectGuess.usualFields(rows, header.size());
        if (wholeRecords || ColumnRange.goesOn(options.topics())) {
            int longest = rows.stream().mapToInt(record -> record.length).max().orElse(0);
            fields = Math.max(longest, header.size());
            header.addAll(emptyNames(fields - header.size()));
        } else if (endsWithTopics(header)) {
            fields = Math.max(fields, header.size());
        }
        if (!hasHeader) {
            names = emptyNames(fields);
            return;
        }
        while (header.size() > fields && header.get(header.size() - 1).isBlank()) {
            header.remove(header.size() - 1);
        }
        int missing = fields - header.size();
        List<Integer> blank = missing > 0 ? DialectGuess.blankColumns(rows, fields) : List.of();
        if (missing > 0 && blank.size() >= missing) {
            leftOut = blankToLeaveOut(blank, missing, fields);
        } else if (missing > 0) {
            headerDisagrees = true;
            warnings.add("%s: the header names %d columns, the records have %d; the last ones have no name"
                    .formatted(input, header.size(), fields));
        } else if (missing < 0) {
            warnings.add("%s: the header names %d columns, most records have %d and are rejected"
                    .formatted(input, header.size(), fields));
        }
        List<String> named = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < Math.max(fields, header.size()); column++) {
            boolean hasName = !leftOut.contains(column) && next < header.size();
            named.add(hasName ? header.get(next++).strip() : "");
        }
        names = named;
    }

    /** Whether the header ends with topics, one a column, so that records may end before. */
    private boolean endsWithTopics(List<String> header) {
        List<Integer> numbered =
                hasHeader && options.topics().isEmpty() ? ColumnRole.TOPICS.findNumbered(header) : List.of();
        return numbered.contains(header.size() - 1);
    }

    private static List<String> emptyNames(int count) {
        return IntStream.range(0, count).mapToObj(i -> "").toList();
    }

    /** Of more blank columns than are too many those at the end, which many programs add, then the first ones. */
    private static List<Integer> blankToLeaveOut(List<Integer> blank, int count, int fields) {
        List<Integer> chosen = new ArrayList<>();
        for (int column = fields - 1; chosen.size() < count && blank.contains(column); column--) {
            chosen.add(column);
        }
        blank.stream()
                .filter(column -> !chosen.contains(column))
                .limit(count - chosen.size())
                .forEach(chosen::add);
        return chosen.stream().sorted().toList();
    }

    // ---- columns ----

    private List<Integer> topicColumns() {
        if (!options.topics().isEmpty()) {
            return options.topics().stream()
                    .flatMap(option -> topics(option).stream())
                    .distinct()
                    .toList();
        }
        if (wholeRecords) {
            remarks.add("no header, and lines of any length: each is taken for a list");
            return toTheEnd(0, RecordLength.ANY);
        }
        List<Integer> ofKnown = allOfKnown(ColumnRole.TOPICS);
        if (!ofKnown.isEmpty()) {
            if (ofKnown.size() > 1) {
                remarks.add("other topics in " + listed(ofKnown.subList(1, ofKnown.size())));
            }
            return ofKnown.subList(0, 1);
        }
        OptionalInt byName = found(ColumnRole.TOPICS, List.of());
        List<Integer> numbered = numbered(byName);
        if (!numbered.isEmpty()) {
            topicACell = true;
            length = numbered.contains(names.size() - 1) ? RecordLength.MAY_END_EARLY : RecordLength.FIXED;
            return numbered;
        }
        if (byName.isEmpty()) {
            return List.of(onlyList(listColumns()));
        }
        int column = byName.getAsInt();
        checkHeaderAgrees(ColumnRole.TOPICS);
        ListProfile profile = ListProfile.of(cells(rows, column));
        boolean single = profile.cells() >= ENOUGH_CELLS && profile.lists() == 0;
        List<Integer> lists = single ? listColumns() : List.of();
        if (lists.size() == 1) {
            remarks.add(shown(column) + " never holds more than one");
            return lists;
        }
        return List.of(column);
    }

    private List<Integer> topics(String option) {
        Optional<ColumnRange> range = names.contains(option) ? Optional.empty() : ColumnRange.of(option);
        if (range.isEmpty()) {
            return List.of(named(ColumnRole.TOPICS, option));
        }
        int first = named(ColumnRole.TOPICS, "" + range.get().first());
        int last = named(ColumnRole.TOPICS, "" + range.get().last(names.size()));
        boolean toEnd = last == names.size() - 1;
        if (range.get().last().isEmpty()) {
            return toTheEnd(first, RecordLength.ANY);
        }
        if (toEnd) {
            return toTheEnd(first, RecordLength.MAY_END_EARLY);
        }
        topicACell = true;
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private List<Integer> toTheEnd(int first, RecordLength records) {
        topicACell = true;
        length = records;
        return IntStream.range(first, names.size()).boxed().toList();
    }

    /** Columns of topics that are told apart by a number, where no better name is there; measures of topics are none. */
    private List<Integer> numbered(OptionalInt byName) {
        List<Integer> numbered = ColumnRole.TOPICS.findNumbered(names);
        boolean better = byName.isPresent() && !numbered.contains(byName.getAsInt());
        boolean measures = numbered.stream().anyMatch(this::isMostlyNumbers);
        return headerDisagrees || better || measures ? List.of() : numbered;
    }

    private boolean isMostlyNumbers(int column) {
        List<String> cells = cells(rows, column);
        long numbers = cells.stream()
                .filter(cell -> NUMBER.matcher(cell.strip()).matches())
                .count();
        return 2 * numbers > cells.size();
    }

    private List<Integer> listColumns() {
        return IntStream.range(0, names.size())
                .filter(column -> ListProfile.of(cells(rows, column)).isPlausible())
                .boxed()
                .toList();
    }

    /** The topics column where no name tells it: the only one that holds lists. */
    private int onlyList(List<Integer> lists) {
        if (lists.size() == 1) {
            remarks.add(
                    names.size() == 1
                            ? "no name tells that these are topics"
                            : "no name tells the topics, but no other column holds lists");
            return lists.get(0);
        }
        String found = lists.isEmpty() ? "no column is known as one of topics" : "topics may be in " + listed(lists);
        throw new InputException(
                InputException.Kind.MISNAMED,
                "%s: %s; name one with --topics NAME or NUMBER (%s)".formatted(input, found, columns()));
    }

    private OptionalInt column(ColumnRole role, Optional<String> option, List<Integer> topics) {
        if (option.isPresent()) {
            return OptionalInt.of(named(role, option.get()));
        }
        OptionalInt ofKnown = ofKnown(role);
        if (ofKnown.isPresent()) {
            return ofKnown;
        }
        return headerDisagrees ? OptionalInt.empty() : found(role, topics);
    }

    private OptionalInt ofKnown(ColumnRole role) {
        List<Integer> columns = allOfKnown(role);
        return columns.isEmpty() ? OptionalInt.empty() : OptionalInt.of(columns.get(0));
    }

    /** The columns for a role that a known table has, the best first, without those that are blank throughout. */
    private List<Integer> allOfKnown(ColumnRole role) {
        List<Integer> columns = new ArrayList<>();
        for (String name : known.map(format -> format.fields().of(role)).orElse(List.of())) {
            String simple = ColumnRole.simple(name);
            for (int column = 0; column < names.size(); column++) {
                if (ColumnRole.simple(names.get(column)).equals(simple)
                        && (rows.isEmpty() || !cells(rows, column).isEmpty())) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** What rows of one group or work have in common. A table that lacks what tells works keeps its rows as they are. */
    private OptionalInt joinColumn(OptionalInt id) {
        if (options.groupBy().isPresent()) {
            return OptionalInt.of(named(ColumnRole.GROUP, options.groupBy().get()));
        }
        Optional<ColumnRole> role = options.deduplicate().role();
        if (role.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt column = role.get() == ColumnRole.ID ? id : column(role.get(), Optional.empty(), List.of());
        if (column.isEmpty()) {
            warnings.add("%s: no column is known as one of %s, so its rows are not joined with others (there are: %s)"
                    .formatted(input, role.get().plural(), columns()));
        }
        return column;
    }

    /** The column that the role's names find; one that is blank throughout says nothing, so that another may do better. */
    private OptionalInt found(ColumnRole role, List<Integer> taken) {
        List<String> filled = new ArrayList<>(names);
        taken.forEach(column -> filled.set(column, ""));
        for (int column = 0; !rows.isEmpty() && column < filled.size(); column++) {
            if (cells(rows, column).isEmpty()) {
                filled.set(column, "");
            }
        }
        OptionalInt found = role.find(filled);
        return found.isEmpty() && role == ColumnRole.TOPICS ? role.find(names) : found;
    }

    /** The column that an option names: as it stands, else without regard to case, blanks and punctuation, else by number. */
    private int named(ColumnRole role, String option) {
        for (int column = 0; column < names.size(); column++) {
            if (!option.isEmpty() && names.get(column).equals(option)) {
                return checked(role, column);
            }
        }
        String simple = ColumnRole.simple(option);
        for (int column = 0; column < names.size(); column++) {
            if (!simple.isEmpty() && ColumnRole.simple(names.get(column)).equals(simple)) {
                return checked(role, column);
            }
        }
        if (!isName(option) && option.length() < 9 && !option.isEmpty()) {
            int number = Integer.parseInt(option);
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
        }
        String nearest = NearestName.of(option, names)
                .map(name -> " (did you mean " + Printable.quoted(name) + "?)")
                .orElse("");
        String hint = names.size() == 1 ? "; if there are more, name the delimiter with --delimiter" : "";
        throw new InputException(
                InputException.Kind.MISNAMED,
                "%s: no column %s%s; there %s: %s; name one with --%s NAME or NUMBER%s"
                        .formatted(
                                input,
                                Printable.quoted(option),
                                nearest,
                                names.size() == 1 ? "is one" : "are",
                                columns(),
                                role.option(),
                                hint));
    }

    private int checked(ColumnRole role, int column) {
        checkHeaderAgrees(role);
        String name = ColumnRole.simple(names.get(column));
        long namesakes = names.stream()
                .filter(other -> ColumnRole.simple(other).equals(name))
                .count();
        if (namesakes > 1) {
            warnings.add("%s: %d columns have the name %s; %s is read, another one is named by its number"
                    .formatted(input, namesakes, Printable.quoted(names.get(column)), shown(column)));
        }
        return column;
    }

    private void checkHeaderAgrees(ColumnRole role) {
        if (headerDisagrees) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: the header names %s, but the records have %d fields; say which one by its number, --%s NUMBER"
                            .formatted(input, columns(), names.size(), role.option()));
        }
    }

    private String columns() {
        return listed(IntStream.range(0, names.size()).boxed().toList());
    }

    private String listed(List<Integer> columns) {
        StringJoiner list = new StringJoiner(", ");
        columns.stream().limit(MOST_LISTED).forEach(column -> list.add(shown(column)));
        if (columns.size() > MOST_LISTED) {
            list.add("and %d more".formatted(columns.size() - MOST_LISTED));
        }
        return list.toString();
    }

    private String shown(int column) {
        String name = names.get(column);
        return name.isEmpty()
                ? "column %d".formatted(column + 1)
                : "%d %s".formatted(column + 1, Printable.quoted(name));
    }

    // ---- separator ----

    private TopicSeparator separator(List<Integer> topics) {
        if (!options.separators().isEmpty()) {
            return Separators.of(options.separators());
        }
        if (!topics.isEmpty() && allOfKnown(ColumnRole.TOPICS).containsAll(topics)) {
            return Separators.of(known.orElseThrow().separator());
        }
        List<String> cells = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (int column : topics) {
            List<String> own = cells(rows, column);
            SeparatorGuess.of(own).ifPresent(found::add);
            cells.addAll(own);
        }
        if (found.size() > 1 && !topicACell) {
            warnings.add(
                    input + ": the topic columns seem to have different separators; name them with --topic-separator");
        }
        Optional<String> option = SeparatorGuess.of(cells);
        if (topicACell && ListProfile.of(cells).lists() < CLEARLY * cells.size()) {
            remarks.add("each cell is one topic");
            return Separators.WHOLE;
        }
        if (option.isEmpty() && !rows.isEmpty()) {
            remarks.add("no separator seen, %s assumed".formatted(Printable.quoted(SeparatorGuess.DEFAULT)));
        }
        return Separators.of(option.orElse(SeparatorGuess.DEFAULT));
    }

    /** {@return the cells of a column that are not blank} */
    private static List<String> cells(List<String[]> records, int column) {
        return records.stream()
                .filter(record -> record.length > column && !record[column].isBlank())
                .map(record -> record[column])
                .toList();
    }
}
