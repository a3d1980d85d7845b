package org.topicgraph.temporal;

import java.util.Arrays;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.graph.TopicGraph;

/**
 * How many rows of each slice show each link of a graph. 8 bytes for each link and slice in which it is seen; one pass over
 * the pairs of the rows, each looked up among the links.
 */
public final class SliceLinks {
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
     * @param corpus whose rows are counted
     */
    public static SliceLinks of(Corpus corpus, TopicGraph graph, TimeSlices slices) {
        Places places = new Places(corpus, graph);
        int[] bySlice = slices.ordered();
        int[] start = new int[graph.links() + 1];
        int[] last = new int[graph.links()];
        Arrays.fill(last, -1);
        for (int row : bySlice) {
            places.each(row, link -> {
                if (last[link] != slices.sliceOf(row)) {
                    last[link] = slices.sliceOf(row);
                    start[link + 1]++;
                }
            });
        }
        for (int link = 0; link < graph.links(); link++) {
            start[link + 1] = Math.addExact(start[link], start[link + 1]);
        }
        int[] slice = new int[start[graph.links()]];
        int[] rows = new int[slice.length];
        int[] next = Arrays.copyOf(start, graph.links());
        for (int row : bySlice) {
            places.each(row, link -> {
                int entry = next[link] - 1;
                if (entry < start[link] || slice[entry] != slices.sliceOf(row)) {
                    entry = next[link]++;
                    slice[entry] = slices.sliceOf(row);
                }
                rows[entry]++;
            });
        }
        return new SliceLinks(start, slice, rows, slices.count());
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

    private interface Found {
        void link(int link);
    }

    /** The links of the graph by their two topics. */
    private static final class Places {
        private final Corpus corpus;
        private final int[] inGraph;
        private final int[] startOfFirst;
        private final int[] second;

        Places(Corpus corpus, TopicGraph graph) {
            this.corpus = corpus;
            this.inGraph = new int[corpus.vocabulary().size()];
            Arrays.fill(inGraph, -1);
            int[] numbers = graph.vocabulary().numbersIn(corpus.vocabulary());
            for (int topic = 0; topic < numbers.length; topic++) {
                inGraph[numbers[topic]] = topic;
            }
            this.startOfFirst = new int[graph.topics() + 1];
            this.second = new int[graph.links()];
            for (int link = 0; link < second.length; link++) {
                startOfFirst[graph.first(link) + 1]++;
                second[link] = graph.second(link);
            }
            for (int topic = 0; topic < graph.topics(); topic++) {
                startOfFirst[topic + 1] += startOfFirst[topic];
            }
        }

        void each(int row, Found found) {
            int end = corpus.start(row + 1);
            for (int m = corpus.start(row); m < end; m++) {
                int first = inGraph[corpus.topic(m)];
                if (first < 0 || startOfFirst[first] == startOfFirst[first + 1]) {
                    continue;
                }
                for (int later = m + 1; later < end; later++) {
                    int link = inGraph[corpus.topic(later)] < 0
                            ? -1
                            : Arrays.binarySearch(
                                    second, startOfFirst[first], startOfFirst[first + 1], inGraph[corpus.topic(later)]);
                    if (link >= 0) {
                        found.link(link);
                    }
                }
            }
        }
    }
}
