package org.topicgraph.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.topicgraph.source.RecordBlock.Fault;

/**
 * The values of a JSON text that are records: the elements of an array, or values one after the other. Only brackets and
 * strings are looked at. Where they do not fit, the record is a fault, and reading goes on at the next line that begins as
 * records do: with a brace, as far from the margin as theirs.
 */
final class JsonShape implements RecordShape {
    private static final int UNKNOWN = -1;

    /**
     * Where the records are.
     *
     * @param depth how many brackets are open around a record
     * @param way the members on the way to the array they are in; empty: the outermost array, or none
     */
    record Place(int depth, List<String> way) {
        /** One after the other. */
        static final Place TOP = new Place(0, List.of());

        /** In an array. */
        static final Place ARRAY = new Place(1, List.of());

        /** In an array that is the end of this way through objects. */
        static Place member(List<String> way) {
            return new Place(way.size() + 1, way);
        }

        /** {@return the name of the array; empty if it has none} */
        String member() {
            return way.isEmpty() ? "" : way.get(way.size() - 1);
        }
    }

    private final String input;
    private final Place place;
    private final int recordBytes;

    // what is open around the current place
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean inTarget;
    private final StringBuilder lastString = new StringBuilder();

    // the record
    private boolean inRecord;
    private boolean isScalar;
    private boolean broken;
    private String problem = "";
    private long problemLine;
    private int nextRecord = UNKNOWN;
    private long suspectLine;

    // the line
    private int indentation;
    private int recordIndentation = UNKNOWN;

    private int end;

    /**
     * A shape.
     *
     * @param input name as messages begin with it
     */
    JsonShape(String input, Place place, ReadingLimits limits) {
        this.input = input;
        this.place = place;
        this.recordBytes = limits.recordBytes();
        this.inTarget = place.depth() == 0;
    }

    @Override
    public Piece scan(Window window, int from) {
        end = from;
        for (; end < window.limit(); end++) {
            byte unit = window.at(end);
            boolean beginsLine = indentation != UNKNOWN && unit == '{';
            if (beginsLine && (recordIndentation == UNKNOWN || indentation == recordIndentation)) {
                if (broken) {
                    resume();
                    return Piece.FAULT;
                }
                if (inRecord && nextRecord == UNKNOWN && end > window.start() && window.start() >= 0) {
                    nextRecord = end - window.start();
                }
            }
            if (!inRecord && !broken && beginsRecord(unit)) {
                if (end > window.start()) {
                    return Piece.BETWEEN;
                }
                begin(unit);
            }
            followLine(unit);
            if (broken) {
                continue;
            }
            Optional<Piece> ended = inString ? string(window, unit) : token(window, unit);
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        return window.isWhole() ? atEnd(window) : Piece.UNFINISHED;
    }

    private boolean beginsRecord(byte unit) {
        return inTarget && !inString && depth == place.depth() && !isBlank(unit) && unit != ',' && unit != ']';
    }

    private void begin(byte unit) {
        inRecord = true;
        isScalar = unit != '{' && unit != '[';
        nextRecord = UNKNOWN;
        if (recordIndentation == UNKNOWN && indentation != UNKNOWN) {
            recordIndentation = indentation;
        }
    }

    private void followLine(byte unit) {
        if (unit == '\n' || unit == '\r') {
            indentation = 0;
        } else if (indentation != UNKNOWN) {
            indentation = unit == ' ' || unit == '\t' ? indentation + 1 : UNKNOWN;
        }
    }

    private Optional<Piece> string(Window window, byte unit) {
        if (unit >= 0 && unit < ' ') {
            return fail(window, "a line end or control character in a text");
        }
        if (escaped) {
            escaped = false;
        } else if (unit == '\\') {
            escaped = true;
        } else if (unit == '"') {
            inString = false;
            if (isScalar && inRecord && depth == place.depth()) {
                end++;
                return Optional.of(close());
            }
        } else if (!inRecord && lastString.length() <= place.member().length()) {
            lastString.append((char) unit);
        }
        return Optional.empty();
    }

    private Optional<Piece> token(Window window, byte unit) {
        if (isScalar && inRecord && (unit == ',' || unit == ']' || unit == '}' || isBlank(unit))) {
            return Optional.of(close());
        }
        if (!inRecord && depth == 0 && place.depth() > 0 && !isBlank(unit) && unit != outermost()) {
            return fail(window, "text outside the outermost brackets");
        }
        switch (unit) {
            case '"' -> {
                inString = true;
                if (!inRecord) {
                    lastString.setLength(0);
                }
            }
            case '{', '[' -> {
                boolean target = place.way().isEmpty() || lastString.toString().equals(place.member());
                objects.set(depth++, unit == '{');
                if (!inRecord && depth == place.depth() && unit == '[' && target) {
                    inTarget = true;
                }
            }
            case '}', ']' -> {
                if (depth == 0 || objects.get(depth - 1) != (unit == '}')) {
                    return fail(window, "\"%c\" closes what is not open".formatted(unit));
                }
                depth--;
                inTarget &= depth >= place.depth();
                if (inRecord && depth == place.depth()) {
                    end++;
                    suspectLine = nextRecord == UNKNOWN || suspectLine > 0 || window.start() < 0
                            ? suspectLine
                            : window.line(window.start() + nextRecord);
                    return Optional.of(close());
                }
            }
            default -> {
                // of no account for where records end
            }
        }
        return Optional.empty();
    }

    /** {@return what opens the outermost values that have records in them} */
    private byte outermost() {
        return (byte) (!place.way().isEmpty() ? '{' : '[');
    }

    private Piece close() {
        inRecord = false;
        isScalar = false;
        nextRecord = UNKNOWN;
        return Piece.RECORD;
    }

    /** The record is none: it ends where a line before this place began as records do, or will end where the next does. */
    private Optional<Piece> fail(Window window, String what) {
        problem = what;
        problemLine = window.line(end);
        boolean isNear = window.start() >= 0 && end - window.start() <= recordBytes;
        if (nextRecord != UNKNOWN && isNear) {
            end = window.start() + nextRecord;
            resume();
            return Optional.of(Piece.FAULT);
        }
        broken = true;
        return Optional.empty();
    }

    /** Goes on at a line that begins as records do. */
    private void resume() {
        depth = place.depth();
        objects.clear();
        objects.set(0, place.way().size());
        inTarget = true;
        inString = false;
        escaped = false;
        inRecord = false;
        isScalar = false;
        broken = false;
        nextRecord = UNKNOWN;
        indentation = recordIndentation == UNKNOWN ? 0 : recordIndentation;
    }

    private Piece atEnd(Window window) {
        if (broken) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: line %d: %s, and no line after it begins like a record; mend it, or give JSON Lines, one record a line"
                            .formatted(input, problemLine, problem));
        }
        if (!inRecord) {
            return Piece.UNFINISHED;
        }
        if (isScalar && !inString) {
            return close();
        }
        Optional<Piece> piece = fail(window, "the input ends within the record");
        if (piece.isPresent()) {
            return piece.get();
        }
        broken = false;
        inRecord = false;
        return Piece.FAULT;
    }

    /** {@return what should be known when all is read} */
    List<String> warnings() {
        if (depth == 0 && !inString) {
            return List.of();
        }
        String why = suspectLine == 0
                ? ""
                : ", or a bracket is missing before line %d, which begins like a record".formatted(suspectLine);
        return List.of("the input ends before its brackets are closed; it may be incomplete" + why);
    }

    private static boolean isBlank(byte unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public Fault fault() {
        return new Fault(RejectionReason.MALFORMED, problem, 0);
    }
}
