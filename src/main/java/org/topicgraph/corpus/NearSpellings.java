package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topicgraph.parallel.Blocks;

/**
 * Finds all pairs of long texts that differ in a letter or two: one insertion, deletion, change, or swap of neighbours in texts
 * of {@value #SHORTEST} to 11 characters; two insertions, deletions or changes in longer ones. Blocked by pieces: a text is cut
 * into three, and of two texts that near one piece stands whole in the other, at most two places further (Li, Deng, Wang and
 * Feng 2011, doi:10.14778/2078331.2078340). So time follows the texts and the pairs that share a piece, not all pairs.
 */
final class NearSpellings {
    /** Below this, most texts a letter apart are different words. */
    static final int SHORTEST = 7;

    /** From this length on, two letters may differ. */
    static final int LONG = 12;

    private static final int PIECES = 3;

    private NearSpellings() {}

    /** Two texts by number, the lower first. */
    record Pair(int first, int second) {}

    /** {@return the pairs, in ascending order} */
    static List<Pair> find(List<String> texts, Blocks blocks) {
        Map<Long, IntList> textsOfPiece = new HashMap<>();
        for (int t = 0; t < texts.size(); t++) {
            String text = texts.get(t);
            if (text.length() >= SHORTEST) {
                for (int piece = 0; piece < PIECES; piece++) {
                    int from = pieceStart(text.length(), piece);
                    int to = pieceStart(text.length(), piece + 1);
                    textsOfPiece
                            .computeIfAbsent(hash(text, from, to, text.length(), piece), h -> new IntList())
                            .add(t);
                }
            }
        }
        List<List<Pair>> found = blocks.map(texts.size(), 1024, (block, from, to) -> {
            List<Pair> pairs = new ArrayList<>();
            for (int t = from; t < to; t++) {
                if (texts.get(t).length() >= SHORTEST) {
                    addPairs(t, texts, textsOfPiece, pairs);
                }
            }
            return pairs;
        });
        return found.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted((p, q) -> p.first() != q.first()
                        ? Integer.compare(p.first(), q.first())
                        : Integer.compare(p.second(), q.second()))
                .toList();
    }

    private static int pieceStart(int length, int piece) {
        return length * piece / PIECES;
    }

    /** Pieces of texts of one length and place share a list; what falls into it by chance is sorted out by comparing. */
    private static long hash(String text, int from, int to, int length, int piece) {
        long h = length * 31L + piece;
        for (int i = from; i < to; i++) {
            h = (h ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 32;
        }
        return h;
    }

    /** Looks in a text for the pieces of texts that are not longer. */
    private static void addPairs(int t, List<String> texts, Map<Long, IntList> textsOfPiece, List<Pair> pairs) {
        String text = texts.get(t);
        for (int length = Math.max(SHORTEST, text.length() - 2); length <= text.length(); length++) {
            int most = mostEdits(length);
            if (text.length() - length > most) {
                continue;
            }
            for (int piece = 0; piece < PIECES; piece++) {
                int start = pieceStart(length, piece);
                int size = pieceStart(length, piece + 1) - start;
                for (int from = Math.max(0, start - most);
                        from <= Math.min(start + most, text.length() - size);
                        from++) {
                    IntList candidates = textsOfPiece.get(hash(text, from, from + size, length, piece));
                    for (int c = 0; candidates != null && c < candidates.size(); c++) {
                        int other = candidates.get(c);
                        if ((other < t || texts.get(other).length() < text.length())
                                && areNear(texts.get(other), text)) {
                            pairs.add(new Pair(Math.min(t, other), Math.max(t, other)));
                        }
                    }
                }
            }
        }
    }

    private static int mostEdits(int length) {
        return length >= LONG ? 2 : 1;
    }

    /** {@return whether two texts are as near as the class comment says, and not the same} */
    static boolean areNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST || a.equals(b)) {
            return false;
        }
        return distance(a, b, mostEdits(shorter), shorter < LONG) <= mostEdits(shorter);
    }

    /**
     * {@return how many letters must be put in, taken out or changed to make one text of the other; more than {@code most} if
     * it is more than that}
     *
     * @param swaps whether a swap of two neighbours counts as one
     */
    static int distance(String a, String b, int most, boolean swaps) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] twoBack = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        Arrays.setAll(before, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            Arrays.fill(now, most + 1);
            now[0] = i;
            int least = from == 1 ? i : most + 1;
            for (int j = from; j <= to; j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int d = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
                if (swaps
                        && i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d = Math.min(d, twoBack[j - 2] + 1);
                }
                now[j] = d;
                least = Math.min(least, d);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = twoBack;
            twoBack = before;
            before = now;
            now = free;
        }
        return before[b.length()];
    }
}
