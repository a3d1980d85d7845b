package org.topicgraph.cooccurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topicgraph.corpus.Corpus;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Memory;
import org.topicgraph.parallel.Progress;

/**
 * Counts the pairs of topics that meet in a row. Four steps for each range of first topics whose pairs fit the memory set
 * aside:
 *
 * <ol>
 *   <li>histogram: how many pairs each first topic has in each share of the rows;
 *   <li>prefix sums: where each share writes;
 *   <li>scatter: each row appends its later topics to the bucket of each of its topics, in the order of rows;
 *   <li>count: for each first topic one pass over its bucket into a dense accumulator, which a bitmap of two levels reads out
 *       in ascending order without sorting.
 * </ol>
 *
 * Memory follows the mentions and the pairs kept, not the pairs seen: 4 bytes a pair of the range (8 with fractional
 * counting), and an accumulator of 4 bytes a topic and thread. Topics are numbered by falling occurrences, so the accumulator
 * is hit mostly at its beginning, which stays in the cache. The idea is Gustavson's (1978, doi:10.1145/355791.355796).
 *
 * <p>Fractional sums are made from whole counts by size of row: rows are visited by rising size, so that what is added in
 * which order does not depend on the order of the rows.
 */
final class PairCounter {
    /**
     * Pairs of a range of first topics: an eighth of all, since each range is one more pass over the rows, but from 16 MiB to
     * 256 MiB of them, unless one topic alone has more.
     */
    private static final int SMALLEST_RANGE = 1 << 22;

    private static final int LARGEST_RANGE = 1 << 26;
    private static final int RANGES = 8;
    /** Pairs that a thread counts before it asks for more. */
    static final int CHUNK = 1 << 18;

    private final Corpus corpus;
    private final Counting counting;
    private final double minWeight;
    private final Blocks blocks;
    private final int largestRange;
    private final int chunk;
    private final int topics;
    /** The rows with at least two topics, by rising size if the order matters. */
    private final int[] rows;

    private int[] bucket = new int[0];
    private int[] bucketRowSize = new int[0];

    PairCounter(Corpus corpus, Counting counting, double minWeight, Blocks blocks) {
        this(corpus, counting, minWeight, blocks, LARGEST_RANGE, CHUNK);
    }

    /** As above, with so many pairs of a range at most, and so many in a chunk, if not one topic alone has more. */
    PairCounter(Corpus corpus, Counting counting, double minWeight, Blocks blocks, int largestRange, int chunk) {
        this.corpus = corpus;
        this.counting = counting;
        this.minWeight = minWeight;
        this.blocks = blocks;
        this.largestRange = largestRange;
        this.chunk = chunk;
        this.topics = corpus.vocabulary().size();
        this.rows = rowsWithPairs();
    }

    CooccurrenceCounts count(Progress progress) {
        long[] pairs = pairsOfTopics();
        long total = Arrays.stream(pairs).sum();
        long range = Math.min(largestRange, Math.max(SMALLEST_RANGE, total / RANGES));
        List<PairChunk> chunks = new ArrayList<>();
        try (Progress.Stage stage = progress.stage("counting pairs", total, "pairs")) {
            for (int from = 0; from < topics; ) {
                int to = from;
                long size = 0;
                while (to < topics && (to == from || size + pairs[to] <= range)) {
                    size += pairs[to++];
                }
                if (size > 0) {
                    requireMemory(chunks, size);
                    chunks.addAll(countRange(from, to, pairs, Math.toIntExact(size)));
                    stage.advance(size);
                }
                from = to;
            }
        }
        bucket = new int[0];
        bucketRowSize = new int[0];
        return PairChunk.join(chunks, counting);
    }

    /** The least that the next range takes, beside the rows and the pairs kept so far. */
    private void requireMemory(List<PairChunk> chunks, long rangeSize) {
        long kept = chunks.stream().mapToLong(PairChunk::size).sum();
        boolean fractional = counting != Counting.FULL;
        long ofMentions = (long) Integer.BYTES * corpus.start(corpus.rows());
        long ofRange = rangeSize * Integer.BYTES * (fractional ? 2 : 1);
        long ofPairs = kept * (3 * Integer.BYTES + (fractional ? Double.BYTES : 0));
        Memory.require(
                ofMentions + ofRange + ofPairs,
                String.format(
                        Locale.ROOT,
                        "%,d mentions and %,d pairs of topics",
                        corpus.start(corpus.rows()),
                        kept + rangeSize));
    }

    private int[] rowsWithPairs() {
        int[] some = new int[corpus.rows()];
        int count = 0;
        int longest = 0;
        for (int row = 0; row < corpus.rows(); row++) {
            if (corpus.size(row) > 1) {
                some[count++] = row;
                longest = Math.max(longest, corpus.size(row));
            }
        }
        some = Arrays.copyOf(some, count);
        return counting == Counting.FULL ? some : bySize(some, longest);
    }

    private int[] bySize(int[] some, int longest) {
        int[] place = new int[longest + 2];
        for (int row : some) {
            place[corpus.size(row) + 1]++;
        }
        for (int size = 0; size <= longest; size++) {
            place[size + 1] += place[size];
        }
        int[] ordered = new int[some.length];
        for (int row : some) {
            ordered[place[corpus.size(row)]++] = row;
        }
        return ordered;
    }

    /** {@return how many pairs, repeats counted, have each topic as their first} */
    private long[] pairsOfTopics() {
        long[] pairs = new long[topics];
        for (int row : rows) {
            int end = corpus.start(row + 1);
            for (int m = corpus.start(row); m < end; m++) {
                pairs[corpus.topic(m)] += end - 1 - m;
            }
        }
        return pairs;
    }

    private List<PairChunk> countRange(int from, int to, long[] pairs, int size) {
        if (bucket.length < size) {
            bucket = new int[size];
            bucketRowSize = counting == Counting.FULL ? new int[0] : new int[size];
        }
        int[] start = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            start[i - from + 1] = start[i - from] + Math.toIntExact(pairs[i]);
        }
        scatter(from, to, start);
        return countBuckets(from, to, start);
    }

    // Steps 1 to 3

    private void scatter(int from, int to, int[] start) {
        int shares = blocks.threads();
        int[][] next = new int[shares][];
        blocks.workers(shares, share -> next[share] = histogram(from, to, share, shares));
        for (int i = 0; i < to - from; i++) {
            int place = start[i];
            for (int[] ofShare : next) {
                int count = ofShare[i];
                ofShare[i] = place;
                place += count;
            }
        }
        blocks.workers(shares, share -> {
            append(from, to, share, shares, next[share]);
            return share;
        });
    }

    private int shareStart(int share, int shares) {
        return (int) ((long) rows.length * share / shares);
    }

    private int[] histogram(int from, int to, int share, int shares) {
        int[] count = new int[to - from];
        int last = shareStart(share + 1, shares);
        for (int r = shareStart(share, shares); r < last; r++) {
            int end = corpus.start(rows[r] + 1);
            for (int m = corpus.start(rows[r]); m < end; m++) {
                int topic = corpus.topic(m);
                if (topic >= to) {
                    break; // ascending
                }
                if (topic >= from) {
                    count[topic - from] += end - 1 - m;
                }
            }
        }
        return count;
    }

    private void append(int from, int to, int share, int shares, int[] next) {
        boolean sized = counting != Counting.FULL;
        int last = shareStart(share + 1, shares);
        for (int r = shareStart(share, shares); r < last; r++) {
            int begin = corpus.start(rows[r]);
            int end = corpus.start(rows[r] + 1);
            for (int m = begin; m < end; m++) {
                int topic = corpus.topic(m);
                if (topic >= to) {
                    break;
                }
                if (topic >= from) {
                    int place = next[topic - from];
                    for (int later = m + 1; later < end; later++) {
                        if (sized) {
                            bucketRowSize[place] = end - begin;
                        }
                        bucket[place++] = corpus.topic(later);
                    }
                    next[topic - from] = place;
                }
            }
        }
    }

    // Step 4

    private List<PairChunk> countBuckets(int from, int to, int[] start) {
        int[] cuts = cuts(start);
        PairChunk[] chunks = new PairChunk[cuts.length - 1];
        blocks.forEach(chunks.length, 1, () -> new PairAccumulator(topics, counting, minWeight), (own, c, f, t) -> {
            PairChunk chunk = new PairChunk();
            for (int i = cuts[c]; i < cuts[c + 1]; i++) {
                if (counting == Counting.FULL) {
                    own.addAll(bucket, start[i], start[i + 1]);
                } else {
                    own.addAll(bucket, bucketRowSize, start[i], start[i + 1]);
                }
                own.drain(from + i, chunk, corpus.vocabulary());
            }
            chunks[c] = chunk.trimmed();
        });
        return List.of(chunks);
    }

    /**
     * {@return first topics, relative to the range, at which chunks of about equal work begin; last the end} Any boundaries give
     * the same counts: the bucket of a first topic is counted from an empty accumulator to an empty one, and chunks are joined
     * in their order.
     */
    private int[] cuts(int[] start) {
        int[] cuts = new int[start.length + 1];
        int count = 1;
        for (int i = 1; i < start.length; i++) {
            if (start[i] - start[cuts[count - 1]] >= chunk || i == start.length - 1) {
                cuts[count++] = i;
            }
        }
        return Arrays.copyOf(cuts, count);
    }
}
