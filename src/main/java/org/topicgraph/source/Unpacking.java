package org.topicgraph.source;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;
import org.tukaani.xz.MemoryLimitException;

/**
 * The contents of packed bytes. Bytes that break off or are damaged are an {@link UnpackException}, whatever the library of
 * the packing says; what follows the end of the packed bytes is passed over, to be told of through {@link #hasTrailingBytes};
 * and no small file becomes an endless one.
 */
final class Unpacking extends InputStream {
    /** What unpacks to less is no danger. */
    static final long FREE = 1L << 30;

    /** No table is packed so well: gzip at its best reaches 1,032 with one byte repeated. */
    static final long MOST_RATIO = 1000;

    private final Packing packing;
    private final RawBytes packed;
    private final LongSupplier size;
    private final InputStream contents;
    private long count;
    private boolean trailing;

    /**
     * @param size how many bytes of a file were read to get at what is unpacked so far
     */
    Unpacking(Packing packing, RawBytes packed, LongSupplier size) throws IOException {
        this.packing = packing;
        this.packed = packed;
        this.size = size;
        try {
            this.contents = packing.unpacked(packed);
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
    }

    Packing packing() {
        return packing;
    }

    /** {@return whether bytes that are not packed follow the packed ones; known at the end} */
    boolean hasTrailingBytes() {
        return trailing
                || contents instanceof GzipStream gzip && gzip.hasTrailingBytes()
                || contents instanceof PackedParts parts && parts.hasTrailingBytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (trailing) {
            return -1;
        }
        int read;
        try {
            read = contents.read(to, from, length);
        } catch (ZstdIOException e) {
            trailing = count > 0 && e.getErrorCode() == Zstd.errPrefixUnknown();
            if (!trailing) {
                throw explained(e);
            }
            packed.transferTo(OutputStream.nullOutputStream());
            return -1;
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
        count += Math.max(0, read);
        if (count > FREE) {
            checkRatio(packing.program(), count, size.getAsLong());
        }
        return read;
    }

    /** @throws UnpackException if so much cannot have been meant to come out of so little */
    static void checkRatio(String program, long unpacked, long packed) throws UnpackException {
        if (unpacked > FREE && unpacked / MOST_RATIO > packed) {
            throw new UnpackException(
                    "the %s data become more than %d times as large".formatted(program, MOST_RATIO),
                    "if that is right, unpack them before",
                    null);
        }
    }

    private IOException explained(Exception e) {
        if (packed.hasFailed() || e instanceof UnpackException) {
            return e instanceof IOException io ? io : new IOException(e); // of the file itself, or said already
        }
        if (packing == Packing.GZIP) {
            return UnpackException.broken(e.getMessage(), e);
        }
        String data = "the " + packing.program() + " data ";
        boolean window = e instanceof MemoryLimitException
                || e instanceof ZstdIOException zstd && zstd.getErrorCode() == Zstd.errFrameParameterWindowTooLarge();
        if (window) {
            return new UnpackException(
                    data + "take more than %d MiB of memory to unpack".formatted(1 << Packing.WINDOW_BITS - 20),
                    "unpack them before",
                    e);
        }
        String what = packed.hasEnded() ? "break off" : "are damaged";
        return UnpackException.broken(data + what, e);
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }
}
