package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.topicgraph.parallel.Blocks;

class VocabularyLedgerTest {
    private static final List<String> ROWS =
            List.of("AI|Networks|  x", "ai|network|ＡＩ|misc", "AI|Network|AI", "\u200b|rare", "AI|network|networks|ai");

    private static final KeyRule NO_MISC =
            key -> key.equals("misc") ? KeyRule.Outcome.dropped(key, "stop word line 1") : KeyRule.Outcome.kept(key);

    private static VocabularyLedger ledger(int workers) {
        CorpusOptions options = new CorpusOptions(
                TopicKey.NFKC,
                List.of(NO_MISC),
                Fold.PLURALS,
                Optional.of(Language.ENGLISH),
                Optional.empty(),
                true,
                1,
                1000,
                2,
                OptionalInt.empty(),
                JoinRule.NONE);
        try (Blocks blocks = new Blocks(workers)) {
            return Corpora.collected(ROWS, options, workers, 1)
                    .corpus(ROWS.size(), blocks)
                    .ledger()
                    .orElseThrow();
        }
    }

    @Test
    void undoingAllRulesGivesTheRawInputBack() {
        Map<String, Long> written = ROWS.stream()
                .flatMap(row -> Arrays.stream(row.split("\\|")))
                .collect(Collectors.groupingBy(raw -> raw, TreeMap::new, Collectors.counting()));
        Map<String, Long> entered = new TreeMap<>();
        ledger(3).entries().forEach(entry -> entered.put(entry.raw(), entry.mentions()));
        assertEquals(written, entered);
    }

    @Test
    void everyFormSaysByWhichRulesItBecameItsTopic() {
        Map<String, String> rules = new TreeMap<>();
        ledger(2).entries().forEach(entry -> rules.put(entry.raw(), entry.rules() + " -> " + entry.topic()));
        assertEquals("case -> ai", rules.get("AI"));
        assertEquals(" -> ai", rules.get("ai"));
        assertEquals("compatibility forms, case -> ai", rules.get("ＡＩ"));
        assertEquals("case, fold plurals -> network", rules.get("Networks"));
        assertEquals("stop word line 1 -> ", rules.get("misc"));
        assertEquals("filter of topics -> ", rules.get("rare"));
        assertEquals("white space and invisible characters, nothing left -> ", rules.get("\u200b"));
        assertEquals("white space and invisible characters, filter of topics -> ", rules.get("  x"));
    }

    @Test
    void theFirstRowAndTheCountsDoNotDependOnWorkers() {
        assertEquals(ledger(1), ledger(2));
        assertEquals(ledger(1), ledger(5));
        assertTrue(ledger(4).entries().stream()
                .anyMatch(entry -> entry.raw().equals("networks") && entry.rowNumber() == 5 && entry.mentions() == 1));
    }
}
