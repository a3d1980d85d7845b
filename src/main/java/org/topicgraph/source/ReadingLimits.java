package org.topicgraph.source;

/**
 * How much of an input is held at once. A record beyond the bounds is rejected, so that a quote that is never closed, or a
 * file without line ends, costs one line and not the memory.
 *
 * @param recordBytes bytes of one record, its line end not counted
 * @param recordLines physical lines of one record
 * @param batchBytes bytes of whole records that a thread takes at a time; has no influence on any result
 */
public record ReadingLimits(int recordBytes, int recordLines, int batchBytes) {
    /** 1 MiB or 10,000 lines a record; batches that fit a second-level cache. */
    public static final ReadingLimits DEFAULTS = new ReadingLimits(1 << 20, 10_000, 1 << 18);

    /** Buffers grow by doubling up to a record of this size, and arrays end at 2 GiB. */
    private static final int LARGEST_RECORD = 1 << 28;

    public ReadingLimits {
        if (recordBytes < 1 || recordBytes > LARGEST_RECORD) {
            throw new IllegalArgumentException(
                    "a record may have 1 to %d bytes, not %d".formatted(LARGEST_RECORD, recordBytes));
        }
        if (recordLines < 1) {
            throw new IllegalArgumentException("a record may have 1 line or more, not " + recordLines);
        }
        if (batchBytes < 1 || batchBytes > LARGEST_RECORD) {
            throw new IllegalArgumentException(
                    "a batch may have 1 to %d bytes, not %d".formatted(LARGEST_RECORD, batchBytes));
        }
    }
}
