package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topicgraph.parallel.Blocks;

class SplitSuggestionsTest {
    /** Links from lines of first, second and rows. */
    private static List<SplitSuggestions.Split> splits(int topics, int[]... pairs) {
        List<int[]> sorted = new ArrayList<>(List.of(pairs));
        sorted.sort((p, q) -> p[0] != q[0] ? Integer.compare(p[0], q[0]) : Integer.compare(p[1], q[1]));
        TopicLinks links = TopicLinks.ofPairs(
                topics,
                sorted.stream().mapToInt(p -> p[0]).toArray(),
                sorted.stream().mapToInt(p -> p[1]).toArray(),
                sorted.stream().mapToInt(p -> p[2]).toArray());
        try (Blocks blocks = new Blocks(2)) {
            return SplitSuggestions.of(links, blocks);
        }
    }

    /** Topic 0 is mercury; 1 to 3 are planets, 4 to 6 metals. */
    private static int[][] mercury(int... between) {
        return new int[][] {
            {0, 1, 5},
            {0, 2, 4},
            {0, 3, 3},
            {0, 4, 2},
            {0, 5, 3},
            {0, 6, 3},
            {1, 2, 9},
            {2, 3, 2},
            {4, 5, 7},
            {5, 6, 2},
            {3, 4, between.length == 0 ? 1 : between[0]}
        };
    }

    @Test
    void aTopicOfTwoCirclesIsFoundWithBoth() {
        List<SplitSuggestions.Split> splits = splits(7, mercury());
        assertEquals(1, splits.size());
        SplitSuggestions.Split split = splits.get(0);
        assertEquals(0, split.topic());
        assertEquals(List.of(1, 2, 3), split.first());
        assertEquals(List.of(5, 6, 4), split.second());
        assertEquals(8.0 / 20, split.balance());
        // 3-4 meet once; as often as both meet mercury would be 2+3+3 + 2+3+3 + 2+3+3
        assertEquals(1.0 / 24, split.touch());
    }

    @Test
    void labelsWhoseCirclesTouchLessComeFirst() {
        List<int[]> links = new ArrayList<>(List.of(mercury()));
        // topic 7 has circles that never meet, though the second one is smaller
        links.addAll(List.of(new int[][] {
            {7, 8, 9},
            {7, 9, 9},
            {7, 10, 9},
            {7, 11, 3},
            {7, 12, 3},
            {7, 13, 3},
            {8, 9, 2},
            {9, 10, 2},
            {11, 12, 2},
            {12, 13, 2}
        }));
        List<SplitSuggestions.Split> splits = splits(14, links.toArray(new int[0][]));
        assertEquals(
                List.of(7, 0),
                splits.stream().map(SplitSuggestions.Split::topic).toList());
        assertTrue(splits.get(0).balance() < splits.get(1).balance());
    }

    /** Topic 0 meets 1 to 3 in three rows or more, and 4 to 6 in the same two rows. */
    private static int[][] twoRows(int meetings) {
        return new int[][] {
            {0, 1, 3},
            {0, 2, 3},
            {0, 3, 3},
            {0, 4, 2},
            {0, 5, 2},
            {0, 6, 2},
            {1, 2, 3},
            {2, 3, 3},
            {4, 5, 2},
            {4, 6, 2},
            {5, 6, meetings}
        };
    }

    @Test
    void twoRowsWithTheSameTopicsAreNoCircle() {
        assertEquals(List.of(), splits(7, twoRows(2)));
        // 5 and 6 meet in one of the two rows in which the topic meets each: three rows at least
        assertEquals(1, splits(7, twoRows(1)).size());
    }

    @Test
    void circlesThatMeetAreOne() {
        assertEquals(List.of(), splits(7, mercury(2)));
    }

    @Test
    void aCircleOfTwoIsNone() {
        assertEquals(List.of(), splits(6, new int[][] {
            {0, 1, 5}, {0, 2, 4}, {0, 3, 3}, {0, 4, 2}, {0, 5, 3}, {1, 2, 9}, {2, 3, 2}, {4, 5, 7}
        }));
        assertTrue(splits(3).isEmpty());
    }
}
