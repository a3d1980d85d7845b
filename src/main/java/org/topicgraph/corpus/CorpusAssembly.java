package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.topicgraph.parallel.Blocks;

/**
 * Joins what the workers have collected into one corpus. Phases: the workers' keys become one list; thesaurus, stop words and
 * folding map each key to a target or to nothing; rows become sets of targets and are counted; filters choose the topics,
 * which are ordered and labelled; rows become ascending lists of topics.
 */
final class CorpusAssembly {
    private static final int NONE = -1;

    private final CorpusOptions options;
    private final List<RawForms> tables;
    private final List<KeyedRows> batches;
    private final List<JoinKeys> joins;
    private final RejectionLog rejections;
    private final Optional<UnusableDate> firstUnusableDate;
    private final Blocks blocks;

    /** The key of each number, over all tables. */
    private String[] keys;

    /** For each table, the number in {@link #keys} of each of its keys. */
    private int[][] keyOfTableKey;

    /** The target of each key, or {@link #NONE}. */
    private int[] targetOfKey;

    /** The key text of each target. */
    private String[] targets;

    /** The lines of the user's rules that change nothing. */
    private final List<KeyRule.UnusedLine> unusedLines = new ArrayList<>();

    CorpusAssembly(
            CorpusOptions options,
            List<RawForms> tables,
            List<KeyedRows> batches,
            List<JoinKeys> joins,
            RejectionLog rejections,
            Optional<UnusableDate> firstUnusableDate,
            Blocks blocks) {
        this.options = options;
        this.tables = tables;
        this.batches = batches;
        this.joins = joins;
        this.rejections = rejections;
        this.firstUnusableDate = firstUnusableDate;
        this.blocks = blocks;
    }

    Corpus assemble(long rowsRead, long mentionsRead, long tooLong, long unsupported) {
        joinKeys();
        applyRules();
        long keyedMentions = mentions();
        int[] occurrences = countTargets();
        long ruledMentions = mentions();
        DateOrders orders = DateOrders.of(batches);
        Optional<JoinedRows> joined = joinRows();
        if (joined.isPresent()) {
            occurrences = countOccurrences();
        }
        long mentions = mentions();
        RowAccounting accounting = accounting(rowsRead, joined);

        List<FilterCount> filters = new ArrayList<>();
        int[] topicOfTarget = chooseTopics(occurrences, filters);
        Vocabulary vocabulary = vocabulary(topicOfTarget, occurrences);
        CorpusCounts counts = new CorpusCounts(
                mentionsRead, mentions, targets.length, tooLong, keyedMentions - ruledMentions, unsupported);
        Corpus corpus = corpus(vocabulary, topicOfTarget, orders, accounting, counts, filters);
        return joined.map(corpus::with).orElse(corpus);
    }

    // One list of keys

    private void joinKeys() {
        int most = tables.stream().mapToInt(table -> table.keys().size()).max().orElse(0);
        List<String> all = new ArrayList<>(most);
        Map<String, Integer> numbers = new HashMap<>(2 * most);
        keyOfTableKey = new int[tables.size()][];
        for (int t = 0; t < tables.size(); t++) {
            List<String> tableKeys = tables.get(t).keys();
            int[] numberOf = new int[tableKeys.size()];
            for (int k = 0; k < numberOf.length; k++) {
                numberOf[k] = number(tableKeys.get(k), numbers, all);
            }
            keyOfTableKey[t] = numberOf;
        }
        keys = all.toArray(String[]::new);
    }

    private static int number(String text, Map<String, Integer> numbers, List<String> texts) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    // Keys to targets

    private void applyRules() {
        findUnusedLines();
        if (options.rules().isEmpty() && options.fold() == Fold.NONE && options.minTopicLength() <= 1) {
            targets = keys;
            targetOfKey = IntStream.range(0, keys.length).toArray();
            return;
        }
        String[] ruled = new String[keys.length];
        for (int k = 0; k < keys.length; k++) {
            String key = ruled(keys[k]);
            ruled[k] = key.codePointCount(0, key.length()) < options.minTopicLength() ? "" : key;
        }
        if (options.fold() != Fold.NONE) {
            KeyRule fold = foldRule(ruled);
            Arrays.setAll(
                    ruled, k -> ruled[k].isEmpty() ? "" : fold.apply(ruled[k]).key());
        }
        numberTargets(ruled);
    }

    private void findUnusedLines() {
        if (options.rules().isEmpty()) {
            return;
        }
        Set<String> coming = new HashSet<>();
        for (int t = 0; t < tables.size(); t++) {
            RawForms table = tables.get(t);
            int[] keyOf = keyOfTableKey[t];
            usedForms(table)
                    .filter(form -> table.key(form) != RawForms.NO_KEY)
                    .forEach(form -> coming.add(keys[keyOf[table.key(form)]]));
        }
        for (KeyRule rule : options.rules()) {
            unusedLines.addAll(rule.unused(coming));
            List<KeyRule.Outcome> outcomes = coming.stream().map(rule::apply).toList();
            coming.clear();
            outcomes.stream()
                    .filter(outcome -> outcome.action() != KeyRule.Action.DROPPED)
                    .forEach(outcome -> coming.add(outcome.key()));
        }
    }

    private KeyRule foldRule(String[] ruled) {
        Map<String, Long> mentions = new TreeMap<>(CodePointOrder::compare);
        for (int t = 0; t < tables.size(); t++) {
            RawForms table = tables.get(t);
            for (int form = 0; form < table.size(); form++) {
                String key = table.key(form) == RawForms.NO_KEY ? "" : ruled[keyOfTableKey[t][table.key(form)]];
                if (!key.isEmpty() && table.count(form) > 0) {
                    mentions.merge(key, table.count(form), Math::addExact);
                }
            }
        }
        Language language =
                options.language().or(() -> Language.guess(mentions.keySet())).orElse(Language.ENGLISH);
        return options.fold().rule(mentions, language);
    }

    private void numberTargets(String[] targetTexts) {
        List<String> texts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        targetOfKey = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            targetOfKey[k] = targetTexts[k].isEmpty() ? NONE : number(targetTexts[k], numbers, texts);
        }
        targets = texts.toArray(String[]::new);
    }

    /** {@return what the rules make of the key; empty if one of them drops it} */
    private String ruled(String key) {
        String current = key;
        for (KeyRule rule : options.rules()) {
            KeyRule.Outcome outcome = rule.apply(current);
            switch (outcome.action()) {
                case DROPPED -> {
                    return "";
                }
                case REPLACED -> current = outcome.key();
                case KEPT -> {}
            }
        }
        return current;
    }

    // Rows of targets

    private long mentions() {
        return batches.stream()
                .mapToLong(b -> b.rows() == 0 ? 0 : b.end(b.rows() - 1))
                .sum();
    }

    /** Rows become sets of targets. {@return in how many rows each target is} */
    private int[] countTargets() {
        AtomicInteger next = new AtomicInteger();
        boolean onlyRenamed = Arrays.stream(targetOfKey).filter(t -> t != NONE).count() == targets.length;
        List<int[]> perWorker = blocks.workers(blocks.threads(), worker -> {
            int[][] targetOfTableKey = new int[tables.size()][];
            Arrays.setAll(targetOfTableKey, t -> targetOfTableKey(t));
            int[] occurrences = new int[targets.length];
            long[] lastRow = new long[onlyRenamed ? 0 : targets.length];
            long stamp = 1;
            for (int b = next.getAndIncrement(); b < batches.size(); b = next.getAndIncrement()) {
                KeyedRows batch = batches.get(b);
                if (onlyRenamed) {
                    batch.replaceKeys(targetOfTableKey[batch.worker()]);
                } else {
                    batch.replaceKeys(targetOfTableKey[batch.worker()], lastRow, stamp);
                    stamp += batch.rows();
                }
                batch.countKeys(occurrences);
            }
            return occurrences;
        });
        int[] total = new int[targets.length];
        for (int[] occurrences : perWorker) {
            Arrays.setAll(total, t -> Math.addExact(total[t], occurrences[t]));
        }
        return total;
    }

    private int[] targetOfTableKey(int table) {
        int[] composed = keyOfTableKey[table].clone();
        for (int k = 0; k < composed.length; k++) {
            composed[k] = targetOfKey[composed[k]];
        }
        return composed;
    }

    /** Rows that have something in common become one. */
    private Optional<JoinedRows> joinRows() {
        if (options.join() == JoinRule.NONE) {
            return Optional.empty();
        }
        JoinedRows joined = new RowJoining(batches, joins, options.maxTopicsPerRow(), targets.length, blocks).join();
        joined.rejections().forEach(rejections::add);
        return Optional.of(joined);
    }

    private int[] countOccurrences() {
        int[] occurrences = new int[targets.length];
        batches.forEach(batch -> batch.countKeys(occurrences));
        return occurrences;
    }

    private RowAccounting accounting(long rowsRead, Optional<JoinedRows> joined) {
        long analysed = 0;
        long without = 0;
        for (KeyedRows batch : batches) {
            for (int row = 0; row < batch.rows(); row++) {
                if (batch.end(row) > batch.start(row)) {
                    analysed++;
                } else {
                    without++;
                }
            }
        }
        return new RowAccounting(
                rowsRead,
                analysed,
                without,
                rejections.total(),
                joined.map(JoinedRows::size).orElse(0));
    }

    // Topics: filters, order, labels

    /** {@return the topic of each target, numbered as {@link Vocabulary} asks, or {@link #NONE}} */
    private int[] chooseTopics(int[] occurrences, List<FilterCount> filters) {
        int[] ordered = ordered(occurrences);
        int kept = ordered.length;
        if (options.minOccurrences() > 1) {
            while (kept > 0 && occurrences[ordered[kept - 1]] < options.minOccurrences()) {
                kept--;
            }
            filters.add(new FilterCount("min-occurrences", ordered.length - kept, 0));
        }
        if (options.topTopics().isPresent()) {
            int most = Math.min(kept, options.topTopics().getAsInt());
            filters.add(new FilterCount("top-topics", kept - most, 0));
            kept = most;
        }
        int[] topicOfTarget = new int[targets.length];
        Arrays.fill(topicOfTarget, NONE);
        for (int topic = 0; topic < kept; topic++) {
            topicOfTarget[ordered[topic]] = topic;
        }
        return topicOfTarget;
    }

    /** {@return the targets that occur, by falling occurrences, then by key} */
    private int[] ordered(int[] occurrences) {
        long[] order = new long[occurrences.length];
        int some = 0;
        for (int target = 0; target < occurrences.length; target++) {
            if (occurrences[target] > 0) {
                order[some++] = (long) (Integer.MAX_VALUE - occurrences[target]) << Integer.SIZE | target;
            }
        }
        Arrays.sort(order, 0, some);
        int[] ordered = new int[some];
        IntList runs = new IntList();
        for (int i = 0; i < some; i++) {
            ordered[i] = (int) order[i];
            if (i == 0 || occurrences[ordered[i]] != occurrences[ordered[i - 1]]) {
                runs.add(i);
            }
        }
        runs.add(some);
        blocks.forEach(runs.size() - 1, 1, (run, from, to) -> sortByKey(ordered, runs.get(from), runs.get(to)));
        return ordered;
    }

    private void sortByKey(int[] some, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Integer[] sorted = new Integer[to - from];
        Arrays.setAll(sorted, i -> some[from + i]);
        Arrays.sort(sorted, (a, b) -> CodePointOrder.compare(targets[a], targets[b]));
        for (int i = from; i < to; i++) {
            some[i] = sorted[i - from];
        }
    }

    private Vocabulary vocabulary(int[] topicOfTarget, int[] occurrences) {
        int topics = (int) Arrays.stream(topicOfTarget).filter(t -> t != NONE).count();
        String[] topicKeys = new String[topics];
        int[] topicOccurrences = new int[topics];
        for (int target = 0; target < targets.length; target++) {
            if (topicOfTarget[target] != NONE) {
                topicKeys[topicOfTarget[target]] = targets[target];
                topicOccurrences[topicOfTarget[target]] = occurrences[target];
            }
        }
        return new Vocabulary(topicKeys, labels(topicKeys, topicOfTarget), topicOccurrences);
    }

    /** {@return for each topic the most frequent surface form of its own key; ties by code point} */
    private String[] labels(String[] topicKeys, int[] topicOfTarget) {
        FormsByTopic forms = new FormsByTopic(topicKeys.length);
        for (int t = 0; t < tables.size(); t++) {
            RawForms table = tables.get(t);
            int[] keyOf = keyOfTableKey[t];
            forms.add(table, form -> {
                int key = keyOf[table.key(form)];
                int target = targetOfKey[key];
                boolean own = target != NONE && topicOfTarget[target] != NONE && keys[key].equals(targets[target]);
                return own ? topicOfTarget[target] : NONE;
            });
        }
        String[] labels = new String[topicKeys.length];
        blocks.forEach(labels.length, (block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                String surface = forms.mostFrequentSurface(topic);
                labels[topic] = surface.isEmpty() ? spelling(topicKeys[topic]) : surface;
            }
        });
        return labels;
    }

    /** {@return how the rule that brought in a key spells it} */
    private String spelling(String key) {
        return options.rules().stream()
                .flatMap(rule -> rule.spelling(key).stream())
                .findFirst()
                .map(TopicKey::surface)
                .orElse(key);
    }

    private static IntStream usedForms(RawForms table) {
        return IntStream.range(0, table.size()).filter(form -> table.count(form) > 0);
    }

    // Rows of topics

    private Corpus corpus(
            Vocabulary vocabulary,
            int[] topicOfTarget,
            DateOrders orders,
            RowAccounting accounting,
            CorpusCounts counts,
            List<FilterCount> filters) {
        int[] firstRow = new int[batches.size() + 1];
        int[] firstMention = new int[batches.size() + 1];
        blocks.forEach(batches.size(), 1, (b, from, to) -> {
            KeyedRows batch = batches.get(b);
            for (int row = 0; row < batch.rows(); row++) {
                int size = 0;
                for (int i = batch.start(row); i < batch.end(row); i++) {
                    size += topicOfTarget[batch.key(i)] == NONE ? 0 : 1;
                }
                firstRow[b + 1] += size > 0 ? 1 : 0;
                firstMention[b + 1] += size;
            }
        });
        for (int b = 0; b < batches.size(); b++) {
            firstRow[b + 1] += firstRow[b];
            firstMention[b + 1] = Math.addExact(firstMention[b + 1], firstMention[b]);
        }
        int rows = firstRow[batches.size()];
        int[] start = new int[rows + 1];
        int[] topics = new int[firstMention[batches.size()]];
        byte[] support = new byte[options.support().isPresent() ? topics.length : 0];
        int[] sourceIndex = new int[rows];
        int[] rowNumber = new int[rows];
        int[] dates = new int[rows];
        blocks.forEach(batches.size(), 1, (b, from, to) -> {
            KeyedRows batch = batches.get(b);
            int out = firstRow[b];
            int mention = firstMention[b];
            for (int row = 0; row < batch.rows(); row++) {
                int begin = mention;
                for (int i = batch.start(row); i < batch.end(row); i++) {
                    int topic = topicOfTarget[batch.key(i)];
                    if (topic != NONE) {
                        if (support.length > 0) {
                            support[mention] = batch.support(i);
                        }
                        topics[mention++] = topic;
                    }
                }
                if (mention > begin) {
                    sort(topics, support, begin, mention);
                    sourceIndex[out] = batch.sourceIndex();
                    rowNumber[out] = batch.rowNumber(row);
                    dates[out] = batch.date(row);
                    start[++out] = mention;
                }
            }
            batches.set(b, null); // its memory is not needed any more
        });
        return new Corpus(
                vocabulary,
                start,
                topics,
                support,
                sourceIndex,
                rowNumber,
                RowDates.of(dates, sourceIndex, orders, firstUnusableDate),
                accounting,
                counts,
                filters,
                unusedLines,
                ledger(topicOfTarget));
    }

    private Optional<VocabularyLedger> ledger(int[] topicOfTarget) {
        if (!options.ledger()) {
            return Optional.empty();
        }
        LedgerAssembly ledger = new LedgerAssembly(options, keys, targetOfKey, targets, topicOfTarget);
        for (int t = 0; t < tables.size(); t++) {
            ledger.add(tables.get(t), keyOfTableKey[t]);
        }
        return Optional.of(ledger.ledger());
    }

    /** Sorts a row's topics, each with its support if there is any. */
    private static void sort(int[] topics, byte[] support, int from, int to) {
        if (support.length == 0) {
            Arrays.sort(topics, from, to);
            return;
        }
        long[] both = new long[to - from];
        for (int i = 0; i < both.length; i++) {
            both[i] = (long) topics[from + i] << 8 | support[from + i];
        }
        Arrays.sort(both);
        for (int i = 0; i < both.length; i++) {
            topics[from + i] = (int) (both[i] >> 8);
            support[from + i] = (byte) both[i];
        }
    }
}
