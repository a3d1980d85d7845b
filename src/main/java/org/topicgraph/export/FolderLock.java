package org.topicgraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run at a time: a file that is locked as long as the run lasts and removed at its end. The lock is the operating
 * system's, so that it ends with the process whatever happened to it. Where the file system knows no locks, two runs may go
 * on side by side; each still writes its results whole, and the last one stands.
 */
final class FolderLock implements Closeable {
    private static final AtomicLong SERIAL = new AtomicLong();

    private final Path file;
    private final FileChannel channel;
    private final boolean exclusive;

    private FolderLock(Path file, FileChannel channel, boolean exclusive) {
        this.file = file;
        this.channel = channel;
        this.exclusive = exclusive;
    }

    /**
     * {@return the lock}
     *
     * @throws OutputException if another run has it
     */
    static FolderLock take(Path file, Path target) throws IOException {
        String mark = ProcessHandle.current().pid() + " " + SERIAL.incrementAndGet();
        while (true) {
            FolderLock lock = tryOnce(file, target);
            boolean taken = false;
            try {
                lock.channel.truncate(0);
                lock.channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
                taken = !lock.exclusive || mark.equals(content(file));
                if (taken) {
                    return lock;
                }
                // else the run before removed this file between our opening and locking it
            } finally {
                if (!taken) {
                    lock.channel.close();
                }
            }
        }
    }

    private static FolderLock tryOnce(Path file, Path target) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        boolean known = true;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            known = true; // another run of this very process
        } catch (IOException e) {
            known = false; // no locks on this file system
        }
        if (known && lock == null) {
            channel.close();
            throw new OutputException(
                    OutputException.Kind.LOCKED,
                    "%s: another run%s holds the folder; try again when it is done, or choose another with --out"
                            .formatted(target, holder(file)));
        }
        return new FolderLock(file, channel, known);
    }

    private static String holder(Path file) throws IOException {
        String[] mark = content(file).split(" ", 2);
        return mark[0].isEmpty() ? "" : " (process " + mark[0] + ")";
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** {@return whether no other run can be at work, so that whatever is left of one is dead} */
    boolean isExclusive() {
        return exclusive;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
