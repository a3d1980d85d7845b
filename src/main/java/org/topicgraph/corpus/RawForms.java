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

    private final TopicKey topicKey;
    private final long seed;
    private char[] characters = new char[1 << 12];
    private int[] end = new int[1 << 8];
    private int[] hash = new int[1 << 8];
    private int[] key = new int[1 << 8];
    private long[] count = new long[1 << 8];
    private long[] firstPlace = new long[1 << 8];
    private int forms;
    private int[] slots = new int[1 << 9];
    private final Map<String, Integer> keys = new HashMap<>();

    RawForms(TopicKey topicKey, long seed) {
        this.topicKey = topicKey;
        this.seed = seed | 1;
        Arrays.fill(slots, -1);
    }

    /** {@return the number of the form {@code text[from, to)}; it is not counted yet} */
    int add(String text, int from, int to) {
        int h = hash(text, from, to);
        int mask = slots.length - 1;
        int slot = h & mask;
        while (true) {
            int form = slots[slot];
            if (form < 0) {
                break;
            }
            if (hash[form] == h && matches(form, text, from, to)) {
                return form;
            }
            slot = (slot + 1) & mask;
        }
        int form = append(text, from, to, h);
        slots[slot] = form;
        if (forms * 2 > slots.length) {
            rehash();
        }
        return form;
    }

    private int hash(String text, int from, int to) {
        long h = seed;
        for (int i = from; i < to; i++) {
            h = (h ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
        }
        h *= seed;
        return (int) (h >>> 32);
    }

    private boolean matches(int form, String text, int from, int to) {
        int start = start(form);
        if (end[form] - start != to - from) {
            return false;
        }
        for (int i = from, j = start; i < to; i++, j++) {
            if (text.charAt(i) != characters[j]) {
                return false;
            }
        }
        return true;
    }

    private int append(String text, int from, int to, int h) {
        int form = forms++;
        if (form == end.length) {
            int capacity = form * 2;
            end = Arrays.copyOf(end, capacity);
            hash = Arrays.copyOf(hash, capacity);
            key = Arrays.copyOf(key, capacity);
            count = Arrays.copyOf(count, capacity);
            firstPlace = Arrays.copyOf(firstPlace, capacity);
        }
        int start = start(form);
        if (start + (to - from) > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, start + (to - from)));
        }
        text.getChars(from, to, characters, start);
        end[form] = start + (to - from);
        hash[form] = h;
        String newKey = topicKey.of(text.substring(from, to));
        if (newKey.isEmpty()) {
            key[form] = NO_KEY;
        } else {
            Integer known = keys.putIfAbsent(newKey, keys.size());
            key[form] = known == null ? keys.size() - 1 : known;
        }
        return form;
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        Arrays.fill(larger, -1);
        int mask = larger.length - 1;
        for (int form = 0; form < forms; form++) {
            int slot = hash[form] & mask;
            while (larger[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = form;
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
