package org.topicgraph.source;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Some consecutive records of an input as bytes: where each begins and ends, and which of them cannot be records. Filled by
 * {@link RecordSplitter}, unchanged afterwards. Blank lines are not in it. Records are numbered here from 0.
 */
final class RecordBlock {
    /**
     * Why a physical line is no record.
     *
     * @param byteLength of the line, of which only the beginning may be held
     */
    record Fault(RejectionReason reason, String detail, long byteLength) {}

    private final byte[] bytes;
    private final long bytesOffset;
    private final long firstNumber;
    private final long firstLine;

    private int size;
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int[] line = new int[256];
    private Fault[] faults = {};

    /**
     * @param bytes some of the input's bytes
     * @param bytesOffset where they begin in the input
     * @param firstNumber number of the first record in the input, from 1, a header counted like any other
     * @param firstLine physical line from which the lines are counted
     */
    RecordBlock(byte[] bytes, long bytesOffset, long firstNumber, long firstLine) {
        this.bytes = bytes;
        this.bytesOffset = bytesOffset;
        this.firstNumber = firstNumber;
        this.firstLine = firstLine;
    }

    void add(int from, int to, long atLine) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            line = Arrays.copyOf(line, 2 * size);
        }
        start[size] = from;
        end[size] = to;
        line[size] = (int) (atLine - firstLine);
        size++;
    }

    void addFault(int from, int to, long atLine, Fault fault) {
        add(from, to, atLine);
        if (faults.length < size) {
            faults = Arrays.copyOf(faults, start.length);
        }
        faults[size - 1] = fault;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@return where {@link #bytes} begin in the input} */
    long bytesOffset() {
        return bytesOffset;
    }

    /** {@return index of the record's first byte in {@link #bytes}} */
    int start(int record) {
        return start[record];
    }

    /** {@return index after the record's last byte that is held, its line end included} */
    int end(int record) {
        return end[record];
    }

    long byteOffset(int record) {
        return bytesOffset + start[record];
    }

    /** {@return the length in the input, line end included} */
    long byteLength(int record) {
        return isSound(record) ? end[record] - start[record] : faults[record].byteLength();
    }

    long number(int record) {
        return firstNumber + record;
    }

    long line(int record) {
        return firstLine + line[record];
    }

    boolean isSound(int record) {
        return record >= faults.length || faults[record] == null;
    }

    Fault fault(int record) {
        return faults[record];
    }

    /** {@return the beginning of a record or row as it stands in the input, without the line end} */
    String raw(int from, int to, TextEncoding encoding) {
        int end = Math.min(to, from + 4 * Rejection.RAW_LIMIT); // no encoding takes more than 4 bytes a unit
        String text = encoding.lenient(bytes, from, end);
        int length = text.length();
        while (length > 0 && (text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r')) {
            length--;
        }
        if (length > Rejection.RAW_LIMIT) {
            length = Rejection.RAW_LIMIT;
            length -= Character.isHighSurrogate(text.charAt(length - 1)) ? 1 : 0;
        }
        return text.substring(0, length);
    }

    /** {@return the text of a record} */
    String text(int record, TextEncoding encoding) throws BadRecord {
        String text = encoding.lenient(bytes, start(record), end(record));
        if (text.indexOf('\uFFFD') >= 0) {
            OptionalInt invalid = encoding.firstInvalid(bytes, start(record), end(record));
            if (invalid.isPresent()) {
                throw BadRecord.undecodable(encoding, byteOffset(record) + invalid.getAsInt());
            }
        }
        return text;
    }
}
