package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out whether the fields of topics in records that may have several hold lists, all the same. */
final class ListGuess {
    /** What separates topics where the data say nothing: what hardly stands within one. */
    static final List<String> DEFAULT = List.of(";", "\uFF1B");

    /** So large a share of the records with topics has a single field of them, and so large a share of these a separator. */
    private static final double MOSTLY = 0.5;

    private ListGuess() {}

    /**
     * {@return what separates topics}
     *
     * @param records the fields with topics of each record
     */
    static List<String> separators(List<List<String>> records) {
        List<String> single = new ArrayList<>();
        long filled = 0;
        for (List<String> values : records) {
            filled += values.isEmpty() ? 0 : 1;
            if (values.size() == 1) {
                single.add(values.get(0));
            }
        }
        Optional<String> guess = SeparatorGuess.of(single);
        if (guess.isEmpty() || DEFAULT.contains(guess.get()) || single.size() < MOSTLY * filled) {
            return DEFAULT;
        }
        String literal = guess.get().strip();
        long lists = single.stream().filter(value -> value.contains(literal)).count();
        boolean isPattern = !literal.equals(guess.get()) && literal.length() > 1;
        return isPattern || lists >= MOSTLY * single.size() ? List.of(guess.get()) : DEFAULT;
    }

    /** {@return how topics are separated, in words} */
    static String described(List<String> separators) {
        return separators.equals(List.of(Separators.NONE))
                ? "one a field"
                : "separated by " + separators.stream().map(Printable::quoted).collect(Collectors.joining(" or "));
    }
}
