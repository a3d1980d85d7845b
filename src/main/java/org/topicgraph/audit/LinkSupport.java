package org.topicgraph.audit;

import java.util.stream.IntStream;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.parallel.Blocks;

/**
 * How much of each link the rows' texts bear out. For each topic that is the first end of a link, the topics of its rows are
 * counted into an array and the links read off, so the time is that of counting all pairs of the corpus once.
 */
public final class LinkSupport {
    private final int[] supported;
    private final int[] remaining;

    private LinkSupport(int links) {
        supported = new int[links];
        remaining = new int[links];
    }

    /** In how many rows each topic meets the topic at hand. */
    private static final class Scratch {
        private final int[] supported;
        private final int[] remaining;
        private final int[] touched;
        private int touchedCount;

        Scratch(int topics) {
            supported = new int[topics];
            remaining = new int[topics];
            touched = new int[topics];
        }

        void add(int topic, boolean bothSupported) {
            if (remaining[topic]++ == 0) {
                touched[touchedCount++] = topic;
            }
            supported[topic] += bothSupported ? 1 : 0;
        }

        void clear() {
            for (int i = 0; i < touchedCount; i++) {
                supported[touched[i]] = 0;
                remaining[touched[i]] = 0;
            }
            touchedCount = 0;
        }
    }

    /**
     * {@return the support of some links}
     *
     * @param support the answer for each mention, by its place in the corpus
     * @param first one end of each link
     * @param second the other end
     */
    public static LinkSupport of(Corpus corpus, byte[] support, int[] first, int[] second, Blocks blocks) {
        int topics = corpus.vocabulary().size();
        LinkSupport result = new LinkSupport(first.length);
        int[] byFirst = IntStream.range(0, first.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(first[a], first[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] linkStart = starts(topics, first);
        int[] mentionStart = mentionStarts(corpus, topics);
        int[] rows = new int[mentionStart[topics]];
        byte[] ownSupport = new byte[rows.length];
        int[] next = mentionStart.clone();
        for (int row = 0; row < corpus.rows(); row++) {
            for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
                int place = next[corpus.topic(mention)]++;
                rows[place] = row;
                ownSupport[place] = support[mention];
            }
        }
        blocks.forEach(topics, 64, () -> new Scratch(topics), (scratch, block, from, to) -> {
            for (int topic = from; topic < to; topic++) {
                if (linkStart[topic] == linkStart[topic + 1]) {
                    continue;
                }
                for (int place = mentionStart[topic]; place < mentionStart[topic + 1]; place++) {
                    if (!isInsideWord(ownSupport[place])) {
                        count(corpus, support, rows[place], isSupported(ownSupport[place]), scratch);
                    }
                }
                for (int k = linkStart[topic]; k < linkStart[topic + 1]; k++) {
                    int link = byFirst[k];
                    result.supported[link] = scratch.supported[second[link]];
                    result.remaining[link] = scratch.remaining[second[link]];
                }
                scratch.clear();
            }
        });
        return result;
    }

    private static void count(Corpus corpus, byte[] support, int row, boolean supported, Scratch scratch) {
        for (int mention = corpus.start(row); mention < corpus.start(row + 1); mention++) {
            if (!isInsideWord(support[mention])) {
                scratch.add(corpus.topic(mention), supported && isSupported(support[mention]));
            }
        }
    }

    private static int[] starts(int topics, int[] first) {
        int[] start = new int[topics + 1];
        for (int topic : first) {
            start[topic + 1]++;
        }
        for (int topic = 0; topic < topics; topic++) {
            start[topic + 1] += start[topic];
        }
        return start;
    }

    private static int[] mentionStarts(Corpus corpus, int topics) {
        int[] start = new int[topics + 1];
        for (int mention = 0; mention < corpus.start(corpus.rows()); mention++) {
            start[corpus.topic(mention) + 1]++;
        }
        for (int topic = 0; topic < topics; topic++) {
            start[topic + 1] += start[topic];
        }
        return start;
    }

    private static boolean isSupported(byte code) {
        return Support.isChecked(code) && Support.ofCode(code).isSupport();
    }

    private static boolean isInsideWord(byte code) {
        return Support.isChecked(code) && Support.ofCode(code) == Support.INSIDE_WORD;
    }

    /** {@return in how many of the link's rows the text bears out both ends} */
    public int supported(int link) {
        return supported[link];
    }

    /** {@return in how many of the link's rows neither end is found inside words only: what is left without such mentions} */
    public int remaining(int link) {
        return remaining[link];
    }
}
