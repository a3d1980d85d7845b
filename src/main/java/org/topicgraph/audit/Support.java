package org.topicgraph.audit;

/** How a row's text bears out a label of the row. The classes exclude each other; the first that holds is taken. */
public enum Support {
    /** The label stands in the text as whole words. */
    WORD("word", "the label stands in the row's text as whole words"),
    /** It does once its words are stemmed, or as a plural or possessive. */
    INFLECTED(
            "inflected",
            "it does once its words are stemmed, or as a plural or possessive, with or without apostrophe"),
    /** It stands there only as a piece of longer words. */
    INSIDE_WORD("inside_word", "it stands there only as a piece of longer words, as \"AI\" does in \"said\""),
    /** It does not stand there at all; it may be the name of a concept that the text means. */
    ABSENT("absent", "it does not stand there at all; it may name what the text is about");

    private final String column;
    private final String meaning;

    Support(String column, String meaning) {
        this.column = column;
        this.meaning = meaning;
    }

    /** {@return the name of its column} */
    public String column() {
        return column;
    }

    /** {@return what is true of a mention of this class, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return whether the text bears the label out} */
    public boolean isSupport() {
        return this == WORD || this == INFLECTED;
    }

    /**
     * {@return the class as a number that fits a byte and is the smaller, the better borne out}
     *
     * @param otherCase whether a label of few capitals stands there only in other case
     */
    byte code(boolean otherCase) {
        return (byte) (ordinal() * 2 + (otherCase ? 1 : 0));
    }

    private static final Support[] VALUES = values();

    /** {@return whether a code of {@link org.topicgraph.corpus.SupportCheck} stands for a class} */
    public static boolean isChecked(byte code) {
        return code >= 0 && code < VALUES.length * 2;
    }

    /** {@return the class that a code stands for} */
    public static Support ofCode(byte code) {
        return VALUES[code >> 1];
    }

    /** {@return whether the label was found only in other case than its own; asked of labels of few capitals} */
    public static boolean isOtherCase(byte code) {
        return (code & 1) != 0;
    }
}
