package org.topicgraph.export;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as text: of all decimals that read back as the same double the shortest, of these the closest, of two equally
 * close the one with an even last digit. The same text on every Java version, which {@code Double.toString} is not: before
 * 19 it writes {@code 2e23} as {@code 1.9999999999999998E23}.
 *
 * <p>Values from {@code 1e-6} up to below {@code 1e15} are plain decimals, others have an exponent: {@code 2.5e-7}. Below
 * {@code 1e15} no reader takes a whole number for one that does not fit a long, and six leading zeros are what a person
 * still counts at a glance.
 *
 * <p>The method is Schubfach (R. Giulietti, "The Schubfach way to render doubles", 2020), in the symbols of the paper: a
 * double is {@code v = c 2^q}; with {@code k} such that {@code 10^k <= 2^q < 10^(k+1)} the decimals {@code d 10^k} are
 * dense enough for one at least to read back as {@code v}, and the decimals {@code d 10^(k+1)} so sparse that at most one
 * does. So four candidates suffice, and they are compared in integers. About 40 ns a number.
 */
public final class Numbers {
    /** No number takes more bytes. */
    static final int MAX_LENGTH = 26;

    private static final int SIGNIFICAND_BITS = 52;
    private static final long SIGNIFICAND = (1L << SIGNIFICAND_BITS) - 1;
    private static final int Q_MIN = -1074;
    private static final int K_MIN = -324;
    private static final int K_MAX = 292;

    private static final double PLAIN_BELOW = 1e15;
    private static final int PLAIN_DIGITS = 15;
    private static final int PLAIN_ZEROS = 5;

    private static final long EIGHT_DIGITS = 100_000_000;
    private static final byte[] PAIRS = digitPairs();
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** The powers {@code 10^-k} that were needed so far; a record is safe to be seen by other threads without a lock. */
    private static final Power[] POWERS = new Power[K_MAX - K_MIN + 1];

    private Numbers() {}

    /** {@return the number in its shortest form: {@code "5"}, {@code "0.1"}, {@code "2.5e-7"}} */
    public static String shortest(double value) {
        byte[] text = new byte[MAX_LENGTH];
        return new String(text, 0, putShortest(text, 0, value), StandardCharsets.ISO_8859_1);
    }

    /**
     * {@return the number in the shortest form that shows that it is not from a column of whole numbers: {@code "5.0"}} Tools
     * that guess the type of a column from its first values (Gephi, pandas) guess right then.
     */
    public static String decimal(double value) {
        byte[] text = new byte[MAX_LENGTH];
        return new String(text, 0, putDecimal(text, 0, value), StandardCharsets.ISO_8859_1);
    }

    /**
     * Puts the form of {@link #decimal} into a buffer that has room for {@link #MAX_LENGTH} bytes.
     *
     * @return the place after it
     */
    static int putDecimal(byte[] buffer, int at, double value) {
        if (!isPlainWhole(value)) {
            return putBroken(buffer, at, value);
        }
        int end = putInteger(buffer, at, (long) value);
        buffer[end] = '.';
        buffer[end + 1] = '0';
        return end + 2;
    }

    /**
     * Puts the form of {@link #shortest} into a buffer that has room for {@link #MAX_LENGTH} bytes.
     *
     * @return the place after it
     * @throws IllegalArgumentException if the number is not finite: no file has such a value
     */
    static int putShortest(byte[] buffer, int at, double value) {
        return isPlainWhole(value) ? putInteger(buffer, at, (long) value) : putBroken(buffer, at, value);
    }

    /** {@return whether the number is written like a whole one; minus zero, too, is a plain 0} */
    private static boolean isPlainWhole(double value) {
        return Math.abs(value) < PLAIN_BELOW && value == (long) value;
    }

    private static int putBroken(byte[] buffer, int at, double value) {
        long bits = Double.doubleToRawLongBits(value);
        int place = at;
        if (bits < 0) {
            buffer[place++] = '-';
        }
        long c = bits & SIGNIFICAND;
        int exponent = (int) (bits >>> SIGNIFICAND_BITS) & 0x7ff;
        if (exponent == 0x7ff) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (exponent == 0) {
            return putNearest(buffer, place, c, Q_MIN, false);
        }
        return putNearest(buffer, place, c | 1L << SIGNIFICAND_BITS, Q_MIN - 1 + exponent, c == 0 && exponent > 1);
    }

    /** Puts a whole number. */
    static int putInteger(byte[] buffer, int at, long value) {
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                buffer[at] = '-';
                buffer[at + 1] = '9';
                return putDigits(buffer, at + 2, 223_372_036_854_775_808L, 18);
            }
            buffer[at] = '-';
            return putDigits(buffer, at + 1, -value, length(-value));
        }
        return putDigits(buffer, at, value, length(value));
    }

    /**
     * Puts the decimal for {@code c 2^q}.
     *
     * @param narrow whether the next smaller double is at half the distance of the next larger one
     */
    private static int putNearest(byte[] buffer, int at, long c, int q, boolean narrow) {
        int k = narrow ? floorLog10ThreeQuartersPow2(q) : floorLog10Pow2(q);
        int h = q + floorLog2Pow10(-k) + 2;
        Power power = power(k);

        // v and the ends of its rounding interval, times 4 / 10^k, rounded to odd so that comparisons stay right
        long v = power.times(4 * c << h);
        long left = power.times((narrow ? 4 * c - 1 : 4 * c - 2) << h);
        long right = power.times(4 * c + 2 << h);
        int open = (int) c & 1; // a tie reads back as the even neighbour, so the ends belong to an even c

        // the sparse pair: one digit less, at most one of the two reads back as v
        long s = v >> 2;
        if (s >= 10) {
            long tenth = s / 10;
            long below = 10 * tenth;
            long above = below + 10;
            boolean belowFits = left + open <= below << 2;
            boolean aboveFits = (above << 2) + open <= right;
            if (belowFits != aboveFits) {
                return putWithoutZeros(buffer, at, belowFits ? tenth : tenth + 1, k + 1);
            }
        }

        // the dense pair: one of the two at least does
        long t = s + 1;
        boolean sFits = left + open <= s << 2;
        boolean tFits = (t << 2) + open <= right;
        if (sFits != tFits) {
            return putWithoutZeros(buffer, at, sFits ? s : t, k);
        }
        long side = v - (s + t << 1);
        return putWithoutZeros(buffer, at, side < 0 || side == 0 && (s & 1) == 0 ? s : t, k);
    }

    /** Puts {@code digits 10^exponent}, without the zeros at their end. */
    private static int putWithoutZeros(byte[] buffer, int at, long digits, int exponent) {
        long d = digits;
        int e = exponent;
        while (d % 10 == 0) {
            if (d % EIGHT_DIGITS == 0) {
                d /= EIGHT_DIGITS;
                e += 8;
            } else {
                d /= 10;
                e++;
            }
        }
        int n = length(d);
        int point = n + e; // digits before the point
        if (point > PLAIN_DIGITS || point < -PLAIN_ZEROS) {
            return putWithExponent(buffer, at, d, n, point - 1);
        }
        if (point > 0) { // and below n: whole numbers went another way
            putDigits(buffer, at + 1, d, n);
            for (int i = 0; i < point; i++) {
                buffer[at + i] = buffer[at + 1 + i];
            }
            buffer[at + point] = '.';
            return at + 1 + n;
        }
        buffer[at] = '0';
        buffer[at + 1] = '.';
        int place = at + 2;
        for (int i = point; i < 0; i++) {
            buffer[place++] = '0';
        }
        return putDigits(buffer, place, d, n);
    }

    private static int putWithExponent(byte[] buffer, int at, long d, int n, int exponent) {
        int end = putDigits(buffer, at + 1, d, n);
        buffer[at] = buffer[at + 1];
        if (n > 1) {
            buffer[at + 1] = '.';
        } else {
            end--;
        }
        buffer[end] = 'e';
        return putInteger(buffer, end + 1, exponent);
    }

    /** Puts the {@code n} digits of a number that has so many. */
    private static int putDigits(byte[] buffer, int at, long value, int n) {
        int place = at + n;
        long rest = value;
        while (rest >= EIGHT_DIGITS) {
            long upper = rest / EIGHT_DIGITS;
            int lower = (int) (rest - upper * EIGHT_DIGITS);
            place -= 8;
            putPair(buffer, place, lower / 1_000_000);
            putPair(buffer, place + 2, lower / 10_000 % 100);
            putPair(buffer, place + 4, lower / 100 % 100);
            putPair(buffer, place + 6, lower % 100);
            rest = upper;
        }
        int small = (int) rest;
        while (small >= 10) {
            place -= 2;
            putPair(buffer, place, small % 100);
            small /= 100;
        }
        if (place > at) {
            buffer[at] = (byte) ('0' + small);
        }
        return at + n;
    }

    private static void putPair(byte[] buffer, int at, int pair) {
        buffer[at] = PAIRS[2 * pair];
        buffer[at + 1] = PAIRS[2 * pair + 1];
    }

    private static byte[] digitPairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        long power = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            power *= 10;
        }
        return powers;
    }

    private static int length(long value) {
        if (value < 10) {
            return 1;
        }
        int n = floorLog10Pow2(Long.SIZE - Long.numberOfLeadingZeros(value)); // so many digits or one more
        return value < POWERS_OF_TEN[n] ? n : n + 1;
    }

    /** {@return floor(log10(2^e)), for |e| up to 1233} */
    static int floorLog10Pow2(int e) {
        return (int) ((long) e * 315_653 >> 20);
    }

    /** {@return floor(log10(3/4 2^e)), for |e| up to 1233} */
    static int floorLog10ThreeQuartersPow2(int e) {
        return (int) ((long) e * 631_305 - 261_663 >> 21);
    }

    /** {@return floor(log2(10^e)), for |e| up to 1233} */
    static int floorLog2Pow10(int e) {
        return (int) ((long) e * 1_741_647 >> 19);
    }

    private static Power power(int k) {
        Power power = POWERS[k - K_MIN];
        if (power == null) {
            power = Power.of(k);
            POWERS[k - K_MIN] = power;
        }
        return power;
    }

    /** {@code g = floor(10^-k 2^-r) + 1} with {@code r} such that g has 126 bits: 63 high ones, 63 low ones. */
    private record Power(long high, long low) {
        private static final long LOW_63 = Long.MAX_VALUE;

        static Power of(int k) {
            int r = floorLog2Pow10(-k) - 125;
            BigInteger g;
            if (k <= 0) {
                BigInteger ten = BigInteger.TEN.pow(-k);
                g = r >= 0 ? ten.shiftRight(r) : ten.shiftLeft(-r);
            } else {
                g = BigInteger.ONE.shiftLeft(-r).divide(BigInteger.TEN.pow(k));
            }
            g = g.add(BigInteger.ONE);
            return new Power(g.shiftRight(63).longValueExact(), g.longValue() & LOW_63);
        }

        /** {@return {@code g x / 2^127}, rounded to odd: the last bit is set if anything was cut off} */
        long times(long x) {
            long middle = (high * x >>> 1) + Math.multiplyHigh(low, x);
            long whole = Math.multiplyHigh(high, x) + (middle >>> 63);
            return whole | (middle & LOW_63) + LOW_63 >>> 63;
        }
    }
}
