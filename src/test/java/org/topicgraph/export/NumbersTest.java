package org.topicgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5, 5",
        "-17, -17",
        "0.1, 0.1",
        "-0.25, -0.25",
        "12.5, 12.5",
        "0.000001, 0.000001",
        "0.0000012345, 0.0000012345",
        "0.00000099, 9.9e-7",
        "2.5e-7, 2.5e-7",
        "1e-300, 1e-300",
        "999999999999999, 999999999999999",
        "999999999999999.9, 999999999999999.9",
        "1e15, 1e15",
        "1234567890123456, 1.234567890123456e15",
        "2e23, 2e23",
        "9007199254740993, 9.007199254740992e15",
        "4.9e-324, 5e-324",
        "9.9e-324, 1e-323",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "0.002, 0.002",
        "0.30000000000000004, 0.30000000000000004"
    })
    void shortestFormOf(double value, String text) {
        assertEquals(text, Numbers.shortest(value));
    }

    @ParameterizedTest
    @CsvSource({"5, 5.0", "-3, -3.0", "0, 0.0", "0.5, 0.5", "1e15, 1e15", "2e-9, 2e-9", "100, 100.0"})
    void decimalFormShowsThatTheColumnIsNotOfWholeNumbers(double value, String text) {
        assertEquals(text, Numbers.decimal(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(value));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                9,
                10,
                99,
                100,
                12345,
                Integer.MAX_VALUE,
                1L + Integer.MAX_VALUE,
                Long.MAX_VALUE,
                -1,
                Long.MIN_VALUE
            })
    void wholeNumbersAreExact(long value) {
        byte[] buffer = new byte[Numbers.MAX_LENGTH];
        assertEquals(Long.toString(value), new String(buffer, 0, Numbers.putInteger(buffer, 0, value)));
    }

    @Test
    void anyBitPatternReadsBackFromItsShortestForm() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Numbers.shortest(value)));
                if (i % 10 == 0) {
                    requireShortest(value);
                }
            }
        }
    }

    @Test
    void numbersOfEverydayReadBackFromTheirShortestForm() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            requireShortest(random.nextDouble());
            requireShortest(random.nextInt(1_000_000) / 1000.0);
            requireShortest((double) random.nextInt(1, 5000) / random.nextInt(1, 5000));
            requireShortest(StrictMath.pow(10, -300 * random.nextDouble()));
        }
    }

    @Test
    void powersOfTwoAndTheirNeighboursReadBackFromTheirShortestForm() {
        for (int e = -1074; e < 1024; e++) {
            double power = Math.scalb(1.0, e);
            requireShortest(power);
            requireShortest(Math.nextUp(power));
            requireShortest(Math.nextDown(power));
        }
    }

    @Test
    void powersOfTenAndTheirNeighboursReadBackFromTheirShortestForm() {
        for (int e = -323; e <= 308; e++) {
            double power = Double.parseDouble("1e" + e);
            requireShortest(power);
            requireShortest(Math.nextUp(power));
            requireShortest(Math.nextDown(power));
            requireShortest(-0.7 * power);
        }
    }

    @Test
    void theSmallestNumbersReadBackFromTheirShortestForm() {
        for (int c = 1; c < 2000; c++) {
            requireShortest(c * Double.MIN_VALUE);
        }
    }

    /**
     * A decimal with one digit less stands exactly halfway to a neighbour: it is taken where it reads back as the number, which
     * is to say, where the number is the even one of the two. {@code c 2^q - 2^(q-1) = 5^m j 2^(q-1)}, and the same above.
     */
    @Test
    void decimalsHalfwayToANeighbourBelongToTheEvenOne() {
        int compared = 0;
        long fives = 1;
        for (int m = 1; m <= 22; m++) {
            fives *= 5;
            long least = (1L << 53) / fives / 2 * 2 + 1;
            for (int q = m; q <= 75; q++) {
                for (long j = least; j < least + 16; j += 2) {
                    long halfway = fives * j; // odd
                    for (long c : new long[] {(halfway - 1) / 2, (halfway + 1) / 2}) {
                        if (c >= 1L << 52 && c < 1L << 53) {
                            requireShortest(Math.scalb((double) c, q));
                            compared++;
                        }
                    }
                }
            }
        }
        assertTrue(compared > 10_000, "compared " + compared);
    }

    @Test
    void neverLongerThanTheJdksForm() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextDouble(-1000, 1000);
            assertTrue(digits(Numbers.shortest(value)) <= digits(Double.toString(value)), () -> "value " + value);
        }
    }

    @Test
    void integerLogarithmsAreExact() {
        for (int e = -1100; e <= 1100; e++) {
            BigDecimal power = power(2, e);
            assertEquals(floorLog(power, 10), Numbers.floorLog10Pow2(e), "2^" + e);
            assertEquals(
                    floorLog(power.multiply(new BigDecimal("0.75")), 10),
                    Numbers.floorLog10ThreeQuartersPow2(e),
                    "3/4 2^" + e);
        }
        for (int e = -330; e <= 330; e++) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(e));
            // 10^-e lies strictly between two powers of two
            int floor = e >= 0 ? ten.bitLength() - 1 : -ten.bitLength();
            assertEquals(floor, Numbers.floorLog2Pow10(e), "10^" + e);
        }
    }

    /** The definition, by brute force: reads back, none with a digit less does, none with as many digits is closer. */
    private static void requireShortest(double value) {
        String text = Numbers.shortest(value);
        assertEquals(value, Double.parseDouble(text), text);
        BigDecimal exact = new BigDecimal(value).abs();
        if (exact.signum() == 0) {
            return;
        }
        BigDecimal written = new BigDecimal(text).abs();
        int digits = digits(text);
        if (digits > 1) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                double shorter = exact.round(new MathContext(digits - 1, mode)).doubleValue();
                assertTrue(shorter != Math.abs(value), () -> text + " can be shorter");
            }
        }
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal other = exact.round(new MathContext(digits, mode));
            if (other.doubleValue() == Math.abs(value)) {
                int closer = other.subtract(exact)
                        .abs()
                        .compareTo(written.subtract(exact).abs());
                assertTrue(
                        closer > 0
                                || closer == 0 && (other.compareTo(written) == 0 || lastDigitIsEven(written, digits)),
                        () -> text + " is not the closest: " + other);
            }
        }
    }

    private static boolean lastDigitIsEven(BigDecimal number, int digits) {
        return !number.round(new MathContext(digits)).unscaledValue().testBit(0);
    }

    private static int digits(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }

    private static BigDecimal power(int base, int e) {
        BigDecimal power = BigDecimal.valueOf(base).pow(Math.abs(e));
        return e >= 0 ? power : BigDecimal.ONE.divide(power, new MathContext(400));
    }

    private static int floorLog(BigDecimal x, int base) {
        assertEquals(10, base);
        return x.precision() - x.scale() - 1;
    }
}
