package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    /** The ends are where the score test rejects: (p - s)^2 = z^2 s(1 - s) / n. */
    @ParameterizedTest
    @CsvSource({"4, 20", "16, 20", "8, 9", "1, 2", "500, 1000"})
    void itsEndsSolveTheScoreEquation(long hits, long trials) {
        WilsonInterval interval = WilsonInterval.of(hits, trials);
        double p = (double) hits / trials;
        for (double s : new double[] {interval.low(), interval.high()}) {
            assertEquals(1.959963984540054 * 1.959963984540054 * s * (1 - s) / trials, (p - s) * (p - s), 1e-12);
        }
        assertTrue(interval.low() < p && p < interval.high());
    }

    @Test
    void itStaysWithinSharesAndHoldsWithoutTrials() {
        assertEquals(new WilsonInterval(0, 1), WilsonInterval.of(0, 0));
        assertEquals(0, WilsonInterval.of(0, 7).low());
        assertEquals(1, WilsonInterval.of(7, 7).high());
        double z2 = 1.959963984540054 * 1.959963984540054;
        assertEquals(z2 / (7 + z2), WilsonInterval.of(0, 7).high(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(2, 1));
    }
}
