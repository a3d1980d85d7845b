package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of an input as they lie there: counted and hashed while they are read. */
final class RawBytes extends InputStream {
    private final boolean owned;
    private final MessageDigest digest;
    private InputStream stream;
    private byte[] peeked = {};
    private long count;
    private boolean failed;
    private boolean ended;

    /** @param owned whether the stream is to be closed with this one */
    RawBytes(InputStream stream, boolean owned) {
        this.stream = stream;
        this.owned = owned;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** {@return the first bytes, which will still be read; to be asked before anything else} */
    byte[] peek(int length) throws IOException {
        try {
            peeked = stream.readNBytes(length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
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
            try {
                read = stream.read(to, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
        if (read > 0) {
            digest.update(to, from, read);
            count += read;
        }
        ended |= read < 0;
        return read;
    }

    /** {@return how many bytes were read so far} */
    long count() {
        return count;
    }

    /** {@return whether reading broke off} */
    boolean hasFailed() {
        return failed;
    }

    /** {@return whether all bytes were read, and more were asked for} */
    boolean hasEnded() {
        return ended;
    }

    /** {@return the SHA-256 of the bytes read, in hexadecimal; to be asked once, at the end} */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            stream.close();
        }
        stream = InputStream.nullInputStream(); // streams of channels hold on to the last buffer they filled
    }
}
