package org.topicgraph.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The shape of UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF). */
final class Utf8 {
    /** Eight bytes at once: most text is ASCII, and looking at it one by one took a quarter of all parsing. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /**
     * Counts the sequences of two bytes and more.
     *
     * @param whole whether the bytes end with a character; if not, a sequence that is cut off at the end does not count
     * @return how many are well-formed, how many are not
     */
    static int[] sequences(byte[] bytes, boolean whole) {
        int[] counts = new int[2];
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int good = wellFormed(bytes, i, bytes.length);
            int length = length(bytes[i] & 0xFF);
            if (good > 0 && good == length) {
                counts[0]++;
            } else if (whole || i + good < bytes.length) {
                counts[1]++;
            }
            i += Math.max(1, good);
        }
        return counts;
    }

    /** {@return the place of the first byte in the range that belongs to no well-formed sequence; {@code to} if all do} */
    static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                boolean ascii = i + Long.BYTES <= to && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0;
                i += ascii ? Long.BYTES : 1;
                continue;
            }
            int length = length(bytes[i] & 0xFF);
            if (length == 0 || wellFormed(bytes, i, to) < length) {
                return i;
            }
            i += length;
        }
        return to;
    }

    /** {@return how many bytes from {@code i} on are the beginning of a sequence, or all of it} */
    private static int wellFormed(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        int length = length(lead);
        int good = Math.min(1, length);
        while (good < length && i + good < to && fits(lead, good, bytes[i + good] & 0xFF)) {
            good++;
        }
        return good;
    }

    /** {@return how many bytes a sequence has that begins with this byte above ASCII; 0 if none does} */
    private static int length(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean fits(int lead, int place, int next) {
        if (place == 1) {
            switch (lead) {
                case 0xE0:
                    return next >= 0xA0 && next <= 0xBF;
                case 0xED:
                    return next >= 0x80 && next <= 0x9F;
                case 0xF0:
                    return next >= 0x90 && next <= 0xBF;
                case 0xF4:
                    return next >= 0x80 && next <= 0x8F;
                default:
                    break;
            }
        }
        return next >= 0x80 && next <= 0xBF;
    }
}
