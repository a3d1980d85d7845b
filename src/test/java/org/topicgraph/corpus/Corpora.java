package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.source.Row;
import org.topicgraph.source.RowBatch;
import org.topicgraph.source.TopicSeparator;

/** Makes corpora for tests from lists of topics, without files. */
public final class Corpora {
    /** Tests write topics between bars. */
    private static final TopicSeparator BAR = new TopicSeparator() {
        @Override
        public void split(String cell, Visitor visitor) {
            int from = 0;
            while (from <= cell.length()) {
                int to = cell.indexOf('|', from) < 0 ? cell.length() : cell.indexOf('|', from);
                if (to > from) {
                    visitor.topic(cell, from, to);
                }
                from = to + 1;
            }
        }

        @Override
        public String option() {
            return "|";
        }
    };

    private Corpora() {}

    /** {@return the corpus of rows such as {@code "a|b|c"}} */
    public static Corpus of(List<String> rows, CorpusOptions options, Blocks blocks) {
        MentionCollector collector = collected(rows, options, blocks.threads(), 3);
        return collector.corpus(rows.size(), blocks);
    }

    /** {@return the corpus of rows with a date each} */
    public static Corpus dated(List<String> rows, List<String> dates, Blocks blocks) {
        MentionCollector collector = collected(rows, dates, CorpusOptions.DEFAULTS, blocks.threads(), 3);
        return collector.corpus(rows.size(), blocks);
    }

    /** {@return in how many rows each two topics meet} */
    static int[][] meetings(Corpus corpus) {
        int topics = corpus.vocabulary().size();
        int[][] meetings = new int[topics][topics];
        for (int row = 0; row < corpus.rows(); row++) {
            for (int a = corpus.start(row); a < corpus.start(row + 1); a++) {
                for (int b = corpus.start(row); b < corpus.start(row + 1); b++) {
                    if (a != b) {
                        meetings[corpus.topic(a)][corpus.topic(b)]++;
                    }
                }
            }
        }
        return meetings;
    }

    /** {@return the links of a table of meetings} */
    static TopicLinks links(int[][] meetings) {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < meetings.length; a++) {
            for (int b = a + 1; b < meetings.length; b++) {
                if (meetings[a][b] > 0) {
                    pairs.add(new int[] {a, b, meetings[a][b]});
                }
            }
        }
        return TopicLinks.ofPairs(
                meetings.length,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                pairs.stream().mapToInt(pair -> pair[2]).toArray());
    }

    /** {@return a collector that has taken in the rows, in batches of some rows each, dealt out to workers in turn} */
    static MentionCollector collected(List<String> rows, CorpusOptions options, int workers, int batchSize) {
        return collected(rows, Collections.nCopies(rows.size(), ""), options, workers, batchSize);
    }

    private static MentionCollector collected(
            List<String> rows, List<String> dates, CorpusOptions options, int workers, int batchSize) {
        MentionCollector collector = new MentionCollector(workers, options);
        long number = 0;
        for (int from = 0; from < rows.size(); from += batchSize) {
            List<Row> batch = new ArrayList<>();
            for (int i = from; i < Math.min(rows.size(), from + batchSize); i++) {
                batch.add(new Row(i + 1, i + 2, 0, 0, List.of(rows.get(i)), "", "", dates.get(i), "", ""));
            }
            collector.accept(
                    (int) (number % workers),
                    new RowBatch(number, "test", 0, batch, List.of(), BAR, row -> row.topicCells()
                            .get(0)));
            number++;
        }
        return collector;
    }
}
