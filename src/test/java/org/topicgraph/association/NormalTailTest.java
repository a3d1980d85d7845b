package org.topicgraph.association;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalTailTest {
    @Test
    void agreesWithCommonsStatistics() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double z = 0; z < 37; z += 0.0137) {
            double expected = 2 * normal.survivalProbability(z);
            assertEquals(expected, NormalTail.bothTails(z), expected * 1e-12, "z " + z);
            assertEquals(NormalTail.bothTails(z), NormalTail.bothTails(-z));
        }
    }

    @Test
    void knownValues() {
        assertEquals(1, NormalTail.bothTails(0));
        assertEquals(0.05, NormalTail.bothTails(1.959963984540054), 1e-15);
        assertEquals(0, NormalTail.bothTails(50));
    }
}
