package org.topicgraph.source;

import org.topicgraph.source.RecordBlock.Fault;

/**
 * The elements called {@code row} of an XML file, as Stack Exchange keeps its tables. What is between them is passed over. A
 * document type is refused before anything of it is read, since it can bring in other files or grow without bound. A row
 * with a bracket in its attributes is broken, and ends where the next begins.
 */
final class RowElementShape implements RecordShape {
    private static final String ROW = "<row";
    private static final String COMMENT = "<!--";
    private static final String DATA = "<![CDATA[";
    private static final String DOCTYPE = "<!DOCTYPE";

    /** So many characters tell what begins with a bracket. */
    private static final int MARK = DOCTYPE.length() + 1;

    private final String input;

    // the element, comment or text that the place is in; what ends it, empty in text
    private String endMark = "";
    private int matched;
    private boolean inTag;
    private boolean isClosingTag;
    private byte quote;
    private byte previous;

    private int depth;
    private boolean rootSeen;
    private boolean inRow;
    private boolean broken;
    private long rows;
    private int end;

    /** @param input name as messages begin with it */
    RowElementShape(String input) {
        this.input = input;
    }

    @Override
    public Piece scan(Window window, int from) {
        end = from;
        while (end < window.limit()) {
            byte unit = window.at(end);
            if (!endMark.isEmpty()) {
                passOver(unit);
            } else if (unit == '<') {
                if (window.limit() - end < MARK && !window.isWhole()) {
                    return Piece.UNFINISHED;
                }
                Piece piece = beginMark(window);
                if (piece != Piece.UNFINISHED) {
                    return piece;
                }
            } else if (inTag && !broken && endsTag(unit)) {
                end++;
                if (inRow && depth == 1) {
                    inRow = false;
                    rows++;
                    return Piece.RECORD;
                }
                continue;
            }
            end++;
        }
        return window.isWhole() ? atEnd(window) : Piece.UNFINISHED;
    }

    /** Goes on to the end of a comment or the like. */
    private void passOver(byte unit) {
        matched = unit == endMark.charAt(matched) ? matched + 1 : unit == endMark.charAt(0) ? matched : 0;
        if (matched == endMark.length()) {
            endMark = "";
            matched = 0;
        }
    }

    /** Looks at a bracket; gives the piece that ends before it, {@code UNFINISHED} if none does. */
    private Piece beginMark(Window window) {
        String mark = window.text(end, Math.min(window.limit(), end + MARK));
        boolean isRow = mark.startsWith(ROW)
                && (mark.length() == ROW.length() || " \t\r\n/>".indexOf(mark.charAt(ROW.length())) >= 0);
        boolean closes = mark.startsWith("</");
        if (inTag || broken) {
            if (!inRow && !broken) {
                throw unusable(window, "a \"<\" inside a tag");
            }
            broken = true;
            inTag = false;
            quote = 0;
            if (!isRow && !closes) {
                return Piece.UNFINISHED;
            }
            broken = false;
            inRow = false;
            depth = 1;
            return Piece.FAULT;
        }
        if (isRow && !inRow) {
            if (end != window.start()) {
                return Piece.BETWEEN;
            }
            inRow = true;
        }
        if (mark.startsWith(DOCTYPE)) {
            throw unusable(
                    window,
                    "a document type (DOCTYPE) is not allowed; remove it, if the file is from a source you trust");
        }
        if (mark.startsWith(COMMENT)) {
            endMark = "-->";
        } else if (mark.startsWith(DATA)) {
            endMark = "]]>";
        } else if (mark.startsWith("<?")) {
            endMark = "?>";
        } else {
            inTag = true;
            isClosingTag = closes;
            depth += closes ? -1 : 1;
            rootSeen = true;
            previous = 0;
        }
        return Piece.UNFINISHED;
    }

    /** {@return whether the tag ends with this unit} */
    private boolean endsTag(byte unit) {
        if (quote != 0) {
            quote = unit == quote ? 0 : quote;
        } else if (unit == '"' || unit == '\'') {
            quote = unit;
        } else if (unit == '>') {
            inTag = false;
            depth -= previous == '/' && !isClosingTag ? 1 : 0;
            return true;
        }
        previous = unit;
        return false;
    }

    private Piece atEnd(Window window) {
        if (depth != 0 || inTag || broken || inRow || !endMark.isEmpty() || !rootSeen) {
            throw unusable(
                    window, "the XML ends before its elements do, after %d rows; get the file again".formatted(rows));
        }
        return Piece.UNFINISHED;
    }

    private InputException unusable(Window window, String what) {
        return new InputException(
                InputException.Kind.UNUSABLE, "%s: line %d: %s".formatted(input, window.line(end), what));
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public Fault fault() {
        return new Fault(RejectionReason.MALFORMED, "a \"<\" inside a value, or a quote that is not closed", 0);
    }
}
