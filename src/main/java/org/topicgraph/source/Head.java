package org.topicgraph.source;

import java.nio.charset.StandardCharsets;

/** The first bytes of an input, unpacked, by which its format is known. */
final class Head {
    /** So many bytes are looked at. */
    static final int SIZE = 1 << 14;

    private final byte[] bytes;
    private final TextEncoding encoding;
    private final String text;

    /** @param bytes all of the input if they are fewer than {@link #SIZE} */
    Head(byte[] bytes) {
        this.bytes = bytes;
        this.encoding = TextEncoding.guess(bytes, isWhole());
        this.text = encoding.lenient(bytes, encoding.markBytes(), bytes.length);
    }

    /** {@return whether this is all of the input} */
    boolean isWhole() {
        return bytes.length < SIZE;
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@return the encoding that the bytes seem to have} */
    TextEncoding encoding() {
        return encoding;
    }

    /** {@return the bytes as text, without a byte order mark; a character that is cut off at the end is U+FFFD} */
    String text() {
        return text;
    }

    /** {@return whether these characters of ASCII are among the bytes} */
    boolean contains(String ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    /** {@return whether the bytes begin with these, each character one of them} */
    boolean startsWith(String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || bytes[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
