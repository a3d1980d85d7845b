package org.topicgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgCanvasTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "12.5, 12.5",
        "12.05, 12.05",
        "-0.25, -0.25",
        "0.004, 0",
        "-0.004, 0",
        "0.005, 0.01",
        "1199.999, 1200",
        "1e9, 1000000000",
        "-7.1, -7.1"
    })
    void numberHasTwoDecimalsAtMost(double value, String expected) {
        assertEquals(expected, SvgCanvas.decimal(value));
    }

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        assertEquals("a&lt;b&amp;", SvgCanvas.escaped("a\0<b\uD800&\uFFFF"));
        assertEquals("😀", SvgCanvas.escaped("😀"));
    }
}
