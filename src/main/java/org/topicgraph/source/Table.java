package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a table was taken for. Columns are numbered from 0 as they stand in the records, also where the header leaves one
 * out.
 *
 * @param hasHeader whether the first record names the columns
 * @param names of the columns, one a field of a record; empty for a column without a name
 * @param leftOut columns which the header leaves out and which are blank
 * @param topics columns with topics, at least one
 * @param title column with the title, where it is part of the text
 * @param text column with the text
 * @param id column with the identifier
 * @param date column with the date
 * @param join column with what rows of one work or group have in common
 * @param weight column with how much a row counts
 * @param length how many fields a record may have
 * @param separator of the topics in a cell
 * @param remarks how a choice was made that the names do not explain, a clause each
 * @param warnings what may be wrong, a sentence each
 */
record Table(
        boolean hasHeader,
        List<String> names,
        List<Integer> leftOut,
        List<Integer> topics,
        OptionalInt title,
        OptionalInt text,
        OptionalInt id,
        OptionalInt date,
        OptionalInt join,
        OptionalInt weight,
        RecordLength length,
        TopicSeparator separator,
        List<String> remarks,
        List<String> warnings) {
    Table {
        names = List.copyOf(names);
        leftOut = List.copyOf(leftOut);
        topics = List.copyOf(topics);
        remarks = List.copyOf(remarks);
        warnings = List.copyOf(warnings);
    }

    /** {@return the columns in one line, and how each was understood} */
    String description() {
        return description("separated by " + Printable.quoted(separator.option()));
    }

    /**
     * {@return the columns in one line, and how each was understood}
     *
     * @param lists how the topics of a row are kept apart, in words
     */
    String description(String lists) {
        StringJoiner line = new StringJoiner("; ");
        line.add(topicColumns() + ", " + lists);
        StringJoiner texts = new StringJoiner(" and ", "text in ", "").setEmptyValue("");
        title.ifPresent(column -> texts.add(column(column)));
        text.ifPresent(column -> texts.add(column(column)));
        if (texts.length() > 0) {
            line.add(texts.toString());
        }
        id.ifPresent(column -> line.add("id in " + column(column)));
        date.ifPresent(column -> line.add("date in " + column(column)));
        join.ifPresent(column -> line.add("rows joined by " + column(column)));
        weight.ifPresent(column -> line.add("weight in " + column(column)));
        leftOut.forEach(column -> line.add("column %d is blank and has no name".formatted(column + 1)));
        remarks.forEach(line::add);
        return line.toString();
    }

    private String topicColumns() {
        if (length == RecordLength.ANY) {
            return "topics in " + column(topics.get(0)) + " and all after it";
        }
        StringJoiner lists = new StringJoiner(" and ", "topics in ", "");
        for (int from = 0; from < topics.size(); ) {
            int to = from;
            while (to + 1 < topics.size() && topics.get(to + 1) == topics.get(to) + 1) {
                to++;
            }
            if (to - from < 2) { // two side by side are told by their names
                lists.add(column(topics.get(from++)));
            } else {
                lists.add(column(topics.get(from)) + " to " + column(topics.get(to)));
                from = to + 1;
            }
        }
        return lists.toString();
    }

    /**
     * {@return the columns with topics of a record}
     *
     * @param fields how many the record has
     */
    List<Integer> topics(int fields) {
        if (length == RecordLength.FIXED || length == RecordLength.MAY_END_EARLY && fields >= names.size()) {
            return topics;
        }
        return IntStream.concat(
                        topics.stream().mapToInt(column -> column).filter(column -> column < fields),
                        IntStream.range(names.size(), length == RecordLength.ANY ? fields : 0))
                .boxed()
                .toList();
    }

    /** {@return how many fields a record has at least: columns at the end that may be missing are not counted} */
    int fewestFields() {
        int fewest = names.size();
        while (leftOut.contains(fewest - 1) || length != RecordLength.FIXED && topics.contains(fewest - 1)) {
            fewest--;
        }
        return fewest;
    }

    /**
     * {@return the text of a row: title and text, a line each, as far as there are any}
     *
     * @param cells the row's cells by column
     */
    String text(IntFunction<String> cells) {
        String first = title.isEmpty() ? "" : cells.apply(title.getAsInt());
        String second = text.isEmpty() ? "" : ColumnRole.text(cells.apply(text.getAsInt()));
        return first.isEmpty() || second.isEmpty() ? first + second : first + '\n' + second;
    }

    /** {@return the column as a person finds it: number from 1, and name} */
    String column(int column) {
        String name = names.get(column);
        return "column " + (column + 1) + (name.isEmpty() ? "" : " " + Printable.quoted(name));
    }

    List<ChosenColumn> chosenColumns() {
        List<ChosenColumn> chosen = new ArrayList<>();
        topics.forEach(column -> chosen.add(chosen(ColumnRole.TOPICS, column)));
        title.ifPresent(column -> chosen.add(chosen(ColumnRole.TEXT, column)));
        text.ifPresent(column -> chosen.add(chosen(ColumnRole.TEXT, column)));
        id.ifPresent(column -> chosen.add(chosen(ColumnRole.ID, column)));
        date.ifPresent(column -> chosen.add(chosen(ColumnRole.DATE, column)));
        weight.ifPresent(column -> chosen.add(chosen(ColumnRole.WEIGHT, column)));
        return chosen;
    }

    private ChosenColumn chosen(ColumnRole role, int column) {
        return new ChosenColumn(role.option(), column + 1, names.get(column));
    }
}
