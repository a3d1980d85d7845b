package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.source.RejectionReason;
import org.topicgraph.source.Row;
import org.topicgraph.source.RowBatch;
import org.topicgraph.source.RowSink;

/**
 * Turns rows into sets of keys while they are read, on all threads at once. Each worker has its own table of raw forms, so
 * that workers never wait for each other; {@link #corpus} joins the tables when all is read.
 */
public final class MentionCollector implements RowSink {
    /** A row's keys are compared with each other as long as they are so few; memory is not looked at for them. */
    private static final int FEW_KEYS = 16;

    private static final int UNREADABLE = -1;

    private final CorpusOptions options;
    private final Worker[] workers;
    private final ConcurrentLinkedQueue<KeyedRows> batches = new ConcurrentLinkedQueue<>();
    private final RejectionLog rejections = new RejectionLog();

    /**
     * Ready to take in batches.
     *
     * @param threads how many workers there may be
     */
    public MentionCollector(int threads, CorpusOptions options) {
        this.options = options;
        this.workers = new Worker[threads];
        long seed = System.nanoTime(); // decides only which slots forms take; see RawForms
        Arrays.setAll(workers, w -> new Worker(new RawForms(options.topicKey(), seed)));
    }

    @Override
    public void accept(int worker, RowBatch batch) {
        batch.rejections().forEach(rejections::add);
        batches.add(workers[worker].keyed(worker, batch));
    }

    /** {@return the rows that were not used, so far} */
    public RejectionLog rejections() {
        return rejections;
    }

    /**
     * {@return the corpus of all batches taken in}
     *
     * @param rowsRead how many records the readers have seen; each must have come here, as a row or as a rejection
     * @throws IllegalStateException if one got lost
     */
    public Corpus corpus(long rowsRead, Blocks blocks) {
        List<KeyedRows> ordered = new ArrayList<>(batches);
        batches.clear();
        ordered.sort(Comparator.comparingLong(KeyedRows::number));
        List<RawForms> tables = new ArrayList<>();
        long mentionsRead = 0;
        long tooLong = 0;
        long unsupported = 0;
        for (Worker worker : workers) {
            tables.add(worker.forms);
            mentionsRead += worker.mentionsRead;
            tooLong += worker.tooLong;
            unsupported += worker.unsupported;
        }
        List<JoinKeys> joins =
                Arrays.stream(workers).map(worker -> worker.joins).toList();
        return new CorpusAssembly(options, tables, ordered, joins, rejections, firstUnusableDate(), blocks)
                .assemble(rowsRead, mentionsRead, tooLong, unsupported);
    }

    private Optional<UnusableDate> firstUnusableDate() {
        return Arrays.stream(workers)
                .flatMap(worker -> worker.firstUnusable.stream())
                .reduce((a, b) -> a.isBefore(b) ? a : b);
    }

    /** What one thread holds while it works on a batch. */
    private final class Worker {
        private final RawForms forms;
        private long mentionsRead;
        private long tooLong;

        private int[] batchForms = new int[1 << 10];
        private int[] rowEnd = new int[0];

        private int[] rowForms = new int[64];
        private int rowFormCount;
        private int[] rowKeys = new int[64];
        private int rowKeyCount;
        private int[] lastRowOfKey = new int[1 << 8];
        private int rowStamp;

        private final Optional<SupportCheck> check = options.support().map(SupportOptions::newCheck);
        private int checkedForms;
        private byte[] formSupport = new byte[64];
        private byte[] rowSupport = new byte[0];
        private long unsupported;

        private final JoinKeys joins = new JoinKeys(System.nanoTime());

        private final DateReader dates = new DateReader();
        private Optional<UnusableDate> firstUnusable = Optional.empty();

        Worker(RawForms forms) {
            this.forms = forms;
        }

        KeyedRows keyed(int worker, RowBatch batch) {
            KeyedRows rows = new KeyedRows(
                    batch.number(), worker, batch.sourceIndex(), batch.rows().size(), check.isPresent());
            Optional<RowPlaces> places = options.join() == JoinRule.NONE
                    ? Optional.empty()
                    : Optional.of(new RowPlaces(batch.source(), batch.rows().size()));
            places.ifPresent(rows::joinBy);
            findForms(batch);
            forms.makeKeys();
            int from = 0;
            for (int r = 0; r < batch.rows().size(); r++) {
                if (rowEnd[r] == UNREADABLE) {
                    continue;
                }
                Row row = batch.rows().get(r);
                takeRow(from, rowEnd[r]);
                from = rowEnd[r];
                if (rowKeyCount > options.maxTopicsPerRow()) {
                    long pairs = (long) rowKeyCount * (rowKeyCount - 1) / 2;
                    rejections.add(batch.reject(
                            row, RejectionReason.TOO_MANY_TOPICS, rowKeyCount + " topics, " + pairs + " pairs"));
                    continue;
                }
                long place = (long) batch.sourceIndex() << Integer.SIZE | row.number();
                for (int i = 0; i < rowFormCount; i++) {
                    forms.count(rowForms[i], place);
                }
                mentionsRead += rowFormCount;
                check.ifPresent(supportCheck -> check(row.text(), supportCheck));
                places.ifPresent(at -> at.set(rows.rows(), row, join(row)));
                rows.add(Math.toIntExact(row.number()), date(row, batch), rowKeys, rowSupport, rowKeyCount);
            }
            return rows;
        }

        private int join(Row row) {
            String key = options.join().key(row.join());
            return key.isEmpty() ? RowPlaces.ALONE : joins.add(key);
        }

        private int date(Row row, RowBatch batch) {
            int code = dates.code(row.date());
            if (code == DateCode.UNUSABLE) {
                noteUnusable(new UnusableDate(batch.sourceIndex(), Math.toIntExact(row.number()), row.date()));
            }
            return code;
        }

        private void noteUnusable(UnusableDate date) {
            if (firstUnusable.isEmpty() || date.isBefore(firstUnusable.get())) {
                firstUnusable = Optional.of(date);
            }
        }

        /** The forms of the batch's mentions, row after row. */
        private void findForms(RowBatch batch) {
            if (rowEnd.length < batch.rows().size()) {
                rowEnd = new int[batch.rows().size()];
            }
            int end = 0;
            int r = 0;
            for (Row row : batch.rows()) {
                forms.beginRow();
                try {
                    for (String cell : row.topicCells()) {
                        batch.separator().split(cell, this::mention);
                    }
                    if (end + forms.mentions() > batchForms.length) {
                        batchForms = Arrays.copyOf(batchForms, (end + forms.mentions()) * 2);
                    }
                    forms.resolve(batchForms, end);
                    end += forms.mentions();
                    rowEnd[r++] = end;
                } catch (IllegalArgumentException e) { // see TopicSeparator
                    rejections.add(batch.reject(row, RejectionReason.BAD_TOPIC_LIST, e.getMessage()));
                    rowEnd[r++] = UNREADABLE;
                }
            }
        }

        /** The row's forms and its set of keys, in the order in which they stand. */
        private void takeRow(int from, int to) {
            rowFormCount = to - from;
            if (rowFormCount > rowForms.length) {
                rowForms = new int[rowFormCount * 2];
                rowKeys = new int[rowForms.length];
            }
            System.arraycopy(batchForms, from, rowForms, 0, rowFormCount);
            rowKeyCount = 0;
            rowStamp++;
            for (int i = 0; i < rowFormCount; i++) {
                int key = forms.key(rowForms[i]);
                if (key != RawForms.NO_KEY && isNew(key)) {
                    rowKeys[rowKeyCount++] = key;
                }
            }
        }

        private void mention(String text, int from, int to) {
            if (to - from > TopicKey.MAX_CODE_POINTS && text.codePointCount(from, to) > TopicKey.MAX_CODE_POINTS) {
                tooLong++;
            } else {
                forms.mention(text, from, to);
            }
        }

        /** {@return whether the row did not have the key before: each topic counts once a row} */
        private boolean isNew(int key) {
            if (rowKeyCount < FEW_KEYS) {
                for (int k = 0; k < rowKeyCount; k++) {
                    if (rowKeys[k] == key) {
                        return false;
                    }
                }
                return true;
            }
            if (rowKeyCount == FEW_KEYS) {
                for (int k = 0; k < FEW_KEYS; k++) {
                    stamp(rowKeys[k]);
                }
            }
            return stamp(key);
        }

        /** {@return whether the key bore another row's stamp} */
        private boolean stamp(int key) {
            if (key >= lastRowOfKey.length) {
                lastRowOfKey = Arrays.copyOf(lastRowOfKey, Math.max(key + 1, lastRowOfKey.length * 2));
            }
            boolean other = lastRowOfKey[key] != rowStamp;
            lastRowOfKey[key] = rowStamp;
            return other;
        }

        /** How the row's text bears out each of its keys; of several forms of one key the best counts. */
        private void check(String text, SupportCheck supportCheck) {
            for (; checkedForms < forms.size(); checkedForms++) {
                supportCheck.addForm(checkedForms, forms.form(checkedForms));
            }
            if (formSupport.length < rowFormCount) {
                formSupport = new byte[rowForms.length];
            }
            supportCheck.check(text, rowForms, rowFormCount, formSupport);
            if (rowSupport.length < rowKeyCount) {
                rowSupport = new byte[rowKeys.length];
            }
            Arrays.fill(rowSupport, 0, rowKeyCount, SupportCheck.UNCHECKED);
            for (int f = 0; f < rowFormCount; f++) {
                int key = forms.key(rowForms[f]);
                for (int k = 0; k < rowKeyCount; k++) {
                    if (rowKeys[k] == key) {
                        rowSupport[k] = (byte) Math.min(rowSupport[k], formSupport[f]);
                    }
                }
            }
            dropUnsupported(options.support().orElseThrow());
        }

        private void dropUnsupported(SupportOptions support) {
            int kept = 0;
            for (int k = 0; k < rowKeyCount; k++) {
                if (support.isDropped(rowSupport[k])) {
                    unsupported++;
                    leaveOut(rowKeys[k]);
                } else {
                    rowKeys[kept] = rowKeys[k];
                    rowSupport[kept++] = rowSupport[k];
                }
            }
            rowKeyCount = kept;
        }

        private void leaveOut(int key) {
            for (int f = 0; f < rowFormCount; f++) {
                if (forms.key(rowForms[f]) == key) {
                    forms.leaveOut(rowForms[f]);
                }
            }
        }
    }
}
