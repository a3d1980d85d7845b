package org.topicgraph.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds how cells are cut into topics from a sample of them. */
final class SeparatorGuess {
    /** What separates if no cell of the sample says anything. */
    static final String DEFAULT = ";";

    /** In the order of preference: what hardly occurs within a topic comes first. */
    private static final List<String> LITERALS = List.of(";", "|", "\uFF1B", "\u3001", "\t", "\uFF0C", ",");

    /** A separator of an earlier place is taken if it is in at least this share of the cells that the commonest is in. */
    private static final double PREFERENCE = 0.5;

    private static final double NEARLY_ALL = 0.9;

    /** Where so many cells are arrays, those that begin like one and are none are broken ones. */
    private static final double MOSTLY = 0.5;

    private SeparatorGuess() {}

    /** {@return the option that fits the cells; empty if no cell has any separator} */
    static Optional<String> of(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        if (areArrays(filled)) {
            return Optional.of(Separators.JSON);
        }
        if (share(filled, cell -> cell.startsWith("<") && cell.endsWith(">")) >= NEARLY_ALL) {
            return Optional.of("re:[<>]+");
        }
        double most = LITERALS.stream()
                .mapToDouble(literal -> share(filled, literal))
                .max()
                .orElse(0);
        return LITERALS.stream()
                .filter(literal -> most > 0 && share(filled, literal) >= PREFERENCE * most)
                .findFirst()
                .map(literal -> isAlwaysSpaced(filled, literal) ? " " + literal + " " : literal);
    }

    private static boolean areArrays(List<String> cells) {
        return share(cells, cell -> cell.startsWith("[") && cell.endsWith("]")) >= NEARLY_ALL
                || share(cells, cell -> cell.startsWith("[")) >= NEARLY_ALL
                        && share(cells, Separators::isArray) >= MOSTLY;
    }

    /** Whether a vertical bar always stands between blanks, so that one within a topic is none. */
    private static boolean isAlwaysSpaced(List<String> cells, String literal) {
        return literal.equals("|")
                && cells.stream()
                        .noneMatch(
                                cell -> (" " + cell + " ").replace(" | ", "  ").contains("|"));
    }

    private static double share(List<String> cells, String literal) {
        return share(cells, cell -> cell.contains(literal));
    }

    private static double share(List<String> cells, Predicate<String> predicate) {
        return (double) cells.stream().filter(predicate).count() / cells.size();
    }
}
