package org.topicgraph.report;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.topicgraph.parallel.Blocks;

/**
 * The map as pixels, two a unit, written as PNG (W3C, third edition). The same bytes on every machine and Java version: filled
 * by {@link Raster}, compressed by jzlib, since Java's own Deflater is whatever zlib the machine has.
 */
final class PngCanvas implements Canvas {
    private static final int SCALE = 2;
    private static final int WHITE = 0xFFFFFF;

    /** Pixels a metre: 250 to the inch, so that the map is as wide as a sheet of paper. */
    private static final int DENSITY = 9843;

    /** Of deflate: more costs time and gains little. */
    private static final int EFFORT = 3;

    /** Rows compressed as one: few enough for two threads to end together, enough that little is lost between them. */
    private static final int BAND = 256;

    private static final int LEVELS = 63;
    /** Deflate with a window of 32 kB, fast. */
    private static final byte[] ZLIB = {0x78, 0x01};

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Raster raster;

    PngCanvas(int width, int height) {
        raster = new Raster(width * SCALE, height * SCALE, WHITE);
    }

    @Override
    public void begin(String part) {
        // pixels have no parts
    }

    @Override
    public void end() {
        // pixels have no parts
    }

    @Override
    public void union(List<Disc> discs, int color, double opacity) {
        Outline outline = new Outline();
        for (Disc disc : discs) {
            Strokes.disc(disc.x() * SCALE, disc.y() * SCALE, disc.radius() * SCALE, outline);
        }
        raster.fill(outline, color, opacity);
    }

    @Override
    public void curve(Curve curve, double width, int color, double opacity) {
        raster.fill(Strokes.curve(curve, width, SCALE), color, opacity);
    }

    @Override
    public void disc(Disc disc, int color, String name) {
        fillDisc(disc, disc.radius() + RIM / 2, WHITE);
        fillDisc(disc, disc.radius() - RIM / 2, color);
    }

    private void fillDisc(Disc disc, double radius, int color) {
        Outline outline = new Outline();
        Strokes.disc(disc.x() * SCALE, disc.y() * SCALE, radius * SCALE, outline);
        raster.fill(outline, color, 1);
    }

    @Override
    public void labels(List<Text> labels) {
        List<Outline> letters = labels.stream().map(PngCanvas::letters).toList();
        for (Outline outline : letters) {
            raster.fill(Strokes.around(outline, HALO * SCALE), WHITE, HALO_OPACITY);
        }
        for (int label = 0; label < labels.size(); label++) {
            raster.fill(letters.get(label), labels.get(label).color(), 1);
        }
    }

    @Override
    public void text(Text text) {
        raster.fill(letters(text), text.color(), 1);
    }

    private static Outline letters(Text text) {
        return text.line().outline(text.x(), text.y(), text.centred(), SCALE);
    }

    void write(OutputStream out, Blocks blocks) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", header(), out);
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(DENSITY)
                        .putInt(DENSITY)
                        .put((byte) 1)
                        .array(),
                out);
        chunk("IDAT", pixels(blocks), out);
        chunk("IEND", new byte[0], out);
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(raster.width())
                .putInt(raster.height())
                .put((byte) 8) // bits a channel
                .put((byte) 2) // red, green, blue
                .array();
    }

    /**
     * Rows as they are: the filters of PNG, made for photographs, cost 15 % here. Channels are rounded to 64 levels, which cannot
     * be seen and saves 30 %. One stream of zlib (RFC 1950), whose bands are compressed side by side.
     */
    private byte[] pixels(Blocks blocks) {
        byte[] level = new byte[256];
        for (int value = 0; value < level.length; value++) {
            level[value] = (byte) (((value * LEVELS + 127) / 255 * 255 + LEVELS / 2) / LEVELS);
        }
        List<Band> bands = blocks.map(raster.height(), BAND, (band, from, to) -> band(from, to, level));
        ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 20);
        stream.writeBytes(ZLIB);
        long sum = 1;
        for (Band band : bands) {
            stream.writeBytes(band.compressed);
            sum = Band.joined(sum, band);
        }
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) sum).array());
        return stream.toByteArray();
    }

    /**
     * Some rows, compressed.
     *
     * @param compressed ends at a whole byte; the next band begins with nothing known
     * @param sum of the rows as they were, by Adler
     * @param length of the rows as they were, in bytes
     */
    private record Band(byte[] compressed, long sum, long length) {
        private static final long ADLER = 65521;

        /** {@return the sum of what came before and this, from the sums of each} */
        static long joined(long before, Band band) {
            long low = before & 0xFFFF;
            long high = before >> 16;
            long joinedLow = low + (band.sum & 0xFFFF) - 1;
            long joinedHigh = high + (band.sum >> 16) + band.length % ADLER * (low - 1 + ADLER);
            return Math.floorMod(joinedHigh, ADLER) << 16 | Math.floorMod(joinedLow, ADLER);
        }
    }

    private Band band(int from, int to, byte[] level) {
        Adler32 sum = new Adler32();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 18);
        byte[] row = new byte[1 + 3 * raster.width()];
        try {
            DeflaterOutputStream deflater =
                    new DeflaterOutputStream(compressed, new Deflater(EFFORT, JZlib.MAX_WBITS, true), 1 << 16);
            for (int y = from; y < to; y++) {
                for (int x = 0; x < raster.width(); x++) {
                    int pixel = raster.pixel(x, y);
                    row[3 * x + 1] = level[pixel >> 16];
                    row[3 * x + 2] = level[pixel >> 8 & 0xFF];
                    row[3 * x + 3] = level[pixel & 0xFF];
                }
                sum.update(row);
                deflater.write(row);
            }
            if (to < raster.height()) {
                deflater.setSyncFlush(true);
                deflater.flush();
            } else {
                deflater.finish();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return new Band(compressed.toByteArray(), sum.getValue(), (long) (to - from) * row.length);
    }

    private static void chunk(String type, byte[] data, OutputStream out) throws IOException {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(body);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
