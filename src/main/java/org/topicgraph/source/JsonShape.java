package org.topicgraph.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.topicgraph.source.RecordBlock.Fault;

/**
 * The values of a JSON text that are records: the elements of an array, or values one after the other. Only brackets and
 * strings are looked at. Where they do not fit, the record is a fault. Where a bracket was left out, it ends with the bracket
 * that shows it, or where a further record begins without a name before it; else reading goes on at the next line that begins
 * as records do: with a brace, as far from the margin as theirs.
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

    /** So many times the input may be looked at again, in search of records within broken ones. */
    private static final int MOST_LOOKS = 4;

    private static final int FREE_LOOKS = 1 << 22;

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
    private boolean faulty;
    private byte last;
    private byte beforeComma;
    private boolean atMargin;
    private String problem = "";
    private long problemLine;
    private int nextRecord = UNKNOWN;
    private long suspectLine;

    // the line
    private int indentation;
    private int recordIndentation = UNKNOWN;

    private int end;
    private int longest;
    private long looks;
    private long looksAgain;

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
            looks++;
            boolean beginsLine = indentation != UNKNOWN && unit == '{';
            atMargin = beginsLine && (recordIndentation == UNKNOWN || indentation == recordIndentation);
            if (atMargin) {
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
            if (inRecord && nextRecord != UNKNOWN && end - window.start() == recordBytes && window.start() >= 0) {
                Optional<Piece> ended = fail(window, "no end within %d bytes".formatted(recordBytes));
                if (ended.isPresent()) {
                    return ended.get();
                }
            }
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
        return inTarget
                && !inString
                && depth == place.depth()
                && !isBlank(unit)
                && unit != ','
                && unit != ']'
                && unit != '}';
    }

    private void begin(byte unit) {
        inRecord = true;
        faulty = false;
        last = ',';
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
            last = unit;
            if (isScalar && inRecord && depth == place.depth()) {
                end++;
                return Optional.of(close(window));
            }
        } else if (!inRecord && lastString.length() <= place.member().length()) {
            lastString.append((char) unit);
        }
        return Optional.empty();
    }

    private Optional<Piece> token(Window window, byte unit) {
        if (isScalar && inRecord && (unit == ',' || unit == ']' || unit == '}' || isBlank(unit))) {
            return Optional.of(close(window));
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
                if (unit == '{' && inRecord && window.start() >= 0 && lacksBracket()) {
                    nextRecord = end - window.start();
                    return fail(window, "a bracket is missing before the next record");
                }
                boolean target = place.way().isEmpty() || lastString.toString().equals(place.member());
                objects.set(depth++, unit == '{');
                if (!inRecord && depth == place.depth() && unit == '[' && target) {
                    inTarget = true;
                }
            }
            case '}', ']' -> {
                if (depth == 0 || objects.get(depth - 1) != (unit == '}')) {
                    String what = "\"%c\" closes what is not open".formatted(unit);
                    if (!inRecord) {
                        return fail(window, what);
                    }
                    if (!closesAnother(window, unit, what)) {
                        return Optional.of(close(window));
                    }
                }
                depth--;
                inTarget &= depth >= place.depth();
                if (inRecord && depth == place.depth()) {
                    end++;
                    suspectLine = faulty || nextRecord == UNKNOWN || suspectLine > 0 || window.start() < 0
                            ? suspectLine
                            : window.line(window.start() + nextRecord);
                    return Optional.of(close(window));
                }
            }
            default -> {
                // of no account for where records end
            }
        }
        beforeComma = unit == ',' ? last : beforeComma;
        last = isBlank(unit) ? last : unit;
        return Optional.empty();
    }

    /**
     * Whether a brace within a record begins the next one: it has no name, though the record's own brace is open; or it stands
     * as records do, in an array of something else.
     */
    private boolean lacksBracket() {
        if (depth <= place.depth()) {
            return false;
        }
        return objects.get(depth - 1)
                ? depth == place.depth() + 1 && last != ':'
                : atMargin && last == ',' && beforeComma != '}';
    }

    /**
     * Brackets that were left out are taken for closed.
     *
     * @return whether the bracket closes another one of the record; if not, the record is over before it
     */
    private boolean closesAnother(Window window, byte unit, String what) {
        if (!faulty) {
            faulty = true;
            problem = what;
            problemLine = window.line(end);
        }
        while (depth > place.depth() && objects.get(depth - 1) != (unit == '}')) {
            depth--;
        }
        if (depth > place.depth()) {
            return true;
        }
        end += unit == ']' && depth > 0 ? 0 : 1; // it may close the array of the records
        return false;
    }

    /** {@return what opens the outermost values that have records in them} */
    private byte outermost() {
        return (byte) (!place.way().isEmpty() ? '{' : '[');
    }

    private Piece close(Window window) {
        longest = faulty || window.start() < 0 ? longest : Math.max(longest, end - window.start());
        inRecord = false;
        isScalar = false;
        nextRecord = UNKNOWN;
        return faulty ? Piece.FAULT : Piece.RECORD;
    }

    /** The record is none: it ends where a line before this place began as records do, or will end where the next does. */
    private Optional<Piece> fail(Window window, String what) {
        problem = what;
        problemLine = window.line(end);
        boolean isNear = window.start() >= 0 && end - window.start() <= recordBytes;
        if (nextRecord != UNKNOWN && isNear && looksAgain <= MOST_LOOKS * (looks - looksAgain) + FREE_LOOKS) {
            looksAgain += end - window.start() - nextRecord;
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
        faulty = false;
        nextRecord = UNKNOWN;
        indentation = recordIndentation == UNKNOWN ? 0 : recordIndentation;
    }

    private Piece atEnd(Window window) {
        if (broken && window.start() >= 0 && end - window.start() <= 2 * longest) {
            broken = false; // so little that it is one record
            return Piece.FAULT;
        }
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
            return close(window);
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
