package org.topicgraph.corpus;

/**
 * Says of each topic of a row how the row's text bears it out. There is one for each worker, used by one thread at a time.
 * What it answers depends on the text and on the raw forms alone, so that rows may come to any worker in any order.
 */
public interface SupportCheck {
    /** The answer for a mention that cannot be judged, since its row has no text. */
    byte UNCHECKED = Byte.MAX_VALUE;

    /**
     * Makes a raw form known.
     *
     * @param form its number; they come as 0, 1, 2 and so on
     */
    void addForm(int form, String raw);

    /**
     * Judges a row.
     *
     * @param forms numbers of the row's raw forms, the first {@code count} of them
     * @param support takes the answers, one for each of these; the smaller, the better borne out, so that of several forms of
     *     one topic the smallest counts
     */
    void check(String text, int[] forms, int count, byte[] support);
}
