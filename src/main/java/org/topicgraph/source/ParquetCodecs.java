package org.topicgraph.source;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** How the pages of a Parquet file are unpacked, without Hadoop's codecs. */
final class ParquetCodecs implements CompressionCodecFactory {
    /** A page has a megabyte or so; nobody writes them so large. */
    private static final int MOST_BYTES = 1 << 28;

    /** What one way of packing makes of the packed bytes, of which it is known how many they become. */
    private interface Codec {
        byte[] unpack(byte[] packed, int length) throws IOException;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return new Unpacker(
                switch (name) {
                    case UNCOMPRESSED -> (packed, length) -> packed;
                    case GZIP -> ParquetCodecs::gzip;
                    case ZSTD -> ParquetCodecs::zstd;
                    case SNAPPY -> (packed, length) -> unpack(new SnappyDecompressor(), packed, length);
                    case LZ4_RAW -> (packed, length) -> unpack(new Lz4Decompressor(), packed, length);
                    case LZO, BROTLI, LZ4 ->
                        throw new UnsupportedOperationException(
                                "it is packed by %s, which is not read; write it with snappy, gzip or zstd"
                                        .formatted(name));
                });
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public void release() {}

    private static byte[] gzip(byte[] packed, int length) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(length);
        }
    }

    private static byte[] zstd(byte[] packed, int length) throws IOException {
        byte[] unpacked = new byte[length];
        long count = Zstd.decompress(unpacked, packed);
        if (Zstd.isError(count)) {
            throw new IOException("zstd: " + Zstd.getErrorName(count));
        }
        return count == length ? unpacked : new byte[0];
    }

    private static byte[] unpack(Decompressor codec, byte[] packed, int length) {
        byte[] unpacked = new byte[length];
        int count = codec.decompress(packed, 0, packed.length, unpacked, 0, length);
        return count == length ? unpacked : new byte[0];
    }

    private record Unpacker(Codec codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int length) throws IOException {
            if (length < 0 || length > MOST_BYTES) {
                throw new IOException("a page of %d bytes".formatted(length));
            }
            byte[] unpacked = codec.unpack(bytes.toInputStream().readAllBytes(), length);
            if (unpacked.length != length) {
                throw new IOException("a page that is not as long as it says");
            }
            return BytesInput.from(unpacked);
        }

        @Override
        public void decompress(ByteBuffer packed, int packedLength, ByteBuffer unpacked, int length)
                throws IOException {
            byte[] bytes = new byte[packedLength];
            packed.get(bytes);
            unpacked.put(
                    decompress(BytesInput.from(bytes), length).toInputStream().readAllBytes());
        }

        @Override
        public void release() {}
    }
}
