package org.topicgraph.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        return ledger(ROWS, Optional.empty(), workers);
    }

    private static VocabularyLedger ledger(List<String> rows, Optional<SupportOptions> support, int workers) {
        CorpusOptions options = new CorpusOptions(
                TopicKey.NFKC,
                List.of(NO_MISC),
                Fold.PLURALS,
                Optional.of(Language.ENGLISH),
                support,
                true,
                1,
                1000,
                2,
                OptionalInt.empty(),
                JoinRule.NONE);
        try (Blocks blocks = new Blocks(workers)) {
            return Corpora.collected(rows, options, workers, 1)
                    .corpus(rows.size(), blocks)
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

    /** Bears out what has no capitals. */
    private static final class SmallLetters implements SupportCheck {
        private final List<String> forms = new ArrayList<>();

        @Override
        public void addForm(int form, String raw) {
            forms.add(raw);
        }

        @Override
        public void check(String text, int[] rowForms, int count, byte[] support) {
            for (int i = 0; i < count; i++) {
                String form = forms.get(rowForms[i]);
                support[i] = (byte) (form.equals(form.toLowerCase(Locale.ROOT)) ? 0 : 1);
            }
        }
    }

    @Test
    void whatNoTextBearsOutIsToldForEachForm() {
        List<String> rows = List.of("AI|x|x", "AI|ai|x", "ai|GO", "AI|GO|AI|ai|x", "AI|AI|rare", "Rare");
        SupportOptions support = new SupportOptions(SmallLetters::new, answer -> answer == 1);
        for (int workers = 1; workers < 4; workers++) {
            Map<String, String> told = new TreeMap<>();
            ledger(rows, Optional.of(support), workers)
                    .entries()
                    .forEach(entry -> told.put(
                            entry.raw(),
                            entry.leftOut() + " of " + entry.mentions() + ": " + entry.rules() + " -> "
                                    + entry.topic()));
            assertEquals(
                    Map.of(
                            "AI", "3 of 6: case -> ai", // where the row has it in small letters too, that counts for
                            // both
                            "ai", "0 of 3:  -> ai",
                            "x", "0 of 4:  -> x",
                            "GO", "2 of 2: case, drop-unsupported -> ",
                            "Rare", "1 of 1: case, drop-unsupported -> ",
                            "rare", "0 of 1: filter of topics -> "),
                    told);
        }
    }
}
