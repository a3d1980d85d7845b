package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each raw form what became of it: joins the workers' tables and retraces the rules that were applied to its key. */
final class LedgerAssembly {
    private static final int NONE = -1;

    private final CorpusOptions options;
    private final String[] keys;
    private final int[] targetOfKey;
    private final String[] targets;
    private final int[] topicOfTarget;
    private final Map<String, Met> met = new HashMap<>();

    /**
     * A ledger without forms.
     *
     * @param keys of all tables
     * @param targetOfKey what the rules made of each key, negative for nothing
     * @param targets the key of each target
     * @param topicOfTarget the topic of each target, negative for none
     */
    LedgerAssembly(CorpusOptions options, String[] keys, int[] targetOfKey, String[] targets, int[] topicOfTarget) {
        this.options = options;
        this.keys = keys;
        this.targetOfKey = targetOfKey;
        this.targets = targets;
        this.topicOfTarget = topicOfTarget;
    }

    /** The mentions of a raw form. */
    private record Met(int key, long mentions, long leftOut, long firstRow) {
        Met joined(Met other) {
            return new Met(key, mentions + other.mentions, leftOut + other.leftOut, Math.min(firstRow, other.firstRow));
        }
    }

    /**
     * Adds the forms of a table that stand in rows.
     *
     * @param keyOfTableKey the number among all keys of each key of the table
     */
    void add(RawForms table, int[] keyOfTableKey) {
        for (int form = 0; form < table.size(); form++) {
            if (table.count(form) > 0) {
                int key = table.key(form) == RawForms.NO_KEY ? NONE : keyOfTableKey[table.key(form)];
                met.merge(
                        table.form(form),
                        new Met(key, table.count(form), table.leftOut(form), table.firstRow(form)),
                        Met::joined);
            }
        }
    }

    /** {@return the ledger of all forms added} */
    VocabularyLedger ledger() {
        List<VocabularyLedger.Entry> ordered = new ArrayList<>();
        met.forEach((raw, mentions) -> ordered.add(entry(raw, mentions)));
        ordered.sort((a, b) -> CodePointOrder.compare(a.raw(), b.raw()));
        return new VocabularyLedger(ordered);
    }

    private VocabularyLedger.Entry entry(String raw, Met mentions) {
        int key = mentions.key();
        LedgerRules rules = new LedgerRules();
        rules.key(raw, key == NONE ? "" : keys[key], options.topicKey());
        int target = key == NONE ? NONE : targetOfKey[key];
        if (key != NONE) {
            addRules(rules, keys[key], target);
        }
        boolean kept = target != NONE && topicOfTarget[target] != NONE;
        if (target != NONE && !kept) {
            rules.add(mentions.leftOut() == mentions.mentions() ? "drop-unsupported" : "filter of topics");
        }
        return new VocabularyLedger.Entry(
                raw,
                mentions.mentions(),
                mentions.leftOut(),
                rules.toString(),
                kept ? targets[target] : "",
                (int) (mentions.firstRow() >>> Integer.SIZE),
                (int) mentions.firstRow());
    }

    private void addRules(LedgerRules rules, String key, int target) {
        String current = key;
        for (KeyRule rule : options.rules()) {
            KeyRule.Outcome outcome = rule.apply(current);
            if (outcome.action() != KeyRule.Action.KEPT) {
                rules.add(outcome.rule());
                current = outcome.key();
            }
            if (outcome.action() == KeyRule.Action.DROPPED) {
                return;
            }
        }
        if (target == NONE) {
            rules.add("min-topic-length");
        } else if (!targets[target].equals(current)) {
            rules.add("fold " + options.fold().option());
        }
    }
}
