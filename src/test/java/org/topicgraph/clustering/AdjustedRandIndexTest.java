package org.topicgraph.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustedRandIndexTest {
    private static int[] ints(int... values) {
        return values;
    }

    @Test
    void sameClustersUnderOtherNumbersAgreeFully() {
        assertEquals(1, AdjustedRandIndex.of(ints(1, 1, 2, 2, 3), ints(7, 7, 1, 1, 2)));
        assertEquals(1, AdjustedRandIndex.of(ints(1, 1, 1), ints(2, 2, 2)));
        assertEquals(1, AdjustedRandIndex.of(ints(1, 2, 3), ints(3, 2, 1)));
        assertEquals(1, AdjustedRandIndex.of(ints(), ints()));
    }

    @Test
    void aKnownValue() {
        // sklearn.metrics.adjusted_rand_score([0, 0, 1, 1], [0, 0, 1, 2]): 0.571428...
        assertEquals(4.0 / 7, AdjustedRandIndex.of(ints(0, 0, 1, 1), ints(0, 0, 1, 2)), 1e-15);
        assertEquals(-0.5, AdjustedRandIndex.of(ints(0, 0, 1, 1), ints(0, 1, 0, 1)), 1e-15);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void itIsWhatCountingPairsGives(int seed) {
        Random random = new Random(seed);
        int[] one = random.ints(30, 0, 4).toArray();
        int[] other = random.ints(30, 0, 5).toArray();
        double both = 0;
        double inOne = 0;
        double inOther = 0;
        double all = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                all++;
                inOne += one[i] == one[j] ? 1 : 0;
                inOther += other[i] == other[j] ? 1 : 0;
                both += one[i] == one[j] && other[i] == other[j] ? 1 : 0;
            }
        }
        double expected = inOne * inOther / all;
        assertEquals((both - expected) / ((inOne + inOther) / 2 - expected), AdjustedRandIndex.of(one, other), 1e-12);
    }
}
