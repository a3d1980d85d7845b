package org.topicgraph.parallel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final long GIB = 1L << 30;

    @Test
    void whatFitsGoesOn() {
        assertDoesNotThrow(() -> Memory.require(GIB, "links", GIB));
    }

    @Test
    void whatDoesNotFitIsToldWithAWayOut() {
        MemoryException refused =
                assertThrows(MemoryException.class, () -> Memory.require(3 * GIB, "40,000,000 links", 2 * GIB));
        assertEquals(
                "40,000,000 links need at least 3.0 GiB of memory, and there are 2.0: give more with --memory 5g, or keep"
                        + " less with --min-weight, --min-occurrences or --top-topics",
                refused.getMessage());
    }
}
