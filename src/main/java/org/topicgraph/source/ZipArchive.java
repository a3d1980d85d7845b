package org.topicgraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * A zip archive, read by the directory at its end: only that says for sure what is in it. Each member is checked against its
 * length and checksum.
 */
final class ZipArchive implements Archive {
    static final String NAME = "zip";

    private final FileChannel channel;
    private final long size;
    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;
    private long consumed;
    private long unpacked;

    private ZipArchive(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        try {
            this.zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw UnpackException.broken("the zip archive breaks off or is damaged", e);
        }
        this.entries = Collections.list(zip.getEntries()).iterator();
    }

    /** {@return whether a file that begins so is a zip archive, or a file of another kind made like one} */
    static boolean isArchive(Head head) {
        return head.startsWith("PK\3\4") || head.startsWith("PK\5\6");
    }

    static ZipArchive of(Path file) throws IOException {
        return new ZipArchive(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** The archive that a stream holds, of which a copy is needed since the stream has no way back. */
    static ZipArchive of(InputStream bytes) throws IOException {
        Path copy = Files.createTempFile("topicgraph", ".zip");
        FileChannel channel = FileChannel.open(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            OutputStream to = Channels.newOutputStream(channel);
            bytes.transferTo(to);
            channel.position(0);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new ZipArchive(channel);
    }

    @Override
    public Optional<Member> next() throws IOException {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            if (entry.isUnixSymlink()) {
                return Optional.of(new Member(entry.getName(), InputStream.nullInputStream(), true));
            }
            if (!entry.isDirectory()) {
                return Optional.of(new Member(entry.getName(), new Contents(entry), false));
            }
        }
        consumed = size;
        return Optional.empty();
    }

    @Override
    public long consumed() {
        return consumed;
    }

    @Override
    public Optional<String> oddity() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
        channel.close();
    }

    /** A member's, opened when they are read. */
    private final class Contents extends InputStream {
        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();
        private Optional<InputStream> stream = Optional.empty();
        private long count;
        private boolean ended;

        Contents(ZipArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = ended ? -1 : readSome(to, from, length);
            if (read > 0) {
                checksum.update(to, from, read);
                count += read;
                unpacked += read;
                Unpacking.checkRatio(NAME, unpacked, size);
            } else if (read < 0 && !ended) {
                ended = true;
                consumed += entry.getCompressedSize();
                if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
                    throw UnpackException.broken("the zip archive is damaged: length or checksum differ", null);
                }
            }
            return read;
        }

        private int readSome(byte[] to, int from, int length) throws IOException {
            try {
                if (stream.isEmpty()) {
                    stream = Optional.of(open());
                }
                return stream.get().read(to, from, length);
            } catch (UnpackException e) {
                throw e;
            } catch (EOFException e) {
                throw UnpackException.broken("the zip archive breaks off", e);
            } catch (IOException | RuntimeException e) {
                throw UnpackException.broken("the zip archive is damaged", e);
            }
        }

        private InputStream open() throws IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnpackException("this member is encrypted", "unpack it with its password before", null);
            }
            if (!zip.canReadEntryData(entry)) {
                ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
                throw new UnpackException(
                        "this member is packed by " + (method == null ? "method " + entry.getMethod() : method),
                        "unpack it before",
                        null);
            }
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            if (stream.isPresent()) {
                stream.get().close();
            }
        }
    }
}
