package org.topicgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxRejectedTest {
    @Test
    void aShareCountsOnceAHundredRowsAreRead() {
        MaxRejected share = MaxRejected.parse("5%");
        assertFalse(share.isExceeded(50, 99));
        assertFalse(share.isExceeded(5, 100));
        assertTrue(share.isExceeded(6, 100));
    }

    @Test
    void aNumberCountsAtOnce() {
        assertEquals(new MaxRejected(2, false), MaxRejected.parse("2"));
        assertFalse(MaxRejected.parse("2").isExceeded(2, 3));
        assertTrue(MaxRejected.parse("2").isExceeded(3, 4));
    }

    @Test
    void allRowsRejectedAreAlwaysTooMany() {
        assertTrue(MaxRejected.parse("100%").isExceeded(1, 1));
        assertFalse(MaxRejected.parse("0").isExceeded(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1", "101%", "1.5", "NaN%", "few"})
    void anythingElseIsRefused(String text) {
        assertThrows(UsageException.class, () -> MaxRejected.parse(text));
    }
}
