package org.topicgraph.source;

import java.util.Optional;

/**
 * How a table's records are written: fields between delimiters, some of them in quotes. A quote has its meaning only at the
 * very start of a field; inside, it is doubled.
 *
 * @param delimiter between fields, an ASCII character; empty: each record is one field
 * @param quote around fields, an ASCII character; empty: quotes have no meaning
 */
record Dialect(Optional<Character> delimiter, Optional<Character> quote) {
    Dialect {
        delimiter.ifPresent(c -> check("delimiter", c));
        quote.ifPresent(c -> check("quote", c));
        if (delimiter.isPresent() && delimiter.equals(quote)) {
            throw new IllegalArgumentException("delimiter and quote are the same character");
        }
    }

    static Dialect of(char delimiter, char quote) {
        return new Dialect(Optional.of(delimiter), Optional.of(quote));
    }

    private static void check(String what, char c) {
        if (c >= 0x80 || c == '\n' || c == '\r' || c == 0) {
            throw new IllegalArgumentException(what + " must be one ASCII character that ends no line");
        }
    }

    /** {@return the delimiter as a person calls it} */
    String delimiterName() {
        if (delimiter.isEmpty()) {
            return "one column";
        }
        return switch (delimiter.get()) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            case ' ' -> "blank";
            default -> "delimiter " + Printable.quoted(delimiter.get().toString());
        };
    }
}
