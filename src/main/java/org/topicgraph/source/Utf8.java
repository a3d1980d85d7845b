package org.topicgraph.source;

/** The shape of UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF). */
final class Utf8 {
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
            int length = length(bytes[i] & 0xFF);
            int good = 1;
            while (good < length && i + good < bytes.length && fits(bytes[i] & 0xFF, good, bytes[i + good] & 0xFF)) {
                good++;
            }
            if (length > 1 && good == length) {
                counts[0]++;
            } else if (whole || length == 1 || i + good < bytes.length) {
                counts[1]++;
            }
            i += good;
        }
        return counts;
    }

    /** {@return how many bytes a sequence has that begins so; 1 if none does} */
    private static int length(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
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
