package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.graph.Graphs;
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

    @Test
    void hubsAreNotLookedAt() {
        assertEquals(1, splits(2001, hub(2000)).size());
        assertEquals(List.of(), splits(2002, hub(2001)));
    }

    /** Topic 0 meets so many others, which make two chains. */
    private static int[][] hub(int others) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 1; i <= others; i++) {
            pairs.add(new int[] {0, i, 3});
            if (i != others / 2 && i < others) {
                pairs.add(new int[] {i, i + 1, 2});
            }
        }
        return pairs.toArray(new int[0][]);
    }

    // plain against clever

    @Test
    void splitsOfGraphsOfEveryShapeAreThoseOfTheDefinition() {
        for (int shape = 0; shape < Graphs.SHAPES; shape++) {
            int splits = 0;
            for (int seed = shape; seed < 20 * Graphs.SHAPES; seed += Graphs.SHAPES) {
                splits += checked(pairs(Graphs.random(seed, 5), "t", 0), "seed " + seed);
                int topics = 5 + seed / Graphs.SHAPES;
                splits += checked(
                        planted(seed, Graphs.large(seed, topics, 5), Graphs.large(seed + 1000, topics - 1, 5)),
                        "seed " + seed);
            }
            assertTrue(splits >= 16, "only " + splits + " splits of shape " + shape);
        }
    }

    @Test
    void splitsOfManyBlocksOfTopicsAreThoseOfTheDefinition() {
        for (int shape = 0; shape < Graphs.SHAPES; shape++) {
            Random random = new Random(shape);
            List<String> rows = new ArrayList<>();
            for (int part = 0; part < 20; part++) {
                String name = "$1p" + part;
                int topics = 5 + random.nextInt(10);
                int seed = shape + Graphs.SHAPES * part;
                planted(seed, Graphs.large(seed, topics, 5), Graphs.large(seed + 1000, topics, 5))
                        .forEach(row -> rows.add(row.replaceAll("(^|\\|)", name)));
            }
            int splits = checked(rows, "shape " + shape);
            assertTrue(splits >= 12, "only " + splits + " splits of shape " + shape);
        }
    }

    @Test
    void splitsOfRowsOfManyTopicsAreThoseOfTheDefinition() {
        int corporaWithSplits = 0;
        for (int seed = 0; seed < 200; seed++) {
            corporaWithSplits += checked(circles(seed), "seed " + seed) > 0 ? 1 : 0;
        }
        assertTrue(corporaWithSplits >= 120, "only " + corporaWithSplits + " corpora have splits");
    }

    /** Rows of two topics for each link, as many as its weight and some more. */
    private static List<String> pairs(Adjacency graph, String name, int more) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < graph.topics(); i++) {
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                String row = name + i + "|" + name + graph.neighbour(a);
                rows.addAll(Collections.nCopies(i < graph.neighbour(a) ? (int) graph.weight(a) + more : 0, row));
            }
        }
        return rows;
    }

    /** Rows of two graphs, most of them with a label that both share, and now and then a few of a topic of each. */
    private static List<String> planted(int seed, Adjacency first, Adjacency second) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (String row : pairs(first, "a", 1 + seed % 2)) {
            rows.add(random.nextInt(9) > 0 ? row + "|both" : row);
        }
        for (String row : pairs(second, "b", 1)) {
            rows.add(random.nextInt(9) > 0 ? row + "|both" : row);
        }
        for (int touching = random.nextInt(4); touching > 0; touching--) {
            rows.add("a" + random.nextInt(first.topics()) + "|b" + random.nextInt(second.topics()));
        }
        return rows;
    }

    /** Rows of some topics of one of several circles each; the labels of two letters belong to two of them. */
    private static List<String> circles(int seed) {
        Random random = new Random(seed);
        int circles = 2 + random.nextInt(4);
        List<String> rows = new ArrayList<>();
        for (int row = 40 + random.nextInt(150); row > 0; row--) {
            int circle = Math.min(random.nextInt(circles), random.nextInt(circles));
            Set<String> topics = new TreeSet<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                topics.add("" + (char) ('a' + circle) + random.nextInt(8));
            }
            int other = (circle + 1 + random.nextInt(2)) % circles;
            if (random.nextInt(3) > 0) {
                topics.add("" + (char) ('a' + Math.min(circle, other)) + (char) ('a' + Math.max(circle, other)));
            }
            if (random.nextInt(60) == 0) {
                topics.add("" + (char) ('a' + other) + random.nextInt(8));
            }
            rows.addAll(Collections.nCopies(random.nextInt(4) == 0 ? 2 : 1, String.join("|", topics)));
        }
        return rows;
    }

    /** Compares the splits of the rows with the definition, whatever the threads; {@return how many there are} */
    private static int checked(List<String> rows, String message) {
        Corpus corpus;
        try (Blocks blocks = new Blocks(1)) {
            corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
        }
        int[][] meetings = Corpora.meetings(corpus);
        List<SplitSuggestions.Split> plain = new Plain(meetings).splits();
        for (SplitSuggestions.Split split : plain) {
            assertTrue(rowsOfCircle(corpus, split.topic(), split.first()) >= 3, message);
            assertTrue(rowsOfCircle(corpus, split.topic(), split.second()) >= 3, message);
        }
        assertSplits(plain, meetings, message);
        int[][] shuffled =
                shuffled(meetings); // so that labels with splits are in any block, and not in the first alone
        assertSplits(new Plain(shuffled).splits(), shuffled, message);
        return plain.size();
    }

    private static void assertSplits(List<SplitSuggestions.Split> plain, int[][] meetings, String message) {
        for (int threads : new int[] {1, 2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                assertEquals(plain, SplitSuggestions.of(Corpora.links(meetings), blocks), message);
            }
        }
    }

    /** {@return the same meetings with the topics in another order} */
    private static int[][] shuffled(int[][] meetings) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, meetings.length).boxed().toList());
        Collections.shuffle(order, new Random(meetings.length));
        return order.stream()
                .map(i -> order.stream().mapToInt(j -> meetings[i][j]).toArray())
                .toArray(int[][]::new);
    }

    /** {@return in how many rows the topic meets one of the circle or more, by the rows themselves} */
    private static long rowsOfCircle(Corpus corpus, int topic, List<Integer> circle) {
        return IntStream.range(0, corpus.rows())
                .filter(row -> {
                    List<Integer> topics = IntStream.range(corpus.start(row), corpus.start(row + 1))
                            .mapToObj(corpus::topic)
                            .toList();
                    return topics.contains(topic) && !Collections.disjoint(topics, circle);
                })
                .count();
    }

    /** The definition, on a table of all pairs. */
    private record Plain(int[][] meetings) {
        List<SplitSuggestions.Split> splits() {
            List<SplitSuggestions.Split> splits = new ArrayList<>();
            for (int topic = 0; topic < meetings.length; topic++) {
                int at = topic;
                List<Set<Integer>> circles = new ArrayList<>(circles(topic));
                long all = circles.stream().mapToLong(circle -> met(at, circle)).sum();
                circles.removeIf(
                        circle -> circle.size() < 3 || 5 * met(at, circle) < all || couldBeTwoRows(at, circle));
                circles.sort(Comparator.comparing((Set<Integer> circle) -> -met(at, circle))
                        .thenComparing(circle -> Collections.min(circle)));
                if (circles.size() >= 2) {
                    Set<Integer> first = circles.get(0);
                    Set<Integer> second = circles.get(1);
                    splits.add(new SplitSuggestions.Split(
                            topic,
                            met(topic, second) / (double) all,
                            between(first, second) / (double) expected(topic, first, second),
                            mostMetFirst(topic, first),
                            mostMetFirst(topic, second)));
                }
            }
            splits.sort((one, two) -> one.touch() != two.touch()
                    ? Double.compare(one.touch(), two.touch())
                    : one.balance() != two.balance()
                            ? Double.compare(two.balance(), one.balance())
                            : one.topic() - two.topic());
            return splits;
        }

        /** All that the topic meets twice or more; those who meet each other twice are in one circle. */
        private List<Set<Integer>> circles(int topic) {
            List<Integer> met = IntStream.range(0, meetings.length)
                    .filter(k -> meetings[topic][k] >= 2)
                    .boxed()
                    .toList();
            Map<Integer, Set<Integer>> circleOf = new HashMap<>();
            met.forEach(k -> circleOf.put(k, new TreeSet<>(Set.of(k))));
            for (int p : met) {
                for (int q : met) {
                    if (meetings[p][q] >= 2 && circleOf.get(p).addAll(circleOf.get(q))) {
                        circleOf.get(q).forEach(k -> circleOf.put(k, circleOf.get(p)));
                    }
                }
            }
            return List.copyOf(new HashSet<>(circleOf.values()));
        }

        private long met(int topic, Set<Integer> circle) {
            return circle.stream().mapToLong(member -> meetings[topic][member]).sum();
        }

        /** Whether two rows that have the topic and the whole circle would give as many meetings with the topic. */
        private boolean couldBeTwoRows(int topic, Set<Integer> circle) {
            return circle.stream()
                    .allMatch(p -> meetings[topic][p] == 2
                            && circle.stream().allMatch(q -> p.equals(q) || meetings[p][q] >= 2));
        }

        private long between(Set<Integer> first, Set<Integer> second) {
            return first.stream().mapToLong(p -> met(p, second)).sum();
        }

        private long expected(int topic, Set<Integer> first, Set<Integer> second) {
            return first.stream()
                    .flatMapToLong(
                            p -> second.stream().mapToLong(q -> Math.min(meetings[topic][p], meetings[topic][q])))
                    .sum();
        }

        private List<Integer> mostMetFirst(int topic, Set<Integer> circle) {
            Integer[] members = circle.toArray(Integer[]::new); // ascending
            Arrays.sort(members, Comparator.comparing(member -> -meetings[topic][member]));
            return List.of(members);
        }
    }
}
