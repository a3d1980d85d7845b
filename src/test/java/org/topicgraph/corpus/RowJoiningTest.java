package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.source.RejectionReason;
import org.topicgraph.source.Row;
import org.topicgraph.source.RowBatch;
import org.topicgraph.source.TopicSeparator;

class RowJoiningTest {
    private static final TopicSeparator BLANK = new TopicSeparator() {
        @Override
        public void split(String cell, Visitor visitor) {
            int from = 0;
            for (int i = 0; i <= cell.length(); i++) {
                if (i == cell.length() || cell.charAt(i) == ' ') {
                    if (i > from) {
                        visitor.topic(cell, from, i);
                    }
                    from = i + 1;
                }
            }
        }

        @Override
        public String option() {
            return " ";
        }
    };

    /** A row as tests write it. */
    private record Given(int source, String join, String topics) {}

    private static CorpusOptions options(JoinRule join, int maxTopics) {
        return new CorpusOptions(
                TopicKey.NFKC,
                List.of(),
                Fold.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                maxTopics,
                1,
                OptionalInt.empty(),
                join);
    }

    private static MentionCollector collected(List<Given> rows, CorpusOptions options, int workers, int batchSize) {
        MentionCollector collector = new MentionCollector(workers, options);
        long number = 0;
        int[] next = new int[3];
        for (int from = 0; from < rows.size(); ) {
            int source = rows.get(from).source();
            List<Row> batch = new ArrayList<>();
            while (batch.size() < batchSize
                    && from < rows.size()
                    && rows.get(from).source() == source) {
                Given given = rows.get(from++);
                int row = ++next[source];
                batch.add(new Row(row, row + 1, 10L * row, 10, List.of(given.topics()), "", "", "", given.join(), ""));
            }
            collector.accept(
                    (int) (number % workers),
                    new RowBatch(number++, "source" + source, source, batch, List.of(), BLANK, row -> "raw"));
        }
        return collector;
    }

    private static List<String> rows(Corpus corpus) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < corpus.rows(); row++) {
            Set<String> topics = new TreeSet<>();
            for (int m = corpus.start(row); m < corpus.start(row + 1); m++) {
                topics.add(corpus.vocabulary().key(corpus.topic(m)));
            }
            rows.add(corpus.sourceIndex(row) + "/" + corpus.rowNumber(row) + " " + topics);
        }
        return rows;
    }

    private static Corpus corpus(List<Given> rows, CorpusOptions options, int threads, int batchSize) {
        try (Blocks blocks = new Blocks(threads)) {
            return collected(rows, options, threads, batchSize).corpus(rows.size(), blocks);
        }
    }

    @Test
    void rowsOfAGroupAreOneAtTheFirstOfThem() {
        List<Given> given = List.of(
                new Given(0, "x", "a b"),
                new Given(0, "", "c"),
                new Given(0, "y", ""),
                new Given(1, " x ", "b d"),
                new Given(1, "y", "e"),
                new Given(1, "", "c"),
                new Given(1, "z", ""));
        Corpus corpus = corpus(given, options(JoinRule.SAME_VALUE, 1000), 2, 2);
        assertEquals(List.of("0/1 [a, b, d]", "0/2 [c]", "0/3 [e]", "1/3 [c]"), rows(corpus));
        assertEquals(new RowAccounting(7, 4, 1, 0, 2), corpus.accounting());
        JoinedRows joined = corpus.joined().orElseThrow();
        assertEquals(2, joined.size());
        assertEquals(1, joined.sourceIndex(0));
        assertEquals(1, joined.rowNumber(0));
        assertEquals(0, joined.targetSourceIndex(0));
        assertEquals(1, joined.targetRowNumber(0));
        assertEquals(List.of(new SourceShare(0, 3, 3, 2, 3, 1), new SourceShare(1, 4, 4, 2, 4, 2)), joined.shares());
    }

    @Test
    void withoutARuleNothingIsJoined() {
        Corpus corpus =
                corpus(List.of(new Given(0, "x", "a"), new Given(0, "x", "b")), options(JoinRule.NONE, 1000), 1, 5);
        assertEquals(List.of("0/1 [a]", "0/2 [b]"), rows(corpus));
        assertEquals(Optional.empty(), corpus.joined());
    }

    @Test
    void tooManyTopicsTogetherAreRejectedOnce() {
        List<Given> given = List.of(
                new Given(0, "x", "a b"), new Given(0, "x", "c d"), new Given(0, "x", ""), new Given(0, "y", "a"));
        try (Blocks blocks = new Blocks(2)) {
            MentionCollector collector = collected(given, options(JoinRule.SAME_VALUE, 3), 2, 1);
            Corpus corpus = collector.corpus(4, blocks);
            assertEquals(List.of("0/4 [a]"), rows(corpus));
            assertEquals(new RowAccounting(4, 1, 0, 1, 2), corpus.accounting());
            assertEquals(1, collector.rejections().kept().size());
            var rejection = collector.rejections().kept().get(0);
            assertEquals(RejectionReason.TOO_MANY_TOPICS, rejection.reason());
            assertEquals("4 topics in the 3 rows joined to this one", rejection.detail());
            assertEquals("source0", rejection.source());
            assertEquals(2, rejection.line());
            assertEquals(10, rejection.byteOffset());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void joinsWhatAPlainMapJoins(int seed) {
        Random random = new Random(seed);
        List<Given> given = new ArrayList<>();
        int rows = 1 + random.nextInt(300);
        int values = 1 + random.nextInt(rows);
        for (int i = 0; i < rows; i++) {
            StringBuilder topics = new StringBuilder();
            for (int t = random.nextInt(5); t > 0; t--) {
                topics.append("t").append(random.nextInt(12)).append(' ');
            }
            String join = random.nextInt(4) == 0 ? "" : "v" + random.nextInt(values);
            given.add(new Given(i * 3 / rows, join, topics.toString()));
        }
        Map<String, Set<String>> plain = new LinkedHashMap<>();
        int[] next = new int[3];
        Map<String, String> firstOf = new LinkedHashMap<>();
        for (Given row : given) {
            String place = row.source() + "/" + ++next[row.source()];
            String first = row.join().isEmpty() ? place : firstOf.computeIfAbsent(row.join(), j -> place);
            Set<String> topics = plain.computeIfAbsent(first, p -> new TreeSet<>());
            for (String topic : row.topics().split(" ", -1)) {
                if (!topic.isEmpty()) {
                    topics.add(topic);
                }
            }
        }
        List<String> expected = plain.entrySet().stream()
                .filter(row -> !row.getValue().isEmpty())
                .map(row -> row.getKey() + " " + row.getValue())
                .toList();
        for (int threads : new int[] {1, 2, 5}) {
            Corpus corpus = corpus(given, options(JoinRule.SAME_VALUE, 1000), threads, 1 + threads * 3);
            assertEquals(expected, rows(corpus));
            assertEquals(rows - plain.size(), corpus.accounting().joined());
            long shown =
                    corpus.vocabulary().size() == 0 ? 0 : corpus.vocabulary().occurrences(0);
            assertEquals(
                    plain.values().stream()
                            .filter(topics -> corpus.vocabulary().size() > 0
                                    && topics.contains(corpus.vocabulary().key(0)))
                            .count(),
                    shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/ABC, 10.1000/abc",
        "https://doi.org/10.1000/abc, 10.1000/abc",
        "http://dx.doi.org/10.1000/abc, 10.1000/abc",
        "doi:10.1000/abc, 10.1000/abc",
        "DOI 10.1000/abc, 10.1000/abc",
        "' 10.1000/abc ', 10.1000/abc",
        "n/a, ''",
        "'', ''"
    })
    void aDoiIsTheSameInAllItsForms(String written, String key) {
        assertEquals(key, JoinRule.SAME_DOI.key(written));
    }

    @ParameterizedTest
    @CsvSource({
        "The Structure of Science., thestructureofscience",
        "'THE  structure-of science', thestructureofscience",
        "Editorial, ''",
        "Book review, ''",
        "Straße und Weg, strasseundweg",
        "学术论文, 学术论文"
    })
    void aTitleIsItsLettersAndDigits(String written, String key) {
        assertEquals(key, JoinRule.SAME_TITLE.key(written));
    }

    @Test
    void equalValuesHaveOneNumber() {
        JoinKeys keys = new JoinKeys(7);
        JoinKeys others = new JoinKeys(8);
        int known = others.add("x17");
        Map<String, Integer> plain = new LinkedHashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String value = "x".repeat(random.nextInt(3)) + random.nextInt(5000);
            plain.putIfAbsent(value, plain.size());
            assertEquals(plain.get(value), keys.add(value));
            others.add("x" + random.nextInt(9000));
        }
        String large = "y".repeat(3 << 20);
        assertEquals(plain.size(), keys.add(large));
        assertEquals(plain.size(), keys.add(large));
        int[] numbers = keys.addAll(others);
        assertEquals(others.size(), numbers.length);
        assertEquals(keys.add("x17"), numbers[known]);
    }
}
