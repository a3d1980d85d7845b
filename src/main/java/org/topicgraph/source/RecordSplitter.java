package org.topicgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.topicgraph.source.RecordBlock.Fault;

/**
 * Finds where the records of a table begin and end, without looking at what is in them. A record ends at LF, CR or CR LF
 * outside quotes; a quote counts as one at the start of a field only. A record that breaks the rules of quoting, or the
 * bounds of {@link ReadingLimits}, costs exactly one physical line: reading goes on after the first line end.
 *
 * <p>Each record is scanned from its first byte with nothing remembered from before, so that it is the same whatever the
 * sizes of buffers and of what the input gives at a time. One byte is looked at once, but for the last record of a buffer
 * and for lines after a faulty one; a faulty line cannot make a third look necessary, since the line that closes its quote
 * has an odd number of quotes and breaks the rules in its turn. Memory: a buffer of a batch, or twice the largest record.
 *
 * <p>Encodings with units of two or four bytes are folded to one byte a unit first (what is not ASCII to 0xFF), so that the
 * scan is the same for all.
 */
final class RecordSplitter implements RecordFinder {
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final int NO_CHARACTER = 0x100; // equal to no byte

    /** How the scan of one record ended. */
    private enum Outcome {
        RECORD,
        NEEDS_MORE,
        BAD_QUOTE,
        OUT_OF_BOUNDS_IN_QUOTES,
        OUT_OF_BOUNDS,
        ENDS_IN_QUOTES
    }

    private final InputStream input;
    private final TextEncoding encoding;
    private final ReadingLimits limits;
    private final int quote;
    private final int delimiter;
    private final boolean openEnded;
    private final boolean[] stops = new boolean[256];

    // the buffer: bytes as read, the same folded, both counted in units
    private byte[] bytes = {};
    private byte[] units = {};
    private int position;
    private int limit;
    private long bytesOffset;
    private boolean atEnd;

    private long records;
    private long line;
    private long blankLines;

    // what the last scan found
    private int scanEnd;
    private int scanLines;
    private int firstLineEnd;

    /**
     * @param input at the first byte of the first record
     * @param offset of this byte
     * @param line number of the line that it begins
     */
    RecordSplitter(
            InputStream input, long offset, long line, TextEncoding encoding, Dialect dialect, ReadingLimits limits) {
        this(input, offset, line, encoding, dialect, limits, false);
    }

    private RecordSplitter(
            InputStream input,
            long offset,
            long line,
            TextEncoding encoding,
            Dialect dialect,
            ReadingLimits limits,
            boolean openEnded) {
        this.input = input;
        this.bytesOffset = offset;
        this.line = line;
        this.encoding = encoding;
        this.limits = limits;
        this.openEnded = openEnded;
        this.quote = dialect.quote().map(c -> (int) c).orElse(NO_CHARACTER);
        this.delimiter = dialect.delimiter().map(c -> (int) c).orElse(NO_CHARACTER);
        stops[LF] = true;
        stops[CR] = true;
        dialect.quote().ifPresent(c -> stops[c] = true);
    }

    /**
     * A splitter for the first bytes of an input: it gives the records that end in them.
     *
     * @param from where the first record begins
     * @param whole whether the bytes are all there is; if not, what is cut off at their end is not given
     */
    static RecordSplitter ofSample(
            byte[] sample, int from, boolean whole, TextEncoding encoding, Dialect dialect, ReadingLimits limits) {
        RecordSplitter splitter =
                new RecordSplitter(InputStream.nullInputStream(), 0, 1, encoding, dialect, limits, !whole);
        splitter.bytes = sample;
        splitter.units = encoding.units(sample);
        splitter.position = from / encoding.unitBytes();
        splitter.limit = splitter.units.length;
        splitter.atEnd = true;
        return splitter;
    }

    /** {@return how many lines so far hold nothing, or nothing but blanks and tabs} */
    long blankLines() {
        return blankLines;
    }

    @Override
    public Optional<RecordBlock> next() throws IOException {
        int batch = Math.max(1, limits.batchBytes() / encoding.unitBytes());
        while (true) {
            RecordBlock block = new RecordBlock(bytes, bytesOffset, records + 1, line);
            boolean needsMore = false;
            int from = position;
            // a line passed over leaves another buffer, which is not the block's
            while (bytes == block.bytes() && position < limit && position - from < batch && !needsMore) {
                needsMore = !take(block);
            }
            if (block.size() > 0) {
                records += block.size();
                return Optional.of(block);
            }
            if (position >= limit || needsMore) {
                if (atEnd) {
                    release();
                    return Optional.empty();
                }
                refill();
            }
        }
    }

    /**
     * Takes one record, blank line or faulty line off the buffer.
     *
     * @return false if its end is not in the buffer
     */
    private boolean take(RecordBlock block) throws IOException {
        Outcome outcome = scan();
        switch (outcome) {
            case NEEDS_MORE -> {
                return false;
            }
            case RECORD -> {
                if (isBlank(position, scanEnd)) {
                    blankLines++;
                } else {
                    block.add(byteIndex(position), byteIndex(scanEnd), line);
                }
                position = scanEnd;
                line += scanLines;
                return true;
            }
            case BAD_QUOTE -> {
                return reject(block, RejectionReason.BAD_QUOTE, "a quote inside a quoted field must be doubled");
            }
            case ENDS_IN_QUOTES -> {
                return reject(block, RejectionReason.UNCLOSED_QUOTE, "no closing quote before the end of the input");
            }
            case OUT_OF_BOUNDS_IN_QUOTES -> {
                return reject(block, RejectionReason.UNCLOSED_QUOTE, "no closing quote within " + bounds());
            }
            case OUT_OF_BOUNDS -> {
                return reject(block, RejectionReason.RECORD_TOO_LARGE, "no end within " + bounds());
            }
            default -> throw new IllegalStateException("unknown outcome " + outcome);
        }
    }

    /**
     * Scans the record at {@link #position} up to its end or to the first thing that it cannot have.
     *
     * <p>Sets {@link #scanEnd} after the line end, {@link #scanLines} and {@link #firstLineEnd} (-1 where the first line end
     * was not met).
     */
    private Outcome scan() {
        byte[] u = units;
        int start = position;
        long bound = (long) start + limits.recordBytes() / encoding.unitBytes() + 1;
        int stop = (int) Math.min(limit, bound);
        scanLines = 0;
        firstLineEnd = -1;
        int i = start;
        while (true) {
            // outside quotes
            while (i < stop && !stops[u[i] & 0xFF]) {
                i++;
            }
            if (i >= stop) {
                return outOfData(stop, bound, false);
            }
            if (u[i] != quote) {
                return endOfRecord(i);
            }
            if (i > start && u[i - 1] != delimiter) {
                i++; // a quote within an unquoted field is text
                continue;
            }

            // inside quotes
            i++;
            boolean open = true;
            while (open) {
                while (i < stop && !stops[u[i] & 0xFF]) {
                    i++;
                }
                if (i >= stop) {
                    return outOfData(stop, bound, true);
                }
                if (u[i] != quote) {
                    int end = lineEnd(i);
                    if (end < 0) {
                        return Outcome.NEEDS_MORE;
                    }
                    i = end;
                    if (firstLineEnd < 0) {
                        firstLineEnd = end;
                    }
                    if (++scanLines >= limits.recordLines()) {
                        return Outcome.OUT_OF_BOUNDS_IN_QUOTES;
                    }
                } else if (i + 1 < limit) {
                    open = u[i + 1] == quote;
                    i += open ? 2 : 1;
                } else if (atEnd && !openEnded) {
                    open = false;
                    i++;
                } else {
                    return Outcome.NEEDS_MORE;
                }
            }

            // after the closing quote: blanks are of no account, all but a delimiter or line end is wrong
            while (i < stop && u[i] != delimiter && isBlank(u[i])) {
                i++;
            }
            if (i >= stop) {
                return outOfData(stop, bound, false);
            }
            if (u[i] == LF || u[i] == CR) {
                return endOfRecord(i);
            }
            if (u[i] != delimiter) {
                return Outcome.BAD_QUOTE;
            }
            i++;
        }
    }

    private Outcome endOfRecord(int i) {
        scanEnd = lineEnd(i);
        if (scanEnd < 0) {
            return Outcome.NEEDS_MORE;
        }
        scanLines++;
        return Outcome.RECORD;
    }

    private Outcome outOfData(int stop, long bound, boolean inQuotes) {
        if (stop == bound) {
            return inQuotes && firstLineEnd >= 0 ? Outcome.OUT_OF_BOUNDS_IN_QUOTES : Outcome.OUT_OF_BOUNDS;
        }
        if (!atEnd || openEnded) {
            return Outcome.NEEDS_MORE;
        }
        if (inQuotes) {
            return Outcome.ENDS_IN_QUOTES;
        }
        scanEnd = stop;
        scanLines++;
        return Outcome.RECORD;
    }

    /** {@return the place after the line end at {@code i}; -1 if the buffer ends before that is known} */
    private int lineEnd(int i) {
        if (units[i] == LF) {
            return i + 1;
        }
        if (i + 1 < limit) {
            return units[i + 1] == LF ? i + 2 : i + 1;
        }
        return atEnd ? i + 1 : -1;
    }

    /**
     * Rejects the physical line at {@link #position}. A line that is longer than a record may be is passed over without
     * being kept, but for its beginning.
     *
     * @return false if its end is not in the buffer
     */
    private boolean reject(RecordBlock block, RejectionReason reason, String detail) throws IOException {
        int most = limits.recordBytes() / encoding.unitBytes();
        int end = firstLineEnd;
        for (int i = position; end < 0 && i < limit; i++) {
            if (units[i] == LF || units[i] == CR) {
                end = lineEnd(i);
                if (end < 0) {
                    return false;
                }
            }
        }
        if (end < 0 && (openEnded || !atEnd && limit - position <= most)) {
            return false;
        }
        int start = byteIndex(position);
        long from = bytesOffset + start;
        int to = byteIndex(Math.min(end < 0 ? limit : end, position + most));
        long number = line;
        if (end < 0) {
            passOverLine();
        } else {
            position = end;
        }
        line++;
        long length = bytesOffset + byteIndex(position) - from;
        block.addFault(start, to, number, new Fault(reason, detail, length));
        return true;
    }

    private String bounds() {
        return "%d bytes or %d lines".formatted(limits.recordBytes(), limits.recordLines());
    }

    /** Goes to the next line without keeping what lies between. */
    private void passOverLine() throws IOException {
        position = limit;
        while (true) {
            while (position < limit && units[position] != LF && units[position] != CR) {
                position++;
            }
            if (position < limit && lineEnd(position) >= 0) {
                position = lineEnd(position);
                return;
            }
            if (atEnd) {
                return;
            }
            refill();
        }
    }

    /** The buffers of an input that is done are not kept. */
    private void release() {
        bytes = new byte[0];
        units = bytes;
        position = 0;
        limit = 0;
    }

    /** Drops what lies before {@link #position}, and reads until the buffer is full or the input at its end. */
    private void refill() throws IOException {
        int width = encoding.unitBytes();
        int from = byteIndex(position);
        int kept = byteIndex(limit) - from;
        byte[] buffer = new byte[Math.max(width * Math.max(2, limits.batchBytes() / width), 2 * kept)];
        System.arraycopy(bytes, from, buffer, 0, kept);
        int read = input.readNBytes(buffer, kept, buffer.length - kept);
        atEnd = kept + read < buffer.length;
        bytesOffset += from;
        bytes = atEnd ? Arrays.copyOf(buffer, kept + read) : buffer;
        units = encoding.units(bytes);
        position = 0;
        limit = units.length;
    }

    private int byteIndex(int unit) {
        return Math.min(unit * encoding.unitBytes(), bytes.length);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = units[i];
            if (c != ' ' && c != '\t' && c != LF && c != CR || c == delimiter) {
                return false;
            }
        }
        return true;
    }

    /** White space of ASCII as {@link Character#isWhitespace} has it. */
    private static boolean isBlank(byte unit) {
        return unit == ' ' || unit >= 0x09 && unit <= 0x0D && unit != LF && unit != CR || unit >= 0x1C && unit <= 0x1F;
    }
}
