package org.topicgraph.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** A tar archive, read once from its beginning to its end. */
final class TarArchive implements Archive {
    static final String NAME = "tar";

    private static final int BLOCK = 512;

    private final InputBytes file;
    private final Counting counting;
    private final TarArchiveInputStream tar;
    private long lastEnd;
    private Optional<String> oddity = Optional.empty();

    TarArchive(InputBytes file) {
        this.file = file;
        this.counting = new Counting(file);
        this.tar = new TarArchiveInputStream(counting, BLOCK, BLOCK);
    }

    /** {@return whether a file that begins so is a tar archive: its first block has a checksum} */
    static boolean isArchive(Head head) {
        if (head.bytes().length < BLOCK || head.bytes()[0] == 0) {
            return false;
        }
        try {
            return TarUtils.verifyCheckSum(Arrays.copyOf(head.bytes(), BLOCK));
        } catch (IllegalArgumentException e) {
            return false; // not even a number
        }
    }

    @Override
    public Optional<Member> next() throws IOException {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                checked(entry);
                entry = tar.getNextEntry();
            }
            if (entry == null) {
                passOverRest();
                return Optional.empty();
            }
            checked(entry);
            boolean special = entry.isLink()
                    || entry.isSymbolicLink()
                    || entry.isFIFO()
                    || entry.isCharacterDevice()
                    || entry.isBlockDevice();
            return Optional.of(new Member(entry.getName(), new Contents(), special));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private void checked(TarArchiveEntry entry) throws IOException {
        if (!entry.isCheckSumOK()) {
            throw new IOException("a header's checksum differs");
        }
        lastEnd = counting.count + (entry.getSize() + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** What the file holds beyond must be read too, since packed data prove only at their end that they are whole. */
    private void passOverRest() throws IOException {
        if (counting.count > lastEnd && counting.count < lastEnd + BLOCK) {
            throw new EOFException("within a header");
        }
        boolean ended = counting.count > lastEnd;
        boolean more = false;
        byte[] rest = new byte[1 << 12];
        for (int read = counting.read(rest); read >= 0; read = counting.read(rest)) {
            for (int i = 0; i < read; i++) {
                more |= rest[i] != 0;
            }
        }
        if (!ended) {
            oddity = Optional.of("the tar archive has no end mark; is it whole?");
        } else if (more) {
            oddity = Optional.of("bytes after the end of the tar archive are passed over");
        }
    }

    private static UnpackException damaged(Exception e) {
        boolean short_ =
                e instanceof EOFException || String.valueOf(e.getMessage()).startsWith("Truncated");
        return UnpackException.broken(short_ ? "the tar archive breaks off" : "the tar archive is damaged", e);
    }

    @Override
    public long consumed() {
        return file.consumed();
    }

    @Override
    public Optional<String> oddity() {
        return oddity;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** Counts the bytes of the archive. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count += skipped;
            return skipped;
        }
    }

    /** The current member's. */
    private final class Contents extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                return tar.read(to, from, length);
            } catch (IOException | IllegalArgumentException e) {
                throw damaged(e);
            }
        }
    }
}
