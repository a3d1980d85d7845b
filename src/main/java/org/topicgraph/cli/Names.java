package org.topicgraph.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Finds what was probably meant by a name that there is not. */
final class Names {
    /** More slips than this and the names have nothing to do with each other. */
    private static final int MOST_SLIPS = 3;

    private Names() {}

    /** {@return the names of the command's options, without dashes} */
    static List<String> longOptions(CommandSpec command) {
        return command.options().stream()
                .map(option -> option.longestName().replaceFirst("^-+", ""))
                .toList();
    }

    /** {@return {@code ; did you mean "--x"?}, or nothing if no name is near} */
    static String nearest(String name, Collection<String> names, String prefix) {
        String best = "";
        int fewest = Math.min(MOST_SLIPS, Math.max(1, name.length() / 2)) + 1;
        for (String candidate : names) {
            int slips = slips(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : "; did you mean \"%s%s\"?".formatted(prefix, best);
    }

    /** {@return how many characters must be added, taken away, changed or swapped with the next to get from a to b} */
    static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
