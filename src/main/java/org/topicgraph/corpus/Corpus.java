package org.topicgraph.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topicgraph.association.Margins;

/**
 * The rows as sets of topics, in flat arrays, in the order of the inputs. Only rows with a kept topic are held; {@code N} of
 * the formulas is {@link RowAccounting#analysed}, which counts rows that lost all topics to a filter too.
 *
 * <p>4 bytes a mention, 16 a row, 20 with dates.
 */
public final class Corpus {
    private final Vocabulary vocabulary;
    private final int[] start;
    private final int[] topics;
    private final byte[] support;
    private final int[] sourceIndex;
    private final int[] rowNumber;
    private final Optional<RowDates> dates;
    private final RowAccounting accounting;
    private final CorpusCounts counts;
    private final List<FilterCount> filters;
    private final List<KeyRule.UnusedLine> unusedLines;
    private final Optional<VocabularyLedger> ledger;
    private final Optional<JoinedRows> joined;

    Corpus(
            Vocabulary vocabulary,
            int[] start,
            int[] topics,
            byte[] support,
            int[] sourceIndex,
            int[] rowNumber,
            Optional<RowDates> dates,
            RowAccounting accounting,
            CorpusCounts counts,
            List<FilterCount> filters,
            List<KeyRule.UnusedLine> unusedLines,
            Optional<VocabularyLedger> ledger) {
        this.vocabulary = vocabulary;
        this.start = start;
        this.topics = topics;
        this.support = support;
        this.sourceIndex = sourceIndex;
        this.rowNumber = rowNumber;
        this.dates = dates;
        this.accounting = accounting;
        this.counts = counts;
        this.filters = List.copyOf(filters);
        this.unusedLines = List.copyOf(unusedLines);
        this.ledger = ledger;
        this.joined = Optional.empty();
    }

    private Corpus(Corpus corpus, JoinedRows joined) {
        this.vocabulary = corpus.vocabulary;
        this.start = corpus.start;
        this.topics = corpus.topics;
        this.support = corpus.support;
        this.sourceIndex = corpus.sourceIndex;
        this.rowNumber = corpus.rowNumber;
        this.dates = corpus.dates;
        this.accounting = corpus.accounting;
        this.counts = corpus.counts;
        this.filters = corpus.filters;
        this.unusedLines = corpus.unusedLines;
        this.ledger = corpus.ledger;
        this.joined = Optional.of(joined);
    }

    /** {@return the same corpus, which tells how its rows were joined} */
    Corpus with(JoinedRows rows) {
        return new Corpus(this, rows);
    }

    /** {@return the topics kept} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@return how many rows have a kept topic} */
    public int rows() {
        return start.length - 1;
    }

    /** {@return where the row's topics begin; {@code start(rows())} is the number of mentions} */
    public int start(int row) {
        return start[row];
    }

    /** {@return the topic at a place between {@code start(row)} and {@code start(row + 1)}; ascending within a row} */
    public int topic(int mention) {
        return topics[mention];
    }

    /** {@return a copy of the answers of {@link SupportCheck}, one a mention; empty if the texts were not asked} */
    public Optional<byte[]> support() {
        return support.length == 0 ? Optional.empty() : Optional.of(support.clone());
    }

    /** {@return how many topics the row has} */
    public int size(int row) {
        return start[row + 1] - start[row];
    }

    /** {@return number of the row's input, from 0} */
    public int sourceIndex(int row) {
        return sourceIndex[row];
    }

    /** {@return number of the row within its input, from 1} */
    public int rowNumber(int row) {
        return rowNumber[row];
    }

    /** {@return when the rows are from; empty if no row says anything about that} */
    public Optional<RowDates> dates() {
        return dates;
    }

    /** {@return where every row went} */
    public RowAccounting accounting() {
        return accounting;
    }

    /** {@return what was counted on the way} */
    public CorpusCounts counts() {
        return counts;
    }

    /** {@return what each filter of topics removed} */
    public List<FilterCount> filters() {
        return filters;
    }

    /** {@return the lines of thesaurus and stop words that changed nothing, file by file} */
    public List<KeyRule.UnusedLine> unusedLines() {
        return unusedLines;
    }

    /** {@return what became of every raw form, if that was asked for} */
    public Optional<VocabularyLedger> ledger() {
        return ledger;
    }

    /** {@return which rows were joined, if that was asked for} */
    public Optional<JoinedRows> joined() {
        return joined;
    }

    /** {@return how often each topic occurs and how many topics each row has, after the filters of topics} */
    public Margins margins() {
        int longest = IntStream.range(0, rows()).map(this::size).max().orElse(0);
        long[] rowsOfSize = new long[longest + 1];
        for (int row = 0; row < rows(); row++) {
            rowsOfSize[size(row)]++;
        }
        return new Margins(
                accounting.analysed(),
                rowsOfSize,
                IntStream.range(0, vocabulary.size())
                        .mapToLong(vocabulary::occurrences)
                        .toArray());
    }
}
