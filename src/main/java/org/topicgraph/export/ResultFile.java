package org.topicgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A file of the results being written: buffered, hashed on the way, on the disk when closed. Every failure is an
 * {@link OutputException}, at once; a file that failed is never reported as written.
 */
final class ResultFile extends OutputStream {
    private static final int CAPACITY = 1 << 16;

    private final Path path;
    private final Disk disk;
    private final FileChannel channel;
    private final Consumer<WrittenFile> whenWritten;
    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY);
    private long bytes;
    private boolean broken;

    ResultFile(Path path, Disk disk, Consumer<WrittenFile> whenWritten) {
        this.path = path;
        this.disk = disk;
        this.whenWritten = whenWritten;
        try {
            this.channel = disk.create(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(int b) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put((byte) b);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        if (length >= CAPACITY) {
            flush();
            digest.update(some, from, length);
            bytes += length;
            for (int at = from; at < from + length; at += CAPACITY) {
                put(ByteBuffer.wrap(some, at, Math.min(CAPACITY, from + length - at)));
            }
            return;
        }
        int at = from;
        int end = from + length;
        while (at < end) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(buffer.remaining(), end - at);
            buffer.put(some, at, part);
            at += part;
        }
    }

    @Override
    public void flush() {
        buffer.flip();
        digest.update(buffer.duplicate());
        bytes += buffer.remaining();
        put(buffer);
        buffer.clear();
    }

    private void put(ByteBuffer part) {
        try {
            disk.write(channel, part);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes what is left and has it on the disk; a second call does nothing. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            if (broken) {
                return;
            }
            flush();
            disk.force(channel);
        } catch (IOException e) {
            throw failed(e);
        }
        whenWritten.accept(new WrittenFile(
                path.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest())));
    }

    /** Closes the channel, whatever was written. */
    void abandon() {
        broken = true;
        close();
    }

    private OutputException failed(IOException e) {
        broken = true;
        return new OutputException(
                OutputException.Kind.WRITE_FAILED,
                "%s cannot be written: %s%s; the earlier results, if any, stand as they were"
                        .formatted(path.getFileName(), Failures.reason(e), free()),
                e);
    }

    private String free() {
        try {
            return " (%,d kB free)"
                    .formatted(Files.getFileStore(path.getParent()).getUsableSpace() / 1000);
        } catch (IOException e) {
            return "";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
