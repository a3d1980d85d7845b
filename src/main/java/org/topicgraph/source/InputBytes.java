package org.topicgraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * The bytes of one input: unpacked where they are packed, counted and hashed as they lie there, and their first ones to be
 * looked at before anything is read.
 */
final class InputBytes extends InputStream {
    private final Input input;
    private final Input.Stamp before;
    private final Raw raw;
    private final boolean packed;
    private InputStream content;
    private boolean trailing;
    private byte[] head = {};
    private int headPosition;

    InputBytes(Input input, InputStream standardInput) {
        this.input = input;
        this.before = input.stamp();
        this.raw = new Raw(input.open(standardInput));
        this.content = unpacked();
        this.packed = content != raw;
    }

    private InputStream unpacked() {
        try {
            byte[] magic = raw.peek(2);
            boolean gzip = magic.length == 2
                    && (magic[0] & 0xFF) == GzipStream.FIRST_MAGIC
                    && (magic[1] & 0xFF) == GzipStream.SECOND_MAGIC;
            return gzip ? new GzipStream(raw) : raw;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** {@return whether the bytes are unpacked on the way} */
    boolean isPacked() {
        return packed;
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
            throw broken(e);
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
            throw broken(e);
        }
    }

    private InputException broken(IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: %s after %d bytes; get the file again".formatted(input.shown(), e.getMessage(), raw.count),
                    e);
        }
        return new InputException(
                InputException.Kind.BROKEN,
                "%s: reading broke off after %d bytes: %s"
                        .formatted(input.shown(), raw.count, Printable.of(String.valueOf(e.getMessage()))),
                e);
    }

    /** {@return how many bytes were read so far, packed as they are} */
    long count() {
        return raw.count;
    }

    /** {@return the SHA-256 of the bytes read, in hexadecimal; to be asked once, at the end} */
    String sha256() {
        return HexFormat.of().formatHex(raw.digest.digest());
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
        trailing |= content instanceof GzipStream gzip && gzip.hasTrailingBytes();
        if (input.path().isPresent()) {
            content.close();
        }
        content = InputStream.nullInputStream(); // the buffers of a file that is done are not kept
    }

    /** The bytes as they lie there. */
    private static final class Raw extends InputStream {
        private final MessageDigest digest;
        private InputStream stream;
        private byte[] peeked = {};
        private long count;

        Raw(InputStream stream) {
            this.stream = stream;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }

        byte[] peek(int length) throws IOException {
            peeked = stream.readNBytes(length);
            return peeked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read;
            if (peeked.length > 0) {
                read = Math.min(length, peeked.length);
                System.arraycopy(peeked, 0, to, from, read);
                peeked = Arrays.copyOfRange(peeked, read, peeked.length);
            } else {
                read = stream.read(to, from, length);
            }
            if (read > 0) {
                digest.update(to, from, read);
                count += read;
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            stream = InputStream.nullInputStream(); // streams of channels hold on to the last buffer they filled
        }
    }
}
