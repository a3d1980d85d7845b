package org.topicgraph.corpus;

import java.util.Arrays;

/**
 * Numbers put down under hashes of 32 bits, eight bytes each. When all are there and sorted, those of one hash stand side by
 * side, in ascending order; they have an equal key or, seldom, only an equal hash, which is for the caller to tell apart.
 */
final class NumbersByHash {
    private static final int NUMBER_BITS = 32;

    private long[] entries = new long[64];
    private int size;

    /** Puts a number under the upper half of a hash. */
    void add(long hash, int number) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = hash >>> NUMBER_BITS << NUMBER_BITS | number;
    }

    void clear() {
        size = 0;
    }

    void sort() {
        Arrays.sort(entries, 0, size);
    }

    int size() {
        return size;
    }

    int number(int place) {
        return (int) entries[place];
    }

    /** {@return whether the place is the first of its hash} */
    boolean isFirst(int place) {
        return place == 0 || !isSameHash(place - 1, place);
    }

    /** {@return the place after the last one of the hash at this place} */
    int end(int place) {
        int end = place + 1;
        while (end < size && isSameHash(place, end)) {
            end++;
        }
        return end;
    }

    private boolean isSameHash(int one, int other) {
        return (entries[one] ^ entries[other]) >>> NUMBER_BITS == 0;
    }
}
