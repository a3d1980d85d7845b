package org.topicgraph.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** All that a result folder does to the file system: the few steps of which each may fail. */
class Disk {
    void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
    }

    /** {@return a file that did not exist, to be written} */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Has everything on the disk before it returns. */
    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Has the names in a directory on the disk before it returns, on systems that open directories. */
    void forceDirectory(Path directory) throws IOException {
        if (!directory.getFileSystem().getSeparator().equals("/")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a file or directory another name, whole or not at all. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, a link (not what it leads to) or an empty directory. */
    void delete(Path path) throws IOException {
        Files.delete(path);
    }
}
