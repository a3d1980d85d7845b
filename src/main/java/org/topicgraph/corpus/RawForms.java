package org.topicgraph.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The raw forms that one worker has met, each with its count and its key, found again without making a String: strings, not
 * pairs, are what counting topics costs. One table a worker, so no locks; tables are joined when all is read.
 *
 * <p>Open addressing over the characters of all forms in one array. The hash is seeded anew in each run, so that no input
 * can be made to collide; forms are numbered in the order in which they are met, which never reaches a result.
 */
final class RawForms {
    /** The key number of a form of which nothing is left. */
    static final int NO_KEY = -1;

    private static final long EMPTY = -1;

    private final TopicKey topicKey;
    private final long seed;
    private char[] characters = new char[1 << 12];
    private int[] end = new int[1 << 8];
    private int[] key = new int[1 << 8];
    private long[] count = new long[1 << 8];
    private long[] firstPlace = new long[1 << 8];
    /** As long as it has to be; most runs leave nothing out. */
    private long[] leftOut = {};

    private int forms;
    /** Hash and number of a form, so that most looks at other memory are looks at the right form. */
    private long[] slots = new long[1 << 9];

    private char[] buffer = new char[64];
    private final Map<String, Integer> keys = new HashMap<>();

    RawForms(TopicKey topicKey, long seed) {
        this.topicKey = topicKey;
        this.seed = seed | 1;
        Arrays.fill(slots, EMPTY);
    }

    /** {@return the number of the form {@code text[from, to)}; it is not counted yet} */
    int add(String text, int from, int to) {
        int length = to - from;
        if (length > buffer.length) {
            buffer = new char[length * 2];
        }
        text.getChars(from, to, buffer, 0); // one copy is cheaper than a look at the string's coder for each character
        int h = hash(length);
        int mask = slots.length - 1;
        int slot = h & mask;
        while (slots[slot] != EMPTY) {
            int form = (int) slots[slot];
            if ((int) (slots[slot] >>> Integer.SIZE) == h && matches(form, length)) {
                return form;
            }
            slot = (slot + 1) & mask;
        }
        int form = append(length);
        slots[slot] = (long) h << Integer.SIZE | form;
        if (forms * 2 > slots.length) {
            rehash();
        }
        return form;
    }

    private int hash(int length) {
        long h = length;
        for (int i = 0; i < length; i++) {
            h = (h + buffer[i]) * seed;
        }
        h ^= h >>> 32;
        h *= 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }

    private boolean matches(int form, int length) {
        int start = start(form);
        return Arrays.equals(characters, start, end[form], buffer, 0, length);
    }

    private int append(int length) {
        int form = forms++;
        if (form == end.length) {
            int capacity = form * 2;
            end = Arrays.copyOf(end, capacity);
            key = Arrays.copyOf(key, capacity);
            count = Arrays.copyOf(count, capacity);
            firstPlace = Arrays.copyOf(firstPlace, capacity);
        }
        int start = start(form);
        if (start + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, start + length));
        }
        System.arraycopy(buffer, 0, characters, start, length);
        end[form] = start + length;
        String newKey = topicKey.of(new String(buffer, 0, length));
        if (newKey.isEmpty()) {
            key[form] = NO_KEY;
        } else {
            Integer known = keys.putIfAbsent(newKey, keys.size());
            key[form] = known == null ? keys.size() - 1 : known;
        }
        return form;
    }

    private void rehash() {
        long[] larger = new long[slots.length * 2];
        Arrays.fill(larger, EMPTY);
        int mask = larger.length - 1;
        for (long entry : slots) {
            if (entry != EMPTY) {
                int slot = (int) (entry >>> Integer.SIZE) & mask;
                while (larger[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = entry;
            }
        }
        slots = larger;
    }

    private int start(int form) {
        return form == 0 ? 0 : end[form - 1];
    }

    /** {@return how many different forms} */
    int size() {
        return forms;
    }

    /** {@return the form's characters} */
    String form(int form) {
        return new String(characters, start(form), end[form] - start(form));
    }

    /** {@return how often the form stands in rows that are used} */
    long count(int form) {
        return count[form];
    }

    /**
     * The form stands in one more row that is used.
     *
     * @param place of the row, the smaller, the earlier
     */
    void count(int form, long place) {
        if (count[form]++ == 0 || place < firstPlace[form]) {
            firstPlace[form] = place;
        }
    }

    /** One of the counted mentions of the form is left out, as the row's text does not bear it out. */
    void leaveOut(int form) {
        if (form >= leftOut.length) {
            leftOut = Arrays.copyOf(leftOut, end.length);
        }
        leftOut[form]++;
    }

    /** {@return how many of the counted mentions are left out} */
    long leftOut(int form) {
        return form < leftOut.length ? leftOut[form] : 0;
    }

    /** {@return the place of the first row with the form} */
    long firstPlace(int form) {
        return firstPlace[form];
    }

    /** {@return the number of the form's key within this table, or {@link #NO_KEY}} */
    int key(int form) {
        return key[form];
    }

    /** {@return the keys of this table by number} */
    String[] keys() {
        String[] byNumber = new String[keys.size()];
        keys.forEach((text, number) -> byNumber[number] = text);
        return byNumber;
    }

    /** {@return how many different keys} */
    int keyCount() {
        return keys.size();
    }
}
