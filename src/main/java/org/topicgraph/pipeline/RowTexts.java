package org.topicgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;
import org.topicgraph.source.InputException;
import org.topicgraph.source.Row;
import org.topicgraph.source.RowBatch;
import org.topicgraph.source.Sources;
import org.topicgraph.source.TopicSeparator;

/**
 * The rows that show what was found, read once more: to hold the texts of all rows from the first reading on would take more
 * memory than everything else.
 */
final class RowTexts {
    private final Map<Long, Kept> rows = new ConcurrentHashMap<>();

    /** A row, and how its cells are split. */
    private record Kept(Row row, TopicSeparator separator) {}

    private RowTexts() {}

    /** {@return the rows of the corpus with these numbers, with what stands in them} */
    static RowTexts read(Sources sources, Corpus corpus, int[] wanted, Blocks blocks, Progress progress) {
        RowTexts texts = new RowTexts();
        Set<Long> places = ConcurrentHashMap.newKeySet();
        for (int row : wanted) {
            places.add(place(corpus.sourceIndex(row), corpus.rowNumber(row)));
        }
        sources.read((worker, batch) -> texts.keep(batch, places), blocks, progress);
        return texts;
    }

    private void keep(RowBatch batch, Set<Long> places) {
        for (Row row : batch.rows()) {
            long place = place(batch.sourceIndex(), row.number());
            if (places.contains(place)) {
                rows.put(place, new Kept(row, batch.separator()));
            }
        }
    }

    private static long place(int sourceIndex, long rowNumber) {
        return (long) sourceIndex << 32 | rowNumber;
    }

    /**
     * {@return the row of the corpus as it stands in its input}
     *
     * @throws InputException if it is not there any more
     */
    Row row(Corpus corpus, int row) {
        return kept(corpus, row).row();
    }

    /** {@return the raw forms of the row's topics, in their order} */
    List<String> forms(Corpus corpus, int row) {
        Kept kept = kept(corpus, row);
        List<String> forms = new ArrayList<>();
        for (String cell : kept.row().topicCells()) {
            kept.separator().split(cell, (text, from, to) -> forms.add(text.substring(from, to)));
        }
        return forms;
    }

    private Kept kept(Corpus corpus, int row) {
        Kept found = rows.get(place(corpus.sourceIndex(row), corpus.rowNumber(row)));
        if (found == null) {
            throw new InputException(
                    InputException.Kind.BROKEN,
                    "row %d of input %d is gone: the input was changed during the run; run again"
                            .formatted(corpus.rowNumber(row), corpus.sourceIndex(row) + 1));
        }
        return found;
    }
}
