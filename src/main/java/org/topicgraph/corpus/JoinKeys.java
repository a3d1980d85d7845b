package org.topicgraph.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the values that rows have in common: equal bytes, equal number, exactly. About 25 bytes a value beside its text, a
 * third of what a map of strings takes. The hash is seeded, so that no input can be made to collide; numbers follow the order
 * of first appearance.
 */
final class JoinKeys {
    private static final int CHUNK = 1 << 20;
    private static final int FREE = -1;

    private final long seed;
    private final List<byte[]> chunks = new ArrayList<>();
    private int chunkEnd;
    private long[] place = new long[64];
    private int[] length = new int[64];
    private int[] hash = new int[64];
    private int[] slots = new int[128];
    private int size;

    JoinKeys(long seed) {
        this.seed = seed | 1;
        Arrays.fill(slots, FREE);
    }

    int size() {
        return size;
    }

    /** {@return the number of the value} */
    int add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** {@return the number that each value of another has here} */
    int[] addAll(JoinKeys other) {
        int[] numbers = new int[other.size];
        for (int key = 0; key < other.size; key++) {
            numbers[key] = add(other.chunk(key), other.offset(key), other.length[key]);
        }
        return numbers;
    }

    private int add(byte[] bytes, int from, int count) {
        int h = hash(bytes, from, count);
        int mask = slots.length - 1;
        int slot = h & mask;
        while (slots[slot] != FREE) {
            int key = slots[slot];
            if (hash[key] == h
                    && Arrays.equals(chunk(key), offset(key), offset(key) + length[key], bytes, from, from + count)) {
                return key;
            }
            slot = (slot + 1) & mask;
        }
        append(bytes, from, count, h);
        slots[slot] = size - 1;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int hash(byte[] bytes, int from, int count) {
        long h = count;
        for (int i = from; i < from + count; i++) {
            h = (h + bytes[i]) * seed;
        }
        h ^= h >>> 32;
        h *= 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }

    private void append(byte[] bytes, int from, int count, int h) {
        if (chunks.isEmpty() || chunkEnd + count > chunks.get(chunks.size() - 1).length) {
            chunks.add(new byte[Math.max(CHUNK, count)]);
            chunkEnd = 0;
        }
        if (size == place.length) {
            place = Arrays.copyOf(place, 2 * size);
            length = Arrays.copyOf(length, 2 * size);
            hash = Arrays.copyOf(hash, 2 * size);
        }
        System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), chunkEnd, count);
        place[size] = (long) (chunks.size() - 1) << Integer.SIZE | chunkEnd;
        length[size] = count;
        hash[size] = h;
        chunkEnd += count;
        size++;
    }

    private byte[] chunk(int key) {
        return chunks.get((int) (place[key] >>> Integer.SIZE));
    }

    private int offset(int key) {
        return (int) place[key];
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        int mask = slots.length - 1;
        for (int key = 0; key < size; key++) {
            int slot = hash[key] & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = key;
        }
    }
}
