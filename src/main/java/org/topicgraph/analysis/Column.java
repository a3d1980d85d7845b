package org.topicgraph.analysis;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * One column of a result table: what it is called, what it means, and its values. Every file that shows the column (CSV,
 * GraphML, GEXF, JSON, the report, the dictionary) is made from this.
 */
public final class Column {
    /** What kind of values a column holds. */
    public enum Type {
        /** Whole numbers. */
        INTEGER,
        /** Numbers; NaN says that there is no value. */
        DECIMAL,
        /** Text; an empty one says that there is no value. */
        TEXT
    }

    private final String name;
    private final Type type;
    private final String meaning;
    private final String unit;
    private final String formula;
    private final String source;
    private final IntToLongFunction integers;
    private final IntToDoubleFunction decimals;
    private final IntFunction<String> texts;

    private Column(
            String name,
            Type type,
            String meaning,
            String unit,
            String formula,
            String source,
            IntToLongFunction integers,
            IntToDoubleFunction decimals,
            IntFunction<String> texts) {
        this.name = name;
        this.type = type;
        this.meaning = meaning;
        this.unit = unit;
        this.formula = formula;
        this.source = source;
        this.integers = integers;
        this.decimals = decimals;
        this.texts = texts;
    }

    /** {@return a column of whole numbers} */
    public static Column integers(String name, String meaning, IntToLongFunction values) {
        return new Column(name, Type.INTEGER, meaning, "", "", "", values, row -> values.applyAsLong(row), row -> {
            throw new IllegalStateException(name + " is no text");
        });
    }

    /** {@return a column of numbers} */
    public static Column decimals(String name, String meaning, IntToDoubleFunction values) {
        return new Column(
                name,
                Type.DECIMAL,
                meaning,
                "",
                "",
                "",
                row -> {
                    throw new IllegalStateException(name + " is no whole number");
                },
                values,
                row -> {
                    throw new IllegalStateException(name + " is no text");
                });
    }

    /** {@return a column of texts} */
    public static Column texts(String name, String meaning, IntFunction<String> values) {
        return new Column(
                name,
                Type.TEXT,
                meaning,
                "",
                "",
                "",
                row -> {
                    throw new IllegalStateException(name + " is no whole number");
                },
                row -> {
                    throw new IllegalStateException(name + " is no number");
                },
                values);
    }

    /** {@return this column with its formula and the paper that it comes from; either may be empty} */
    public Column defined(String newFormula, String newSource) {
        return new Column(name, type, meaning, unit, newFormula, newSource, integers, decimals, texts);
    }

    /** {@return this column with what its values are counted or measured in: {@code "rows"}, {@code "years"}} */
    public Column in(String newUnit) {
        return new Column(name, type, meaning, newUnit, formula, source, integers, decimals, texts);
    }

    /** {@return the name, as in the head of every file} */
    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** {@return what the values say, in a sentence, with unit and range} */
    public String meaning() {
        return meaning;
    }

    /** {@return what the values are counted or measured in; empty for texts and pure numbers} */
    public String unit() {
        return unit;
    }

    /** {@return how the values are computed; empty where the meaning says it all} */
    public String formula() {
        return formula;
    }

    /** {@return the paper, with its DOI; may be empty} */
    public String source() {
        return source;
    }

    /** {@return the value of a row of an INTEGER column} */
    public long integer(int row) {
        return integers.applyAsLong(row);
    }

    /** {@return the value of a row of an INTEGER or DECIMAL column; NaN for none} */
    public double number(int row) {
        return decimals.applyAsDouble(row);
    }

    /** {@return the value of a row of a TEXT column; empty for none} */
    public String text(int row) {
        return texts.apply(row);
    }
}
