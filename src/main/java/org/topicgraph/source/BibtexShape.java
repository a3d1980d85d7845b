package org.topicgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.topicgraph.source.RecordBlock.Fault;

/**
 * The entries of a BibTeX file: {@code @word{ ... }}. What is between them is a comment. An entry whose braces do not fit is
 * a fault, and ends at the next line that begins one, so that it takes no other with it.
 */
final class BibtexShape implements RecordShape {
    /** A word and what opens the entry after it are not longer. */
    private static final int HEAD = 40;

    private enum State {
        OUTSIDE,
        ENTRY,
        /** After the brace that closes an entry: a comma with a letter after it says that it was one too many. */
        AFTER_ENTRY,
        AFTER_COMMA,
        BROKEN
    }

    private final BibtexStrings strings;

    private State state = State.OUTSIDE;
    private String word = "";
    private boolean inParentheses;
    private boolean inQuotes;
    private int depth;
    private boolean atLineStart = true;
    private int length;
    private String problem = "";
    private int end;

    private long strayBraces;
    private long firstStrayBrace;

    /** @param strings takes in the definitions met on the way */
    BibtexShape(BibtexStrings strings) {
        this.strings = strings;
    }

    @Override
    public Piece scan(Window window, int from) {
        end = from;
        for (; end < window.limit(); end++) {
            byte unit = window.at(end);
            boolean mayBegin = unit == '@' && (atLineStart || state == State.OUTSIDE);
            if (mayBegin && state != State.AFTER_ENTRY && state != State.AFTER_COMMA) {
                if (window.limit() - end < HEAD && !window.isWhole()) {
                    return Piece.UNFINISHED;
                }
                boolean isStart = end == window.start();
                if (begins(window)) {
                    if (!isStart) {
                        return endBefore();
                    }
                    state = State.ENTRY;
                    continue; // the loop stands on what opens the entry
                }
            }
            atLineStart = unit == '\n' || unit == '\r';
            Piece piece = next(window, unit);
            if (piece != Piece.UNFINISHED) {
                return piece;
            }
        }
        return window.isWhole() ? atEnd(window) : Piece.UNFINISHED;
    }

    /** Whether an entry begins here; if so and the piece does too, goes on to the brace that opens it. */
    private boolean begins(Window window) {
        int limit = Math.min(window.limit(), end + HEAD);
        int i = end + 1;
        while (i < limit && isLetter(window.at(i))) {
            i++;
        }
        int wordEnd = i;
        while (i < limit && isBlank(window.at(i))) {
            i++;
        }
        if (wordEnd == end + 1 || i == limit || window.at(i) != '{' && window.at(i) != '(') {
            return false;
        }
        if (end == window.start()) {
            word = window.text(end + 1, wordEnd).toLowerCase(Locale.ROOT);
            inParentheses = window.at(i) == '(';
            inQuotes = false;
            depth = inParentheses ? 0 : 1;
            atLineStart = false;
            end = i;
        }
        return true;
    }

    /** The piece before an entry that begins here. */
    private Piece endBefore() {
        if (state == State.OUTSIDE) {
            return Piece.BETWEEN;
        }
        if (state == State.ENTRY) {
            problem = "a brace that is not closed before the next entry";
        }
        state = State.OUTSIDE;
        return Piece.FAULT;
    }

    private Piece next(Window window, byte unit) {
        switch (state) {
            case OUTSIDE -> {
                if (unit == '}') {
                    firstStrayBrace = strayBraces == 0 ? window.line(end) : firstStrayBrace;
                    strayBraces++;
                }
            }
            case ENTRY -> {
                if (closes(unit)) {
                    state = State.AFTER_ENTRY;
                    length = window.start() < 0 ? 0 : end + 1 - window.start();
                }
            }
            case AFTER_ENTRY -> {
                if (unit == ',') {
                    state = State.AFTER_COMMA;
                } else if (unit != ' ' && unit != '\t') {
                    return close(window);
                }
            }
            case AFTER_COMMA -> {
                if (isLetter(unit)) {
                    problem = "a brace closes the entry before its last field";
                    state = State.BROKEN;
                } else if (!isBlank(unit)) {
                    return close(window);
                }
            }
            case BROKEN -> {
                // until the next entry
            }
            default -> throw new IllegalStateException("unknown state " + state);
        }
        return Piece.UNFINISHED;
    }

    private boolean closes(byte unit) {
        if (unit == '{') {
            depth++;
        } else if (unit == '}') {
            depth--;
            return depth == 0 && !inParentheses;
        } else if (inParentheses && depth == 0) {
            inQuotes ^= unit == '"';
            return unit == ')' && !inQuotes;
        }
        return false;
    }

    /** Ends the entry after the brace that closed it, which may have been a few places ago. */
    private Piece close(Window window) {
        state = State.OUTSIDE;
        if (window.start() >= 0 && length > 0) {
            end = window.start() + length;
            atLineStart = false;
        }
        if (word.equals("string") && window.start() >= 0) {
            strings.define(window.text(window.start(), end), window.line(window.start()));
        }
        return word.equals("string") || word.equals("comment") || word.equals("preamble")
                ? Piece.BETWEEN
                : Piece.RECORD;
    }

    private Piece atEnd(Window window) {
        switch (state) {
            case OUTSIDE -> {
                return Piece.UNFINISHED;
            }
            case AFTER_ENTRY, AFTER_COMMA -> {
                return close(window);
            }
            default -> {
                if (state == State.ENTRY) {
                    problem = "a brace that is not closed before the end of the input";
                }
                state = State.OUTSIDE;
                return Piece.FAULT;
            }
        }
    }

    private static boolean isLetter(byte unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
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

    /** {@return what should be known of the input so far} */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (strayBraces > 0) {
            warnings.add(
                    "%d braces close what is not open, the first on line %d; the entry before it may lack its last fields"
                            .formatted(strayBraces, firstStrayBrace));
        }
        return warnings;
    }
}
