package org.topicgraph.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much the cells of a column look like lists of topics.
 *
 * @param separator that fits the cells best
 * @param cells how many were looked at
 * @param lists how many of them have two topics or more
 * @param topics how many topics they have together
 * @param distinct how many of these are different
 * @param words how many words these have together
 * @param named how many topics have a letter
 */
record ListProfile(
        Optional<TopicSeparator> separator, int cells, int lists, int topics, int distinct, int words, int named) {
    private static final double LEAST_LISTS = 0.25;
    private static final double MOST_WORDS = 4;
    private static final double LEAST_NAMED = 0.5;

    /** Topics come again, in a sample of so many; names and numbers of things do not. */
    private static final int ENOUGH_TOPICS = 60;

    private static final double MOST_DISTINCT = 0.97;

    /** The profile of some cells, none of them blank. */
    static ListProfile of(List<String> cells) {
        Optional<TopicSeparator> separator = SeparatorGuess.of(cells).map(Separators::of);
        if (separator.isEmpty()) {
            return new ListProfile(separator, cells.size(), 0, 0, 0, 0, 0);
        }
        return of(separator, cells.stream().map(List::of).toList());
    }

    /** The profile of lists whose topics are fields of their own. */
    static ListProfile ofTopics(List<List<String>> lists) {
        return of(Optional.of(Separators.WHOLE), lists);
    }

    private static ListProfile of(Optional<TopicSeparator> separator, List<List<String>> lists) {
        Set<String> distinct = new HashSet<>();
        int[] sums = new int[4];
        for (List<String> list : lists) {
            int before = sums[1];
            list.forEach(cell -> visit(separator.get(), cell, (text, from, to) -> {
                String topic = text.substring(from, to);
                distinct.add(topic);
                sums[1]++;
                sums[2] += words(topic);
                sums[3] += topic.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
            }));
            sums[0] += sums[1] - before > 1 ? 1 : 0;
        }
        return new ListProfile(separator, lists.size(), sums[0], sums[1], distinct.size(), sums[2], sums[3]);
    }

    private static int words(String topic) {
        int words = 1;
        for (int i = 1; i < topic.length(); i++) {
            words += Character.isWhitespace(topic.charAt(i)) && !Character.isWhitespace(topic.charAt(i - 1)) ? 1 : 0;
        }
        return words;
    }

    private static void visit(TopicSeparator separator, String cell, TopicSeparator.Visitor visitor) {
        try {
            separator.split(cell, visitor);
        } catch (IllegalArgumentException e) {
            visitor.topic(cell, 0, cell.length()); // one cell that is no JSON array does not make a column of none
        }
    }

    /** {@return whether the column may be one of topics: lists of short texts, some of which come again} */
    boolean isPlausible() {
        return lists >= LEAST_LISTS * cells
                && lists > 0
                && words <= MOST_WORDS * topics
                && named >= LEAST_NAMED * topics
                && (topics < ENOUGH_TOPICS || distinct <= MOST_DISTINCT * topics);
    }

    /** {@return how many topics another cell of the column would have} */
    int topics(String cell) {
        int[] count = new int[1];
        separator.ifPresent(s -> visit(s, cell, (text, from, to) -> count[0]++));
        return count[0];
    }
}
