package org.topicgraph.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topicgraph.source.RecordBlock.Fault;
import org.topicgraph.source.RecordShape.Piece;

/**
 * Cuts an input into records by the shape of its format. A record beyond the bound of {@link ReadingLimits} is passed over
 * without being kept, but for its beginning, and given as a fault. Memory: a buffer of a batch, or twice the largest record.
 */
final class RecordCutter implements RecordFinder, RecordShape.Window {
    private static final int DROPPED = -1;

    private final InputStream input;
    private final TextEncoding encoding;
    private final RecordShape shape;
    private final ReadingLimits limits;
    private final boolean openEnded;

    // the buffer: bytes as read, the same folded, both counted in units
    private byte[] bytes = {};
    private byte[] units = {};
    private long bytesOffset;
    private boolean atEnd;

    // the piece being looked at
    private int start;
    private int scanned;
    private long pieceOffset;
    private long pieceLine = 1;
    private Optional<byte[]> beginning = Optional.empty();

    private long records;
    private int counted;
    private long line = 1;
    private boolean afterCarriageReturn;

    /**
     * Ready to cut.
     *
     * @param input at its first byte after the byte order mark
     * @param offset of this byte
     */
    RecordCutter(InputStream input, long offset, TextEncoding encoding, RecordShape shape, ReadingLimits limits) {
        this(input, offset, encoding, shape, limits, false);
    }

    private RecordCutter(
            InputStream input,
            long offset,
            TextEncoding encoding,
            RecordShape shape,
            ReadingLimits limits,
            boolean openEnded) {
        this.input = input;
        this.openEnded = openEnded;
        this.bytesOffset = offset;
        this.pieceOffset = offset;
        this.encoding = encoding;
        this.shape = shape;
        this.limits = limits;
    }

    /**
     * The texts of the sound records at the beginning of an input, by which it is understood.
     *
     * @param sample the first bytes
     * @param whole whether they are all there are; if not, what is cut off at their end is not given
     */
    static List<String> sample(
            byte[] sample, boolean whole, TextEncoding encoding, RecordShape shape, ReadingLimits limits)
            throws IOException {
        int mark = encoding.markBytes();
        InputStream input = new ByteArrayInputStream(sample, mark, sample.length - mark);
        RecordFinder finder = new RecordCutter(input, mark, encoding, shape, limits, !whole);
        List<String> records = new ArrayList<>();
        for (Optional<RecordBlock> next = finder.next(); next.isPresent(); next = finder.next()) {
            RecordBlock block = next.get();
            for (int record = 0; record < block.size(); record++) {
                if (block.isSound(record)) {
                    records.add(encoding.lenient(block.bytes(), block.start(record), block.end(record)));
                }
            }
        }
        return records;
    }

    @Override
    public Optional<RecordBlock> next() throws IOException {
        RecordBlock block = emptyBlock();
        int from = scanned;
        while (true) {
            Piece piece = shape.scan(this, scanned);
            scanned = shape.end();
            if (piece == Piece.UNFINISHED) {
                if (block.size() > 0) {
                    return given(block); // before its buffer changes
                }
                if (atEnd) {
                    bytes = new byte[0]; // the buffers of an input that is done are not kept
                    units = bytes;
                    return Optional.empty();
                }
                refill();
                block = emptyBlock();
                from = scanned;
                continue;
            }
            if (piece != Piece.BETWEEN && beginning.isPresent()) {
                block = large();
                beginPiece();
                return given(block);
            }
            if (piece != Piece.BETWEEN) {
                add(block, piece);
            }
            beginPiece();
            if (block.size() > 0 && byteIndex(scanned - from) >= limits.batchBytes()) {
                return given(block);
            }
        }
    }

    private RecordBlock emptyBlock() {
        return new RecordBlock(bytes, bytesOffset, records + 1, pieceLine);
    }

    private Optional<RecordBlock> given(RecordBlock block) {
        records += block.size();
        return Optional.of(block);
    }

    private void add(RecordBlock block, Piece piece) {
        int from = byteIndex(start);
        int to = byteIndex(scanned);
        if (to - from > limits.recordBytes()) {
            block.addFault(from, to, pieceLine, tooLarge(to - from));
        } else if (piece == Piece.FAULT) {
            Fault fault = shape.fault();
            block.addFault(from, to, pieceLine, new Fault(fault.reason(), fault.detail(), to - from));
        } else {
            block.add(from, to, pieceLine);
        }
    }

    private Fault tooLarge(long length) {
        return new Fault(
                RejectionReason.RECORD_TOO_LARGE, "no end within %d bytes".formatted(limits.recordBytes()), length);
    }

    /** The record whose beginning is all that was kept. */
    private RecordBlock large() {
        byte[] kept = beginning.orElseThrow();
        RecordBlock block = new RecordBlock(kept, pieceOffset, records + 1, pieceLine);
        block.addFault(0, kept.length, pieceLine, tooLarge(bytesOffset + byteIndex(scanned) - pieceOffset));
        return block;
    }

    private void beginPiece() {
        countLines(scanned);
        start = scanned;
        pieceOffset = bytesOffset + byteIndex(start);
        pieceLine = line;
        beginning = Optional.empty();
    }

    /** Drops what is not needed any more, and reads until the buffer is full or the input at its end. */
    private void refill() throws IOException {
        if (beginning.isEmpty() && byteIndex(scanned - start) > limits.recordBytes()) {
            int most = Math.min(byteIndex(scanned), byteIndex(start) + Rejection.RAW_LIMIT * Integer.BYTES);
            beginning = Optional.of(Arrays.copyOfRange(bytes, byteIndex(start), most));
        }
        int width = encoding.unitBytes();
        int dropped = beginning.isPresent() ? scanned : start;
        countLines(dropped);
        int from = byteIndex(dropped);
        int kept = bytes.length - from;
        byte[] buffer = new byte[Math.max(width * Math.max(2, limits.batchBytes() / width), 2 * kept)];
        System.arraycopy(bytes, from, buffer, 0, kept);
        int read = input.readNBytes(buffer, kept, buffer.length - kept);
        atEnd = kept + read < buffer.length;
        bytesOffset += from;
        bytes = atEnd ? Arrays.copyOf(buffer, kept + read) : buffer;
        units = encoding.units(bytes);
        scanned -= dropped;
        counted -= dropped;
        start = beginning.isPresent() ? DROPPED : 0;
    }

    private int byteIndex(int unit) {
        return Math.min(unit * encoding.unitBytes(), bytes.length);
    }

    // ---- lines ----

    private void countLines(int to) {
        line = line(to);
        if (to > counted) {
            afterCarriageReturn = units[to - 1] == '\r';
            counted = to;
        }
    }

    @Override
    public long line(int place) {
        long at = line;
        boolean after = afterCarriageReturn;
        for (int i = counted; i < place; i++) {
            byte unit = units[i];
            if (unit == '\r' || unit == '\n' && !after) {
                at++;
            }
            after = unit == '\r';
        }
        return at;
    }

    // ---- window ----

    @Override
    public byte at(int place) {
        return units[place];
    }

    @Override
    public int limit() {
        return units.length;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public boolean isWhole() {
        return atEnd && !openEnded;
    }

    @Override
    public String text(int from, int to) {
        return encoding.lenient(bytes, byteIndex(from), byteIndex(to));
    }
}
