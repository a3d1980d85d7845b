package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.parallel.Blocks;

class NearSpellingsTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** The definition, letter by letter. */
    private static int distance(String a, String b, boolean swaps) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (swaps
                        && i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /** Letters of several scripts, vowels among them, pairs that one letter stands for, a digit, and half of one beyond 16 bits. */
    private static final List<String> ALPHABETS =
            List.of("abe", "abcdeikstz", "aeiouszckqéñü", "абвгдеёй", "知識管理学習", "ab\ud83d\ude00\ud83d\ude01", "abc12");

    private static String letters(int least, int more, String alphabet, Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = least + random.nextInt(more); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String misspelt(String word, String alphabet, Random random) {
        StringBuilder text = new StringBuilder(word);
        for (int e = 1 + random.nextInt(2); e > 0 && !text.isEmpty(); e--) {
            int at = random.nextInt(text.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, other);
                case 2 -> text.setCharAt(at, other);
                default -> {
                    char moved = text.charAt(at);
                    text.deleteCharAt(at).insert(random.nextInt(text.length() + 1), moved);
                }
            }
        }
        return text.toString();
    }

    /** Topics of up to three words, many of them another one with a letter or two changed in a word. */
    private static List<List<String>> topics(int seed) {
        Random random = new Random(seed);
        String alphabet = ALPHABETS.get(seed % ALPHABETS.size());
        Set<List<String>> topics = new LinkedHashSet<>();
        topics.add(List.of());
        while (topics.size() < 90) {
            List<String> topic = new ArrayList<>();
            for (int w = random.nextInt(3); w >= 0; w--) {
                topic.add(letters(1 + random.nextInt(8), 6, alphabet, random));
            }
            topics.add(List.copyOf(topic));
            for (int more = random.nextInt(4); more > 0; more--) {
                List<String> near = new ArrayList<>(topic);
                near.replaceAll(word -> random.nextInt(topic.size()) == 0 ? misspelt(word, alphabet, random) : word);
                near.removeIf(String::isEmpty);
                topics.add(List.copyOf(near));
            }
        }
        List<List<String>> shuffled = new ArrayList<>(topics);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String consonants(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("(?<=\\p{IsLatin})\\p{Mn}|(?<=\u0435)\u0308", "");
        String out = "";
        for (char c : Normalizer.normalize(decomposed, Normalizer.Form.NFC).toCharArray()) {
            if ("aeiou".indexOf(c) < 0 && !out.endsWith(Character.toString(c))) {
                out += c;
            }
        }
        return out;
    }

    /** The definition: of the texts as a whole, and of the one word that differs. */
    private static boolean areNear(List<String> a, List<String> b) {
        List<Integer> differing = IntStream.range(0, Math.min(a.size(), b.size()))
                .filter(w -> !a.get(w).equals(b.get(w)))
                .boxed()
                .toList();
        if (a.size() != b.size() || differing.size() != 1) {
            return false;
        }
        String textA = String.join(" ", a);
        String textB = String.join(" ", b);
        int shorter = Math.min(textA.length(), textB.length());
        if (shorter < 7 || distance(textA, textB, shorter < 12) > (shorter < 12 ? 1 : 2)) {
            return false;
        }
        String wordA = a.get(differing.get(0));
        String wordB = b.get(differing.get(0));
        int shorterWord = Math.min(wordA.length(), wordB.length());
        return shorterWord >= 5
                && wordA.charAt(0) == wordB.charAt(0)
                && (wordA + wordB).chars().noneMatch(Character::isDigit)
                && (shorterWord >= 8 || distance(wordA, wordB, true) <= 1)
                && distance(consonants(wordA), consonants(wordB), true) <= 1;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sortingLosesNoPair(int seed) {
        List<List<String>> topics = topics(seed);
        List<String> expected = new ArrayList<>();
        for (int a = 0; a < topics.size(); a++) {
            for (int b = a + 1; b < topics.size(); b++) {
                if ((a + b) % 3 > 0 && areNear(topics.get(a), topics.get(b))) {
                    expected.add(topics.get(a) + " " + topics.get(b));
                }
            }
        }
        for (int threads : new int[] {1, 2, 8}) {
            try (Blocks blocks = new Blocks(threads)) {
                List<String> found = NearSpellings.find(topics, (a, b) -> (a + b) % 3 > 0, blocks).stream()
                        .map(pair -> topics.get(pair.first()) + " " + topics.get(pair.second()))
                        .toList();
                assertEquals(expected, found);
            }
        }
    }

    private static List<NearSpellings.Pair> pairs(String... topics) {
        try (Blocks blocks = new Blocks(1)) {
            List<List<String>> words = Stream.of(topics).map(KeyForms::words).toList();
            return NearSpellings.find(words, (first, second) -> true, blocks);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blockchain, blokchain, 0",
        "blockchain, blcokchain, 0",
        "knowledge managment, knowledge management, 1",
        "knowlegde management, knowledge management, 0",
        "identification, indentifcation, 0",
        "abcdefgh, abcdegh, 0"
    })
    void aLetterOrTwoInOneWordAreNear(String a, String b, int word) {
        assertEquals(List.of(new NearSpellings.Pair(0, 1, word)), pairs(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "packet, pocket", // too short
        "blockchain, blockchain",
        "blockchain, blcokchian", // two swaps
        "blockchain, clockchain", // another first letter
        "knowlege managment, knowledge management", // two words
        "release12, release13",
        "data mining, data minings tool"
    })
    void otherTextsAreNot(String a, String b) {
        assertEquals(List.of(), pairs(a, b));
    }

    @Test
    void manyTopicsThatDifferByASyllableAreNotAllCompared() {
        List<List<String>> topics = new ArrayList<>();
        for (String place : List.of("coastal", "urban", "")) {
            for (int t = 0; t < 40_000; t++) {
                StringBuilder word = new StringBuilder("m");
                for (int rest = t; word.length() < 9; rest /= 14) {
                    word.append("aeiou".charAt(rest % 5)).append("bdfgklmnprstvz".charAt(rest % 14));
                }
                topics.add(place.isEmpty() ? List.of(word.toString()) : List.of(place, word.toString()));
            }
        }
        AtomicLong asked = new AtomicLong();
        try (Blocks blocks = new Blocks(2)) {
            NearSpellings.find(
                    topics,
                    (first, second) -> {
                        asked.incrementAndGet();
                        return false;
                    },
                    blocks);
        }
        assertTrue(asked.get() < 20_000_000, "of 7,200 million pairs, " + asked + " were looked at");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void distancesBeyondTheMostAreToldAsSuch(int seed) {
        Random random = new Random(seed);
        String alphabet = ALPHABETS.get(seed % ALPHABETS.size());
        for (int i = 0; i < 60; i++) {
            String a = letters(1, 14, alphabet, random);
            String b = random.nextInt(4) == 0 ? letters(1, 14, alphabet, random) : misspelt(a, alphabet, random);
            for (boolean swaps : new boolean[] {false, true}) {
                int exact = distance(a, b, swaps);
                for (int most = 0; most < 4; most++) {
                    int found = NearSpellings.distance(a, b, most, swaps);
                    assertEquals(Math.min(exact, most + 1), Math.min(found, most + 1));
                }
            }
        }
    }
}
