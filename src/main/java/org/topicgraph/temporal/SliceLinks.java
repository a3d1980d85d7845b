package org.topicgraph.temporal;

import java.util.Arrays;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.graph.TopicGraph;
import org.topicgraph.parallel.Blocks;

/**
 * How many rows of each slice show each link of a graph. 8 bytes for each link and slice in which it is seen. The rows of each
 * topic are gone through twice, slice by slice, and what they have beside it is looked up among its links, so the cost is that of
 * the rows' pairs.
 */
public final class SliceLinks {
    /** Few enough topics that threads end together where one has most of the rows. */
    private static final int BLOCK = 64;

    private final int[] start;
    private final int[] slice;
    private final int[] rows;
    private final int[] ofSlice;

    private SliceLinks(int[] start, int[] slice, int[] rows, int slices) {
        this.start = start;
        this.slice = slice;
        this.rows = rows;
        this.ofSlice = new int[slices];
        for (int s : slice) {
            ofSlice[s]++;
        }
    }

    /**
     * {@return the counts of the graph's links}
     *
     * @param rows of the corpus that the graph was made of
     */
    public static SliceLinks of(TopicRows rows, TopicGraph graph, Blocks blocks) {
        int[] start = new int[graph.links() + 1];
        int[] last = new int[graph.links()];
        Arrays.fill(last, -1);
        each(rows, graph, blocks, (link, inSlice) -> {
            if (last[link] != inSlice) {
                last[link] = inSlice;
                start[link + 1]++;
            }
        });
        for (int link = 0; link < graph.links(); link++) {
            start[link + 1] = Math.addExact(start[link], start[link + 1]);
        }
        int[] slice = new int[start[graph.links()]];
        int[] count = new int[slice.length];
        System.arraycopy(start, 0, last, 0, last.length); // from here on where the link's last entry ends
        each(rows, graph, blocks, (link, inSlice) -> {
            int entry = last[link] - 1;
            if (entry < start[link] || slice[entry] != inSlice) {
                entry = last[link]++;
                slice[entry] = inSlice;
            }
            count[entry]++;
        });
        return new SliceLinks(start, slice, count, rows.slices().count());
    }

    private interface Seen {
        void in(int link, int slice);
    }

    /** Every link in every row, slice by slice for each link; a link is seen by one thread alone. */
    private static void each(TopicRows rows, TopicGraph graph, Blocks blocks, Seen seen) {
        Corpus corpus = rows.corpus();
        int[] inCorpus = graph.vocabulary().numbersIn(corpus.vocabulary());
        int[] firstLink = new int[graph.topics() + 1];
        for (int link = 0; link < graph.links(); link++) {
            firstLink[graph.first(link) + 1]++;
        }
        for (int topic = 1; topic < firstLink.length; topic++) {
            firstLink[topic] += firstLink[topic - 1];
        }
        blocks.forEach(graph.topics(), BLOCK, () -> new int[corpus.vocabulary().size()], (linkTo, block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                for (int link = firstLink[topic]; link < firstLink[topic + 1]; link++) {
                    linkTo[inCorpus[graph.second(link)]] = link + 1;
                }
                if (firstLink[topic] < firstLink[topic + 1]) {
                    eachOf(inCorpus[topic], rows, linkTo, seen);
                }
                for (int link = firstLink[topic]; link < firstLink[topic + 1]; link++) {
                    linkTo[inCorpus[graph.second(link)]] = 0;
                }
            }
        });
    }

    /** @param linkTo one more than the link to each topic of the corpus, 0 for none */
    private static void eachOf(int topic, TopicRows rows, int[] linkTo, Seen seen) {
        Corpus corpus = rows.corpus();
        for (int place = rows.start(topic); place < rows.start(topic + 1); place++) {
            int row = rows.row(place);
            int slice = rows.slice(place);
            for (int mention = corpus.start(row + 1) - 1; corpus.topic(mention) > topic; mention--) {
                int link = linkTo[corpus.topic(mention)] - 1;
                if (link >= 0) {
                    seen.in(link, slice);
                }
            }
        }
    }

    /** {@return where the link's entries begin; {@code start(links)} is the number of entries} */
    public int start(int link) {
        return start[link];
    }

    /** {@return the slice of an entry; ascending within a link} */
    public int slice(int entry) {
        return slice[entry];
    }

    /** {@return how many rows of the entry's slice show its link, at least 1} */
    public int rows(int entry) {
        return rows[entry];
    }

    /** {@return how many links are seen in the slice} */
    public int links(int whichSlice) {
        return ofSlice[whichSlice];
    }
}
