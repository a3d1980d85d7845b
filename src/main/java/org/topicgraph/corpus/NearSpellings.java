package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.topicgraph.parallel.Blocks;

/**
 * Finds all pairs of topics whose words are the same but for one, which is spelt nearly alike. That word begins with the same
 * letter in both, has at least {@value #SHORTEST_WORD} letters and no digit, and
 *
 * <ul>
 *   <li>one letter put in, taken out or changed, or a swap of neighbours, makes one word of the other; in words of at least
 *       {@value #LONG_WORD} letters of topics of at least {@value #LONG_TEXT} characters, two letters put in, taken out or
 *       changed; topics of less than {@value #SHORTEST_TEXT} characters are near to none;
 *   <li>so does one letter, or a swap, with their consonants, double ones counted once.
 * </ul>
 *
 * <p>Not all pairs are compared. Topics are first sorted by their words but for one and by the first letter of that one, then,
 * among those that agree in this, by the consonants of the word: as they are, and with each one left out in turn. Two rows of
 * consonants at most a letter or a swap apart have one of these in common (Bocek, Hunt and Stiller 2007, Fast similarity
 * search in large dictionaries, University of Zurich, report 2007.02). So time follows the words and the pairs whose
 * consonants nearly agree, memory the words, eight bytes each.
 */
final class NearSpellings {
    /** Below this, most texts a letter apart are different words. */
    static final int SHORTEST_TEXT = 7;

    static final int SHORTEST_WORD = 5;

    /** Two letters may differ in words from this length on, ... */
    static final int LONG_WORD = 8;

    /** ... if they stand in texts of at least this one. */
    static final int LONG_TEXT = 12;

    private static final String VOWELS = "aeiou";
    private static final int BLOCK = 4096;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Odd, so that no power of it loses bits. */
    private static final long BASE = 0x2545F4914F6CDD1DL;

    private final List<List<String>> topics;

    /** The number of each topic's first word, all words counted; and at the end, how many there are. */
    private final int[] firstWord;

    private final PairTest test;

    /** Two topics by number, the lower first, and the place of the word that differs. */
    record Pair(int first, int second, int word) {}

    /** What a pair must fulfil beside being near. */
    @FunctionalInterface
    interface PairTest {
        /** {@return whether two topics, the lower first, may be a pair}; asked before their letters are looked at. */
        boolean test(int first, int second);
    }

    private NearSpellings(List<List<String>> topics, PairTest test) {
        this.topics = topics;
        this.test = test;
        this.firstWord = new int[topics.size() + 1];
        for (int t = 0; t < topics.size(); t++) {
            firstWord[t + 1] = firstWord[t] + topics.get(t).size();
        }
    }

    /**
     * {@return the pairs, in ascending order}
     *
     * @param topics the words of each
     */
    static List<Pair> find(List<List<String>> topics, PairTest test, Blocks blocks) {
        NearSpellings search = new NearSpellings(topics, test);
        NumbersByHash words = search.wordsByFrame();
        List<List<Pair>> found = blocks.map(words.size(), BLOCK, (block, from, to) -> {
            List<Pair> pairs = new ArrayList<>();
            for (int place = from; place < to; place++) {
                if (words.isFirst(place)) {
                    search.addPairs(words, place, words.end(place), pairs);
                }
            }
            return pairs;
        });
        return found.stream()
                .flatMap(List::stream)
                .distinct() // two words may have several rows of consonants in common
                .sorted(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second))
                .toList();
    }

    /** {@return the words that may be misspelt, by what stands around them and their first letter} */
    private NumbersByHash wordsByFrame() {
        NumbersByHash words = new NumbersByHash();
        for (int t = 0; t < topics.size(); t++) {
            List<String> topic = topics.get(t);
            if (textLength(topic) < SHORTEST_TEXT) {
                continue;
            }
            long all = 0;
            for (int w = 0; w < topic.size(); w++) {
                all += hash(topic.get(w), w);
            }
            for (int w = 0; w < topic.size(); w++) {
                String word = topic.get(w);
                if (word.length() >= SHORTEST_WORD && word.chars().noneMatch(Character::isDigit)) {
                    long frame = all - hash(word, w);
                    words.add(mixed(frame + word.charAt(0) + ((long) w << Character.SIZE)), firstWord[t] + w);
                }
            }
        }
        words.sort();
        return words;
    }

    private static int textLength(List<String> topic) {
        return topic.stream().mapToInt(word -> word.length() + 1).sum() - 1;
    }

    private static long hash(String word, int place) {
        return mixed(((long) place << Integer.SIZE) + word.hashCode());
    }

    private static long mixed(long bits) {
        long mixed = bits * SPREAD;
        mixed = (mixed ^ mixed >>> 32) * SPREAD;
        return mixed ^ mixed >>> 29;
    }

    /** A word of a topic, and its consonants. */
    private record Candidate(int topic, int word, String text, String consonants) {}

    private void addPairs(NumbersByHash words, int from, int to, List<Pair> pairs) {
        if (to - from < 2) {
            return;
        }
        Candidate[] candidates = new Candidate[to - from];
        Arrays.setAll(candidates, c -> candidate(words.number(from + c)));
        NumbersByHash byConsonants = new NumbersByHash();
        for (int c = 0; c < candidates.length; c++) {
            addVariants(candidates[c].consonants(), c, byConsonants);
        }
        byConsonants.sort();
        for (int start = 0; start < byConsonants.size(); ) {
            int end = byConsonants.end(start);
            for (int p = start; p < end; p++) {
                Candidate one = candidates[byConsonants.number(p)];
                for (int q = p + 1; q < end; q++) {
                    Candidate other = candidates[byConsonants.number(q)];
                    if (test.test(one.topic(), other.topic()) && isPair(one, other)) {
                        pairs.add(new Pair(one.topic(), other.topic(), one.word()));
                    }
                }
            }
            start = end;
        }
    }

    private Candidate candidate(int number) {
        int place = Arrays.binarySearch(firstWord, number);
        int topic = place < 0 ? -place - 2 : place;
        while (firstWord[topic + 1] == number) {
            topic++; // those before have no words
        }
        int word = number - firstWord[topic];
        String text = topics.get(topic).get(word);
        return new Candidate(topic, word, text, consonants(text));
    }

    /** Puts a number under the hash of a text and of all that come of it by leaving one character out. */
    private static void addVariants(String text, int number, NumbersByHash into) {
        int length = text.length();
        long[] before = new long[length + 1];
        for (int i = 0; i < length; i++) {
            before[i + 1] = before[i] * BASE + text.charAt(i) + 1;
        }
        into.add(mixed(before[length]), number);
        long behind = 0;
        long power = 1; // as many factors as there are characters behind
        for (int i = length - 1; i >= 0; i--) {
            into.add(mixed(before[i] * power + behind), number);
            behind += (text.charAt(i) + 1) * power;
            power *= BASE;
        }
    }

    /** {@return the consonants of a word, double ones once: what hardly anybody mistakes for others} */
    static String consonants(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (char c : KeyForms.withoutAccents(word).toCharArray()) {
            if (VOWELS.indexOf(c) < 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private boolean isPair(Candidate a, Candidate b) {
        List<String> wordsA = topics.get(a.topic());
        List<String> wordsB = topics.get(b.topic());
        int shorterText = Math.min(textLength(wordsA), textLength(wordsB));
        return areNear(a.text(), b.text(), shorterText)
                && distance(a.consonants(), b.consonants(), 1, true) <= 1
                && a.word() == b.word()
                && differInOne(wordsA, wordsB, a.word());
    }

    /** What is left to check, since the words were compared by their hashes only. */
    private static boolean differInOne(List<String> a, List<String> b, int place) {
        return a.size() == b.size()
                && !a.get(place).equals(b.get(place))
                && a.get(place).charAt(0) == b.get(place).charAt(0)
                && a.subList(0, place).equals(b.subList(0, place))
                && a.subList(place + 1, a.size()).equals(b.subList(place + 1, b.size()));
    }

    /** {@return whether two words are as near as they must be in texts of which the shorter has this length} */
    private static boolean areNear(String a, String b, int shorterText) {
        boolean two = shorterText >= LONG_TEXT && Math.min(a.length(), b.length()) >= LONG_WORD;
        int most = two ? 2 : 1;
        return distance(a, b, most, !two) <= most;
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
