package org.topicgraph.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.SingleXZInputStream;

/**
 * The ways in which a file is packed as a whole, each known by its first bytes and never by its name. All take several
 * packed parts one after the other for one. A further one is one constant.
 */
enum Packing {
    GZIP("gzip", "gz", "1F8B") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new GzipStream(packed);
        }
    },
    BZIP2("bzip2", "bz2", "425A68..314159265359", "425A68..177245385090") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new PackedParts(this, packed, BZip2CompressorInputStream::new);
        }
    },
    XZ("xz", "xz", "FD377A585A00") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new PackedParts(this, packed, part -> new SingleXZInputStream(part, XZ_KIBIBYTES));
        }
    },
    /** The second beginning is that of a frame to be passed over, of whatever number. */
    ZSTANDARD("zstd", "zst", "28B52FFD", "5.2A4D18") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            try {
                return new ZstdInputStream(packed).setLongMax(WINDOW_BITS);
            } catch (LinkageError e) {
                throw new UnpackException(
                        "zstd does not work on this machine: " + Printable.of(String.valueOf(e.getMessage())),
                        "unpack it by zstd -d",
                        e);
            }
        }
    };

    /** How many bytes at the start tell all packings. */
    static final int MAGIC = 10;

    /** A packed file may ask for so much memory: 2^27 bytes, what zstd itself takes without being told. */
    static final int WINDOW_BITS = 27;

    /** The same for xz, whose tables come on top. */
    private static final int XZ_KIBIBYTES = (1 << WINDOW_BITS - 10) + (1 << 10);

    private final String program;
    private final String ending;
    private final List<Pattern> beginnings;

    /**
     * @param ending of files, by which they are found in folders
     * @param beginnings hexadecimal digits, a dot for any digit
     */
    Packing(String program, String ending, String... beginnings) {
        this.program = program;
        this.ending = "." + ending;
        this.beginnings = Arrays.stream(beginnings).map(Pattern::compile).toList();
    }

    /** {@return the packing of bytes that begin so; empty if they are not packed} */
    static Optional<Packing> of(byte[] head) {
        return Arrays.stream(values()).filter(packing -> packing.begins(head)).findFirst();
    }

    /** {@return whether packed bytes begin so, of which the first {@link #MAGIC} are enough} */
    boolean begins(byte[] head) {
        String digits = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(MAGIC, head.length));
        return beginnings.stream()
                .anyMatch(beginning -> beginning.matcher(digits).lookingAt());
    }

    /** {@return the name of a file as it is when it is unpacked} */
    static String withoutEnding(String name) {
        return Arrays.stream(values())
                .filter(packing -> name.toLowerCase(Locale.ROOT).endsWith(packing.ending))
                .findFirst()
                .map(packing -> name.substring(0, name.length() - packing.ending.length()))
                .orElse(name);
    }

    /** {@return the name of the program that packs so} */
    String program() {
        return program;
    }

    /** {@return the contents; whatever is wrong with the packed bytes shows as an exception of any kind when they are read} */
    abstract InputStream unpacked(InputStream packed) throws IOException;
}
