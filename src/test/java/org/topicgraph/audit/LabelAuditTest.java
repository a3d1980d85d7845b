package org.topicgraph.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topicgraph.corpus.Corpora;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.corpus.CorpusOptions;
import org.topicgraph.corpus.Language;
import org.topicgraph.corpus.SupportCheck;
import org.topicgraph.corpus.Vocabulary;
import org.topicgraph.parallel.Blocks;

class LabelAuditTest {
    private static final List<String> ROWS =
            List.of("AI|Binance", "AI|Binance", "AI|IT", "AI|IT", "AI|Binance", "trust");
    private static final List<String> TEXTS = List.of(
            "Binance maintains its lead.",
            "We said Binance would use it.",
            "It pays to use IT and AI.",
            "It rains.",
            "",
            "Nobody believes them.");

    private static Corpus corpus(List<String> rows) {
        try (Blocks blocks = new Blocks(1)) {
            return Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
        }
    }

    private static byte[] support(Corpus corpus, List<String> texts) {
        TextSupport support = new TextSupport(Optional.empty());
        byte[] codes = new byte[corpus.start(corpus.rows())];
        for (int row = 0; row < corpus.rows(); row++) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                String label = corpus.vocabulary().label(corpus.topic(mention));
                codes[mention] = support.place(texts.get(row), label).code();
            }
        }
        return codes;
    }

    private static int topic(Corpus corpus, String key) {
        Vocabulary vocabulary = corpus.vocabulary();
        return IntStream.range(0, vocabulary.size())
                .filter(t -> vocabulary.key(t).equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mentionsAreCountedByClassAndRowsWithoutTextAreNot() {
        Corpus corpus = corpus(ROWS);
        LabelAudit audit = LabelAudit.of(corpus, support(corpus, TEXTS), Language.ENGLISH);
        int ai = topic(corpus, "ai");
        assertEquals(4, audit.mentions(ai));
        assertEquals(1, audit.count(ai, Support.WORD));
        assertEquals(0, audit.count(ai, Support.INFLECTED));
        assertEquals(3, audit.count(ai, Support.INSIDE_WORD));
        assertEquals(0.25, audit.evidence(ai));
        assertEquals(WilsonInterval.of(1, 4), audit.evidenceInterval(ai));
        assertEquals(WilsonInterval.of(3, 4).low(), audit.suspicion(ai));
        assertArrayEquals(new int[] {2}, audit.samples(ai, Support.WORD));
        assertArrayEquals(new int[] {0, 1, 3}, audit.samples(ai, Support.INSIDE_WORD));
    }

    @Test
    void aFunctionWordInOtherCaseIsToBlame() {
        Corpus corpus = corpus(ROWS);
        LabelAudit audit = LabelAudit.of(corpus, support(corpus, TEXTS), Language.ENGLISH);
        int it = topic(corpus, "it");
        assertEquals(2, audit.count(it, Support.WORD));
        assertEquals(1, audit.otherCase(it));
        assertEquals(1, audit.blamed(it));
        assertEquals(WilsonInterval.of(1, 2).low(), audit.suspicion(it));
    }

    @Test
    void absentConceptsAreNotSuspected() {
        Corpus corpus = corpus(ROWS);
        LabelAudit audit = LabelAudit.of(corpus, support(corpus, TEXTS), Language.ENGLISH);
        int trust = topic(corpus, "trust");
        assertEquals(1, audit.count(trust, Support.ABSENT));
        assertEquals(0, audit.suspicion(trust));
        assertArrayEquals(new int[] {topic(corpus, "ai"), topic(corpus, "it")}, audit.suspects());
    }

    @Test
    void aLinkTellsInHowManyRowsBothEndsAreBorneOut() {
        Corpus corpus = corpus(ROWS);
        int ai = topic(corpus, "ai");
        try (Blocks blocks = new Blocks(2)) {
            LinkSupport links = LinkSupport.of(
                    corpus,
                    support(corpus, TEXTS),
                    new int[] {ai, ai},
                    new int[] {topic(corpus, "binance"), topic(corpus, "it")},
                    blocks);
            assertEquals(0, links.supported(0));
            assertEquals(1, links.remaining(0)); // the row without text
            assertEquals(1, links.supported(1));
            assertEquals(1, links.remaining(1));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linkSupportIsWhatItsDefinitionCounts(int seed) {
        Random random = new Random(seed);
        List<String> rows = random.ints(40, 1, 6)
                .mapToObj(n ->
                        random.ints(n, 'a', 'k').mapToObj(Character::toString).toList())
                .map(topics -> String.join("|", topics))
                .toList();
        Corpus corpus = corpus(rows);
        byte[] support = new byte[corpus.start(corpus.rows())];
        for (int mention = 0; mention < support.length; mention++) {
            int code = random.nextInt(9);
            support[mention] = code == 8 ? SupportCheck.UNCHECKED : (byte) code;
        }
        int topics = corpus.vocabulary().size();
        int[] first = IntStream.range(0, topics * topics).map(i -> i % topics).toArray();
        int[] second = IntStream.range(0, topics * topics).map(i -> i / topics).toArray();
        try (Blocks blocks = new Blocks(1 + seed % 3)) {
            LinkSupport links = LinkSupport.of(corpus, support, first, second, blocks);
            for (int link = 0; link < first.length; link++) {
                int both = 0;
                int left = 0;
                for (int row = 0; row < corpus.rows(); row++) {
                    int a = code(corpus, support, row, first[link]);
                    int b = code(corpus, support, row, second[link]);
                    both += a >= 0 && b >= 0 && a < 4 && b < 4 ? 1 : 0;
                    left += a >= 0 && b >= 0 && a / 2 != 2 && b / 2 != 2 ? 1 : 0;
                }
                assertEquals(both, links.supported(link));
                assertEquals(left, links.remaining(link));
            }
        }
    }

    private static int code(Corpus corpus, byte[] support, int row, int topic) {
        return IntStream.range(corpus.start(row), corpus.start(row + 1))
                .filter(mention -> corpus.topic(mention) == topic)
                .map(mention -> support[mention])
                .findFirst()
                .orElse(-1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void classesAreWhatTheirDefinitionSaysOfPlainWords(int seed) {
        Random random = new Random(seed);
        String text = words(random, 30, true);
        List<String> textWords =
                Arrays.asList(text.toLowerCase(java.util.Locale.ROOT).split("[ -]+"));
        TextSupport support = new TextSupport(Optional.of(Language.ENGLISH));
        String[] labels = IntStream.range(0, 12)
                .mapToObj(i -> words(random, 1 + random.nextInt(3), false))
                .toArray(String[]::new);
        for (int form = 0; form < labels.length; form++) {
            support.addForm(form, labels[form]);
        }
        byte[] codes = new byte[labels.length];
        support.check(text, IntStream.range(0, labels.length).toArray(), labels.length, codes);
        for (int form = 0; form < labels.length; form++) {
            List<String> labelWords = Arrays.asList(labels[form].split(" "));
            boolean word = java.util.Collections.indexOfSubList(textWords, labelWords) >= 0;
            boolean inside = String.join(" ", textWords).contains(labels[form]);
            Support expected = word ? Support.WORD : inside ? Support.INSIDE_WORD : Support.ABSENT;
            assertEquals(expected, Support.ofCode(codes[form]), labels[form] + " in " + text);
        }
        assertTrue(textWords.size() == 30);
    }

    /** Words of a and b only, of two letters and more, which have no inflected forms in English. */
    private static String words(Random random, int count, boolean anyForm) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : anyForm ? new String[] {" ", "-", "  "}[random.nextInt(3)] : " ");
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                words.append(
                        anyForm && random.nextInt(5) == 0
                                ? (char) ('A' + random.nextInt(2))
                                : (char) ('a' + random.nextInt(2)));
            }
        }
        return words.toString();
    }
}
