package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;

/**
 * Finds labels that are probably two topics: what they stand with falls apart into groups that hardly touch, as planets and
 * metals do around {@code mercury}. For each topic, the topics that it meets in {@value #FEWEST_MEETINGS} rows or more are
 * joined where they meet each other as often; of the groups that come out, at least two must have {@value #FEWEST_MEMBERS}
 * members and a fifth of the meetings, and each must surely rest on {@value #FEWEST_ROWS} rows with the topic: two rows
 * with much the same topics make a group of their own, and say nothing of the label.
 *
 * <p>What two groups have in common beyond the topic itself is told as {@code touch}: the meetings between them, over those to
 * be expected if the members of both met as they meet the topic; 0 if they never meet. Topics come by rising touch, then by
 * falling balance, the share of the second largest group, then by topic. The time follows the triangles of the graph.
 */
public final class SplitSuggestions {
    private static final int FEWEST_MEETINGS = 2;
    private static final int FEWEST_MEMBERS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final double LEAST_SHARE = 0.2;

    /** Hubs touch everything and are not looked at. */
    private static final int WIDEST = 2_000;

    private SplitSuggestions() {}

    /**
     * A label that probably is two topics.
     *
     * @param topic the topic
     * @param balance the share of the second largest group among the meetings, in (0, 0.5]
     * @param touch how much the two largest groups have to do with each other, 0 for nothing
     * @param first the members of the largest group, those that the topic meets most first
     * @param second the members of the second largest
     */
    public record Split(int topic, double balance, double touch, List<Integer> first, List<Integer> second) {
        public Split {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** {@return the labels that probably are two topics} */
    public static List<Split> of(TopicLinks links, Blocks blocks) {
        List<List<Split>> found = blocks.map(links.topics(), 64, (block, from, to) -> {
            List<Split> splits = new ArrayList<>();
            for (int topic = from; topic < to; topic++) {
                addSplit(topic, links, splits);
            }
            return splits;
        });
        return found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Split::touch)
                        .thenComparing(
                                Comparator.comparingDouble(Split::balance).reversed())
                        .thenComparing(Split::topic))
                .toList();
    }

    private static void addSplit(int topic, TopicLinks links, List<Split> splits) {
        int[] places = IntStream.range(links.start(topic), links.start(topic + 1))
                .filter(place -> links.rows(place) >= FEWEST_MEETINGS)
                .toArray();
        if (places.length < 2 * FEWEST_MEMBERS || places.length > WIDEST) {
            return;
        }
        List<List<Integer>> groups = groups(places, links);
        if (groups.size() < 2) {
            return;
        }
        long all = IntStream.of(places).mapToLong(links::rows).sum();
        long second = meetings(groups.get(1), links);
        if (second >= LEAST_SHARE * all && meetings(groups.get(0), links) >= LEAST_SHARE * all) {
            splits.add(new Split(
                    topic,
                    (double) second / all,
                    touch(groups.get(0), groups.get(1), links),
                    members(groups.get(0), links),
                    members(groups.get(1), links)));
        }
    }

    /** {@return the places of each group that is large enough, the group of most meetings first} */
    private static List<List<Integer>> groups(int[] places, TopicLinks links) {
        int[] group = IntStream.range(0, places.length).toArray();
        int left = places.length;
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length && left > 1; j++) { // around most topics soon all are one group
                int a = root(group, i);
                int b = root(group, j);
                if (a != b && links.rows(links.other(places[i]), links.other(places[j])) >= FEWEST_MEETINGS) {
                    group[Math.max(a, b)] = Math.min(a, b);
                    left--;
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            groups.add(new ArrayList<>());
            groups.get(root(group, i)).add(places[i]);
        }
        groups.removeIf(members -> members.size() < FEWEST_MEMBERS || !restsOnRows(members, links));
        groups.sort(Comparator.comparingLong((List<Integer> g) -> meetings(g, links))
                .reversed()
                .thenComparing(g -> g.get(0)));
        return groups;
    }

    /**
     * {@return whether the topic surely meets the members in {@value #FEWEST_ROWS} rows or more} It does where it meets one in
     * so many, or two in {@value #FEWEST_MEETINGS} each that are not all the same, since the two do not meet as often.
     */
    private static boolean restsOnRows(List<Integer> places, TopicLinks links) {
        for (int p : places) {
            if (links.rows(p) >= FEWEST_ROWS) {
                return true;
            }
            for (int q : places) {
                if (p < q && links.rows(links.other(p), links.other(q)) < FEWEST_MEETINGS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            root = group[root];
        }
        group[member] = root;
        return root;
    }

    private static long meetings(List<Integer> places, TopicLinks links) {
        return places.stream().mapToLong(links::rows).sum();
    }

    private static double touch(List<Integer> first, List<Integer> second, TopicLinks links) {
        long meetings = 0;
        double expected = 0;
        for (int p : first) {
            for (int q : second) {
                meetings += links.rows(links.other(p), links.other(q));
                expected += Math.min(links.rows(p), links.rows(q));
            }
        }
        return meetings / expected;
    }

    private static List<Integer> members(List<Integer> places, TopicLinks links) {
        return places.stream()
                .sorted(Comparator.comparingInt((Integer place) -> links.rows(place))
                        .reversed()
                        .thenComparing(links::other))
                .map(links::other)
                .toList();
    }
}
