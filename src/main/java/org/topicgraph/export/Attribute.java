package org.topicgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.topicgraph.analysis.Column;

/**
 * A column as an attribute of a graph format: its values between fixed bytes, {@code <data key="degree">} and {@code </data>}.
 * Where a row has no value (NaN, an infinite number, an empty text) nothing is put.
 */
final class Attribute {
    private final byte[] before;
    private final Column column;
    private final byte[] after;
    private final TextForm form;
    private final LongAdder lost;

    /**
     * @param form how texts are written
     * @param lost counts the characters that could not be
     */
    Attribute(String before, Column column, String after, TextForm form, LongAdder lost) {
        this.before = Utf8Buffer.bytesOf(before);
        this.column = column;
        this.after = Utf8Buffer.bytesOf(after);
        this.form = form;
        this.lost = lost;
    }

    /** {@return an attribute for each column} */
    static List<Attribute> of(List<Column> columns, Function<Column, Attribute> attribute) {
        List<Attribute> attributes = new ArrayList<>();
        columns.forEach(column -> attributes.add(attribute.apply(column)));
        return attributes;
    }

    /** {@return whether the row has a value} */
    boolean has(int row) {
        return switch (column.type()) {
            case INTEGER -> true;
            case DECIMAL -> Double.isFinite(column.number(row));
            case TEXT -> !column.text(row).isEmpty();
        };
    }

    /** Puts the value of a row, if it has one. */
    void put(Utf8Buffer out, int row) {
        switch (column.type()) {
            case INTEGER -> out.put(before).integer(column.integer(row)).put(after);
            case DECIMAL -> {
                double value = column.number(row);
                if (Double.isFinite(value)) {
                    out.put(before).decimal(value).put(after);
                }
            }
            case TEXT -> {
                String text = column.text(row);
                if (!text.isEmpty()) {
                    out.put(before);
                    lost.add(form.put(out, text));
                    out.put(after);
                }
            }
        }
    }
}
