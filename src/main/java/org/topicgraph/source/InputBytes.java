package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The bytes of one input: unpacked where they are packed, counted and hashed as they lie there, and their first ones to be
 * looked at before anything is read.
 */
final class InputBytes extends InputStream {
    private final Input input;
    private final Input.Stamp before;
    private final RawBytes raw;
    private final List<String> unpackedBy;
    private final LongSupplier consumed;
    private InputStream content;
    private boolean trailing;
    private byte[] head = {};
    private int headPosition;

    /**
     * @param unpackedBy how these bytes came out of a file
     * @param consumed how many bytes of the file were read so far
     */
    private InputBytes(Input input, RawBytes raw, List<String> unpackedBy, LongSupplier consumed) {
        this.input = input;
        this.before = input.stamp();
        this.raw = raw;
        this.consumed = consumed;
        List<String> by = new ArrayList<>(unpackedBy);
        try {
            Optional<Packing> packing = Packing.of(raw.peek(Packing.MAGIC));
            packing.map(Packing::program).ifPresent(by::add);
            this.content = packing.isPresent() ? new Unpacking(packing.get(), raw, consumed) : raw;
        } catch (IOException e) {
            throw input.broken(e, raw.count());
        }
        this.unpackedBy = List.copyOf(by);
    }

    /** The bytes of a file, or of standard input, which is not closed. */
    static InputBytes of(Input input, InputStream standardInput) {
        RawBytes raw = new RawBytes(input.open(standardInput), input.path().isPresent());
        return new InputBytes(input, raw, List.of(), raw::count);
    }

    /** The bytes of an archive's member. */
    static InputBytes ofMember(Input member, InputStream bytes, List<String> unpackedBy, LongSupplier consumed) {
        return new InputBytes(member, new RawBytes(bytes, true), unpackedBy, consumed);
    }

    /** {@return the programs that pack what is unpacked here, the last one first} */
    List<String> unpackedBy() {
        return unpackedBy;
    }

    /** {@return how many bytes of the file were read so far} */
    long consumed() {
        return consumed.getAsLong();
    }

    /** {@return the first bytes, fewer only if there are no more; they will still be read} */
    byte[] head(int length) {
        if (headPosition > 0) {
            throw new IllegalStateException("some of the head is read already");
        }
        if (head.length < length) {
            byte[] longer = new byte[length];
            System.arraycopy(head, 0, longer, 0, head.length);
            int read = readFully(longer, head.length, length - head.length);
            head = Arrays.copyOf(longer, head.length + read);
        }
        return head;
    }

    private int readFully(byte[] to, int from, int length) {
        try {
            return content.readNBytes(to, from, length);
        } catch (IOException e) {
            throw input.broken(e, raw.count());
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        if (headPosition < head.length) {
            int count = Math.min(length, head.length - headPosition);
            System.arraycopy(head, headPosition, to, from, count);
            headPosition += count;
            if (headPosition == head.length) {
                head = new byte[0]; // one a file would add up
                headPosition = 0;
            }
            return count;
        }
        try {
            return content.read(to, from, length);
        } catch (IOException e) {
            throw input.broken(e, raw.count());
        }
    }

    /** {@return how many bytes were read so far, packed as they are} */
    long count() {
        return raw.count();
    }

    /** {@return the SHA-256 of the bytes read, in hexadecimal; to be asked once, at the end} */
    String sha256() {
        return raw.sha256();
    }

    /** {@return whether somebody wrote to the input since it was opened} */
    boolean hasChanged() {
        return !before.equals(input.stamp());
    }

    /** {@return whether bytes follow the packed ones that are not packed; known when this is closed} */
    boolean hasTrailingBytes() {
        return trailing;
    }

    @Override
    public void close() throws IOException {
        trailing |= content instanceof Unpacking unpacking && unpacking.hasTrailingBytes();
        content.close();
        content = InputStream.nullInputStream(); // the buffers of a file that is done are not kept
    }

    Input input() {
        return input;
    }
}
