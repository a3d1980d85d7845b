package org.topicgraph.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The raw forms that one worker has met, each with its count and its key, found again without making a String: strings, not
 * pairs, are what counting topics costs. One table a worker, so no locks; tables are joined when all is read.
 *
 * <p>Open addressing over the characters of all forms in one array. The hash is seeded anew in each run, so that no input
 * can be made to collide; forms are numbered in the order in which they are met, which never reaches a result.
 *
 * <p>What look-ups wait for is memory, so the mentions of a row are looked up together: the processor then fetches what the
 * next ones need while it compares the first.
 */
final class RawForms {
    /** The key number of a form of which nothing is left. */
    static final int NO_KEY = -1;

    private static final long EMPTY = -1;

    /** Before a form's characters stand its number, in two halves, and its length. */
    private static final int HEAD = 3;

    private static final long ONE = 1L << Integer.SIZE;

    private final TopicKey topicKey;
    private final long seed;
    private char[] characters = new char[1 << 12];
    private int used;
    private int[] place = new int[1 << 8];
    /** Of each form the count in the upper half, the key in the lower one: who asks for one soon asks for the other. */
    private long[] countAndKey = new long[1 << 8];

    private long[] firstRow = new long[1 << 8];
    private long latestRow = Long.MIN_VALUE;
    /** As long as it has to be; most runs leave nothing out. */
    private long[] leftOut = {};

    private int forms;
    /** Hash and place of a form, so that most looks at other memory are looks at the right form. */
    private long[] slots = new long[1 << 9];

    private int keyed;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> keyNumbers = new HashMap<>();

    private char[] buffer = new char[256];
    private int[] mentionEnd = new int[16];
    private int[] mentionHash = new int[16];
    private long[] mentionSlot = new long[16];
    private int mentions;

    RawForms(TopicKey topicKey, long seed) {
        this.topicKey = topicKey;
        this.seed = seed | 1;
        Arrays.fill(slots, EMPTY);
    }

    // A row's mentions

    /** A new row begins; mentions not resolved are forgotten. */
    void beginRow() {
        mentions = 0;
    }

    /** Takes in {@code text[from, to)} as a mention of the row. */
    void mention(String text, int from, int to) {
        if (mentions == mentionEnd.length) {
            mentionEnd = Arrays.copyOf(mentionEnd, mentions * 2);
            mentionHash = Arrays.copyOf(mentionHash, mentions * 2);
            mentionSlot = Arrays.copyOf(mentionSlot, mentions * 2);
        }
        int start = mentionStart(mentions);
        int end = start + (to - from);
        if (end > buffer.length) {
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        text.getChars(
                from, to, buffer, start); // one copy is cheaper than a look at the string's coder for each character
        mentionEnd[mentions] = end;
        mentionHash[mentions++] = hash(start, end);
    }

    /** {@return how many mentions the row has so far} */
    int mentions() {
        return mentions;
    }

    /** Writes the forms of the row's mentions, in their order, into an array from a place on; they are not counted yet. */
    void resolve(int[] formOfMention, int from) {
        int mask = slots.length - 1;
        for (int m = 0; m < mentions; m++) {
            mentionSlot[m] = slots[mentionHash[m] & mask];
        }
        for (int m = 0; m < mentions; m++) {
            formOfMention[from + m] = isMention(mentionSlot[m], m) ? number((int) mentionSlot[m]) : find(m);
        }
    }

    private int mentionStart(int mention) {
        return mention == 0 ? 0 : mentionEnd[mention - 1];
    }

    private int hash(int from, int to) {
        long h = to - from;
        for (int i = from; i < to; i++) {
            h = (h + buffer[i]) * seed;
        }
        h ^= h >>> 32;
        h *= 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }

    private boolean isMention(long slot, int mention) {
        if (slot == EMPTY || (int) (slot >>> Integer.SIZE) != mentionHash[mention]) {
            return false;
        }
        int from = (int) slot;
        int start = mentionStart(mention);
        int end = mentionEnd[mention];
        return characters[from + HEAD - 1] == end - start
                && Arrays.equals(characters, from + HEAD, from + HEAD + end - start, buffer, start, end);
    }

    private int number(int from) {
        return characters[from] << Character.SIZE | characters[from + 1];
    }

    private int find(int mention) {
        int mask = slots.length - 1;
        int slot = mentionHash[mention] & mask;
        while (slots[slot] != EMPTY) {
            if (isMention(slots[slot], mention)) {
                return number((int) slots[slot]);
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) mentionHash[mention] << Integer.SIZE | used;
        int form = append(mentionStart(mention), mentionEnd[mention]);
        if (forms * 2 > slots.length) {
            rehash();
        }
        return form;
    }

    private int append(int from, int to) {
        int form = forms++;
        if (form == place.length) {
            place = Arrays.copyOf(place, form * 2);
            countAndKey = Arrays.copyOf(countAndKey, form * 2);
            firstRow = Arrays.copyOf(firstRow, form * 2);
        }
        int length = to - from;
        int end = used + HEAD + length;
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, end));
        }
        characters[used] = (char) (form >>> Character.SIZE);
        characters[used + 1] = (char) form;
        characters[used + HEAD - 1] = (char) length;
        System.arraycopy(buffer, from, characters, used + HEAD, length);
        place[form] = used;
        used = end;
        return form;
    }

    // Keys

    /** Makes the keys of the forms that have none yet: apart from the look-ups, which stay small and soon compiled. */
    void makeKeys() {
        for (; keyed < forms; keyed++) {
            String text = topicKey.of(form(keyed));
            countAndKey[keyed] |= Integer.toUnsignedLong(text.isEmpty() ? NO_KEY : keyNumber(text));
        }
    }

    private int keyNumber(String text) {
        Integer known = keyNumbers.putIfAbsent(text, keys.size());
        if (known != null) {
            return known;
        }
        keys.add(text);
        return keys.size() - 1;
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

    // Forms

    /** {@return how many different forms} */
    int size() {
        return forms;
    }

    /** {@return the form's characters} */
    String form(int form) {
        int from = place[form];
        return new String(characters, from + HEAD, characters[from + HEAD - 1]);
    }

    /** {@return how often the form stands in rows that are used} */
    long count(int form) {
        return countAndKey[form] >>> Integer.SIZE;
    }

    /**
     * The form stands in one more row that is used.
     *
     * @param row its place, the smaller, the earlier
     */
    void count(int form, long row) {
        long before = countAndKey[form];
        countAndKey[form] = Math.addExact(before, ONE);
        if (before < ONE || row < latestRow && row < firstRow[form]) { // rows mostly come in order: then only once
            firstRow[form] = row;
        }
        latestRow = Math.max(latestRow, row);
    }

    /** One of the counted mentions of the form is left out, as the row's text does not bear it out. */
    void leaveOut(int form) {
        if (form >= leftOut.length) {
            leftOut = Arrays.copyOf(leftOut, place.length);
        }
        leftOut[form]++;
    }

    /** {@return how many of the counted mentions are left out} */
    long leftOut(int form) {
        return form < leftOut.length ? leftOut[form] : 0;
    }

    /** {@return the place of the first row with the form} */
    long firstRow(int form) {
        return firstRow[form];
    }

    /** {@return the number of the form's key within this table, or {@link #NO_KEY}; made by {@link #makeKeys}} */
    int key(int form) {
        return (int) countAndKey[form];
    }

    /** {@return the keys of this table by number} */
    List<String> keys() {
        return keys;
    }
}
