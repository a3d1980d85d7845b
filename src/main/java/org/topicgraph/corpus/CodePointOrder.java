package org.topicgraph.corpus;

/**
 * The one order of texts: by code point. {@code String.compareTo} goes by UTF-16 unit and puts U+1F600 before U+FF21; bytes
 * of UTF-8, and with them most other tools, do not.
 */
public final class CodePointOrder {
    private CodePointOrder() {}

    /** {@return negative, zero or positive, as {@code a} sorts before, with or after {@code b}} */
    public static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(weight(x), weight(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above all other units. */
    private static int weight(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
