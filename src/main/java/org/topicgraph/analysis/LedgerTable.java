package org.topicgraph.analysis;

import java.util.ArrayList;
import java.util.List;
import org.topicgraph.corpus.KeyRule;
import org.topicgraph.corpus.VocabularyLedger;

/** What became of every raw form, as a table. */
public final class LedgerTable {
    private LedgerTable() {}

    /**
     * {@return the table, in code point order of the raw forms}
     *
     * @param inputs the names of the inputs, in order
     */
    public static Table of(VocabularyLedger ledger, List<String> inputs) {
        List<VocabularyLedger.Entry> entries = ledger.entries();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts("raw", "The form exactly as it stands between separators.", i -> entries.get(i)
                .raw()));
        columns.add(Column.integers(
                "mentions", "How often it stands there, repeats within a row counted.", i -> entries.get(i)
                        .mentions()));
        if (entries.stream().anyMatch(entry -> entry.leftOut() > 0)) {
            columns.add(Column.integers(
                    "left_out",
                    "How many of the mentions --drop-unsupported left out, as their rows' texts do not bear them out;"
                            + " the column is there where any is.",
                    i -> entries.get(i).leftOut()));
        }
        columns.add(Column.texts(
                "rules",
                "What made the topic of it, in the order of the rules; empty if nothing had to.",
                i -> entries.get(i).rules()));
        columns.add(Column.texts("topic", "Id of the topic it became; empty if it has none.", i -> entries.get(i)
                .topic()));
        columns.add(Column.texts(
                "input",
                "The input of the first row that has it, as given.",
                i -> inputs.get(entries.get(i).sourceIndex())));
        columns.add(Column.integers(
                "row", "Number of that row in its input, from 1, the header not counted.", i -> entries.get(i)
                        .rowNumber()));
        return new Table("raw forms", entries.size(), columns);
    }

    /** {@return the lines of thesaurus and stop words that changed nothing, as a table} */
    public static Table ofUnused(List<KeyRule.UnusedLine> lines) {
        return new Table(
                "unused rules",
                lines.size(),
                List.of(
                        Column.texts("file", "The thesaurus or the stop words, as given.", i -> lines.get(i)
                                .file()),
                        Column.integers("line", "Number of the line in it, from 1.", i -> lines.get(i)
                                .line()),
                        Column.texts(
                                "text", "What no row has: a topic's key, or a regular expression.", i -> lines.get(i)
                                        .text())));
    }
}
