package org.topicgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text on its way into a file: bytes of UTF-8 in memory, which grow as needed and are handed on whole. Numbers are put
 * without an object each. For one thread at a time.
 */
public final class Utf8Buffer {
    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int REPLACEMENT = 0xFFFD;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** {@return the text as bytes of UTF-8, made once to be put often} */
    static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return how many bytes are in it} */
    public int size() {
        return size;
    }

    /** Puts bytes as they are. */
    public Utf8Buffer put(byte[] some) {
        ensure(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
        return this;
    }

    /** Puts one ASCII character. */
    public Utf8Buffer put(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** Puts a text as it is; half a surrogate pair becomes U+FFFD. */
    public Utf8Buffer put(String text) {
        int n = text.length();
        ensure(3 * n); // a char takes three bytes at most, a pair four
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                int point = codePointAt(text, i);
                encode(point);
                i += Character.charCount(point) - 1;
            }
        }
        return this;
    }

    /** Puts one character. */
    Utf8Buffer codePoint(int point) {
        ensure(4);
        encode(point);
        return this;
    }

    /** Puts a whole number. */
    public Utf8Buffer integer(long value) {
        ensure(Numbers.MAX_LENGTH);
        size = Numbers.putInteger(bytes, size, value);
        return this;
    }

    /** Puts a finite number as {@link Numbers#decimal}. */
    public Utf8Buffer decimal(double value) {
        ensure(Numbers.MAX_LENGTH);
        size = Numbers.putDecimal(bytes, size, value);
        return this;
    }

    /** Puts a finite number as {@link Numbers#shortest}. */
    public Utf8Buffer shortest(double value) {
        ensure(Numbers.MAX_LENGTH);
        size = Numbers.putShortest(bytes, size, value);
        return this;
    }

    /** Hands everything on and is empty. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    /** {@return what is in it, as bytes of their own; it is empty then} */
    byte[] takeBytes() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** {@return the character that begins at {@code i}; U+FFFD for half a surrogate pair} */
    static int codePointAt(String text, int i) {
        int point = text.codePointAt(i);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point;
    }

    private void encode(int point) {
        if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
            bytes[size++] = (byte) (0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | point & 0x3F);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | point & 0x3F);
        }
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
        }
    }
}
