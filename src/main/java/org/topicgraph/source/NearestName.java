package org.topicgraph.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may have meant who misspelt a name. */
public final class NearestName {
    private static final int MOST_EDITS = 2;

    private NearestName() {}

    /**
     * The name that is at most two letters away (added, left out, changed, or two neighbours swapped), case apart; of several
     * the nearest, and the first of these.
     */
    public static Optional<String> of(String name, List<String> names) {
        Optional<String> nearest = Optional.empty();
        int least = Math.min(MOST_EDITS, name.length() - 1) + 1;
        for (String candidate : names) {
            int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** The distance of Damerau and Levenshtein, restricted to one edit of a place. */
    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
