package org.topicgraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The contents of a gzip file (RFC 1952), all its members one after the other, each checked against its length and
 * checksum. The stream of the JDK takes a pause of a pipe between two members for the end, and says nothing of what follows
 * the last one; this one waits, and tells through {@link #hasTrailingBytes}. A file that breaks off is an error, at the
 * place where it does.
 */
final class GzipStream extends InputStream {
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;

    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream input;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean atEnd;
    private boolean trailing;

    GzipStream(InputStream input) throws IOException {
        this.input = input;
        beginMember(next());
    }

    /** {@return whether bytes other than zeros follow the last member; known at the end} */
    boolean hasTrailingBytes() {
        return trailing;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!atEnd) {
            int count = inflate(to, from, length);
            if (count > 0) {
                checksum.update(to, from, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
                findNextMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("the gzip data ask for a dictionary");
            } else {
                position = limit;
                if (!fill()) {
                    throw new EOFException("the gzip data break off");
                }
                inflater.setInput(buffer, 0, limit);
            }
        }
        return -1;
    }

    private int inflate(byte[] to, int from, int length) throws ZipException {
        try {
            return inflater.inflate(to, from, length);
        } catch (DataFormatException e) {
            throw (ZipException) new ZipException("the gzip data are damaged").initCause(e);
        }
    }

    private void beginMember(int first) throws IOException {
        if (first != FIRST_MAGIC || next() != SECOND_MAGIC || next() != DEFLATE) {
            throw new ZipException("the gzip data are damaged: no member begins here");
        }
        int flags = next();
        for (int i = 0; i < 6; i++) {
            next(); // time, compression level, system
        }
        if ((flags & HAS_EXTRA) != 0) {
            int length = next() | next() << 8;
            for (int i = 0; i < length; i++) {
                next();
            }
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CHECKSUM) != 0) {
            next();
            next();
        }
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        checksum.reset();
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // up to the zero byte
        }
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        long expected = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            expected |= (long) next() << shift;
        }
        long found = checksum.getValue() | (inflater.getBytesWritten() & 0xFFFFFFFFL) << 32;
        if (found != expected) {
            throw new ZipException("the gzip data are damaged: length or checksum differ");
        }
    }

    /** Zeros may pad a file to the size of a block. What is neither that nor a member is passed over, to be told of. */
    private void findNextMember() throws IOException {
        boolean padded = false;
        while (position < limit || fill()) {
            int first = buffer[position++] & 0xFF;
            if (first == FIRST_MAGIC && !padded) {
                beginMember(first);
                return;
            }
            padded = true;
            trailing |= first != 0;
        }
        atEnd = true;
    }

    private int next() throws IOException {
        if (position == limit && !fill()) {
            throw new EOFException("the gzip data break off");
        }
        return buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        input.close();
    }
}
