package org.topicgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packed bytes for tests. */
final class Packed {
    /** Writes what is to be packed. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private Packed() {}

    /** A table with some rows, no two alike. */
    static byte[] table(int rows) {
        StringBuilder table = new StringBuilder("id,tags\n");
        for (int row = 0; row < rows; row++) {
            table.append(row)
                    .append(",a")
                    .append(row % 7)
                    .append(";b")
                    .append(row % 11)
                    .append('\n');
        }
        return table.toString().getBytes(UTF_8);
    }

    static byte[] by(Packing packing, byte[] contents) {
        return by(packing, out -> out.write(contents));
    }

    static byte[] by(Packing packing, Writer contents) {
        return bytes(out -> {
            OutputStream packer =
                    switch (packing) {
                        case GZIP -> new GZIPOutputStream(out);
                        case BZIP2 -> new BZip2CompressorOutputStream(out);
                        case XZ -> new XZOutputStream(out, new LZMA2Options(1));
                        case ZSTANDARD -> new ZstdOutputStream(out).setChecksum(true);
                    };
            try (packer) {
                contents.write(packer);
            }
        });
    }

    /** @param window how much memory the dictionary takes */
    static byte[] byXz(byte[] contents, int window) {
        return bytes(out -> {
            LZMA2Options options = new LZMA2Options(0);
            options.setDictSize(window);
            options.setMatchFinder(LZMA2Options.MF_HC4);
            try (XZOutputStream packer = new XZOutputStream(out, options)) {
                packer.write(contents);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> members) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    zip.putNextEntry(new ZipEntry(member.getKey()));
                    zip.write(member.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] tar(Map<String, byte[]> members) {
        return bytes(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                    entry.setSize(member.getValue().length);
                    tar.putArchiveEntry(entry);
                    tar.write(member.getValue());
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    static byte[] joined(byte[]... parts) {
        return bytes(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    static byte[] bytes(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
