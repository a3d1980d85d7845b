package org.topicgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The contents of packed parts that stand one after the other. The libraries can do that too, but lose what they have
 * unpacked when something else follows, or take it for a part that breaks off.
 */
final class PackedParts extends InputStream {
    /** Opens one part; what it gives must not read beyond the part's end. */
    @FunctionalInterface
    interface Opener {
        InputStream open(InputStream packed) throws IOException;
    }

    private final Packing packing;
    private final BufferedInputStream packed;
    private final Opener opener;
    private InputStream part;
    private boolean atEnd;
    private boolean trailing;

    PackedParts(Packing packing, InputStream packed, Opener opener) throws IOException {
        this.packing = packing;
        this.packed = new BufferedInputStream(packed, 1 << 16);
        this.opener = opener;
        this.part = opener.open(this.packed);
    }

    /** {@return whether bytes other than zeros follow the last part; known at the end} */
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
        while (!atEnd) {
            int read = part.read(to, from, length);
            if (read >= 0) {
                return read;
            }
            findNextPart();
        }
        return -1;
    }

    private void findNextPart() throws IOException {
        packed.mark(Packing.MAGIC);
        byte[] next = packed.readNBytes(Packing.MAGIC);
        packed.reset();
        if (packing.begins(next)) {
            part = opener.open(packed);
        } else {
            atEnd = true;
            passOverRest();
        }
    }

    /** Zeros may pad a file to the size of a block. */
    private void passOverRest() throws IOException {
        byte[] rest = new byte[1 << 12];
        for (int read = packed.read(rest); read >= 0; read = packed.read(rest)) {
            for (int i = 0; i < read; i++) {
                trailing |= rest[i] != 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
