package org.topicgraph.cooccurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The counted pairs of some consecutive first topics. */
final class PairChunk {
    private static final int CAPACITY = 1024;

    private int[] first = new int[CAPACITY];
    private int[] second = new int[CAPACITY];
    private int[] rows = new int[CAPACITY];
    private double[] weight = new double[0];
    private int size;
    private PrunedPairs pruned = new PrunedPairs();

    void keep(int i, int j, int count, double fractional, boolean hasFractional) {
        if (size == first.length) {
            resize(size * 2, hasFractional);
        }
        first[size] = i;
        second[size] = j;
        rows[size] = count;
        if (hasFractional) {
            if (weight.length < first.length) {
                weight = Arrays.copyOf(weight, first.length);
            }
            weight[size] = fractional;
        }
        size++;
    }

    /** {@return how many pairs are kept} */
    int size() {
        return size;
    }

    private void resize(int capacity, boolean hasFractional) {
        first = Arrays.copyOf(first, capacity);
        second = Arrays.copyOf(second, capacity);
        rows = Arrays.copyOf(rows, capacity);
        if (hasFractional) {
            weight = Arrays.copyOf(weight, capacity);
        }
    }

    void prune(long firstOccurrences, long secondOccurrences, int count) {
        pruned.add((int) firstOccurrences, (int) secondOccurrences, count);
    }

    /** {@return this chunk, holding no more memory than it needs} */
    PairChunk trimmed() {
        resize(size, weight.length > 0);
        return this;
    }

    /**
     * {@return the pairs of all chunks, which are emptied on the way} One array after the other, so that the chunks' own ones are
     * gone before the next is made: at its peak this takes a third more than the result, not as much again.
     */
    static CooccurrenceCounts join(List<PairChunk> chunks, Counting counting) {
        int pairs = Math.toIntExact(chunks.stream().mapToLong(c -> c.size).sum());
        PrunedPairs pruned = new PrunedPairs();
        for (PairChunk chunk : chunks) {
            pruned.addAll(chunk.pruned);
            chunk.pruned = new PrunedPairs();
        }
        int[] first = new int[pairs];
        joinInto(first, chunks, chunk -> {
            int[] own = chunk.first;
            chunk.first = new int[0];
            return own;
        });
        int[] second = new int[pairs];
        joinInto(second, chunks, chunk -> {
            int[] own = chunk.second;
            chunk.second = new int[0];
            return own;
        });
        int[] rows = new int[pairs];
        joinInto(rows, chunks, chunk -> {
            int[] own = chunk.rows;
            chunk.rows = new int[0];
            return own;
        });
        double[] weight = new double[counting == Counting.FULL ? 0 : pairs];
        if (weight.length > 0) {
            joinInto(weight, chunks, chunk -> {
                double[] own = chunk.weight;
                chunk.weight = new double[0];
                return own;
            });
        }
        return new CooccurrenceCounts(first, second, rows, weight, pruned.groups());
    }

    /** @param taken gives a chunk's array, which the chunk lets go of */
    private static <A> void joinInto(A whole, List<PairChunk> chunks, Function<PairChunk, A> taken) {
        int at = 0;
        for (PairChunk chunk : chunks) {
            System.arraycopy(taken.apply(chunk), 0, whole, at, chunk.size);
            at += chunk.size;
        }
    }

    /** How many pairs were not kept, by the three counts that their measures depend on. */
    private static final class PrunedPairs {
        private long[] keys = new long[64];
        private long[] counts = new long[64];
        private int used;
        private final Map<List<Integer>, Long> large = new TreeMap<>(PrunedPairs::compare);

        private static int compare(List<Integer> a, List<Integer> b) {
            for (int i = 0; i < a.size(); i++) {
                int c = Integer.compare(a.get(i), b.get(i));
                if (c != 0) {
                    return c;
                }
            }
            return 0;
        }

        void add(int firstOccurrences, int secondOccurrences, int rows) {
            if (firstOccurrences >= 1 << 24 || secondOccurrences >= 1 << 24 || rows >= 1 << 15) {
                large.merge(List.of(firstOccurrences, secondOccurrences, rows), 1L, Math::addExact);
                return;
            }
            add((long) firstOccurrences << 39 | (long) secondOccurrences << 15 | rows, 1);
        }

        private void add(long key, long count) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            while (counts[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            if (counts[slot] == 0) {
                keys[slot] = key;
                if (++used * 2 > keys.length) {
                    counts[slot] = count;
                    grow();
                    return;
                }
            }
            counts[slot] += count;
        }

        private static int slot(long key, int mask) {
            long h = key * 0x9E3779B97F4A7C15L;
            return (int) (h >>> 40) & mask;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCounts = counts;
            keys = new long[oldKeys.length * 2];
            counts = new long[oldKeys.length * 2];
            used = 0;
            for (int slot = 0; slot < oldKeys.length; slot++) {
                if (oldCounts[slot] != 0) {
                    add(oldKeys[slot], oldCounts[slot]);
                }
            }
        }

        void addAll(PrunedPairs other) {
            for (int slot = 0; slot < other.keys.length; slot++) {
                if (other.counts[slot] != 0) {
                    add(other.keys[slot], other.counts[slot]);
                }
            }
            other.large.forEach((key, count) -> large.merge(key, count, Math::addExact));
        }

        /** {@return the groups, ascending by s_i, then s_j, then c_ij} */
        List<CooccurrenceCounts.Pruned> groups() {
            List<CooccurrenceCounts.Pruned> groups = new ArrayList<>();
            for (int slot = 0; slot < keys.length; slot++) {
                if (counts[slot] != 0) {
                    long key = keys[slot];
                    groups.add(new CooccurrenceCounts.Pruned(
                            (int) (key >>> 39), (int) (key >>> 15) & 0xffffff, (int) key & 0x7fff, counts[slot]));
                }
            }
            large.forEach((key, count) ->
                    groups.add(new CooccurrenceCounts.Pruned(key.get(0), key.get(1), key.get(2), count)));
            groups.sort(java.util.Comparator.comparingInt(CooccurrenceCounts.Pruned::firstOccurrences)
                    .thenComparingInt(CooccurrenceCounts.Pruned::secondOccurrences)
                    .thenComparingInt(CooccurrenceCounts.Pruned::rows));
            return groups;
        }
    }
}
