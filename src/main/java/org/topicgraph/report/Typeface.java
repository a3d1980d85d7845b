package org.topicgraph.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two faces of Liberation Sans that come with topicgraph (Latin, Greek, Cyrillic, Hebrew): widths and outlines, read from the
 * TrueType file itself. So widths are the same on every machine, also on one without fonts, where Java2D cannot even start; and
 * they are those of Arial, Helvetica and Arimo too, one of which every browser has.
 *
 * <p>Reads the tables head, hhea, hmtx, cmap (format 4), loca and glyf, with composite glyphs that are moved, which is all that
 * these two files use. No kerning, no ligatures. OpenType specification 1.9.1, ISO/IEC 14496-22.
 */
final class Typeface {
    static final Typeface REGULAR = read("/liberation/LiberationSans-Regular.ttf");
    static final Typeface BOLD = read("/liberation/LiberationSans-Bold.ttf");

    // flags of a point, of a glyph
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;
    // flags of a part of a composite glyph
    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int MORE_PARTS = 32;
    private static final int SCALED = 8 | 64 | 128;

    // the digits of CO₂, which the face has above the line and not below it
    private static final int SUBSCRIPT_ZERO = '₀';
    private static final double SUBSCRIPT_SCALE = 0.6;
    private static final double SUBSCRIPT_DEPTH = 0.14;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final double unitsPerEm;
    private final boolean longOffsets;
    private final int widths;
    private final int segments;
    private final int characters;
    private final Map<Integer, Outline> outlines = new ConcurrentHashMap<>();

    private Typeface(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        for (int table = 0; table < file.getShort(4); table++) {
            int entry = 12 + 16 * table;
            tables.put(new String(bytes, entry, 4, StandardCharsets.ISO_8859_1), file.getInt(entry + 8));
        }
        unitsPerEm = word(tables.get("head") + 18);
        longOffsets = word(tables.get("head") + 50) == 1;
        widths = word(tables.get("hhea") + 34);
        characters = unicodeTable(tables.get("cmap"));
        segments = word(characters + 6) / 2;
    }

    private static Typeface read(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing");
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int unicodeTable(int cmap) {
        for (int entry = cmap + 4; entry < cmap + 4 + 8 * word(cmap + 2); entry += 8) {
            int table = cmap + file.getInt(entry + 4);
            if (word(table) == 4) {
                return table;
            }
        }
        throw new IllegalStateException("the font has no table of characters of format 4");
    }

    /** {@return whether the face has a glyph for this code point} */
    boolean covers(int codePoint) {
        return glyph(codePoint) != 0 || isSubscript(codePoint);
    }

    /** {@return how far the pen moves, in ems} */
    double advance(int codePoint) {
        if (isSubscript(codePoint)) {
            return SUBSCRIPT_SCALE * advance(digit(codePoint));
        }
        int glyph = Math.min(glyph(codePoint), widths - 1);
        return word(tables.get("hmtx") + 4 * glyph) / unitsPerEm;
    }

    /** {@return the shape, in ems, y up, from the pen on the base line} */
    Outline outline(int codePoint) {
        Outline known = outlines.get(codePoint);
        if (known != null) {
            return known;
        }
        Outline outline = new Outline();
        if (isSubscript(codePoint)) {
            outline.addScaled(outline(digit(codePoint)), SUBSCRIPT_SCALE, -SUBSCRIPT_DEPTH);
        } else {
            draw(glyph(codePoint), 0, 0, outline);
        }
        outlines.put(codePoint, outline);
        return outline;
    }

    private static boolean isSubscript(int codePoint) {
        return codePoint >= SUBSCRIPT_ZERO && codePoint < SUBSCRIPT_ZERO + 10;
    }

    private static int digit(int subscript) {
        return '0' + subscript - SUBSCRIPT_ZERO;
    }

    /** Segments of format 4 are sorted by their last character; a segment maps by a difference or through an array. */
    private int glyph(int codePoint) {
        if (codePoint > 0xFFFF) {
            return 0;
        }
        int low = 0;
        int high = segments - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (word(characters + 14 + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = characters + 16 + 2 * segments + 2 * low;
        if (word(start) > codePoint) {
            return 0;
        }
        int difference = word(start + 2 * segments);
        int rangeAt = start + 4 * segments;
        if (word(rangeAt) == 0) {
            return codePoint + difference & 0xFFFF;
        }
        int glyph = word(rangeAt + word(rangeAt) + 2 * (codePoint - word(start)));
        return glyph == 0 ? 0 : glyph + difference & 0xFFFF;
    }

    private void draw(int glyph, double atX, double atY, Outline outline) {
        int begin = offset(glyph);
        if (begin == offset(glyph + 1)) {
            return; // a blank
        }
        ByteBuffer in = file.duplicate().position(tables.get("glyf") + begin);
        int contours = in.getShort();
        in.position(in.position() + 8); // the bounding box
        if (contours < 0) {
            drawParts(in, atX, atY, outline);
        } else {
            drawContours(in, contours, atX, atY, outline);
        }
    }

    private int offset(int glyph) {
        int loca = tables.get("loca");
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * word(loca + 2 * glyph);
    }

    private void drawParts(ByteBuffer in, double atX, double atY, Outline outline) {
        int flags;
        do {
            flags = in.getShort();
            int part = in.getShort() & 0xFFFF;
            int dx = (flags & WORDS) != 0 ? in.getShort() : in.get();
            int dy = (flags & WORDS) != 0 ? in.getShort() : in.get();
            if ((flags & OFFSETS) == 0 || (flags & SCALED) != 0) {
                throw new IllegalStateException("the font has a glyph with a scaled part");
            }
            draw(part, atX + dx / unitsPerEm, atY + dy / unitsPerEm, outline);
        } while ((flags & MORE_PARTS) != 0);
    }

    private void drawContours(ByteBuffer in, int contours, double atX, double atY, Outline outline) {
        int[] ends = new int[contours];
        for (int contour = 0; contour < contours; contour++) {
            ends[contour] = in.getShort() & 0xFFFF;
        }
        in.position(in.position() + 2 + in.getShort(in.position())); // the instructions
        int points = ends[contours - 1] + 1;
        byte[] flags = new byte[points];
        for (int point = 0; point < points; point++) {
            byte flag = in.get();
            int times = (flag & REPEATED) != 0 ? in.get() & 0xFF : 0;
            flags[point] = flag;
            for (; times > 0; times--) {
                flags[++point] = flag;
            }
        }
        double[] x = coordinates(in, flags, SHORT_X, SAME_OR_POSITIVE_X, atX);
        double[] y = coordinates(in, flags, SHORT_Y, SAME_OR_POSITIVE_Y, atY);
        int begin = 0;
        for (int end : ends) {
            drawContour(x, y, flags, begin, end, outline);
            begin = end + 1;
        }
    }

    private double[] coordinates(ByteBuffer in, byte[] flags, int isShort, int isSameOrPositive, double at) {
        double[] values = new double[flags.length];
        int value = 0;
        for (int point = 0; point < flags.length; point++) {
            boolean sameOrPositive = (flags[point] & isSameOrPositive) != 0;
            if ((flags[point] & isShort) != 0) {
                int step = in.get() & 0xFF;
                value += sameOrPositive ? step : -step;
            } else if (!sameOrPositive) {
                value += in.getShort();
            }
            values[point] = at + value / unitsPerEm;
        }
        return values;
    }

    /** Between two points off the curve lies one on it, in the middle, which the file leaves out. */
    private static void drawContour(double[] x, double[] y, byte[] flags, int begin, int end, Outline outline) {
        int points = end - begin + 1;
        int first = begin;
        while (first < end && (flags[first] & ON_CURVE) == 0) {
            first++;
        }
        outline.moveTo(x[first], y[first]);
        for (int step = 1; step <= points; step++) {
            int point = begin + (first - begin + step) % points;
            if ((flags[point] & ON_CURVE) != 0) {
                outline.lineTo(x[point], y[point]);
                continue;
            }
            int next = begin + (first - begin + step + 1) % points;
            if ((flags[next] & ON_CURVE) != 0) {
                outline.curveTo(x[point], y[point], x[next], y[next]);
                step++;
            } else {
                outline.curveTo(x[point], y[point], (x[point] + x[next]) / 2, (y[point] + y[next]) / 2);
            }
        }
        outline.close();
    }

    private int word(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
