package org.topicgraph.source;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files as Parquet's own writer writes them. */
public final class ParquetFiles {
    private ParquetFiles() {}

    /** {@return a file of so many rows, of which a group has a hundred} */
    public static byte[] of(String schema, int rows, BiConsumer<Group, Integer> filling) throws IOException {
        return of(schema, rows, filling, CompressionCodecName.UNCOMPRESSED, WriterVersion.PARQUET_1_0);
    }

    static byte[] of(
            String schema,
            int rows,
            BiConsumer<Group, Integer> filling,
            CompressionCodecName codec,
            WriterVersion version)
            throws IOException {
        Path folder = Files.createTempDirectory("parquet");
        Path path = folder.resolve("works.parquet");
        try {
            MessageType type = MessageTypeParser.parseMessageType(schema);
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                    .withConf(new PlainParquetConfiguration())
                    .withType(type)
                    .withCodecFactory(new Packers())
                    .withCompressionCodec(codec)
                    .withWriterVersion(version)
                    .withRowGroupRowCountLimit(100)
                    .withPageRowCountLimit(30)
                    .build()) {
                SimpleGroupFactory groups = new SimpleGroupFactory(type);
                for (int row = 0; row < rows; row++) {
                    Group group = groups.newGroup();
                    filling.accept(group, row);
                    writer.write(group);
                }
            }
            return Files.readAllBytes(path);
        } finally {
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        }
    }

    private static final class Packers implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName name) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) throws IOException {
                    return BytesInput.from(packed(name, bytes.toInputStream().readAllBytes()));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return name;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
    }

    private static byte[] packed(CompressionCodecName name, byte[] bytes) throws IOException {
        return switch (name) {
            case GZIP -> {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(bytes);
                }
                yield packed.toByteArray();
            }
            case ZSTD -> Zstd.compress(bytes);
            case SNAPPY -> packed(new SnappyCompressor(), bytes);
            case LZ4_RAW -> packed(new Lz4Compressor(), bytes);
            default -> bytes; // of what is not read the name is enough
        };
    }

    private static byte[] packed(Compressor codec, byte[] bytes) {
        byte[] packed = new byte[codec.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(packed, codec.compress(bytes, 0, bytes.length, packed, 0, packed.length));
    }
}
