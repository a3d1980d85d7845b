package org.topicgraph.corpus;

import java.util.Arrays;

/** An array of numbers that grows. */
final class IntList {
    private int[] elements = new int[16];
    private int size;

    void add(int element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = element;
    }

    void clear() {
        size = 0;
    }

    int get(int place) {
        return elements[place];
    }

    int size() {
        return size;
    }
}
