package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.parallel.Blocks;

class NearSpellingsTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** The definition, letter by letter. */
    private static int distance(String a, String b, boolean swaps) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (swaps
                        && i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static List<String> texts(int seed) {
        Random random = new Random(seed);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < 60) {
            StringBuilder text = new StringBuilder();
            for (int n = 5 + random.nextInt(12); n > 0; n--) {
                text.append((char) ('a' + random.nextInt(2 + seed % 5)));
            }
            texts.add(text.toString());
            for (int e = random.nextInt(3); e > 0 && !text.isEmpty(); e--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) ('a' + random.nextInt(5)));
                    default ->
                        text.insert(random.nextInt(text.length()), text.charAt(at))
                                .deleteCharAt(at);
                }
            }
            texts.add(text.toString());
        }
        return new ArrayList<>(texts);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void blockingLosesNoPair(int seed) {
        List<String> texts = texts(seed);
        List<NearSpellings.Pair> expected = new ArrayList<>();
        for (int a = 0; a < texts.size(); a++) {
            for (int b = a + 1; b < texts.size(); b++) {
                int shorter = Math.min(texts.get(a).length(), texts.get(b).length());
                if (shorter >= 7 && distance(texts.get(a), texts.get(b), shorter < 12) <= (shorter < 12 ? 1 : 2)) {
                    expected.add(new NearSpellings.Pair(a, b));
                }
            }
        }
        try (Blocks blocks = new Blocks(1 + seed % 3)) {
            assertEquals(expected, NearSpellings.find(texts, blocks));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void distancesBeyondTheMostAreToldAsSuch(int seed) {
        List<String> texts = texts(seed);
        for (int i = 1; i < texts.size(); i++) {
            for (boolean swaps : new boolean[] {false, true}) {
                int exact = distance(texts.get(i - 1), texts.get(i), swaps);
                for (int most = 0; most < 4; most++) {
                    int found = NearSpellings.distance(texts.get(i - 1), texts.get(i), most, swaps);
                    assertEquals(Math.min(exact, most + 1), Math.min(found, most + 1));
                }
            }
        }
    }

    @Test
    void shortTextsAndEqualOnesAreNotNear() {
        assertFalse(NearSpellings.areNear("packet", "pocket"));
        assertFalse(NearSpellings.areNear("blockchain", "blockchain"));
        assertTrue(NearSpellings.areNear("blockchain", "blokchain"));
        assertTrue(NearSpellings.areNear("blockchain", "blcokchain"));
        assertFalse(NearSpellings.areNear("blockchain", "blcokchian"));
    }
}
