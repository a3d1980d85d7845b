package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topicgraph.parallel.Blocks;

class MergeSuggestionsTest {
    /** Rows as a corpus with all its links. */
    private record Counted(Corpus corpus, TopicLinks links) {
        static Counted of(List<String> rows, Blocks blocks) {
            Corpus corpus = Corpora.of(rows, CorpusOptions.DEFAULTS, blocks);
            return new Counted(corpus, Corpora.links(Corpora.meetings(corpus)));
        }

        List<MergeSuggestion> suggestions(Blocks blocks) {
            return MergeSuggestions.of(corpus, links, Language.ENGLISH, blocks);
        }

        String key(int topic) {
            return corpus.vocabulary().key(topic);
        }

        String written(MergeSuggestion s) {
            return s.reason() + ": " + key(s.topic()) + " -> " + key(s.target());
        }
    }

    private static List<String> suggested(String... rows) {
        try (Blocks blocks = new Blocks(1)) {
            Counted counted = Counted.of(List.of(rows), blocks);
            return counted.suggestions(blocks).stream().map(counted::written).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUNCTUATION, bnb chain, bnbchain",
        "PUNCTUATION, e-mail, email",
        "PUNCTUATION, naïve, naive",
        "PUNCTUATION, u.s., us",
        "PUNCTUATION, research & development, research and development",
        "PUNCTUATION, ёлка, елка",
        "PUNCTUATION, #metoo, metoo",
        "BRITISH, organisation, organization",
        "BRITISH, catalogue, catalog",
        "BRITISH, modelling, modeling",
        "BRITISH, centre, center",
        "BRITISH, oestrogen, estrogen",
        "BRITISH, programme, program",
        "PLURAL, airdrop, airdrops",
        "PLURAL, e-wallet, ewallets",
        "PLURAL, organisation, organizations",
        "OF, loss of habitat, habitat loss",
        "LONG_FORM, artificial intelligence (ai), artificial intelligence",
        "LONG_FORM, ai (artificial intelligence), ai",
        "WORD_ORDER, science mapping, mapping science",
        "STEM, price forecast, price forecasting"
    })
    void whatIsSpeltAlmostTheSameIsSuggested(String reason, String a, String b) {
        assertEquals(List.of(reason + ": " + b + " -> " + a), suggested(a + "|x", a + "|y", b + "|z"));
        assertEquals(List.of(reason + ": " + a + " -> " + b), suggested(b + "|x", b + "|y", a + "|z"));
    }

    @ParameterizedTest
    @CsvSource({
        "c++, c#",
        "c++, c",
        ".net, net",
        "-1, 1",
        "web 2.0, web 20",
        "1.5, 15",
        "か, が",
        "й, и",
        "poet, pet",
        "news, new",
        "statistics, statistic",
        "japan, japanese",
        "router, routing",
        "r&d, rd",
        "the sims, sims of",
        "type 1, type 2"
    })
    void whatOnlyLooksAlikeIsNot(String a, String b) {
        assertEquals(List.of(), suggested(a + "|x", a + "|y", b + "|z", b + "|w"));
    }

    @Test
    void anAcronymIsSuggestedWhereItMeetsItsLongForm() {
        assertEquals(
                List.of("ACRONYM: iot -> internet of things"),
                suggested(
                        "internet of things|iot",
                        "internet of things|x",
                        "iot|y",
                        "internet of things|z",
                        "q",
                        "r",
                        "s"));
        assertEquals(List.of(), suggested("internet of things|x", "iot|y", "internet of things|z"));
    }

    @Test
    void anAcronymOfSeveralLongFormsIsLeftAlone() {
        assertEquals(
                List.of(),
                suggested(
                        "customer satisfaction|cs",
                        "computer science|cs",
                        "computer science|x",
                        "customer satisfaction|y"));
    }

    @Test
    void acceptingIsToldInRowsAndLinks() {
        try (Blocks blocks = new Blocks(1)) {
            Counted counted = Counted.of(
                    List.of("wallet|a|b", "wallet|b", "wallets|c", "wallet|wallets|a", "q|r", "q|s"), blocks);
            MergeSuggestion s = counted.suggestions(blocks).get(0);
            assertEquals("PLURAL: wallets -> wallet", counted.written(s));
            assertEquals(1, s.rowsBoth());
            assertEquals(6.0 * 1 / (3 * 2), s.lift());
            assertEquals(3 + 2 - 1, s.occurrencesAfter());
            assertEquals(3, s.linksAfter()); // a, b, c
        }
    }

    @Test
    void aGroupHasOneTargetAndNoTopicIsBoth() {
        List<String> suggestions = suggested(
                "data base|x",
                "data base|y",
                "data base|z",
                "data-base|x",
                "data-base|y",
                "databases|x",
                "data bases|w");
        assertEquals(
                Set.of(
                        "PUNCTUATION: data-base -> data base",
                        "PLURAL: databases -> data base",
                        "PLURAL: data bases -> data base"),
                new HashSet<>(suggestions));
    }

    // Precision and recall on planted synonyms among false friends

    private record Planted(List<String> rows, Map<String, Set<String>> synonyms, Map<String, String> reasons) {}

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = MergeSuggestionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        }
    }

    /** Rows of one theme each, each label with company of its own; in a part of its rows it is written as its variant. */
    private static Planted planted(int seed) throws IOException {
        Random random = new Random(seed);
        Map<String, List<String>> labels = new HashMap<>();
        Map<String, String> variants = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        Map<String, Set<String>> synonyms = new HashMap<>();
        for (String[] line : table("synonyms.csv")) {
            labels.computeIfAbsent(line[0], theme -> new ArrayList<>()).add(line[2]);
            if (!line[3].isEmpty()) {
                variants.put(line[2], line[3]);
                reasons.put(line[2], line[1]);
                synonyms.computeIfAbsent(line[2], k -> new TreeSet<>()).add(line[3]);
                synonyms.computeIfAbsent(line[3], k -> new TreeSet<>()).add(line[2]);
            }
        }
        for (String[] line : table("false-friends.csv")) {
            labels.get(line[0]).addAll(List.of(line[1], line[2]));
        }
        List<String> themes = labels.keySet().stream().sorted().toList();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 900; row++) {
            List<String> theme = new ArrayList<>(labels.get(themes.get(row % themes.size())));
            Collections.shuffle(theme, random);
            List<String> topics = new ArrayList<>();
            for (String label : theme.subList(0, 4 + random.nextInt(3))) {
                String reason = reasons.getOrDefault(label, "");
                int part = reason.equals("NEIGHBOURS") ? 2 : reason.equals("NEAR_SPELLING") ? 12 : 4;
                boolean variant = variants.containsKey(label) && random.nextInt(part) == 0;
                topics.add(variant ? variants.get(label) : label);
                topics.add("with " + label.hashCode() + " " + "xyzw".charAt(random.nextInt(4)));
                if (variant && reason.equals("ACRONYM") && random.nextInt(4) == 0) {
                    topics.add(label);
                }
            }
            rows.add(String.join("|", topics));
        }
        return new Planted(rows, synonyms, reasons);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void plantedSynonymsAreFoundAndFalseFriendsAreNot(int seed) throws IOException {
        Planted planted = planted(seed);
        try (Blocks blocks = new Blocks(1)) {
            Counted counted = Counted.of(planted.rows(), blocks);
            List<MergeSuggestion> suggestions = counted.suggestions(blocks);
            List<String> wrong = new ArrayList<>();
            Set<String> found = new HashSet<>();
            for (MergeSuggestion s : suggestions) {
                String topic = counted.key(s.topic());
                String target = counted.key(s.target());
                if (planted.synonyms().getOrDefault(topic, Set.of()).contains(target)) {
                    found.add(topic);
                    found.add(target);
                } else {
                    wrong.add(counted.written(s));
                }
            }
            Set<String> missed = new TreeSet<>(planted.reasons().keySet());
            missed.removeAll(found);
            String told = "wrong " + wrong + ", missed " + missed;
            assertTrue(wrong.size() <= 0.05 * suggestions.size(), told);
            assertTrue(missed.size() <= 0.1 * planted.reasons().size(), told);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void suggestionsAreTheSameWhateverTheThreadsAndTheOrderOfRows(int seed) throws IOException {
        List<String> rows = new ArrayList<>(planted(seed).rows());
        List<MergeSuggestion> expected;
        try (Blocks blocks = new Blocks(1)) {
            expected = Counted.of(rows, blocks).suggestions(blocks);
        }
        Collections.shuffle(rows, new Random(seed));
        try (Blocks blocks = new Blocks(3)) {
            assertEquals(expected, Counted.of(rows, blocks).suggestions(blocks));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void acceptedAsAThesaurusTheyMergeWhatTheySay(int seed) throws IOException {
        List<String> rows = planted(seed).rows();
        try (Blocks blocks = new Blocks(1)) {
            Counted counted = Counted.of(rows, blocks);
            Map<String, String> replacements = new HashMap<>();
            for (MergeSuggestion s : counted.suggestions(blocks)) {
                assertTrue(replacements.put(counted.key(s.topic()), counted.key(s.target())) == null);
            }
            assertTrue(Collections.disjoint(replacements.keySet(), replacements.values()));
            List<String> merged = rows.stream()
                    .map(row -> String.join(
                            "|",
                            Arrays.stream(row.split("\\|"))
                                    .map(topic -> replacements.getOrDefault(topic, topic))
                                    .toList()))
                    .toList();
            Vocabulary after = Counted.of(merged, blocks).corpus().vocabulary();
            assertEquals(counted.corpus().vocabulary().size() - replacements.size(), after.size());
        }
    }
}
